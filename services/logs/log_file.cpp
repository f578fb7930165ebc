#include "services/logs/log_file.h"

#include <QSaveFile>

#include <algorithm>

namespace collie::logs {
namespace {

/// Bytes read at once: little at first, so that there is something to see, then as much as nobody notices waiting
/// for.
constexpr qint64 firstStepBytes = 256 * 1024;
constexpr qint64 lastStepBytes = 32 * 1024 * 1024;
constexpr qint64 bytesPerWrite = 4 * 1024 * 1024;

} // namespace

LogFile::LogFile(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_stepBytes(firstStepBytes) {}

void LogFile::refresh() {
    if (m_reading)
        m_again = true;
    else
        read(true);
}

void LogFile::setComplete() {
    m_complete = true;
    refresh();
}

void LogFile::read(bool again) {
    m_reading = true;
    if (again)
        m_again = false;
    const auto step = runOnPool([path = m_path, mapping = again ? nullptr : m_text.mapping, index = m_text.index,
                                 most = m_stepBytes, complete = m_complete]() mutable -> Result<Step> {
        if (!mapping) {
            auto opened = LogMapping::open(path);
            if (!opened)
                return failure(opened.error());
            mapping = std::move(*opened);
        }
        // A file that shrank all the same is not read beyond its end.
        const qint64 until = std::min(mapping->size(), index.scannedBytes() + most);
        if (until < index.scannedBytes())
            return failure(ErrorKind::Storage, tr("The log became shorter while it was read. Open it again."));
        mapping->prepareToRead(index.scannedBytes(), until);
        return Step{mapping, index.read(mapping->bytes(), until, complete)};
    });
    m_step = CancelGuard(step);
    onDone(step, this, [this](const Result<Step> &done) { take(done); });
    m_stepBytes = std::min(m_stepBytes * 4, lastStepBytes);
}

void LogFile::take(const Result<Step> &step) {
    m_reading = false;
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    const qint64 before = m_text.size();
    m_text.mapping = step->mapping;
    m_text.index.append(step->part);
    const bool further = m_text.size() > before;
    const bool more = further && m_text.size() < step->mapping->size();
    if (more || m_again)
        read(!more);
    if (further)
        Q_EMIT grown();
    if (!m_reading)
        Q_EMIT indexed();
}

Future<qint64> LogFile::saveAs(const QString &path) const {
    return runOnPool([text = m_text, path]() -> Result<qint64> {
        QSaveFile file(path);
        const auto refused = [&] {
            return failure(ErrorKind::Storage,
                           tr("%1 could not be written. Choose another place or make room.").arg(path),
                           file.errorString());
        };
        if (!file.open(QIODevice::WriteOnly))
            return refused();
        const QByteArrayView all = text.bytes();
        for (qint64 at = 0; at < all.size(); at += bytesPerWrite) {
            const qint64 count = std::min(bytesPerWrite, all.size() - at);
            if (file.write(all.data() + at, count) != count)
                return refused();
        }
        if (!file.commit())
            return refused();
        return all.size();
    });
}

} // namespace collie::logs
