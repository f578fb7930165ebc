#pragma once

#include <array>
#include <string_view>

namespace collie {

/// Text of a number; the longest ("-1.2345678901234567e-300") fits.
class NumberText final {
  public:
    /// Number::toString of ECMAScript, radix 10: the shortest digits that read back as the same number.
    explicit NumberText(double number);
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }

  private:
    void put(std::string_view text);
    void putInteger(long long number);
    /// The digits with a decimal point, or an exponent. \param point  ECMAScript's n: where the point stands behind the
    /// beginning of the digits.
    void putDecimal(std::string_view digits, int point);
    void zeros(int count);

    std::array<char, 40> m_text;
    std::size_t m_size = 0;
};

} // namespace collie
