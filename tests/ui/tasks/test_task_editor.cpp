#include "tests/support/named.h"
#include "ui/tasks/document_editor.h"
#include "ui/tasks/task_editor.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace collie;
using ui::DocumentEditor;
using ui::TaskAssessment;
using ui::TaskEditor;

namespace {

Json hello() {
    return Json{{"created", "now"}, {"deadline", "in 3 hours"}, {"payload", Json{{"command", Json::array({"true"})}}}};
}

TaskAssessment good() {
    return {.times = {{QStringLiteral("created"), QStringLiteral("now"), QStringLiteral("2026-11-24T18:00:00.000Z")}},
            .problems = {},
            .scopes = {{QStringLiteral("queue:create-task:lowest:proj/ci"), true}},
            .verdict = QStringLiteral("You may create this task."),
            .request = hello()};
}

} // namespace

class TestTaskEditor final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void bothTabsStayInStep() {
        DocumentEditor editor;
        editor.setDocument(hello());
        QVERIFY(editor.yaml()->toPlainText().contains(QStringLiteral("deadline: in 3 hours")));
        QVERIFY(editor.json()->toPlainText().contains(QStringLiteral("\"deadline\": \"in 3 hours\"")));
        QSignalSpy edited(&editor, &DocumentEditor::edited);
        editor.yaml()->setPlainText(QStringLiteral("deadline: in 1 day\n"));
        QVERIFY(editor.isReading());
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(editor.document(), (Json{{"deadline", "in 1 day"}}));
        QVERIFY(editor.json()->toPlainText().contains(QStringLiteral("in 1 day")));
        editor.setCurrentWidget(editor.json());
        editor.json()->setPlainText(QStringLiteral("{\"deadline\": \"in 2 days\"}"));
        QTRY_COMPARE(edited.count(), 2);
        QVERIFY(editor.yaml()->toPlainText().contains(QStringLiteral("in 2 days")));
    }

    void whatCannotBeReadIsSaidWithItsPlace() {
        DocumentEditor editor;
        editor.setDocument(hello());
        QSignalSpy edited(&editor, &DocumentEditor::edited);
        editor.yaml()->setPlainText(QStringLiteral("payload: [1, 2\nx: {"));
        QTRY_COMPARE(edited.count(), 1);
        QVERIFY2(editor.problem().contains(QStringLiteral("line")), qPrintable(editor.problem()));
        QCOMPARE(editor.document(), hello());
        editor.yaml()->setPlainText(QStringLiteral("just words"));
        QTRY_COMPARE(edited.count(), 2);
        QVERIFY(!editor.problem().isEmpty());
        // The other tab still has what could be read last, and going there makes it count.
        editor.setCurrentWidget(editor.json());
        QTRY_VERIFY(editor.problem().isEmpty());
        QCOMPARE(editor.document(), hello());
    }

    void onlyTheNewestTextCounts() {
        DocumentEditor editor;
        QSignalSpy edited(&editor, &DocumentEditor::edited);
        for (int i = 0; i < 20; ++i)
            editor.yaml()->setPlainText(QStringLiteral("a: %1").arg(i));
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(editor.document(), (Json{{"a", 19}}));
    }

    void nothingIsSentBeforeItIsSound() {
        ui::Theme theme;
        TaskEditor editor(theme);
        QSignalSpy wanted(&editor, &TaskEditor::documentChanged);
        QSignalSpy create(&editor, &TaskEditor::createRequested);
        editor.begin(QStringLiteral("New task"), hello(), false);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!editor.createButton()->isEnabled());
        editor.setAssessment(good());
        QVERIFY(editor.createButton()->isEnabled());
        QCOMPARE(editor.times(), QStringLiteral("created:  2026-11-24T18:00:00.000Z (now)"));
        QCOMPARE(editor.scopes()->count(), 1);

        TaskAssessment bad = good();
        bad.problems = {QStringLiteral("/payload: is missing.")};
        bad.request = nullptr;
        editor.setAssessment(bad);
        QVERIFY(!editor.createButton()->isEnabled());
        QCOMPARE(editor.problems(), QStringLiteral("/payload: is missing."));

        TaskAssessment refused = good();
        refused.scopes[0].held = false;
        editor.setAssessment(refused);
        QVERIFY(!editor.createButton()->isEnabled());

        editor.setAssessment(good());
        // What was assessed is not what is on show any more.
        editor.editor()->yaml()->setPlainText(QStringLiteral("a: 1"));
        QVERIFY(!editor.createButton()->isEnabled());
        QTRY_COMPARE(wanted.count(), 2);
        editor.setAssessment(good());
        editor.createButton()->click();
        QCOMPARE(create.count(), 1);
        editor.setSending();
        QVERIFY(!editor.createButton()->isEnabled());
        editor.setSent(QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ"));
        QVERIFY(editor.state().contains(QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ")));
    }

    void copiesOfferWhatTheyKeep() {
        ui::Theme theme;
        TaskEditor editor(theme);
        editor.begin(QStringLiteral("New task"), hello(), false);
        QVERIFY(editor.dependenciesBox()->isHidden());
        editor.begin(QStringLiteral("Copy"), hello(), true);
        QVERIFY(!editor.dependenciesBox()->isHidden());
        QSignalSpy switched(&editor, &TaskEditor::switchesChanged);
        editor.dependenciesBox()->toggle();
        QCOMPARE(switched.count(), 1);
    }

    void templatesAndHistoryAreMenus() {
        ui::Theme theme;
        TaskEditor editor(theme);
        QVERIFY(!test::named<QToolButton>(editor, "historyButton")->isEnabled());
        editor.setTemplates({{QStringLiteral("hello"), QStringLiteral("Hello & world")}});
        editor.setHistory({{QStringLiteral("0"), QStringLiteral("build <b>")}});
        QSignalSpy chosen(&editor, &TaskEditor::templateChosen);
        QSignalSpy sent(&editor, &TaskEditor::historyChosen);
        QCOMPARE(test::named<QToolButton>(editor, "templatesButton")->menu()->actions().first()->text(),
                 QStringLiteral("Hello && world"));
        test::named<QToolButton>(editor, "templatesButton")->menu()->actions().first()->trigger();
        test::named<QToolButton>(editor, "historyButton")->menu()->actions().first()->trigger();
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("hello"));
        QCOMPARE(sent[0][0].toString(), QStringLiteral("0"));
    }

    void whatWasNotSentComesBack() {
        ui::Theme theme;
        TaskEditor editor(theme);
        QSignalSpy wanted(&editor, &TaskEditor::documentChanged);
        editor.restore(QStringLiteral("New task"), QStringLiteral("deadline: [unfinished"));
        QTRY_VERIFY(!editor.problems().isEmpty());
        QCOMPARE(editor.editor()->text(), QStringLiteral("deadline: [unfinished"));
        QVERIFY(!editor.createButton()->isEnabled());
    }
};

QTEST_MAIN(TestTaskEditor)
#include "test_task_editor.moc"
