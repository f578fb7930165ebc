#include "services/transfers/part_files.h"

#include "services/base/slugid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace collie::transfers {

namespace {

const QString partPattern = QStringLiteral(".collie-*.part");

/// Opens a file and locks it without waiting. \return its descriptor; -1 with errno when there is none to have.
int openLocked(const QByteArray &path, int flags) {
    constexpr mode_t everybody = 0666; // Less the process' mask, as of every download.
    const int descriptor = ::open(path.constData(), flags | O_CLOEXEC | O_NOFOLLOW, everybody);
    if (descriptor < 0)
        return -1;
    struct stat opened {};
    struct stat there {};
    // Between the two calls another program may have taken it for abandoned and removed it.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &opened) == 0 &&
        ::stat(path.constData(), &there) == 0 && opened.st_ino == there.st_ino && opened.st_dev == there.st_dev)
        return descriptor;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return -1;
}

void removeAbandoned(const QDir &folder) {
    for (const QString &name : folder.entryList({partPattern}, QDir::Files | QDir::Hidden)) {
        const QString path = folder.filePath(name);
        const int descriptor = openLocked(QFile::encodeName(path), O_RDWR);
        if (descriptor < 0)
            continue;
        // What it was being unpacked to.
        for (const QString &more : folder.entryList({name + QStringLiteral(".*")}, QDir::Files | QDir::Hidden))
            QFile::remove(folder.filePath(more));
        QFile::remove(path);
        ::close(descriptor);
    }
}

} // namespace

PartFiles::PartFiles()
    : m_name(newSlugid()) {}

PartFiles::~PartFiles() {
    while (!m_parts.empty())
        remove(m_parts.begin()->first);
}

Result<QString> PartFiles::take(const Transfer &transfer) {
    if (const auto kept = m_parts.find(transfer.id); kept != m_parts.end()) {
        if (QFileInfo::exists(kept->second.path))
            return kept->second.path;
        remove(transfer.id);
    }
    const QDir folder = QFileInfo(transfer.file).dir();
    if (!QDir().mkpath(folder.absolutePath()))
        return failure(ErrorKind::Storage, QStringLiteral("The folder %1 cannot be made.").arg(folder.absolutePath()));
    removeAbandoned(folder);
    Part part{.path = folder.filePath(QStringLiteral(".collie-%1-%2.part").arg(m_name).arg(transfer.id))};
    part.lock = openLocked(QFile::encodeName(part.path), O_RDWR | O_CREAT | O_EXCL);
    if (part.lock < 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        return failure(ErrorKind::Storage,
                       QStringLiteral("No file can be made in %1: %2.").arg(folder.absolutePath(), why));
    }
    return m_parts.emplace(transfer.id, std::move(part)).first->second.path;
}

QByteArray PartFiles::tag(TransferId id) const {
    const auto found = m_parts.find(id);
    return found == m_parts.end() ? QByteArray() : found->second.tag;
}

void PartFiles::setTag(TransferId id, const QByteArray &tag) {
    if (const auto found = m_parts.find(id); found != m_parts.end())
        found->second.tag = tag;
}

void PartFiles::remove(TransferId id) {
    const auto found = m_parts.find(id);
    if (found == m_parts.end())
        return;
    QFile::remove(found->second.path);
    ::close(found->second.lock);
    m_parts.erase(found);
}

} // namespace collie::transfers
