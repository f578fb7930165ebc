#include "services/http/curl_transfer.h"

#include "services/http/curl_library.h"

#include "services/base/numbers.h"
#include "services/base/platform/open_file.h"
#include "services/base/platform/socket.h"
#include "services/base/words.h"
#include "services/http/private_address.h"
#include "services/http/retry.h"
#include "services/http/transport_error.h"
#include "services/http/url_rules.h"

#include <QDateTime>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace collie::http {

namespace {

/// The most libcurl takes; fewer, larger pieces are what makes a large file fast.
constexpr long transferBufferBytes = 2L * 1024 * 1024;
constexpr long receiveBufferBytes = 512L * 1024;
constexpr long leastBufferBytes = 16L * 1024;
constexpr qsizetype maxBody = 64 * 1024;
constexpr qsizetype maxHeaders = 256;
/// Text packs to a fiftieth at times; what claims much more, and is large, is there to fill a disk.
constexpr qint64 mostRatio = 200;

Error storageError(const QString &text, const QString &path, int code) {
    return {.kind = ErrorKind::Storage,
            .message = text.arg(path, QString::fromLocal8Bit(std::strerror(code))),
            .detail = QStringLiteral("errno %1").arg(code)};
}

} // namespace

CurlTransfer::CurlTransfer(quint64 id, FileRequest request, FileRoute route, std::shared_ptr<FileProgress> progress,
                           Promise<FileAnswer> promise)
    : m_id(id)
    , m_request(std::move(request))
    , m_route(std::move(route))
    , m_progress(std::move(progress))
    , m_promise(std::move(promise))
    , m_skip(m_request.skip) {}

CurlTransfer::~CurlTransfer() {
    cancel();
}

bool CurlTransfer::prepare() {
    if (const Result<void> opened = openFile(); !opened) {
        m_promise.finish(failure(opened.error()));
        return false;
    }
    m_easy.reset(isCurlThere() ? curl_easy_init() : nullptr);
    if (!m_easy) {
        m_promise.finish(
            failure(ErrorKind::Internal, Words::tr("Files cannot be sent or fetched: the library libcurl could not be "
                                                   "loaded. Install it (libcurl4), then start Collie again.")));
        return false;
    }
    setOptions();
    setHeaders();
    setSecurity();
    return true;
}

Result<void> CurlTransfer::openFile() {
    const bool sends = m_request.method == "PUT";
    const QString path = sends ? m_request.sourceFile : m_request.sinkFile;
    const auto checkSize = [this, &path](qint64 size) -> Result<void> {
        m_progress->expected = m_request.sourceSize;
        if (size == m_request.sourceSize)
            return {};
        return failure(ErrorKind::Conflict, Words::tr("%1 changed after it was chosen. Add it again.").arg(path));
    };
    if (hasContent())
        return checkSize(m_request.content.size());
    if (path.isEmpty())
        return {};
    m_file.setFileName(path);
    const auto mode = sends ? QIODevice::ReadOnly : QIODevice::ReadWrite | QIODevice::ExistingOnly;
    if (!m_file.open(mode | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be opened: %2.").arg(path, m_file.errorString()));
    if (sends) {
        m_sourceModifiedMs = fileState(QFile::encodeName(path)).modifiedMs;
        return checkSize(m_file.size());
    }
    m_position = m_request.resumeFrom > 0 ? m_request.resumeFrom : m_file.size();
    if (m_position > m_file.size() || (m_request.resumeFrom > 0 && !m_file.resize(m_position)) ||
        !m_file.seek(m_position))
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be continued.").arg(path));
    m_progress->moved = m_position;
    return {};
}

void CurlTransfer::setOptions() {
    CURL *easy = m_easy.get();
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(easy, CURLOPT_URL, m_request.url.toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Collie/" COLLIE_VERSION);
    // One stream a connection: nothing is gained by HTTP/2 for the bytes of a file, and its windows cost speed.
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onWrite);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, m_request.method == "PUT" ? leastBufferBytes : receiveBufferBytes);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_request.connect.count() * 1000));
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    if (m_request.inactivity.count() > 0) {
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, long(m_request.inactivity.count()));
    }
    if (m_request.method == "PUT") {
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(m_request.sourceSize));
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &CurlTransfer::onRead);
        curl_easy_setopt(easy, CURLOPT_READDATA, this);
        // A kept connection may turn out dead after the first bytes; then all begins again on another.
        curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &CurlTransfer::onSeek);
        curl_easy_setopt(easy, CURLOPT_SEEKDATA, this);
        // No larger than the file: many small ones are sent as well.
        curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE,
                         long(std::clamp<qint64>(m_request.sourceSize, leastBufferBytes, transferBufferBytes)));
    } else {
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
    }
    if (m_request.followRedirects) {
        curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
        curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 5L);
    }
}

void CurlTransfer::setHeaders() {
    QList<QByteArray> lines;
    for (const Header &header : m_request.headers) {
        // libcurl sends the length itself, and would send both.
        if (header.first.compare("Content-Length", Qt::CaseInsensitive) != 0)
            lines.append(header.second.isEmpty() ? header.first + ';' : header.first + ": " + header.second);
    }
    if (!m_request.expectContinue)
        lines.append("Expect:");
    // libcurl would unpack by itself, and take a stream that breaks off for a complete one.
    if (m_request.method != "PUT")
        lines.append("Accept-Encoding: gzip, identity;q=0.5");
    if (m_request.resumeFrom > 0) {
        lines.append("Range: bytes=" + QByteArray::number(m_request.resumeFrom) + '-');
        if (!m_request.ifRange.isEmpty())
            lines.append("If-Range: " + m_request.ifRange);
    }
    curl_slist *list = nullptr;
    for (const QByteArray &line : lines)
        list = curl_slist_append(list, line.constData());
    m_headers.reset(list);
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPHEADER, list);
}

void CurlTransfer::setSecurity() {
    CURL *easy = m_easy.get();
    const bool plain = m_request.url.scheme() == QLatin1String("http");
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, plain ? "http" : "https");
    // Plain http is for this machine only, and what this machine redirects to may be anywhere.
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, plain ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    if (!m_route.trustedPem.isEmpty()) {
        curl_blob blob{m_route.trustedPem.data(), size_t(m_route.trustedPem.size()), CURL_BLOB_COPY};
        curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &blob);
    }
    // Behind a proxy it is the proxy that connects, and that knows what is inside.
    if (m_request.publicOnly && m_route.proxy.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::onOpenSocket);
        curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
        // A kept connection would be taken without asking.
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    }
    // Set also when empty: the environment's proxies are Qt's to read.
    curl_easy_setopt(easy, CURLOPT_PROXY, m_route.proxy.constData());
    if (!m_route.proxyUser.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_PROXYUSERNAME, m_route.proxyUser.constData());
        curl_easy_setopt(easy, CURLOPT_PROXYPASSWORD, m_route.proxyPassword.constData());
    }
}

curl_socket_t CurlTransfer::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address) {
    if (isPrivateAddress(QHostAddress(&address->addr))) {
        static_cast<CurlTransfer *>(self)->m_ledInside = true;
        return CURL_SOCKET_BAD;
    }
    return openSocket(address->family, address->socktype, address->protocol);
}

void CurlTransfer::setPaused(bool paused) {
    m_paused = paused;
    curl_easy_pause(m_easy.get(), paused ? CURLPAUSE_ALL : CURLPAUSE_CONT);
}

void CurlTransfer::setRate(qint64 bytesPerSecond) {
    curl_easy_setopt(m_easy.get(), CURLOPT_MAX_SEND_SPEED_LARGE, curl_off_t(bytesPerSecond));
    curl_easy_setopt(m_easy.get(), CURLOPT_MAX_RECV_SPEED_LARGE, curl_off_t(bytesPerSecond));
}

size_t CurlTransfer::onRead(char *buffer, size_t size, size_t count, void *self) {
    auto *transfer = static_cast<CurlTransfer *>(self);
    return transfer->m_paused ? CURL_READFUNC_PAUSE : transfer->read(buffer, size * count);
}

int CurlTransfer::onSeek(void *self, curl_off_t offset, int origin) {
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (origin != SEEK_SET || (!transfer->hasContent() && !transfer->m_file.seek(offset)))
        return CURL_SEEKFUNC_CANTSEEK;
    transfer->m_position = offset;
    transfer->m_progress->moved = offset;
    return CURL_SEEKFUNC_OK;
}

size_t CurlTransfer::onWrite(char *data, size_t size, size_t count, void *self) {
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_paused)
        return CURL_WRITEFUNC_PAUSE;
    return transfer->receive(data, qint64(size) * qint64(count)) ? size * count : 0;
}

size_t CurlTransfer::onHeader(char *data, size_t size, size_t count, void *self) {
    static_cast<CurlTransfer *>(self)->header(QByteArrayView(data, qsizetype(size * count)));
    return size * count;
}

size_t CurlTransfer::read(char *buffer, size_t size) {
    const qint64 left = m_request.sourceSize - m_position;
    const qint64 wanted = std::min(left, qint64(size));
    if (wanted == 0)
        return 0;
    qint64 got = wanted;
    if (hasContent())
        std::copy_n(m_request.content.constData() + m_position, wanted, buffer);
    else
        got = m_file.read(buffer, wanted);
    if (got <= 0) {
        const bool broken = got < 0;
        m_failure = Error{
            .kind = broken ? ErrorKind::Storage : ErrorKind::Conflict,
            .message = broken
                           ? Words::tr("%1 cannot be read: %2.").arg(m_request.sourceFile, m_file.errorString())
                           : Words::tr("%1 became shorter while it was sent. Add it again.").arg(m_request.sourceFile)};
        return CURL_READFUNC_ABORT;
    }
    m_position += got;
    m_progress->moved = m_position;
    return size_t(got);
}

bool CurlTransfer::fail(Error error) {
    if (!m_failure)
        m_failure = std::move(error);
    return false;
}

bool CurlTransfer::beginBody() {
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    m_toSink = m_file.isOpen() && m_request.method != "PUT" && (status == 200 || status == 206);
    if (!*m_toSink)
        return true;
    if (m_request.resumeFrom > 0 && status == 200) {
        // The server does not know ranges, or has other bytes by now.
        if (!m_file.resize(0) || !m_file.seek(0))
            return fail(storageError(Words::tr("%1 cannot be written: %2."), m_request.sinkFile, EIO));
        m_position = 0;
        m_progress->moved = 0;
    }
    const QByteArray range = headerValue(m_answer.headers, "Content-Range");
    const QByteArray wanted = "bytes " + QByteArray::number(m_request.resumeFrom) + '-';
    if (status == 206 && !range.startsWith(wanted))
        return fail(
            {.kind = ErrorKind::BadResponse,
             .message =
                 Words::tr("%1 sent another part of the file than it was asked for.").arg(m_request.url.host())});
    if (!m_progress->hasTag) {
        m_progress->tag = headerValue(m_answer.headers, "ETag");
        m_progress->hasTag = true;
    }
    const QByteArray length = headerValue(m_answer.headers, "Content-Length");
    const QByteArray encoding = headerValue(m_answer.headers, "Content-Encoding");
    if (m_request.decode && isPacked(encoding)) {
        if (!isGzip(encoding))
            return fail({.kind = ErrorKind::BadResponse,
                         .message = Words::tr("%1 packed its answer in a way that was not asked for, so it cannot "
                                              "be read.")
                                        .arg(m_request.url.host()),
                         .detail = QString::fromLatin1(encoding.left(100))});
        m_gunzip = std::make_unique<Gunzip>();
    } else if (!length.isEmpty())
        m_progress->expected = m_position + length.toLongLong() - m_request.skip;
    return true;
}

bool CurlTransfer::receive(const char *data, qint64 size) {
    if (!m_toSink && !beginBody())
        return false;
    m_received += size;
    if (!*m_toSink) {
        m_answer.body.append(data, std::min<qsizetype>(size, maxBody - m_answer.body.size()));
        return true;
    }
    if (!m_gunzip)
        return write(data, size);
    const auto outcome =
        m_gunzip->add(data, size, [this](const char *plain, qint64 length) { return write(plain, length); });
    return outcome == Gunzip::Outcome::Good || (outcome == Gunzip::Outcome::Damaged && fail(damaged()));
}

Error CurlTransfer::damaged() const {
    return {.kind = ErrorKind::Network,
            .message = Words::tr("What %1 sent arrived damaged or incomplete. Try again.").arg(m_request.url.host()),
            .detail = QStringLiteral("gzip")};
}

bool CurlTransfer::write(const char *data, qint64 size) {
    m_unpacked += m_gunzip ? size : 0;
    if (m_unpacked > m_request.alwaysUnpacked && m_unpacked / mostRatio > m_received)
        return fail({.kind = ErrorKind::TooLarge,
                     .message = Words::tr("What %1 sends unpacks to far more than its compressed size makes likely, "
                                          "so it is not read further.")
                                    .arg(m_request.url.host())});
    const qint64 skipped = std::min(m_skip, size);
    m_skip -= skipped;
    data += skipped;
    size -= skipped;
    if (m_position + size > m_request.maxBytes)
        return fail({.kind = ErrorKind::TooLarge,
                     .message = Words::tr("%1 sends more than the %2 that are accepted.")
                                    .arg(m_request.url.host(), dataSize(m_request.maxBytes))});
    if (!m_sink)
        m_sink = std::make_unique<WriteBehind>(m_file.handle(), m_progress->moved);
    m_position += size;
    return m_sink->add(data, size) || notWritten();
}

bool CurlTransfer::notWritten() {
    return fail(storageError(Words::tr("%1 cannot be written: %2. Make room and try again."), m_request.sinkFile,
                             m_sink->error()));
}

void CurlTransfer::header(QByteArrayView line) {
    QByteArray text = line.toByteArray().trimmed();
    if (text.startsWith("HTTP/")) {
        // Another answer: after "100 Continue", or after a redirect.
        m_answer.headers.clear();
        m_answer.body.clear();
        m_toSink.reset();
        m_gunzip.reset();
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon > 0 && m_answer.headers.size() < maxHeaders)
        m_answer.headers.append({text.left(colon).trimmed(), text.mid(colon + 1).trimmed()});
}

bool CurlTransfer::sourceChanged() const {
    // What was in memory was sent as it was, whatever became of the file.
    if (hasContent())
        return false;
    const QByteArray path = QFile::encodeName(m_request.sourceFile);
    const FileState now = fileState(path);
    return !isOpenedAs(m_file.handle(), path) || now.size != m_request.sourceSize ||
           now.modifiedMs != m_sourceModifiedMs;
}

void CurlTransfer::finish(CURLcode code) {
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    m_answer.status = int(status);
    if (m_sink && !m_sink->finish())
        notWritten();
    m_answer.moved = m_sink ? m_progress->moved.load() : m_position;
    m_answer.retryAfter = retryAfter(m_answer.status, m_answer.headers, QDateTime::currentMSecsSinceEpoch());
    // A refusal that came before everything was sent breaks the sending; the refusal is what matters.
    const bool refused = status >= 300 && (code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR);
    if (m_failure)
        m_promise.finish(failure(*m_failure));
    else if (code != CURLE_OK && !refused)
        m_promise.finish(failure(transportError(code)));
    else if (m_gunzip && !m_gunzip->isComplete())
        m_promise.finish(failure(damaged()));
    else if (m_request.method == "PUT" && status < 300 && sourceChanged())
        m_promise.finish(
            failure(ErrorKind::Conflict,
                    Words::tr("%1 changed while it was sent, so what arrived may be a mixture. Upload it again.")
                        .arg(m_request.sourceFile)));
    else
        m_promise.finish(std::move(m_answer));
}

void CurlTransfer::cancel() {
    m_promise.finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")));
}

bool CurlTransfer::wasReached() const {
    const bool secure = m_request.url.scheme() == QLatin1String("https");
    curl_off_t microseconds = 0;
    curl_easy_getinfo(m_easy.get(), secure ? CURLINFO_APPCONNECT_TIME_T : CURLINFO_CONNECT_TIME_T, &microseconds);
    return microseconds > 0;
}

Error CurlTransfer::transportError(CURLcode code) const {
    const QString host = m_request.url.host();
    // The texts of libcurl name hosts and numbers, never the address with its query.
    const QString detail = QStringLiteral("libcurl %1: %2")
                               .arg(int(code))
                               .arg(QString::fromUtf8(m_errorText[0] ? m_errorText : curl_easy_strerror(code)));
    const auto error = [&](ErrorKind kind, const QString &text) {
        return Error{.kind = kind, .message = text.arg(host), .detail = detail};
    };
    if (m_ledInside)
        return error(ErrorKind::BadResponse, Words::tr("The address at %1 leads to this machine or into a private "
                                                       "network, where Collie does not follow it from a "
                                                       "deployment on the internet. Open it in a browser if you "
                                                       "trust it."));
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return errorOf(TransportFault::NoSuchHost, host, detail);
    case CURLE_COULDNT_CONNECT:
        return errorOf(TransportFault::Refused, host, detail);
    case CURLE_OPERATION_TIMEDOUT:
        if (!wasReached())
            return error(ErrorKind::Timeout,
                         Words::tr("%1 could not be reached within %2 seconds. Check the network connection and try "
                                   "again.")
                             .arg(QStringLiteral("%1"), QString::number(m_request.connect.count())));
        return error(ErrorKind::Timeout,
                     Words::tr("%1 said nothing for too long. Check the network connection and try again."));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return errorOf(TransportFault::Untrusted, host, detail);
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return error(ErrorKind::BadResponse, Words::tr("%1 leads to an address that is not followed."));
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
        return error(ErrorKind::BadResponse, Words::tr("What %1 sent cannot be unpacked."));
    default:
        return errorOf(TransportFault::Broken, host, detail);
    }
}

} // namespace collie::http
