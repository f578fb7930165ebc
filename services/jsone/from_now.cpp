#include "services/jsone/from_now.h"

#include "services/base/time_units.h"
#include "services/base/utc.h"
#include "services/jsone/conversion.h"
#include "services/jsone/text.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace collie::jsone {

namespace {

constexpr double oneSecond = 1000;
constexpr double minute = 60 * oneSecond;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
/// Milliseconds of a distance; nullopt when the text is none.
std::optional<double> parseDistance(std::string_view text) {
    std::size_t at = 0;
    const auto skipSpace = [&] { at += text::leadingSpace(text.substr(at)); };
    skipSpace();
    double sign = 1;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        sign = text[at++] == '-' ? -1 : 1;
    double sum = 0;
    for (int lastRank = -1;;) {
        skipSpace();
        if (at == text.size())
            return sign * sum;
        double amount = 0;
        const std::size_t digits = at;
        for (; at < text.size() && text::isDigit(text[at]); ++at)
            amount = amount * 10 + (text[at] - '0');
        if (at == digits)
            return std::nullopt;
        skipSpace();
        const std::size_t letters = at;
        while (at < text.size() && text::isLetter(text[at]))
            ++at;
        const TimeUnit *unit = findTimeUnit(text.substr(letters, at - letters));
        if (unit == nullptr || unit->rank <= lastRank)
            return std::nullopt;
        lastRank = unit->rank;
        sum += amount * static_cast<double>(unit->ms);
    }
}

/// Reads numbers of fixed width off a text.
class Digits final {
  public:
    explicit Digits(std::string_view text)
        : m_text(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_text.empty(); }
    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(char c) {
        if (peek() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool number(std::size_t width, int &value) {
        if (m_text.size() < width)
            return false;
        value = 0;
        for (const char c : m_text.substr(0, width)) {
            if (!text::isDigit(c))
                return false;
            value = value * 10 + (c - '0');
        }
        m_text.remove_prefix(width);
        return true;
    }
    /// Milliseconds of a fraction of a second; digits beyond the third are dropped.
    bool fraction(int &milliseconds) {
        if (!text::isDigit(peek()))
            return false;
        milliseconds = 0;
        for (int weight = 100; text::isDigit(peek()); weight /= 10) {
            milliseconds += weight * (peek() - '0');
            m_text.remove_prefix(1);
        }
        return true;
    }

  private:
    std::string_view m_text;
};

/// Days since the epoch of a date in the proleptic Gregorian calendar.
qint64 daysFromCivil(qint64 year, int month, int dayOfMonth) {
    year -= month <= 2 ? 1 : 0;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

struct Date {
    int year = 0, month = 1, day = 1;
};

bool readDate(Digits &digits, Date &date) {
    if (digits.peek() == '+' || digits.peek() == '-') {
        const bool isNegative = digits.peek() == '-';
        digits.take(digits.peek());
        if (!digits.number(6, date.year) || (isNegative && date.year == 0))
            return false;
        date.year = isNegative ? -date.year : date.year;
    } else if (!digits.number(4, date.year)) {
        return false;
    }
    if (digits.take('-')) {
        if (!digits.number(2, date.month) || (digits.take('-') && !digits.number(2, date.day)))
            return false;
    }
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

bool readClock(Digits &digits, double &milliseconds) {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int fraction = 0;
    if (!digits.number(2, hours) || !digits.take(':') || !digits.number(2, minutes))
        return false;
    if (digits.take(':')) {
        if (!digits.number(2, seconds) || (digits.take('.') && !digits.fraction(fraction)))
            return false;
    }
    if (hours > 24 || minutes > 59 || seconds > 59 || (hours == 24 && (minutes | seconds | fraction) != 0))
        return false;
    milliseconds = hours * hour + minutes * minute + seconds * oneSecond + fraction;
    return true;
}

/// Milliseconds since the epoch for a time on the wall clock here.
double fromLocal(double wallClock) {
    const QDateTime time = utcFromMs(static_cast<qint64>(wallClock));
    return static_cast<double>(QDateTime(time.date(), time.time()).toMSecsSinceEpoch());
}

std::optional<double> milliseconds(const Value &reference, Session &session) {
    if (!reference.isTruthy() && !reference.isDict() && !reference.isList())
        return static_cast<double>(session.nowMs());
    if (reference.isNumber())
        return std::trunc(reference.asNumber());
    if (reference.isBoolean())
        return 1;
    std::string text;
    if (!appendJavaScriptText(text, reference, session))
        return std::nullopt;
    return parseTime(text);
}

} // namespace

std::string isoTime(qint64 ms) {
    constexpr qint64 dayMs = 86'400'000;
    const qint64 days = ms >= 0 ? ms / dayMs : (ms - dayMs + 1) / dayMs;
    const auto rest = static_cast<int>(ms - days * dayMs);
    const qint64 shifted = days + 719468;
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const qint64 dayOfEra = shifted - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shiftedMonth = (5 * dayOfYear + 2) / 153;
    const auto dayOfMonth = static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    const auto month = static_cast<int>(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    const auto year = static_cast<int>(yearOfEra + era * 400 + (month <= 2 ? 1 : 0));
    std::array<char, 40> text;
    const char *format = year >= 0 && year <= 9999 ? "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ"
                                                   : (year < 0 ? "-%06d-%02d-%02dT%02d:%02d:%02d.%03dZ"
                                                               : "+%06d-%02d-%02dT%02d:%02d:%02d.%03dZ");
    const int size = std::snprintf(text.data(), text.size(), format, std::abs(year), month, dayOfMonth, rest / 3600000,
                                   rest / 60000 % 60, rest / 1000 % 60, rest % 1000);
    return {text.data(), static_cast<std::size_t>(size)};
}

std::optional<double> parseTime(std::string_view text) {
    Digits digits(text);
    Date date;
    if (!readDate(digits, date))
        return std::nullopt;
    double time = static_cast<double>(daysFromCivil(date.year, date.month, date.day)) * day;
    if (digits.isAtEnd())
        return time;
    double clock = 0;
    // Engines read a space where the standard has a T.
    if ((!digits.take('T') && !digits.take(' ')) || !readClock(digits, clock))
        return std::nullopt;
    time += clock;
    if (digits.isAtEnd())
        return fromLocal(time);
    if (!digits.take('Z')) {
        const double sign = digits.take('-') ? -1 : 1;
        int hours = 0;
        int minutes = 0;
        if (sign > 0 && !digits.take('+'))
            return std::nullopt;
        if (!digits.number(2, hours) || (digits.take(':'), !digits.number(2, minutes)) || hours > 23 || minutes > 59)
            return std::nullopt;
        time -= sign * (hours * hour + minutes * minute);
    }
    return digits.isAtEnd() ? std::optional(time) : std::nullopt;
}

Value timeFromNow(std::string_view distance, const Value &reference, Session &session) {
    const auto offset = parseDistance(distance);
    if (!offset)
        return session.fail(FaultName::Plain, "String: '" + std::string(distance) + "' isn't a time expression");
    const auto from = milliseconds(reference, session);
    if (session.hasFailed())
        return Value::failed();
    constexpr double furthest = 8.64e15;
    const double time = from.value_or(std::nan("")) + *offset;
    if (!(std::abs(time) <= furthest))
        return {};
    return session.text(isoTime(static_cast<qint64>(time)));
}

} // namespace collie::jsone
