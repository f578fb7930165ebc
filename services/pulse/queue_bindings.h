#pragma once

#include "services/pulse/binding.h"

#include <QStringList>

namespace collie::pulse {

/// The six exchanges of the queue that tell in which state a task is.
[[nodiscard]] QStringList taskStateExchanges();
/// The states of the tasks of one group, and that the group is over.
[[nodiscard]] QVector<Binding> taskGroupBindings(const QString &taskGroupId);
/// The states of one task.
[[nodiscard]] QVector<Binding> taskBindings(const QString &taskId);
/// The states of the tasks that Treeherder shows for a push, by their route to it; for all pushes of the project
/// without a revision.
[[nodiscard]] QVector<Binding> treeherderBindings(const QString &project, const QString &revision = {});
/// The failures among them.
[[nodiscard]] QVector<Binding> failureBindings(const QString &project);

} // namespace collie::pulse
