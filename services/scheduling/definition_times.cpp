#include "services/scheduling/definition_times.h"

#include "services/base/json_members.h"
#include "services/base/time_units.h"
#include "services/base/utc.h"
#include "services/base/words.h"

#include <QDateTime>
#include <QRegularExpression>

#include <array>
#include <string>
#include <string_view>

namespace collie::scheduling {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 thousandYearsMs = qint64{1000} * 365 * 24 * 3600 * secondMs;
/// Deeper than any definition; the rest is left as it is.
constexpr int deepest = 64;

/// "hours", "hr" and what else JSON-e takes, and, as people write them too, "hrs" and words cut short: "minut".
std::optional<qint64> unitOf(const QString &word) {
    const std::string name = word.toStdString();
    if (const TimeUnit *unit = findTimeUnit(name))
        return unit->ms;
    if (name.size() > 2 && name.back() == 's') {
        if (const TimeUnit *unit = findTimeUnit(name.substr(0, name.size() - 1)))
            return unit->ms;
    }
    for (const TimeUnit &unit : timeUnits()) {
        if (name.size() > 2 && unit.names.front().substr(0, name.size()) == name)
            return unit.ms;
    }
    return std::nullopt;
}

std::optional<qint64> distanceOf(const QString &text) {
    static const QRegularExpression part(QStringLiteral("\\s*(\\d{1,9})\\s*([a-z]+)[\\s,]*"));
    qint64 sum = 0;
    qsizetype position = 0;
    while (position < text.size()) {
        const auto match =
            part.match(text, position, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const auto unit = match.hasMatch() ? unitOf(match.captured(2)) : std::nullopt;
        if (!unit)
            return std::nullopt;
        const qint64 count = match.captured(1).toLongLong();
        // A thousand years are enough.
        if (count > thousandYearsMs / *unit)
            return std::nullopt;
        sum += count * *unit;
        position = match.capturedEnd();
    }
    return position > 0 ? std::optional<qint64>(sum) : std::nullopt;
}

/// The words of {"relative-datestamp": …}; nothing for any other value.
std::optional<QString> relativeWords(const Json &value, const char *key = "relative-datestamp") {
    if (!value.is_object() || value.size() != 1)
        return std::nullopt;
    const auto found = value.find(key);
    return found != value.end() && found->is_string() ? std::optional(QString::fromStdString(found->get<std::string>()))
                                                      : std::nullopt;
}

/// `value` as a time in words: text, or what JSON-e and task graphs write for one.
std::optional<QString> timeWords(const Json &value) {
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    const auto fromNow = relativeWords(value, "$fromNow");
    return fromNow ? fromNow : relativeWords(value);
}

std::optional<Error> fixInside(Json &value, qint64 nowMs, int depth) {
    if (const auto words = relativeWords(value)) {
        const auto ms = readTime(*words, nowMs);
        if (!ms)
            return Error{.kind = ErrorKind::InvalidArgument,
                         .message = Words::tr("“%1” is not a time. Write one like “in 3 hours”.").arg(*words)};
        value = isoTime(*ms).toStdString();
        return std::nullopt;
    }
    if (!value.is_structured() || depth > deepest)
        return std::nullopt;
    for (Json &entry : value) {
        if (auto error = fixInside(entry, nowMs, depth + 1))
            return error;
    }
    return std::nullopt;
}

constexpr std::array timeMembers{"created", "deadline", "expires"};

} // namespace

QString timeInWords(qint64 ms) {
    constexpr size_t firstExact = 3; // Years, months and weeks are read, but days say more.
    qint64 left = (ms + secondMs / 2) / secondMs * secondMs;
    QStringList words;
    for (size_t i = firstExact; i < timeUnits().size(); ++i) {
        const TimeUnit &unit = timeUnits().at(i);
        const qint64 count = left / unit.ms;
        left %= unit.ms;
        const std::string_view name = unit.names.at(count == 1 ? 1 : 0);
        if (count > 0)
            words.append(
                QStringLiteral("%1 %2").arg(count).arg(QString::fromUtf8(name.data(), qsizetype(name.size()))));
    }
    return words.isEmpty() ? QStringLiteral("now") : QStringLiteral("in ") + words.join(u' ');
}

QString isoTime(qint64 ms) {
    return utcFromMs(ms).toString(Qt::ISODateWithMs);
}

std::optional<qint64> readTime(QStringView given, qint64 nowMs) {
    const QString text = given.trimmed().toString();
    if (const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs); time.isValid() && text.contains(u'T'))
        return time.toMSecsSinceEpoch();
    QString words = text.toLower();
    if (words == u"now" || words.isEmpty())
        return nowMs;
    const bool past = words.endsWith(QStringLiteral(" ago")) || words.startsWith(u'-');
    if (words.endsWith(QStringLiteral(" ago")))
        words.chop(4);
    if (words.startsWith(u'-') || words.startsWith(u'+'))
        words.remove(0, 1);
    if (words.startsWith(QStringLiteral("in ")))
        words.remove(0, 3);
    const auto distance = distanceOf(words);
    if (!distance)
        return std::nullopt;
    return past ? nowMs - *distance : nowMs + *distance;
}

Result<Json> fixTimes(Json definition, qint64 nowMs) {
    if (!definition.is_object())
        return failure(ErrorKind::InvalidArgument, Words::tr("A task definition is an object."));
    for (const char *name : timeMembers) {
        const auto found = definition.find(name);
        if (found == definition.end())
            continue;
        const QString text = timeWords(*found).value_or(QString::fromUtf8(toJsonBytes(*found)));
        const auto ms = readTime(text, nowMs);
        if (!ms)
            return failure(ErrorKind::InvalidArgument,
                           Words::tr("“%1” in %2 is not a time. Write one like “in 3 hours” or "
                                     "2026-11-24T04:51:27.054Z.")
                               .arg(text, QLatin1String(name)));
        *found = isoTime(*ms).toStdString();
    }
    if (auto error = fixInside(definition, nowMs, 0))
        return failure(std::move(*error));
    return definition;
}

} // namespace collie::scheduling
