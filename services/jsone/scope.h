#pragma once

#include "services/jsone/value.h"

#include <array>
#include <string_view>

namespace collie::jsone {

/// The names an expression sees: those of its own level, then those of the levels around it, at last the context, `now`
/// and the builtins. Lives on the stack of whoever renders the level.
class Scope final {
  public:
    /// Sets `value` to the function of that name, if there is one.
    using FindBuiltin = bool (*)(std::string_view name, Value &value);

    /// The outermost level. \param context, now  what the caller gave; the context may name `now` and builtins anew.
    Scope(const Dict &context, Value now, FindBuiltin findBuiltin)
        : m_names(&context)
        , m_now(now)
        , m_findBuiltin(findBuiltin) {}
    /// A level whose names are the keys of `names` ($let).
    Scope(const Scope &outer, const Dict &names)
        : m_outer(&outer)
        , m_names(&names) {}
    /// A level with up to three names of its own (loops); see bind().
    explicit Scope(const Scope &outer)
        : m_outer(&outer) {}

    /// Gives `name` a value, instead of one it had. Empty names are ignored.
    void bind(std::string_view name, Value value);

    /// \param value  set when there is such a name.
    [[nodiscard]] bool lookup(std::string_view name, Value &value) const;

  private:
    const Scope *m_outer = nullptr;
    const Dict *m_names = nullptr;
    Value m_now; ///< Of the outermost level, as the next.
    FindBuiltin m_findBuiltin = nullptr;
    std::array<Entry, 3> m_bound;
    std::size_t m_boundCount = 0;
};

} // namespace collie::jsone
