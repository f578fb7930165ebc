#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Text as JavaScript sees it, on UTF-8.
namespace collie::jsone::text {

[[nodiscard]] constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
[[nodiscard]] constexpr bool isWordStart(char c) {
    return isLetter(c) || c == '_';
}
[[nodiscard]] constexpr bool isWord(char c) {
    return isWordStart(c) || isDigit(c);
}

/// `[a-zA-Z_][a-zA-Z0-9_]*`, all of it.
[[nodiscard]] bool isIdentifier(std::string_view text);

/// The code point at `position`, which moves behind it. A byte that is not UTF-8 counts as U+FFFD.
[[nodiscard]] char32_t next(std::string_view text, std::size_t &position);

/// Appends a code point; halves of surrogate pairs are written as they are (three bytes).
void append(std::string &text, char32_t codePoint);

[[nodiscard]] bool isAscii(std::string_view text);
[[nodiscard]] std::size_t codePoints(std::string_view text);

/// The bytes of the code points from `first` up to `last` (excluded), both at most codePoints(text).
[[nodiscard]] std::string_view slice(std::string_view text, std::size_t first, std::size_t last);

/// ECMAScript's white space and line ends (`\s`).
[[nodiscard]] bool isSpace(char32_t codePoint);
/// Length in bytes of the white space `text` begins with.
[[nodiscard]] std::size_t leadingSpace(std::string_view text);
[[nodiscard]] std::string_view trimmedLeft(std::string_view text);
[[nodiscard]] std::string_view trimmedRight(std::string_view text);

/// Order of UTF-16 code units, as `<` and sort() of JavaScript: < 0, 0, > 0.
[[nodiscard]] int compare(std::string_view left, std::string_view right);

/// Position of `needle` in `text` from `from` on; npos. Time linear in both, whatever they are.
[[nodiscard]] std::size_t find(std::string_view text, std::string_view needle, std::size_t from = 0);

/// Whether a key is an array index ("0", "17", below 2^32 - 1), which JavaScript sorts before other keys.
[[nodiscard]] bool isArrayIndex(std::string_view key, std::uint32_t *number);

/// Appends `text` as a JSON string with its quotes.
void appendQuoted(std::string &json, std::string_view text);

/// UTF-8 that is valid: pairs of surrogate halves joined, single halves and broken bytes as U+FFFD.
[[nodiscard]] std::string wellFormed(std::string_view text);

} // namespace collie::jsone::text
