#include "app/collie/pulse_controller.h"
#include "app/collie/watch_controller.h"
#include "services/pulse/queue_bindings.h"
#include "services/pulse/recording_file.h"
#include "services/taskcluster/temporary_credentials.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/pulse_messages.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_view.h"
#include "ui/watches/watch_menu.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace collie;
using namespace collie::test;

/// Job states and the Pulse pane through the sandbox's sockets. Treeherder is polled once an hour, so that whatever
/// changes was told by Pulse.
class TestLive final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { m_pollInterval = std::chrono::hours(1); }

    void init() { startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true}); }
    void cleanup() { stopAll(); }

    void aRetriggeredJobChangesWithoutAPoll() {
        openLive();
        const JobRow job = completedJob(firstPush());
        const treeherder::Job before = store().job(job);
        const int known = store().size();
        window().grid()->selectJob(job);
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), Qt::Key_R);
        JobRow news = -1;
        QTRY_VERIFY_WITH_TIMEOUT((news = newcomer(known, before.typeName)) >= 0, patience);
        QCOMPARE(store().job(news).id, 0); // Treeherder was not asked.
        QCOMPARE(store().job(news).pushId, before.pushId);
        QCOMPARE(store().job(news).platform, before.platform);
        QCOMPARE(store().job(news).symbol, before.symbol);
        QCOMPARE(store().job(news).groupSymbol, before.groupSymbol);
        QTRY_COMPARE_WITH_TIMEOUT(store().job(news).state, JobState::Completed, patience);
        QTRY_VERIFY(test::gridModel(window().grid())->rowOfStoreRow(news) >= 0);
        QVERIFY2(test::named<QLabel>(window().status(), "freshnessText")
                     ->text()
                     .startsWith(QStringLiteral("Live via Pulse")),
                 qPrintable(test::named<QLabel>(window().status(), "freshnessText")->text()));

        // Treeherder's answer is joined with it: the same row, now with Treeherder's id.
        const int size = store().size();
        window().actions()->reload->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(store().job(news).id != 0, patience);
        QCOMPARE(store().size(), size);
        QCOMPARE(store().job(news).state, JobState::Completed);
    }

    void thePaneShowsFiltersPausesAndInspects() {
        openLive();
        ui::PulsePane *pane = window().pane<ui::PulsePane>();
        models::StreamModel &stream = m_application->feature<app::PulseController>()->stream();
        window().showPane(window().pane<ui::PulsePane>());
        Q_EMIT pane->bindingsChosen(pulse::treeherderBindings(QStringLiteral("autoland")));
        QTRY_VERIFY_WITH_TIMEOUT(
            test::named<QLabel>(pane, "pulseState")->text().contains(QStringLiteral("Live"), Qt::CaseInsensitive),
            patience);
        retriggerOne();
        QTRY_VERIFY_WITH_TIMEOUT(stream.rowCount() >= 3, patience);
        const QModelIndex first = stream.index(0, 0);
        QVERIFY(!first.data(models::StreamModel::TaskIdRole).toString().isEmpty());
        pane->view()->setCurrentIndex(first);
        QVERIFY(test::named<QLabel>(pane, "messageSummary")
                    ->text()
                    .startsWith(QStringLiteral("exchange/taskcluster-queue/v1/task-")));
        QVERIFY(test::named<QTreeView>(pane, "messageTree")->model()->rowCount() >= 2);

        QTest::mouseClick(test::named<QToolButton>(pane, "pauseStream"), Qt::LeftButton);
        const int shown = stream.rowCount();
        const quint64 received = stream.counts().received;
        retriggerOne();
        QTRY_VERIFY_WITH_TIMEOUT(stream.counts().received > received, patience);
        QCOMPARE(stream.rowCount(), shown);
        QVERIFY(test::named<QToolButton>(pane, "pauseStream")->text().startsWith(u'+'));
        QTest::mouseClick(test::named<QToolButton>(pane, "pauseStream"), Qt::LeftButton);
        QVERIFY(stream.rowCount() > shown);

        test::named<QLineEdit>(pane, "messageFilter")->setText(QStringLiteral("state:running"));
        QTRY_VERIFY_WITH_TIMEOUT(!stream.filter().isEmpty(), patience);
        QVERIFY(stream.rowCount() < static_cast<int>(stream.counts().received));
        for (int row = 0; row < stream.rowCount(); ++row)
            QCOMPARE(stream.index(row, 0).data(models::StreamModel::StateRole).toString(), QStringLiteral("running"));
        // From a message to its job.
        window().grid()->selectionModel()->clear();
        Q_EMIT pane->jobRequested(stream.index(0, 0).data(models::StreamModel::TaskIdRole).toString(), 0);
        QTRY_COMPARE(window().grid()->selectedCount(), 1);
    }

    void listeningIsOneClickAway() {
        openLive();
        ui::PulsePane *pane = window().pane<ui::PulsePane>();
        window().showPane(pane);
        auto *failures = pane->findChild<QPushButton *>(QStringLiteral("pulseChoice1"));
        QTRY_VERIFY_WITH_TIMEOUT(failures != nullptr && failures->isVisible(), patience);
        QCOMPARE(failures->text(), QStringLiteral("Failures on autoland"));
        auto *push = pane->findChild<QPushButton *>(QStringLiteral("pulseChoice2"));
        QCOMPARE(push->text(), QStringLiteral("This push"));
        // It is that of the job that is marked, whichever came last.
        models::PushListModel &pushes = m_application->repository()->feed().pushes();
        const treeherder::Push newest = pushes.pushAt(0), older = pushes.pushAt(pushes.rowCount() - 1);
        QVERIFY(newest.id != older.id);
        for (const treeherder::Push &each : {newest, older, newest}) {
            window().grid()->selectJob(completedJob(each.id));
            QTRY_VERIFY(push->accessibleDescription().startsWith(each.revision.left(12)));
        }
        QSignalSpy chosen(pane, &ui::PulsePane::bindingsChosen);
        QTest::mouseClick(push, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        const auto bindings = chosen.first().at(0).value<QVector<pulse::Binding>>();
        QVERIFY(bindings.constFirst().pattern.startsWith(QStringLiteral("route.tc-treeherder.v2.autoland.")));
        QVERIFY(bindings.constFirst().pattern.contains(newest.revision));
        QTRY_VERIFY_WITH_TIMEOUT(
            test::named<QLabel>(pane, "pulseState")->text().contains(QStringLiteral("Live"), Qt::CaseInsensitive),
            patience);
        retriggerOne();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->feature<app::PulseController>()->stream().rowCount() >= 1, patience);
    }

    void aMissingScopeIsSaidPlainly() {
        stopAll();
        startAll({.pushes = 1, .jobsPerPush = 20, .frozen = true, .anonymous = false});
        openSandbox();
        credentials::Credentials developer;
        developer.clientId = m_sandbox->clientId();
        developer.accessToken = m_sandbox->accessToken();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto narrow = taskcluster::createTemporaryCredentials(
            developer, {QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-*")}, now.addSecs(-60),
            now.addSecs(3600));
        QVERIFY(narrow.has_value());
        onDone(account().adopt(*narrow), this, [](const Result<void> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
        Q_EMIT window().pane<ui::PulsePane>()->bindingsChosen(pulse::treeherderBindings(QStringLiteral("autoland")));
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(window().pane<ui::PulsePane>(), "pulseState")
                                     ->text()
                                     .contains(QStringLiteral("web:read-pulse")),
                                 patience);
        QVERIFY(!m_application->feature<app::PulseController>()->isLive());
        QTRY_VERIFY2(
            test::named<QLabel>(window().status(), "freshnessText")->text().startsWith(QStringLiteral("Polled")),
            qPrintable(test::named<QLabel>(window().status(), "freshnessText")->text()));
    }

    void aReplayShowsTheJobsAsTheyWere() {
        openSandbox();
        const JobRow row = completedJob(firstPush());
        const treeherder::Job job = store().job(row);
        constexpr qint64 began = 1'700'000'000'000;
        QByteArray file = pulse::headerLine({.createdAt = began, .source = {}, .bindings = {}});
        const std::array<const char *, 3> states{"pending", "running", "completed"};
        for (size_t i = 0; i < states.size(); ++i) {
            pulse::Message message = test::taskMessage(QByteArray("task-") + states[i], job.taskId.toLatin1());
            message.receivedAt = began + static_cast<qint64>(i) * 60'000;
            message.payload.replace("pending", states[i]);
            message.payload.replace("\"runId\":0", "\"runId\":" + QByteArray::number(job.runId));
            file += pulse::messageLine(message);
        }
        const QString path = m_folder->filePath(QStringLiteral("recorded.jsonl"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(file) == file.size());
        out.close();

        ui::PulsePane *pane = window().pane<ui::PulsePane>();
        window().showPane(window().pane<ui::PulsePane>());
        Q_EMIT pane->replayRequested(path);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->feature<app::PulseController>()->replay() != nullptr, patience);
        app::ReplaySession &replay = *m_application->feature<app::PulseController>()->replay();
        QVERIFY(pane->replayBar()->isVisible());
        const auto stateThen = [&] {
            const auto then = replay.store().findByTask(job.taskId, job.runId);
            return then ? static_cast<int>(replay.store().job(*then).state) : -1;
        };
        QTRY_COMPARE_WITH_TIMEOUT(stateThen(), int(JobState::Pending), patience);
        Q_EMIT pane->replayBar()->seekRequested(began + 130'000);
        QTRY_COMPARE_WITH_TIMEOUT(stateThen(), int(JobState::Completed), patience);
        Q_EMIT pane->replayBar()->seekRequested(began + 70'000);
        QTRY_COMPARE_WITH_TIMEOUT(stateThen(), int(JobState::Running), patience);
        test::named<QToolButton>(pane->replayBar(), "jobsButton")->click();
        QTRY_VERIFY(test::named<ui::JobGridView>(pane, "replayedJobs")->isVisible());
        QCOMPARE(replay.jobs().rowCount(), 1);
        // What is on show is none of what is played.
        QCOMPARE(store().job(row).state, JobState::Completed);
        Q_EMIT pane->replayBar()->closeRequested();
        QVERIFY(m_application->feature<app::PulseController>()->replay() == nullptr);
        QVERIFY(!pane->replayBar()->isVisible());
    }

    void whatIsHeardIsRecorded() {
        openLive();
        const QString path = m_folder->filePath(QStringLiteral("live.jsonl"));
        ui::PulsePane *pane = window().pane<ui::PulsePane>();
        Q_EMIT pane->recordRequested(path);
        QVERIFY(test::named<ui::Banner>(pane, "pulseBanner")
                    ->message()
                    .contains(QStringLiteral("choose what to listen to")));
        Q_EMIT pane->bindingsChosen(pulse::treeherderBindings(QStringLiteral("autoland")));
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(pane, "pulseState")->text().startsWith(QStringLiteral("Live")),
                                 patience);
        Q_EMIT pane->recordRequested(path);
        QVERIFY(test::named<QToolButton>(pane, "recordStream")->isChecked());
        retriggerOne();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->feature<app::PulseController>()->stream().counts().received >= 3,
                                 patience);
        Q_EMIT pane->recordingEndRequested();
        QTRY_VERIFY_WITH_TIMEOUT(!test::named<QToolButton>(pane, "recordStream")->isChecked(), patience);
        const Result<pulse::Recording> recorded = pulse::loadRecording(path);
        QVERIFY(recorded);
        QVERIFY(recorded->messages.size() >= 3);
        QVERIFY(recorded->problems.isEmpty());
    }

    void aWatchedJobIsToldOf() {
        openLive();
        QSignalSpy noticed(&m_application->watches(), &app::WatchController::noticed);
        const JobRow job = completedJob(firstPush());
        window().grid()->selectJob(job);
        window().actions()->watch->job->trigger();
        QCOMPARE(m_application->watches().watches().list().rules().size(), 1);
        QCOMPARE(m_application->settings().watchRules().size(), 1);
        m_application->watches().watches().list().look(); // So that what comes is a change.
        window().grid()->setFocus();
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_VERIFY_WITH_TIMEOUT(noticed.size() >= 1, patience);
        const auto notice = noticed.constLast().constFirst().value<models::WatchNotice>();
        QVERIFY2(notice.text.contains(QStringLiteral("finished")) || notice.text.contains(QStringLiteral("green")),
                 qPrintable(notice.text));
        // Kept across a start.
        startApplication();
        QCOMPARE(m_application->watches().watches().list().rules().size(), 1);
    }

  private:
    void openLive() {
        openSandbox();
        signIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->feature<app::PulseController>()->isLive(), patience);
    }

    void retriggerOne() {
        window().grid()->selectJob(completedJob(firstPush()));
        window().actions()->jobs.retrigger->trigger();
    }

    /// A job that was not there when the store had `known` rows.
    JobRow newcomer(int known, const QString &typeName) {
        for (JobRow row = known; row < store().size(); ++row) {
            if (store().job(row).typeName == typeName)
                return row;
        }
        return -1;
    }
};

QTEST_MAIN(TestLive)
#include "test_live.moc"
