#include "services/pulse/archive_format.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>

namespace collie::pulse {

namespace {

constexpr quint32 rowMagic = 0x524C4F43;
constexpr qsizetype mostTextBytes = std::numeric_limits<quint16>::max();
constexpr qint64 mostPayloadBytes = qint64(64) * 1024 * 1024;
enum Flag : quint16 { Redelivered = 1, Duplicate = 2, Gap = 4 };

struct RowHead {
    quint32 magic = rowMagic;
    quint32 payloadBytes = 0;
    qint64 receivedAt = 0;
    quint16 exchangeBytes = 0, keyBytes = 0, ccBytes = 0, flags = 0;

    [[nodiscard]] qint64 rowBytes() const {
        return qint64(sizeof(RowHead)) + exchangeBytes + keyBytes + ccBytes + payloadBytes;
    }
};
static_assert(sizeof(RowHead) == 24);

void appendHead(QByteArray &to, const RowHead &head) {
    to.append(reinterpret_cast<const char *>(&head), qsizetype(sizeof(head)));
}

/// The head at a place of a file, when a whole row of it can be there.
std::optional<RowHead> headAt(QFile &file, qint64 at, qint64 size) {
    RowHead head;
    if (at < 0 || at + qint64(sizeof(head)) > size || !file.seek(at) ||
        file.read(reinterpret_cast<char *>(&head), sizeof(head)) != qint64(sizeof(head)))
        return std::nullopt;
    if (head.magic != rowMagic || head.payloadBytes > mostPayloadBytes || at + head.rowBytes() > size)
        return std::nullopt;
    return head;
}

} // namespace

void appendRow(QByteArray &to, const Message &message) {
    QByteArray cc = message.cc.join(' ');
    cc.truncate(mostTextBytes);
    const auto lengthOf = [](const QByteArray &text) { return quint16(std::min(text.size(), mostTextBytes)); };
    const RowHead head{.payloadBytes = quint32(std::min<qint64>(message.payload.size(), mostPayloadBytes)),
                       .receivedAt = message.receivedAt,
                       .exchangeBytes = lengthOf(message.exchange),
                       .keyBytes = lengthOf(message.routingKey),
                       .ccBytes = lengthOf(cc),
                       .flags = quint16((message.redelivered ? Redelivered : 0) | (message.duplicate ? Duplicate : 0))};
    appendHead(to, head);
    to.append(message.exchange.constData(), head.exchangeBytes).append(message.routingKey.constData(), head.keyBytes);
    to.append(cc).append(message.payload.constData(), head.payloadBytes);
}

void appendGapRow(QByteArray &to, qint64 atMs, const QString &sentence) {
    const QByteArray key = sentence.toUtf8().left(mostTextBytes);
    appendHead(to, {.receivedAt = atMs, .keyBytes = quint16(key.size()), .flags = Gap});
    to.append(key);
}

qint64 readRow(QByteArrayView bytes, ArchivedRow &row) {
    RowHead head;
    if (bytes.size() < qsizetype(sizeof(head)))
        return 0;
    std::memcpy(&head, bytes.data(), sizeof(head));
    if (head.magic != rowMagic || head.payloadBytes > mostPayloadBytes || head.rowBytes() > bytes.size())
        return 0;
    const qsizetype texts = head.exchangeBytes + head.keyBytes + head.ccBytes;
    row = {.receivedAt = head.receivedAt,
           .texts = bytes.sliced(sizeof(head), texts),
           .payload = bytes.sliced(qsizetype(sizeof(head)) + texts, head.payloadBytes),
           .exchangeLength = head.exchangeBytes,
           .keyLength = head.keyBytes,
           .ccLength = head.ccBytes,
           .redelivered = (head.flags & Redelivered) != 0,
           .duplicate = (head.flags & Duplicate) != 0,
           .isGap = (head.flags & Gap) != 0};
    return head.rowBytes();
}

std::optional<ArchiveFile> openArchiveFile(const QString &path) {
    ArchiveFile known{.path = path};
    QFile rows(path);
    if (!rows.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return std::nullopt;
    const qint64 size = rows.size();
    QFile index(known.indexPath());
    if (index.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = index.readAll();
        known.offsets.resize(size_t(bytes.size()) / sizeof(qint64));
        std::memcpy(known.offsets.data(), bytes.constData(), known.offsets.size() * sizeof(qint64));
    }
    // An index that a broken disk or another program spoiled is of no use; without one the rows tell.
    const bool isInOrder =
        std::adjacent_find(known.offsets.begin(), known.offsets.end(), std::greater_equal<>()) == known.offsets.end() &&
        (known.offsets.empty() || known.offsets.front() == 0);
    if (!isInOrder)
        known.offsets.clear();
    while (!known.offsets.empty() && !headAt(rows, known.offsets.back(), size))
        known.offsets.pop_back();
    if (!known.offsets.empty())
        known.size = known.offsets.back() + headAt(rows, known.offsets.back(), size)->rowBytes();
    while (const std::optional<RowHead> head = headAt(rows, known.size, size)) {
        known.offsets.push_back(known.size);
        known.size += head->rowBytes();
    }
    if (known.size < size && !rows.resize(known.size))
        return std::nullopt;
    return known;
}

qint64 lastTime(const ArchiveFile &file) {
    QFile rows(file.path);
    if (file.offsets.empty() || !rows.open(QIODevice::ReadOnly))
        return 0;
    const std::optional<RowHead> head = headAt(rows, file.offsets.back(), file.size);
    return head ? head->receivedAt : 0;
}

} // namespace collie::pulse
