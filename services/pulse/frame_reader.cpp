#include "services/pulse/frame_reader.h"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <string_view>

namespace collie::pulse {

namespace {

constexpr qint64 frameChunkBytes = 1024 * 1024;
/// A larger frame is handed on before its end is seen.
constexpr qsizetype mostHeldBack = 64 * 1024 * 1024;

} // namespace

struct FrameReader::Stream {
    Stream()
        : context(ZSTD_createDCtx()) {}
    ~Stream() { ZSTD_freeDCtx(context); }
    Q_DISABLE_COPY_MOVE(Stream)

    ZSTD_DCtx *context;
};

QByteArray frameMagic() {
    return QByteArrayLiteral("\x28\xb5\x2f\xfd");
}

bool findFrame(const uchar *content, qint64 size, qint64 from, qint64 &begin, qint64 &end) {
    const std::string_view all(reinterpret_cast<const char *>(content), size_t(size));
    const QByteArray magic = frameMagic();
    const std::string_view wanted(magic.constData(), size_t(magic.size()));
    for (size_t at = all.find(wanted, size_t(from)); at != std::string_view::npos; at = all.find(wanted, at + 1)) {
        const size_t length = ZSTD_findFrameCompressedSize(content + at, size_t(size) - at);
        if (ZSTD_isError(length))
            continue;
        begin = qint64(at);
        end = begin + qint64(length);
        return true;
    }
    return false;
}

bool isCutOffFrame(const uchar *content, qint64 size) {
    const QByteArray magic = frameMagic();
    const auto begin =
        QByteArray::fromRawData(reinterpret_cast<const char *>(content), qsizetype(std::min<qint64>(size, 4)));
    if (size < magic.size())
        return size > 0 && magic.startsWith(begin);
    return begin == magic &&
           ZSTD_getErrorCode(ZSTD_findFrameCompressedSize(content, size_t(size))) == ZSTD_error_srcSize_wrong;
}

FrameReader::FrameReader(QFile &file)
    : m_file(file)
    , m_stream(std::make_unique<Stream>()) {}

FrameReader::~FrameReader() = default;

bool FrameReader::refill() {
    m_inputAt = m_file.pos();
    m_input = m_file.read(frameChunkBytes);
    m_used = 0;
    return !m_input.isEmpty();
}

FrameReader::Step FrameReader::read(QByteArray &to) {
    QByteArray output(frameChunkBytes, Qt::Uninitialized);
    while (true) {
        if (m_used >= m_input.size() && !m_moreInside && !refill()) {
            if (!m_inFrame)
                return Step::End;
            // The end of a crash, or of a frame whose damage makes it look longer than it is.
            m_cutOff = passOver(false, to) == Step::DamagedToEnd;
            return m_cutOff ? Step::End : Step::Damaged;
        }
        if (!m_inFrame)
            m_frameAt = m_inputAt + m_used;
        ZSTD_inBuffer in{m_input.constData(), size_t(m_input.size()), size_t(m_used)};
        ZSTD_outBuffer out{output.data(), size_t(output.size()), 0};
        const size_t rest = ZSTD_decompressStream(m_stream->context, &out, &in);
        m_used = qsizetype(in.pos);
        if (ZSTD_isError(rest))
            return passOver(ZSTD_getErrorCode(rest) == ZSTD_error_checksum_wrong, to);
        m_inFrame = rest != 0;
        m_moreInside = m_inFrame && out.pos == out.size;
        m_unpacked.append(output.constData(), qsizetype(out.pos));
        if ((m_inFrame && m_unpacked.size() < mostHeldBack) || m_unpacked.isEmpty())
            continue;
        to.append(m_unpacked);
        m_unpacked.clear();
        return Step::Data;
    }
}

FrameReader::Step FrameReader::passOver(bool isChecksum, QByteArray &to) {
    // What came out before the bad byte is good, unless only the checksum knows that there is one.
    if (!isChecksum)
        to.append(m_unpacked);
    m_unpacked.clear();
    m_inFrame = m_moreInside = false;
    ZSTD_DCtx_reset(m_stream->context, ZSTD_reset_session_only);
    const qint64 size = m_file.size();
    m_damagedAt = m_frameAt;
    m_damagedBytes = size - m_frameAt;
    qint64 begin = 0, end = 0;
    uchar *content = size > m_frameAt + 1 ? m_file.map(0, size) : nullptr;
    const bool found = content && findFrame(content, size, m_frameAt + 1, begin, end);
    if (content)
        m_file.unmap(content);
    m_file.seek(found ? begin : size);
    m_input.clear();
    m_used = 0;
    if (found)
        m_damagedBytes = begin - m_frameAt;
    return found ? Step::Damaged : Step::DamagedToEnd;
}

} // namespace collie::pulse
