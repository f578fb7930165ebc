#pragma once

#include "services/base/json.h"

#include <QString>
#include <QStringList>

namespace collie::scheduling {

/// A task somebody wants. Once `taskId` is set the definition is final: the same id and the same times are sent however
/// often sending is tried, so that the task is made once.
struct Draft {
    QString taskId; ///< Empty until fixed().
    Json definition = Json::object();

    [[nodiscard]] bool isFixed() const { return !taskId.isEmpty(); }
    /// Reads JSON or YAML. \return BadResponse where it is neither, InvalidArgument when it is not an object.
    [[nodiscard]] static Result<Draft> parse(QByteArrayView text);
    /// This draft with a taskId and every time made absolute; unchanged when it is fixed already.
    /// \return InvalidArgument for what is not a time.
    [[nodiscard]] Result<Draft> fixed(qint64 nowMs) const;
};

/// What to leave out of a copy of a task.
struct DraftCopyOptions {
    bool keepDependencies = true;
    bool keepRoutes = true;
};

/// Drafts to start from. Times are relative to when they are sent, in words.
namespace templates {

/// A task that says hello. \param taskQueueId  of a pool with docker-worker.
[[nodiscard]] Draft helloWorld(const QString &taskQueueId, const QString &owner);
/// A test of Firefox on Linux 64: a mochitest of a build that index or task names.
/// \param buildTaskId  whose public/build/target.tar.xz is tested; may be empty, to be filled in.
[[nodiscard]] Draft linux64Test(const QString &buildTaskId, const QString &owner);
/// The task again, as retriggering does it: times, those inside its payload too, as far from when it is sent as they
/// were from its creation (taskcluster::copyOfTask), no retries.
/// \return InvalidArgument when the definition has no times.
[[nodiscard]] Result<Draft> copyOf(const Json &definition, const DraftCopyOptions &options);
/// The task again, waiting for somebody to log in (taskcluster.md §1.1): on its own, without caches and artifacts, for
/// at least three hours.
[[nodiscard]] Draft interactiveCopyOf(Json definition);

} // namespace templates

} // namespace collie::scheduling
