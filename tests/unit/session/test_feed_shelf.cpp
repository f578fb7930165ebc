#include "app/session/feed_shelf.h"
#include "app/session/treeherder_feed.h"
#include "tests/support/sample_tree.h"
#include "tests/support/small_treeherder.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using session::Feed;
using session::FeedShelf;
using session::TreeherderFeed;
using test::SmallTreeherder;
using treeherder::PushQuery;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.
constexpr std::chrono::milliseconds never = std::chrono::hours(1);

FeedShelf::Target newest(const QString &repository) {
    return {.repository = repository};
}

PushQuery pushesOf(QString PushQuery::*limit, const QString &value) {
    PushQuery query;
    query.*limit = value;
    return query;
}

} // namespace

/// Feeds that wait for a return: found by what they show, at rest, few enough.
class TestFeedShelf final : public QObject {
    Q_OBJECT

    std::shared_ptr<Feed> loaded(const QString &repository, const treeherder::PushQuery &query = {},
                                 std::chrono::milliseconds interval = never) {
        auto feed = std::make_shared<TreeherderFeed>(m_session->deployment, m_session->clock, repository, interval);
        QSignalSpy all(feed.get(), &Feed::jobsLoaded);
        feed->start(query);
        if (!all.wait(patience))
            qWarning("the feed did not load");
        return feed;
    }

    std::unique_ptr<SmallTreeherder> m_server;
    std::unique_ptr<test::SessionFixture> m_session;

  private Q_SLOTS:
    void init() {
        m_server = std::make_unique<SmallTreeherder>();
        for (int id = 1; id <= 3; ++id)
            m_server->addPush(id, QStringLiteral("me@example.org"));
        m_session = std::make_unique<test::SessionFixture>(m_server->url());
    }

    void givesBackWhatShowsTheSame() {
        FeedShelf shelf;
        const std::shared_ptr<Feed> feed = loaded(QStringLiteral("autoland"));
        const std::shared_ptr<Feed> one =
            loaded(QStringLiteral("autoland"), pushesOf(&PushQuery::revision, SmallTreeherder::revisionOf(2)));
        shelf.put(newest(QStringLiteral("autoland")), {.feed = feed, .place = 7});
        shelf.put({.repository = QStringLiteral("autoland"), .query = one->query()}, {.feed = one});
        QCOMPARE(shelf.find(newest(QStringLiteral("autoland"))), feed.get());
        QVERIFY(shelf.find(newest(QStringLiteral("try"))) == nullptr);
        QVERIFY(!shelf
                     .take({.repository = QStringLiteral("autoland"),
                            .query = pushesOf(&PushQuery::author, QStringLiteral("x"))})
                     .feed);
        QVERIFY(!shelf.take({.taskGroupId = QStringLiteral("autoland")}).feed);
        const FeedShelf::Kept kept = shelf.take(newest(QStringLiteral("autoland")));
        QCOMPARE(kept.feed.get(), feed.get());
        QCOMPARE(std::any_cast<int>(kept.place), 7);
        QVERIFY(!shelf.take(newest(QStringLiteral("autoland"))).feed);
        QCOMPARE(shelf.take({.repository = QStringLiteral("autoland"), .query = one->query()}).feed.get(), one.get());
    }

    void whatIsEmptyIsNotKept() {
        FeedShelf shelf;
        const auto feed = std::make_shared<TreeherderFeed>(m_session->deployment, m_session->clock,
                                                           QStringLiteral("autoland"), never);
        shelf.put(newest(QStringLiteral("autoland")), {.feed = feed});
        shelf.put(newest(QStringLiteral("try")), {});
        QCOMPARE(shelf.size(), size_t{0});
    }

    void theOldestGoesFirst() {
        FeedShelf shelf;
        std::vector<std::weak_ptr<Feed>> feeds;
        for (int i = 0; i < 5; ++i) {
            std::shared_ptr<Feed> feed = loaded(QString::number(i));
            feeds.push_back(feed);
            shelf.put(newest(QString::number(i)), {.feed = std::move(feed)});
        }
        QCOMPARE(shelf.size(), FeedShelf::mostFeeds);
        QVERIFY(feeds.at(0).expired());
        QVERIFY(!feeds.at(1).expired());
        // One that comes back and goes again is the newest.
        shelf.put(newest(QStringLiteral("1")), shelf.take(newest(QStringLiteral("1"))));
        shelf.put(newest(QStringLiteral("5")), {.feed = loaded(QStringLiteral("5"))});
        QVERIFY(!feeds.at(1).expired());
        QVERIFY(feeds.at(2).expired());
    }

    void jobsAreBounded() {
        FeedShelf shelf;
        constexpr int many = 160'000;
        std::vector<std::weak_ptr<Feed>> feeds;
        for (int i = 0; i < 2; ++i) {
            const std::shared_ptr<Feed> feed = loaded(QString::number(i));
            if (i == 0)
                feed->store().apply(test::sampleJobs(1, many));
            feeds.push_back(feed);
            shelf.put(newest(QString::number(i)), {.feed = feed});
        }
        QCOMPARE(shelf.size(), size_t{2});
        // Jobs come to what is kept, too.
        QSignalSpy told(&shelf, &FeedShelf::jobsApplied);
        const std::shared_ptr<Feed> second = feeds.at(1).lock();
        second->store().apply(test::sampleJobs(1, many));
        Q_EMIT second->jobsApplied();
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(shelf.size(), size_t{1}, patience);
        QVERIFY(feeds.at(0).expired());
        QVERIFY(shelf.find(newest(QStringLiteral("1"))) != nullptr);
    }

    void restsUntilItIsTaken() {
        FeedShelf shelf;
        const std::shared_ptr<Feed> feed = loaded(QStringLiteral("autoland"), {}, std::chrono::milliseconds(20));
        int heard = 0;
        connect(feed.get(), &Feed::succeeded, this, [&heard] { ++heard; });
        QTRY_VERIFY_WITH_TIMEOUT(heard > 1, patience);
        shelf.put(newest(QStringLiteral("autoland")), {.feed = feed});
        const int heardBefore = heard;
        const auto asked = [this](const QString &repository) {
            return m_server->requests(QStringLiteral("/project/%1/push/").arg(repository));
        };
        // Another that is not at rest tells how time goes by.
        const std::shared_ptr<Feed> other = loaded(QStringLiteral("try"), {}, std::chrono::milliseconds(20));
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("try")) > 2, patience);
        const int before = asked(QStringLiteral("autoland"));
        QTRY_VERIFY_WITH_TIMEOUT(asked(QStringLiteral("try")) > 8, patience);
        QCOMPARE(asked(QStringLiteral("autoland")), before);
        m_server->addPush(4, QStringLiteral("me@example.org"));
        // Now and then it is asked to look, and rests again.
        shelf.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(feed->pushes().rowCount(), 4, patience);
        QCOMPARE(heard, heardBefore);
        m_server->addPush(5, QStringLiteral("me@example.org"));
        const FeedShelf::Kept kept = shelf.take(newest(QStringLiteral("autoland")));
        QSignalSpy pushes(feed.get(), &Feed::pushesLoaded);
        QSignalSpy all(feed.get(), &Feed::jobsLoaded);
        kept.feed->setHidden(false);
        kept.feed->tellAnew();
        QCOMPARE(pushes.size(), 1);
        QCOMPARE(all.size(), 1);
        kept.feed->closeGap({});
        QTRY_COMPARE_WITH_TIMEOUT(feed->pushes().rowCount(), 5, patience);
    }
};

QTEST_GUILESS_MAIN(TestFeedShelf)
#include "test_feed_shelf.moc"
