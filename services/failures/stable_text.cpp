#include "services/failures/stable_text.h"

#include <QRegularExpression>

#include <array>

namespace collie::failures {
namespace {

struct Change {
    QRegularExpression pattern;
    QString replacement;
};

/// In this order: a UUID holds what looks like addresses, a time what looks like ports.
const std::array<Change, 11> &changes() {
    const auto change = [](const char *pattern, const char *replacement) {
        return Change{QRegularExpression(QLatin1String(pattern)), QLatin1String(replacement)};
    };
    static const std::array<Change, 11> all{
        change("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b", "UUID"),
        change("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z?", "TIME"),
        change("\\b\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d+)?\\b", "TIME"),
        change("\\b(?:0x[0-9a-fA-F]+|(?=[a-fA-F]*\\d)[0-9a-fA-F]{8,})\\b", "HEX"),
        change("\\b(PID:?|pid:?|pid=|process|GECKO|Child|Parent)( ?\\(?)\\d+", "\\1\\2N"),
        change("^\\[\\d+\\] +", ""),
        change("(://[^/\\s:]+|\\blocalhost|\\b\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{2,5}\\b", "\\1:PORT"),
        change("(\\.(?:c|cc|cpp|h|mm|rs)):(?:\\d+|X)\\b", "\\1:N"),
        change("\\b\\d+(?:\\.\\d+)?(?= ?(?:ms|s|secs?|seconds?|milliseconds?|minutes?|bytes? leaked)\\b)", "N"),
        change("\\b\\d+\\.\\d+\\b", "N"),
        change("\\bleaked \\d+\\b", "leaked N"),
    };
    return all;
}

} // namespace

QString stableText(const QString &text) {
    constexpr qsizetype mostStable = 500;
    QString stable = text.left(2 * mostStable).simplified().left(mostStable);
    for (const Change &change : changes())
        stable.replace(change.pattern, change.replacement);
    return stable;
}

} // namespace collie::failures
