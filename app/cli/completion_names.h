#pragma once

#include "app/cli/option.h"
#include "services/storage/cache_reader.h"

namespace collie::cli {

/// Names that somebody else gave, as far as the window kept them: of repositories, labels, exchanges, actions, each
/// once, of visible characters and spaces, with a description in one line. Nothing for what has no such names. Reads
/// files for some milliseconds; asks no server.
/// \param rootUrl  of the Taskcluster they are of; empty for the one of the environment, or of Firefox CI.
/// \param beginning  of those that are wanted.
[[nodiscard]] QVector<storage::CacheReader::Name> knownNames(Completes what, const QString &rootUrl,
                                                             const QString &beginning);

} // namespace collie::cli
