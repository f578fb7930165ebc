#include "tests/integration/window_fixture.h"
#include "ui/account/start_page.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/main_window_actions.h"
#include "ui/tasks/open_task_dialog.h"
#include "ui/widgets/empty_state.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::test;

/// A deployment without Treeherder: the whole window on task groups of a sandbox.
class TestWindowGroup final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() {
        // The developer's own keychain is none of a test's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }
    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void aGroupIsShownActedOnAndFollowed() {
        const QString groupId = groupOfFirstPush();
        QVERIFY(!groupId.isEmpty());
        startApplication();
        m_application->open(lineWithoutTreeherder());
        // Nothing is asked of a Treeherder that is not there; the one step to fill the window is offered.
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle() == QStringLiteral("Open a task group"), patience);
        Q_EMIT qobject_cast<ui::EmptyState *>(window().centralPage())->actionTriggered();
        auto *dialog = window().findChild<ui::OpenTaskDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->groupButton()->isEnabled());
        QTest::keyClicks(dialog->field(), QStringLiteral("https://tc.example.org/tasks/groups/") + groupId);
        QVERIFY(dialog->groupButton()->isEnabled());
        QTest::mouseClick(dialog->groupButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_application->repository() != nullptr && window().grid()->isVisible() && store().size() > 40, patience);
        QCOMPARE(m_application->repository()->session().pushes().rowCount(), 1);
        QVERIFY(window().windowTitle().contains(QStringLiteral("Task group")));

        // Jobs look as Treeherder would show them.
        const JobRow row = completedJob(app::TaskGroupLoader::pushId);
        QVERIFY(row >= 0);
        const treeherder::Job job = store().job(row);
        QVERIFY(!job.groupSymbol.isEmpty() && !job.platform.isEmpty() && !job.typeName.isEmpty() &&
                !job.symbol.isEmpty());

        // Details come from the queue alone.
        window().grid()->selectJob(row);
        QTRY_VERIFY_WITH_TIMEOUT(window().details()->artifacts()->list()->topLevelItemCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().details()->summary()->value(QStringLiteral("Ended")) != QStringLiteral("…"),
                                 patience);

        // And so do actions.
        signIn();
        const int before = store().size();
        // The dialog had the focus before.
        QApplication::setActiveWindow(&window());
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(count(job.typeName) == 2, patience);
        QVERIFY(store().size() > before);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
    }

    void theGroupComesBackAtTheNextStart() {
        const QString groupId = groupOfFirstPush();
        startApplication();
        app::CommandLine line = lineWithoutTreeherder();
        const auto target =
            app::parseOpenTarget(QUrl(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/") + groupId));
        QVERIFY(target.has_value());
        line.target = *target;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->session().taskGroupId(), groupId);
        startApplication();
        m_application->open(lineWithoutTreeherder());
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QCOMPARE(m_application->repository()->session().taskGroupId(), groupId);
    }

    void aGroupThatIsNotThereIsSaid() {
        app::CommandLine line = lineWithoutTreeherder();
        const auto target = app::parseOpenTarget(
            QUrl(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/dSlITZ4yQgmvxxAi4A8fHQ")));
        QVERIFY(target.has_value());
        line.target = *target;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle() == QStringLiteral("Not found"), patience);
    }

    void theStartPageTakesADeploymentWithoutTreeherder() {
        const auto fields = window().startPage()->findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 2);
        QSignalSpy chosen(window().startPage(), &ui::StartPage::customChosen);
        fields.at(0)->setText(m_sandbox->rootUrl().toString());
        QTest::keyClick(fields.at(0), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle() == QStringLiteral("Open a task group"), patience);
        QCOMPARE(m_application->settings().customDeployments().size(), 1);
        QVERIFY(!m_application->settings().customDeployments().constFirst().hasTreeherder());
    }

  private:
    /// What the window says in the place of the grid; empty while the grid is there.
    QString emptyTitle() {
        const auto *empty = qobject_cast<ui::EmptyState *>(window().centralPage());
        return empty != nullptr ? empty->title() : QString();
    }
    app::CommandLine lineWithoutTreeherder() {
        app::CommandLine line;
        line.rootUrl = m_sandbox->rootUrl();
        return line;
    }

    /// Asks Treeherder, as long as there is one.
    QString groupOfFirstPush() {
        openSandbox();
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (job.pushId == firstPush() && job.typeName == QStringLiteral("Gecko Decision Task"))
                return job.taskId;
        }
        return {};
    }

    int count(const QString &typeName) {
        int jobs = 0;
        for (JobRow row = 0; row < store().size(); ++row)
            jobs += store().job(row).typeName == typeName ? 1 : 0;
        return jobs;
    }
};

QTEST_MAIN(TestWindowGroup)
#include "test_window_group.moc"
