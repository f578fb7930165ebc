#include "services/logs/log_mapping.h"

#include "services/base/platform/memory.h"

#include <QCoreApplication>

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
    if (from < until)
        populate(m_bytes.sliced(from, until - from));
}

} // namespace collie::logs
