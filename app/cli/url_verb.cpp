#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include <QRegularExpression>

#include <chrono>

namespace collie::cli {

namespace {

/// "90s", "15m", "2h", "1d" as seconds; a bare number is seconds.
Result<std::chrono::seconds> parseLifetime(const QString &text) {
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,7})([smhd]?)\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.captured(1).toLongLong() == 0)
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("--expires takes a time such as 90s, 15m, 2h or 1d."));
    const std::chrono::seconds number(match.captured(1).toLongLong());
    const QString unit = match.captured(2);
    if (unit == u"m")
        return number * 60;
    if (unit == u"h")
        return number * 3600;
    return unit == u"d" ? number * 86400 : number;
}

Result<void> printSignedUrl(Session &session) {
    const Invocation &invocation = session.invocation();
    const QUrl url(invocation.operands().first(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       QStringLiteral("“%1” is no address.").arg(invocation.operands().first()));
    const QString expires = invocation.value(QStringLiteral("expires"));
    const Result<std::chrono::seconds> lifetime = parseLifetime(expires.isEmpty() ? QStringLiteral("15m") : expires);
    if (!lifetime)
        return failure(lifetime.error());
    const Result<QUrl> signedUrl = session.api().signUrl(url, *lifetime);
    if (!signedUrl)
        return failure(signedUrl.error());
    const QString address = QString::fromUtf8(signedUrl->toEncoded());
    if (invocation.json())
        printJson({{"url", address.toStdString()}});
    else
        printLine(address);
    return {};
}

} // namespace

Future<void> signUrl(Session &session) {
    return andThen(session.needCredentials(), &session, [&session](Result<void> result) -> Result<void> {
        return result ? printSignedUrl(session) : result;
    });
}

} // namespace collie::cli
