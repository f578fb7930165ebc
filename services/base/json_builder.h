#pragma once

#include "services/base/json_value.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace collie {

/// Builds a document from what a reader finds, in time that grows as the text does: the library's own builders search
/// all earlier members at each new one. Of members with the same key the last counts, in the place of the first, as
/// JavaScript has it. For one document, on one thread.
class JsonBuilder final {
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

    // What was found next. \return whether to go on: not when it goes too deep or is cancelled.
    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool integer(std::int64_t value) { return add(value); }
    bool unsignedInteger(std::uint64_t value) { return add(value); }
    bool real(double value) { return add(value); }
    bool string(const std::string &value) { return add(value); }
    bool emptyObject() { return hasRoomBelow() && add(Json::value_t::object); }
    bool startObject() { return open(true); }
    /// The name of the member whose value comes next.
    void key(const std::string &name) { m_members.push_back({name, Json()}); }
    bool endObject();
    bool startList() { return open(false); }
    bool endList();
    /// The list that is being read may have so many entries; memory is only used by those that come.
    void expectEntries(std::size_t entries) { m_open.back().entries.reserve(entries); }

  private:
    struct Member {
        std::string key;
        Json value;
        bool isLeftOut = false;
    };
    /// A list or an object that has not ended.
    struct Open {
        bool isObject = false;
        std::size_t firstMember = 0; ///< In m_members.
        Json::array_t entries = {};  ///< Of a list.
    };

    bool hasRoomBelow() {
        m_isTooDeep = m_open.size() >= static_cast<std::size_t>(m_maxDepth);
        return !m_isTooDeep;
    }
    template <class Value>
    bool add(const Value &value) {
        place(value);
        return goesOn();
    }
    bool open(bool isObject);
    bool goesOn() {
        m_isCancelled = (++m_values & 0xfff) == 0 && m_askCancelled && m_askCancelled();
        return !m_isCancelled;
    }
    /// Makes the value where it belongs: a document is moved no more often than it has to be.
    template <class Value>
    void place(Value &&value) {
        if (m_open.empty())
            m_document = Json(std::forward<Value>(value));
        else if (m_open.back().isObject)
            m_members.back().value = Json(std::forward<Value>(value));
        else
            m_open.back().entries.emplace_back(std::forward<Value>(value));
    }
    std::size_t keepLastOfEachKey(std::span<Member> members);

    Json m_document;
    std::vector<Open> m_open; ///< From the outermost.
    /// Of all objects in m_open. An object gets its own when it ends, with room for exactly those: one that grows
    /// copies what it holds, all the way down.
    std::vector<Member> m_members;
    std::vector<std::uint32_t> m_order;
    std::function<bool()> m_askCancelled;
    std::size_t m_values = 0;
    int m_maxDepth;
    bool m_isTooDeep = false;
    bool m_isCancelled = false;
    bool m_hasSameKeyTwice = false;
};

} // namespace collie
