#include "models/pulse/stream_rows.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string_view>
#include <utility>

namespace collie::models {
namespace {

constexpr size_t pieceBytes = 16 * 1024;
constexpr qsizetype slugidLength = 22;
constexpr qsizetype mostText = std::numeric_limits<quint16>::max(); ///< Bytes; far above what AMQP allows for a key.
constexpr size_t mostExchanges = 4096; ///< A peer that invents exchanges must not fill the memory.

std::string_view viewOf(QByteArrayView bytes) {
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

QByteArrayView taskIdOf(const StreamRow &row) {
    constexpr std::string_view primary = "primary.";
    const std::string_view key = viewOf(row.routingKey());
    if (!key.starts_with(primary))
        return {};
    const std::string_view word = key.substr(primary.size(), key.find('.', primary.size()) - primary.size());
    if (word.size() != slugidLength)
        return {};
    return {word.data(), slugidLength};
}

QByteArrayView labelOf(const StreamRow &row) {
    constexpr std::string_view name = "\"label\"";
    const std::string_view body = viewOf(row.payload);
    for (size_t at = body.find(name); at != std::string_view::npos; at = body.find(name, at + 1)) {
        size_t place = at + name.size();
        const auto skip = [&] {
            while (place < body.size() && isSpace(body[place]))
                ++place;
        };
        skip();
        if (place >= body.size() || body[place] != ':')
            continue;
        ++place;
        skip();
        if (place >= body.size() || body[place] != '"')
            continue;
        const size_t begin = ++place;
        while (place < body.size() && body[place] != '"')
            place += body[place] == '\\' ? 2 : 1;
        if (place < body.size())
            return {body.data() + begin, static_cast<qsizetype>(place - begin)};
    }
    return {};
}

QByteArrayView stateOf(const StreamRow &row) {
    constexpr std::string_view prefix = "exchange/taskcluster-queue/v1/task-";
    const std::string_view exchange = viewOf(row.exchange());
    if (!exchange.starts_with(prefix))
        return {};
    const std::string_view event = exchange.substr(prefix.size());
    if (event == "defined")
        return "unscheduled";
    for (const std::string_view state : {"pending", "running", "completed", "failed", "exception"}) {
        if (event == state)
            return {event.data(), static_cast<qsizetype>(event.size())};
    }
    return {};
}

QByteArrayView shortExchange(QByteArrayView exchange) {
    constexpr std::string_view prefix = "exchange/";
    std::string_view name = viewOf(exchange);
    if (name.starts_with(prefix))
        name.remove_prefix(prefix.size());
    constexpr std::string_view taskcluster = "taskcluster-";
    if (name.starts_with(taskcluster))
        name.remove_prefix(taskcluster.size());
    return {name.data(), static_cast<qsizetype>(name.size())};
}

char *StreamRows::claim(Block &block, size_t bytes) {
    if (bytes > block.room) {
        const size_t size = std::max(bytes, pieceBytes);
        block.pieces.push_back(std::make_unique_for_overwrite<char[]>(size));
        block.held += size;
        block.next = block.pieces.back().get();
        block.room = size;
    }
    block.room -= bytes;
    return std::exchange(block.next, block.next + bytes);
}

StreamRow &StreamRows::addRow() {
    if (m_blocks.empty() || m_blocks.back()->rows.size() == blockSize)
        m_blocks.push_back(std::make_shared<Block>());
    ++m_end;
    return m_blocks.back()->rows.emplace_back();
}

const QByteArray *StreamRows::intern(const QByteArray &exchange) {
    const auto known = std::find(m_exchanges->begin(), m_exchanges->end(), exchange);
    if (known != m_exchanges->end())
        return &*known;
    if (m_exchanges->size() >= mostExchanges)
        return &m_exchanges->back();
    return &m_exchanges->emplace_back(exchange);
}

void StreamRows::append(const QVector<pulse::Message> &messages, qint64 capacity) {
    const QByteArray *lastName = nullptr;
    for (const pulse::Message &message : messages) {
        StreamRow &row = addRow();
        row.receivedAtMs = message.receivedAt;
        if (lastName == nullptr || *lastName != message.exchange)
            lastName = intern(message.exchange);
        row.exchangeName = lastName;
        row.payload = message.payload;
        row.redelivered = message.redelivered;
        row.duplicate = message.duplicate;
        const qsizetype keyLength = std::min(message.routingKey.size(), mostText);
        qsizetype ccLength = 0;
        for (const QByteArray &route : message.cc)
            ccLength += route.size() + 1;
        ccLength = std::clamp<qsizetype>(ccLength - 1, 0, mostText);
        char *text = claim(*m_blocks.back(), static_cast<size_t>(keyLength + ccLength));
        row.text = text;
        row.keyLength = static_cast<quint16>(keyLength);
        row.ccLength = static_cast<quint16>(ccLength);
        text = std::copy_n(message.routingKey.constData(), keyLength, text);
        for (const QByteArray &route : message.cc) {
            const qsizetype fits = std::min(route.size(), ccLength);
            text = std::copy_n(route.constData(), fits, text);
            ccLength -= fits;
            if (ccLength == 0)
                break;
            *text++ = ' ';
            --ccLength;
        }
    }
    evict(capacity);
}

void StreamRows::appendGap(qint64 atMs, const QString &sentence, qint64 capacity) {
    StreamRow &row = addRow();
    const QByteArray bytes = sentence.toUtf8().left(mostText);
    char *text = claim(*m_blocks.back(), static_cast<size_t>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), text);
    row.receivedAtMs = atMs;
    row.exchangeName = intern(QByteArray());
    row.text = text;
    row.keyLength = static_cast<quint16>(bytes.size());
    row.isGap = true;
    evict(capacity);
}

void StreamRows::evict(qint64 capacity) {
    while (size() > capacity && m_blocks.size() > 1) {
        m_blocks.pop_front();
        m_begin += blockSize;
    }
}

void StreamRows::clear() {
    m_blocks.clear();
    m_begin = m_end;
}

qint64 StreamRows::memoryBytes() const {
    size_t bytes = 0;
    for (const std::shared_ptr<Block> &block : m_blocks)
        bytes += sizeof(Block) + block->rows.capacity() * sizeof(StreamRow) + block->held +
                 block->pieces.capacity() * sizeof(std::unique_ptr<char[]>);
    for (const QByteArray &exchange : *m_exchanges)
        bytes += sizeof(QByteArray) + static_cast<size_t>(exchange.size());
    return static_cast<qint64>(bytes);
}

} // namespace collie::models
