#pragma once

#include "services/base/json.h"
#include "services/treeherder/job.h"

#include <QByteArray>
#include <QDateTime>
#include <QUrl>
#include <QVector>

// What the readers of Treeherder's answers share. Any thread.
namespace collie::treeherder {

/// The document of a body. \param what  begins the sentence: "Treeherder's list of logs".
/// \return BadResponse for a web page, for nothing, and for what is no JSON.
[[nodiscard]] Result<Json> parseAnswer(const QByteArray &body, const QString &what);

/// What an answer ends with that is JSON of another form than the endpoint promises.
[[nodiscard]] tl::unexpected<Error> unexpectedForm(const QString &what);

/// More entries than any list of Treeherder's has that is read as a whole.
inline constexpr std::size_t mostEntries = 100'000;
/// What a list with more entries ends with.
[[nodiscard]] tl::unexpected<Error> tooManyEntries(const QString &what);

/// Reads a list, calling `read(entry, value)` for each object in it; an entry that it calls false is left out.
/// \return BadResponse when it is no list, and when no entry of it could be read; TooLarge above `mostEntries`.
template <class T, class Read>
[[nodiscard]] Result<QVector<T>> parseList(const Json &list, const QString &what, Read read) {
    if (!list.is_array())
        return unexpectedForm(what);
    if (list.size() > mostEntries)
        return tooManyEntries(what);
    QVector<T> entries;
    for (const Json &entry : list) {
        T value;
        if (entry.is_object() && read(entry, value))
            entries.append(std::move(value));
    }
    if (entries.isEmpty() && !list.empty())
        return unexpectedForm(what);
    return entries;
}

/// Texts of failures, notes and bugs end after so many characters.
inline constexpr qsizetype longestText = 8192;
/// The first `most` characters, without the first half of a pair that ends there.
[[nodiscard]] QString headOfText(const QString &text, qsizetype most = longestText);
/// As textMember() of wire_values.h, not longer than `longestText`.
[[nodiscard]] QString boundedText(const Json &object, const char *key);
/// As numberMember() of wire_values.h, of what fits an int.
[[nodiscard]] int intMember(const Json &object, const char *key, int fallback = 0);
/// A time in seconds since the epoch, which may be written as ISO text.
[[nodiscard]] qint64 secondsMember(const Json &object, const char *key);
/// The same as a moment in UTC; invalid when there is none.
[[nodiscard]] QDateTime momentMember(const Json &object, const char *key);
/// The address when it is one of the web (http or https); else empty.
[[nodiscard]] QUrl webUrl(const QString &text);

/// A job as an object tells it (treeherder.md §2.4), also where the run is `run_id` (treeherder.md §2.11). What is
/// missing is as in a Job; its id is 0 when it makes no sense, and it has no task when its run is none.
[[nodiscard]] Job readJob(const Json &entry);

} // namespace collie::treeherder
