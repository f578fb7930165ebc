#include "services/base/json_reader.h"

#include <QString>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace collie {

namespace {

/// From so many entries on, a list's room is made at once: growing by doubling would touch twice the memory.
constexpr std::size_t entriesOfLongList = std::size_t{1} << 16;

bool isDigit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Whether a byte stands for itself within a string.
constexpr std::array<bool, 256> plainBytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < plain.size(); ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

const char *skipDigits(const char *at, const char *end) {
    while (at != end && isDigit(*at))
        ++at;
    return at;
}

/// How JSON writes a number, which from_chars() does not hold to. \param isWhole set to whether it is an integer.
/// \return its end; where it begins when there is none.
const char *endOfNumber(const char *begin, const char *end, bool &isWhole) {
    const char *at = begin != end && *begin == '-' ? begin + 1 : begin;
    if (at == end || !isDigit(*at))
        return begin;
    at = *at == '0' ? at + 1 : skipDigits(at, end);
    isWhole = true;
    if (at != end && *at == '.') {
        const char *const digits = at + 1;
        at = skipDigits(digits, end);
        if (at == digits)
            return begin;
        isWhole = false;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        const char *digits = at + 1;
        if (digits != end && (*digits == '+' || *digits == '-'))
            ++digits;
        at = skipDigits(digits, end);
        if (at == digits)
            return begin;
        isWhole = false;
    }
    return at;
}

} // namespace

JsonReader::JsonReader(QByteArrayView text, JsonBuilder &builder)
    : m_at(text.data())
    , m_end(text.data() + text.size())
    , m_builder(builder)
    , m_isUtf8(simdjson::validate_utf8(text.data(), static_cast<std::size_t>(text.size()))) {}

bool JsonReader::read() {
    if (m_end - m_at >= 3 && std::memcmp(m_at, "\xef\xbb\xbf", 3) == 0)
        m_at += 3;
    skipSpace();
    if (!m_isUtf8 || !value())
        return false;
    skipSpace();
    return m_at == m_end;
}

// As deep as the builder allows.
bool JsonReader::value() {
    if (m_at == m_end)
        return false;
    switch (*m_at) {
    case '{':
        return object();
    case '[':
        return list();
    case '"':
        return string() && m_builder.string(m_string);
    case 't':
        return literal("true") && m_builder.boolean(true);
    case 'f':
        return literal("false") && m_builder.boolean(false);
    case 'n':
        return literal("null") && m_builder.null();
    default:
        return number();
    }
}

bool JsonReader::list() {
    const char *const begin = m_at++;
    const bool isWithinLongList = m_isRoomMade;
    if (!m_builder.startList())
        return false;
    skipSpace();
    if (skip(']'))
        return m_builder.endList();
    for (std::size_t entries = 1;; ++entries) {
        // Objects are what long lists are made of.
        if (m_at != m_end && *m_at == '{' ? !object() : !value())
            return false;
        if (entries == entriesOfLongList && !isWithinLongList) {
            makeRoom(begin, entries);
            m_isRoomMade = true;
        }
        skipSpace();
        if (skip(']')) {
            m_isRoomMade = isWithinLongList;
            return m_builder.endList();
        }
        if (!skip(','))
            return false;
        skipSpace();
    }
}

/// What follows the brace of an object that is not empty.
bool JsonReader::members() {
    if (!m_builder.startObject())
        return false;
    while (true) {
        if (m_at == m_end || *m_at != '"' || !string())
            return false;
        m_builder.key(m_string);
        skipSpace();
        if (!skip(':'))
            return false;
        skipSpace();
        if (!value())
            return false;
        skipSpace();
        if (skip('}'))
            return m_builder.endObject();
        if (!skip(','))
            return false;
        skipSpace();
    }
}

bool JsonReader::number() {
    bool isWhole = false;
    const char *const begin = m_at;
    const char *const end = endOfNumber(begin, m_end, isWhole);
    if (end == begin)
        return false;
    m_at = end;
    if (isWhole && *begin == '-') {
        if (std::int64_t whole = 0; std::from_chars(begin, end, whole).ec == std::errc())
            return m_builder.integer(whole);
    } else if (isWhole) {
        if (std::uint64_t whole = 0; std::from_chars(begin, end, whole).ec == std::errc())
            return m_builder.unsignedInteger(whole);
    }
    double real = 0;
    if (std::from_chars(begin, end, real).ec != std::errc()) {
        // Infinite for one that is too large, 0 for one that is too small.
        real = QString::fromLatin1(begin, end - begin).toDouble();
    }
    return std::isfinite(real) && m_builder.real(real);
}

bool JsonReader::literal(const char *word) {
    const std::size_t length = std::strlen(word);
    if (static_cast<std::size_t>(m_end - m_at) < length || std::memcmp(m_at, word, length) != 0)
        return false;
    m_at += length;
    return true;
}

bool JsonReader::string() {
    ++m_at;
    m_string.clear();
    while (true) {
        const char *const begin = m_at;
        while (m_at != m_end && plainBytes[static_cast<unsigned char>(*m_at)])
            ++m_at;
        m_string.append(begin, m_at);
        if (m_at == m_end)
            return false;
        if (skip('"'))
            return true;
        // Else a control character, which has to be escaped.
        if (!skip('\\') || !escape())
            return false;
    }
}

/// What follows a backslash.
bool JsonReader::escape() {
    if (m_at == m_end)
        return false;
    static constexpr char letters[] = "\"\\/bfnrt";
    static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    const char letter = *m_at++;
    if (const char *const found = std::strchr(letters, letter); found != nullptr && letter != '\0') {
        m_string += meanings[found - letters];
        return true;
    }
    unsigned unit = 0;
    if (letter != 'u' || !codeUnit(unit) || (unit >= 0xdc00 && unit < 0xe000))
        return false;
    if (unit >= 0xd800 && unit < 0xdc00) {
        unsigned low = 0;
        if (!skip('\\') || !skip('u') || !codeUnit(low) || low < 0xdc00 || low >= 0xe000)
            return false;
        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
    appendUtf8(unit);
    return true;
}

/// Four hexadecimal digits.
bool JsonReader::codeUnit(unsigned &unit) {
    if (m_end - m_at < 4)
        return false;
    const auto read = std::from_chars(m_at, m_at + 4, unit, 16);
    if (read.ec != std::errc() || read.ptr != m_at + 4)
        return false;
    m_at += 4;
    return true;
}

void JsonReader::appendUtf8(unsigned codePoint) {
    const auto append = [this](unsigned byte) { m_string += static_cast<char>(byte); };
    const auto appendTail = [&append, codePoint](unsigned shift) { append(0x80 | ((codePoint >> shift) & 0x3f)); };
    if (codePoint < 0x80)
        return append(codePoint);
    if (codePoint < 0x800) {
        append(0xc0 | (codePoint >> 6));
        return appendTail(0);
    }
    if (codePoint < 0x10000) {
        append(0xe0 | (codePoint >> 12));
    } else {
        append(0xf0 | (codePoint >> 18));
        appendTail(12);
    }
    appendTail(6);
    appendTail(0);
}

void JsonReader::makeRoom(const char *begin, std::size_t entries) {
    const double perEntry = static_cast<double>(m_at - begin) / static_cast<double>(entries);
    m_builder.expectEntries(entries + static_cast<std::size_t>(1.05 * static_cast<double>(m_end - m_at) / perEntry));
}

} // namespace collie
