#include "services/treeherder/wire_values.h"

#include "services/base/json_members.h"
#include "services/base/utc.h"

#include <QDateTime>
#include <QTimeZone>

#include <charconv>
#include <cmath>
#include <limits>

namespace collie::treeherder {

namespace {

constexpr qint64 microsecondsPerSecond = 1'000'000;

/// `count` digits at the start of `text`, which is as long at least; -1 when something else is among them.
constexpr int digits(std::string_view text, size_t from, size_t count) {
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar. The year is counted from March, so that the leap day is
/// its last.
constexpr qint64 daysSinceEpoch(int year, int month, int day) {
    const int marchYear = month <= 2 ? year - 1 : year;
    const int era = marchYear / 400;
    const int yearOfEra = marchYear - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64{era} * 146'097 + dayOfEra - 719'468;
}
static_assert(daysSinceEpoch(1970, 1, 1) == 0 && daysSinceEpoch(2000, 3, 1) == 11'017);

constexpr int sextet(char c) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '-' ? 62 : c == '_' ? 63 : -1;
}

constexpr std::array<qint8, 256> makeSextets() {
    std::array<qint8, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<qint8>(i < 128 ? sextet(static_cast<char>(i)) : -1);
    return table;
}
constexpr std::array<qint8, 256> sextets = makeSextets();

constexpr int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<UuidBytes> parseUuid(std::string_view text) {
    if (text.size() != 36)
        return std::nullopt;
    UuidBytes bytes{};
    size_t at = 0;
    for (quint8 &byte : bytes) {
        if (at == 8 || at == 13 || at == 18 || at == 23) {
            if (text[at++] != '-')
                return std::nullopt;
        }
        const int high = hexDigit(text[at]);
        const int low = hexDigit(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        byte = static_cast<quint8>(high * 16 + low);
        at += 2;
    }
    return bytes;
}

} // namespace

std::optional<qint64> parseTimestampUs(std::string_view text) {
    if (text.size() < 19 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') ||
        text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (year < 1970 || month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    qint64 fraction = 0;
    size_t at = 19;
    if (at < text.size() && text[at] == '.') {
        constexpr std::array<qint64, 7> unitOf{1'000'000, 100'000, 10'000, 1'000, 100, 10, 1}; ///< By digits read.
        size_t count = 0;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
            if (count + 1 < unitOf.size()) {
                fraction = fraction * 10 + (text[at] - '0');
                ++count;
            }
        }
        fraction *= unitOf[count];
    }
    const std::string_view zone = text.substr(at);
    if (!zone.empty() && zone != "Z" && zone != "+00:00")
        return std::nullopt;
    const qint64 seconds = (daysSinceEpoch(year, month, day) * 24 + hour) * 3600 + minute * 60 + second;
    return seconds * microsecondsPerSecond + fraction;
}

QString formatTimestampUs(qint64 microseconds) {
    const QDateTime time = utcFromSeconds(microseconds / microsecondsPerSecond);
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")) +
           QString::number(microseconds % microsecondsPerSecond).rightJustified(6, QLatin1Char('0'));
}

std::optional<UuidBytes> parseSlugid(std::string_view text) {
    if (text.size() != 22)
        return std::nullopt;
    int invalid = 0;
    const auto at = [&](size_t place) {
        // Negative where it is not a digit. NOLINTNEXTLINE(bugprone-signed-char-misuse)
        const int value = sextets[static_cast<quint8>(text[place])];
        invalid |= value;
        return static_cast<quint32>(value & 0x3f);
    };
    UuidBytes bytes{};
    for (size_t group = 0; group < 5; ++group) {
        const size_t from = group * 4;
        const quint32 bits = (at(from) << 18) | (at(from + 1) << 12) | (at(from + 2) << 6) | at(from + 3);
        bytes[group * 3] = static_cast<quint8>(bits >> 16);
        bytes[group * 3 + 1] = static_cast<quint8>(bits >> 8);
        bytes[group * 3 + 2] = static_cast<quint8>(bits);
    }
    const quint32 bits = (at(20) << 6) | at(21);
    bytes[15] = static_cast<quint8>(bits >> 4);
    // The last character carries two bits; the others must be 0, or another text would come back.
    if (invalid < 0 || (bits & 0xf) != 0)
        return std::nullopt;
    return bytes;
}

std::optional<JobGuid> parseJobGuid(std::string_view text) {
    const size_t slash = text.find('/');
    const std::string_view task = text.substr(0, slash);
    auto bytes = parseUuid(task);
    if (!bytes)
        bytes = parseSlugid(task);
    if (!bytes || slash == std::string_view::npos)
        return std::nullopt;
    JobGuid guid{*bytes, 0};
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data() + slash + 1, end, guid.runId);
    if (error != std::errc() || last != end)
        return std::nullopt;
    return guid;
}

namespace {

std::optional<qint64> inRange(double number) {
    // 2^63 itself is the first double that does not fit.
    constexpr double limit = 9223372036854775808.0;
    if (!(number >= -limit && number < limit))
        return {};
    return static_cast<qint64>(number);
}

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// What `read` makes of a number that is not an integer of 64 bits; the number itself where it is one.
template <class Read>
std::optional<qint64> fromText(std::string_view text, Read read) {
    const std::string_view number = trimmed(text);
    const char *end = number.data() + number.size();
    qint64 whole = 0;
    if (const auto done = std::from_chars(number.data(), end, whole); done.ec == std::errc() && done.ptr == end)
        return whole;
    double fraction = 0;
    if (const auto done = std::from_chars(number.data(), end, fraction); done.ec == std::errc() && done.ptr == end)
        return read(fraction);
    return {};
}

template <class Read>
qint64 memberNumber(const Json &object, const char *key, qint64 fallback, Read read) {
    const Json *member = findMember(object, key);
    if (member == nullptr)
        return fallback;
    if (member->is_number_float())
        return read(member->get<double>()).value_or(fallback);
    if (member->is_string())
        return fromText(member->get_ref<const std::string &>(), read).value_or(fallback);
    return integerMember(object, key, fallback);
}

std::optional<qint64> exact(double number) {
    return wholeNumber(number);
}

std::optional<qint64> cut(double number) {
    return numberWithoutFraction(number);
}

} // namespace

std::optional<qint64> wholeNumber(double number) {
    return std::trunc(number) == number ? inRange(number) : std::nullopt;
}

std::optional<qint64> wholeNumber(std::string_view text) {
    return fromText(text, exact);
}

std::optional<qint64> numberWithoutFraction(double number) {
    return inRange(std::trunc(number));
}

std::optional<qint64> numberWithoutFraction(std::string_view text) {
    return fromText(text, cut);
}

qint64 idMember(const Json &object, const char *key, qint64 fallback) {
    return memberNumber(object, key, fallback, exact);
}

qint64 numberMember(const Json &object, const char *key, qint64 fallback) {
    return memberNumber(object, key, fallback, cut);
}

QString textMember(const Json &object, const char *key) {
    if (const Json *member = findMember(object, key); member != nullptr && member->is_number())
        return QString::fromUtf8(toJsonBytes(*member));
    return stringMember(object, key);
}

} // namespace collie::treeherder
