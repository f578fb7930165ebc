#include "services/failures/failure.h"

#include <QStringList>

namespace collie::failures {
namespace {

QString firstLineOf(const QString &text) {
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

/// "Foo::bar" of "[@ Foo::bar]", as some harnesses write it.
QString bareSignature(const QString &signature) {
    const bool isWrapped = signature.startsWith(QLatin1String("[@ ")) && signature.endsWith(u']');
    return isWrapped ? signature.mid(3).chopped(1).trimmed() : signature;
}

QString crashLine(const Failure &failure) {
    const QString reason = firstLineOf(failure.message);
    QStringList parts{QStringLiteral("PROCESS-CRASH"),
                      QStringLiteral("%1 [@ %2]")
                          .arg(reason.isEmpty() ? QStringLiteral("application crashed") : reason,
                               bareSignature(failure.crashSignature))};
    if (!failure.test.isEmpty())
        parts.append(failure.test);
    return parts.join(QLatin1String(" | "));
}

} // namespace

QString Failure::line() const {
    if (kind == Kind::Line)
        return firstLineOf(lines.isEmpty() ? message : lines.first().text);
    if (kind == Kind::Crash && !crashSignature.isEmpty())
        return crashLine(*this);
    QStringList said;
    for (const QString &text : {firstLineOf(subtest), firstLineOf(message)}) {
        if (!text.isEmpty())
            said.append(text);
    }
    // What a log says when the harness gave no message.
    if (message.isEmpty() && subtest.isEmpty() && !expected.isEmpty())
        said.append(QStringLiteral("expected ") + expected);
    const QString verdict =
        status.isEmpty() ? (kind == Kind::Crash ? QStringLiteral("CRASH") : QStringLiteral("FAIL")) : status;
    QStringList parts{QStringLiteral("TEST-UNEXPECTED-") + verdict};
    if (!test.isEmpty())
        parts.append(test);
    if (!said.isEmpty())
        parts.append(said.join(QLatin1String(" - ")));
    return parts.join(QLatin1String(" | "));
}

} // namespace collie::failures
