#pragma once

#include "services/http/file_transport.h"
#include "services/taskcluster/artifact_location.h"
#include "services/transfers/part_files.h"
#include "services/transfers/transfer_job.h"

#include <atomic>
#include <memory>
#include <optional>

namespace collie::transfers {

/// Fetches an artifact into a part beside its destination, checks it, and moves it there. A part whose attempt was
/// broken off by the network stays for the next one.
class DownloadJob final : public TransferJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DownloadJob)
  public:
    /// A packed file may unpack to this many bytes whatever its size, and to `mostRatio` times its size beyond.
    static constexpr qint64 usuallyUnpacked = 1LL << 30;
    static constexpr qint64 mostRatio = 100;

    /// \param answer  to FileExists: Proceed replaces, KeepBoth takes a free name.
    /// \param alwaysUnpacked  bytes; see usuallyUnpacked.
    DownloadJob(taskcluster::ApiClient &api, http::FileTransport &files, PartFiles &parts, const Transfer &transfer,
                std::optional<TransferAnswer> answer, qint64 alwaysUnpacked = usuallyUnpacked);
    ~DownloadJob() override;

    void start() override;
    void setPaused(bool paused) override;
    [[nodiscard]] JobProgress progress() const override;
    [[nodiscard]] QString file() const override { return m_path; }
    [[nodiscard]] QUrl link() const override;

  private:
    void locate();
    void fetch(const taskcluster::ArtifactLocation &location);
    void onFetched(const Result<http::FileAnswer> &answer);
    void settle(const http::FileAnswer &answer);
    void place(const Result<QString> &complete);
    void rememberPart();
    void fail(const Error &error, bool keepPart);

    taskcluster::ApiClient &m_api;
    http::FileTransport &m_files;
    PartFiles &m_parts;
    Transfer m_transfer;
    std::optional<TransferAnswer> m_answer;
    QString m_path, m_part;
    taskcluster::ArtifactLocation m_location;
    http::FileExchange m_handle;
    CancelGuard m_guard;
    qint64 m_alwaysUnpacked;
    bool m_paused = false;
    bool m_renewed = false;
    std::shared_ptr<const QString> m_scratch; ///< The unpacked file, while it is not placed.
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace collie::transfers
