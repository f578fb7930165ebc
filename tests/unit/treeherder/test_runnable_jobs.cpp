#include "services/treeherder/runnable_jobs.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;

class TestRunnableJobs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readsLabels() {
        const auto batch = parseRunnableJobs(R"({"build-linux64/opt": {"platform": "linux64", "groupName": "Builds",
            "groupSymbol": "Bu", "symbol": "B", "collection": {"debug": false, "opt": true}},
            "odd": {"platform": 3}})",
                                             9);
        QVERIFY(batch.has_value());
        QCOMPARE(batch->rows.size(), 2U);
        const Job build = jobOf(*batch, batch->rows[0]);
        QCOMPARE(build.typeName, QStringLiteral("build-linux64/opt"));
        QCOMPARE(build.pushId, 9);
        QCOMPARE(build.state, JobState::Runnable);
        QCOMPARE(build.platform, QStringLiteral("linux64"));
        QCOMPARE(build.platformOption, QStringLiteral("opt"));
        QCOMPARE(build.groupName, QStringLiteral("Builds"));
        QCOMPARE(build.groupSymbol, QStringLiteral("Bu"));
        QCOMPARE(build.symbol, QStringLiteral("B"));
        QVERIFY(build.taskId.isEmpty());
        const Job odd = jobOf(*batch, batch->rows[1]);
        QCOMPARE(odd.typeName, QStringLiteral("odd"));
        QVERIFY(odd.platform.isEmpty());
        QVERIFY(batch->warnings.isEmpty());
    }

    void leavesOutWhatIsNoEntry() {
        const QByteArray longLabel(501, 'x');
        const auto batch =
            parseRunnableJobs("{\"good\": {}, \"bad\": 3, \"\": {}, \"" + longLabel + "\": {\"symbol\": \"s\"}}", 1);
        QVERIFY(batch.has_value());
        QCOMPARE(batch->rows.size(), 1U);
        QCOMPARE(jobOf(*batch, batch->rows[0]).typeName, QStringLiteral("good"));
        QCOMPARE(batch->warnings.size(), 1);
        QVERIFY(batch->warnings[0].contains(QLatin1Char('3')));
    }

    void refusesWhatIsNoList_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << QByteArray() << int(ErrorKind::BadResponse);
        QTest::newRow("cut") << QByteArray("{\"a\": {\"symbol\": ") << int(ErrorKind::BadResponse);
        QTest::newRow("array") << QByteArray("[]") << int(ErrorKind::BadResponse);
        QTest::newRow("html") << QByteArray("<html>") << int(ErrorKind::BadResponse);
        QByteArray many = "{";
        for (int i = 0; i <= 200'000; ++i)
            many += (i == 0 ? "\"" : ",\"") + QByteArray::number(i) + "\":{}";
        QTest::newRow("more than anybody has") << many + "}" << int(ErrorKind::TooLarge);
    }
    void refusesWhatIsNoList() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const auto batch = parseRunnableJobs(bytes, 1);
        QVERIFY(!batch.has_value());
        QCOMPARE(int(batch.error().kind), kind);
        QVERIFY(!batch.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunnableJobs)
#include "test_runnable_jobs.moc"
