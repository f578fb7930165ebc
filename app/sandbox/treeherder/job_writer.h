#pragma once

#include "app/sandbox/http/faults.h"
#include "app/sandbox/world/world.h"
#include "services/base/json.h"

#include <QByteArray>

#include <span>

namespace collie::sandbox {

/// Writes jobs in the formats of Treeherder's API, without a document in between.
class JobWriter final {
  public:
    JobWriter(const World &world, const FaultPlan &faults, qint64 nowMs)
        : m_world(world)
        , m_faults(faults)
        , m_nowMs(nowMs) {}

    /// A page of the compact format (treeherder.md §2.3).
    /// \param count  jobs of all pages.
    /// \param next, previous  URLs, or empty for null.
    [[nodiscard]] QByteArray page(std::span<const quint32> jobs, qint64 count, const QByteArray &next,
                                  const QByteArray &previous) const;
    /// The job with its details, as GET /api/project/<repo>/jobs/<id>/ answers (treeherder.md §2.4).
    /// \param rootUrl  of Taskcluster.
    [[nodiscard]] Json details(quint32 job, const QString &rootUrl) const;
    /// "2026-11-24T04:51:27.015175"
    [[nodiscard]] static QByteArray naiveUtc(qint64 us);
    /// The machine that a job runs on, "unknown" before it does.
    [[nodiscard]] static QString machineOf(const Job &job);
    /// The address of a run's log.
    [[nodiscard]] static QString logUrl(const World &world, quint32 job, const QString &rootUrl);

  private:
    void row(QByteArray &out, quint32 job, bool symbolless) const;
    void wrongRow(QByteArray &out, quint32 job) const;
    [[nodiscard]] qint64 minutes(const Job &job) const;

    const World &m_world;
    const FaultPlan &m_faults;
    qint64 m_nowMs;
};

} // namespace collie::sandbox
