#include "app/session/feed_keeper.h"

#include <algorithm>
#include <utility>

namespace collie::session {
namespace {

/// Changes come many times a second; what is lost when the program is killed is asked for again.
constexpr std::chrono::milliseconds settle(5'000);
constexpr std::chrono::milliseconds betweenPushes(20);

QByteArray keyOf(qint64 pushId) {
    return QByteArray::number(pushId);
}

} // namespace

struct FeedKeeper::Restoring {
    Kept kept;
    qint64 newsUs = 0;     ///< Of the view as a whole.
    qsizetype missing = 0; ///< Answers.
};

qint64 FeedKeeper::Kept::newsUs() const {
    const auto oldest = std::min_element(jobs.begin(), jobs.end(),
                                         [](const auto &one, const auto &other) { return one.newsUs < other.newsUs; });
    return oldest == jobs.end() ? 0 : oldest->newsUs;
}

FeedKeeper::FeedKeeper(storage::Cache &cache, Place place, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_place(std::move(place)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(settle);
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
    const QSet<qint64> left = m_changed;
    for (const qint64 push : left) {
        if (isWhole(push))
            keepNow(push);
    }
    // Also when they are the same: how far the news reach is not.
    keepPushes();
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
           [this, promise, answered](const Result<std::optional<storage::Cache::Answer>> &found) {
               *answered = true;
               const auto view = found && *found ? treeherder::pushesFromBytes((*found)->body) : std::nullopt;
               if (!view || view->pushes.isEmpty())
                   return promise.finish(Kept());
               auto restoring = std::make_shared<Restoring>();
               restoring->kept.pushes = view->pushes;
               restoring->kept.keptMs = (*found)->keptMs;
               restoring->newsUs = view->newsUs;
               restoring->missing = view->pushes.size();
               fetchJobs(restoring, promise);
           });
    return promise.future();
}

void FeedKeeper::fetchJobs(const std::shared_ptr<Restoring> &restoring, const Promise<Kept> &promise) {
    for (const treeherder::Push &push : std::as_const(restoring->kept.pushes)) {
        onDone(jobsOf(push.id), this, [restoring, promise](const Result<std::optional<treeherder::KeptJobs>> &jobs) {
            if (jobs && *jobs)
                restoring->kept.jobs.push_back(**jobs);
            if (--restoring->missing == 0)
                promise.finish(std::move(restoring->kept));
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

void FeedKeeper::noteRestored() {
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
    const auto push = std::find_if(m_changed.cbegin(), m_changed.cend(), [this](qint64 id) { return isWhole(id); });
    if (push != m_changed.cend() && m_place.newsUs() > 0)
        return keepNow(*push);
    m_next.stop();
    if (std::exchange(m_pushesChanged, false))
        keepPushes();
    if (!m_changed.isEmpty())
        keepSoon();
}

void FeedKeeper::keepNow(qint64 pushId) {
    const qint64 newsUs = m_place.newsUs();
    if (newsUs <= 0)
        return;
    m_changed.remove(pushId);
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
    treeherder::KeptPushes kept{.pushes = {}, .newsUs = m_changed.isEmpty() ? m_place.newsUs() : 0};
    for (int row = 0; row < m_place.pushes.rowCount(); ++row)
        kept.pushes.append(m_place.pushes.pushAt(row));
    m_cache.put(CacheKind::Pushes, key, [kept] { return treeherder::toBytes(kept); });
}

} // namespace collie::session
