#include "services/jsone/number_format.h"

#include "services/jsone/text.h"

#include <charconv>
#include <cmath>
#include <cstring>
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

NumberText::NumberText(double number) {
    if (std::isnan(number)) {
        put("NaN");
        return;
    }
    if (number < 0) {
        put("-");
        number = -number;
    }
    if (std::isinf(number)) {
        put("Infinity");
        return;
    }
    if (number == 0.0) {
        put("0");
        return;
    }
    if (number < 1e15 && std::trunc(number) == number) {
        const auto end =
            std::to_chars(m_text.data() + m_size, m_text.data() + m_text.size(), static_cast<long long>(number));
        m_size = static_cast<std::size_t>(end.ptr - m_text.data());
        return;
    }
    std::array<char, 32> scientific;
    const auto end =
        std::to_chars(scientific.data(), scientific.data() + scientific.size(), number, std::chars_format::scientific);
    const std::string_view shortest(scientific.data(), static_cast<std::size_t>(end.ptr - scientific.data()));
    const std::size_t e = shortest.find('e');
    std::array<char, 24> digits;
    int count = 0;
    for (const char c : shortest.substr(0, e)) {
        if (c != '.')
            digits[static_cast<std::size_t>(count++)] = c;
    }
    int exponent = 0;
    const char *sign = shortest.data() + e + 1;
    std::from_chars(*sign == '+' ? sign + 1 : sign, shortest.data() + shortest.size(), exponent);
    const std::string_view all(digits.data(), static_cast<std::size_t>(count));
    // ECMAScript, Number::toString: `point` is its n, the place of the decimal point behind the first digit.
    const int point = exponent + 1;
    if (count <= point && point <= 21) {
        put(all);
        zeros(point - count);
    } else if (0 < point && point <= 21) {
        put(all.substr(0, static_cast<std::size_t>(point)));
        put(".");
        put(all.substr(static_cast<std::size_t>(point)));
    } else if (-6 < point && point <= 0) {
        put("0.");
        zeros(-point);
        put(all);
    } else {
        put(all.substr(0, 1));
        if (count > 1) {
            put(".");
            put(all.substr(1));
        }
        put(exponent < 0 ? "e-" : "e+");
        const auto written = std::to_chars(m_text.data() + m_size, m_text.data() + m_text.size(), std::abs(exponent));
        m_size = static_cast<std::size_t>(written.ptr - m_text.data());
    }
}

void NumberText::put(std::string_view text) {
    std::memcpy(m_text.data() + m_size, text.data(), text.size());
    m_size += text.size();
}

void NumberText::zeros(int count) {
    for (int i = 0; i < count; ++i)
        put("0");
}

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
