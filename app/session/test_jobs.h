#pragma once

#include "app/session/deployment_session.h"
#include "models/jobs/field_values.h"

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <functional>

namespace collie::session {

/// The names of the jobs of a push that run a test, from the list that its decision task leaves
/// (`public/manifests-by-task.json.gz`; failures.md §4).
/// \param findGroup  gives the push's task group. \param paths  of manifests, or parts of theirs: "dom/base/test"; one
/// of them must fit.
/// \return empty when no job runs it; NotFound when the decision task left no list.
[[nodiscard]] Future<QSet<QString>> jobsOfTest(DeploymentSession &deployment,
                                               const std::function<Future<QString>()> &findGroup,
                                               const QStringList &paths, QObject *context);

/// Every manifest in that list, with how many jobs of the push run it; that of most jobs first, then by text.
[[nodiscard]] Future<QVector<models::FieldValue>>
manifestsOf(DeploymentSession &deployment, const std::function<Future<QString>()> &findGroup, QObject *context);

} // namespace collie::session
