#include "app/session/activities.h"
#include "tests/support/action_deployment.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::Activities;
using session::Activity;
using test::ActionDeployment;
using Stage = models::Activity::Stage;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
const QString autoland = QStringLiteral("autoland");

} // namespace

/// From what was asked for to what came of it: signed in for, sent, followed, told and taken back.
class TestActivities final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(bool signedIn = true) {
            server.offer("retrigger", Json::array({Json::object()}));
            server.offer("cancel", Json::array({Json::object()}));
            server.statuses = {"completed"};
            if (signedIn)
                static_cast<void>(test::waitFor(session.deployment.account.adopt(
                    {.clientId = QStringLiteral("tester"), .accessToken = Secret("x")})));
        }
        void run(const QString &action, const QStringList &labels) {
            QVector<actions::JobTarget> targets;
            for (const QString &label : labels)
                targets.append({.pushId = ActionDeployment::pushId, .taskId = server.addTask(label), .label = label});
            activities.run(QStringLiteral("Do it"), action, [this, action, targets] {
                return session.deployment.planner.forEachJob(autoland, targets, action);
            });
        }
        [[nodiscard]] Stage stage() const { return rows.at(0).stage; }
        [[nodiscard]] bool isOver() const { return rows.rowCount() > 0 && models::isOver(rows.at(0).stage); }

        ActionDeployment server;
        test::SessionFixture session{server.server.url(QString())};
        models::ActivityModel rows;
        Activities activities{session.deployment, rows, session.clock, {.lookAfter = std::chrono::milliseconds(5)}};
    };

  private Q_SLOTS:
    void sendsFollowsAndTells() {
        Fixture f;
        QSignalSpy accepted(&f.activities, &Activities::accepted);
        QSignalSpy planned(&f.activities, &Activities::planned);
        f.run(QStringLiteral("cancel"), {QStringLiteral("a"), QStringLiteral("b")});
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), patience);
        QCOMPARE(f.stage(), Stage::Done);
        QCOMPARE(f.server.triggered.size(), 2);
        QCOMPARE(planned.size(), 1);
        QVERIFY(!accepted.isEmpty());
        const Activity *newest = f.activities.newest();
        QCOMPARE(newest->followed.size(), 2);
        QCOMPARE(newest->resolved.size(), 2);
        // What was cancelled stays so.
        QVERIFY(!newest->canUndo());
    }

    void whatTheServerRefusesIsSaidInASentence() {
        Fixture f;
        QSignalSpy failed(&f.activities, &Activities::failed);
        f.run(QStringLiteral("nonsense"), {QStringLiteral("a")});
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), patience);
        QCOMPARE(f.stage(), Stage::Failed);
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.constFirst().constFirst().toString().startsWith(QStringLiteral("Do it: ")));
        QVERIFY(f.server.triggered.isEmpty());
    }

    void anActionTaskThatFailsFailsTheActivity() {
        Fixture f;
        f.server.statuses = {"pending", "running", "failed"};
        f.run(QStringLiteral("retrigger"), {QStringLiteral("a")});
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), patience);
        QCOMPARE(f.stage(), Stage::Failed);
        QVERIFY(f.rows.at(0).message.contains(QStringLiteral("ended as failed")));
    }

    void theGateIsToldWhatWaits() {
        Fixture f(false);
        QSignalSpy asked(&f.session.deployment.gate, &session::SignInGate::asked);
        f.run(QStringLiteral("cancel"), {QStringLiteral("a")});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), QStringLiteral("Do it"));
        QCOMPARE(f.stage(), Stage::WaitingForSignIn);
        QVERIFY(f.server.triggered.isEmpty());
        f.session.deployment.account.cancelSignIn();
        QTRY_VERIFY_WITH_TIMEOUT(f.isOver(), patience);
        QCOMPARE(f.stage(), Stage::Failed);
    }

    void undoCancelsWhatWasNotMadeYet() {
        Fixture f;
        f.server.statuses = {"running"};
        f.run(QStringLiteral("retrigger"), {QStringLiteral("a")});
        QTRY_VERIFY_WITH_TIMEOUT(f.activities.newest()->run && f.activities.newest()->canUndo(), patience);
        const quint64 first = f.activities.newest()->id;
        f.activities.undo(first);
        QTRY_COMPARE_WITH_TIMEOUT(f.rows.rowCount(), 2, patience);
        QVERIFY(f.rows.at(0).title.contains(QStringLiteral("Undo")));
        QVERIFY(f.activities.find(first)->undone);
        // Once is enough.
        f.activities.undo(first);
        QCOMPARE(f.rows.rowCount(), 2);
    }

    void anotherDeploymentEndsWhatIsUnderWay() {
        ActionDeployment server;
        test::SessionFixture session{server.server.url(QString())};
        models::ActivityModel rows;
        {
            Activities activities{session.deployment, rows, session.clock, {}};
            activities.run(QStringLiteral("Do it"), QStringLiteral("cancel"),
                           [] { return readyFuture<actions::ActionPlan>(actions::ActionPlan{}); });
        }
        QCOMPARE(rows.at(0).stage, Stage::Failed);
        QVERIFY(!rows.at(0).message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActivities)
#include "test_activities.moc"
