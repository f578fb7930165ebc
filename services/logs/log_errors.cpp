#include "services/logs/log_errors.h"

#include "services/logs/line_counter.h"
#include "services/logs/word_scanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace collie::logs {
namespace {

/// Each of these makes a line an error.
constexpr std::array<QByteArrayView, 18> errorWords{"TEST-UNEXPECTED-",
                                                    "fatal error",
                                                    "FATAL ERROR",
                                                    "Hit MOZ_CRASH",
                                                    "REFTEST ERROR",
                                                    "PROCESS-CRASH",
                                                    "Assertion fail",
                                                    "###!!! ABORT:",
                                                    "SUMMARY: AddressSanitizer",
                                                    "SUMMARY: ThreadSanitizer",
                                                    "SUMMARY: UndefinedBehaviorSanitizer",
                                                    "ThreadSanitizer: nested bug",
                                                    "Automation Error:",
                                                    "command timed out:",
                                                    "wget: unable ",
                                                    "bash.exe: *** ",
                                                    "Unsuccessful task run with exit code: 137",
                                                    "YOU ARE LEAKING THE WORLD"};

/// One of these is in every line that one of the expressions below fits.
constexpr std::array<QByteArrayView, 14> expressionWords{
    ": ***",  "Error: ",     "Exception: ", "[  FAILED  ] ", "remoteFailed:", "rm: cannot ", "abort:",
    "error:", ":exception]", ":error]",     " error",        "ERROR",         "CRITICAL",    "FATAL"};

/// The level a harness prints is that of an error.
constexpr const char *errorLevel = "^\\d+:\\d+:\\d+ +(?:ERROR|CRITICAL|FATAL) - ";
/// Not an error whatever the level.
constexpr const char *neverError =
    "TEST-(?:INFO|PASS) |A content process crashed and MOZ_CRASHREPORTER_SHUTDOWN is set, shutting down";
/// What a harness puts before lines of other levels.
constexpr const char *harnessPrefix = "^\\d+:\\d+:\\d+ +(?:DEBUG|INFO|WARNING) - +";
/// Not an error, seen without that prefix.
constexpr const char *noError = "I[ /](?:Gecko|TestRunner).*TEST-UNEXPECTED-|Assertion failure$"
                                "|^TEST-UNEXPECTED-WARNING\\b|^TimeoutException: "
                                "|^ImportError: No module named pygtk$|non-fatal error";
/// An error, seen without that prefix.
constexpr const char *errorExpression =
    "^g?make(?:\\[\\d+\\])?: \\*\\*\\*|^[A-Za-z.]+Error: |^[A-Za-z.]*Exception: |^\\[  FAILED  \\] |^remoteFailed:"
    "|^rm: cannot |^abort:|^error: |^\\[taskcluster\\] Error:|^\\[[\\w.-]+:(?:error|exception)\\]"
    "| error\\(\\d*\\):|:\\d+: error:| error R?C\\d*:|ERROR [45]\\d\\d:|mozmake\\.(?:exe|EXE)(?:\\[\\d+\\])?: "
    "\\*\\*\\*";

/// Lines a server's count may be off by.
constexpr qint64 reach = 200;
/// Characters of a line that are compared: servers cut long ones.
constexpr qsizetype comparedLength = 500;

struct Rules {
    static LogPattern compiled(const char *expression) {
        return LogPattern::compile(QString::fromLatin1(expression), {.regularExpression = true, .caseSensitive = true})
            .value();
    }
    const LogPattern level = compiled(errorLevel);
    const LogPattern never = compiled(neverError);
    const LogPattern prefix = compiled(harnessPrefix);
    const LogPattern excluded = compiled(noError);
    const LogPattern expression = compiled(errorExpression);
    const WordScanner words{{errorWords.begin(), errorWords.end()}};
    const WordScanner candidates = [] {
        std::vector<QByteArrayView> all(errorWords.begin(), errorWords.end());
        all.insert(all.end(), expressionWords.begin(), expressionWords.end());
        return WordScanner(all);
    }();
};

const Rules &rules() {
    static const Rules all;
    return all;
}

QByteArrayView trimmedEnd(QByteArrayView text) {
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text;
}

/// A year in a worker's time: "2025-" with something behind it.
bool holdsYear(QByteArrayView text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (qsizetype i = 0; i + 5 < text.size(); ++i) {
        if (text[i] == '2' && text[i + 1] == '0' && isDigit(text[i + 2]) && isDigit(text[i + 3]) && text[i + 4] == '-')
            return true;
    }
    return false;
}

} // namespace

QByteArrayView errorText(QByteArrayView line) {
    // "[task 2025-02-13T21:22:22.823Z] ", but not "[taskcluster:error] ".
    if (line.startsWith('[') && !line.startsWith("[taskcluster:")) {
        const qsizetype close = line.indexOf(']');
        const bool spaced = close > 0 && close + 1 < line.size() && (line[close + 1] == ' ' || line[close + 1] == '\t');
        if (spaced && holdsYear(line.sliced(1, close - 1)))
            line = line.sliced(close + 2);
    }
    return trimmedEnd(line);
}

bool isErrorLine(QByteArrayView text) {
    const Rules &all = rules();
    if (all.never.find(text))
        return false;
    if (all.level.find(text))
        return true;
    if (const auto prefix = all.prefix.find(text))
        text = text.sliced(prefix->length);
    if (all.excluded.find(text))
        return false;
    return all.words.find(text) >= 0 || all.expression.find(text).has_value();
}

namespace {

/// By the rules of Treeherder's parser.
LogSearch::Matcher treeherdersMatcher() {
    return [last = QByteArray()](const LogText &log, const LogStretch &stretch, QVector<quint32> &lines,
                                 const std::atomic_bool &stop) mutable {
        const QByteArrayView all = log.bytes().first(stretch.to);
        LineCounter counter(log, stretch);
        for (qint64 at = rules().candidates.find(all, stretch.from.offset); at >= 0 && !stop;
             at = rules().candidates.find(all, at)) {
            const qint64 line = counter.lineAt(at - 1);
            const QByteArrayView text =
                errorText(all.sliced(counter.beginOfLine(), counter.endOfLine() - counter.beginOfLine()));
            at = counter.endOfLine();
            if (!isErrorLine(text) || text == last)
                continue;
            lines.append(static_cast<quint32>(line));
            last = text.toByteArray();
        }
    };
}

} // namespace

ErrorPatterns readErrorPatterns(const QStringList &texts) {
    ErrorPatterns read;
    int line = 0;
    for (const QString &text : texts) {
        ++line;
        if (text.trimmed().isEmpty())
            continue;
        const Result<LogPattern> pattern =
            LogPattern::compile(text, {.regularExpression = true, .caseSensitive = true});
        if (!pattern)
            read.problems.append(
                QCoreApplication::translate("ErrorPatterns", "Line %1: %2").arg(line).arg(pattern.error().message));
        else if (read.usable.size() < ErrorPatterns::most)
            read.usable.append(*pattern);
        else
            read.problems.append(QCoreApplication::translate("ErrorPatterns", "Line %1: only the first %2 are used.")
                                     .arg(line)
                                     .arg(ErrorPatterns::most));
    }
    return read;
}

LogSearch::Matcher errorMatcher(const QVector<LogPattern> &own) {
    if (own.isEmpty())
        return treeherdersMatcher();
    QVector<LogSearch::Matcher> matchers{treeherdersMatcher()};
    for (const LogPattern &pattern : own)
        matchers.append(patternMatcher(pattern));
    return [matchers](const LogText &log, const LogStretch &stretch, QVector<quint32> &lines,
                      const std::atomic_bool &stop) {
        const qsizetype before = lines.size();
        for (const LogSearch::Matcher &matcher : matchers)
            matcher(log, stretch, lines, stop);
        const auto found = lines.begin() + before;
        std::sort(found, lines.end());
        lines.erase(std::unique(found, lines.end()), lines.end());
    };
}

qint64 lineOfKnownError(const LogText &log, const KnownError &error) {
    const QByteArray wanted = error.text.left(comparedLength).toUtf8();
    if (wanted.isEmpty())
        return error.line;
    qint64 nearest = -1;
    const qint64 first = std::max<qint64>(0, error.line - reach);
    log.forEachLine(first, 2 * reach + 1, [&](qint64 line, QByteArrayView bytes) {
        const bool isNearer = nearest < 0 || std::abs(line - error.line) < std::abs(nearest - error.line);
        if (isNearer && (errorText(bytes).startsWith(wanted) || bytes.startsWith(wanted)))
            nearest = line;
        return nearest < 0 || line - error.line < std::abs(nearest - error.line);
    });
    return nearest < 0 ? error.line : nearest;
}

} // namespace collie::logs
