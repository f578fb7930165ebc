#pragma once

#include "services/transfers/s3_access.h"
#include "services/transfers/upload_job.h"

namespace collie::transfers {

/// Puts a file into a bucket with one signed request. A multipart upload could not be taken back when it fails: the
/// credentials do not allow that (taskcluster.md §7).
class S3Upload final : public UploadJob {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(S3Upload)
  public:
    /// What one request may carry.
    static constexpr qint64 maxBytes = 5LL * 1024 * 1024 * 1024;

    S3Upload(http::FileTransport &files, S3Access &access, const Transfer &transfer, bool acceptChanges);

    [[nodiscard]] QUrl link() const override { return m_link; }

  protected:
    [[nodiscard]] Result<void> check() const override;
    void onPrepared() override;
    void onPut(const http::FileAnswer &answer) override;

  private:
    void send(const S3Ticket &ticket);
    [[nodiscard]] bool followRegion(const http::FileAnswer &answer);
    [[nodiscard]] bool renewCredentials(const http::FileAnswer &answer);
    [[nodiscard]] bool followClock(const http::FileAnswer &answer);

    S3Access &m_access;
    S3Target m_target;
    QUrl m_url, m_link;
    bool m_renewed = false, m_onTime = false;
    int m_moves = 0; ///< How often another region was named.
};

} // namespace collie::transfers
