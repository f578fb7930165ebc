#pragma once

#include "services/ownjobs/own_job_run.h"
#include "services/ownjobs/own_job_store.h"

#include <QObject>

#include <memory>

namespace collie::session {

/// An own job whose command runs here. After every step it is kept on the disk, and while it runs it is locked, so that
/// another start can tell whether it has to say what became of it. One thread.
class RunningJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningJob)
  public:
    /// \param submitter  outlives this. \param record  a job as JobSubmitter::prepare() gave it, with its command,
    /// channel and deployment.
    RunningJob(ownjobs::JobSubmitter &submitter, std::shared_ptr<ownjobs::JobChannel> channel,
               const ownjobs::OwnJobStore &store, ownjobs::OwnJobRecord record, QObject *parent = nullptr);

    /// \param folder  where the command runs; empty for the program's own.
    void start(const QString &folder = {});
    /// As OwnJobRun::cancel().
    void cancel() { m_run.cancel(); }
    /// Something went wrong that the run does not know of.
    void note(const Error &error);
    [[nodiscard]] const ownjobs::OwnJobRecord &record() const { return m_record; }

  Q_SIGNALS:
    /// The record is another.
    void changed();
    /// Treeherder was told of a step.
    void reported();
    /// The command printed something.
    void printed(const QByteArray &bytes);
    /// A step could not be told. The command goes on.
    void problem(const collie::Error &error);
    /// The record could not be kept.
    void notKept(const collie::Error &error);
    /// \param told  whether Treeherder knows how the command ended. Whoever deletes this does it later.
    void finished(bool told);

  private:
    void keep();

    ownjobs::OwnJobStore m_store;
    std::unique_ptr<QLockFile> m_lock;
    ownjobs::OwnJobRecord m_record;
    std::shared_ptr<ownjobs::JobChannel> m_channel;
    ownjobs::OwnJobRun m_run;
};

} // namespace collie::session
