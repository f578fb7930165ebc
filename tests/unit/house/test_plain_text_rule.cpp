#include "tests/support/places.h"
#include "tests/support/text_rule.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>
#include <QTest>

/// Text of others reaches tooltips, labels, message boxes, menus and buttons through the helpers of
/// models/text/plain_text.h, ui/widgets/plain_label.h and ui/widgets/plain_message_box.h, and no other way.
class TestPlainTextRule final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void objectsToWhatBypassesTheHelpers_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("label") << QStringLiteral("auto *label = new QLabel(text, this);");
        QTest::newRow("label member") << QStringLiteral(", m_label(new QLabel(this))");
        QTest::newRow("box") << QStringLiteral("new QMessageBox(QMessageBox::NoIcon, title, text);");
        QTest::newRow("static box") << QStringLiteral("QMessageBox::warning(this, title, text);");
        QTest::newRow("tip") << QStringLiteral("item->setToolTip(0, step.label);");
        QTest::newRow("tip with an argument") << QStringLiteral("x->setToolTip(tr(\"Task %1\").arg(name));");
        QTest::newRow("one of two tips") << QStringLiteral("x->setToolTip(ok ? tr(\"Good\") : problem);");
        QTest::newRow("escaped by hand") << QStringLiteral("x->setToolTip(name.toHtmlEscaped());");
        QTest::newRow("shown tip") << QStringLiteral("QToolTip::showText(pos, tipOf(index), view);");
        QTest::newRow("menu") << QStringLiteral("menu->addAction(choice.title, this, [this] {});");
        QTest::newRow("menu with icon") << QStringLiteral("menu->addAction(symbolIcon(x), choice.title, this);");
        QTest::newRow("button") << QStringLiteral("new QPushButton(choice.title, row);");
        QTest::newRow("form") << QStringLiteral("form->addRow(word.name, edit);");
        QTest::newRow("model") << QStringLiteral("    case Qt::ToolTipRole:\n        return job.label;\n    }\n");
    }
    void objectsToWhatBypassesTheHelpers() {
        QFETCH(QString, source);
        QCOMPARE(collie::test::textObjections(QStringLiteral("models/x.cpp"), source).size(), 1);
    }

    void takesWhatIsSafe_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("own tip") << QStringLiteral("x->setToolTip(tr(\"Close (Esc), \\\"now\\\"\"));");
        QTest::newRow("two own tips") << QStringLiteral("x->setToolTip(on ? tr(\"On\") : tr(\"Off\"));");
        QTest::newRow("helped tip") << QStringLiteral("x->setToolTip(Name, models::plainText(a.name));");
        QTest::newRow("one helped") << QStringLiteral("x->setToolTip(a ? tr(\"A\") : models::plainText(b));");
        QTest::newRow("own menu") << QStringLiteral("menu->addAction(symbolIcon(x), tr(\"&Copy\"), this, [] {});");
        QTest::newRow("an action") << QStringLiteral("menu->addAction(action);");
        QTest::newRow("helped menu") << QStringLiteral("menu->addAction(models::plainCaption(c.title), this, [] {});");
        QTest::newRow("model") << QStringLiteral("    case Qt::ToolTipRole:\n        return plainText(x);\n    }\n");
    }
    void takesWhatIsSafe() {
        QFETCH(QString, source);
        QCOMPARE(collie::test::textObjections(QStringLiteral("models/x.cpp"), source), QStringList());
    }

    void everyTextGoesThroughTheHelpers() {
        const QDir root(collie::test::projectFolder());
        QStringList objections;
        int sources = 0;
        for (const char *folder : {"ui", "models", "app/collie"}) {
            QDirIterator files(root.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                objections += collie::test::textObjections(root.relativeFilePath(file.fileName()),
                                                           QString::fromUtf8(file.readAll()));
                ++sources;
            }
        }
        QVERIFY(sources > 100);
        QVERIFY2(objections.isEmpty(), qPrintable(objections.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestPlainTextRule)
#include "test_plain_text_rule.moc"
