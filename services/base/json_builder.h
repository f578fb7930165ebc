#pragma once

#include "services/base/json_value.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace collie {

/// Builds a document from the events of nlohmann's reader in time that grows as the text does: the library's own
/// builders search all earlier members at each new one. Of members with the same key the last counts, in the place of
/// the first, as JavaScript has it. For one document, on one thread.
class JsonBuilder final : public nlohmann::json_sax<Json> {
  public:
    /// \param maxDepth  deepest nesting of lists and objects accepted.
    /// \param isCancelled  asked every few thousand values; true ends the reading. Empty: never.
    explicit JsonBuilder(int maxDepth, std::function<bool()> isCancelled = {});

    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// Whether any object had a key twice.
    [[nodiscard]] bool hasSameKeyTwice() const { return m_hasSameKeyTwice; }
    /// What was read; to be asked for once, after the reader said that all is well.
    [[nodiscard]] Json take() { return std::move(m_document); }

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t &text) override;
    bool string(string_t &value) override;
    bool binary(binary_t &value) override;
    bool start_object(std::size_t size) override;
    bool key(string_t &name) override;
    bool end_object() override;
    bool start_array(std::size_t size) override;
    bool end_array() override;
    bool parse_error(std::size_t position, const std::string &token, const nlohmann::detail::exception &error) override;

  private:
    bool add(Json value);
    bool open(Json container);
    Json &place(Json value);
    void keepLastOfEachKey(Json::object_t &object);

    Json m_document;
    std::vector<Json *> m_open; ///< From the outermost; each is the last value of the one before it.
    std::vector<std::uint32_t> m_order;
    std::function<bool()> m_askCancelled;
    std::size_t m_values = 0;
    int m_maxDepth;
    bool m_isTooDeep = false;
    bool m_isCancelled = false;
    bool m_hasSameKeyTwice = false;
};

} // namespace collie
