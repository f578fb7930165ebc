#pragma once

#include "services/base/json.h"

#include <QHash>
#include <QString>

namespace collie::scheduling {

/// What the references in one task of a graph stand for.
struct TaskReferences {
    QString label;                        ///< Of the task itself, for errors.
    QString taskId;                       ///< `<self>`
    QString decisionTaskId;               ///< `<decision>`
    QHash<QString, QString> dependencies; ///< Name of the edge to taskId.
    QString rootUrl;                      ///< For artifacts below public/.
    QString proxyUrl;                     ///< For other artifacts, as the worker sees it; empty when that is not known.
};

/// Replaces {"task-reference": …} and {"artifact-reference": …} wherever they stand, as taskgraph does
/// (taskgraph.md §2.1): a text has its `<name>` replaced; of an object the keys are, and the wrapping member
/// disappears; `<<>` stands for "<"; in an artifact-reference only `<name/path>` is a reference. Any thread.
/// \return InvalidArgument for a reference to nothing, and for a private artifact without a proxy's address.
[[nodiscard]] Result<Json> resolveReferences(const Json &definition, const TaskReferences &references);

/// The address of the worker's proxy where a decision task runs, which is where taskgraph sends whoever needs a private
/// artifact: TASKCLUSTER_PROXY_URL of its environment, docker-worker's fixed name, or without a proxy the deployment.
/// \return nothing when the worker chooses the address itself (generic-worker's own payloads).
[[nodiscard]] QString proxyUrlOf(const Json &decisionTask, const QString &rootUrl);

} // namespace collie::scheduling
