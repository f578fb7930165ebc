#include "services/base/number_text.h"

#include <charconv>
#include <cmath>
#include <cstring>

namespace collie {

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

} // namespace collie
