#include "services/base/utc.h"
#include "services/taskcluster/task_claim.h"

#include "services/taskcluster/queue.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QLocale>
#include <QTest>

using namespace collie;
using test::ScriptedServer;

namespace {

const QString claimedTask = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");
constexpr qint64 claimLastsMs = 20 * 60'000;

/// A queue whose clock is not this machine's; it gives claims of 20 minutes.
struct ClaimFixture : test::ApiFixture {
    qint64 aheadMs = 0;

    [[nodiscard]] qint64 serverMs() const { return clock.nowMs() + aheadMs; }
    [[nodiscard]] QByteArray date() const {
        return QLocale::c()
            .toString(collie::utcFromMs(serverMs()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toLatin1();
    }
    [[nodiscard]] QDateTime takenUntil() const { return collie::utcFromMs(serverMs() + claimLastsMs); }
    void serve() {
        server.setHandler([this](const ScriptedServer::Received &request) {
            if (!request.target.endsWith("/reclaim"))
                return ScriptedServer::response(200, R"({"status": {"taskId": "x", "state": "running"}})",
                                                {{"Date", date()}});
            const Json answer{{"takenUntil", takenUntil().toString(Qt::ISODateWithMs).toStdString()},
                              {"credentials", {{"clientId", "task-client/x"}, {"accessToken", "run-token"}}}};
            return ScriptedServer::response(200, toJsonBytes(answer), {{"Date", date()}});
        });
    }
    [[nodiscard]] int reclaims() const {
        return static_cast<int>(requests().filter(QStringLiteral("/reclaim")).size());
    }
};

} // namespace

/// How often a claim is renewed.
class TestTaskClaim final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aWrongClockDoesNotHurryIt_data() {
        QTest::addColumn<qint64>("aheadMs");
        QTest::addColumn<bool>("known"); // Whether an answer has told the time before.
        QTest::newRow("right") << qint64(0) << true;
        QTest::newRow("an hour fast") << qint64(-3'600'000) << true;
        QTest::newRow("an hour fast, and nobody told") << qint64(-3'600'000) << false;
        QTest::newRow("an hour slow") << qint64(3'600'000) << true;
    }

    void aWrongClockDoesNotHurryIt() {
        QFETCH(qint64, aheadMs);
        QFETCH(bool, known);
        ClaimFixture f;
        f.aheadMs = aheadMs;
        f.serve();
        taskcluster::Queue queue(f.api);
        if (known)
            QVERIFY(test::waitFor(queue.status(claimedTask)));
        taskcluster::Claim claim;
        claim.taskId = claimedTask;
        claim.takenUntil = f.takenUntil();
        claim.credentials = f.api.credentials();
        const taskcluster::TaskClaim held(f.api, claim, Json::object());
        // As many round trips as a hurried claim would make reclaims of.
        for (int i = 0; i < 30; ++i)
            QVERIFY(test::waitFor(queue.status(claimedTask)));
        QCOMPARE(f.reclaims(), 0);
        QCOMPARE(held.task().state, taskcluster::OwnTask::State::Claimed);
    }
};

QTEST_GUILESS_MAIN(TestTaskClaim)
#include "test_task_claim.moc"
