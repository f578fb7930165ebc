#include "services/base/utc.h"
#include "services/http/retry.h"

#include <QTest>

using namespace collie;
using namespace collie::http;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestRetry final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void retryAfter_data();
    void retryAfter();
    void dates_data();
    void dates();
    void delays();
    void delayBounds();
    void nobodyWaitsLong_data();
    void nobodyWaitsLong();
    void whatIsRepeated_data();
    void whatIsRepeated();
};

void TestRetry::retryAfter_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("expectedMs");
    const QByteArray at = "Sun, 06 Nov 1994 08:49:37 GMT";
    QTest::newRow("seconds") << 429 << QByteArray("12") << QByteArray() << qint64(12'000);
    QTest::newRow("seconds, 503") << 503 << QByteArray(" 3 ") << QByteArray() << qint64(3'000);
    QTest::newRow("other status") << 500 << QByteArray("12") << QByteArray() << qint64(0);
    QTest::newRow("absent") << 429 << QByteArray() << QByteArray() << qint64(0);
    QTest::newRow("negative") << 429 << QByteArray("-5") << QByteArray() << qint64(0);
    QTest::newRow("huge") << 429 << QByteArray("99999999999999") << QByteArray() << qint64(86'400'000);
    QTest::newRow("nonsense") << 429 << QByteArray("soon") << QByteArray() << qint64(0);
    QTest::newRow("date by our clock") << 429 << at << QByteArray() << qint64(37'000);
    QTest::newRow("date by the server's") << 429 << at << QByteArray("Sun, 06 Nov 1994 08:49:30 GMT") << qint64(7'000);
    QTest::newRow("date gone by") << 429 << at << QByteArray("Sun, 06 Nov 1994 08:50:30 GMT") << qint64(0);
}

void TestRetry::retryAfter() {
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    QFETCH(qint64, expectedMs);
    Headers headers;
    if (!value.isEmpty())
        headers.append({"retry-after", value});
    if (!date.isEmpty())
        headers.append({"date", date});
    const qint64 nowMs = collie::utcAt({1994, 11, 6}, {8, 49, 0}).toMSecsSinceEpoch();
    QCOMPARE(http::retryAfter(status, headers, nowMs).count(), expectedMs);
}

void TestRetry::dates_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("expected");
    QTest::newRow("good") << QByteArray("Tue, 24 Nov 2026 04:51:27 GMT") << collie::utcAt({2026, 11, 24}, {4, 51, 27});
    QTest::newRow("ISO") << QByteArray("2026-11-24T04:51:27Z") << QDateTime();
    QTest::newRow("no such day") << QByteArray("Tue, 31 Feb 2026 04:51:27 GMT") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
}

void TestRetry::dates() {
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, expected);
    const QDateTime date = httpDate(text);
    QCOMPARE(date.isValid(), expected.isValid());
    if (expected.isValid())
        QCOMPARE(date, expected);
}

void TestRetry::delays() {
    const RetryPolicy policy;
    const Result<Response> answer = Response{.status = 500};
    const QList<int> expected{200, 400, 800, 1'600, 3'200};
    for (int attempts = 1; attempts <= 5; ++attempts) {
        QCOMPARE(delayBefore(policy, answer, attempts, 1.0, 1h).count(), expected[attempts - 1]);
        QCOMPARE(delayBefore(policy, answer, attempts, 0.75, 1h).count(), expected[attempts - 1] * 3 / 4);
    }
    QVERIFY(delayBefore(policy, answer, 6, 1.0, 1h) < 0ms);
}

void TestRetry::delayBounds() {
    const RetryPolicy policy{.retries = 1'000, .firstDelay = 1s, .maxDelay = 30s, .maxRetryAfter = 60s};
    QCOMPARE(delayBefore(policy, Response{.status = 500}, 900, 1.2, 1h), 30s);
    QCOMPARE(delayBefore(policy, Response{.status = 503, .retryAfter = 10s}, 1, 1.0, 1h), 10s);
    QCOMPARE(delayBefore(policy, Response{.status = 503, .retryAfter = 10ms}, 1, 1.0, 1h), 1s);
    QCOMPARE(delayBefore(policy, Response{.status = 503, .retryAfter = 60s}, 1, 1.0, 1h), 60s);
    QVERIFY(delayBefore(policy, Response{.status = 503, .retryAfter = 61s}, 1, 1.0, 1h) < 0ms);
}

void TestRetry::nobodyWaitsLong_data() {
    QTest::addColumn<bool>("reached");
    QTest::addColumn<milliseconds>("each");
    QTest::addColumn<milliseconds>("most");
    const Deadlines limits;
    QTest::newRow("the host swallows every packet") << false << limits.connect << milliseconds(20s);
    QTest::newRow("the name server takes its time") << false << milliseconds(4s) << milliseconds(20s);
    QTest::newRow("refused at once") << false << milliseconds(1ms) << milliseconds(20s);
    QTest::newRow("accepts and says nothing") << true << limits.inactivity << milliseconds(45s);
    QTest::newRow("accepts and says nothing, patiently asked") << true << milliseconds(90s) << milliseconds(45s);
    QTest::newRow("hangs up after a while") << true << milliseconds(12s) << milliseconds(45s);
}

/// The schedule of a call that hears nothing, with the longest pauses that chance gives.
void TestRetry::nobodyWaitsLong() {
    QFETCH(bool, reached);
    QFETCH(milliseconds, each);
    QFETCH(milliseconds, most);
    const RetryPolicy policy;
    constexpr double longest = 1.25;
    const Result<Response> nothing = failure(ErrorKind::Timeout, {});
    milliseconds wasted{0};
    for (int attempts = 1;; ++attempts) {
        wasted += std::min(each, patienceLeft(policy, reached, wasted));
        const milliseconds delay =
            delayBefore(policy, nothing, attempts, longest, patienceLeft(policy, reached, wasted));
        if (delay < 0ms)
            break;
        wasted += delay;
    }
    QVERIFY2(wasted <= most, qPrintable(QString::number(wasted.count())));
}

void TestRetry::whatIsRepeated_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("repeated");
    const int none = int(ErrorKind::Internal);
    for (const int status : {200, 204, 303, 400, 401, 403, 404, 409})
        QTest::addRow("%d", status) << status << none << false;
    for (const int status : {429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status << none << true;
    QTest::newRow("network") << 0 << int(ErrorKind::Network) << true;
    QTest::newRow("timeout") << 0 << int(ErrorKind::Timeout) << true;
    QTest::newRow("TLS") << 0 << int(ErrorKind::Tls) << false;
    QTest::newRow("too large") << 0 << int(ErrorKind::TooLarge) << false;
    QTest::newRow("cancelled") << 0 << int(ErrorKind::Cancelled) << false;
}

void TestRetry::whatIsRepeated() {
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(bool, repeated);
    Result<Response> outcome = Response{.status = status};
    if (status == 0)
        outcome = failure(static_cast<ErrorKind>(kind), {});
    QCOMPARE(isWorthRepeating(outcome), repeated);
    QCOMPARE(delayBefore({}, outcome, 1, 1.0, 1h) >= 0ms, repeated);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "test_retry.moc"
