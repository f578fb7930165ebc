#include "services/taskcluster/auth.h"
#include "services/taskcluster/temporary_credentials.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "tests/support/wait.h"
#include "ui/account/account_button.h"
#include "ui/account/sign_in_strip.h"
#include "ui/account/start_page.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace collie;
using namespace collie::test;

namespace {

/// Where a job's cell is drawn, in the viewport.
QPoint cellOf(const ui::JobGridView &grid, JobRow job) {
    const QModelIndex index = test::gridModel(grid)->index(test::gridModel(grid)->rowOfStoreRow(job));
    return grid.visualRect(index).center();
}

} // namespace

/// The whole window, driven by mouse and keys against a sandbox.
class TestWindow final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() { startAll({.pushes = 4, .jobsPerPush = 60, .speed = 40, .frozen = true}); }

    void cleanup() { stopAll(); }

    void signInOpenAPushRetriggerAndWatch() {
        openSandbox();

        // Sign in, as a person does: the button's menu, then "Save" on the page the browser shows.
        QAction *signIn = accountEntry(QStringLiteral("Sign In…"));
        QVERIFY(signIn != nullptr && signIn->isVisible());
        signIn->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
        QCOMPARE(m_browsed.size(), 1);
        QVERIFY(
            test::named<QLabel>(window().status(), "accountText")->text().startsWith(QStringLiteral("Signed in as ")));
        QTRY_VERIFY(!window().signInStrip()->isVisible());

        // Open a push.
        ui::PushListView *pushes = window().pane<ui::PushPane>()->list();
        const QModelIndex second = pushes->model()->index(1, 0);
        const qint64 pushId = second.data(models::PushListModel::PushIdRole).toLongLong();
        QTest::mouseClick(pushes->viewport(), Qt::LeftButton, {}, pushes->visualRect(second).center());
        QTRY_COMPARE(int(test::gridModel(window().grid())->structure().pushes.size()), 1);
        QCOMPARE(test::gridModel(window().grid())->structure().pushes.front().pushId, pushId);

        // Escape goes back to all of them, and the push is opened again.
        QTest::keyClick(window().grid(), Qt::Key_Escape);
        QTRY_VERIFY(test::gridModel(window().grid())->structure().pushes.size() > 1);
        QVERIFY(pushes->selectedPushIds().isEmpty());
        QVERIFY(window().grid()->hasFocus());
        QTest::mouseClick(pushes->viewport(), Qt::LeftButton, {}, pushes->visualRect(second).center());
        QTRY_COMPARE(int(test::gridModel(window().grid())->structure().pushes.size()), 1);

        // Retrigger a job with the mouse.
        const JobRow job = completedJob(pushId);
        const treeherder::Job before = store().job(job);
        window().actions()->expandAll->setChecked(true);
        window().grid()->scrollTo(
            test::gridModel(window().grid())->index(test::gridModel(window().grid())->rowOfStoreRow(job)));
        const QPoint cell = cellOf(*window().grid(), job);
        QTest::mouseMove(window().windowHandle(), window().grid()->viewport()->mapTo(&window(), cell));
        QTest::mouseClick(window().grid()->viewport(), Qt::LeftButton, {}, cell);
        QCOMPARE(window().grid()->selectedJobs(), QVector<JobRow>{job});
        QContextMenuEvent rightClick(QContextMenuEvent::Mouse, cell, window().grid()->viewport()->mapToGlobal(cell));
        QCoreApplication::sendEvent(window().grid()->viewport(), &rightClick);
        auto *menu = window().findChild<QMenu *>(QStringLiteral("jobMenu"));
        QVERIFY(menu != nullptr && menu->isVisible());
        QSet<qint64> known = jobsNamed(before.typeName, pushId);
        clickEntry(menu, window().actions()->jobs.retrigger);
        QCOMPARE(activities()->rowCount(), 1);

        // The new job appears, and comes to completion.
        qint64 newJob = 0;
        QTRY_VERIFY_WITH_TIMEOUT((newJob = newcomer(known, before.typeName, pushId)) != 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(store().job(*store().findById(newJob)).state, JobState::Completed, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QVERIFY(test::gridModel(window().grid())->rowOfStoreRow(*store().findById(newJob)) >= 0);
        QVERIFY(store().job(*store().findById(newJob)).taskId != before.taskId);
    }

    void anExpiredSignInLeadsToSignInAndTheActionGoesOn() {
        openSandbox();
        credentials::Credentials developer;
        developer.clientId = m_sandbox->clientId();
        developer.accessToken = m_sandbox->accessToken();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto brief = taskcluster::createTemporaryCredentials(
            developer, {QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-*")}, now.addSecs(-60),
            now.addSecs(3));
        QVERIFY(brief.has_value());
        onDone(account().adopt(*brief), this, [](const Result<void> &adopted) {
            QVERIFY2(adopted.has_value(), adopted ? "" : qPrintable(adopted.error().message + adopted.error().detail));
        });
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::Expired, patience);
        QVERIFY(window().accountButton()->text().startsWith(QStringLiteral("Sign in again")));

        // The person is slow to press "Save": the action waits.
        m_pressesSave = false;
        window().grid()->selectJob(completedJob(firstPush()));
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(m_browsed.size(), 1, patience);
        QCOMPARE(stageOfNewest(), int(Activity::Stage::WaitingForSignIn));
        QVERIFY(window().signInStrip()->isVisible());
        QVERIFY(window().signInStrip()->sentence().contains(QStringLiteral("goes on once you are signed in")));
        QCOMPARE(window().signInStrip()->address()->text(), QString::fromLatin1(m_browsed.constFirst().toEncoded()));

        pressSave(m_browsed.constFirst());
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QVERIFY(!window().signInStrip()->isVisible());
    }

    void aSignInTheServerRefusesLeadsToSignInToo() {
        openSandbox();
        signIn();
        deleteClient(account().clientId());
        window().grid()->selectJob(completedJob(firstPush()));
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(m_browsed.size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QCOMPARE(account().state(), taskcluster::Account::State::SignedIn);
    }

    void aMissingKeychainIsToldBeforeTheBrowser() {
        openSandbox();
        QTRY_VERIFY_WITH_TIMEOUT(!account().keychainProblem().isEmpty(), patience);
        m_pressesSave = false;
        QAction *signIn = accountEntry(QStringLiteral("Sign In…"));
        QVERIFY(signIn != nullptr && signIn->isVisible());
        signIn->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_browsed.size(), 1, patience);
        QCOMPARE(account().state(), taskcluster::Account::State::SigningIn);
        QVERIFY(window().signInStrip()->isVisible());
        const QString told = window().signInStrip()->sentence();
        QVERIFY2(told.contains(QStringLiteral("signed in until Collie quits")), qPrintable(told));
        QVERIFY2(told.contains(account().keychainProblem()), qPrintable(told));
    }

    void givingUpTheSignInGivesUpTheAction() {
        openSandbox();
        m_pressesSave = false;
        window().grid()->selectJob(completedJob(firstPush()));
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(window().signInStrip()->isVisible(), patience);
        QTest::mouseClick(test::named<QPushButton>(window().signInStrip(), "cancelSignIn"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Failed), patience);
        QTRY_VERIFY(!window().signInStrip()->isVisible());
        QCOMPARE(account().state(), taskcluster::Account::State::SignedOut);
    }

    void cancelAsksAndThenCancels() {
        m_sandbox.reset();
        m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Sandbox::Options{.pushes = 2, .jobsPerPush = 60});
        QVERIFY(m_sandbox->start().has_value());
        openSandbox();
        signIn();
        std::optional<JobRow> job;
        for (JobRow row = 0; row < store().size() && !job; ++row) {
            const treeherder::Job each = store().job(row);
            if (each.state != JobState::Completed && each.state != JobState::Unscheduled &&
                test::gridModel(window().grid())->rowOfStoreRow(row) >= 0)
                job = row;
        }
        QVERIFY(job.has_value());
        window().grid()->selectJob(*job);
        QTest::keyClick(window().grid(), Qt::Key_Delete);
        QVERIFY(test::openQuestion(window()) != nullptr);
        QCOMPARE(activities()->rowCount(), 0);
        for (QAbstractButton *button : test::openQuestion(window())->buttons()) {
            if (button->text().startsWith(QStringLiteral("Cancel")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(store().job(*job).result, treeherder::JobResult::UserCancel, patience);
    }

    void detailsOfAJobFillIn() {
        openSandbox();
        const JobRow job = completedJob(firstPush());
        window().grid()->selectJob(job);
        QCOMPARE(window().pane<ui::DetailsPanel>()->title(), store().job(job).typeName);
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->artifacts()->list()->topLevelItemCount() > 0,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->summary()->value(QStringLiteral("Ended")) !=
                                     QStringLiteral("…"),
                                 patience);
        window().actions()->jobs.openTask->trigger();
        QCOMPARE(m_browsed.size(), 1);
        QVERIFY(m_browsed.constFirst().path().contains(store().job(job).taskId));
    }

    void anOutageIsSaidAndOldDataStays() {
        openSandbox();
        const int jobs = test::gridModel(window().grid())->rowCount();
        m_sandbox->faults().add({.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/project"});
        window().actions()->reload->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        QVERIFY(!window().problemBanner()->message().isEmpty());
        QVERIFY(!test::named<QLabel>(window().problemBanner(), "bannerCountdown")->text().isEmpty());
        QVERIFY(test::named<QLabel>(window().status(), "freshnessText")
                    ->text()
                    .startsWith(QStringLiteral("Not up to date")));
        QCOMPARE(test::gridModel(window().grid())->rowCount(), jobs);
        QVERIFY(window().grid()->isVisible());
        m_sandbox->faults().clear();
        QTest::mouseClick(test::named<QPushButton>(window().problemBanner(), "bannerAction"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window().problemBanner()->isVisible(), patience);
        QTRY_VERIFY(!test::named<QLabel>(window().status(), "freshnessText")
                         ->text()
                         .startsWith(QStringLiteral("Not up to date")));
    }

    void aServerThatIsDownAtFirstIsTriedAgain() {
        m_sandbox->faults().add({.kind = sandbox::Fault::Kind::Html});
        m_application->open(lineTo(*m_sandbox));
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        m_sandbox->faults().clear();
        QTest::mouseClick(test::named<QPushButton>(window().problemBanner(), "bannerAction"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
    }

    void aRepositoryThatDoesNotExistIsSaid() {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = QStringLiteral("no-such-repository");
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(!window().grid()->isVisible() && m_application->repository() != nullptr &&
                                     !m_application->repository()->feed().isLoading(),
                                 patience);
    }

    void anAddressSelectsItsTask() {
        openSandbox();
        const JobRow job = completedJob(firstPush());
        const QString taskId = store().job(job).taskId;
        app::CommandLine line;
        line.target =
            session::parseOpenTarget(m_sandbox->rootUrl().toString() + QStringLiteral("/tasks/") + taskId).value();
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->selectedJobs().size() == 1 &&
                                     store().job(window().grid()->selectedJobs().constFirst()).taskId == taskId,
                                 patience);
    }

    void theFirstStartOffersDeploymentsAndRemembersOnesOwn() {
        QVERIFY(window().startPage()->isVisible());
        QVERIFY(window().startPage()->findChild<QPushButton *>(QStringLiteral("choice:firefox-ci")) != nullptr);
        QVERIFY(window().startPage()->findChild<QPushButton *>(QStringLiteral("choice:sandbox")) != nullptr);
        window().startPage()->rootUrl()->setText(m_sandbox->rootUrl().toString());
        window().startPage()->treeherderUrl()->setText(m_sandbox->treeherderUrl().toString());
        QTest::mouseClick(test::named<QPushButton>(window().startPage(), "openCustom"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QCOMPARE(m_application->settings().customDeployments().size(), 1);

        m_application->theme().setScheme(ui::Theme::Scheme::Dark);
        window().actions()->expandAll->setChecked(true);

        // The next start opens it without asking, as it was left.
        window().close();
        startApplication();
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QCOMPARE(m_application->theme().scheme(), ui::Theme::Scheme::Dark);
        QVERIFY(window().grid()->allGroupsExpanded());
        m_application->theme().setScheme(ui::Theme::Scheme::System);
    }

    void theSandboxIsOneClickAwayAndSaysWhatItIs() {
        QTest::mouseClick(window().startPage()->findChild<QPushButton *>(QStringLiteral("choice:sandbox")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        QVERIFY(window().windowTitle().contains(QStringLiteral("Sandbox")));
        QVERIFY(m_application->settings().customDeployments().isEmpty());
        QMenu *menu = window().accountButton()->accountMenu();
        menu->popup(QPoint());
        const QList<QMenu *> below = menu->findChildren<QMenu *>();
        menu->hide();
        for (const QMenu *each : below) {
            for (QAction *action : each->actions()) {
                if (action->text().contains(QStringLiteral("Developer")))
                    action->trigger();
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
    }

  private:
    /// Takes a client away behind Collie's back.
    void deleteClient(const QString &clientId) {
        http::HttpClient http;
        const Clock clock;
        taskcluster::ApiClient api(http, taskcluster::RootUrl::parse(m_sandbox->rootUrl().toString()).value(), clock);
        credentials::Credentials developer;
        developer.clientId = m_sandbox->clientId();
        developer.accessToken = m_sandbox->accessToken();
        api.setCredentials(developer);
        taskcluster::Auth auth(api);
        QVERIFY(test::waitFor(auth.deleteClient(clientId)).has_value());
    }

    QAction *accountEntry(const QString &text) {
        for (QAction *action : window().accountButton()->accountMenu()->actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    QSet<qint64> jobsNamed(const QString &typeName, qint64 pushId) {
        QSet<qint64> found;
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (job.pushId == pushId && job.typeName == typeName)
                found.insert(job.id);
        }
        return found;
    }

    qint64 newcomer(const QSet<qint64> &known, const QString &typeName, qint64 pushId) {
        const QSet<qint64> fresh = jobsNamed(typeName, pushId) - known;
        return fresh.isEmpty() ? 0 : *fresh.begin();
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
