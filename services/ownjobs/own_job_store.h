#pragma once

#include "services/ownjobs/own_job.h"

#include <QLockFile>

#include <memory>

namespace collie::ownjobs {

/// An own job with what is needed to go on with it, or to say what became of it.
struct OwnJobRecord {
    OwnJob job;
    Channel channel = Channel::Taskcluster;
    QString rootUrl;     ///< Of the deployment.
    QStringList command; ///< What Collie runs; empty for a job that is moved by hand.
    QString logPath;     ///< Empty when there is no log here.
    QString problem;     ///< Why Treeherder does not know how far it is; empty when it does.

    friend bool operator==(const OwnJobRecord &, const OwnJobRecord &) = default;
};

/// Own jobs between steps and between starts: a file a job, named for its id, in one folder that the window and the
/// command line share and that only its owner can enter. Holds no secret. Any thread, one at a time.
class OwnJobStore final {
  public:
    static constexpr qsizetype mostKept = 200; ///< Older completed ones are forgotten.

    explicit OwnJobStore(QString folder)
        : m_folder(std::move(folder)) {}
    /// The person's own.
    [[nodiscard]] static QString defaultFolder();

    /// \return InvalidArgument for a job without an id, Storage when the file cannot be written.
    [[nodiscard]] Result<void> save(const OwnJobRecord &record) const;
    /// \return NotFound for an id that is not there; InvalidArgument for what is not an id; BadResponse for a file that
    /// cannot be understood.
    [[nodiscard]] Result<OwnJobRecord> load(const QString &taskId) const;
    /// Newest first. \param unreadable  gets the paths of files that could not be understood; they stay as they are.
    [[nodiscard]] QVector<OwnJobRecord> all(QStringList *unreadable = nullptr) const;
    void remove(const QString &taskId) const;
    /// Forgets every completed job, with its log.
    /// \return Storage when one could not be removed; the others are.
    [[nodiscard]] Result<void> removeCompleted() const;

    /// Where the log of a job belongs.
    [[nodiscard]] QString logPath(const QString &taskId) const;
    /// Held by the process that runs a job's command: whoever can have it knows that the command is gone.
    /// \return nothing when another process holds it.
    [[nodiscard]] std::unique_ptr<QLockFile> takeOver(const QString &taskId) const;

  private:
    [[nodiscard]] QString path(const QString &taskId, const char *ending) const;
    void prune() const;

    QString m_folder;
};

} // namespace collie::ownjobs
