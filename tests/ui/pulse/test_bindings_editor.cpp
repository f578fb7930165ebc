#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/key_builder.h"

#include <QInputDialog>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using pulse::Binding;
using pulse::BindingSet;
using ui::BindingsEditor;
using ui::KeyBuilder;

namespace {

pulse::Exchange taskFailed() {
    pulse::Exchange exchange;
    exchange.exchange = QStringLiteral("exchange/taskcluster-queue/v1/task-failed");
    exchange.description = QStringLiteral("A task failed.\n\nMore about it.");
    exchange.words = {{.name = QStringLiteral("routingKeyKind"), .constant = QStringLiteral("primary"), .summary = {}},
                      {.name = QStringLiteral("taskId"), .constant = {}, .summary = {}},
                      {.name = QStringLiteral("runId"), .constant = {}, .summary = {}},
                      {.name = QStringLiteral("reserved"), .constant = {}, .summary = {}, .multiple = true}};
    return exchange;
}

QPushButton *button(const BindingsEditor &editor, const char *text) {
    for (QPushButton *each : editor.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == QString::fromUtf8(text))
            return each;
    }
    return nullptr;
}

QComboBox *combo(const BindingsEditor &editor, const char *name) {
    for (QComboBox *each : editor.findChildren<QComboBox *>()) {
        if (each->accessibleName() == QString::fromLatin1(name))
            return each;
    }
    return nullptr;
}

} // namespace

class TestBindingsEditor final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void wordsHaveNamesAndMakeThePattern() {
        KeyBuilder builder;
        builder.setExchange(taskFailed());
        QCOMPARE(builder.pattern(), QStringLiteral("#"));
        QVERIFY(builder.field(QStringLiteral("routingKeyKind")) == nullptr);
        QVERIFY(builder.field(QStringLiteral("reserved")) == nullptr);
        QSignalSpy changed(&builder, &KeyBuilder::patternChanged);
        builder.field(QStringLiteral("runId"))->setText(QStringLiteral("1"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(builder.pattern(), QStringLiteral("primary.*.1.#"));
        pulse::Exchange other = taskFailed();
        other.words.remove(1);
        builder.setExchange(other);
        QCOMPARE(builder.pattern(), QStringLiteral("primary.1.#")); // What was typed stays.
        builder.setExchange({});
        QCOMPARE(builder.pattern(), QStringLiteral("#"));
    }

    void chosenAndTypedExchangesBecomeBindings() {
        BindingsEditor editor;
        editor.setCatalogue({taskFailed()});
        editor.show();
        QVERIFY(!button(editor, "Listen")->isEnabled());
        combo(editor, "Exchange")->setCurrentText(taskFailed().exchange);
        editor.findChild<KeyBuilder *>()->field(QStringLiteral("taskId"))->setText(QStringLiteral("abc"));
        QTest::mouseClick(button(editor, "Add"), Qt::LeftButton);
        QTest::mouseClick(button(editor, "Add"), Qt::LeftButton); // Twice is once.
        combo(editor, "Exchange")->setCurrentText(QStringLiteral("exchange/somebody/else"));
        QTest::mouseClick(button(editor, "Add"), Qt::LeftButton);
        QCOMPARE(editor.bindings(),
                 (QVector<Binding>{{taskFailed().exchange, QStringLiteral("primary.abc.#")},
                                   {QStringLiteral("exchange/somebody/else"), QStringLiteral("#")}}));
        QSignalSpy chosen(&editor, &BindingsEditor::chosen);
        QTest::mouseClick(button(editor, "Listen"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!editor.isVisible());
    }

    void selectedBindingsAreRemoved() {
        BindingsEditor editor;
        editor.setBindings({{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c")}});
        editor.show();
        auto *list = editor.findChild<QListWidget *>();
        list->item(1)->setSelected(true);
        QTest::mouseClick(button(editor, "Remove"), Qt::LeftButton);
        QCOMPARE(editor.bindings().size(), 2);
        QCOMPARE(editor.bindings().at(1).exchange, QStringLiteral("c"));
    }

    void setsAreOfferedKeptAndDeleted() {
        BindingsEditor editor;
        const BindingSet offered{.name = QStringLiteral("This task group"), .bindings = {{QStringLiteral("g")}}};
        editor.setSets({offered}, {});
        editor.show();
        QComboBox *sets = combo(editor, "Sets of bindings");
        const int row = sets->findText(offered.name);
        QVERIFY(row > 0);
        sets->setCurrentIndex(row);
        Q_EMIT sets->activated(row);
        QCOMPARE(editor.bindings(), offered.bindings);
        QVERIFY(!button(editor, "Delete")->isEnabled()); // It is not the person's own.

        QSignalSpy changed(&editor, &BindingsEditor::setsChanged);
        QTest::mouseClick(button(editor, "Save As…"), Qt::LeftButton);
        auto *ask = editor.findChild<QInputDialog *>();
        QVERIFY(ask != nullptr);
        ask->setTextValue(QStringLiteral("  mine "));
        ask->accept();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).value<QVector<BindingSet>>(),
                 (QVector<BindingSet>{{QStringLiteral("mine"), offered.bindings}}));
        QCOMPARE(sets->currentText(), QStringLiteral("mine"));
        QVERIFY(button(editor, "Delete")->isEnabled());
        QTest::mouseClick(button(editor, "Delete"), Qt::LeftButton);
        QCOMPARE(changed.size(), 2);
        QVERIFY(changed.at(1).at(0).value<QVector<BindingSet>>().isEmpty());
    }

    void thereIsAnEndToBindings() {
        BindingsEditor editor;
        QVector<Binding> many;
        for (int i = 0; i < 150; ++i)
            many.append({QString::number(i)});
        editor.setBindings(many);
        QCOMPARE(editor.bindings().size(), BindingsEditor::mostBindings);
    }
};

QTEST_MAIN(TestBindingsEditor)
#include "test_bindings_editor.moc"
