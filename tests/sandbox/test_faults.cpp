#include "tests/sandbox/sandbox_client.h"

#include <QElapsedTimer>

using namespace collie;
using sandbox::Fault;
using sandbox::Faults;

class TestFaults final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { m_client.sandbox().faults().clear(); }

    void switchesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("value");
        QTest::newRow("all") << "latency=500@/api/jobs*3" << true << QByteArray("/api/jobs") << 3 << qint64(500);
        QTest::newRow("kind") << "html" << true << QByteArray() << -1 << qint64(0);
        QTest::newRow("count") << "cut*2" << true << QByteArray() << 2 << qint64(0);
        QTest::newRow("unknown") << "fire" << false << QByteArray() << 0 << qint64(0);
        QTest::newRow("malformed") << "latency=x" << false << QByteArray() << 0 << qint64(0);
    }
    void switchesAreRead() {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const Result<Fault> fault = Faults::parse(text);
        QCOMPARE(fault.has_value(), valid);
        if (!valid)
            return;
        QTEST(fault->pathPrefix, "path");
        QTEST(fault->remaining, "count");
        QTEST(fault->value, "value");
    }

    void countAndPathLimit() {
        set({.kind = Fault::Kind::ServerError, .pathPrefix = "/api/jobs", .remaining = 2});
        QCOMPARE(m_client.get("/api/repository/").status, 200);
        QCOMPARE(m_client.get("/api/jobs/").status, 500);
        QCOMPARE(m_client.get("/api/jobs/").status, 500);
        QCOMPARE(m_client.get("/api/jobs/").status, 200);
    }

    void rateLimit() {
        set({.kind = Fault::Kind::RateLimit, .remaining = 1, .value = 7});
        const test::Answer answer = m_client.get("/api/repository/");
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.header("retry-after"), QByteArray("7"));
    }

    void latency() {
        set({.kind = Fault::Kind::Latency, .remaining = 1, .value = 300});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client.get("/api/repository/").status, 200);
        QVERIFY(timer.elapsed() >= 290);
    }

    void cutConnection() {
        set({.kind = Fault::Kind::Cut, .remaining = 1});
        QVERIFY(m_client.get("/api/jobs/").error != QNetworkReply::NoError);
        QCOMPARE(m_client.get("/api/repository/").status, 200);
    }

    void truncatedBody() {
        set({.kind = Fault::Kind::Truncate, .remaining = 1});
        const test::Answer answer = m_client.get("/api/repository/");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.error, QNetworkReply::NoError);
        QVERIFY(answer.body.startsWith('[') && !answer.body.endsWith(']'));
    }

    void oversizedBody() {
        set({.kind = Fault::Kind::Oversize, .remaining = 1});
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(m_client.url("/api/repository/"))));
        reply->setReadBufferSize(1 << 20);
        QTRY_VERIFY(reply->bytesAvailable() >= 1 << 20);
        QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), qint64(2) << 30);
        reply->abort();
        QCOMPARE(m_client.get("/api/repository/").status, 200);
    }

    void oversizedBodyOfAChosenSizeEnds() {
        set({.kind = Fault::Kind::Oversize, .remaining = 1, .value = 3'000'000});
        QCOMPARE(m_client.get("/api/repository/").body.size(), 3'000'000);
    }

    void pageInsteadOfJson() {
        set({.kind = Fault::Kind::Html, .remaining = 1});
        const test::Answer answer = m_client.get("/api/jobs/");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-type").startsWith("text/html"));
        QVERIFY(answer.json().is_null());
    }

    void oddJobs() {
        set({.kind = Fault::Kind::NoSymbol, .remaining = 1});
        QVERIFY(m_client.jobs("count=20").front().at("job_type_symbol").is_null());
        set({.kind = Fault::Kind::NoSymbolColumn, .remaining = 1});
        QVERIFY(!m_client.jobs("count=20").front().contains("job_type_symbol"));
        set({.kind = Fault::Kind::WrongTypes, .remaining = 1});
        const Json rows = m_client.get("/api/jobs/?count=20").json().at("results");
        QVERIFY(rows[0] != m_client.get("/api/jobs/?count=20").json().at("results")[0]);
        QVERIFY(rows[1].is_array());
    }

    void hugeCounts() {
        set({.kind = Fault::Kind::HugeCount, .remaining = 2});
        QVERIFY(m_client.get("/api/jobs/").json().at("count") == Json(10'000'000));
        QVERIFY(m_client.get("/api/project/autoland/push/").json().at("meta").at("count") == Json(10'000'000));
    }

    void faultsOverHttp() {
        const QByteArray body = R"({"faults":[{"kind":"server-error","value":503,"count":1}]})";
        QCOMPARE(m_client.send("POST", "/sandbox/faults", {}, body).status, 200);
        QCOMPARE(m_client.get("/api/repository/").status, 503);
        QCOMPARE(m_client.get("/api/repository/").status, 200);
        QCOMPARE(m_client.send("POST", "/sandbox/faults", {}, R"({"faults":[{"kind":"fire"}]})").status, 400);
        QCOMPARE(m_client.send("POST", "/sandbox/faults", {}, R"({"clockSkew":9})").status, 200);
        QCOMPARE(m_client.sandbox().faults().clockSkewSeconds(), qint64(9));
    }

  private:
    void set(const Fault &fault) {
        m_client.sandbox().faults().clear();
        m_client.sandbox().faults().add(fault);
    }

    test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
