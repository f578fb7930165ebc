#include "services/base/platform/open_file.h"

#include <sys/stat.h>
#include <unistd.h>

namespace collie {

bool isOpenedAs(int descriptor, const QByteArray &path) {
    struct stat opened {};
    struct stat there {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &there) == 0 &&
           opened.st_ino == there.st_ino && opened.st_dev == there.st_dev;
}

FileState fileState(const QByteArray &path) {
    struct stat there {};
    if (::stat(path.constData(), &there) != 0 || !S_ISREG(there.st_mode))
        return {};
    constexpr qint64 nanosecondsPerMs = 1'000'000;
    return {.size = qint64(there.st_size),
            .modifiedMs = qint64(there.st_mtim.tv_sec) * 1000 + there.st_mtim.tv_nsec / nanosecondsPerMs};
}

bool isReadable(const char *path) {
    return ::access(path, R_OK) == 0;
}

qint64 writeSome(int descriptor, const char *data, qint64 size) {
    return ::write(descriptor, data, size_t(size));
}

qint64 writeSomeAt(int descriptor, const char *data, qint64 size, qint64 offset) {
    return ::pwrite(descriptor, data, size_t(size), off_t(offset));
}

void cutFile(int descriptor, qint64 size) {
    [[maybe_unused]] const int cut = ::ftruncate(descriptor, off_t(size));
}

bool syncFile(int descriptor) {
    return ::fdatasync(descriptor) == 0;
}

} // namespace collie
