#pragma once

#include "services/transfers/transfer.h"

#include <QStringList>
#include <QVector>

namespace collie::transfers {

/// The buckets and prefixes that scopes allow writing to by name, `auth:aws-s3:read-write:<bucket>/<prefix>`
/// (taskcluster.md §7), in their order. A scope that leaves the bucket open names none.
[[nodiscard]] QVector<S3Target> s3PlacesOf(const QStringList &scopes);

} // namespace collie::transfers
