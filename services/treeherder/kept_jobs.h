#pragma once

#include "services/treeherder/job_batch.h"
#include "services/treeherder/push.h"

#include <QByteArray>
#include <QVector>

#include <optional>

/// Pushes and jobs as the cache has them: bytes for this computer's own use, read back or refused as a whole.
namespace collie::treeherder {

/// The jobs of one push, and how far the news of them reach.
struct KeptJobs {
    qint64 pushId = 0;
    /// Treeherder has told of every change up to then; microseconds since the epoch.
    qint64 newsUs = 0;
    JobBatch jobs; ///< Without warnings.
};

/// In columns: as arrays of numbers beside texts that are there once. Any thread.
[[nodiscard]] QByteArray toBytes(const KeptJobs &kept);
/// \return what toBytes() was given; nothing for other bytes.
[[nodiscard]] std::optional<KeptJobs> jobsFromBytes(const QByteArray &bytes);

/// \param pushes  in their order. Any thread.
[[nodiscard]] QByteArray toBytes(const QVector<Push> &pushes);
/// \return what toBytes() was given; nothing for other bytes.
[[nodiscard]] std::optional<QVector<Push>> pushesFromBytes(const QByteArray &bytes);

} // namespace collie::treeherder
