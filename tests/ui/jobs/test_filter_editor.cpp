#include "tests/support/named.h"
#include "ui/jobs/field_filter_editor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <memory>

using namespace collie;
using models::ChoiceField;
using models::FieldChoice;

/// The small editor of what a field has to be like.
class TestFilterEditor final : public QObject {
    Q_OBJECT

    QComboBox *fieldBox() { return test::named<QComboBox>(m_editor, "filterField"); }
    QComboBox *relation() { return test::named<QComboBox>(m_editor, "filterRelation"); }
    QLineEdit *value() { return test::named<QLineEdit>(m_editor, "filterValue"); }
    QTreeWidget *list() { return test::named<QTreeWidget>(m_editor, "filterSuggestions"); }
    QString note() { return test::named<QLabel>(m_editor, "filterNote")->text(); }
    QStringList suggested() {
        QStringList texts;
        for (int row = 0; row < list()->topLevelItemCount(); ++row)
            texts.append(list()->topLevelItem(row)->text(0));
        return texts;
    }
    void clickRow(int row) {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(list()->topLevelItem(row)).center());
    }

    std::unique_ptr<QWidget> m_window;
    ui::FieldFilterEditor *m_editor = nullptr;
    QVector<FieldChoice> m_chosen;
    QString m_problem;

  private Q_SLOTS:
    void init() {
        m_problem.clear();
        m_chosen.clear();
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_window->show();
        m_editor = new ui::FieldFilterEditor([this](const FieldChoice &) { return m_problem; }, m_window.get());
        connect(m_editor, &ui::FieldFilterEditor::chosen, this,
                [this](const FieldChoice &choice) { m_chosen.append(choice); });
        connect(m_editor, &ui::FieldFilterEditor::suggestionsWanted, this, [this](ChoiceField field) {
            if (field == ChoiceField::Name)
                m_editor->setSuggestions(field, {{QStringLiteral("mochitest-1"), 1200},
                                                 {QStringLiteral("mochitest-2"), 30},
                                                 {QStringLiteral("reftest <b>"), 3}});
            else
                m_editor->setSuggestions(field, models::choiceWords(field));
        });
        m_editor->open(m_window->mapToGlobal(QPoint(10, 10)), {}, false);
        QVERIFY(QTest::qWaitForWindowExposed(m_editor));
    }
    void cleanup() { m_window.reset(); }

    void typingNarrowsAndEnterTakes() {
        QVERIFY(value()->hasFocus());
        QCOMPARE(suggested().size(), 3);
        QCOMPARE(list()->topLevelItem(0)->text(1), QStringLiteral("1,200"));
        QTest::keyClicks(value(), QStringLiteral("MOCHI"));
        QCOMPARE(suggested(), (QStringList{QStringLiteral("mochitest-1"), QStringLiteral("mochitest-2")}));
        QTest::keyClick(value(), Qt::Key_Down);
        QTest::keyClick(value(), Qt::Key_Down);
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(value()->text(), QStringLiteral("mochitest-2"));
        QVERIFY(m_chosen.isEmpty());
        // The next value after a comma is completed by itself, and what is there is offered no more.
        QTest::keyClicks(value(), QStringLiteral(", mo"));
        QCOMPARE(suggested(), QStringList{QStringLiteral("mochitest-1")});
        QTest::keyClick(value(), Qt::Key_Down);
        QTest::keyClick(value(), Qt::Key_Enter);
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(m_chosen.size(), 1);
        QCOMPARE(m_chosen.constFirst().values,
                 (QStringList{QStringLiteral("mochitest-2"), QStringLiteral("mochitest-1")}));
        QVERIFY(!m_chosen.constFirst().isNegated);
        QVERIFY(!m_editor->isVisible());
    }

    void tabGoesToTheListWhoseFirstIsTaken() {
        for (const QString &expected : {QStringLiteral("mochitest-1"), QStringLiteral("mochitest-2")}) {
            QTest::keyClicks(value(), QStringLiteral("mochi"));
            QTest::keyClick(value(), Qt::Key_Tab);
            QVERIFY(list()->hasFocus());
            if (expected.endsWith(u'2'))
                QTest::keyClick(list(), Qt::Key_Down);
            QTest::keyClick(list(), Qt::Key_Return);
            QCOMPARE(value()->text(), expected);
            QVERIFY(value()->hasFocus());
            QVERIFY(m_chosen.isEmpty());
            value()->clear();
        }
        // Back in the line Enter is about what is written there.
        QTest::keyClicks(value(), QStringLiteral("mochi"));
        QTest::keyClick(value(), Qt::Key_Tab);
        QTest::keyClick(list(), Qt::Key_Backtab);
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(m_chosen.constFirst().values, QStringList{QStringLiteral("mochi")});
    }

    void byMouse() {
        clickRow(2);
        QCOMPARE(value()->text(), QStringLiteral("reftest <b>"));
        relation()->setCurrentIndex(1);
        QTest::mouseClick(test::named<QPushButton>(m_editor, "filterApply"), Qt::LeftButton);
        QCOMPARE(m_chosen,
                 (QVector<FieldChoice>{
                     {.field = ChoiceField::Name, .values = {QStringLiteral("reftest <b>")}, .isNegated = true}}));
    }

    void aFieldOfWordsOffersThem() {
        fieldBox()->setCurrentIndex(fieldBox()->findText(QStringLiteral("tier")));
        QCOMPARE(suggested(), (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        // An answer to another field comes too late.
        m_editor->setSuggestions(ChoiceField::Test, {{QStringLiteral("dom"), 1}});
        QCOMPARE(suggested().size(), 3);
        m_editor->setNoSuggestions(ChoiceField::Test, QStringLiteral("Looking."));
        QVERIFY(note().isEmpty());
    }

    void whatIsWrongIsSaidAndItStaysOpen() {
        m_problem = QStringLiteral("Write what it is.");
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(note(), m_problem);
        QVERIFY(m_editor->isVisible());
        QVERIFY(m_chosen.isEmpty());
        m_problem.clear();
        QTest::keyClicks(value(), QStringLiteral("  a , ,b "));
        QTest::keyClick(value(), Qt::Key_Return);
        QCOMPARE(m_chosen.constFirst().values, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(!m_editor->isVisible());
    }

    void escapeChangesNothing() {
        QTest::keyClicks(value(), QStringLiteral("x"));
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());
        QVERIFY(m_chosen.isEmpty());
        // Opened again, it is about what it is opened for.
        m_editor->open(m_window->mapToGlobal(QPoint(10, 10)),
                       {.field = ChoiceField::Symbol, .values = {QStringLiteral("bc1")}, .isNegated = true}, true);
        QCOMPARE(value()->text(), QStringLiteral("bc1"));
        QCOMPARE(relation()->currentIndex(), 1);
        QCOMPARE(fieldBox()->currentText(), QStringLiteral("symbol"));
    }
};

QTEST_MAIN(TestFilterEditor)
#include "test_filter_editor.moc"
