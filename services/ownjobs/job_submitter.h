#pragma once

#include "services/base/clock.h"
#include "services/ownjobs/job_channel.h"
#include "services/treeherder/treeherder_client.h"

#include <QObject>

namespace collie::ownjobs {

/// Takes own jobs from step to step: checks everything before anything is sent, then sends. One thread.
class JobSubmitter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobSubmitter)
  public:
    /// Both outlive the submitter.
    JobSubmitter(treeherder::TreeherderClient &treeherder, const Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_treeherder(treeherder)
        , m_clock(clock) {}

    /// Checks what the job says of itself, and finds its push and what the channel needs.
    /// \return the job with its push's revision and an id of its own, still new; InvalidArgument for what Treeherder
    /// would not take; NotFound when the repository or the push is not there.
    [[nodiscard]] Future<OwnJob> prepare(const OwnJob &job, JobChannel &channel);

    /// Takes the next step. \param result,logs,links  of a completed job only.
    /// \return the job after the step; InvalidArgument for a step out of order, before anything is sent; as the
    /// channel, and the job has not moved then.
    [[nodiscard]] Future<OwnJob> step(const OwnJob &job, OwnJobState to, JobChannel &channel,
                                      std::optional<OwnJobResult> result = {}, const QVector<OwnJobLink> &logs = {},
                                      const QVector<OwnJobLink> &links = {});
    /// What step() would send.
    [[nodiscard]] Result<Json> preview(const OwnJob &job, OwnJobState to, const JobChannel &channel,
                                       std::optional<OwnJobResult> result = {}, const QVector<OwnJobLink> &logs = {},
                                       const QVector<OwnJobLink> &links = {}) const;
    /// What all steps of a new job would send that ends well. \param logPath  of its log.
    [[nodiscard]] Result<Json> previewAll(const OwnJob &job, const JobChannel &channel, const QString &logPath) const;

  private:
    [[nodiscard]] Result<OwnJob> moved(const OwnJob &job, OwnJobState to, std::optional<OwnJobResult> result,
                                       const QVector<OwnJobLink> &logs, const QVector<OwnJobLink> &links) const;

    treeherder::TreeherderClient &m_treeherder;
    const Clock &m_clock;
};

} // namespace collie::ownjobs
