#pragma once

#include "services/failures/failure.h"

#include <QStringList>

namespace collie::failures {

/// The manifests a task runs. \param testPaths  its MOZHARNESS_TEST_PATHS, JSON: {"<suite>": ["<manifest>", …]}
/// (failures.md §4). Each once, in order; empty when the text is something else.
[[nodiscard]] QStringList groupsOfTestPaths(const QString &testPaths);

/// The command that runs the failed test in a checkout: "./mach test <path>", for a POSIX shell. By the test's path,
/// else its manifest, else the task's. Whatever others wrote stays an argument. \param manifests  groupsOfTestPaths()
/// of the task. \return empty when there is nothing to run.
[[nodiscard]] QString localCommand(const Failure &failure, const QStringList &manifests = {});

} // namespace collie::failures
