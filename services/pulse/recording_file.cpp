#include "services/pulse/recording_file.h"

#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include <unistd.h>

namespace collie::pulse {

namespace {

constexpr int compressionLevel = 3;
constexpr qint64 chunkBytes = 1024 * 1024;
/// A line above this is no message of ours; what is read of a file stays bounded.
constexpr qsizetype longestLine = 128 * 1024 * 1024;
constexpr qsizetype mostProblems = 1'000;
/// How a plain recording begins.
const QByteArray recordingBegin = R"({"format":"collie-pulse")";
const QByteArray zstdMagic("\x28\xb5\x2f\xfd", 4);

/// Where the last whole line of a plain recording ends.
qint64 endOfLines(QFile &file) {
    for (qint64 end = file.size(); end > 0;) {
        const qint64 from = std::max<qint64>(0, end - chunkBytes);
        file.seek(from);
        const QByteArray part = file.read(end - from);
        if (const qsizetype newline = part.lastIndexOf('\n'); newline >= 0)
            return from + newline + 1;
        end = from;
    }
    return 0;
}

/// Where the last whole frame of a compressed recording ends.
qint64 endOfFrames(QFile &file) {
    const qint64 size = file.size();
    uchar *content = size > 0 ? file.map(0, size) : nullptr;
    qint64 end = 0;
    while (content && end < size) {
        const size_t frame = ZSTD_findFrameCompressedSize(content + end, size_t(size - end));
        if (ZSTD_isError(frame))
            break;
        end += qint64(frame);
    }
    if (content)
        file.unmap(content);
    return end;
}

} // namespace

struct RecordingWriter::Compressor {
    Compressor()
        : context(ZSTD_createCCtx()) {}
    ~Compressor() { ZSTD_freeCCtx(context); }
    Q_DISABLE_COPY_MOVE(Compressor)

    QByteArray compress(const QByteArray &lines) const {
        QByteArray frame(qsizetype(ZSTD_compressBound(size_t(lines.size()))), Qt::Uninitialized);
        const size_t size = ZSTD_compressCCtx(context, frame.data(), size_t(frame.size()), lines.constData(),
                                              size_t(lines.size()), compressionLevel);
        frame.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
        return frame;
    }

    ZSTD_CCtx *context;
};

RecordingWriter::RecordingWriter() = default;
RecordingWriter::~RecordingWriter() = default;

Result<void> RecordingWriter::failed(const QString &what) const {
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return failure(ErrorKind::Storage,
                   full ? QStringLiteral("There is no space left for the recording %1. Free some; it goes on then.")
                              .arg(m_file.fileName())
                        : QStringLiteral("The recording %1 %2: %3.")
                              .arg(m_file.fileName(), what, QString::fromLocal8Bit(std::strerror(errno))));
}

Result<void> RecordingWriter::open(const QString &path, const RecordingHeader &header, bool compress) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage,
                       QStringLiteral("The recording %1 cannot be written: %2.").arg(path, m_file.errorString()));
    const QByteArray begin = m_file.read(zstdMagic.size());
    if (begin.isEmpty() ? compress : begin == zstdMagic)
        m_compressor = std::make_unique<Compressor>();
    if (const Result<void> repaired = repair(); !repaired)
        return repaired;
    return append(headerLine(header));
}

Result<void> RecordingWriter::repair() {
    m_size = m_compressor ? endOfFrames(m_file) : endOfLines(m_file);
    if (m_file.size() > 0 && m_size > 0) {
        // Never append to what is something else.
        RecordingReader reader;
        QByteArray first;
        const Result<void> opened = reader.open(m_file.fileName());
        const bool ours = opened && reader.nextLine(first) && readRecordingLine(first) &&
                          readRecordingLine(first)->kind == RecordingLine::Kind::Header;
        if (!ours)
            return failure(
                ErrorKind::Storage,
                QStringLiteral("%1 is no recording; nothing was changed. Name another file.").arg(m_file.fileName()));
    } else if (m_file.size() > 0) {
        // A crash while the header was written leaves its beginning; anything else is somebody's file.
        m_file.seek(0);
        const QByteArray begin = m_file.read(recordingBegin.size());
        if (!recordingBegin.startsWith(begin) && !begin.startsWith(zstdMagic))
            return failure(
                ErrorKind::Storage,
                QStringLiteral("%1 is no recording; nothing was changed. Name another file.").arg(m_file.fileName()));
    }
    if (m_size != m_file.size() && !m_file.resize(m_size))
        return failed(QStringLiteral("cannot be repaired"));
    return {};
}

Result<void> RecordingWriter::write(const QVector<Message> &messages) {
    if (messages.isEmpty())
        return {};
    QByteArray lines;
    qsizetype bytes = 0;
    for (const Message &message : messages)
        bytes += message.payload.size() + message.routingKey.size() + 256;
    lines.reserve(bytes);
    for (const Message &message : messages)
        appendMessageLine(lines, message);
    return append(lines);
}

Result<void> RecordingWriter::append(const QByteArray &lines) {
    const QByteArray bytes = m_compressor ? m_compressor->compress(lines) : lines;
    const int descriptor = m_file.handle();
    errno = 0;
    for (qsizetype written = 0; written < bytes.size();) {
        const ssize_t part =
            ::pwrite(descriptor, bytes.constData() + written, size_t(bytes.size() - written), off_t(m_size + written));
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0) {
            const Result<void> result = failed(QStringLiteral("cannot be written"));
            // A part of a batch is no use: it comes again as a whole.
            [[maybe_unused]] const int cut = ::ftruncate(descriptor, off_t(m_size));
            return result;
        }
        written += part;
    }
    if (::fdatasync(descriptor) != 0)
        return failed(QStringLiteral("cannot be written"));
    m_size += bytes.size();
    return {};
}

struct RecordingReader::Decompressor {
    Decompressor()
        : stream(ZSTD_createDStream()) {
        ZSTD_initDStream(stream);
    }
    ~Decompressor() { ZSTD_freeDStream(stream); }
    Q_DISABLE_COPY_MOVE(Decompressor)

    ZSTD_DStream *stream;
    QByteArray input;
    size_t consumed = 0;
    bool insideFrame = false;
};

RecordingReader::RecordingReader() = default;
RecordingReader::~RecordingReader() = default;

Result<void> RecordingReader::open(const QString &path) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       QStringLiteral("The recording %1 cannot be read: %2.").arg(path, m_file.errorString()));
    if (m_file.peek(zstdMagic.size()) == zstdMagic)
        m_decompressor = std::make_unique<Decompressor>();
    return {};
}

bool RecordingReader::fill() {
    m_buffer.remove(0, m_at);
    m_at = 0;
    if (m_buffer.size() > longestLine)
        return false;
    if (!m_decompressor) {
        const QByteArray part = m_file.read(chunkBytes);
        m_buffer.append(part);
        return !part.isEmpty();
    }
    Decompressor &inner = *m_decompressor;
    const qsizetype before = m_buffer.size();
    while (m_buffer.size() == before) {
        if (inner.consumed >= size_t(inner.input.size())) {
            inner.input = m_file.read(chunkBytes);
            inner.consumed = 0;
            if (inner.input.isEmpty()) {
                m_cutOff = m_cutOff || inner.insideFrame;
                return false;
            }
        }
        QByteArray output(chunkBytes, Qt::Uninitialized);
        ZSTD_inBuffer in{inner.input.constData(), size_t(inner.input.size()), inner.consumed};
        ZSTD_outBuffer out{output.data(), size_t(output.size()), 0};
        const size_t rest = ZSTD_decompressStream(inner.stream, &out, &in);
        inner.consumed = in.pos;
        if (ZSTD_isError(rest)) {
            m_cutOff = true;
            return false;
        }
        inner.insideFrame = rest != 0;
        m_buffer.append(output.constData(), qsizetype(out.pos));
    }
    return true;
}

bool RecordingReader::nextLine(QByteArray &line) {
    qsizetype searched = m_at;
    for (;;) {
        const qsizetype newline = m_buffer.indexOf('\n', searched);
        if (newline >= 0) {
            line = m_buffer.mid(m_at, newline - m_at);
            m_at = newline + 1;
            ++m_line;
            return true;
        }
        searched = m_buffer.size() - m_at;
        if (fill())
            continue;
        if (m_at >= m_buffer.size())
            return false;
        // The last line lacks its end; written by hand it is whole, after a crash it is not.
        line = m_buffer.mid(m_at);
        m_at = m_buffer.size();
        ++m_line;
        return true;
    }
}

bool RecordingReader::nextMessage(Message &message) {
    QByteArray line;
    while (nextLine(line)) {
        Result<RecordingLine> read = readRecordingLine(line);
        if (!read) {
            const bool last = m_at >= m_buffer.size() && m_file.atEnd();
            m_cutOff = m_cutOff || last;
            if (m_problems.size() < mostProblems)
                m_problems.append({.line = m_line, .column = 0, .text = read.error().message});
            continue;
        }
        if (read->kind == RecordingLine::Kind::Header && m_header.createdAt == 0)
            m_header = read->header;
        if (read->kind != RecordingLine::Kind::Message)
            continue;
        message = std::move(read->message);
        return true;
    }
    return false;
}

Result<Recording> loadRecording(const QString &path, qint64 mostBytes) {
    RecordingReader reader;
    if (const Result<void> opened = reader.open(path); !opened)
        return failure(opened.error());
    Recording recording;
    Message message;
    qint64 bytes = 0;
    while (reader.nextMessage(message)) {
        bytes += message.payload.size() + message.routingKey.size() + qint64(sizeof(Message));
        if (bytes > mostBytes) {
            recording.tooLarge = true;
            break;
        }
        message.sequence = quint64(recording.messages.size()) + 1;
        recording.messages.append(std::move(message));
    }
    recording.header = reader.header();
    recording.problems = reader.problems();
    recording.cutOff = reader.wasCutOff();
    return recording;
}

} // namespace collie::pulse
