#include "services/treeherder/poller.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace collie;
using namespace collie::treeherder;
using std::chrono::milliseconds;
using test::ScriptedServer;

namespace {

QByteArray pushList(std::initializer_list<int> ids) {
    QByteArray entries;
    for (const int id : ids) {
        entries += (entries.isEmpty() ? "{\"id\":" : ",{\"id\":") + QByteArray::number(id) +
                   ",\"revision\":\"abcd\",\"push_timestamp\":" + QByteArray::number(1000 + id) + "}";
    }
    return "{\"results\":[" + entries + "]}";
}

QByteArray jobs(const char *lastModified) {
    return QByteArray(
               "{\"count\":1,\"next\":null,\"results\":[[1,5,\"running\",\"unknown\",\"p\",\"t\",\"s\",\"g\",\"") +
           lastModified +
           "\"]],\"job_property_names\":[\"id\",\"push_id\",\"state\",\"result\",\"platform\",\"job_type_name\","
           "\"job_type_symbol\",\"job_group_symbol\",\"last_modified\"]}";
}

Push push(qint64 id) {
    Push known;
    known.id = id;
    known.pushTimestamp = 1000 + id;
    return known;
}

} // namespace

class TestPoller final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(Poller::Timing timing)
            : poller(client, clock, timing) {}
        ScriptedServer server;
        test::FakeClock clock{1'000'000'000'000};
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        TreeherderClient client{http, server.url()};
        Poller poller;
        QSignalSpy pushes{&poller, &Poller::pushesArrived};
        QSignalSpy batches{&poller, &Poller::jobsArrived};
        QSignalSpy failures{&poller, &Poller::failed};
        QSignalSpy successes{&poller, &Poller::succeeded};

        QString target(qsizetype request) const { return QString::fromLatin1(server.received().at(request).target); }
    };
    static Poller::Timing rarely() { return {.interval = std::chrono::hours(1)}; }

  private Q_SLOTS:
    void asksWithinTheLimitsOfTheView() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({8, 7}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00.000000"));
        PushQuery limits;
        limits.author = QStringLiteral("me@example.com");
        limits.fromChange = QStringLiteral("abcd");
        limits.toChange = QStringLiteral("ef01");
        limits.startDate = QStringLiteral("2001-09-01");
        limits.endDate = QStringLiteral("2001-09-10");
        f.poller.watch(QStringLiteral("try"), {push(7)}, limits);
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        // The older end of the range is behind the newest push.
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=1000&tochange=ef01"
                                             "&enddate=2001-09-10&push_timestamp__gte=1007&author=me%40example.com"));
        QCOMPARE(f.pushes.count(), 1);
    }

    void aSearchBringsOnlyWhatIsNewer() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({9, 8, 7, 5}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00.000000"));
        PushQuery search;
        search.search = QStringLiteral("Bug 1950000");
        f.poller.watch(QStringLiteral("try"), {push(7)}, search);
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=50&search=Bug%201950000"));
        const auto fresh = f.pushes[0][0].value<QVector<Push>>();
        QCOMPARE(fresh.size(), 2);
        QCOMPARE(fresh[0].id, 9);
        QCOMPARE(fresh[1].id, 8);
    }

    void whatIsLeftOutIsNotAskedFor() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({8}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00.000000"));
        PushQuery limits;
        limits.author = QStringLiteral("-reviewbot");
        limits.hidesReviewBot = true;
        f.poller.watch(QStringLiteral("try"), {push(7)}, limits);
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=1000&push_timestamp__gte=1007"
                                             "&author=-reviewbot&hide_reviewbot_pushes=true"));
    }

    void aCertainPushHasNoNewOnes() {
        Fixture f(rarely());
        f.server.enqueue(200, jobs("2001-09-09T02:00:00.000000"));
        PushQuery one;
        one.revision = QStringLiteral("abcd");
        f.poller.watch(QStringLiteral("try"), {push(7)}, one);
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        QCOMPARE(f.server.received().size(), 1);
        QVERIFY2(f.target(0).startsWith(QStringLiteral("/api/jobs/?push_id__in=7&")), qPrintable(f.target(0)));
    }

    void asksForWhatIsNew() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({8, 7}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00.000000"));
        f.poller.watch(QStringLiteral("try"), {push(7), push(6)});
        QVERIFY(f.server.received().isEmpty());
        f.poller.retryNow();
        f.poller.retryNow(); // One is under way.
        QTRY_COMPARE(f.successes.count(), 1);
        QCOMPARE(f.server.received().size(), 2);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=1000&push_timestamp__gte=1007"));
        // The clock when it began, less the overlap.
        QCOMPARE(f.target(1), QStringLiteral("/api/jobs/?push_id__in=7,6,8&last_modified__gt=2001-09-09T01:45:40.000000"
                                             "&count=2000&page=1"));
        QCOMPARE(f.pushes.count(), 1);
        const auto fresh = f.pushes[0][0].value<QVector<Push>>();
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(fresh[0].id, 8);
        QCOMPARE(f.batches.count(), 1);
        QCOMPARE(f.failures.count(), 0);

        f.server.enqueue(200, pushList({8}));
        f.server.enqueue(200, jobs("2001-09-09T01:00:00.000000"));
        f.poller.setPushes({8});
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 2);
        QVERIFY(f.target(2).endsWith(QStringLiteral("push_timestamp__gte=1008")));
        QVERIFY2(f.target(3).contains(QStringLiteral("push_id__in=8&last_modified__gt=2001-09-09T01:59:00.000000")),
                 qPrintable(f.target(3)));
        QCOMPARE(f.pushes.count(), 1);
        f.server.enqueue(200, pushList({}));
        f.server.enqueue(200, jobs("2001-09-09T01:00:00.000000"));
        f.poller.noteLastModified(Q_INT64_C(1000000060000000));
        f.poller.retryNow();
        QTRY_COMPARE(f.server.received().size(), 6);
        QVERIFY(f.target(5).contains(QStringLiteral("last_modified__gt=2001-09-09T01:46:40.000000")));
    }

    void goesOn() {
        Fixture f({.interval = milliseconds(5)});
        f.server.enqueue(200, pushList({}));
        f.poller.watch(QStringLiteral("try"), {});
        QTRY_VERIFY(f.successes.count() >= 3);
        f.poller.stop();
        const auto asked = f.server.received().size();
        f.poller.retryNow();
        QCOMPARE(f.server.received().size(), asked);
    }

    void failuresWaitLonger() {
        Fixture f({.interval = milliseconds(10'000), .jitter = 0.0});
        f.server.enqueue(500, "<html>");
        f.poller.watch(QStringLiteral("try"), {push(7)});
        f.poller.retryNow();
        QTRY_COMPARE(f.failures.count(), 1);
        QCOMPARE(f.failures[0][0].value<Error>().kind, ErrorKind::Server);
        QCOMPARE(f.failures[0][1].toLongLong(), f.clock.nowMs() + 10'000);
        f.poller.retryNow();
        QTRY_COMPARE(f.failures.count(), 2);
        QCOMPARE(f.failures[1][1].toLongLong(), f.clock.nowMs() + 20'000);
        f.server.enqueue(429, {}, {{"Retry-After", "900"}});
        f.poller.retryNow();
        QTRY_COMPARE(f.failures.count(), 3);
        QCOMPARE(f.failures[2][1].toLongLong(), f.clock.nowMs() + 900'000);
        f.server.enqueue(200, pushList({}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00"));
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        f.server.enqueue(500);
        f.poller.retryNow();
        QTRY_COMPARE(f.failures.count(), 4);
        QCOMPARE(f.failures[3][1].toLongLong(), f.clock.nowMs() + 10'000);
    }

    void failedJobsAreAskedForAgain() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({}));
        f.server.enqueue(400);
        f.server.enqueue(200, pushList({}));
        f.server.enqueue(200, jobs("2001-09-09T02:00:00"));
        f.poller.watch(QStringLiteral("try"), {push(7)});
        f.poller.retryNow();
        QTRY_COMPARE(f.failures.count(), 1);
        f.poller.retryNow();
        QTRY_COMPARE(f.successes.count(), 1);
        QCOMPARE(f.target(3), f.target(1));
    }

    void restsWhileHidden() {
        Fixture f({.interval = milliseconds(20), .hiddenRest = milliseconds(1)});
        f.server.enqueue(200, pushList({}));
        f.poller.setHidden(true);
        // Of two timers the one that is due first fires first, so the rest has begun then.
        QTimer later;
        QSignalSpy isLater(&later, &QTimer::timeout);
        later.start(milliseconds(5));
        QVERIFY(isLater.wait());
        f.poller.watch(QStringLiteral("try"), {});
        f.clock.advance(21);
        QSignalSpy requests(&f.server, &ScriptedServer::requestReceived);
        QVERIFY(!requests.wait(100));
        f.poller.setHidden(false);
        QTRY_VERIFY(f.successes.count() >= 2);
    }

    void shortlyHiddenChangesNothing() {
        Fixture f({.interval = milliseconds(10)});
        f.server.enqueue(200, pushList({}));
        f.poller.watch(QStringLiteral("try"), {});
        f.poller.setHidden(true);
        QTRY_VERIFY(f.successes.count() >= 1);
        f.poller.setHidden(false);
        QTRY_VERIFY(f.successes.count() >= 2);
    }

    void turningElsewhereDropsAnswers() {
        Fixture f(rarely());
        f.server.enqueue(200, pushList({9}));
        f.poller.watch(QStringLiteral("try"), {});
        f.poller.retryNow();
        f.poller.watch(QStringLiteral("autoland"), {push(7)});
        f.poller.retryNow();
        QTRY_COMPARE(f.pushes.count(), 1);
        const auto &received = f.server.received();
        QVERIFY(std::any_of(received.begin(), received.end(), [](const ScriptedServer::Received &request) {
            return request.target.startsWith("/api/project/autoland/");
        }));
        for (const auto &failure : f.failures)
            QVERIFY(failure[0].value<Error>().kind != ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "test_poller.moc"
