#include "app/collie/kept_mark.h"

#include "ui/widgets/age_strip.h"

#include <QUrlQuery>

#include <algorithm>

namespace collie::app {

KeptMark::KeptMark(http::HttpClient &http, ui::AgeStrip &strip, QObject *parent)
    : QObject(parent)
    , m_strip(strip) {
    connect(&http, &http::HttpClient::answered, this,
            [this](CacheKind kind, const QUrl &address, qint64 keptMs) { take(kind, address, keptMs); });
}

void KeptMark::show(const treeherder::Job &job) {
    m_taskId = job.taskId;
    m_jobId = job.id > 0 ? QString::number(job.id) : QString();
    m_kept.clear();
    m_strip.setKept(0);
}

bool KeptMark::isOld(CacheKind kind) const {
    return std::any_of(m_kept.begin(), m_kept.end(), [kind](const Part &part) { return part.kind == kind; });
}

bool KeptMark::isAboutJob(const QUrl &address) const {
    const QStringList path = address.path().split(u'/');
    if (!m_taskId.isEmpty() && path.contains(m_taskId))
        return true;
    if (m_jobId.isEmpty())
        return false;
    // Numbers of other things are in paths as well.
    const qsizetype jobs = path.indexOf(QStringLiteral("jobs"));
    return (jobs >= 0 && path.value(jobs + 1) == m_jobId) ||
           QUrlQuery(address).allQueryItemValues(QStringLiteral("job_id")).contains(m_jobId);
}

/// The pages of a list are one part: how they are cut may be another the next time.
QUrl KeptMark::partOf(const QUrl &address) {
    QUrlQuery query(address);
    query.removeAllQueryItems(QStringLiteral("count"));
    query.removeAllQueryItems(QStringLiteral("offset"));
    QUrl part = address;
    part.setQuery(query);
    return part;
}

void KeptMark::take(CacheKind kind, const QUrl &address, qint64 keptMs) {
    if (!isAboutJob(address))
        return;
    if (keptMs > 0)
        m_kept.insert(partOf(address), {.kind = kind, .keptMs = keptMs});
    else
        m_kept.remove(partOf(address));
    const auto oldest = std::min_element(m_kept.begin(), m_kept.end(),
                                         [](const Part &one, const Part &other) { return one.keptMs < other.keptMs; });
    m_strip.setKept(oldest == m_kept.end() ? 0 : oldest->keptMs);
}

} // namespace collie::app
