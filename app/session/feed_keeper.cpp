#include "app/session/feed_keeper.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <utility>

namespace collie::session {
namespace {

/// Changes come many times a second, and each writes all jobs of its push; what is lost when the program is killed is
/// asked for again.
constexpr std::chrono::milliseconds firstSettle(5'000), settle(60'000);
constexpr std::chrono::milliseconds betweenPushes(20);

QByteArray keyOf(qint64 pushId) {
    return QByteArray::number(pushId);
}

constexpr quint8 newsVersion = 1;

} // namespace

struct FeedKeeper::Restoring {
    Kept kept;
    NewsOfView news;
    qsizetype missing = 0; ///< Answers.

    void takeOne(const Promise<Kept> &promise) {
        if (--missing > 0)
            return;
        if (news.newsMs > 0)
            kept.keptMs = std::min(kept.keptMs, news.newsMs);
        for (const treeherder::KeptJobs &jobs : kept.jobs) {
            const News known = news.ofPush.value(jobs.pushId);
            if (known.keptUs == jobs.newsUs && known.untilUs > jobs.newsUs)
                kept.unchangedUs.insert(jobs.pushId, known.untilUs);
        }
        promise.finish(std::move(kept));
    }
};

QByteArray FeedKeeper::newsKey(const QByteArray &viewKey) {
    return "news " + viewKey;
}

QByteArray FeedKeeper::toBytes(const NewsOfView &news) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << newsVersion << news.newsMs;
    for (auto push = news.ofPush.cbegin(); push != news.ofPush.cend(); ++push)
        stream << push.key() << push->keptUs << push->untilUs;
    return bytes;
}

FeedKeeper::NewsOfView FeedKeeper::newsFromBytes(const QByteArray &bytes) {
    NewsOfView news;
    QDataStream stream(bytes);
    quint8 version = 0;
    stream >> version;
    if (version != newsVersion)
        return news;
    stream >> news.newsMs;
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        qint64 pushId = 0;
        News of;
        stream >> pushId >> of.keptUs >> of.untilUs;
        news.ofPush.insert(pushId, of);
    }
    return news;
}

qint64 FeedKeeper::Kept::newsUs() const {
    qint64 oldest = 0;
    for (const treeherder::KeptJobs &one : jobs) {
        const qint64 until = unchangedUs.value(one.pushId, one.newsUs);
        oldest = oldest == 0 ? until : std::min(oldest, until);
    }
    return oldest;
}

FeedKeeper::FeedKeeper(storage::Cache &cache, Place place, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_place(std::move(place)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(firstSettle);
    m_next.setInterval(betweenPushes);
    connect(&m_soon, &QTimer::timeout, &m_next, qOverload<>(&QTimer::start));
    connect(&m_next, &QTimer::timeout, this, &FeedKeeper::keepNext);
    connect(&m_place.store, &models::JobStore::applied, this,
            [this](const QVector<models::JobRow> &added, const QVector<models::JobRow> &changed) {
                noteChanged(added);
                noteChanged(changed);
            });
    const auto pushesChanged = [this] {
        m_pushesChanged = true;
        keepSoon();
    };
    connect(&m_place.pushes, &QAbstractItemModel::rowsInserted, this, pushesChanged);
    connect(&m_place.pushes, &QAbstractItemModel::rowsRemoved, this, pushesChanged);
}

FeedKeeper::~FeedKeeper() {
    // First, as there may be no time for all.
    keepPushes();
    const QSet<qint64> left = m_changed;
    for (const qint64 push : left) {
        if (isWhole(push))
            keepNow(push);
    }
    keepNews();
}

void FeedKeeper::keepSoon() {
    if (!m_soon.isActive() && !m_next.isActive())
        m_soon.start();
}

bool FeedKeeper::isWhole(qint64 pushId) const {
    return m_place.store.restingJobs(pushId) == 0 &&
           m_place.pushes.index(m_place.pushes.rowOfPush(pushId)).data(models::PushListModel::JobsLoadedRole).toBool();
}

Future<FeedKeeper::Kept> FeedKeeper::restore(const QByteArray &viewKey) {
    const Promise<Kept> promise;
    if (viewKey.isEmpty()) {
        promise.finish(Kept());
        return promise.future();
    }
    const auto answered = std::make_shared<bool>(false);
    QTimer::singleShot(patience, this, [promise, answered] {
        if (!*answered)
            promise.finish(Kept());
    });
    onDone(m_cache.get(CacheKind::Pushes, viewKey), this,
           [this, promise, answered, viewKey](const Result<std::optional<storage::Cache::Answer>> &found) {
               *answered = true;
               const auto pushes = found && *found ? treeherder::pushesFromBytes((*found)->body) : std::nullopt;
               if (!pushes || pushes->isEmpty())
                   return promise.finish(Kept());
               auto restoring = std::make_shared<Restoring>();
               restoring->kept.pushes = *pushes;
               restoring->kept.keptMs = (*found)->keptMs;
               restoring->missing = pushes->size() + 1;
               fetchJobs(viewKey, restoring, promise);
           });
    return promise.future();
}

void FeedKeeper::fetchJobs(const QByteArray &viewKey, const std::shared_ptr<Restoring> &restoring,
                           const Promise<Kept> &promise) {
    onDone(m_cache.get(CacheKind::Pushes, newsKey(viewKey)), this,
           [restoring, promise](const Result<std::optional<storage::Cache::Answer>> &found) {
               if (found && *found)
                   restoring->news = newsFromBytes((*found)->body);
               restoring->takeOne(promise);
           });
    for (const treeherder::Push &push : std::as_const(restoring->kept.pushes)) {
        onDone(jobsOf(push.id), this, [restoring, promise](const Result<std::optional<treeherder::KeptJobs>> &jobs) {
            if (jobs && *jobs)
                restoring->kept.jobs.push_back(**jobs);
            restoring->takeOne(promise);
        });
    }
}

Future<std::optional<treeherder::KeptJobs>> FeedKeeper::jobsOf(qint64 pushId) {
    return andThen(m_cache.get(CacheKind::Jobs, keyOf(pushId)), this,
                   [](const std::optional<storage::Cache::Answer> &found) {
                       return runOnPool([found]() -> Result<std::optional<treeherder::KeptJobs>> {
                           return found ? treeherder::jobsFromBytes(found->body) : std::nullopt;
                       });
                   });
}

void FeedKeeper::noteRestored(const Kept &kept) {
    for (const treeherder::KeptJobs &jobs : kept.jobs)
        m_kept.insert(jobs.pushId, {.keptUs = jobs.newsUs, .untilUs = kept.unchangedUs.value(jobs.pushId)});
    m_changed.clear();
    m_pushesChanged = false;
    m_soon.stop();
    m_next.stop();
}

void FeedKeeper::noteChanged(const QVector<models::JobRow> &rows) {
    qint64 last = 0;
    for (const models::JobRow row : rows) {
        if (const qint64 push = m_place.store.pushIdAt(row); push != std::exchange(last, push))
            m_changed.insert(push);
    }
    if (!m_changed.isEmpty())
        keepSoon();
}

void FeedKeeper::keepNext() {
    // Those that are still loading, or of which nobody knows how far the news reach, wait.
    const auto push = std::find_if(m_changed.cbegin(), m_changed.cend(),
                                   [this](qint64 id) { return isWhole(id) && m_place.newsUs(id) > 0; });
    if (push != m_changed.cend()) {
        m_soon.setInterval(settle);
        return keepNow(*push);
    }
    m_next.stop();
    if (std::exchange(m_pushesChanged, false))
        keepPushes();
    keepNews();
    if (!m_changed.isEmpty())
        keepSoon();
}

void FeedKeeper::keepNow(qint64 pushId) {
    const qint64 newsUs = m_place.newsUs(pushId);
    if (newsUs <= 0)
        return;
    m_changed.remove(pushId);
    m_kept.insert(pushId, {.keptUs = newsUs});
    auto kept = std::make_shared<treeherder::KeptJobs>();
    kept->pushId = pushId;
    kept->newsUs = newsUs;
    kept->jobs = m_place.store.batchOf(pushId);
    m_cache.put(CacheKind::Jobs, keyOf(pushId), [kept] { return treeherder::toBytes(*kept); });
}

void FeedKeeper::keepPushes() {
    const QByteArray key = m_place.viewKey();
    if (key.isEmpty() || m_place.pushes.rowCount() == 0)
        return;
    QVector<treeherder::Push> pushes;
    for (int row = 0; row < m_place.pushes.rowCount(); ++row)
        pushes.append(m_place.pushes.pushAt(row));
    m_cache.put(CacheKind::Pushes, key, [pushes] { return treeherder::toBytes(pushes); });
}

void FeedKeeper::keepNews() {
    const QByteArray key = m_place.viewKey();
    if (key.isEmpty() || m_place.pushes.rowCount() == 0)
        return;
    NewsOfView news{.newsMs = m_place.newsMs(), .ofPush = {}};
    for (auto push = m_kept.begin(); push != m_kept.end(); ++push) {
        if (!isWhole(push.key()) || m_changed.contains(push.key()))
            continue;
        push->untilUs = std::max(push->untilUs, m_place.newsUs(push.key()));
        news.ofPush.insert(push.key(), *push);
    }
    const QByteArray bytes = toBytes(news);
    if (std::exchange(m_keptNews, bytes) != bytes)
        m_cache.put(CacheKind::Pushes, newsKey(key), [bytes] { return bytes; });
}

} // namespace collie::session
