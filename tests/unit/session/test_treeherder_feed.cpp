#include "app/session/treeherder_feed.h"
#include "services/pulse/queue_bindings.h"
#include "tests/support/pulse_messages.h"
#include "tests/support/small_treeherder.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using session::TreeherderFeed;
using test::SmallTreeherder;
using treeherder::JobStatus;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
const QString autoland = QStringLiteral("autoland");

} // namespace

/// The pushes of a repository: loaded as the query says, widened, refreshed, and told of by the queue.
class TestTreeherderFeed final : public QObject {
    Q_OBJECT

    /// A Treeherder with pushes 1 to `count`, the last one being the newest.
    struct Fixture {
        explicit Fixture(int count = 3) {
            for (int id = 1; id <= count; ++id)
                server.addPush(id,
                               id % 2 == 0 ? QStringLiteral("even@example.org") : QStringLiteral("odd@example.org"));
        }
        [[nodiscard]] bool load(const treeherder::PushQuery &query = {}) {
            QSignalSpy loaded(&feed, &TreeherderFeed::jobsLoaded);
            feed.start(query);
            return loaded.wait(patience);
        }
        [[nodiscard]] QStringList revisions() {
            QStringList all;
            for (int row = 0; row < feed.pushes().rowCount(); ++row)
                all.append(feed.pushes().pushAt(row).revision.left(1));
            return all;
        }

        SmallTreeherder server;
        test::SessionFixture session{server.url()};
        TreeherderFeed feed{session.deployment, session.clock, autoland, std::chrono::hours(1)};
    };

  private Q_SLOTS:
    void loadsPushesAndTheirJobs() {
        Fixture f;
        QSignalSpy pushes(&f.feed, &TreeherderFeed::pushesLoaded);
        QVector<bool> hadJobs;
        connect(&f.feed, &TreeherderFeed::pushesLoaded, this, [&] { hadJobs.append(f.feed.hasJobs(2)); });
        QVERIFY(f.load());
        QCOMPARE(pushes.size(), 1);
        QCOMPARE(hadJobs, QVector<bool>{false});
        QVERIFY(f.feed.hasJobs(2));
        QVERIFY(!f.feed.hasJobs(77));
        QCOMPARE(f.revisions(), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
        QCOMPARE(f.feed.store().size(), 3);
        QVERIFY(!f.feed.isLoading());
        QVERIFY(f.feed.labelsOn(2).contains(QStringLiteral("test-linux2404-64/opt-mochitest-plain-1")));
        QVERIFY(f.feed.labelsOn(77).isEmpty());
    }

    void aPushAskedForByItsNumberIsKnownByItsRevision() {
        Fixture f;
        QSignalSpy changed(&f.feed, &TreeherderFeed::queryChanged);
        treeherder::PushQuery query;
        query.ids = {2};
        QVERIFY(f.load(query));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(f.feed.query().revision, SmallTreeherder::revisionOf(2));
        QVERIFY(f.feed.query().ids.isEmpty());
        QCOMPARE(f.feed.nameOfPush(2), QStringLiteral("Push 222222222222"));
        QCOMPARE(f.feed.nameOfPush(9), QStringLiteral("Push 9"));
    }

    void olderPushesWidenWhatNamedOne() {
        Fixture f(5);
        treeherder::PushQuery query;
        query.revision = SmallTreeherder::revisionOf(3);
        QVERIFY(f.load(query));
        QCOMPARE(f.revisions(), QStringList{QStringLiteral("3")});
        QSignalSpy loaded(&f.feed, &TreeherderFeed::jobsLoaded);
        f.feed.loadMore(10);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(f.revisions(), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
        QVERIFY(f.feed.query().revision.isEmpty());
        QCOMPARE(f.feed.query().toChange, SmallTreeherder::revisionOf(3));
    }

    void aPushIsFoundByAnyOfItsCommits() {
        Fixture f(5);
        treeherder::PushQuery query;
        query.revision = SmallTreeherder::olderCommitOf(3);
        QSignalSpy failed(&f.feed, &TreeherderFeed::failed);
        QVERIFY(f.load(query));
        QCOMPARE(f.revisions(), QStringList{QStringLiteral("3")});
        QVERIFY(f.feed.query().revision.isEmpty());
        QCOMPARE(f.feed.query().commitRevision, query.revision);
        QVERIFY(failed.isEmpty());
        // What is no commit of any push is said to be none, and asked for no more.
        Fixture none(5);
        QSignalSpy said(&none.feed, &TreeherderFeed::failed);
        query.revision = QString(40, u'f');
        none.feed.start(query);
        QVERIFY(said.wait(patience));
        QCOMPARE(said.constFirst().at(1).toLongLong(), 0);
        QCOMPARE(none.server.pushQueries().size(), 2);
        QVERIFY(!none.feed.isLoading());
    }

    void moreOfASearchIsTheSameSearch() {
        Fixture f(30);
        treeherder::PushQuery query;
        query.search = QStringLiteral("odd");
        query.count = 5;
        QVERIFY(f.load(query));
        QCOMPARE(f.feed.pushes().rowCount(), 5);
        QSignalSpy loaded(&f.feed, &TreeherderFeed::jobsLoaded);
        const qsizetype asked = f.server.pushQueries().size();
        // Twice, before anything has come: that is the same question, and known pushes have their jobs.
        f.feed.loadMore(5);
        f.feed.loadMore(5);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(f.feed.pushes().rowCount(), 10);
        QVERIFY(f.feed.query() == query);
        QVERIFY(!f.feed.isLoading());
        QCOMPARE(f.server.pushQueries().size(), asked + 1);
        QCOMPARE(f.server.requests(QStringLiteral("?push_id=")), 10);
        QVERIFY(f.feed.missingText().isEmpty());
        // A new push that does not fit stays out, one that fits comes.
        f.server.addPush(41, QStringLiteral("odd@example.org"));
        f.server.addPush(42, QStringLiteral("even@example.org"));
        f.feed.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.pushes().rowCount(), 11, patience);
        QCOMPARE(f.feed.pushes().pushAt(0).id, 41);
    }

    void theReviewBotStaysHidden() {
        Fixture f(8);
        f.server.addPush(9, QStringLiteral("reviewbot"));
        treeherder::PushQuery query;
        query.hidesReviewBot = true;
        query.count = 2;
        QVERIFY(f.load(query));
        QCOMPARE(f.feed.pushes().pushIds(), (QVector<qint64>{8, 7}));
        QSignalSpy loaded(&f.feed, &TreeherderFeed::jobsLoaded);
        f.feed.loadMore(2);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(f.feed.pushes().pushIds(), (QVector<qint64>{8, 7, 6, 5}));
        f.server.addPush(10, QStringLiteral("reviewbot"));
        f.server.addPush(11, QStringLiteral("odd@example.org"));
        f.feed.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.pushes().rowCount(), 5, patience);
        QCOMPARE(f.feed.pushes().pushAt(0).id, 11);
    }

    void aRangeThatIsCutSaysSoAndGoesOn() {
        Fixture f(9);
        treeherder::PushQuery query;
        query.fromChange = SmallTreeherder::revisionOf(2);
        query.count = 4;
        QVERIFY(f.load(query));
        QCOMPARE(f.feed.pushes().rowCount(), 4);
        QVERIFY(!f.feed.missingText().isEmpty());
        QCOMPARE(f.feed.missingOffer(), 100);
        QSignalSpy loaded(&f.feed, &TreeherderFeed::jobsLoaded);
        f.feed.loadMore(2);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(f.feed.pushes().pushIds(), (QVector<qint64>{9, 8, 7, 6, 5, 4}));
        // It is the range still, until its end is there.
        QCOMPARE(f.feed.query().fromChange, query.fromChange);
        f.feed.loadMore(5);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(f.feed.pushes().pushAt(f.feed.pushes().rowCount() - 1).id, 2);
        QVERIFY(f.feed.missingText().isEmpty());
        QCOMPARE(f.feed.missingOffer(), 0);
        f.feed.loadMore(5);
        QVERIFY(loaded.wait(patience));
        QVERIFY(f.feed.query().fromChange.isEmpty());
        QCOMPARE(f.feed.pushes().rowCount(), 9);
    }

    void anUnknownEndOfARangeIsNamed() {
        Fixture f;
        QSignalSpy failed(&f.feed, &TreeherderFeed::failed);
        treeherder::PushQuery query;
        query.fromChange = SmallTreeherder::revisionOf(1);
        query.toChange = QStringLiteral("abcdef0");
        f.feed.start(query);
        QVERIFY(failed.wait(patience));
        QCOMPARE(failed.constFirst().at(1).toLongLong(), 0);
        const auto error = failed.constFirst().at(0).value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("abcdef0")), qPrintable(error.message));
        QVERIFY2(!error.message.contains(query.fromChange), qPrintable(error.message));
    }

    void jobsThatWereNotKeptAreLoadedHoweverOldTheirPush() {
        SmallTreeherder server;
        for (int id = 1; id <= 15; ++id)
            server.addPush(id, QStringLiteral("odd@example.org"));
        QTemporaryDir folder;
        const test::FakeClock clock;
        storage::Cache cache(folder.path(), clock);
        test::SessionFixture session(server.url(), {}, &cache);
        {
            TreeherderFeed feed(session.deployment, session.clock, autoland, std::chrono::hours(1));
            feed.start({});
            QTRY_COMPARE_WITH_TIMEOUT(feed.store().size(), 10, patience);
            QTRY_VERIFY_WITH_TIMEOUT(!feed.isLoading(), patience);
            server.hold(QStringLiteral("/api/jobs/"));
            feed.loadMore(10);
            QTRY_COMPARE_WITH_TIMEOUT(feed.pushes().rowCount(), 15, patience);
        }
        server.release();
        TreeherderFeed again(session.deployment, session.clock, autoland, std::chrono::hours(1));
        again.start({});
        QTRY_COMPARE_WITH_TIMEOUT(again.store().size(), 15, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!again.isLoading() && again.hasJobs(1), patience);
        QCOMPARE(again.pushes().rowCount(), 15);
    }

    void newPushesComeWithARefresh() {
        Fixture f;
        QVERIFY(f.load());
        f.server.addPush(4, QStringLiteral("even@example.org"));
        // One look may be under way already, and not know of it.
        const auto look = [&f] {
            f.feed.refresh();
            return f.feed.pushes().rowCount() == 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(look(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.feed.store().size(), 4, patience);
    }

    void chosenPushesAloneAreShown() {
        Fixture f;
        QVERIFY(f.load());
        QCOMPARE(f.feed.jobs().rowCount(), 3);
        f.feed.showPushes({2});
        QCOMPARE(f.feed.jobs().rowCount(), 1);
        f.feed.showPushes({});
        QCOMPARE(f.feed.jobs().rowCount(), 3);
    }

    void bindsEachPushUntilThereAreTooMany() {
        Fixture few;
        QVERIFY(few.load());
        QCOMPARE(few.feed.bindings().size(), 3 * 6);
        Fixture many(17);
        treeherder::PushQuery query;
        query.count = 20;
        QVERIFY(many.load(query));
        QCOMPARE(many.feed.bindings(), pulse::treeherderBindings(autoland));
    }

    void ownPushesAreThoseOfTheLogin() {
        Fixture f;
        QVERIFY(f.load());
        QCOMPARE(f.feed.ownBindings(QStringLiteral("odd")).size(), 2 * 6);
        QVERIFY(f.feed.ownBindings(QStringLiteral("nobody")).isEmpty());
        QCOMPARE(f.feed.bindingSets({}).size(), 2);
        QCOMPARE(f.feed.bindingSets(f.feed.ownBindings(QStringLiteral("odd"))).size(), 3);
    }

    void aMessageOfTheQueueChangesAJobOnShow() {
        Fixture f;
        QVERIFY(f.load());
        // A new run of the task that Treeherder called a success.
        pulse::Message message = test::taskMessage("task-pending", SmallTreeherder::taskOf(2).toLatin1());
        message.payload =
            "{\"status\":{\"taskId\":\"" + SmallTreeherder::taskOf(2).toLatin1() +
            "\",\"taskGroupId\":\"fN1SbArXTPSVFUUvaOlinQ\",\"runs\":[{\"runId\":0,\"state\":\"completed\","
            R"("reasonCreated":"scheduled","reasonResolved":"completed"},{"runId":1,"state":"pending",)"
            R"("reasonCreated":"rerun"}]},"runId":1,"version":1})";
        f.feed.take({message});
        QTRY_VERIFY_WITH_TIMEOUT(f.feed.store().findByTask(SmallTreeherder::taskOf(2), 1).has_value(), patience);
        const auto row = f.feed.store().findByTask(SmallTreeherder::taskOf(2), 1);
        QCOMPARE(f.feed.store().statusAt(*row), JobStatus::Pending);
        QCOMPARE(f.feed.store().pushIdAt(*row), 2);
    }

    void saysWhatDoesNotFit() {
        Fixture f;
        QSignalSpy loaded(&f.feed, &TreeherderFeed::pushesLoaded);
        treeherder::PushQuery query;
        query.author = QStringLiteral("nobody@example.org");
        f.feed.start(query);
        QVERIFY(loaded.wait(patience));
        QCOMPARE(loaded.constFirst().constFirst().toInt(), 0);
        QCOMPARE(f.feed.texts().nothingFits, QStringLiteral("autoland has no pushes that fit."));
    }

    void anUnknownRevisionIsAFailure() {
        Fixture f;
        QSignalSpy failed(&f.feed, &TreeherderFeed::failed);
        treeherder::PushQuery query;
        query.revision = QStringLiteral("abc");
        f.feed.start(query);
        QVERIFY(failed.wait(patience));
        QCOMPARE(failed.constFirst().at(1).toLongLong(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTreeherderFeed)
#include "test_treeherder_feed.moc"
