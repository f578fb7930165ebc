#pragma once

#include "services/base/async.h"
#include "services/ownjobs/own_job.h"

namespace collie::ownjobs {

/// A road for own jobs to get to Treeherder. One thread.
class JobChannel {
  public:
    JobChannel() = default;
    virtual ~JobChannel() = default;
    Q_DISABLE_COPY_MOVE(JobChannel)

    /// Finds what the channel needs to know of a new job before its first step. \return the job with it.
    [[nodiscard]] virtual Future<OwnJob> prepare(const OwnJob &job) { return readyFuture<OwnJob>(job); }
    /// Tells of the step the job has just taken. \param job  with its new state and time; a completed one with its
    /// result, logs and links. \return the job as it is known now, e.g. with addresses of its logs.
    [[nodiscard]] virtual Future<OwnJob> send(const OwnJob &job) = 0;
    /// What send() would send, request by request, without sending anything.
    [[nodiscard]] virtual Json preview(const OwnJob &job) const = 0;
};

} // namespace collie::ownjobs
