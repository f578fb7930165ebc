#include "app/cli/fact_lines.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "services/base/words.h"
#include "services/taskcluster/auth.h"

#include <QDateTime>
#include <QProcess>

#include <optional>

namespace collie::cli {

namespace options {
constexpr Flag noBrowser("no-browser", QT_TRANSLATE_NOOP("collie::Words", "Print the sign-in address only"));
}

namespace {

using taskcluster::Account;

void showSignInUrl(const QUrl &url, bool openBrowser) {
    const QString address = QString::fromUtf8(url.toEncoded());
    printRemark(Words::tr("Sign in here, then come back:"));
    printLine(address);
    if (openBrowser && !QProcess::startDetached(QStringLiteral("xdg-open"), {address}))
        printTrouble(Words::tr("No browser could be started; copy the address into one."));
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
            Words::tr("You were signed in, but the credentials cannot be kept: %1 Unlock or start the keychain, or "
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
    FactLines facts;
    facts.add(QT_TRANSLATE_NOOP("collie::Words", "client"), printable(account.clientId()));
    facts.add(QT_TRANSLATE_NOOP("collie::Words", "deployment"), account.deployment().rootUrl.toString());
    const QDateTime expires = account.expires();
    facts.add(QT_TRANSLATE_NOOP("collie::Words", "expires"),
              expires.isValid() ? localTime(expires) : Words::tr("unknown", "when credentials expire"));
    if (!held)
        facts.add(QT_TRANSLATE_NOOP("collie::Words", "scopes"),
                  Words::tr("unknown: the client lacks auth:current-scopes", "the scopes of a client"));
    for (const QString &scope : known)
        facts.add(QT_TRANSLATE_NOOP("collie::Words", "scope"), printable(scope));
    printLine(facts.text());
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
                                       .message = Words::tr("The credentials could not be kept: %1 Or set "
                                                            "TASKCLUSTER_CLIENT_ID and TASKCLUSTER_ACCESS_TOKEN.")
                                                      .arg(kept.error().message)});
        });
    return andThen(signedIn, &session, [&session]() -> Future<void> {
        if (session.account().keeping() != Account::Keeping::Keychain)
            return giveUpUnkeptSignIn(session);
        const QString clientId = session.account().clientId();
        const QDateTime expires = session.account().expires();
        printRemark(expires.isValid() ? Words::tr("Signed in as %1 until %2.").arg(clientId, localTime(expires))
                                      : Words::tr("Signed in as %1.").arg(clientId));
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
     .summary =
         QT_TRANSLATE_NOOP("collie::Words", "Sign in through the browser and keep the credentials in the keychain"),
     .description = QT_TRANSLATE_NOOP("collie::Words",
                                      "Opens the browser at Taskcluster, waits until you have signed in there, and "
                                      "keeps the credentials in the keychain for later calls and for the window."),
     .examples = {{"signin", QT_TRANSLATE_NOOP("collie::Words", "Sign in to Firefox CI")},
                  {"signin --root-url https://community-tc.services.mozilla.com",
                   QT_TRANSLATE_NOOP("collie::Words", "Sign in to another deployment")},
                  {"signin --no-browser",
                   QT_TRANSLATE_NOOP("collie::Words", "Print the address only, to open it in a browser elsewhere")}},
     .run = signIn},
    {.name = "signout",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Sign out; deletes the client if signing in made it"),
     .description = QT_TRANSLATE_NOOP("collie::Words", "Takes the credentials of the deployment out of the keychain."),
     .examples = {{"signout", QT_TRANSLATE_NOOP("collie::Words", "Sign out of Firefox CI")}},
     .access = Access::IfAny,
     .run = signOut},
    {.name = "whoami",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show the client in use, its expiry and scopes"),
     .examples = {{"whoami", QT_TRANSLATE_NOOP("collie::Words", "Show the client in use")},
                  {"whoami --json", QT_TRANSLATE_NOOP("collie::Words", "The same for a script")}},
     .printsJson = true,
     .access = Access::Needed,
     .run = whoAmI},
};

} // namespace

} // namespace collie::cli
