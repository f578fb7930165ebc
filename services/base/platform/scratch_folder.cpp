#include "services/base/platform/scratch_folder.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace collie {

namespace {

const QString scratchName = QStringLiteral("collie-scratch-");

/// Opens a folder of this user's and locks it without waiting. \return its descriptor; -1 when it is another's, in use,
/// or gone by now.
int lockFolder(const QString &path) {
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    struct stat opened {};
    struct stat there {};
    const bool ours = ::fstat(descriptor, &opened) == 0 && opened.st_uid == ::geteuid() &&
                      ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::stat(name.constData(), &there) == 0 &&
                      opened.st_ino == there.st_ino;
    if (ours)
        return descriptor;
    ::close(descriptor);
    return -1;
}

void removeLeftScratch() {
    const QDir temp = QDir::temp();
    for (const QString &name : temp.entryList({scratchName + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        const int lock = lockFolder(temp.filePath(name));
        if (lock < 0)
            continue;
        QDir(temp.filePath(name)).removeRecursively();
        ::close(lock);
    }
}

} // namespace

QStringList ScratchFolder::all() {
    QStringList paths;
    const QFileInfoList there = QDir::temp().entryInfoList({scratchName + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : there) {
        if (folder.ownerId() == ::geteuid())
            paths.append(folder.filePath());
    }
    return paths;
}

ScratchFolder::ScratchFolder() {
    removeLeftScratch();
    // Between making and locking it, another process may take it for left behind.
    constexpr int mostTries = 10;
    for (int tries = 0; tries < mostTries && m_lock < 0; ++tries) {
        m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(scratchName + QStringLiteral("XXXXXX")));
        m_lock = m_folder->isValid() ? lockFolder(m_folder->path()) : -1;
    }
}

ScratchFolder::~ScratchFolder() {
    m_folder.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

QString ScratchFolder::path() const {
    return m_folder->path();
}

QString ScratchFolder::filePath(const QString &name) const {
    return m_folder->filePath(name);
}

} // namespace collie
