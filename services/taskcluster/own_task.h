#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace collie::taskcluster {

/// A task whose claim is ours, so that artifacts can be added to it.
struct OwnTask {
    enum class State {
        Claimed,
        Lost, ///< The claim ended without our doing: cancelled, past its deadline, or not reclaimed in time.
        Resolved,
    };
    QString taskId;
    int runId = 0;
    QString title;
    State state = State::Claimed;
    QDateTime takenUntil, expires; ///< UTC. No artifact can expire after its task.
    int artifacts = 0;             ///< Added here so far.
    QUrl link;                     ///< The task's page.
};

/// How one's own task ends.
enum class TaskOutcome { Completed, Failed, Exception };

/// Why there is no file behind an error artifact.
enum class ArtifactErrorReason { FileMissing, InvalidResource, TooLarge, NotReadable };

} // namespace collie::taskcluster
