#include "app/session/job_batch_collector.h"

#include <utility>

namespace collie::session {
namespace {
constexpr qint64 frameMs = 16;
/// A flush may take a fifth of the time: the rest belongs to painting and to the person.
constexpr qint64 restPerCost = 4;
constexpr qint64 maxWaitMs = 250;
} // namespace

void appendBatch(treeherder::JobBatch &to, const treeherder::JobBatch &more) {
    if (to.rows.empty() && to.strings.isEmpty()) {
        to = more;
        return;
    }
    const auto stringOffset = static_cast<quint32>(to.strings.size());
    const auto typeOffset = static_cast<quint32>(to.types.size());
    to.strings += more.strings;
    to.types.reserve(to.types.size() + more.types.size());
    for (treeherder::JobBatch::Type type : more.types) {
        type.platform += stringOffset;
        type.platformOption += stringOffset;
        type.groupName += stringOffset;
        type.groupSymbol += stringOffset;
        type.typeName += stringOffset;
        type.symbol += stringOffset;
        to.types.push_back(type);
    }
    to.rows.reserve(to.rows.size() + more.rows.size());
    for (treeherder::JobBatch::Row row : more.rows) {
        row.type += typeOffset;
        to.rows.push_back(row);
    }
    for (const QString &warning : more.warnings) {
        if (!to.warnings.contains(warning))
            to.warnings.append(warning);
    }
}

JobBatchCollector::JobBatchCollector(models::JobStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &JobBatchCollector::flush);
}

void JobBatchCollector::add(const treeherder::JobBatch &batch) {
    appendBatch(m_pending, batch);
    schedule();
}

void JobBatchCollector::finishPush(qint64 pushId) {
    m_finishedPushes.append(pushId);
    schedule();
}

void JobBatchCollector::schedule() {
    if (!m_timer.isActive())
        m_timer.start(static_cast<int>(qBound(frameMs, restPerCost * m_lastCostMs, maxWaitMs)));
}

void JobBatchCollector::flush() {
    m_timer.stop();
    QElapsedTimer cost;
    cost.start();
    if (!m_pending.rows.empty())
        m_store.apply(std::exchange(m_pending, {}));
    for (const qint64 pushId : std::exchange(m_finishedPushes, {}))
        Q_EMIT pushFinished(pushId);
    m_lastCostMs = cost.elapsed();
    Q_EMIT flushed();
}

void JobBatchCollector::clear() {
    m_timer.stop();
    m_pending = {};
    m_finishedPushes.clear();
}

} // namespace collie::session
