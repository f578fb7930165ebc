#include "models/text/text_format.h"
#include "ui/widgets/day_count.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/relative_time.h"

#include <QSpinBox>
#include <QTest>

#include <limits>

using namespace collie;

class TestTextFormat final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void counts();
    void sentences();
    void days();
    void keys();
    void durations_data();
    void durations();
    void ids();
    void relativeTimes_data();
    void relativeTimes();
    void exactTimes();
};

void TestTextFormat::counts() {
    QCOMPARE(models::formatCount(0), QStringLiteral("0"));
    QCOMPARE(models::formatCount(999), QStringLiteral("999"));
    QCOMPARE(models::formatCount(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(models::formatJobCount(1), QStringLiteral("1 job"));
    QCOMPARE(models::formatJobCount(1024), QStringLiteral("1,024 jobs"));
    QCOMPARE(models::formatPushCount(1), QStringLiteral("1 push"));
    QCOMPARE(models::formatPushCount(2), QStringLiteral("2 pushes"));
    QCOMPARE(models::formatPercent(87), QStringLiteral("87%"));
    QCOMPARE(models::pluralOf(-1), 0);
    QCOMPARE(models::pluralOf(qint64{1} << 40), std::numeric_limits<int>::max());
}

void TestTextFormat::sentences() {
    const QString one = QStringLiteral("It failed.");
    const QString other = QStringLiteral("Try %1 again.");
    QCOMPARE(models::joinSentences(one, other), QStringLiteral("It failed. Try %1 again."));
    QCOMPARE(models::joinSentences(one, {}), one);
    QCOMPARE(models::joinSentences({}, other), other);
    QCOMPARE(models::joinSentences({}, {}), QString());
}

void TestTextFormat::days() {
    QSpinBox field;
    field.setRange(0, 100);
    field.setValue(1);
    ui::countDays(field);
    QCOMPARE(field.text(), QStringLiteral("1 day"));
    field.setValue(14);
    QCOMPARE(field.text(), QStringLiteral("14 days"));
}

void TestTextFormat::keys() {
    QCOMPARE(ui::eitherKey({}), QString());
    QCOMPARE(ui::eitherKey({QStringLiteral("J")}), QStringLiteral("J"));
    QCOMPARE(ui::eitherKey({QStringLiteral("J"), QStringLiteral("N")}), QStringLiteral("J or N"));
}

void TestTextFormat::durations_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("inSeconds");
    QTest::addColumn<QString>("inMinutes");
    QTest::newRow("negative") << qint64{-5} << QStringLiteral("0s") << QStringLiteral("0m");
    QTest::newRow("seconds") << qint64{59} << QStringLiteral("59s") << QStringLiteral("0m");
    QTest::newRow("minutes") << qint64{252} << QStringLiteral("4m 12s") << QStringLiteral("4m");
    QTest::newRow("hours") << qint64{3840} << QStringLiteral("1h 04m") << QStringLiteral("1h 04m");
    QTest::newRow("days") << qint64{2 * 86400 + 3 * 3600} << QStringLiteral("2d 03h") << QStringLiteral("2d 03h");
}

void TestTextFormat::durations() {
    QFETCH(qint64, seconds);
    QFETCH(QString, inSeconds);
    QFETCH(QString, inMinutes);
    QCOMPARE(models::formatDurationSeconds(seconds), inSeconds);
    QCOMPARE(models::formatDurationMinutes(seconds / 60), inMinutes);
}

void TestTextFormat::ids() {
    QCOMPARE(models::shortenMiddle(QStringLiteral("abcdefghij"), 10), QStringLiteral("abcdefghij"));
    QCOMPARE(models::shortenMiddle(QStringLiteral("abcdefghij"), 5), QStringLiteral("ab\u2026ij"));
    QCOMPARE(models::shortenMiddle(QStringLiteral("abcdefghij"), 6), QStringLiteral("abc\u2026ij"));
    QCOMPARE(models::shortenMiddle(QStringLiteral("abcdefghij"), 0).size(), 3);
    QCOMPARE(models::shortRevision(QStringLiteral("0123456789abcdef")), QStringLiteral("0123456789ab"));
    QCOMPARE(models::shortAuthor(QStringLiteral("dev@example.org")), QStringLiteral("dev"));
    QCOMPARE(models::shortAuthor(QStringLiteral("@odd")), QStringLiteral("@odd"));
    QCOMPARE(models::shortAuthor(QStringLiteral("plain")), QStringLiteral("plain"));
}

void TestTextFormat::relativeTimes_data() {
    QTest::addColumn<qint64>("ago");
    QTest::addColumn<QString>("expected");
    QTest::newRow("now") << qint64{3} << QStringLiteral("just now");
    QTest::newRow("seconds") << qint64{40} << QStringLiteral("40 s ago");
    QTest::newRow("minutes") << qint64{12 * 60 + 5} << QStringLiteral("12 min ago");
    QTest::newRow("hours") << qint64{3 * 3600} << QStringLiteral("3 h ago");
    QTest::newRow("days") << qint64{5 * 86400} << QStringLiteral("5 d ago");
    QTest::newRow("ahead") << qint64{-22 * 3600} << QStringLiteral("in 22 h");
    QTest::newRow("long ago") << qint64{1000000000} << QStringLiteral("1994-11-05");
}

void TestTextFormat::relativeTimes() {
    QFETCH(qint64, ago);
    QFETCH(QString, expected);
    const qint64 now = 1784000000;
    QCOMPARE(ui::relativeTime(now - ago, now * 1000), expected);
}

void TestTextFormat::exactTimes() {
    const QStringList lines = ui::exactTime(1784000000).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0), QStringLiteral("2026-07-14 03:33:20 UTC"));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("2026-07-1")));
}

QTEST_MAIN(TestTextFormat)
#include "test_text_format.moc"
