#pragma once

#include "services/base/async.h"
#include "services/http/file_request.h"
#include "services/http/unpack.h"
#include "services/http/write_behind.h"

#include <QFile>

#include <curl/curl.h>

#include <memory>
#include <optional>

namespace collie::http {

/// How a request reaches the network.
struct FileRoute {
    QByteArray trustedPem; ///< Certificates beside the system's; empty for none.
    QByteArray proxy;      ///< libcurl's form; empty for none.
    QByteArray proxyUser, proxyPassword;
};

/// One curl handle with the file it sends from or writes to. Lives on the transport thread once it is started.
class CurlTransfer final {
  public:
    CurlTransfer(quint64 id, FileRequest request, FileRoute route, std::shared_ptr<FileProgress> progress,
                 Promise<FileAnswer> promise);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    [[nodiscard]] quint64 id() const { return m_id; }
    [[nodiscard]] CURL *handle() const { return m_easy.get(); }
    [[nodiscard]] bool isCancelled() const { return m_promise.isCancelled(); }

    /// Opens the file and prepares the handle. \return false when that failed; the promise is finished then.
    [[nodiscard]] bool prepare();
    void setPaused(bool paused);
    /// \param bytesPerSecond  for this one; 0 for no limit.
    void setRate(qint64 bytesPerSecond);
    /// Finishes the promise with what curl says.
    void finish(CURLcode code);
    /// Finishes the promise with Cancelled.
    void cancel();

  private:
    struct EasyDeleter {
        void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    };
    struct ListDeleter {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };
    static size_t onRead(char *buffer, size_t size, size_t count, void *self);
    static size_t onWrite(char *data, size_t size, size_t count, void *self);
    static int onSeek(void *self, curl_off_t offset, int origin);
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static curl_socket_t onOpenSocket(void *self, curlsocktype purpose, curl_sockaddr *address);

    /// Whether what is sent is in memory.
    [[nodiscard]] bool hasContent() const { return !m_request.content.isEmpty(); }
    [[nodiscard]] Result<void> openFile();
    void setOptions();
    void setHeaders();
    void setSecurity();
    [[nodiscard]] size_t read(char *buffer, size_t size);
    [[nodiscard]] bool receive(const char *data, qint64 size);
    [[nodiscard]] bool write(const char *data, qint64 size);
    bool notWritten();
    [[nodiscard]] Error damaged() const;
    [[nodiscard]] bool beginBody();
    void header(QByteArrayView line);
    [[nodiscard]] bool fail(Error error);
    [[nodiscard]] Error transportError(CURLcode code) const;
    [[nodiscard]] bool wasReached() const;
    [[nodiscard]] bool sourceChanged() const;

    quint64 m_id;
    FileRequest m_request;
    FileRoute m_route;
    std::shared_ptr<FileProgress> m_progress;
    Promise<FileAnswer> m_promise;
    std::unique_ptr<CURL, EasyDeleter> m_easy;
    std::unique_ptr<curl_slist, ListDeleter> m_headers;
    QFile m_file;
    std::unique_ptr<WriteBehind> m_sink; ///< Writes to m_file; from the first bytes on.
    qint64 m_sourceModifiedMs = 0;
    bool m_paused = false;    ///< What comes meanwhile is put off: not every libcurl keeps a pause from outside.
    bool m_ledInside = false; ///< With publicOnly: it led to where it must not.
    qint64 m_skip = 0;
    qint64 m_position = 0;            ///< Bytes read from the source, or taken for the sink.
    qint64 m_received = 0;            ///< Bytes of the body as they came.
    qint64 m_unpacked = 0;            ///< What m_gunzip made of them.
    std::optional<bool> m_toSink;     ///< Where the body goes; unknown before it begins.
    std::unique_ptr<Gunzip> m_gunzip; ///< Of a body that goes unpacked to the sink.
    FileAnswer m_answer;
    std::optional<Error> m_failure;
    char m_errorText[CURL_ERROR_SIZE] = {};
};

} // namespace collie::http
