#pragma once

#include "services/jsone/session.h"

#include <vector>

namespace collie::jsone {

/// Collects the values of a list. Builders of one session end in the reverse order of their beginning.
class ListBuilder final {
  public:
    explicit ListBuilder(Session &session)
        : m_session(session)
        , m_base(session.valueStack().size()) {}
    ~ListBuilder() { m_session.valueStack().resize(m_base); }
    Q_DISABLE_COPY_MOVE(ListBuilder)

    void add(Value value) { m_session.valueStack().push_back(value); }
    /// \return false when the limit of values is met.
    [[nodiscard]] bool addAll(const List &list);
    [[nodiscard]] std::size_t size() const { return m_session.valueStack().size() - m_base; }
    /// The list; failed when the limit of values is met.
    [[nodiscard]] Value finish();

  private:
    Session &m_session;
    std::size_t m_base;
};

/// Collects the entries of an object, each key once, the last value of a key winning. As ListBuilder.
class DictBuilder final {
  public:
    explicit DictBuilder(Session &session)
        : m_session(session)
        , m_base(session.entryStack().size()) {}
    ~DictBuilder() { m_session.entryStack().resize(m_base); }
    Q_DISABLE_COPY_MOVE(DictBuilder)

    /// \param key  must outlive the render.
    void set(std::string_view key, Value value);
    /// Sets every entry of `dict`. \return false when the limit of steps is met.
    [[nodiscard]] bool setAll(const Dict &dict);
    /// The object, in JavaScript's order of keys; failed when the limit of values is met.
    [[nodiscard]] Value finish();

  private:
    [[nodiscard]] std::size_t size() const { return m_session.entryStack().size() - m_base; }
    [[nodiscard]] Entry *find(std::string_view key);
    void growTable();
    void sortIndexKeys();

    Session &m_session;
    std::size_t m_base;
    bool m_hasIndexKeys = false;
    std::vector<std::uint32_t> m_table; ///< Hash table of positions + 1; empty while there are few entries.
};

} // namespace collie::jsone
