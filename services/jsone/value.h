#pragma once

#include <cstdint>
#include <string_view>

namespace collie::jsone {

class Value;
struct List;
struct Dict;

/// The functions every expression can call; AsSlugid only templates of a .taskcluster.yml.
enum class Builtin : std::uint8_t {
    Abs,
    Ceil,
    Defined,
    Floor,
    FromNow,
    Join,
    Len,
    Lowercase,
    Lstrip,
    Max,
    Min,
    Number,
    Range,
    Rstrip,
    Split,
    Sqrt,
    Str,
    Strip,
    Typeof,
    Uppercase,
    AsSlugid,
};

/// A value of the language: 16 bytes, copied freely; what it points to lives in the render's Arena (or, for text, in
/// the template or the context). All numbers are doubles, as in JavaScript; text is UTF-8.
class Value final {
  public:
    enum class Type : std::uint8_t {
        Failed,  ///< Not a value: the Session knows what went wrong.
        Deleted, ///< Rendered to nothing: left out of lists and objects, elsewhere like an empty object.
        Null,
        Boolean,
        Number,
        Text,
        List,
        Dict,
        Function,
    };

    constexpr Value() = default;
    [[nodiscard]] static constexpr Value failed() { return Value(Type::Failed); }
    [[nodiscard]] static constexpr Value deleted() { return Value(Type::Deleted); }
    [[nodiscard]] static constexpr Value boolean(bool truth) {
        Value value(Type::Boolean);
        value.m_boolean = truth;
        return value;
    }
    [[nodiscard]] static constexpr Value number(double number) {
        Value value(Type::Number);
        value.m_number = number;
        return value;
    }
    [[nodiscard]] static constexpr Value text(std::string_view text) {
        Value value(Type::Text);
        value.m_size = static_cast<std::uint32_t>(text.size());
        value.m_text = text.data();
        return value;
    }
    [[nodiscard]] static constexpr Value list(List *list) {
        Value value(Type::List);
        value.m_list = list;
        return value;
    }
    [[nodiscard]] static constexpr Value dict(const Dict *dict) {
        Value value(Type::Dict);
        value.m_dict = dict;
        return value;
    }
    [[nodiscard]] static constexpr Value function(Builtin builtin) {
        Value value(Type::Function);
        value.m_builtin = builtin;
        return value;
    }

    [[nodiscard]] constexpr Type type() const { return m_type; }
    [[nodiscard]] constexpr bool isFailed() const { return m_type == Type::Failed; }
    [[nodiscard]] constexpr bool isDeleted() const { return m_type == Type::Deleted; }
    [[nodiscard]] constexpr bool isNull() const { return m_type == Type::Null; }
    [[nodiscard]] constexpr bool isBoolean() const { return m_type == Type::Boolean; }
    [[nodiscard]] constexpr bool isNumber() const { return m_type == Type::Number; }
    [[nodiscard]] constexpr bool isText() const { return m_type == Type::Text; }
    [[nodiscard]] constexpr bool isList() const { return m_type == Type::List; }
    [[nodiscard]] constexpr bool isDict() const { return m_type == Type::Dict || m_type == Type::Deleted; }
    [[nodiscard]] constexpr bool isFunction() const { return m_type == Type::Function; }
    /// A number without a fraction (not NaN, not infinite).
    [[nodiscard]] bool isInteger() const;
    /// Empty text, lists and objects, zero, false and null are not; NaN is.
    [[nodiscard]] bool isTruthy() const;

    // Each is only for a value of its type.
    [[nodiscard]] constexpr bool asBoolean() const { return m_boolean; }
    [[nodiscard]] constexpr double asNumber() const { return m_number; }
    [[nodiscard]] constexpr std::string_view asText() const { return {m_text, m_size}; }
    [[nodiscard]] constexpr List &asList() const { return *m_list; }
    [[nodiscard]] constexpr Builtin asFunction() const { return m_builtin; }
    /// An empty one for Deleted.
    [[nodiscard]] const Dict &asDict() const;

  private:
    constexpr explicit Value(Type type)
        : m_type(type) {}

    Type m_type = Type::Null;
    std::uint32_t m_size = 0;
    union {
        double m_number = 0;
        bool m_boolean;
        const char *m_text;
        List *m_list;
        const Dict *m_dict;
        Builtin m_builtin;
    };
};

/// A list. Values that share it see what is done to it.
struct List {
    Value *items = nullptr;
    std::uint32_t size = 0;

    [[nodiscard]] Value *begin() const { return items; }
    [[nodiscard]] Value *end() const { return items + size; }
};

struct Entry {
    std::string_view key;
    Value value;
};

/// An object: unique keys in JavaScript's order (array indexes ascending, then as inserted). Never changed once made.
struct Dict {
    const Entry *entries = nullptr;
    std::uint32_t size = 0;
    std::uint32_t slots = 0;                 ///< Size of `index`, a power of two; 0 for small objects.
    const std::uint32_t *index = nullptr;    ///< Hash table of positions + 1; 0 is free.
    static constexpr std::uint32_t few = 12; ///< Up to here a search entry by entry is quicker than a table.

    [[nodiscard]] const Entry *begin() const { return entries; }
    [[nodiscard]] const Entry *end() const { return entries + size; }
    /// The value of `key`; nullptr when absent.
    [[nodiscard]] const Value *find(std::string_view key) const;
};

/// Hash of a key, seeded per process so that nobody can prepare collisions.
[[nodiscard]] std::size_t hashKey(std::string_view key);

} // namespace collie::jsone
