#include "services/failures/failure_text.h"

#include "services/base/english_scope.h"
#include "services/base/words.h"
#include "services/failures/markdown.h"
#include "services/failures/shown_lines.h"
#include "services/failures/test_path.h"
#include "services/failures/web_link.h"

#include <QStringList>

namespace collie::failures {
namespace {

constexpr qsizetype mostOfText = 10'000;

/// Others' text without what is not to be seen, no longer than is sane.
QString shownText(const QString &text) {
    QString shown;
    for (const QChar c : text.left(mostOfText)) {
        if (c == u'\n' || c == u'\t' || !(c.category() == QChar::Other_Control || c.category() == QChar::Other_Format))
            shown += c;
    }
    while (!shown.isEmpty() && shown.back().isSpace())
        shown.chop(1);
    const auto more = static_cast<int>(text.size() - mostOfText);
    return more > 0 ? shown + u'\n' + Words::tr("… (%n more character(s))", nullptr, more) : shown;
}

QString oneLine(const QString &text) {
    return shownText(text).simplified();
}

/// Of others, within a line of Markdown.
QString codeSpan(const QString &text) {
    return markdownCode(oneLine(text));
}

QString escaped(const QString &text) {
    return markdownSentence(oneLine(text));
}

QString tooManyBugs() {
    return Words::tr("Too many bugs fit this line to be about it.");
}

QVector<treeherder::Bug> shownBugs(const Failure &failure) {
    return showsOthers(failure) ? failure.bugs + failure.others : failure.bugs;
}

QString nameOf(const treeherder::Bug &bug) {
    return bug.id ? Words::tr("Bug %1").arg(*bug.id) : Words::tr("Internal issue %1").arg(bug.internalId);
}

QString stateOf(const treeherder::Bug &bug) {
    QString state = bug.resolution.isEmpty() ? QString() : QStringLiteral(" (") + oneLine(bug.resolution) + u')';
    if (bug.duplicateOf)
        state += QStringLiteral(" > %1").arg(*bug.duplicateOf);
    return state;
}

/// What follows the first line of a text.
QString afterFirstLine(const QString &text) {
    return text.trimmed().section(u'\n', 1);
}

QString joinedLines(const QString &first, const QString &second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + u'\n' + second;
}

QString resultOf(const Failure &failure) {
    if (failure.status.isEmpty() || failure.expected.isEmpty())
        return failure.status;
    return Words::tr("%1, expected %2", "results of a test").arg(failure.status, failure.expected);
}

QString numberedSentence(const JobFailures &failures) {
    const QString count = Words::tr("%n failure(s)", nullptr, static_cast<int>(failures.failureCount));
    return failures.newCount > 0
               ? Words::tr("%1, %n new", "after a number of failures", static_cast<int>(failures.newCount)).arg(count)
               : count;
}

QStringList markdownHead(const Failure &failure) {
    if (failure.kind == Failure::Kind::Line)
        return {markdownBlock(shownText(failure.line()))};
    QStringList parts;
    if (!failure.test.isEmpty())
        parts.append(codeSpan(failure.test));
    if (!failure.subtest.trimmed().isEmpty())
        parts.append(codeSpan(failure.subtest.trimmed().section(u'\n', 0, 0)));
    const QString result = escaped(resultOf(failure));
    QString head = parts.join(QLatin1String(" | "));
    if (!result.isEmpty())
        head += (head.isEmpty() ? QString() : QStringLiteral(": ")) + result;
    if (failure.isNew)
        head = Words::tr("%1 (new)", "a failure").arg(head);
    QStringList blocks{head};
    if (!failure.crashSignature.isEmpty())
        blocks.append(Words::tr("Crash: %1").arg(codeSpan(failure.crashSignature)));
    const QString said = joinedLines(afterFirstLine(failure.subtest), failure.message.trimmed());
    if (!said.isEmpty())
        blocks.append(markdownBlock(shownText(said)));
    return blocks;
}

/// In whatever language is spoken where it is called.
QString linesOf(const Failure &failure) {
    const QString line = oneLine(failure.line());
    QStringList parts{failure.isNew ? Words::tr("%1 (NEW)", "a failure").arg(line) : line};
    const QString rest = failure.kind == Failure::Kind::Line
                             ? QString()
                             : joinedLines(afterFirstLine(failure.subtest), afterFirstLine(failure.message));
    if (!rest.isEmpty())
        parts.append(shownText(rest));
    if (const QString stack = shownText(failure.stack); !stack.isEmpty())
        parts.append(stack);
    for (const treeherder::Bug &bug : shownBugs(failure))
        parts.append(nameOf(bug) + QLatin1String(": ") + oneLine(bug.summary) + stateOf(bug));
    if (failure.hasTooManyBugs)
        parts.append(tooManyBugs());
    return parts.join(u'\n') + u'\n';
}

} // namespace

QString failureText(const Failure &failure) {
    const EnglishScope english;
    return linesOf(failure);
}

QString failureMarkdown(const Failure &failure, const FailureLinks &links) {
    const EnglishScope english;
    QStringList blocks = markdownHead(failure);
    if (!failure.stack.trimmed().isEmpty())
        blocks.append(markdownBlock(shownText(failure.stack)));
    QStringList bugs;
    for (const treeherder::Bug &bug : shownBugs(failure)) {
        const QString name = bug.id ? markdownLinked(nameOf(bug), bugUrl(*bug.id, links.bugzilla)) : nameOf(bug);
        bugs.append(QStringLiteral("- ") + name + QLatin1String(": ") + escaped(bug.summary) + escaped(stateOf(bug)));
    }
    if (!bugs.isEmpty())
        blocks.append(bugs.join(u'\n'));
    if (failure.hasTooManyBugs)
        blocks.append(tooManyBugs());
    if (const qint64 number = failure.lineNumber(); number >= 0 && links.logLine) {
        if (const QUrl url = links.logLine(number); isWebLink(url))
            blocks.append(markdownLinked(Words::tr("Log, line %1").arg(number + 1), url));
    }
    return blocks.join(QLatin1String("\n\n")) + u'\n';
}

QString failuresText(const JobFailures &failures, const JobHeading &job) {
    QStringList parts{
        Words::tr("%1 (task %2, run %3): %4")
            .arg(oneLine(job.name), oneLine(job.taskId), QString::number(job.runId), numberedSentence(failures)) +
        u'\n'};
    if (const QString sentence = failures.sentence(); !sentence.isEmpty())
        parts.append(oneLine(sentence) + u'\n');
    for (const Failure &failure : failures.failures)
        parts.append(linesOf(failure));
    return parts.join(u'\n');
}

QString failuresMarkdown(const JobFailures &failures, const JobHeading &job, const FailureLinks &links) {
    const EnglishScope english;
    QStringList parts{QStringLiteral("### ") + markdownLinked(codeSpan(job.name), job.url) + QLatin1String("\n\n") +
                      Words::tr("Task %1, run %2: %3")
                          .arg(codeSpan(job.taskId), QString::number(job.runId), numberedSentence(failures)) +
                      u'\n'};
    if (const QString sentence = failures.sentence(); !sentence.isEmpty())
        parts.append(escaped(sentence) + u'\n');
    for (const Failure &failure : failures.failures)
        parts.append(failureMarkdown(failure, links));
    return parts.join(u'\n');
}

QUrl bugzillaSearchUrl(const Failure &failure, const QUrl &bugzilla) {
    constexpr qsizetype mostSearched = 100;
    QString term = failure.crashSignature;
    if (term.isEmpty())
        term = lastPartOf(failure.test);
    if (term.isEmpty())
        term = failure.line();
    // A phrase in quotation marks holds none.
    term = oneLine(term).replace(u'"', u' ').left(mostSearched).simplified();
    if (!isWebLink(bugzilla) || term.isEmpty())
        return {};
    QUrl url = bugzilla;
    url.setPath(QStringLiteral("/buglist.cgi"));
    url.setQuery(QStringLiteral("quicksearch=") +
                     QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("ALL \"%1\"").arg(term))),
                 QUrl::StrictMode);
    return url;
}

QUrl bugUrl(qint64 bug, const QUrl &bugzilla) {
    if (!isWebLink(bugzilla))
        return {};
    QUrl url = bugzilla;
    url.setPath(QStringLiteral("/show_bug.cgi"));
    url.setQuery(QStringLiteral("id=%1").arg(bug));
    return url;
}

} // namespace collie::failures
