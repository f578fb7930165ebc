#include "services/failures/line_parts.h"

#include "services/failures/test_path.h"

#include <QRegularExpression>
#include <QStringList>

namespace collie::failures {
namespace {

constexpr qsizetype mostOfLine = 10'000;

QString withoutHarnessPrefix(const QString &line) {
    static const QRegularExpression level(
        QStringLiteral("^\\d+:\\d+:\\d+ +(?:DEBUG|INFO|WARNING|ERROR|CRITICAL|FATAL) - *"));
    static const QRegularExpression process(QStringLiteral("^(?:PID \\d+|GECKO\\(\\d+\\)) \\| +"));
    QString text = line.left(mostOfLine).trimmed();
    text.remove(level);
    text.remove(process);
    return text.trimmed();
}

/// Harnesses write what is no test ("leakcheck", "Main app process") in the place of one.
bool namesTest(const QString &text) {
    const QString key = testKey(text);
    const bool hasSpace = key.contains(u' ');
    return !key.isEmpty() && (key.contains(u'/') ? !hasSpace || text.contains(u'.') : !hasSpace && key.contains(u'.'));
}

void readCrash(const QStringList &tokens, LineParts &parts) {
    static const QRegularExpression signature(QStringLiteral("\\s*\\[@ (.+)\\]"));
    static const QRegularExpression id(QStringLiteral("\\b([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\b"));
    parts.isCrash = true;
    parts.status = QStringLiteral("CRASH");
    if (const auto found = id.match(tokens.value(1)); found.hasMatch())
        parts.crashId = found.captured(1);
    // Harnesses of before 2023 put the test first.
    const bool isTestFirst =
        signature.match(tokens.value(2)).hasMatch() && !signature.match(tokens.value(1)).hasMatch();
    const QString test = tokens.value(isTestFirst ? 1 : 2);
    parts.message = tokens.value(isTestFirst ? 2 : 1);
    if (namesTest(test))
        parts.test = test;
    if (const auto found = signature.match(parts.message); found.hasMatch()) {
        parts.signature = found.captured(1);
        parts.message.remove(found.capturedStart(), found.capturedLength());
    }
}

} // namespace

LineParts partsOfLine(const QString &line) {
    static const QRegularExpression verdict(QStringLiteral("^(?:REFTEST )?TEST-UNEXPECTED-(\\w+)$"));
    static const QRegularExpression onlyExpected(QStringLiteral("^expected ([A-Z_]+)$"));
    LineParts parts;
    parts.text = withoutHarnessPrefix(line);
    parts.message = parts.text;
    const QStringList tokens = parts.text.split(QStringLiteral(" | "));
    if (tokens.size() >= 2 &&
        (tokens[0].contains(QLatin1String("PROCESS-CRASH")) || tokens[0].endsWith(QLatin1String("crashed process")))) {
        readCrash(tokens, parts);
        return parts;
    }
    const auto found = verdict.match(tokens[0].trimmed());
    if (!found.hasMatch() || tokens.size() < 2)
        return parts;
    parts.status = found.captured(1);
    parts.isCrash = parts.status == u"CRASH";
    if (!namesTest(tokens[1]))
        return parts;
    parts.test = tokens[1].trimmed();
    parts.message = tokens.mid(2).join(QStringLiteral(" | ")).trimmed();
    if (const auto only = onlyExpected.match(parts.message); only.hasMatch()) {
        parts.expected = only.captured(1);
        parts.message.clear();
    }
    return parts;
}

Failure failureOfLine(const LineParts &parts, qint64 lineNumber) {
    Failure failure;
    failure.lines = {{parts.text, lineNumber}};
    failure.message = parts.message;
    if (parts.test.isEmpty() && parts.signature.isEmpty()) {
        failure.message = parts.text;
        return failure;
    }
    failure.kind = parts.isCrash ? Failure::Kind::Crash : Failure::Kind::Test;
    failure.test = parts.test;
    failure.status = parts.status;
    failure.expected = parts.expected;
    failure.crashSignature = parts.signature;
    failure.crashId = parts.crashId;
    return failure;
}

} // namespace collie::failures
