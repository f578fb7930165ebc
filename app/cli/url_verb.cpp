#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include <chrono>

namespace collie::cli {

namespace {

Result<void> printSignedUrl(Session &session) {
    const Invocation &invocation = session.invocation();
    const QUrl url(invocation.operands().first(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(usageError(QStringLiteral("“%1” is no address.").arg(invocation.operands().first())));
    const QString expires = invocation.value(QStringLiteral("expires"));
    const Result<std::chrono::seconds> lifetime =
        readDuration(expires.isEmpty() ? QStringLiteral("15m") : expires, QStringLiteral("--expires"));
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
    return andThen(session.needCredentials(), &session, [&session](const Result<void> &ready) -> Future<void> {
        if (!ready)
            return failedFuture<void>(ready.error());
        // The server decides when the link ends, by its own clock.
        return andThen(session.api().learnClock(), &session,
                       [&session](const Result<void> &) { return printSignedUrl(session); });
    });
}

} // namespace collie::cli
