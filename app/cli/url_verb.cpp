#include "app/cli/output.h"
#include "app/cli/session.h"

namespace collie::cli {

namespace options {
constexpr TimeOption expires("expires", 15 * 60, "How long the URL works, e.g. 90s, 15m, 2h, 1d (default 15m)");
}

namespace {

Result<void> printSignedUrl(Session &session) {
    const Invocation &invocation = session.invocation();
    const QUrl url(invocation.operands().first(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(usageError(QStringLiteral("“%1” is not an address.").arg(invocation.operands().first())));
    const Result<QUrl> signedUrl = session.api().signUrl(url, invocation.time(options::expires));
    if (!signedUrl)
        return failure(signedUrl.error());
    const QString address = QString::fromUtf8(signedUrl->toEncoded());
    if (invocation.json())
        printJson({{"url", address.toStdString()}});
    else
        printLine(address);
    return {};
}

Future<void> signUrl(Session &session) {
    // The server decides when the link ends, by its own clock.
    return andHandle(session.api().learnClock(), &session,
                     [&session](const Result<void> &) { return printSignedUrl(session); });
}

constexpr Operand urlToSign{.name = "URL", .help = "An address of the deployment"};

const VerbFamily urlVerb{
    {.name = "url sign",
     .operands = {urlToSign},
     .options = {options::expires},
     .summary = "Print a URL that works without credentials until it expires",
     .examples = {"url sign https://firefox-ci-tc.services.mozilla.com/api/queue/v1/task/TASKID/artifacts/NAME"},
     .access = Access::Needed,
     .run = signUrl},
};

} // namespace

} // namespace collie::cli
