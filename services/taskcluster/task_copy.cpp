#include "services/taskcluster/task_copy.h"

#include "services/base/json_members.h"
#include "services/base/words.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace collie::taskcluster {

namespace {

/// Deeper than any definition; the rest is left as it is.
constexpr int deepestTimes = 64;
/// What the queue takes for a task that does not say when it expires (taskcluster.md §1.3).
constexpr qint64 defaultLifeAfterDeadlineMs = qint64{365} * 24 * 3600 * 1000;

/// A whole ISO time with its zone, milliseconds since the epoch.
std::optional<qint64> isoMoment(const Json &value) {
    static const QRegularExpression shape(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)$"));
    if (!value.is_string())
        return std::nullopt;
    const QString text = QString::fromStdString(value.get<std::string>());
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// The moments of one definition.
struct Moments {
    qint64 createdMs;
    qint64 expiresMs;
    const CopiedTime &time;

    void moveInside(Json &value, bool isExpiry, int depth) const {
        if (const auto moment = isoMoment(value)) {
            // An expiry before the task's creation, as a careless copy has it, would be refused again.
            if (isExpiry)
                value = time((*moment > createdMs ? std::min(*moment, expiresMs) : expiresMs) - createdMs);
            else if (*moment > createdMs && *moment <= expiresMs)
                value = time(*moment - createdMs);
            return;
        }
        if (!value.is_structured() || depth > deepestTimes)
            return;
        if (value.is_array()) {
            for (Json &entry : value)
                moveInside(entry, isExpiry, depth + 1);
            return;
        }
        for (auto it = value.begin(); it != value.end(); ++it)
            moveInside(it.value(), it.key() == "expires", depth + 1);
    }
};

std::optional<qint64> momentOf(const Json &definition, const char *name) {
    const Json *found = findMember(definition, name);
    return found != nullptr ? isoMoment(*found) : std::nullopt;
}

CopiedTime from(qint64 nowMs) {
    return [nowMs](qint64 sinceCreatedMs) -> Json { return timeText(nowMs + sinceCreatedMs); };
}

} // namespace

Result<Json> withTimesAnew(const Json &definition, const CopiedTime &time) {
    const auto created = momentOf(definition, "created"), deadline = momentOf(definition, "deadline");
    if (!created || !deadline)
        return failure(ErrorKind::InvalidArgument, Words::tr("What is to be copied is not a task definition."));
    const auto expires = momentOf(definition, "expires");
    Json copy = definition;
    const Moments moments{
        .createdMs = *created, .expiresMs = expires.value_or(*deadline + defaultLifeAfterDeadlineMs), .time = time};
    for (const char *name : {"payload", "extra"}) {
        if (const auto part = copy.find(name); part != copy.end())
            moments.moveInside(*part, false, 0);
    }
    copy["created"] = time(0);
    copy["deadline"] = time(*deadline - *created);
    if (expires)
        copy["expires"] = time(*expires - *created);
    return copy;
}

Result<Json> withTimesAnew(const Json &definition, qint64 nowMs) {
    return withTimesAnew(definition, from(nowMs));
}

Result<Json> copyOfTask(const Json &definition, const CopiedTime &time) {
    Result<Json> copy = withTimesAnew(definition, time);
    if (copy)
        (*copy)["retries"] = 0;
    return copy;
}

Result<Json> copyOfTask(const Json &definition, qint64 nowMs) {
    return copyOfTask(definition, from(nowMs));
}

} // namespace collie::taskcluster
