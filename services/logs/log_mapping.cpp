#include "services/logs/log_mapping.h"

#include <QCoreApplication>

#if defined(Q_OS_LINUX)
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace collie::logs {

Result<std::shared_ptr<const LogMapping>> LogMapping::open(const QString &path) {
    const std::shared_ptr<LogMapping> mapping(new LogMapping(path));
    const auto refused = [&](const QFile &file) {
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("LogMapping", "The log could not be read from %1.").arg(path),
                       file.errorString());
    };
    if (!mapping->m_file.open(QIODevice::ReadOnly))
        return refused(mapping->m_file);
    const qint64 size = mapping->m_file.size();
    if (size > 0) {
        const uchar *data = mapping->m_file.map(0, size);
        if (data == nullptr)
            return refused(mapping->m_file);
        mapping->m_bytes = QByteArrayView(data, size);
    }
    return std::shared_ptr<const LogMapping>(mapping);
}

void LogMapping::prepareToRead(qint64 from, qint64 until) const {
#if defined(Q_OS_LINUX) && defined(MADV_POPULATE_READ)
    const qint64 page = sysconf(_SC_PAGESIZE);
    from -= from % page;
    // Older kernels refuse, and fault page by page.
    if (from < until)
        madvise(const_cast<char *>(m_bytes.data()) + from, static_cast<size_t>(until - from), MADV_POPULATE_READ);
#else
    Q_UNUSED(from)
    Q_UNUSED(until)
#endif
}

} // namespace collie::logs
