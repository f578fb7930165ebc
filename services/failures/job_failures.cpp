#include "services/failures/job_failures.h"

#include "services/base/english_scope.h"
#include "services/base/words.h"
#include "services/failures/line_matcher.h"
#include "services/failures/line_parts.h"
#include "services/failures/shown_lines.h"
#include "services/failures/stable_text.h"
#include "services/failures/test_path.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace collie::failures {
namespace {

/// Characters that are compared: lines of logs are cut.
constexpr qsizetype mostCommonText = 200;

QVector<treeherder::BugSuggestion> suggestionsOf(const FailureSources &sources) {
    if (!sources.suggestions.isEmpty())
        return sources.suggestions;
    QVector<treeherder::BugSuggestion> plain;
    for (const treeherder::TextLogError &error : sources.lines) {
        const LineParts parts = partsOfLine(error.line);
        treeherder::BugSuggestion line;
        line.search = parts.text;
        line.pathEnd = parts.test;
        line.lineNumber = error.lineNumber;
        line.isNewInRevision = error.isNew;
        plain.append(line);
    }
    return plain;
}

/// What a harness wrote to its log in the form of a test's failure is one.
void readTestsOfLines(QVector<Failure> &failures) {
    for (Failure &failure : failures) {
        if (failure.kind != Failure::Kind::Line)
            continue;
        const LineParts parts = partsOfLine(failure.lines.isEmpty() ? failure.message : failure.lines.first().text);
        if (parts.test.isEmpty())
            continue;
        Failure read = failureOfLine(parts, failure.lineNumber());
        read.group = failure.group;
        failure = read;
    }
}

/// The same for failures that are the same, however they became known.
QString comparedText(const Failure &failure) {
    const QString test = testKey(failure.test);
    if (failure.kind == Failure::Kind::Crash && !failure.crashSignature.isEmpty())
        return test + QLatin1String("|@") + failure.crashSignature;
    if (failure.kind == Failure::Kind::Line)
        return test + u'|' + stableText(failure.line()).left(mostCommonText);
    // A log says what was expected where there is no message, and ends with a dash where a browser test has none.
    static const QRegularExpression expectation(QStringLiteral(" - expected [A-Z_]+$"));
    QString said = saidOf(failure).remove(expectation);
    for (bool isLonger = true; isLonger && !said.isEmpty();) {
        isLonger = said.endsWith(u'-') || said.endsWith(u'.') || said.endsWith(u' ');
        if (isLonger)
            said.chop(1);
    }
    return test + u'|' + stableText(said).left(mostCommonText);
}

/// Of a job of which all is known that was asked for.
QString knownSentence(const JobFailures &known) {
    const qsizetype listed = known.failures.size();
    if (known.failureCount > listed)
        return Words::tr("Only %1 of %2 failures are listed; the log has all of them.")
            .arg(QString::number(listed), QString::number(known.failureCount));
    if (known.badLines == 0)
        return listed > 0 ? QString() : Words::tr("No failure was found in the log of this job.");
    return listed > 0 || known.resultCount > 0
               ? Words::tr("Some test results could not be read; the log has all of them.")
               : Words::tr("The test results could not be read. Open the log to see what failed.");
}

} // namespace

QString JobFailures::sentence() const {
    const QString why = !error                            ? QString()
                        : EnglishScope::changesLanguage() ? QStringLiteral("Not all of what failed could be loaded.")
                                                          : error->message;
    switch (state) {
    case State::Asking:
        return Words::tr("Looking for what failed.");
    case State::Known:
        return why.isEmpty() ? knownSentence(*this) : why;
    case State::NotParsed:
        return isAskedAgain ? Words::tr("Treeherder has not read the log yet. Collie looks again by itself.")
                            : Words::tr("Treeherder has not read the log yet. Ask again in a minute.");
    case State::ParsingFailed:
        return Words::tr("Treeherder could not read the log. Open the log to see what failed.");
    case State::TooLarge:
        return Words::tr("The log is too large for Treeherder to read. Open the log to see what failed.");
    case State::NoLog:
        return Words::tr("This job has no log.");
    case State::TaskExpired:
        return Words::tr("The task has expired: its log and artifacts are gone.");
    case State::Failed:
        return why.isEmpty() ? Words::tr("The failures could not be loaded. Try again later.") : why;
    }
    return {};
}

JobFailures joinFailures(const FailureSources &sources) {
    JobFailures joined;
    joined.state = JobFailures::State::Known;
    if (sources.summary) {
        joined.failures = sources.summary->failures;
        readTestsOfLines(joined.failures);
        joined.failureCount = std::max<qint64>(sources.summary->failureCount, joined.failures.size());
        joined.resultCount = sources.summary->resultCount;
        joined.badLines = sources.summary->badLines;
        joined.artifact = sources.artifact;
    }
    const bool isCut = joined.failureCount > joined.failures.size();
    const QVector<treeherder::BugSuggestion> suggestions = suggestionsOf(sources);
    const ShownLines shown = shownLines(suggestions, sources.isTry, !joined.failures.isEmpty());
    joined.hiddenLines = shown.hiddenCount;
    LineMatcher matcher(joined.failures);
    QSet<qsizetype> located;
    QVector<Failure> alone;
    for (const ShownLine &line : shown.lines) {
        const treeherder::BugSuggestion &suggestion = suggestions[line.index];
        const LineParts parts = partsOfLine(suggestion.search);
        const qsizetype index = matcher.take(parts);
        if (index < 0) {
            Failure failure = failureOfLine(parts, suggestion.lineNumber);
            failure.isNew = line.isNew;
            addBugs(failure, line);
            // The tests of an artifact that were too many to keep are counted already.
            joined.failureCount += isCut && !parts.test.isEmpty() ? 0 : 1;
            alone.append(failure);
            continue;
        }
        Failure &failure = joined.failures[index];
        // What Treeherder says of the log is truer than what an artifact says of it.
        if (!located.contains(index))
            failure.lines.clear();
        located.insert(index);
        failure.lines.append({parts.text, suggestion.lineNumber});
        failure.isNew = failure.isNew || line.isNew;
        if (failure.crashId.isEmpty())
            failure.crashId = parts.crashId;
        if (failure.crashSignature.isEmpty())
            failure.crashSignature = parts.signature;
        addBugs(joined.failures[matcher.firstOfTest(index)], line);
    }
    joined.failures += alone;
    joined.newCount = std::count_if(joined.failures.begin(), joined.failures.end(),
                                    [](const Failure &failure) { return failure.isNew; });
    return joined;
}

QVector<qsizetype> commonFailures(const QVector<Failure> &mine, const QVector<Failure> &others) {
    QSet<QString> known;
    for (const Failure &failure : others)
        known.insert(comparedText(failure));
    QVector<qsizetype> common;
    for (qsizetype i = 0; i < mine.size(); ++i) {
        if (known.contains(comparedText(mine[i])))
            common.append(i);
    }
    return common;
}

} // namespace collie::failures
