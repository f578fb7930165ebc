#pragma once

#include "models/jobs/job_store.h"

#include <functional>

namespace collie::app {

class ScreenshotStage;

// What scenes do in the window beyond its actions. GUI thread.

inline const QString examplesAuthor = QStringLiteral("examples@example.com"); ///< Of the sandbox's push of failures.

void openRepository(ScreenshotStage &stage, const QString &name);
/// Shows the jobs of the sandbox's push of failures alone; of the repository that is on show.
void chooseExamples(ScreenshotStage &stage);
/// Marks a job of the pushes on show. \param label  of its task.
[[nodiscard]] std::function<void(ScreenshotStage &)> marking(const char *label);
/// Jobs on show of which something holds, the first ones. \param most  how many.
[[nodiscard]] QVector<models::JobRow> jobsThat(ScreenshotStage &stage, bool (*holds)(treeherder::JobStatus),
                                               qsizetype most);
[[nodiscard]] bool isRunning(treeherder::JobStatus status);
/// Opens a landing that the sandbox has on its way.
void openLanding(ScreenshotStage &stage);
/// Marks one of the similar jobs that failed too.
void chooseFailedSimilar(ScreenshotStage &stage);
/// Writes labels of jobs on show into the dialog that schedules them.
void writeLabels(ScreenshotStage &stage);
/// Unfolds the first namespace of the index, and at the next call the first in that.
void unfoldIndex(ScreenshotStage &stage);
void chooseMessage(ScreenshotStage &stage);
/// Plays exampleRecording().
void openRecording(ScreenshotStage &stage);
/// Pauses it with most of it played.
void stopInTheMiddle(ScreenshotStage &stage);
/// Fills in the dialog that runs a command here, and runs it.
void runHere(ScreenshotStage &stage);

} // namespace collie::app
