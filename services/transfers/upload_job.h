#pragma once

#include "services/http/file_transport.h"
#include "services/transfers/prepared_file.h"
#include "services/transfers/transfer_job.h"

namespace collie::transfers {

/// What all uploads do alike: prepare the file, then PUT it somewhere. Where is up to the derived class.
class UploadJob : public TransferJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadJob)
  public:
    ~UploadJob() override;

    void start() override;
    void setPaused(bool paused) override;
    [[nodiscard]] JobProgress progress() const override;
    [[nodiscard]] FileStamp stamp() const override { return m_file.stamp; }

  protected:
    /// \param acceptChanges  upload the file also when it is not the one that was added.
    UploadJob(http::FileTransport &files, Transfer transfer, HashNeed need, bool acceptChanges,
              QObject *parent = nullptr);

    /// Called before anything is read. \return what is wrong with the transfer.
    [[nodiscard]] virtual Result<void> check() const = 0;
    /// Called when source() is ready: to call put(), sooner or later.
    virtual void onPrepared() = 0;
    /// Called with the answer to put(), whatever its status.
    virtual void onPut(const http::FileAnswer &answer) = 0;

    /// Sends source() with these headers; Content-Type and Content-Encoding are for the caller to say.
    void put(const QUrl &url, const http::Headers &headers, bool expectContinue = false);
    void finish(const Result<void> &outcome);

    [[nodiscard]] const Transfer &transfer() const { return m_transfer; }
    [[nodiscard]] const PreparedFile &source() const { return m_file; }
    /// Content-Type, and Content-Encoding of a compressed file.
    [[nodiscard]] http::Headers contentHeaders() const;
    /// Whatever is waited for; cancelled with this job.
    template <class T, class Function>
    void await(const Future<T> &future, Function function) {
        m_guard = CancelGuard(future);
        onDone(future, this, std::move(function));
    }

  private:
    http::FileTransport &m_files;
    Transfer m_transfer;
    HashNeed m_need;
    bool m_acceptChanges;
    bool m_paused = false;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    PreparedFile m_file;
    CancelGuard m_guard;
    http::FileExchange m_handle;
};

} // namespace collie::transfers
