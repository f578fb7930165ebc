#include "services/scheduling/relative_time.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace collie::scheduling {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 oneDayMs = 24 * 3600 * secondMs;
/// Deeper than any definition; the rest is left as it is.
constexpr int deepest = 64;

struct Unit {
    const char *letters;
    qint64 ms;
};

/// As JSON-e counts them.
constexpr std::array units{
    Unit{"years", 365 * oneDayMs},  Unit{"months", 30 * oneDayMs},  Unit{"weeks", 7 * oneDayMs}, Unit{"days", oneDayMs},
    Unit{"hours", 3600 * secondMs}, Unit{"minutes", 60 * secondMs}, Unit{"seconds", secondMs}};

/// "minutes", "minute", "min", "m"; a month has at least "mo".
std::optional<qint64> unitOf(const QString &word) {
    for (const Unit &unit : units) {
        const QString name = QString::fromLatin1(unit.letters);
        const bool isMonth = name == u"months";
        if (name.startsWith(word) && (!isMonth || word.size() > 1))
            return unit.ms;
    }
    return std::nullopt;
}

std::optional<qint64> distanceOf(QString text) {
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
        if (count > 1000 * 365 * oneDayMs / *unit)
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
                         .message = QStringLiteral("“%1” is no time. Write one like “in 3 hours”.").arg(*words)};
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

bool isIso(const Json &object, const char *name) {
    return QDateTime::fromString(stringMember(object, name), Qt::ISODateWithMs).isValid();
}

bool holdsRelative(const Json &value, int depth) {
    if (relativeWords(value))
        return true;
    return value.is_structured() && depth <= deepest &&
           std::any_of(value.begin(), value.end(),
                       [depth](const Json &entry) { return holdsRelative(entry, depth + 1); });
}

constexpr std::array timeMembers{"created", "deadline", "expires"};

} // namespace

QString timeInWords(qint64 ms) {
    constexpr size_t firstExact = 3; // Years, months and weeks are read, but days say more.
    qint64 left = (ms + secondMs / 2) / secondMs * secondMs;
    QStringList words;
    for (size_t i = firstExact; i < units.size(); ++i) {
        const qint64 count = left / units.at(i).ms;
        left %= units.at(i).ms;
        if (count > 0)
            words.append(QStringLiteral("%1 %2").arg(count).arg(
                QString::fromLatin1(units.at(i).letters).chopped(count == 1 ? 1 : 0)));
    }
    return words.isEmpty() ? QStringLiteral("now") : QStringLiteral("in ") + words.join(u' ');
}

QString isoTime(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
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
        return failure(ErrorKind::InvalidArgument, QStringLiteral("A task definition is an object."));
    for (const char *name : timeMembers) {
        const auto found = definition.find(name);
        if (found == definition.end())
            continue;
        const QString text = timeWords(*found).value_or(QString::fromUtf8(toJsonBytes(*found)));
        const auto ms = readTime(text, nowMs);
        if (!ms)
            return failure(ErrorKind::InvalidArgument,
                           QStringLiteral("“%1” in %2 is no time. Write one like “in 3 hours” or "
                                          "2026-11-24T04:51:27.054Z.")
                               .arg(text, QLatin1String(name)));
        *found = isoTime(*ms).toStdString();
    }
    if (auto error = fixInside(definition, nowMs, 0))
        return failure(std::move(*error));
    return definition;
}

bool hasRelativeTimes(const Json &definition) {
    if (!definition.is_object())
        return false;
    return holdsRelative(definition, 0) ||
           std::any_of(timeMembers.begin(), timeMembers.end(), [&definition](const char *name) {
               return definition.contains(name) && !isIso(definition, name);
           });
}

} // namespace collie::scheduling
