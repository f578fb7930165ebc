#include "services/base/platform/process_clock.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace collie {

namespace {

#ifdef Q_OS_LINUX
/// Start of this process in milliseconds of CLOCK_BOOTTIME, from field 22 of /proc/self/stat (proc(5)); -1 when
/// unreadable.
qint64 processStartMs() {
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    // The second field is the program's name in parentheses and may hold spaces.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 22 - 3;
    if (fields.size() <= startTime)
        return -1;
    return fields[startTime].toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
}
#endif

} // namespace

qint64 processAgeMs() {
#ifdef Q_OS_LINUX
    static const qint64 start = processStartMs();
    timespec now{};
    if (start >= 0 && clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 - start;
#endif
    return -1;
}

} // namespace collie
