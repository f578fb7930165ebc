#pragma once

#include "services/base/error.h"
#include "services/transfers/transfer.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace collie::transfers {

/// How far a job is.
struct JobProgress {
    bool moving = false; ///< Bytes move; false while it prepares.
    qint64 sent = 0;
    qint64 size = -1; ///< -1 unknown.
};

/// One attempt at one transfer. Destroying it ends the attempt and leaves no temporary file, except what a later
/// attempt at the same download continues from. One thread.
class TransferJob : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferJob)
  public:
    using QObject::QObject;
    ~TransferJob() override = default;

    /// Begins; succeeded(), failed() or asks() comes later, through the event loop.
    virtual void start() = 0;
    /// Holds the bytes back, or lets them go on.
    virtual void setPaused(bool paused) = 0;
    [[nodiscard]] virtual JobProgress progress() const = 0;
    /// What the file was when it was read; as given when it was not read yet.
    [[nodiscard]] virtual FileStamp stamp() const { return {}; }
    /// The file written, once a download has chosen it.
    [[nodiscard]] virtual QString file() const { return {}; }
    /// Where it is kept, once that is known; never an address with a signature.
    [[nodiscard]] virtual QUrl link() const { return {}; }
    /// The task whose artifact the file became; empty when it became none.
    [[nodiscard]] virtual QString taskId() const { return {}; }

  Q_SIGNALS:
    // One of these, once, as the last thing.
    void succeeded();
    void failed(const collie::Error &error);
    /// The person has to decide, and then another attempt is made.
    void asks(collie::transfers::TransferQuestion question);
};

/// Makes the jobs of a queue; what each transfer needs is up to its target.
class TransferJobs {
  public:
    TransferJobs() = default;
    virtual ~TransferJobs() = default;
    Q_DISABLE_COPY_MOVE(TransferJobs)

    /// \param answer  what the person decided on the question asked before; nothing when none was.
    [[nodiscard]] virtual std::unique_ptr<TransferJob> make(const Transfer &transfer,
                                                            std::optional<TransferAnswer> answer) = 0;
    /// Called when a transfer is done, failed or cancelled: what was kept for another attempt can go.
    virtual void over(const Transfer &transfer) = 0;
    /// Called when no unfinished transfer of `batch` is left: what the batch opened can be closed.
    /// \param transfers  all of the batch that are still in the queue.
    virtual void batchOver(const QVector<Transfer> &transfers) = 0;
};

} // namespace collie::transfers
