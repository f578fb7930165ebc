#include "services/base/kept_file.h"

#include "services/base/words.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace collie {

namespace {

constexpr qint64 mostKeptBytes = qint64(64) * 1024 * 1024;
constexpr QFileDevice::Permissions ownersOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// A name that is free, in the same folder, so that moving there copies nothing.
QString asidePath(const QString &path) {
    const QString name = path + QStringLiteral(".unreadable-") +
                         QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString free = name;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = QStringLiteral("%1-%2").arg(name, QString::number(number));
    return free;
}

} // namespace

bool makePrivateFolder(const QString &path) {
    if (QFileInfo(path).isDir()) {
        QFile::setPermissions(path, ownersOnly | QFileDevice::ExeOwner);
        return true;
    }
    if (!QDir().mkpath(path))
        return false;
    return QFile::setPermissions(path, ownersOnly | QFileDevice::ExeOwner);
}

Result<QByteArray> KeptFile::read() const {
    QFile file(m_path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(m_path, file.errorString()));
    if (file.size() > mostKeptBytes)
        return failure(ErrorKind::TooLarge, Words::tr("%1 is larger than 64 MiB.").arg(m_path));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be read: %2.").arg(m_path, file.errorString()));
    return bytes;
}

Result<void> KeptFile::write(const QByteArray &bytes) const {
    makePrivateFolder(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownersOnly) &&
                         file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be written: %2.").arg(m_path, file.errorString()));
    return {};
}

Result<void> KeptFile::remove() const {
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return failure(ErrorKind::Storage, Words::tr("%1 cannot be removed: %2.").arg(m_path, file.errorString()));
    return {};
}

QString KeptFile::setAside() const {
    const QString aside = asidePath(m_path);
    if (QFile::rename(m_path, aside))
        return Words::tr("%1 could not be understood. It was kept as %2, and a new one was begun.").arg(m_path, aside);
    return Words::tr("%1 could not be understood and could not be moved out of the way.").arg(m_path);
}

QString KeptFile::keepCopy() const {
    const QString aside = asidePath(m_path);
    if (QFile::copy(m_path, aside))
        return Words::tr("Not all of %1 could be understood. A copy of it was kept as %2.").arg(m_path, aside);
    return Words::tr("Not all of %1 could be understood, and no copy could be made of it.").arg(m_path);
}

std::unique_ptr<QLockFile> KeptFile::lock(int waitMs) const {
    makePrivateFolder(QFileInfo(m_path).absolutePath());
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    // However long it is held; a lock whose process is gone counts for nothing.
    lock->setStaleLockTime(0);
    return lock->tryLock(waitMs) ? std::move(lock) : nullptr;
}

} // namespace collie
