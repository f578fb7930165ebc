#include "services/base/platform/file_lock.h"

#include "services/base/platform/open_file.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace collie {

LockState lockFile(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return LockState::Taken;
    return errno == EWOULDBLOCK ? LockState::Busy : LockState::Failed;
}

int openLocked(const QByteArray &path, bool isNew) {
    constexpr mode_t everybody = 0666; // Less the process' mask, as of every download.
    const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (isNew ? O_CREAT | O_EXCL : 0);
    const int descriptor = ::open(path.constData(), flags, everybody);
    if (descriptor < 0)
        return -1;
    // Between the two calls another program may have taken it for abandoned and removed it.
    if (lockFile(descriptor) == LockState::Taken && isOpenedAs(descriptor, path))
        return descriptor;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return -1;
}

void closeFile(int descriptor) {
    ::close(descriptor);
}

} // namespace collie
