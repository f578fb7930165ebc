#include "services/pulse/stream_archive.h"

#include "services/base/async.h"
#include "services/base/platform/file_lock.h"
#include "services/base/words.h"
#include "services/pulse/archive_format.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <utility>

namespace collie::pulse {

namespace {

/// Bytes of rows on their way to a disk that is too slow for them.
constexpr qint64 mostPending = qint64(256) * 1024 * 1024;
constexpr qint64 mostRead = qint64(16) * 1024 * 1024; ///< Bytes at once; where one row is longer, that row.
constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString fileName(quint64 number) {
    return QStringLiteral("%1.rows").arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace

struct StreamArchive::Shared {
    mutable std::mutex mutex; ///< Guards what follows up to the number.
    std::deque<ArchiveFile> files;
    quint64 end = firstNumber;      ///< Of the last row, also while there is no file.
    quint64 clearedUpTo = 0;        ///< Rows before are not wanted any more.
    std::atomic<qint64> pending{0}; ///< Bytes that the thread has yet to write.
    std::atomic_bool failed{false};
    std::atomic_bool keepsAny{true};
};

/// Writes, on the archive's thread.
class StreamArchive::Worker final : public QObject {
  public:
    Worker(StreamArchive &archive, QString folder, Options options)
        : m_archive(archive)
        , m_shared(*archive.m_shared)
        , m_folder(std::move(folder))
        , m_options(std::move(options)) {}

    void open() {
        QDir folder(m_folder);
        if (!folder.mkpath(QStringLiteral(".")))
            return fail(Words::tr("%1 cannot be made").arg(m_folder));
        QFile::setPermissions(m_folder, onlyOwner | QFileDevice::ExeOwner);
        m_lock.setFileName(folder.filePath(QStringLiteral("lock")));
        if (!m_lock.open(QIODevice::ReadWrite, onlyOwner))
            return fail(m_lock.errorString());
        if (lockFile(m_lock.handle()) == LockState::Busy) {
            m_lock.close();
            return fail(Words::tr("another Collie keeps its own there"));
        }
        std::deque<ArchiveFile> files;
        quint64 rows = 0;
        const QStringList names = folder.entryList({QStringLiteral("*.rows")}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            m_next = std::max(m_next, name.section(u'.', 0, 0).toULongLong() + 1);
            std::optional<ArchiveFile> file = openArchiveFile(folder.filePath(name));
            if (!file || file->offsets.empty()) {
                removeFile(folder.filePath(name));
                continue;
            }
            rows += file->offsets.size();
            files.push_back(std::move(*file));
        }
        const qint64 until = files.empty() ? 0 : lastTime(files.back());
        // The last place is the gap's.
        quint64 number = firstNumber - rows - (files.empty() ? 0 : 1);
        for (ArchiveFile &file : files) {
            file.begin = number;
            number = file.end();
        }
        {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.files = std::move(files);
            m_shared.end = number;
        }
        if (rows > 0) {
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            QByteArray gap;
            appendGapRow(gap, now, m_options.gapSentence ? m_options.gapSentence(until, now) : QString());
            write(number, gap, {0});
        }
        forgetOldest();
        callLater(&m_archive, [archive = &m_archive] { Q_EMIT archive->opened(); });
    }

    /// \param held  bytes, as they were counted.
    void append(quint64 first, const QVector<Message> &messages, qint64 held) {
        QByteArray rows;
        std::vector<qint64> offsets;
        for (const Message &message : messages) {
            offsets.push_back(rows.size());
            appendRow(rows, message);
        }
        write(first, rows, offsets);
        m_shared.pending -= held;
    }

    void write(quint64 first, const QByteArray &rows, const std::vector<qint64> &offsets) {
        {
            const std::lock_guard lock(m_shared.mutex);
            if (first < m_shared.clearedUpTo)
                return;
        }
        if (m_options.mostRows <= 0) {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.end = first + offsets.size();
            return;
        }
        if (m_shared.failed || !hasFileFor(first))
            return;
        qint64 at = 0;
        {
            const std::lock_guard lock(m_shared.mutex);
            if (m_shared.files.empty())
                return;
            at = m_shared.files.back().size;
        }
        QByteArray index;
        for (const qint64 offset : offsets) {
            const qint64 place = at + offset;
            index.append(reinterpret_cast<const char *>(&place), sizeof(place));
        }
        if (!m_rows.seek(at) || m_rows.write(rows) != rows.size() || m_index.write(index) != index.size()) {
            const QString why = m_rows.error() != QFileDevice::NoError ? m_rows.errorString() : m_index.errorString();
            m_rows.resize(at);
            return fail(why);
        }
        {
            const std::lock_guard lock(m_shared.mutex);
            if (m_shared.files.empty() || first < m_shared.clearedUpTo)
                return;
            ArchiveFile &file = m_shared.files.back();
            for (const qint64 offset : offsets)
                file.offsets.push_back(at + offset);
            file.size = at + rows.size();
            m_shared.end = file.end();
        }
        forgetOldest();
    }

    void setMostRows(qint64 rows) {
        m_options.mostRows = rows;
        forgetOldest();
    }

    void clear() {
        // What is in the folder of another program is not ours.
        if (!m_lock.isOpen())
            return;
        m_rows.close();
        m_index.close();
        {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.files.clear();
            m_shared.end = m_shared.clearedUpTo;
        }
        QDir folder(m_folder);
        const QStringList names = folder.entryList({QStringLiteral("*.rows")}, QDir::Files);
        for (const QString &name : names)
            removeFile(folder.filePath(name));
        m_shared.failed = false;
    }

    void fail(const QString &why) {
        if (m_shared.failed.exchange(true))
            return;
        callLater(&m_archive, [archive = &m_archive, why] {
            Q_EMIT archive->failed(
                Words::tr("Older Pulse messages are not kept on the disk: %1. The newest stay on show.").arg(why));
        });
    }

  private:
    static void removeFile(const QString &path) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral(".index"));
    }

    /// Opens the file that a row goes to, a new one where the last is full.
    bool hasFileFor(quint64 first) {
        std::optional<ArchiveFile> last;
        {
            const std::lock_guard lock(m_shared.mutex);
            if (!m_shared.files.empty() && m_shared.files.back().end() == first &&
                qint64(m_shared.files.back().offsets.size()) < m_options.rowsPerFile) {
                if (m_rows.isOpen() && m_rows.fileName() == m_shared.files.back().path)
                    return true;
                last = m_shared.files.back();
            }
        }
        m_rows.close();
        m_index.close();
        const bool isNew = !last;
        if (isNew)
            last = ArchiveFile{.path = m_folder + u'/' + fileName(m_next++), .begin = first};
        m_rows.setFileName(last->path);
        m_index.setFileName(last->indexPath());
        const auto unbuffered = QIODevice::ReadWrite | QIODevice::Unbuffered;
        if (!m_rows.open(unbuffered, onlyOwner) || !m_index.open(unbuffered | QIODevice::Truncate, onlyOwner)) {
            fail(m_rows.isOpen() ? m_index.errorString() : m_rows.errorString());
            return false;
        }
        // What was cut off may still be noted.
        m_index.write(reinterpret_cast<const char *>(last->offsets.data()),
                      qint64(last->offsets.size() * sizeof(qint64)));
        if (!isNew)
            return true;
        std::deque<ArchiveFile> apart;
        {
            const std::lock_guard lock(m_shared.mutex);
            if (first < m_shared.clearedUpTo)
                return false; // Cleared meanwhile: clear() comes and removes what there is.
            // Rows that stand apart from those before could not be counted through.
            if (m_shared.end != first)
                apart = std::exchange(m_shared.files, {});
            m_shared.files.push_back(std::move(*last));
            m_shared.end = first;
        }
        for (const ArchiveFile &file : apart)
            removeFile(file.path);
        return true;
    }

    void forgetOldest() {
        QStringList gone;
        {
            const std::lock_guard lock(m_shared.mutex);
            while (!m_shared.files.empty() &&
                   qint64(m_shared.end - m_shared.files.front().begin) > m_options.mostRows &&
                   (m_shared.files.size() > 1 || m_options.mostRows <= 0)) {
                gone.append(m_shared.files.front().path);
                m_shared.files.pop_front();
            }
        }
        for (const QString &path : std::as_const(gone))
            removeFile(path);
    }

    StreamArchive &m_archive;
    Shared &m_shared;
    const QString m_folder;
    Options m_options;
    QFile m_lock, m_rows, m_index;
    quint64 m_next = 1; ///< Number of the next file.
};

StreamArchive::StreamArchive(const QString &folder, Options options, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>()) {
    m_shared->keepsAny = options.mostRows > 0;
    m_thread.setObjectName(QStringLiteral("pulse archive"));
    m_worker = new Worker(*this, folder, std::move(options));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    callLater(m_worker, [worker = m_worker] { worker->open(); });
}

StreamArchive::~StreamArchive() {
    callLater(m_worker, [worker = m_worker] {
        delete worker;
        QThread::currentThread()->quit();
    });
    m_thread.wait();
}

void StreamArchive::setMostRows(qint64 rows) {
    m_shared->keepsAny = rows > 0;
    callLater(m_worker, [worker = m_worker, rows] { worker->setMostRows(rows); });
}

void StreamArchive::append(quint64 first, const QVector<Message> &messages) {
    if (messages.isEmpty())
        return;
    qint64 held = 0;
    for (const Message &message : messages)
        held += bytesHeld(message);
    if (m_shared->pending > 0 && m_shared->pending + held > mostPending) {
        callLater(m_worker, [worker = m_worker] { worker->fail(Words::tr("it is too slow")); });
        return;
    }
    m_shared->pending += held;
    callLater(m_worker, [worker = m_worker, first, messages, held] { worker->append(first, messages, held); });
}

void StreamArchive::appendGap(quint64 number, qint64 atMs, const QString &sentence) {
    QByteArray row;
    appendGapRow(row, atMs, sentence);
    callLater(m_worker, [worker = m_worker, number, row] { worker->write(number, row, {0}); });
}

void StreamArchive::clear(quint64 next) {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->files.clear();
        m_shared->end = m_shared->clearedUpTo = next;
    }
    callLater(m_worker, [worker = m_worker] { worker->clear(); });
}

StreamArchive::Range StreamArchive::range() const {
    const std::lock_guard lock(m_shared->mutex);
    return {.begin = m_shared->files.empty() ? m_shared->end : m_shared->files.front().begin,
            .end = m_shared->end,
            .goesOn = !m_shared->failed && m_shared->keepsAny};
}

StreamArchive::Reader::Reader(const StreamArchive &archive)
    : m_shared(archive.m_shared) {}

StreamArchive::Reader::~Reader() = default;

qint64 StreamArchive::Reader::read(quint64 from, qint64 most, QByteArray &bytes, std::vector<ArchivedRow> &rows) {
    rows.clear();
    QString path;
    qint64 begin = 0, end = 0;
    {
        const std::lock_guard lock(m_shared->mutex);
        const auto file = std::find_if(m_shared->files.begin(), m_shared->files.end(), [from](const ArchiveFile &each) {
            return from >= each.begin && from < each.end();
        });
        if (file == m_shared->files.end())
            return 0;
        const size_t place = size_t(from - file->begin);
        size_t after = std::min(file->offsets.size(), place + size_t(most));
        path = file->path;
        begin = file->offsets[place];
        while (after > place + 1 && file->offsets[after - 1] - begin > mostRead)
            --after;
        end = after < file->offsets.size() ? file->offsets[after] : file->size;
    }
    if (m_file.fileName() != path || !m_file.isOpen()) {
        m_file.close();
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
    }
    bytes.resize(qsizetype(end - begin));
    if (!m_file.seek(begin) || m_file.read(bytes.data(), bytes.size()) != bytes.size())
        return 0;
    ArchivedRow row;
    for (QByteArrayView rest(bytes); !rest.isEmpty();) {
        const qint64 taken = readRow(rest, row);
        if (taken == 0)
            break;
        rows.push_back(row);
        rest = rest.sliced(taken);
    }
    return qint64(rows.size());
}

} // namespace collie::pulse
