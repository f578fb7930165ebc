#include "app/collie/selected_task_controller.h"
#include "app/collie/task_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/tasks/document_editor.h"
#include "ui/tasks/task_editor.h"
#include "ui/tasks/task_menu.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QTest>
#include <QToolButton>

using namespace collie;
using namespace collie::test;

/// Writing, creating and copying tasks in the whole window, against a sandbox.
class TestWindowTasks final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { startAll({.pushes = 1, .jobsPerPush = 40, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void helloWorldIsCreatedAndCompletes() {
        openSandbox();
        signIn();
        ui::TaskEditor &editor = openEditor();
        QTRY_VERIFY_WITH_TIMEOUT(editor.createButton()->isEnabled(), patience);
        QVERIFY(editor.times().contains(QStringLiteral("in 3 hours")));
        QVERIFY(editor.scopes()->count() > 0);
        QTest::mouseClick(editor.createButton(), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(editor.state().startsWith(QStringLiteral("Created ")), qPrintable(editor.state()),
                                  patience);
        const QString taskId = editor.state().section(u' ', 1).chopped(1);
        const auto &sent = test::named<QToolButton>(editor, "historyButton")->menu()->actions();
        QCOMPARE(sent.size(), 1);
        // It is watched to its end in its own group.
        m_application->open(lineToTask(taskId));
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr &&
                                     m_application->repository()->feed().isNamedBy(taskId) &&
                                     store().findByTask(taskId, 0).has_value(),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(store().status(*store().findByTask(taskId, 0)), treeherder::JobStatus::Success,
                                  patience);
    }

    void whatIsWrongIsSaidWhileTyping() {
        openSandbox();
        ui::TaskEditor &editor = openEditor();
        QTRY_VERIFY_WITH_TIMEOUT(editor.createButton()->isEnabled(), patience);
        editor.editor()->setText(QStringLiteral("deadline: in 3 hours\npayload: {}\nretries: many\n"));
        QTRY_VERIFY_WITH_TIMEOUT(editor.problems().contains(QStringLiteral("retries")) ||
                                     editor.problems().contains(QStringLiteral("metadata")),
                                 patience);
        QVERIFY(!editor.createButton()->isEnabled());
    }

    void whatWasNotSentComesBackAtTheNextStart() {
        openSandbox();
        ui::TaskEditor &editor = openEditor();
        editor.editor()->setText(QStringLiteral("deadline: in 2 hours\n# not done yet\n"));
        QTRY_VERIFY_WITH_TIMEOUT(!editor.editor()->isReading(), patience);
        startApplication();
        openSandbox();
        QCOMPARE(openEditor().editor()->text(), QStringLiteral("deadline: in 2 hours\n# not done yet\n"));
    }

    void aCopyKeepsOrDropsWhatTiesIt() {
        openSandbox();
        window().grid()->selectJob(completedJob(firstPush()));
        window().taskMenu()->editCopy->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<ui::TaskEditor *>() != nullptr &&
                                     window().findChild<ui::TaskEditor *>()->isVisible(),
                                 patience);
        ui::TaskEditor &editor = *window().findChild<ui::TaskEditor *>();
        QVERIFY(editor.document().contains("routes"));
        QCOMPARE(stringMember(editor.document(), "created"), QStringLiteral("now"));
        editor.routesBox()->setChecked(false);
        QTRY_VERIFY(!editor.document().contains("routes"));
    }

    void aTaskRunsAgainAndItsCachesArePurged() {
        openSandbox();
        signIn();
        window().grid()->selectJob(completedTest());
        window().taskMenu()->rerun->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("The task runs again.")), patience);
        window().taskMenu()->purgeCaches->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(test::openQuestion(window()) != nullptr, patience);
        QVERIFY(
            test::openQuestion(window())->informativeText().contains(QStringLiteral("gecko-level-3-tooltool-cache")));
        for (QAbstractButton *button : test::openQuestion(window())->buttons()) {
            if (test::openQuestion(window())->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("The caches are purged.")), patience);
    }

    void thePriorityBeginsAtTheTasksOwn() {
        stopAll();
        // The newest of a dozen pushes has jobs under way.
        startAll({.pushes = 12, .jobsPerPush = 400, .frozen = true});
        openSandbox();
        signIn();
        // Under way, and on the worker pool of builds: of others a developer may not change the priority.
        std::optional<JobRow> job;
        for (JobRow row = 0; row < store().size() && !job; ++row) {
            const treeherder::Job each = store().job(row);
            const bool isBuild = each.typeName.startsWith(QStringLiteral("build-"));
            if (each.state != JobState::Completed && isBuild && !each.taskId.isEmpty() &&
                test::gridModel(window().grid())->rowOfStoreRow(row) >= 0)
                job = row;
        }
        QVERIFY(job.has_value());
        window().grid()->selectJob(*job);
        const auto opened = [this] { return window().findChild<QInputDialog *>(QStringLiteral("priorityDialog")); };
        window().taskMenu()->changePriority->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(opened() != nullptr, patience);
        QCOMPARE(opened()->textValue(), QStringLiteral("low"));
        QVERIFY(opened()->windowTitle().contains(store().job(*job).typeName));
        // Nothing is sent for what holds already.
        opened()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("The priority is low already: nothing was changed.")), patience);
        QTRY_VERIFY(opened() == nullptr);
        window().taskMenu()->changePriority->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(opened() != nullptr, patience);
        opened()->setTextValue(QStringLiteral("high"));
        // What is selected by then does not matter: the dialog is about the task it names.
        window().grid()->clearSelection();
        opened()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("The priority is high now.")), patience);
        // Somebody else was quicker: what the queue refuses is explained.
        window().grid()->selectJob(*job);
        QTRY_VERIFY(opened() == nullptr);
        window().taskMenu()->changePriority->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(opened() != nullptr, patience);
        QCOMPARE(opened()->textValue(), QStringLiteral("high"));
        taskcluster::Queue other(m_application->deployment()->session.api);
        bool isSet = false;
        onDone(other.changeTaskPriority(store().job(*job).taskId, QStringLiteral("medium")), this,
               [&](const Result<taskcluster::TaskStatus> &status) { isSet = status.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isSet, patience);
        opened()->setTextValue(QStringLiteral("medium"));
        opened()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(QStringLiteral("Change the priority: The task is over, or somebody made its "
                                                       "priority medium meanwhile. Look at the task again.")),
                                 patience);
    }

    void cancellingATaskIsAskedAbout() {
        openSandbox();
        signIn();
        window().grid()->selectJob(completedTest());
        window().taskMenu()->cancelTask->trigger();
        QVERIFY(test::openQuestion(window()) != nullptr);
        QTest::keyClick(test::openQuestion(window()), Qt::Key_Escape);
        QTRY_VERIFY(test::openQuestion(window()) == nullptr);
        QVERIFY(!isSaid(QStringLiteral("The task is cancelled.")));
    }

  private:
    /// A completed job on a worker pool that a developer may ask things of.
    JobRow completedTest() {
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (job.state == JobState::Completed && job.typeName.startsWith(QStringLiteral("source-test-")) &&
                test::gridModel(window().grid())->rowOfStoreRow(row) >= 0)
                return row;
        }
        return -1;
    }
    bool isSaid(const QString &sentence) {
        const QList<QLabel *> labels = window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == sentence; });
    }
    ui::TaskEditor &openEditor() {
        window().taskMenu()->create->trigger();
        return *window().findChild<ui::TaskEditor *>();
    }
    app::CommandLine lineToTask(const QString &taskId) {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository.clear();
        const auto target =
            session::parseOpenTarget(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/") + taskId);
        line.target = target.value();
        return line;
    }
};

QTEST_MAIN(TestWindowTasks)
#include "test_window_tasks.moc"
