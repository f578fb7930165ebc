#include "models/jobs/string_pool.h"

namespace collie::models {

using treeherder::HashPool;

namespace {
std::string_view bytesOf(const QString &text) {
    return {reinterpret_cast<const char *>(text.constData()), static_cast<size_t>(text.size()) * sizeof(QChar)};
}
} // namespace

quint32 StringPool::intern(const QString &text) {
    const auto next = static_cast<quint32>(m_texts.size());
    const std::string_view bytes = bytesOf(text);
    const quint32 id = m_ids.findOrInsert(HashPool::hash(bytes), next, [&](quint32 number) {
        return HashPool::isSame(bytesOf(this->text(number)), bytes);
    });
    if (id == next)
        m_texts.append(text);
    return id;
}

std::optional<quint32> StringPool::find(const QString &text) const {
    const std::string_view bytes = bytesOf(text);
    return m_ids.find(HashPool::hash(bytes),
                      [&](quint32 number) { return HashPool::isSame(bytesOf(this->text(number)), bytes); });
}

qint64 StringPool::memoryBytes() const {
    constexpr qint64 allocationHeader = 24; // QArrayData's header with the allocator's own.
    qint64 bytes = m_texts.capacity() * static_cast<qint64>(sizeof(QString)) + allocationHeader;
    for (const QString &text : m_texts)
        bytes += (text.capacity() + 1) * static_cast<qint64>(sizeof(QChar)) + allocationHeader;
    bytes += m_ids.memoryBytes();
    return bytes;
}

void StringPool::clear() {
    m_texts = QStringList(); // clear() would keep the room.
    m_ids.clear();
    intern(QLatin1String(""));
}

} // namespace collie::models
