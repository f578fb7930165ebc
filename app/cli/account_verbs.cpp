#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "services/taskcluster/auth.h"

#include <QDateTime>
#include <QProcess>

#include <cstdio>

namespace collie::cli {

namespace {

using taskcluster::Account;

QString expiryText(const QDateTime &expires) {
    return expires.isValid() ? expires.toUTC().toString(Qt::ISODate) : QStringLiteral("unknown");
}

void showSignInUrl(const QUrl &url, bool openBrowser) {
    const QString address = QString::fromUtf8(url.toEncoded());
    std::fprintf(stderr, "Sign in here, then come back:\n");
    printLine(address);
    if (openBrowser && !QProcess::startDetached(QStringLiteral("xdg-open"), {address}))
        std::fprintf(stderr, "No browser could be started; copy the address into one.\n");
}

/// Credentials that end with this process are of no use on the command line, so the client made for them goes again.
Future<void> giveUpUnkeptSignIn(Session &session) {
    const QString problem = session.account().keychainProblem();
    return andThen(session.account().signOut(), &session, [problem](const Result<void> &) -> Result<void> {
        return failure(
            ErrorKind::Keychain,
            QStringLiteral(
                "You were signed in, but the credentials cannot be kept: %1 Unlock or start the keychain, or "
                "set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.")
                .arg(problem));
    });
}

void printAccount(bool json, const Account &account, const QStringList &held) {
    if (json) {
        Json scopes = Json::array();
        for (const QString &scope : held)
            scopes.push_back(scope.toStdString());
        Json answer{{"clientId", account.clientId().toStdString()},
                    {"rootUrl", account.deployment().rootUrl.toString().toStdString()},
                    {"expires", nullptr},
                    {"scopes", scopes}};
        if (account.expires().isValid())
            answer["expires"] = account.expires().toUTC().toString(Qt::ISODateWithMs).toStdString();
        printJson(answer);
        return;
    }
    printLine(QStringLiteral("client   %1").arg(printable(account.clientId())));
    printLine(QStringLiteral("at       %1").arg(account.deployment().rootUrl.toString()));
    printLine(QStringLiteral("expires  %1").arg(expiryText(account.expires())));
    for (const QString &scope : held)
        printLine(QStringLiteral("scope    %1").arg(printable(scope)));
}

} // namespace

Future<void> signIn(Session &session) {
    const bool openBrowser = !session.invocation().has(QStringLiteral("no-browser"));
    QObject::connect(&session.account(), &Account::signInUrlReady, &session,
                     [openBrowser](const QUrl &url) { showSignInUrl(url, openBrowser); });
    return andThen(session.account().signIn(), &session, [&session](Result<void> result) -> Future<void> {
        if (!result)
            return readyFuture<void>(result);
        if (session.account().keeping() != Account::Keeping::Keychain)
            return giveUpUnkeptSignIn(session);
        std::fprintf(stderr, "Signed in as %s until %s.\n", qUtf8Printable(printable(session.account().clientId())),
                     qUtf8Printable(expiryText(session.account().expires())));
        return readyFuture<void>({});
    });
}

Future<void> signOut(Session &session) {
    return andThen(session.tryCredentials(), &session, [&session](const Result<void> &restored) -> Future<void> {
        if (!restored)
            return failedFuture<void>(restored.error());
        return session.account().signOut();
    });
}

Future<void> whoAmI(Session &session) {
    return andThen(session.needCredentials(), &session, [&session](const Result<void> &ready) -> Future<void> {
        if (!ready)
            return failedFuture<void>(ready.error());
        return andThen(taskcluster::Auth(session.api()).currentScopes(), &session,
                       [&session](const Result<QStringList> &scopes) -> Result<void> {
                           if (!scopes)
                               return failure(scopes.error());
                           printAccount(session.invocation().json(), session.account(), *scopes);
                           return {};
                       });
    });
}

} // namespace collie::cli
