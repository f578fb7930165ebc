#include "app/session/landing.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::session;
using std::chrono::milliseconds;
using test::ScriptedServer;
using Stage = Landing::Stage;

namespace {

const QByteArray tip = "0123456789abcdef0123456789abcdef01234567";

QByteArray landing(const QByteArray &status, const QByteArray &revision = {}) {
    return "{\"status\":\"" + status + "\",\"commit_id\":\"" + revision +
           "\",\"requester\":\"jane@example.com\",\"error\":\"" + (status == "FAILED" ? "hunk failed" : "") + "\"}";
}

QByteArray pushes(bool isThere) {
    return isThere ? "{\"results\":[{\"id\":7,\"revision\":\"" + tip + "\",\"push_timestamp\":5}]}"
                   : QByteArray("{\"results\":[]}");
}

} // namespace

/// Lando and Treeherder are one server here, whose answers come in the order they are written down.
class TestLanding final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(Landing::Timing timing = {.keen = std::chrono::hours(1), .later = std::chrono::hours(2)})
            : follower(lando, treeherder, clock, timing) {}
        ScriptedServer server;
        test::FakeClock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        treeherder::LandoClient lando{http, server.url(QStringLiteral(""))};
        treeherder::TreeherderClient treeherder{http, server.url(QStringLiteral(""))};
        Landing follower;
        QObject context;
        Future<QString> future;
        QString found;
        bool isDone = false;

        void follow(const QString &id = QStringLiteral("5"), const QString &repository = QStringLiteral("try")) {
            isDone = false;
            future = follower.follow({.repository = repository, .id = id, .instance = {}});
            onDone(future, &context, [this](const Result<QString> &revision) {
                isDone = true;
                found = revision.value_or(QString());
            });
        }
        Stage stage() const { return follower.state().stage; }
        bool rests() const { return !follower.state().isLooking; }
    };

  private Q_SLOTS:
    void waitsUntilThePushIsThere() {
        Fixture f;
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follow();
        QCOMPARE(f.stage(), Stage::Asking);
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        QCOMPARE(f.follower.state().job->requester, QStringLiteral("jane@example.com"));
        QCOMPARE(f.follower.state().nextMs, f.clock.nowMs() + 3600'000);
        f.server.enqueue(200, landing("IN_PROGRESS"));
        f.follower.look();
        QTRY_COMPARE(f.follower.state().job->status, QStringLiteral("in progress"));
        // Lando has pushed it; Treeherder does not know it yet.
        f.server.enqueue(200, landing("LANDED", tip));
        f.server.enqueue(200, pushes(false));
        f.follower.look();
        QTRY_COMPARE(f.server.received().size(), 4);
        QTRY_VERIFY(f.rests());
        QCOMPARE(f.stage(), Stage::AwaitsPush);
        QVERIFY(!f.isDone);
        const QByteArray asked = f.server.received().at(3).target;
        QVERIFY2(asked.startsWith("/api/project/try/push/?") && asked.contains("revision=" + tip), asked.constData());
        // Lando is asked no more.
        f.server.enqueue(200, pushes(true));
        f.follower.look();
        QTRY_VERIFY(f.isDone);
        QCOMPARE(f.found, QString::fromLatin1(tip));
        QVERIFY(f.server.received().at(4).target.startsWith("/api/project/try/push/"));
        f.follower.look();
        QCOMPARE(f.server.received().size(), 5);
    }

    void looksByItself() {
        Fixture f({.keen = milliseconds(1), .later = std::chrono::hours(1)});
        f.server.enqueue(200, landing("SUBMITTED"));
        f.server.enqueue(503);
        f.server.enqueue(200, landing("IN_PROGRESS"));
        f.server.enqueue(200, landing("LANDED", tip));
        f.server.enqueue(200, pushes(false));
        f.server.enqueue(200, pushes(true));
        f.follow();
        QTRY_VERIFY(f.isDone);
        QCOMPARE(f.found, QString::fromLatin1(tip));
    }

    void looksRarelyAfterAWhileAndUnseen() {
        Fixture f;
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follow();
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        f.follower.setHidden(true);
        QCOMPARE(f.follower.state().nextMs, f.clock.nowMs() + 7200'000);
        f.follower.setHidden(false);
        QCOMPARE(f.follower.state().nextMs, f.clock.nowMs() + 3600'000);
        QCOMPARE(f.server.received().size(), 1);
        // Seen again after long it is looked at once, and rarely from then on.
        f.follower.setHidden(true);
        f.clock.advance(4000'000);
        f.follower.setHidden(false);
        QVERIFY(f.follower.state().isLooking);
        QTRY_VERIFY(f.rests());
        QCOMPARE(f.server.received().size(), 2);
        QCOMPARE(f.follower.state().nextMs, f.clock.nowMs() + 7200'000);
    }

    void whatEndsIsNotLookedAtAgain_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("isFailure");
        QTest::newRow("failed") << 200 << landing("FAILED") << false;
        QTest::newRow("cancelled") << 200 << landing("CANCELLED") << false;
        QTest::newRow("unknown") << 404 << QByteArray("{}") << true;
    }
    void whatEndsIsNotLookedAtAgain() {
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(bool, isFailure);
        Fixture f({.keen = milliseconds(1)});
        f.server.enqueue(status, answer);
        f.follow();
        QTRY_COMPARE(f.stage(), Stage::Ended);
        QCOMPARE(f.follower.state().failure.has_value(), isFailure);
        QCOMPARE(f.follower.state().nextMs, qint64(0));
        QVERIFY(!f.isDone);
        // Unless somebody wants to.
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follower.look();
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        QVERIFY(!f.follower.state().failure);
    }

    void troubleIsToldAndTriedAgain() {
        Fixture f;
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follow();
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        f.server.enqueue(200, "<html>");
        f.follower.look();
        QTRY_VERIFY(f.follower.state().failure.has_value());
        // What was known stays.
        QCOMPARE(f.stage(), Stage::UnderWay);
        QVERIFY(f.follower.state().job.has_value());
        QVERIFY(f.follower.state().nextMs > f.clock.nowMs());
    }

    void aPushThatDoesNotComeIsGivenUp() {
        Fixture f;
        f.server.enqueue(200, landing("LANDED", tip));
        f.server.enqueue(200, pushes(false));
        f.follow();
        QTRY_COMPARE(f.server.received().size(), 2);
        QTRY_VERIFY(f.rests());
        QCOMPARE(f.stage(), Stage::AwaitsPush);
        f.clock.advance(11 * 60'000);
        f.follower.look();
        QTRY_COMPARE(f.stage(), Stage::PushMissing);
        QCOMPARE(f.follower.state().nextMs, qint64(0));
        QVERIFY(!f.isDone);
        f.follower.giveRevision();
        QTRY_VERIFY(f.isDone);
        QCOMPARE(f.found, QString::fromLatin1(tip));
    }

    void aRepositoryThatIsNotThereIsGivenUpAtOnce() {
        Fixture f;
        f.server.enqueue(200, landing("LANDED", tip));
        f.server.enqueue(404, "{\"detail\":\"No Repository matches the given query.\"}");
        f.follow();
        QTRY_COMPARE(f.stage(), Stage::PushMissing);
        QVERIFY(f.follower.state().failure.has_value());
    }

    void whatHasNoRevisionIsNotGiven() {
        Fixture f;
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follow();
        f.follower.giveRevision();
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        f.follower.giveRevision();
        QCoreApplication::processEvents();
        QVERIFY(!f.isDone);
    }

    void anotherTakesItsPlace() {
        Fixture f;
        f.server.enqueue(200, landing("SUBMITTED"));
        f.follow();
        const Future<QString> first = f.future;
        f.follow(QStringLiteral("6"));
        // What cancels the first one late does not end the second.
        Future<QString>(first).cancel();
        QTRY_COMPARE(f.stage(), Stage::UnderWay);
        QCOMPARE(f.follower.name().id, QStringLiteral("6"));
        QCoreApplication::processEvents();
        QCOMPARE(f.follower.name().id, QStringLiteral("6"));
        f.future.cancel();
        QTRY_VERIFY(f.follower.name().id.isEmpty());
        const qsizetype asked = f.server.received().size();
        f.follower.look();
        QCOMPARE(f.server.received().size(), asked);
    }

    void anyRepositoryMayHaveIt() {
        Fixture f;
        f.server.enqueue(200, landing("LANDED", tip));
        f.server.enqueue(200, pushes(true));
        f.follow(QStringLiteral("5"), {});
        QTRY_VERIFY(f.isDone);
        QVERIFY2(f.server.received().at(1).target.contains("all_repos=true"),
                 f.server.received().at(1).target.constData());
    }
};

QTEST_GUILESS_MAIN(TestLanding)
#include "test_landing.moc"
