#include "app/session/feed_keeper.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace collie;
using session::FeedKeeper;

namespace {

const QByteArray view = QByteArrayLiteral("https://th.test/jobs?repo=autoland");
constexpr qint64 hour = 3'600'000'000; ///< Microseconds.
constexpr qint64 noon = 1'700'000'000'000'000;

/// What one run of the program has of a view: its models, and what it keeps of them.
class Run {
  public:
    explicit Run(storage::Cache &cache)
        : pushes(store)
        , keeper(std::make_unique<FeedKeeper>(cache, FeedKeeper::Place{.store = store,
                                                                       .pushes = pushes,
                                                                       .viewKey = [] { return view; },
                                                                       .newsUs = [this](qint64) { return newsUs; },
                                                                       .newsMs = [this] { return newsUs / 1000; }})) {}

    /// All jobs of the pushes 1 to `count` have come.
    void load(int count, qint64 when) {
        newsUs = when;
        pushes.apply(test::samplePushes(count));
        for (qint64 id = 1; id <= count; ++id) {
            store.apply(test::batchOf({test::makeJob(id * 10, id)}));
            pushes.setJobsLoaded(id);
        }
    }
    /// The job of a push changes.
    void change(qint64 pushId, qint64 when) {
        treeherder::Job job = store.job(*store.findById(pushId * 10));
        job.failureClassificationId = job.failureClassificationId == 4 ? 2 : 4;
        job.lastModifiedUs = when;
        store.apply(test::batchOf({job}));
        newsUs = when;
    }
    [[nodiscard]] FeedKeeper::Kept restore() {
        Result<FeedKeeper::Kept> kept = test::waitFor(keeper->restore(view));
        if (!kept)
            return {};
        pushes.apply(kept->pushes);
        for (const treeherder::KeptJobs &jobs : kept->jobs) {
            store.apply(jobs.jobs);
            pushes.setJobsLoaded(jobs.pushId);
        }
        newsUs = 0; // Nobody has asked the server.
        keeper->noteRestored(*kept);
        return *kept;
    }
    /// The program ends.
    void end() { keeper.reset(); }

    models::JobStore store;
    models::PushListModel pushes;
    qint64 newsUs = 0;
    std::unique_ptr<FeedKeeper> keeper;
};

} // namespace

/// What is kept of a view, and how far the news of it reach.
class TestFeedKeeper final : public QObject {
    Q_OBJECT

    struct Fixture {
        QTemporaryDir folder;
        test::FakeClock clock{(noon + 10 * hour) / 1000};
        storage::Cache cache{folder.path(), clock};
    };

  private Q_SLOTS:
    void whatDidNotChangeNeedNotBeAskedForAgain() {
        Fixture f;
        Run first(f.cache);
        first.load(3, noon);
        first.end();
        {
            Run again(f.cache);
            QCOMPARE(again.restore().newsUs(), noon);
            again.newsUs = noon + 2 * hour;
            again.change(2, noon + 3 * hour);
            again.end();
        }
        Run third(f.cache);
        const FeedKeeper::Kept kept = third.restore();
        QCOMPARE(kept.jobs.size(), size_t(3));
        QCOMPARE(kept.newsUs(), noon + 3 * hour);
        QCOMPARE(third.store.job(*third.store.findById(20)).failureClassificationId, 4);
        // Neither is that forgotten by a run without a network.
        third.end();
        Run fourth(f.cache);
        QCOMPARE(fourth.restore().newsUs(), noon + 3 * hour);
    }

    void whatAnotherProgramKeptIsAsOldAsItSays() {
        Fixture f;
        Run other(f.cache);
        other.load(3, noon);
        Run own(f.cache);
        own.load(3, noon + hour);
        own.end();
        // The other one has not heard for long, and keeps what it has.
        Run again(f.cache);
        QCOMPARE(again.restore().newsUs(), noon + hour);
        again.newsUs = noon + 4 * hour;
        other.end();
        again.end();
        Run last(f.cache);
        QCOMPARE(last.restore().newsUs(), noon);
    }

    void theAgeIsThatOfTheLastAnswer() {
        Fixture f;
        Run first(f.cache);
        first.load(2, noon);
        first.end();
        for (int run = 0; run < 2; ++run) {
            Run offline(f.cache);
            QCOMPARE(offline.restore().keptMs, noon / 1000);
            offline.newsUs = noon;
            f.clock.advance(60'000);
            offline.end();
        }
    }

    void aPushThatIsStillLoadingIsNotKept() {
        Fixture f;
        Run run(f.cache);
        run.load(2, noon);
        run.pushes.setJobsMissing(1);
        run.end();
        Run again(f.cache);
        const FeedKeeper::Kept kept = again.restore();
        QCOMPARE(kept.pushes.size(), 2);
        QCOMPARE(kept.jobs.size(), size_t(1));
        QCOMPARE(kept.jobs.front().pushId, 2);
    }
};

QTEST_GUILESS_MAIN(TestFeedKeeper)
#include "test_feed_keeper.moc"
