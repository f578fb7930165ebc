#pragma once

#include "services/base/json.h"

#include <QDateTime>
#include <QStringList>

#include <string>

// Reads members of documents that others wrote: what is absent or of another type is as good as empty, never an error.
namespace collie {

/// The member `key`; null when it is absent, or `object` is not one. Lives as long as `object`.
[[nodiscard]] const Json *findMember(const Json &object, const char *key);
[[nodiscard]] Json *findMember(Json &object, const char *key);
/// The member `key` where that is an object itself; else an empty object.
[[nodiscard]] const Json &objectMember(const Json &object, const char *key);
/// The member `key` where that is an array; else an empty array.
[[nodiscard]] const Json &arrayMember(const Json &object, const char *key);

/// Whether the member `key` is true.
[[nodiscard]] bool boolMember(const Json &object, const char *key);

/// The strings of an array, in order; its other entries are left out.
[[nodiscard]] QStringList stringsOf(const Json &array);
/// The strings of the array member `key`.
[[nodiscard]] QStringList stringsMember(const Json &object, const char *key);
/// An array of strings.
[[nodiscard]] Json stringsToJson(const QStringList &strings);

/// The member `key` as a time in UTC; invalid when it is not ISO 8601.
[[nodiscard]] QDateTime timeMember(const Json &object, const char *key);
/// A time in UTC, ISO 8601 with milliseconds, as timeMember() reads it; empty for an invalid one.
[[nodiscard]] std::string timeText(const QDateTime &time);
[[nodiscard]] std::string timeText(qint64 msSinceEpoch);

} // namespace collie
