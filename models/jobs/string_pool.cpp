#include "models/jobs/string_pool.h"

namespace collie::models {

quint32 StringPool::intern(const QString &text) {
    const auto known = m_ids.constFind(text);
    if (known != m_ids.cend())
        return *known;
    const auto id = static_cast<quint32>(m_texts.size());
    m_texts.append(text);
    m_ids.insert(text, id);
    return id;
}

qint64 StringPool::memoryBytes() const {
    constexpr qint64 allocationHeader = 24; // QArrayData's header with the allocator's own.
    qint64 bytes = m_texts.capacity() * static_cast<qint64>(sizeof(QString)) + allocationHeader;
    for (const QString &text : m_texts)
        bytes += (text.capacity() + 1) * static_cast<qint64>(sizeof(QChar)) + allocationHeader;
    // A span of QHash holds 128 one-byte offsets beside its nodes; at worst half of the buckets are used.
    bytes += m_ids.size() * static_cast<qint64>(sizeof(QString) + sizeof(quint32) + 4) * 3 / 2 + m_ids.capacity() * 2;
    return bytes;
}

void StringPool::clear() {
    m_texts.clear();
    m_ids.clear();
    intern(QLatin1String(""));
}

} // namespace collie::models
