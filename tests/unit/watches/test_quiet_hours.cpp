#include "models/watches/quiet_hours.h"

#include "app/session/notices.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using models::QuietHours;
using models::WatchNotice;
using session::Notices;

class TestQuietHours : public QObject {
    Q_OBJECT

    static QDateTime at(const QString &time) {
        return {QDate(2026, 11, 10), QTime::fromString(time, QStringLiteral("HH:mm"))};
    }
    static WatchNotice notice(const QString &text, bool bad = false) {
        return {.title = QStringLiteral("Collie"), .text = text, .ruleId = text, .bad = bad};
    }
    static QVector<WatchNotice> told(const QSignalSpy &spy) {
        QVector<WatchNotice> all;
        for (const QVariantList &each : spy)
            all.append(each.constFirst().value<WatchNotice>());
        return all;
    }

  private Q_SLOTS:
    void theHoursOfADay_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("end"); // Empty when it is not quiet.
        const auto row = [](const char *name, const char *from, const char *to, const char *now, const char *end) {
            QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(now)
                                << QString::fromLatin1(end);
        };
        row("before", "12:00", "13:30", "11:59", "");
        row("at the beginning", "12:00", "13:30", "12:00", "10 13:30");
        row("at the end", "12:00", "13:30", "13:30", "");
        row("before midnight", "22:00", "07:00", "23:00", "11 07:00");
        row("after midnight", "22:00", "07:00", "00:00", "10 07:00");
        row("in the day", "22:00", "07:00", "12:00", "");
        row("all day", "08:00", "08:00", "12:00", "11 08:00");
    }
    void theHoursOfADay() {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, now);
        QFETCH(const QString, end);
        const auto hours = QuietHours::read(from, to);
        QVERIFY(hours.has_value());
        QCOMPARE(hours->holds(at(now)), !end.isEmpty());
        if (!end.isEmpty())
            QCOMPARE(hours->endAfter(at(now)).toString(QStringLiteral("dd HH:mm")), end);
    }

    void whatIsNoTimeMakesNoQuietHours() {
        QVERIFY(!QuietHours::read(QStringLiteral("25:00"), QStringLiteral("07:00")).has_value());
        QVERIFY(!QuietHours::read(QStringLiteral("22:00"), QString()).has_value());
    }

    void whatComesInQuietHoursIsToldOnceAfterwards() {
        test::FakeClock clock(at(QStringLiteral("21:00")).toMSecsSinceEpoch());
        Notices notices(clock);
        QSignalSpy due(&notices, &Notices::due);
        notices.setQuietHours(QuietHours::read(QStringLiteral("22:00"), QStringLiteral("07:00")));
        notices.tell(notice(QStringLiteral("now")));
        QCOMPARE(told(due), QVector<WatchNotice>{notice(QStringLiteral("now"))});
        due.clear();

        clock.set(at(QStringLiteral("23:00")).toMSecsSinceEpoch());
        notices.tell(notice(QStringLiteral("first")));
        notices.tell(notice(QStringLiteral("second"), true));
        notices.look();
        QCOMPARE(due.size(), 0);
        clock.set(at(QStringLiteral("07:00")).addDays(1).toMSecsSinceEpoch());
        notices.look();
        QCOMPARE(due.size(), 1);
        const WatchNotice all = told(due).constFirst();
        QCOMPARE(all.text, QStringLiteral("first\nsecond"));
        QCOMPARE(all.ruleId, QStringLiteral("first"));
        QVERIFY(all.bad);
        notices.look();
        QCOMPARE(due.size(), 1);
    }

    void aSingleOneIsToldAsItWas() {
        test::FakeClock clock(at(QStringLiteral("23:00")).toMSecsSinceEpoch());
        Notices notices(clock);
        QSignalSpy due(&notices, &Notices::due);
        notices.setQuietHours(QuietHours::read(QStringLiteral("22:00"), QStringLiteral("07:00")));
        notices.tell(notice(QStringLiteral("only")));
        // The person does not want quiet hours any more.
        notices.setQuietHours(std::nullopt);
        QCOMPARE(told(due), QVector<WatchNotice>{notice(QStringLiteral("only"))});
    }

    void aNightfulOfThemIsBounded() {
        test::FakeClock clock(at(QStringLiteral("23:00")).toMSecsSinceEpoch());
        Notices notices(clock);
        QSignalSpy due(&notices, &Notices::due);
        notices.setQuietHours(QuietHours::read(QStringLiteral("22:00"), QStringLiteral("07:00")));
        for (int i = 0; i < 5000; ++i)
            notices.tell(notice(QString::number(i)));
        notices.setQuietHours(std::nullopt);
        QCOMPARE(due.size(), 1);
        QVERIFY(told(due).constFirst().title.contains(QStringLiteral("5,000")));
        QCOMPARE(told(due).constFirst().text.count(u'\n'), models::WatchList::mostLines);
    }
};

QTEST_GUILESS_MAIN(TestQuietHours)
#include "test_quiet_hours.moc"
