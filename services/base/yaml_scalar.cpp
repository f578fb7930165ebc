#include "services/base/yaml_scalar.h"

#include "services/base/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace collie {

namespace {

bool isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
    const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), text.end(),
                                      isDecimalDigit);
    return static_cast<std::size_t>(end - text.begin()) - std::min(at, text.size());
}

bool isSign(char c) {
    return c == '-' || c == '+';
}

/// Digits that stand for `bits` bits each; the double nearest to it where 64 bits do not hold it. Nothing when `digits`
/// is empty or not of that kind.
std::optional<Json> binaryNumber(std::string_view digits, int bits, bool isNegative) {
    std::uint64_t leading = 0;
    int dropped = 0;
    bool isInexact = false;
    for (const char c : digits) {
        int digit = 16;
        if (isDecimalDigit(c))
            digit = c - '0';
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            digit = (c | 0x20) - 'a' + 10;
        if (digit >= 1 << bits)
            return {};
        for (int bit = bits - 1; bit >= 0; --bit) {
            const bool isSet = ((digit >> bit) & 1) != 0;
            if ((leading >> 63U) == 0) {
                leading = (leading << 1U) | (isSet ? 1U : 0U);
            } else {
                ++dropped;
                isInexact = isInexact || isSet;
            }
        }
    }
    if (digits.empty())
        return {};
    constexpr std::uint64_t mostNegative = std::uint64_t{1} << 63U;
    if (dropped == 0 && !isNegative)
        return Json(leading);
    if (dropped == 0 && leading <= mostNegative)
        return Json(static_cast<std::int64_t>(~leading + 1));
    // The lowest bit is below what a double holds: set, it has the rounding know of all that was dropped.
    const double number = std::ldexp(static_cast<double>(leading | (isInexact ? 1U : 0U)), dropped);
    if (!std::isfinite(number))
        return {};
    return Json(isNegative ? -number : number);
}

/// A whole number, where 64 bits hold it.
std::optional<Json> decimalInteger(std::string_view text) {
    // from_chars reads no plus.
    if (text.front() == '+')
        text.remove_prefix(1);
    const char *end = text.data() + text.size();
    std::int64_t small = 0;
    if (std::from_chars(text.data(), end, small).ec == std::errc())
        return Json(small);
    std::uint64_t large = 0;
    if (std::from_chars(text.data(), end, large).ec == std::errc() && text.front() != '-')
        return Json(large);
    return {};
}

/// Whether a number that is not a double, "1e400" or "0.1e-400", is so by its size.
bool isLarge(std::string_view number) {
    const std::size_t end = std::min(number.find_first_of("eE"), number.size());
    long exponent = 0;
    if (end < number.size()) {
        std::string_view text = number.substr(end + 1);
        const bool isDown = text.front() == '-';
        if (isSign(text.front()))
            text.remove_prefix(1);
        // One that does not fit decides alone.
        if (std::from_chars(text.data(), text.data() + text.size(), exponent).ec != std::errc())
            return !isDown;
        exponent = isDown ? -exponent : exponent;
    }
    const std::size_t point = std::min(number.find('.'), end);
    const std::size_t first = number.find_first_of("123456789");
    if (first >= end)
        return false;
    return exponent + static_cast<long>(point) - static_cast<long>(first) > 0;
}

/// A number with a fraction, an exponent or too many digits. Nothing when it is none, or infinite.
std::optional<Json> decimalNumber(std::string_view text) {
    std::size_t at = !text.empty() && isSign(text.front()) ? 1 : 0;
    const std::size_t whole = digitsAt(text, at);
    // As js-yaml has it: without digits before the point there is no sign.
    if (whole == 0 && at > 0)
        return {};
    at += whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = digitsAt(text, at + 1);
        if (whole == 0 && fraction == 0)
            return {};
        at += 1 + fraction;
    } else if (whole == 0) {
        return {};
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && isSign(text[at]))
            ++at;
        const std::size_t exponent = digitsAt(text, at);
        if (exponent == 0)
            return {};
        at += exponent;
    }
    if (at != text.size())
        return {};
    const bool isNegative = text.front() == '-';
    if (isSign(text.front()))
        text.remove_prefix(1);
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    // What is too small for a double is 0, as everywhere; from_chars does not tell it from what is too large.
    if (read.ec == std::errc::result_out_of_range && isLarge(text))
        return {};
    return Json(isNegative ? -number : number);
}

std::optional<Json> coreInteger(std::string_view text) {
    const bool isSigned = !text.empty() && isSign(text.front());
    const std::string_view digits = isSigned ? text.substr(1) : text;
    if (digits.size() > 1 && digits.front() == '0') {
        const bool isNegative = isSigned && text.front() == '-';
        switch (digits[1]) {
        case 'b':
            return binaryNumber(digits.substr(2), 1, isNegative);
        case 'o':
            return binaryNumber(digits.substr(2), 3, isNegative);
        case 'x':
            return binaryNumber(digits.substr(2), 4, isNegative);
        default:
            break;
        }
    }
    if (digits.empty() || digitsAt(digits, 0) != digits.size())
        return {};
    const std::optional<Json> whole = decimalInteger(text);
    return whole ? whole : decimalNumber(text);
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isNull(std::string_view text) {
    return isOneOf(text, {"~", "null", "Null", "NULL"});
}

std::optional<Json> coreBoolean(std::string_view text) {
    if (isOneOf(text, {"true", "True", "TRUE"}))
        return Json(true);
    if (isOneOf(text, {"false", "False", "FALSE"}))
        return Json(false);
    return {};
}

bool isOutsideJson(std::string_view text) {
    if (isOneOf(text, {".nan", ".NaN", ".NAN"}))
        return true;
    if (!text.empty() && isSign(text.front()))
        text.remove_prefix(1);
    return isOneOf(text, {".inf", ".Inf", ".INF"});
}

QString quotedScalar(std::string_view text) {
    constexpr std::size_t most = 60;
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), most)));
    return QStringLiteral("“%1%2”").arg(whole, text.size() > most ? QStringLiteral("…") : QString());
}

tl::unexpected<Error> notInJson(std::string_view text) {
    return failure(
        ErrorKind::InvalidArgument,
        Words::tr("%1 is not a number that JSON has; put it in quotes if it is a text").arg(quotedScalar(text)));
}

} // namespace

Result<Json> coreScalar(std::string_view text) {
    if (text.empty() || isNull(text))
        return Json(nullptr);
    if (std::optional<Json> boolean = coreBoolean(text))
        return *std::move(boolean);
    if (std::optional<Json> integer = coreInteger(text))
        return *std::move(integer);
    if (isOutsideJson(text))
        return notInJson(text);
    if (std::optional<Json> number = decimalNumber(text))
        return *std::move(number);
    return Json(std::string(text));
}

Result<Json> taggedScalar(std::string_view tag, std::string_view text, bool isAbsent) {
    constexpr std::string_view core = "tag:yaml.org,2002:";
    const std::string_view name = tag.substr(0, core.size()) == core ? tag.substr(core.size()) : std::string_view();
    if (name == "str" || (tag == "!" && !isAbsent))
        return Json(std::string(text));
    if (tag == "!" || (name == "null" && (isAbsent || isNull(text))))
        return Json(nullptr);
    // A list or an object of which nothing was written.
    if (isAbsent && name == "map")
        return Json(Json::object());
    if (isAbsent && name == "seq")
        return Json(Json::array());
    std::optional<Json> value;
    if (name == "bool") {
        value = coreBoolean(text);
    } else if (name == "int") {
        value = coreInteger(text);
    } else if (name == "float") {
        if (isOutsideJson(text))
            return notInJson(text);
        value = decimalNumber(text);
    } else if (!isOneOf(name, {"null", "map", "seq"})) {
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("the tag %1 is not one that Collie takes; there are !!str, !!int, !!float, "
                                 "!!bool, !!null, !!map and !!seq")
                           .arg(quotedScalar(name.empty() ? tag : std::string("!!").append(name))));
    }
    if (!value)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("%1 is not what its tag !!%2 says")
                           .arg(quotedScalar(text), QString::fromUtf8(name.data(), qsizetype(name.size()))));
    return *std::move(value);
}

} // namespace collie
