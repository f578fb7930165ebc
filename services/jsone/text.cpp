#include "services/jsone/text.h"

#include <algorithm>
#include <vector>

namespace collie::jsone::text {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool isHighHalf(char32_t codePoint) {
    return codePoint >= 0xD800 && codePoint < 0xDC00;
}
bool isLowHalf(char32_t codePoint) {
    return codePoint >= 0xDC00 && codePoint < 0xE000;
}

std::uint8_t byteAt(std::string_view text, std::size_t position) {
    return static_cast<std::uint8_t>(text[position]);
}

bool isContinuation(std::string_view text, std::size_t position) {
    return position < text.size() && (byteAt(text, position) & 0xC0) == 0x80;
}

/// Where a code point stands among UTF-16 code units: those beyond U+FFFF begin with a surrogate, below U+E000.
char32_t utf16Rank(char32_t codePoint) {
    if (codePoint >= 0x10000)
        return 0xD800 + ((codePoint - 0x10000) >> 10);
    return codePoint;
}

/// Knuth, Morris, Pratt: for inputs where trying every place could take the square of their length.
std::size_t findLinear(std::string_view text, std::string_view needle, std::size_t from) {
    std::vector<std::uint32_t> border(needle.size(), 0);
    for (std::size_t i = 1, matched = 0; i < needle.size(); ++i) {
        while (matched > 0 && needle[i] != needle[matched])
            matched = border[matched - 1];
        if (needle[i] == needle[matched])
            ++matched;
        border[i] = static_cast<std::uint32_t>(matched);
    }
    for (std::size_t i = from, matched = 0; i < text.size(); ++i) {
        while (matched > 0 && text[i] != needle[matched])
            matched = border[matched - 1];
        if (text[i] == needle[matched])
            ++matched;
        if (matched == needle.size())
            return i + 1 - matched;
    }
    return std::string_view::npos;
}

} // namespace

bool isIdentifier(std::string_view text) {
    return !text.empty() && isWordStart(text.front()) && std::all_of(text.begin() + 1, text.end(), isWord);
}

char32_t next(std::string_view text, std::size_t &position) {
    const std::uint8_t lead = byteAt(text, position++);
    if (lead < 0x80)
        return lead;
    int more = 0;
    char32_t codePoint = 0;
    if ((lead & 0xE0) == 0xC0) {
        more = 1;
        codePoint = lead & 0x1F;
    } else if ((lead & 0xF0) == 0xE0) {
        more = 2;
        codePoint = lead & 0x0F;
    } else if ((lead & 0xF8) == 0xF0) {
        more = 3;
        codePoint = lead & 0x07;
    } else {
        return replacement;
    }
    for (int i = 0; i < more; ++i) {
        if (!isContinuation(text, position + static_cast<std::size_t>(i)))
            return replacement;
    }
    for (int i = 0; i < more; ++i)
        codePoint = (codePoint << 6) | (byteAt(text, position++) & 0x3F);
    return codePoint <= 0x10FFFF ? codePoint : replacement;
}

void append(std::string &text, char32_t codePoint) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

bool isAscii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0x80) != 0; });
}

std::size_t codePoints(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t position = 0; position < text.size(); ++count)
        static_cast<void>(next(text, position));
    return count;
}

std::string_view slice(std::string_view text, std::size_t first, std::size_t last) {
    std::size_t begin = 0;
    std::size_t number = 0;
    for (; number < first; ++number)
        static_cast<void>(next(text, begin));
    std::size_t end = begin;
    for (; number < last; ++number)
        static_cast<void>(next(text, end));
    return text.substr(begin, end - begin);
}

bool isSpace(char32_t codePoint) {
    return (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x20 || codePoint == 0xA0 || codePoint == 0x1680 ||
           (codePoint >= 0x2000 && codePoint <= 0x200A) || codePoint == 0x2028 || codePoint == 0x2029 ||
           codePoint == 0x202F || codePoint == 0x205F || codePoint == 0x3000 || codePoint == 0xFEFF;
}

std::size_t leadingSpace(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        std::size_t position = end;
        if (!isSpace(next(text, position)))
            break;
        end = position;
    }
    return end;
}

std::string_view trimmedLeft(std::string_view text) {
    return text.substr(leadingSpace(text));
}

std::string_view trimmedRight(std::string_view text) {
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && isContinuation(text, start))
            --start;
        std::size_t position = start;
        if (!isSpace(next(text, position)) || position != text.size())
            break;
        text = text.substr(0, start);
    }
    return text;
}

int compare(std::string_view left, std::string_view right) {
    const auto common = static_cast<std::ptrdiff_t>(std::min(left.size(), right.size()));
    const auto [l, r] = std::mismatch(left.begin(), left.begin() + common, right.begin());
    if (l == left.begin() + common)
        return left.size() < right.size() ? -1 : (left.size() > right.size() ? 1 : 0);
    auto at = static_cast<std::size_t>(l - left.begin());
    // Only leads above U+DFFF can stand in another order than their bytes.
    while (at > 0 && (isContinuation(left, at) || isContinuation(right, at)))
        --at;
    std::size_t leftAt = at;
    std::size_t rightAt = at;
    const char32_t leftPoint = next(left, leftAt);
    const char32_t rightPoint = next(right, rightAt);
    const char32_t leftRank = utf16Rank(leftPoint);
    const char32_t rightRank = utf16Rank(rightPoint);
    if (leftRank != rightRank)
        return leftRank < rightRank ? -1 : 1;
    if (leftPoint != rightPoint)
        return leftPoint < rightPoint ? -1 : 1;
    return left < right ? -1 : 1;
}

std::size_t find(std::string_view text, std::string_view needle, std::size_t from) {
    constexpr std::size_t harmless = 1 << 16;
    if (needle.size() <= 1 || text.size() * needle.size() <= harmless)
        return text.find(needle, from);
    return findLinear(text, needle, from);
}

bool isArrayIndex(std::string_view key, std::uint32_t *number) {
    if (key.empty() || key.size() > 10 || !isDigit(key.front()) || (key.front() == '0' && key.size() > 1))
        return false;
    std::uint64_t value = 0;
    for (const char c : key) {
        if (!isDigit(c))
            return false;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (value >= 0xFFFFFFFFU)
        return false;
    *number = static_cast<std::uint32_t>(value);
    return true;
}

void appendQuoted(std::string &json, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    constexpr std::string_view escaped = "\b\t\n\f\r\"\\";
    constexpr std::string_view letters = "btnfr\"\\";
    json.push_back('"');
    for (const char c : text) {
        if (const std::size_t at = escaped.find(c); at != std::string_view::npos) {
            json.push_back('\\');
            json.push_back(letters[at]);
        } else if (static_cast<std::uint8_t>(c) < 0x20) {
            json.append("\\u00");
            json.push_back(hex[static_cast<std::uint8_t>(c) >> 4]);
            json.push_back(hex[static_cast<std::uint8_t>(c) & 0x0F]);
        } else {
            json.push_back(c);
        }
    }
    json.push_back('"');
}

std::string wellFormed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        char32_t codePoint = next(text, position);
        if (isHighHalf(codePoint) && position < text.size()) {
            std::size_t behind = position;
            const char32_t low = next(text, behind);
            if (isLowHalf(low)) {
                codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (low - 0xDC00);
                position = behind;
            }
        }
        append(result, isHighHalf(codePoint) || isLowHalf(codePoint) ? replacement : codePoint);
    }
    return result;
}

} // namespace collie::jsone::text
