#include "app/session/live_jobs.h"
#include "app/session/treeherder_feed.h"
#include "tests/support/pulse_messages.h"
#include "tests/support/small_treeherder.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::LiveJobs;
using session::TreeherderFeed;
using test::SmallTreeherder;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.

/// A source that does what the test says.
class HeldSource final : public pulse::Source {
  public:
    explicit HeldSource(const Clock &clock)
        : Source(clock, {}) {}
    void start(const QVector<pulse::Binding> &bindings) override {
        ++starts;
        keepBindings(bindings);
    }
    void stop() override {}
    void setBindings(const QVector<pulse::Binding> &bindings) override { keepBindings(bindings); }
    QString title() const override { return QStringLiteral("held"); }
    void become(pulse::SourceState::Kind kind, const QString &sentence = {}) { setState(kind, sentence); }

    int starts = 0;
};

} // namespace

/// What is bound for a feed, and what it is told.
class TestLiveJobs final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            server.addPush(1, QStringLiteral("a@example.org"));
            server.addPush(2, QStringLiteral("b@example.org"));
            live.setWatchedPushes([this] { return watched; });
        }
        [[nodiscard]] bool load() {
            QSignalSpy loaded(&feed, &TreeherderFeed::jobsLoaded);
            feed.start({});
            return loaded.wait(patience);
        }

        SmallTreeherder server;
        test::SessionFixture session{server.url()};
        TreeherderFeed feed{session.deployment, session.clock, QStringLiteral("autoland"), std::chrono::hours(1)};
        QVector<qint64> watched;
        QVector<HeldSource *> made; ///< Those before the last are gone.
        LiveJobs live{[this] {
            auto source = std::make_unique<HeldSource>(session.clock);
            made.append(source.get());
            return source;
        }};
    };

  private Q_SLOTS:
    void bindsTheFeedAndItsNewPushes() {
        Fixture f;
        f.live.setFeed(&f.feed);
        QCOMPARE(f.made.size(), 1);
        // There is nothing to listen to before the first pushes.
        QCOMPARE(f.made.last()->starts, 0);
        QVERIFY(f.load());
        QTRY_COMPARE_WITH_TIMEOUT(f.made.last()->bindings(), f.feed.bindings(), patience);
        QCOMPARE(f.made.last()->starts, 1);
        f.server.addPush(3, QStringLiteral("a@example.org"));
        // One look may be under way already, and not know of it.
        const auto look = [&f] {
            f.feed.refresh();
            return f.feed.pushes().rowCount() == 3;
        };
        QTRY_VERIFY_WITH_TIMEOUT(look(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.made.last()->bindings(), f.feed.bindings(), patience);
        QCOMPARE(f.made.last()->starts, 1);
    }

    void tellsHowFreshTheStatesAre() {
        Fixture f;
        QVERIFY(f.load());
        f.live.setFeed(&f.feed);
        QVector<LiveJobs::Freshness> told;
        connect(&f.live, &LiveJobs::freshnessChanged, this,
                [&told](const LiveJobs::Freshness &freshness) { told.append(freshness); });
        f.made.last()->become(pulse::SourceState::Kind::Refused, QStringLiteral("Sign in to listen."));
        QVERIFY(!f.live.isLive());
        QCOMPARE(told.last().why, QStringLiteral("Sign in to listen."));
        f.made.last()->become(pulse::SourceState::Kind::Live, QStringLiteral("Live."));
        QVERIFY(f.live.isLive());
        QVERIFY(told.last().live);
        QVERIFY(told.last().why.isEmpty());
    }

    void givesTheFeedWhatComes() {
        Fixture f;
        QVERIFY(f.load());
        f.live.setFeed(&f.feed);
        const QByteArray task = SmallTreeherder::taskOf(1).toLatin1();
        pulse::Message message = test::taskMessage("task-running", task);
        message.payload =
            "{\"status\":{\"taskId\":\"" + task +
            "\",\"taskGroupId\":\"fN1SbArXTPSVFUUvaOlinQ\",\"runs\":[{\"runId\":0,\"state\":\"exception\","
            R"("reasonCreated":"scheduled","reasonResolved":"canceled"},{"runId":1,"state":"running",)"
            R"("reasonCreated":"rerun"}]},"runId":1,"version":1})";
        Q_EMIT f.made.last()->messages({message});
        QTRY_VERIFY_WITH_TIMEOUT(f.feed.store().findByTask(SmallTreeherder::taskOf(1), 1).has_value(), patience);
    }

    void asksForWhatHappenedInAGap() {
        Fixture f;
        QVERIFY(f.load());
        f.live.setFeed(&f.feed);
        f.watched = {2};
        const int before = f.server.requests(QStringLiteral("decisiontask"));
        Q_EMIT f.made.last()->gap(0, 1);
        QTRY_VERIFY_WITH_TIMEOUT(f.server.requests(QStringLiteral("decisiontask")) > before, patience);
    }

    void lettingGoListensToNothing() {
        Fixture f;
        QVERIFY(f.load());
        f.live.setFeed(&f.feed);
        QPointer<HeldSource> source = f.made.last();
        f.live.setFeed(nullptr);
        QVERIFY(source.isNull());
        QVERIFY(!f.live.isLive());
        f.live.beginAnew();
        QCOMPARE(f.made.size(), 1);
    }

    void anotherPersonGetsAnotherConnection() {
        Fixture f;
        QVERIFY(f.load());
        f.live.setFeed(&f.feed);
        QPointer<HeldSource> source = f.made.last();
        f.live.beginAnew();
        QCOMPARE(f.made.size(), 2);
        QVERIFY(source.isNull());
        QCOMPARE(f.made.last()->bindings(), f.feed.bindings());
    }
};

QTEST_GUILESS_MAIN(TestLiveJobs)
#include "test_live_jobs.moc"
