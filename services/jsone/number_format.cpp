#include "services/jsone/number_format.h"

#include "services/jsone/text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace collie::jsone {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

double inRadix(std::string_view digits, int radix) {
    if (digits.empty())
        return notANumber;
    double number = 0;
    for (const char c : digits) {
        int digit = radix;
        if (text::isDigit(c))
            digit = c - '0';
        else if (text::isLetter(c))
            digit = (c | 0x20) - 'a' + 10;
        if (digit >= radix)
            return notANumber;
        number = number * radix + digit;
    }
    return number;
}

/// from_chars leaves the value alone when it is out of range: then the exponent tells which way.
double outOfRange(std::string_view decimal) {
    const auto exponent = decimal.find_first_of("eE");
    if (exponent != std::string_view::npos)
        return exponent + 1 < decimal.size() && decimal[exponent + 1] == '-' ? 0.0 : infinity;
    const auto first = decimal.find_first_not_of('0');
    return first == std::string_view::npos || decimal[first] == '.' ? 0.0 : infinity;
}

/// Whether `text` is a decimal literal of ECMAScript without sign: "1", "1.", ".5", "1e3".
bool isDecimal(std::string_view text) {
    std::size_t at = 0;
    std::size_t digits = 0;
    const auto skipDigits = [&] {
        const std::size_t start = at;
        while (at < text.size() && text::isDigit(text[at]))
            ++at;
        return at - start;
    };
    digits += skipDigits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits += skipDigits();
    }
    if (digits == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (skipDigits() == 0)
            return false;
    }
    return at == text.size();
}

} // namespace

double numberFromText(std::string_view text) {
    text = text::trimmedRight(text::trimmedLeft(text));
    if (text.empty())
        return 0;
    if (text.size() > 1 && text.front() == '0') {
        switch (text[1]) {
        case 'x':
        case 'X':
            return inRadix(text.substr(2), 16);
        case 'o':
        case 'O':
            return inRadix(text.substr(2), 8);
        case 'b':
        case 'B':
            return inRadix(text.substr(2), 2);
        default:
            break;
        }
    }
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    double number = notANumber;
    if (text == "Infinity")
        number = infinity;
    else if (isDecimal(text))
        number = numberFromLiteral(text);
    return negative ? -number : number;
}

double numberFromLiteral(std::string_view digits) {
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return read.ec == std::errc::result_out_of_range ? outOfRange(digits) : number;
}

} // namespace collie::jsone
