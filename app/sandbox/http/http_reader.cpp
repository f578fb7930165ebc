#include "app/sandbox/http/http_reader.h"

#include <algorithm>
#include <utility>

namespace collie::sandbox {

namespace {

constexpr qsizetype maxReserved = 64 * 1024 * 1024;

bool isTokenByte(char c) {
    const bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isLetterOrDigit || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

/// Without blanks and control characters, which could end the line for one reader and not for the next.
bool isTarget(QByteArrayView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) > 0x20 && c != 0x7f; });
}

bool isHeaderValue(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x20 || c == '\t'; });
}

/// \return nothing when it is not made of digits alone or is out of range.
std::optional<qint64> toSize(const QByteArray &digits, int base) {
    const QByteArrayView allowed = base == 16 ? "0123456789abcdefABCDEF" : "0123456789";
    bool isNumber = false;
    const qint64 size = digits.toLongLong(&isNumber, base);
    isNumber = isNumber && std::all_of(digits.begin(), digits.end(), [allowed](char c) { return allowed.contains(c); });
    return isNumber ? std::optional(size) : std::nullopt;
}

/// All values of a header that is a list, in lower case.
QByteArrayList listHeader(const Headers &headers, const char *name) {
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray &part : value.split(','))
            values.append(part.trimmed().toLower());
    }
    return values;
}

} // namespace

void HttpReader::feed(const QByteArray &bytes) {
    m_bytes.remove(0, m_at);
    m_scanned -= std::exchange(m_at, 0);
    if (m_bytes.isEmpty())
        m_bytes = bytes;
    else
        m_bytes += bytes;
}

std::optional<HttpReader::Message> HttpReader::next() {
    while (m_failure == 0 && m_state != State::Whole && step()) {
    }
    if (m_failure != 0 || m_state != State::Whole)
        return std::nullopt;
    m_state = State::RequestLine;
    m_head = 0;
    m_continue = false;
    return std::exchange(m_message, {});
}

bool HttpReader::takeContinue() {
    // Who has sent some of the body does not wait.
    return std::exchange(m_continue, false) && m_failure == 0 && m_at == m_bytes.size();
}

/// \return whether there was enough for a step.
bool HttpReader::step() {
    if (m_state == State::Body || m_state == State::ChunkBody)
        return takeBody();
    const std::optional<QByteArray> line = takeLine();
    if (!line)
        return false;
    switch (m_state) {
    case State::RequestLine:
        // Some clients end a body with a line that is not counted.
        if (!line->isEmpty())
            readRequestLine(*line);
        break;
    case State::HeaderLine:
        if (line->isEmpty())
            endHead();
        else
            readHeader(*line);
        break;
    case State::ChunkLine:
        readChunkLine(*line);
        break;
    case State::ChunkEnd:
        m_state = State::ChunkLine;
        if (!line->isEmpty())
            fail(400);
        break;
    case State::Trailer:
        if (line->isEmpty())
            m_state = State::Whole;
        break;
    case State::Body:
    case State::ChunkBody:
    case State::Whole:
        break;
    }
    return true;
}

/// \return a line without its end; nothing when there is no whole one, or when it is too long.
std::optional<QByteArray> HttpReader::takeLine() {
    const qsizetype end = m_bytes.indexOf('\n', m_scanned);
    m_scanned = end < 0 ? m_bytes.size() : end + 1;
    if (m_head + m_scanned - m_at > maxHeadBytes) {
        fail(431);
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    QByteArray line = m_bytes.mid(m_at, end - m_at);
    m_head += m_scanned - m_at;
    m_at = m_scanned;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// \return whether that was all of the body, or of the chunk.
bool HttpReader::takeBody() {
    const qsizetype size = qsizetype(std::min<qint64>(m_left, m_bytes.size() - m_at));
    m_message.body.append(m_bytes.constData() + m_at, size);
    m_at += size;
    m_scanned = m_at;
    m_left -= size;
    m_continue = m_continue && size == 0;
    if (m_left > 0)
        return false;
    m_state = m_state == State::Body ? State::Whole : State::ChunkEnd;
    m_head = 0;
    return true;
}

void HttpReader::readRequestLine(const QByteArray &line) {
    const QByteArrayList parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !isTarget(parts[1]) || !parts[2].startsWith("HTTP/"))
        return fail(400);
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return fail(505);
    m_message.method = parts[0];
    m_message.target = parts[1];
    m_message.minorVersion = parts[2].endsWith('1') ? 1 : 0;
    m_state = State::HeaderLine;
}

void HttpReader::readHeader(const QByteArray &line) {
    const qsizetype colon = line.indexOf(':');
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (colon < 0 || !isToken(line.left(colon)) || !isHeaderValue(value))
        return fail(400);
    if (m_message.headers.size() == maxHeaders)
        return fail(431);
    m_message.headers.append({line.left(colon), value});
}

void HttpReader::endHead() {
    const QByteArrayList connection = listHeader(m_message.headers, "connection");
    m_message.keepAlive =
        !connection.contains("close") && (m_message.minorVersion == 1 || connection.contains("keep-alive"));
    const QByteArrayList lengths = listHeader(m_message.headers, "content-length");
    const QByteArrayList codings = listHeader(m_message.headers, "transfer-encoding");
    // Two ways to find the end of a body are two opinions of where the next request begins.
    if (lengths.count(lengths.value(0)) != lengths.size() || (!lengths.isEmpty() && !codings.isEmpty()))
        return fail(400);
    if (!codings.isEmpty() && codings != QByteArrayList{"chunked"})
        return fail(501);
    const std::optional<qint64> length = lengths.isEmpty() ? 0 : toSize(lengths[0], 10);
    if (!length)
        return fail(400);
    if (*length > maxBodyBytes)
        return fail(413);
    m_left = *length;
    m_head = 0;
    m_state = !codings.isEmpty() ? State::ChunkLine : m_left > 0 ? State::Body : State::Whole;
    m_continue = m_state != State::Whole && m_message.minorVersion == 1 &&
                 listHeader(m_message.headers, "expect").contains("100-continue");
    m_message.body.reserve(std::min<qint64>(m_left, maxReserved));
}

void HttpReader::readChunkLine(const QByteArray &line) {
    // What follows a semicolon are extensions, which say nothing to this reader.
    const std::optional<qint64> size = toSize(line.split(';').first().trimmed(), 16);
    if (!size)
        return fail(400);
    if (*size > maxBodyBytes - m_message.body.size())
        return fail(413);
    m_continue = false;
    m_left = *size;
    m_state = m_left > 0 ? State::ChunkBody : State::Trailer;
}

} // namespace collie::sandbox
