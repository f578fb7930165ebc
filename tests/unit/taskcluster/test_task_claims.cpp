#include "services/taskcluster/task_claims.h"
#include "tests/support/api_fixture.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::taskcluster;
using test::waitFor;

namespace {

const QString taskId = QStringLiteral("fN1SbArXTPSVFUUvaOlinQ");

QByteArray claimAnswer(const char *until) {
    return QByteArray("{\"status\":{\"taskId\":\"fN1SbArXTPSVFUUvaOlinQ\",\"state\":\"running\"},\"runId\":0,"
                      "\"workerGroup\":\"collie\",\"workerId\":\"laptop\",\"takenUntil\":\"") +
           until +
           "\",\"credentials\":{\"clientId\":\"task-client/x\",\"accessToken\":\"run-token\",\"certificate\":"
           "\"{\\\"version\\\":1,\\\"scopes\\\":[],\\\"start\\\":1600000000000,\\\"expiry\\\":1900000000000,"
           "\\\"seed\\\":\\\"seed\\\",\\\"signature\\\":\\\"signature\\\"}\"}}";
}

const QByteArray resolved = R"({"status":{"taskId":"fN1SbArXTPSVFUUvaOlinQ","state":"completed"}})";

} // namespace

class TestTaskClaims final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void claimsRenewsAndResolves() {
        test::ApiFixture f;
        TaskClaims claims(f.api);
        f.server.enqueue(200, claimAnswer("2027-01-15T08:20:00.441+00:00"));
        auto claim = waitFor(claims.claim(taskId, 0, QStringLiteral("collie"), QStringLiteral("laptop")));
        QVERIFY(claim);
        QCOMPARE(claim->takenUntil.toString(Qt::ISODateWithMs), QStringLiteral("2027-01-15T08:20:00.441Z"));
        QVERIFY(f.header("Authorization").contains("id=\"tester\""));
        QVERIFY(f.server.received().constLast().body.contains("\"workerId\":\"laptop\""));

        f.server.enqueue(200, claimAnswer("2027-01-15T08:40:00.000Z"));
        claim = waitFor(claims.reclaim(*claim));
        QVERIFY2(claim, claim ? "" : qPrintable(claim.error().message + claim.error().detail));
        QCOMPARE(claim->workerId, QStringLiteral("laptop"));
        QCOMPARE(claim->takenUntil.time(), QTime(8, 40));
        QVERIFY(f.header("Authorization").contains("id=\"task-client/x\""));

        f.server.enqueue(200, resolved);
        const auto status = waitFor(claims.reportException(*claim, QStringLiteral("internal-error")));
        QVERIFY(status);
        QVERIFY(status->isResolved());
        QVERIFY(f.server.received().constLast().body.contains("internal-error"));
        QVERIFY(waitFor(claims.reportCompleted(*claim)));
        QVERIFY(waitFor(claims.reportFailed(*claim)));
        QVERIFY(f.header("Authorization").contains("id=\"task-client/x\""));
        const QString task = QStringLiteral("POST /api/queue/v1/task/") + taskId;
        const QString run = task + QStringLiteral("/runs/0/");
        QCOMPARE(f.requests(), (QStringList{run + QStringLiteral("claim"), run + QStringLiteral("reclaim"),
                                            run + QStringLiteral("exception"), run + QStringLiteral("completed"),
                                            run + QStringLiteral("failed")}));
    }

    void aLostClaimIsAConflict() {
        test::ApiFixture f;
        TaskClaims claims(f.api);
        f.server.enqueue(409,
                         R"({"code":"RequestConflict","message":"Run 0 was already resolved\n\n---\n\n* method: x"})");
        Claim claim;
        claim.taskId = taskId;
        const auto again = waitFor(claims.reclaim(claim));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
    }

    void brokenAnswersAreNoClaims_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray("null");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no end") << claimAnswer("soon");
        QTest::newRow("no credentials") << QByteArray("{\"takenUntil\":\"2027-01-15T08:40:00.000Z\"}");
        QTest::newRow("no token") << QByteArray("{\"takenUntil\":\"2027-01-15T08:40:00.000Z\",\"credentials\":"
                                                "{\"clientId\":\"x\",\"accessToken\":7}}");
    }

    void brokenAnswersAreNoClaims() {
        QFETCH(QByteArray, answer);
        test::ApiFixture f;
        TaskClaims claims(f.api);
        f.server.enqueue(200, answer);
        const auto claim = waitFor(claims.claim(taskId, 0, QStringLiteral("collie"), QStringLiteral("laptop")));
        QVERIFY(!claim);
        QCOMPARE(claim.error().kind, ErrorKind::BadResponse);
    }
};

QTEST_GUILESS_MAIN(TestTaskClaims)
#include "test_task_claims.moc"
