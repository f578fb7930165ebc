#pragma once

#include "services/base/result.h"
#include "services/credentials/credentials.h"

#include <QProcessEnvironment>
#include <QString>

namespace collie::credentials {

/// Credentials that someone else made, with the deployment they are for. A certificate that is none is refused with
/// InvalidArgument by each of the functions below.
struct Imported {
    QString rootUrl; ///< As written there; empty when it was not said.
    Credentials credentials;
};

/// From TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN and TASKCLUSTER_CERTIFICATE.
/// \return NotFound when client id or access token is not set.
[[nodiscard]] Result<Imported> importFromEnvironment(const QProcessEnvironment &environment);

/// From the Taskcluster command line's configuration (taskcluster.md §2.6).
/// \return NotFound when there is no such file or it holds no credentials, BadResponse when it cannot be understood.
[[nodiscard]] Result<Imported> importFromCliConfig(const QString &path);

/// Where the Taskcluster command line keeps its configuration: `$XDG_CONFIG_HOME/taskcluster.yml`, else below
/// `~/.config`.
[[nodiscard]] QString defaultCliConfigPath();

/// From pasted text: the JSON object a Taskcluster page shows, or `export TASKCLUSTER_…=…` lines as `taskcluster
/// signin` prints. \return InvalidArgument when it is neither.
[[nodiscard]] Result<Imported> importFromText(const QString &text);

} // namespace collie::credentials
