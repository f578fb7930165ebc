#pragma once

#include "services/pulse/message.h"
#include "services/pulse/rabbitmq.h"

#include <deque>
#include <memory>
#include <vector>

namespace collie::pulse {

/// What a message says of its body beside the usual: its content type, its encoding, and the headers but for CC and
/// BCC, which are roads and not told here. \return null for JSON in UTF-8 without headers, which most are.
[[nodiscard]] std::shared_ptr<const MessageProperties> propertiesOf(const amqp_basic_properties_t &properties);

/// The headers of a message as the library sends them; holds what they point to.
class AmqpHeaders final {
  public:
    /// \param cc  further keys to be routed by. \param headers  a JSON object; null for none.
    AmqpHeaders(const QList<QByteArray> &cc, const Json &headers);
    Q_DISABLE_COPY_MOVE(AmqpHeaders)

    [[nodiscard]] bool isEmpty() const { return m_table.num_entries == 0; }
    [[nodiscard]] const amqp_table_t &table() const { return m_table; }

  private:
    [[nodiscard]] amqp_bytes_t keep(QByteArray bytes);
    [[nodiscard]] amqp_field_value_t valueOf(const Json &json, int depth);
    [[nodiscard]] amqp_table_t tableOf(const Json &object, int depth);

    // Addresses in them stay valid while more is added.
    std::deque<QByteArray> m_texts;
    std::deque<std::vector<amqp_field_value_t>> m_arrays;
    std::deque<std::vector<amqp_table_entry_t>> m_tables;
    amqp_table_t m_table{};
};

} // namespace collie::pulse
