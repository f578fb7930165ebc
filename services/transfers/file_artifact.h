#pragma once

#include "services/base/async.h"
#include "services/http/file_transport.h"
#include "services/taskcluster/own_tasks.h"

#include <QDateTime>

namespace collie::transfers {

/// A file of this computer that becomes an artifact of a claimed run.
struct FileArtifact {
    QString name; ///< "public/logs/live_backing.log"
    QString path;
    QByteArray contentType; ///< Empty for mediaTypeOf().
    QDateTime expires;      ///< UTC; not after the task.
    bool gzip = false;      ///< Send it compressed.
};

/// Puts one file, a log above all, on a run that `tasks` holds the claim of; several attempts where it fails for a
/// passing reason. \param person  for the address. \param context  whose end, like that of the future, ends it. All
/// outlive the call.
/// \return the artifact's address; Storage when the file cannot be read, Conflict when the claim was lost, as
/// ArtifactUpload otherwise.
[[nodiscard]] Future<QUrl> putFileArtifact(http::FileTransport &files, taskcluster::OwnTasks &tasks,
                                           taskcluster::ApiClient &person, const QString &taskId,
                                           const FileArtifact &artifact, QObject *context);

} // namespace collie::transfers
