#pragma once

#include "services/pulse/message.h"

#include <QByteArrayView>
#include <QString>

#include <deque>
#include <memory>
#include <vector>

namespace collie::models {

/// One message of the stream, or the mark of a gap in it. Texts are UTF-8.
struct StreamRow {
    qint64 receivedAtMs = 0;
    const QByteArray *exchangeName = nullptr; ///< In the rows' pool.
    const char *text = nullptr;               ///< Routing key, then the CC routes with a space between.
    QByteArray payload;                       ///< Shared with whoever delivered it.
    quint16 keyLength = 0;
    quint16 ccLength = 0;
    bool redelivered = false;
    bool duplicate = false;
    bool isGap = false; ///< Messages may be missing here; the key is the sentence that says so.

    [[nodiscard]] QByteArrayView exchange() const { return *exchangeName; }
    [[nodiscard]] QByteArrayView routingKey() const { return {text, keyLength}; }
    [[nodiscard]] QByteArrayView cc() const { return {text + keyLength, ccLength}; }
};

/// What people look for in a row beside its columns on the wire; each a view into the row.
/// The word of the routing key behind "primary"; empty when it has not the length of a slugid.
[[nodiscard]] QByteArrayView taskIdOf(const StreamRow &row);
/// `label` of the task's tags: the first string member of that name in the body, escapes as they are. Empty when the
/// message has none.
[[nodiscard]] QByteArrayView labelOf(const StreamRow &row);
/// What the exchange says of the task: "pending", "failed"; empty for exchanges of other news.
[[nodiscard]] QByteArrayView stateOf(const StreamRow &row);
/// "queue/task-completed": what of an exchange's name differs between exchanges.
[[nodiscard]] QByteArrayView shortExchange(QByteArrayView exchange);

/// The newest messages, in blocks that are forgotten whole. A copy is cheap, shares the blocks, and may be read on
/// another thread while the original grows: rows that are there do not change. Rows are numbered from 0 on, for ever.
class StreamRows final {
  public:
    static constexpr int blockSize = 500; ///< Rows.

    /// Rows from one flush. Beyond `capacity` the oldest blocks go.
    void append(const QVector<pulse::Message> &messages, qint64 capacity);
    void appendGap(qint64 atMs, const QString &sentence, qint64 capacity);
    void clear();
    /// The number of the first row, while there is none.
    void startAt(quint64 number) { m_begin = m_end = number; }

    [[nodiscard]] quint64 begin() const { return m_begin; }
    [[nodiscard]] quint64 end() const { return m_end; }
    [[nodiscard]] qint64 size() const { return static_cast<qint64>(m_end - m_begin); }
    /// \param number  from begin() to end() - 1.
    [[nodiscard]] const StreamRow &at(quint64 number) const {
        const quint64 place = number - m_begin;
        return m_blocks[place / blockSize]->rows[place % blockSize];
    }
    /// Bytes held, without bodies.
    [[nodiscard]] qint64 memoryBytes() const;

  private:
    struct Block {
        Block() { rows.reserve(blockSize); }
        std::vector<StreamRow> rows; ///< Never grows beyond what was reserved, so that rows stay where they are.
        std::vector<std::unique_ptr<char[]>> pieces; ///< Where the texts are.
        char *next = nullptr;                        ///< Free place in the last piece.
        size_t room = 0;                             ///< Bytes left there.
        size_t held = 0;                             ///< Bytes of all pieces.
    };
    [[nodiscard]] StreamRow &addRow();
    static char *claim(Block &block, size_t bytes);
    [[nodiscard]] const QByteArray *intern(const QByteArray &exchange);
    void evict(qint64 capacity);

    std::deque<std::shared_ptr<Block>> m_blocks;
    /// Names stay where they are while the pool grows.
    std::shared_ptr<std::deque<QByteArray>> m_exchanges = std::make_shared<std::deque<QByteArray>>();
    quint64 m_begin = 0;
    quint64 m_end = 0;
};

} // namespace collie::models
