#pragma once

#include "app/session/deployment_session.h"

#include <QSet>
#include <QString>

#include <functional>

namespace collie::session {

/// The names of the jobs of a push that run a test, from the list that its decision task leaves
/// (`public/manifests-by-task.json.gz`; failures.md §4).
/// \param findGroup  gives the push's task group. \param path  of a manifest, or part of one's: "dom/base/test".
/// \return empty when no job runs it; NotFound when the decision task left no list.
[[nodiscard]] Future<QSet<QString>> jobsOfTest(DeploymentSession &deployment,
                                               const std::function<Future<QString>()> &findGroup, const QString &path,
                                               QObject *context);

} // namespace collie::session
