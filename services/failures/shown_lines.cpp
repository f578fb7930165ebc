#include "services/failures/shown_lines.h"

#include "services/failures/test_path.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace collie::failures {
namespace {

using treeherder::Bug;
using treeherder::BugSuggestion;

constexpr qsizetype mostBugs = 20;

bool isEndOfTask(const QString &line) {
    static const QRegularExpression exitStatus(QStringLiteral("^\\[taskcluster:error\\] exit status -?\\d+$"));
    return exitStatus.match(line).hasMatch();
}

/// Says only that the test at the path ended badly.
bool isGenericOfTest(const BugSuggestion &line) {
    static const QRegularExpression generic(
        QStringLiteral("^TEST-UNEXPECTED-\\w+ \\| (.+?) \\| (?:finished in \\d+ms|xpcshell return code: -?\\d+)$"));
    const auto match = generic.match(line.search);
    return match.hasMatch() && match.capturedView(1) == line.pathEnd;
}

bool isNewLine(const BugSuggestion &line, bool isTry) {
    return line.search.count(QLatin1String(" | ")) == 2 && (line.isNewInRevision || (isTry && line.counter == 0));
}

/// What makes a bug another one; 0 for an internal issue without a number.
std::pair<bool, qint64> numberOf(const Bug &bug) {
    return {bug.id.has_value(), bug.id.value_or(bug.internalId)};
}

bool holds(const QVector<Bug> &bugs, const Bug &bug) {
    const auto number = numberOf(bug);
    return number.second == 0
               ? bugs.contains(bug)
               : std::any_of(bugs.begin(), bugs.end(), [&](const Bug &one) { return numberOf(one) == number; });
}

void addMissing(QVector<Bug> &bugs, const QVector<Bug> &more, const QVector<Bug> &except = {}) {
    for (const Bug &bug : more) {
        // One more than is shown tells that they are too many.
        if (bugs.size() <= mostBugs && !holds(bugs, bug) && !holds(except, bug))
            bugs.append(bug);
    }
}

void limit(QVector<Bug> &bugs, QVector<Bug> &others, bool &tooMany) {
    if (tooMany || bugs.size() > mostBugs) {
        tooMany = true;
        bugs.clear();
        others.clear();
    } else if (others.size() > mostBugs) {
        tooMany = bugs.isEmpty();
        others.clear();
    }
}

} // namespace

ShownLines shownLines(const QVector<BugSuggestion> &suggestions, bool isTry, bool hasTests) {
    ShownLines shown;
    QSet<QString> specificPaths;
    QVector<qsizetype> said;
    bool saysMore = hasTests;
    for (qsizetype i = 0; i < suggestions.size(); ++i) {
        const BugSuggestion &line = suggestions[i];
        if (line.search.trimmed().isEmpty())
            continue;
        said.append(i);
        saysMore = saysMore || !isEndOfTask(line.search);
        if (!line.pathEnd.isEmpty() && !isGenericOfTest(line))
            specificPaths.insert(line.pathEnd);
    }
    QSet<QString> seenPaths;
    for (const qsizetype index : std::as_const(said)) {
        const BugSuggestion &line = suggestions[index];
        if ((saysMore && isEndOfTask(line.search)) || (isGenericOfTest(line) && specificPaths.contains(line.pathEnd))) {
            ++shown.hiddenCount;
            continue;
        }
        ShownLine entry{index, isNewLine(line, isTry), {}, {}, false};
        if (line.pathEnd.isEmpty() || !seenPaths.contains(line.pathEnd)) {
            addMissing(entry.bugs, line.openRecent);
            addMissing(entry.others, line.allOthers, entry.bugs);
            limit(entry.bugs, entry.others, entry.hasTooManyBugs);
        }
        seenPaths.insert(line.pathEnd);
        shown.lines.append(entry);
    }
    return shown;
}

void addBugs(Failure &failure, const ShownLine &line) {
    failure.hasTooManyBugs = failure.hasTooManyBugs || line.hasTooManyBugs;
    addMissing(failure.bugs, line.bugs);
    addMissing(failure.others, line.others, failure.bugs);
    const auto isKnown = [&failure](const Bug &bug) { return holds(failure.bugs, bug); };
    failure.others.removeIf(isKnown);
    limit(failure.bugs, failure.others, failure.hasTooManyBugs);
}

bool showsOthers(const Failure &failure) {
    return std::none_of(failure.bugs.begin(), failure.bugs.end(), [](const Bug &bug) { return bug.isOpen(); });
}

QVector<TextSpan> commonWords(const QString &summary, const QString &line) {
    constexpr qsizetype mostWordsFrom = 2000;
    static const QRegularExpression between(QStringLiteral("[^a-zA-Z0-9_-]+"));
    const QString text = summary.left(mostWordsFrom);
    QVector<TextSpan> found;
    const QStringList all = line.left(mostWordsFrom).split(between, Qt::SkipEmptyParts);
    for (const QString &word : QSet<QString>(all.begin(), all.end())) {
        for (qsizetype at = word.size() > 1 ? text.indexOf(word) : -1; at >= 0;
             at = text.indexOf(word, at + word.size()))
            found.append({at, word.size()});
    }
    std::sort(found.begin(), found.end(), [](const TextSpan &a, const TextSpan &b) {
        return std::pair(a.from, a.length) < std::pair(b.from, b.length);
    });
    QVector<TextSpan> merged;
    for (const TextSpan &span : std::as_const(found)) {
        if (!merged.isEmpty() && span.from <= merged.last().end())
            merged.last().length = std::max(merged.last().end(), span.end()) - merged.last().from;
        else
            merged.append(span);
    }
    return merged;
}

} // namespace collie::failures
