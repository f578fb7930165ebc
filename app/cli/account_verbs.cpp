#include "app/cli/output.h"
#include "app/cli/session.h"
#include "services/taskcluster/auth.h"

#include <QDateTime>
#include <QProcess>

#include <cstdio>
#include <optional>

namespace collie::cli {

namespace options {
constexpr Flag noBrowser("no-browser", "Print the sign-in address only");
}

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

/// A damaged entry of the keychain is no obstacle: signing in writes it anew.
bool isKeychainAway(const Error &error) {
    return error.kind == ErrorKind::Keychain && error.code != credentials::damagedEntry;
}

/// Credentials that end with this process are of no use on the command line, so the client made for them goes again.
Future<void> giveUpUnkeptSignIn(Session &session) {
    const QString problem = session.account().keychainProblem();
    return andHandle(session.account().signOut(), &session, [problem](const Result<void> &) -> Result<void> {
        return failure(
            ErrorKind::Keychain,
            QStringLiteral(
                "You were signed in, but the credentials cannot be kept: %1 Unlock or start the keychain, or "
                "set TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.")
                .arg(problem));
    });
}

/// \param held  nothing when the credentials may not ask for it.
void printAccount(bool json, const Account &account, const std::optional<QStringList> &held) {
    const QStringList known = held.value_or(QStringList());
    if (json) {
        Json scopes = held ? Json::array() : Json(nullptr);
        for (const QString &scope : known)
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
    if (!held)
        printLine(QStringLiteral("scopes   unknown: the client lacks auth:current-scopes"));
    for (const QString &scope : known)
        printLine(QStringLiteral("scope    %1").arg(printable(scope)));
}

Future<void> signIn(Session &session) {
    const bool openBrowser = !session.invocation().isSet(options::noBrowser);
    QObject::connect(&session.account(), &Account::signInUrlReady, &session,
                     [openBrowser](const QUrl &url) { showSignInUrl(url, openBrowser); });
    // Nobody should go through the browser for credentials that cannot be kept.
    const auto probe = session.store().read(session.api().rootUrl().toString());
    const auto signedIn =
        andHandle(probe, &session, [&session](const Result<credentials::Credentials> &kept) -> Future<void> {
            if (kept || !isKeychainAway(kept.error()))
                return session.account().signIn();
            return failedFuture<void>({.kind = ErrorKind::Keychain,
                                       .message = QStringLiteral("The credentials could not be kept: %1 Or set "
                                                                 "TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.")
                                                      .arg(kept.error().message)});
        });
    return andThen(signedIn, &session, [&session]() -> Future<void> {
        if (session.account().keeping() != Account::Keeping::Keychain)
            return giveUpUnkeptSignIn(session);
        std::fprintf(stderr, "Signed in as %s until %s.\n", qUtf8Printable(printable(session.account().clientId())),
                     qUtf8Printable(expiryText(session.account().expires())));
        return readyFuture<void>({});
    });
}

Future<void> signOut(Session &session) {
    return session.account().signOut();
}

Future<void> whoAmI(Session &session) {
    return andHandle(taskcluster::Auth(session.api()).currentScopes(), &session,
                     [&session](const Result<QStringList> &scopes) -> Future<void> {
                         const bool untold = !scopes && scopes.error().kind == ErrorKind::InsufficientScopes;
                         if (!scopes && !untold)
                             return failedFuture<void>(scopes.error());
                         return andHandle(session.account().askExpiry(), &session,
                                          [&session, held = scopes](const Result<void> &) -> Result<void> {
                                              printAccount(session.invocation().json(), session.account(),
                                                           held ? std::optional(*held) : std::nullopt);
                                              return {};
                                          });
                     });
}

const VerbFamily accountVerbs{
    {.name = "signin",
     .options = {options::noBrowser},
     .summary = "Sign in through the browser and keep the credentials in the keychain",
     .examples = {"signin", "signin --root-url https://community-tc.services.mozilla.com"},
     .run = signIn},
    {.name = "signout",
     .summary = "Sign out; deletes the client if signing in made it",
     .access = Access::IfAny,
     .run = signOut},
    {.name = "whoami",
     .summary = "Show the client in use, its expiry and scopes",
     .access = Access::Needed,
     .run = whoAmI},
};

} // namespace

} // namespace collie::cli
