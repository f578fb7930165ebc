#include "services/pulse/recording_file.h"

#include "services/base/platform/file_lock.h"
#include "services/base/platform/open_file.h"
#include "services/base/words.h"
#include "services/pulse/frame_reader.h"
#include "services/pulse/json_depth.h"

#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace collie::pulse {

namespace {

constexpr int compressionLevel = 3;
constexpr qint64 chunkBytes = 1024 * 1024;
/// A line above this is not a message of ours; what is read of a file stays bounded.
constexpr qsizetype longestLine = 128 * 1024 * 1024;
constexpr qsizetype mostProblems = 1'000;
constexpr qsizetype mostKeptForLines = 32 * 1024 * 1024;

/// Where the last line of a plain recording begins that has no end; the file's size when all have one.
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

/// Where a compressed recording is to be gone on with: behind its last whole frame when only the begin of one follows,
/// as a crash leaves it; at the end of the file when anything else is damaged, so that nothing is cut off.
qint64 endOfFrames(QFile &file) {
    const qint64 size = file.size();
    uchar *content = size > 0 ? file.map(0, size) : nullptr;
    qint64 whole = 0, begin = 0, end = 0;
    while (content && findFrame(content, size, whole, begin, end))
        whole = end;
    const bool isCutOff = content && isCutOffFrame(content + whole, size - whole);
    if (content)
        file.unmap(content);
    return isCutOff ? whole : size;
}

/// The first line of a recording, unpacked where it is packed; empty when it cannot be read.
QByteArray firstLine(const QString &path) {
    RecordingReader reader;
    QByteArray line;
    // What stands behind a damaged place proves nothing.
    return reader.open(path) && reader.nextLine(line) && reader.problems().isEmpty() ? line : QByteArray();
}

tl::unexpected<Error> noRecording(const QString &path) {
    return failure(ErrorKind::Storage,
                   Words::tr("%1 is not a recording, or damaged at its beginning; nothing was changed. Name another "
                             "file.")
                       .arg(path));
}

} // namespace

struct RecordingWriter::Compressor {
    Compressor()
        : context(ZSTD_createCCtx()) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, compressionLevel);
        // A byte that goes wrong on the disk may still make words; the checksum sees it.
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    }
    ~Compressor() { ZSTD_freeCCtx(context); }
    Q_DISABLE_COPY_MOVE(Compressor)

    QByteArray compress(const QByteArray &lines) const {
        QByteArray frame(qsizetype(ZSTD_compressBound(size_t(lines.size()))), Qt::Uninitialized);
        const size_t size =
            ZSTD_compress2(context, frame.data(), size_t(frame.size()), lines.constData(), size_t(lines.size()));
        frame.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
        return frame;
    }

    ZSTD_CCtx *context;
};

RecordingWriter::RecordingWriter() = default;
RecordingWriter::~RecordingWriter() = default;

Result<void> RecordingWriter::failed(const char *sentence) const {
    const int code = errno; // Translating may set another one.
    const bool full = code == ENOSPC || code == EDQUOT;
    return failure(ErrorKind::Storage,
                   full ? Words::tr("There is no space left for the recording %1. Free some; it goes on then.")
                              .arg(m_file.fileName())
                        : Words::tr(sentence).arg(m_file.fileName(), QString::fromLocal8Bit(std::strerror(code))));
}

Result<void> RecordingWriter::open(const QString &path, const RecordingHeader &header, bool compress) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorKind::Storage,
                       Words::tr("The recording %1 cannot be written: %2.").arg(path, m_file.errorString()));
    // Two recorders would write over each other's messages.
    if (lockFile(m_file.handle()) == LockState::Busy)
        return failure(ErrorKind::Conflict, Words::tr("Another program records into %1. Name another file.").arg(path));
    const QByteArray begin = m_file.peek(frameMagic().size());
    if (begin.isEmpty() ? compress : begin == frameMagic())
        m_compressor = std::make_unique<Compressor>();
    if (const Result<void> ready = findEnd(); !ready)
        return ready;
    return append(headerLine(header));
}

Result<void> RecordingWriter::findEnd() {
    m_size = m_file.size();
    if (m_size == 0)
        return {};
    // Never append to what is something else.
    const Result<RecordingLine> first = readRecordingLine(firstLine(m_file.fileName()));
    if (!first || first->kind != RecordingLine::Kind::Header)
        return noRecording(m_file.fileName());
    if (m_compressor) {
        m_size = endOfFrames(m_file);
    } else if (const qint64 end = endOfLines(m_file); end < m_size) {
        m_file.seek(end);
        const Result<RecordingLine> last = readRecordingLine(m_file.readAll());
        // A line that lacks only its end is whole, as an editor leaves it.
        if (last && last->kind != RecordingLine::Kind::Blank)
            return append("\n");
        m_size = end;
    }
    // What a crash left of a batch that was never confirmed.
    if (m_size != m_file.size() && !m_file.resize(m_size))
        return failed(QT_TRANSLATE_NOOP("collie::Words", "The recording %1 cannot be continued: %2."));
    return {};
}

Result<void> RecordingWriter::write(std::span<const QVector<Message>> batches) {
    if (m_lines.capacity() > mostKeptForLines)
        m_lines = {};
    m_lines.resize(0);
    qsizetype bytes = 0;
    for (const QVector<Message> &messages : batches) {
        for (const Message &message : messages)
            bytes += message.payload.size() + message.routingKey.size() + 256;
    }
    m_lines.reserve(bytes);
    for (const QVector<Message> &messages : batches) {
        for (const Message &message : messages)
            appendMessageLine(m_lines, message);
    }
    return m_lines.isEmpty() ? Result<void>() : append(m_lines);
}

Result<void> RecordingWriter::append(const QByteArray &lines) {
    const QByteArray bytes = m_compressor ? m_compressor->compress(lines) : lines;
    const int descriptor = m_file.handle();
    if (bytes.isEmpty()) {
        errno = ENOMEM;
        return failed(QT_TRANSLATE_NOOP("collie::Words", "The recording %1 cannot be compressed: %2."));
    }
    errno = 0;
    for (qsizetype written = 0; written < bytes.size();) {
        const qint64 part =
            writeSomeAt(descriptor, bytes.constData() + written, bytes.size() - written, m_size + written);
        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0) {
            const Result<void> result =
                failed(QT_TRANSLATE_NOOP("collie::Words", "The recording %1 cannot be written: %2."));
            // A part of a batch is no use: it comes again as a whole.
            cutFile(descriptor, m_size);
            return result;
        }
        written += part;
    }
    if (!syncFile(descriptor)) {
        const Result<void> result =
            failed(QT_TRANSLATE_NOOP("collie::Words", "The recording %1 cannot be written: %2."));
        cutFile(descriptor, m_size);
        return result;
    }
    m_size += bytes.size();
    return {};
}

RecordingReader::RecordingReader() = default;
RecordingReader::~RecordingReader() = default;

Result<void> RecordingReader::open(const QString &path) {
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       Words::tr("The recording %1 cannot be read: %2.").arg(path, m_file.errorString()));
    if (m_file.peek(frameMagic().size()) == frameMagic())
        m_frames = std::make_unique<FrameReader>(m_file);
    return {};
}

void RecordingReader::addProblem(qint64 line, const QString &text) {
    ++m_problemCount;
    if (m_problems.size() < mostProblems)
        m_problems.append({.line = line, .column = 0, .text = text});
}

bool RecordingReader::fill() {
    m_buffer.remove(0, m_at);
    m_at = 0;
    if (m_buffer.size() > longestLine)
        return false;
    if (!m_frames) {
        const QByteArray part = m_file.read(chunkBytes);
        m_buffer.append(part);
        return !part.isEmpty();
    }
    const qsizetype before = m_buffer.size();
    switch (m_frames->read(m_buffer)) {
    case FrameReader::Step::Data:
        break;
    case FrameReader::Step::End:
        m_cutOff = m_cutOff || m_frames->wasCutOff();
        return m_buffer.size() > before;
    case FrameReader::Step::Damaged:
    case FrameReader::Step::DamagedToEnd:
        addProblem(m_line + 1, Words::tr("%L1 bytes from byte %L2 on are damaged; the messages in them are lost.")
                                   .arg(m_frames->damagedBytes())
                                   .arg(m_frames->damagedAt()));
        // What comes next begins a line of its own.
        m_buffer.truncate(m_buffer.lastIndexOf('\n') + 1);
        m_searched = 0;
        break;
    }
    return true;
}

bool RecordingReader::nextLine(QByteArray &line) {
    m_searched = m_at;
    for (;;) {
        const qsizetype newline = m_buffer.indexOf('\n', m_searched);
        if (newline >= 0) {
            line = m_buffer.mid(m_at, newline - m_at);
            m_at = newline + 1;
            ++m_line;
            return true;
        }
        m_searched = m_buffer.size() - m_at;
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

bool RecordingReader::nextDocument(QByteArray &document) {
    if (m_nextBegins)
        document = std::exchange(m_next, {});
    else if (!nextLine(document))
        return false;
    m_documentLine = m_line;
    m_nextBegins = false;
    // Only what is written over several lines begins with a bracket alone.
    const QByteArray begin = document.trimmed();
    if (begin != "{" && begin != "[")
        return true;
    JsonDepth depth;
    depth.add(document);
    bool indented = false;
    QByteArray line;
    for (int lines = 1; depth.isOpen() && document.size() < longestLine && nextLine(line); ++lines) {
        indented = indented || (lines == 1 && (line.startsWith(' ') || line.startsWith('\t')));
        // Among indented lines one at the margin is of the next document: this one was cut off.
        if (indented && (line.startsWith('{') || line.startsWith('['))) {
            m_next = std::move(line);
            m_nextBegins = true;
            break;
        }
        document += '\n' + line;
        depth.add(line);
    }
    return true;
}

bool RecordingReader::nextMessage(Message &message) {
    QByteArray line;
    while (nextDocument(line)) {
        Result<RecordingLine> read = readRecordingLine(line);
        if (!read) {
            const bool last = m_at >= m_buffer.size() && m_file.atEnd();
            m_cutOff = m_cutOff || last;
            addProblem(m_documentLine, read.error().message);
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
    recording.problemCount = reader.problemCount();
    recording.cutOff = reader.wasCutOff();
    return recording;
}

} // namespace collie::pulse
