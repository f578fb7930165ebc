#include "services/base/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>

namespace collie {

namespace {

/// The shortest digits that read back as the same number.
struct ShortestDigits {
    explicit ShortestDigits(double number) {
        std::array<char, 32> scientific;
        const auto end = std::to_chars(scientific.data(), scientific.data() + scientific.size(), number,
                                       std::chars_format::scientific);
        const std::string_view shortest(scientific.data(), static_cast<std::size_t>(end.ptr - scientific.data()));
        const std::size_t e = shortest.find('e');
        for (const char c : shortest.substr(0, e)) {
            if (c != '.')
                digits[count++] = c;
        }
        const char *sign = shortest.data() + e + 1;
        std::from_chars(*sign == '+' ? sign + 1 : sign, shortest.data() + shortest.size(), exponent);
    }
    [[nodiscard]] std::string_view view() const { return {digits.data(), count}; }

    std::array<char, 24> digits;
    std::size_t count = 0;
    int exponent = 0; ///< Of ten; the point stands behind the first digit.
};

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
    if (number < 1e15 && std::trunc(number) == number) {
        putInteger(static_cast<long long>(number));
        return;
    }
    const ShortestDigits shortest(number);
    putDecimal(shortest.view(), shortest.exponent + 1);
}

void NumberText::put(std::string_view text) {
    std::memcpy(m_text.data() + m_size, text.data(), text.size());
    m_size += text.size();
}

void NumberText::putInteger(long long number) {
    const auto end = std::to_chars(m_text.data() + m_size, m_text.data() + m_text.size(), number);
    m_size = static_cast<std::size_t>(end.ptr - m_text.data());
}

void NumberText::putDecimal(std::string_view digits, int point) {
    const int count = static_cast<int>(digits.size());
    if (count <= point && point <= 21) {
        put(digits);
        zeros(point - count);
    } else if (0 < point && point <= 21) {
        put(digits.substr(0, static_cast<std::size_t>(point)));
        put(".");
        put(digits.substr(static_cast<std::size_t>(point)));
    } else if (-6 < point && point <= 0) {
        put("0.");
        zeros(-point);
        put(digits);
    } else {
        put(digits.substr(0, 1));
        if (count > 1) {
            put(".");
            put(digits.substr(1));
        }
        put(point > 0 ? "e+" : "e-");
        putInteger(std::abs(point - 1));
    }
}

void NumberText::zeros(int count) {
    for (int i = 0; i < count; ++i)
        put("0");
}

} // namespace collie
