#include "services/base/platform/private_socket.h"

#include <QDir>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace collie {
namespace {

bool isPrivate(const QString &folder) {
    struct stat found {};
    // A link could be turned elsewhere by whoever owns it.
    return QDir::isAbsolutePath(folder) && ::lstat(QFile::encodeName(folder).constData(), &found) == 0 &&
           S_ISDIR(found.st_mode) && found.st_uid == ::geteuid() && (found.st_mode & 077) == 0;
}

} // namespace

QStringList runtimeFolders() {
    return {qEnvironmentVariable("XDG_RUNTIME_DIR"), QStringLiteral("/run/user/%1").arg(::geteuid())};
}

QString privateFolder(const QStringList &candidates, const QString &fallback) {
    for (const QString &each : candidates) {
        if (isPrivate(each))
            return each;
    }
    QDir().mkpath(QFileInfo(fallback).path());
    ::mkdir(QFile::encodeName(fallback).constData(), 0700);
    return isPrivate(fallback) ? fallback : QString();
}

bool isOwnPeer(qintptr descriptor) {
    struct ucred peer {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           size == sizeof(peer) && peer.uid == ::geteuid();
}

} // namespace collie
