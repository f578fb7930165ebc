#include "app/collie/kept_mark.h"
#include "tests/support/fake_clock.h"
#include "ui/widgets/age_strip.h"
#include "ui/widgets/theme.h"

#include <QTest>

using namespace collie;

/// The line that says how old what is on show of a job is.
class TestKeptMark final : public QObject {
    Q_OBJECT

    struct Fixture {
        ui::Theme theme;
        test::FakeClock clock;
        QWidget window;
        ui::AgeStrip strip{theme, clock, &window};
        http::HttpClient http;
        app::KeptMark mark{http, strip};

        Fixture() { window.show(); }
        /// \param minutes  since it was kept; 0 for an answer of now.
        void answer(const QString &address, int minutes) {
            const qint64 keptMs = minutes == 0 ? 0 : clock.nowMs() - minutes * 60'000;
            Q_EMIT http.answered(CacheKind::Details, QUrl(address), keptMs);
        }
        [[nodiscard]] QString text() const { return strip.isVisible() ? strip.text() : QString(); }
    };

    static treeherder::Job job() {
        treeherder::Job one;
        one.id = 512'345;
        one.taskId = QStringLiteral("eLIHYfvIS36E4yIqjSE_jA");
        return one;
    }

  private Q_SLOTS:
    void theOldestPartCounts() {
        Fixture t;
        t.mark.show(job());
        QVERIFY(!t.mark.isOld());
        t.answer(QStringLiteral("https://tc.test/api/queue/v1/task/eLIHYfvIS36E4yIqjSE_jA"), 12);
        QCOMPARE(t.text(), QStringLiteral("Offline: as it was 12 min ago"));
        t.answer(QStringLiteral("https://th.test/api/project/autoland/jobs/512345/"), 30);
        QCOMPARE(t.text(), QStringLiteral("Offline: as it was 30 min ago"));
        t.answer(QStringLiteral("https://th.test/api/project/autoland/note/?job_id=512345"), 5);
        QCOMPARE(t.text(), QStringLiteral("Offline: as it was 30 min ago"));
        QVERIFY(t.mark.isOld());
        QVERIFY(t.mark.isOld(CacheKind::Details));
        QVERIFY(!t.mark.isOld(CacheKind::Failures));
        // One by one they are asked for anew.
        t.answer(QStringLiteral("https://th.test/api/project/autoland/jobs/512345/"), 0);
        QCOMPARE(t.text(), QStringLiteral("Offline: as it was 12 min ago"));
        t.answer(QStringLiteral("https://th.test/api/project/autoland/note/?job_id=512345"), 0);
        t.answer(QStringLiteral("https://tc.test/api/queue/v1/task/eLIHYfvIS36E4yIqjSE_jA"), 0);
        QCOMPARE(t.text(), QString());
        QVERIFY(!t.mark.isOld());
    }

    void thePagesOfAListAreOnePart() {
        Fixture t;
        t.mark.show(job());
        const QString list = QStringLiteral("https://th.test/api/project/autoland/jobs/512345/similar_jobs/?");
        t.answer(list + QStringLiteral("count=21&offset=0"), 12);
        t.answer(list + QStringLiteral("count=21&offset=20"), 30);
        QVERIFY(t.mark.isOld());
        t.answer(list + QStringLiteral("count=41&offset=0&nosuccess="), 0);
        QVERIFY(t.mark.isOld()); // Another list.
        t.answer(list + QStringLiteral("count=41&offset=0"), 0);
        QVERIFY(!t.mark.isOld());
    }

    void othersAreNotMeant_data() {
        QTest::addColumn<QString>("address");
        for (const char *address : {"https://tc.test/api/queue/v1/task/aaaaaaaaQ36E4yIqjSE_jA",
                                    "https://th.test/api/project/autoland/jobs/5123450/",
                                    "https://th.test/api/project/autoland/push/512345/status/",
                                    "https://th.test/api/project/autoland/note/?job_id=12&count=512345"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void othersAreNotMeant() {
        QFETCH(const QString, address);
        Fixture t;
        t.mark.show(job());
        t.answer(address, 12);
        QCOMPARE(t.text(), QString());
    }

    void anotherJobBeginsAnew() {
        Fixture t;
        t.mark.show(job());
        t.answer(QStringLiteral("https://th.test/api/project/autoland/jobs/512345/text_log_errors/"), 12);
        QVERIFY(!t.text().isEmpty());
        t.mark.show({});
        QCOMPARE(t.text(), QString());
        // A job without numbers is meant by no address.
        t.answer(QStringLiteral("https://th.test/api/project/autoland/jobs/0/"), 12);
        QCOMPARE(t.text(), QString());
    }
};

QTEST_MAIN(TestKeptMark)
#include "test_kept_mark.moc"
