#pragma once

#include "services/taskcluster/queue.h"

#include <QString>
#include <QUrl>

namespace collie::ui {

/// Where a job can be looked at in a browser; unusable addresses are not offered.
struct JobLinks {
    QUrl treeherder;
    QUrl task;
    QUrl push;
    QString revision; ///< Of the push, 40 digits; may be empty.
};

/// An artifact and the address that opens it.
struct ArtifactLink {
    taskcluster::Artifact artifact;
    QUrl url;
    QUrl profiler = {}; ///< That shows it in Firefox Profiler; empty for what is no profile.
};

} // namespace collie::ui
