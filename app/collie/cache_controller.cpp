#include "app/collie/cache_controller.h"

#include "app/collie/trail_controller.h"
#include "app/session/kept_view.h"
#include "services/storage/cache_place.h"
#include "services/storage/preferences.h"

#include <QDir>

#include <utility>

namespace collie::app {
namespace {

namespace preferences = storage::preferences;

constexpr std::chrono::milliseconds keepViewAfter(1'000);
constexpr std::chrono::milliseconds patience(500); ///< A start does not wait for a cache that another program holds.
constexpr qint64 bytesOfMegabyte = 1'000'000;

} // namespace

CacheController::CacheController(storage::Settings &settings, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_folder(std::move(folder)) {
    m_keepView.setSingleShot(true);
    m_keepView.setInterval(keepViewAfter);
    connect(&m_keepView, &QTimer::timeout, this, &CacheController::keepView);
    settings.follow(preferences::cacheMegabytes, this, [this](int) { applyLimits(); });
    settings.follow(preferences::cacheDays, this, [this](int) { applyLimits(); });
}

CacheController::~CacheController() {
    close();
}

/// Half for the logs, which are large, half for all the rest.
storage::CacheLimits CacheController::limits() const {
    return {.bytes = m_settings.get(preferences::cacheMegabytes) * bytesOfMegabyte / 2,
            .days = m_settings.get(preferences::cacheDays)};
}

storage::LogShelf::Limits CacheController::logLimits() const {
    return {.bytes = limits().bytes, .age = std::chrono::hours(24) * limits().days};
}

void CacheController::applyLimits() {
    if (m_cache)
        m_cache->setLimits(limits());
    if (m_logs)
        m_logs->setLimits(logLimits());
}

void CacheController::open(const Deployment &deployment, const QString &folder) {
    close();
    m_deployment = deployment;
    const QString place = folder.isEmpty() ? storage::cacheFolder(m_folder, deployment) : folder;
    m_cache = std::make_unique<storage::Cache>(place, m_clock, limits());
    m_logs = std::make_unique<storage::LogShelf>(place + QStringLiteral("/logs"), logLimits());
    connect(m_cache.get(), &storage::Cache::problemFound, this, &CacheController::problemFound);
}

void CacheController::close() {
    keepView();
    m_logs.reset();
    m_cache.reset();
}

void CacheController::follow(TrailController &trail) {
    connect(&trail, &TrailController::noted, this, [this](const session::TrailView &view) {
        if (!m_cache || view.deployment != m_deployment)
            return;
        m_view = view;
        m_keepView.start();
    });
}

void CacheController::keepView() {
    m_keepView.stop();
    const std::optional<session::TrailView> view = std::exchange(m_view, std::nullopt);
    if (view && m_cache)
        m_cache->put(CacheKind::View, session::lastViewKey(), [view = *view] { return session::toBytes(view); });
}

Future<std::optional<session::TrailView>> CacheController::lastView() {
    if (!m_cache)
        return readyFuture(Result<std::optional<session::TrailView>>());
    const Promise<std::optional<session::TrailView>> promise;
    QTimer::singleShot(patience, this, [promise] { promise.finish(std::nullopt); });
    onDone(m_cache->get(CacheKind::View, session::lastViewKey()), this,
           [promise, deployment = m_deployment](const Result<std::optional<storage::Cache::Answer>> &kept) {
               promise.finish(kept && *kept ? session::viewFromBytes((*kept)->body, deployment) : std::nullopt);
           });
    return promise.future();
}

Future<void> CacheController::clear() {
    m_view.reset();
    const QString open = m_cache ? m_cache->folder() : QString();
    const auto clearOthers = [all = m_folder, open] {
        return runOnPool([all, open]() -> Result<void> {
            QStringList left;
            const QStringList names = QDir(all).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &name : names) {
                const QString folder = all + u'/' + name;
                if (folder != open && !QDir(folder).removeRecursively())
                    left.append(folder);
            }
            if (left.isEmpty())
                return {};
            return failure(ErrorKind::Storage, tr("%1 cannot be removed.").arg(left.join(QStringLiteral(", "))));
        });
    };
    if (!m_cache)
        return clearOthers();
    return andThen(andThen(m_cache->clear(), this, [this] { return m_logs ? m_logs->clear() : readyFuture<void>({}); }),
                   this, clearOthers);
}

} // namespace collie::app
