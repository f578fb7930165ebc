#include "app/session/task_group_loader.h"
#include "services/base/slugid.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/account/start_page.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/job_intents.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace collie;
using namespace collie::test;

/// A deployment without Treeherder: the whole window on task groups of a sandbox.
class TestWindowGroup final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void aGroupIsShownActedOnAndFollowed() {
        const QString groupId = groupOfFirstPush();
        QVERIFY(!groupId.isEmpty());
        startApplication();
        m_application->open(lineWithoutTreeherder());
        // Nothing is asked of a Treeherder that is not there; the one step to fill the window is offered.
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle() == QStringLiteral("Open a task group"), patience);
        Q_EMIT shownEmptyState()->actionTriggered();
        auto *field = test::named<QLineEdit>(window(), "linkText");
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClicks(field, m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/") + groupId);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_application->repository() != nullptr && window().grid()->isVisible() && store().size() > 40, patience);
        QCOMPARE(m_application->repository()->feed().pushes().rowCount(), 1);
        QVERIFY(window().windowTitle().contains(QStringLiteral("Task group")));

        // Jobs look as Treeherder would show them.
        const JobRow row = completedJob(session::TaskGroupLoader::pushId);
        QVERIFY(row >= 0);
        const treeherder::Job job = store().job(row);
        QVERIFY(!job.groupSymbol.isEmpty() && !job.platform.isEmpty() && !job.typeName.isEmpty() &&
                !job.symbol.isEmpty());

        // Details come from the queue alone.
        window().grid()->selectJob(row);
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->artifacts()->list()->topLevelItemCount() > 0,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->summary()->value(QStringLiteral("Ended")) !=
                                     QStringLiteral("…"),
                                 patience);

        // And so do actions.
        signIn();
        const int before = store().size();
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(count(job.typeName) == 2, patience);
        QVERIFY(store().size() > before);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
    }

    void withoutActionsJsonTheQueueServes() {
        const QString groupId = newSlugid();
        startApplication();
        app::CommandLine line = lineWithoutTreeherder();
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->deployment() != nullptr, patience);
        signIn();
        makeTask(groupId);
        const auto target =
            session::parseOpenTarget(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/") + groupId);
        QVERIFY(target.has_value());
        line.target = *target;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && store().size() == 1, patience);
        window().grid()->selectJob(0);
        Q_EMIT window().intents()->retriggerRequested(window().grid()->selectedJobs());
        QTRY_VERIFY_WITH_TIMEOUT(store().size() == 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QVERIFY(activities()
                    ->index(0, 0)
                    .data(models::ActivityModel::MessageRole)
                    .toString()
                    .contains(QStringLiteral("Made 1 job")));
        window().grid()->selectJob(0);
        Q_EMIT window().intents()->cancelRequested(window().grid()->selectedJobs());
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QTRY_COMPARE_WITH_TIMEOUT(store().status(0), treeherder::JobStatus::UserCancel, patience);
    }

    void theGroupComesBackAtTheNextStart() {
        const QString groupId = groupOfFirstPush();
        startApplication();
        app::CommandLine line = lineWithoutTreeherder();
        const auto target =
            session::parseOpenTarget(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/") + groupId);
        QVERIFY(target.has_value());
        line.target = *target;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QVERIFY(m_application->repository()->feed().isNamedBy(groupId));
        startApplication();
        m_application->open(lineWithoutTreeherder());
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        QVERIFY(m_application->repository()->feed().isNamedBy(groupId));
    }

    void nothingSpeaksOfPushes() {
        const QString groupId = groupOfFirstPush();
        QVERIFY(spoken().filter(m_ofTreeherder).size() > 5); // With a Treeherder there is much of it.
        startApplication();
        m_application->open(lineWithoutTreeherder());
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle() == QStringLiteral("Open a task group"), patience);
        QVERIFY2(spoken().filter(m_ofTreeherder).isEmpty(), qPrintable(spoken().filter(m_ofTreeherder).join(u'|')));
        app::CommandLine line = lineWithoutTreeherder();
        line.target =
            *session::parseOpenTarget(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/groups/") + groupId);
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
        const JobRow row = completedJob(session::TaskGroupLoader::pushId);
        window().grid()->selectJob(row);
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->summary()->value(QStringLiteral("Ended")) !=
                                     QStringLiteral("…"),
                                 patience);
        QVERIFY2(spoken().filter(m_ofTreeherder).isEmpty(), qPrintable(spoken().filter(m_ofTreeherder).join(u'|')));
        QVERIFY(!window().actions()->loadMore->isEnabled());
        QVERIFY(!window().actions()->jobs.openTreeherder->isVisible());
        // Back at one with a Treeherder, all of it is there again.
        openSandbox();
        QVERIFY(window().actions()->loadMore->isEnabled());
        QVERIFY(spoken().filter(m_ofTreeherder).size() > 5);
    }

    void aGroupThatIsNotThereIsSaid() {
        app::CommandLine line = lineWithoutTreeherder();
        const auto target = session::parseOpenTarget(m_sandbox->rootUrl().toString() +
                                                     QStringLiteral("/tasks/groups/dSlITZ4yQgmvxxAi4A8fHQ"));
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
    const QRegularExpression m_ofTreeherder{QStringLiteral("\\bpush(es)?\\b|Treeherder|Load 10"),
                                            QRegularExpression::CaseInsensitiveOption};

    /// Every text of the window that can be seen, pointed at or read out, but for what tasks are called.
    QStringList spoken() {
        QStringList texts;
        for (const QAction *action : window().findChildren<QAction *>()) {
            if (action->isVisible())
                texts << QString(action->text()).remove(u'&') << action->toolTip();
        }
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(&window()))
                continue;
            texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
            if (const auto *label = qobject_cast<QLabel *>(widget))
                texts << label->text();
            else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
                texts << button->text();
            else if (const auto *dock = qobject_cast<QDockWidget *>(widget))
                texts << dock->windowTitle();
        }
        return texts;
    }

    ui::EmptyState *shownEmptyState() {
        auto *pages = qobject_cast<QStackedWidget *>(window().grid()->parentWidget());
        return qobject_cast<ui::EmptyState *>(pages->currentWidget());
    }

    /// What the window says in the place of the grid; empty while the grid is there.
    QString emptyTitle() {
        const auto *empty = shownEmptyState();
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

    /// A task of a group that no decision task made.
    void makeTask(const QString &groupId) {
        const auto after = [now = QDateTime::currentDateTimeUtc()](int hours) {
            return now.addSecs(qint64{hours} * 3600).toString(Qt::ISODateWithMs).toStdString();
        };
        const Json definition{{"taskQueueId", "collie/test"},
                              {"taskGroupId", groupId.toStdString()},
                              {"created", after(0)},
                              {"deadline", after(3)},
                              {"expires", after(30)},
                              {"payload", Json::object()},
                              {"metadata",
                               {{"name", "hello"},
                                {"description", "A test"},
                                {"owner", "me@example.com"},
                                {"source", "https://example.com/"}}}};
        bool isMade = false;
        onDone(m_application->deployment()->session.queue.createTask(newSlugid(), definition), this,
               [&isMade](const Result<taskcluster::TaskStatus> &status) { isMade = status.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isMade, patience);
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
