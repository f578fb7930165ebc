#include "services/jsone/from_now.h"

#include <QDateTime>
#include <QTest>

using namespace collie::jsone;

class TestFromNow final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Kolkata"); }
    void writesTimes_data();
    void writesTimes();
    void readsTimes_data();
    void readsTimes();
    void addsDistances_data();
    void addsDistances();
    void usesTheClock();
};

void TestFromNow::writesTimes_data() {
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](qint64 ms, const char *text) { QTest::newRow(text) << ms << QByteArray(text); };
    row(0, "1970-01-01T00:00:00.000Z");
    row(1484843240974, "2017-01-19T16:27:20.974Z");
    row(-1, "1969-12-31T23:59:59.999Z");
    row(951782400000, "2000-02-29T00:00:00.000Z");
    row(253402300799999, "9999-12-31T23:59:59.999Z");
    row(253402300800000, "+010000-01-01T00:00:00.000Z");
    row(-62167219200000, "0000-01-01T00:00:00.000Z");
    row(-62167219200001, "-000001-12-31T23:59:59.999Z");
    row(8640000000000000, "+275760-09-13T00:00:00.000Z");
    row(-8640000000000000, "-271821-04-20T00:00:00.000Z");
}

void TestFromNow::writesTimes() {
    QFETCH(qint64, ms);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(isoTime(ms)), text);
    const auto read = parseTime(text.toStdString());
    QVERIFY(read);
    QCOMPARE(static_cast<qint64>(*read), ms);
}

void TestFromNow::readsTimes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("time"); ///< Empty: it is none.
    const auto row = [](const char *text, const char *time) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(time);
    };
    row("2020", "2020-01-01T00:00:00.000Z");
    row("2020-03", "2020-03-01T00:00:00.000Z");
    row("2020-03-04", "2020-03-04T00:00:00.000Z");
    row("2020-03-04T05:06Z", "2020-03-04T05:06:00.000Z");
    row("2020-03-04T05:06:07.8Z", "2020-03-04T05:06:07.800Z");
    row("2020-03-04T05:06:07.123456Z", "2020-03-04T05:06:07.123Z");
    row("2020-03-04T05:06:07+05:30", "2020-03-03T23:36:07.000Z");
    row("2020-03-04T05:06:07-0800", "2020-03-04T13:06:07.000Z");
    row("2020-03-04T24:00:00Z", "2020-03-05T00:00:00.000Z");
    row("2020-03-04T05:06:07", "2020-03-03T23:36:07.000Z"); // On the wall clock here.
    row("2020-03-04 05:06:07Z", "2020-03-04T05:06:07.000Z");
    for (const char *none : {"", "yesterday", "20", "2020-13-01", "2020-00-01", "2020-01-32", "2020-01-01T",
                             "2020-01-01T5", "2020-01-01T25:00Z", "2020-01-01T10:60Z", "2020-01-01T10:00+25:00",
                             "2020-01-01T10:00X", "-000000-01-01", "2020-01-01T24:00:01Z"})
        row(none, "");
}

void TestFromNow::readsTimes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, time);
    const auto read = parseTime(text.toStdString());
    QCOMPARE(read.has_value(), !time.isEmpty());
    if (read)
        QCOMPARE(QByteArray::fromStdString(isoTime(static_cast<qint64>(*read))), time);
}

void TestFromNow::addsDistances_data() {
    QTest::addColumn<QByteArray>("distance");
    QTest::addColumn<QByteArray>("time"); ///< Empty: it is no distance.
    const auto row = [](const char *distance, const char *time) {
        QTest::newRow(distance) << QByteArray(distance) << QByteArray(time);
    };
    row("", "2020-01-01T00:00:00.000Z");
    row("-", "2020-01-01T00:00:00.000Z");
    row("1 s", "2020-01-01T00:00:01.000Z");
    row("1 min 1sec", "2020-01-01T00:01:01.000Z");
    row(" - 1 d 1 h", "2019-12-30T23:00:00.000Z");
    row("+1wk", "2020-01-08T00:00:00.000Z");
    row("1 mo", "2020-01-31T00:00:00.000Z");
    row("1 YEAR", "2020-12-31T00:00:00.000Z");
    row("1y2months3weeks4days5hours6minutes7seconds", "2021-03-26T05:06:07.000Z");
    for (const char *none : {"1", "day", "1 fortnight", "1 day 1 week", "1 day 1 day", "1.5 days", "1 day -1 hour",
                             "1 mon", "--1 day", "1 day,"})
        row(none, "");
}

void TestFromNow::addsDistances() {
    QFETCH(QByteArray, distance);
    QFETCH(QByteArray, time);
    Session session({}, 0);
    const Value value = timeFromNow(distance.toStdString(), Value::text("2020-01-01T00:00:00Z"), session);
    QCOMPARE(value.isFailed(), time.isEmpty());
    if (!value.isFailed())
        QCOMPARE(QByteArray(value.asText().data(), static_cast<qsizetype>(value.asText().size())), time);
    else
        QCOMPARE(session.error().message,
                 QStringLiteral("Error: String: '%1' isn't a time expression").arg(QString::fromUtf8(distance)));
}

void TestFromNow::usesTheClock() {
    Session session({}, 1000);
    for (const Value &nothing : {Value(), Value::text(""), Value::number(0), Value::boolean(false)})
        QVERIFY(timeFromNow("1 s", nothing, session).asText() == "1970-01-01T00:00:02.000Z");
    QVERIFY(timeFromNow("1 s", Value::number(5000.9), session).asText() == "1970-01-01T00:00:06.000Z");
    QVERIFY(timeFromNow("1 s", Value::text("never"), session).isNull());
    QVERIFY(timeFromNow("1 s", Value::number(8.64e15), session).isNull());
    QVERIFY(timeFromNow("99999999999999999999 years", Value(), session).isNull());
}

QTEST_GUILESS_MAIN(TestFromNow)
#include "test_from_now.moc"
