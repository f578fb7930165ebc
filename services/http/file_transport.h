#pragma once

#include "services/base/async.h"
#include "services/http/file_keeper.h"
#include "services/http/file_request.h"
#include "services/http/network_options.h"

#include <memory>

namespace collie::http {

class CurlLoop;

/// A file under way. Cancelling `answer` ends it.
struct FileExchange {
    Future<FileAnswer> answer;
    std::shared_ptr<const FileProgress> progress;
    quint64 id = 0;
};

/// Moves files over HTTP with libcurl, on a thread of its own, through the proxy that setNetwork() names.
/// Makes one attempt at each request; whoever asked decides on another. Memory does not depend on the size of a file.
/// Used from one thread.
class FileTransport final {
  public:
    FileTransport();
    /// Ends what is under way with Cancelled.
    ~FileTransport();
    Q_DISABLE_COPY_MOVE(FileTransport)

    /// Trusts the certificates of a PEM file beside the system's own, as HttpClient::addCaFile() does.
    /// \return Storage or InvalidArgument when the file cannot be read or holds none.
    [[nodiscard]] Result<void> addCaFile(const QString &path);

    /// Takes effect for requests sent from now on.
    void setNetwork(const NetworkOptions &options);

    /// Loads what transfers need, on their thread: for whoever is going to send() but has to wait for something else.
    void prepare() { static_cast<void>(begun()); }

    /// \return the answer whatever its status; InvalidArgument, Network, Timeout, Tls, TooLarge, Cancelled, or Storage
    /// when the file cannot be read or written or was not what it was taken for: Conflict when it changed meanwhile.
    [[nodiscard]] FileExchange send(FileRequest request);

    /// What keeps whole files that never change, for those who fetch them here; null for nothing.
    /// \param keeper  outlives this.
    void setKeeper(FileKeeper *keeper) { m_keeper = keeper; }
    [[nodiscard]] FileKeeper *keeper() const { return m_keeper; }

    /// Stops or goes on moving bytes; the connection stays as long as the server lets it.
    void setPaused(quint64 id, bool paused);
    /// Bytes a second for all transfers together in each direction; 0 for no limit.
    void setRateLimit(qint64 bytesPerSecond);

  private:
    /// The thread of the transfers, which begins with the first of them.
    [[nodiscard]] CurlLoop *begun();

    QByteArray m_trustedPem; ///< Empty for the system's alone.
    ProxyChoice m_proxy;
    double m_connectFactor = 1.0, m_answerFactor = 1.0; ///< See NetworkOptions.
    std::unique_ptr<CurlLoop> m_loop;                   ///< Null until something is transferred.
    qint64 m_rateLimit = 0;
    quint64 m_nextId = 1;
    FileKeeper *m_keeper = nullptr;
};

} // namespace collie::http
