#include "services/taskcluster/account.h"

#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/credentials/certificate.h"
#include "services/taskcluster/auth.h"

#include <algorithm>
#include <utility>

namespace collie::taskcluster {

using credentials::Credentials;

namespace {

/// Whether the server said that the credentials are good for nothing; lacking scopes does not say so.
bool provesThemUseless(const Error &error) {
    return error.kind == ErrorKind::AuthenticationFailed || error.kind == ErrorKind::NotSignedIn;
}

Error expiredError() {
    return {.kind = ErrorKind::NotSignedIn,
            .message = Words::tr("These credentials have expired. Sign in for new ones.")};
}

} // namespace

QStringList Account::developerScopes() {
    return {QStringLiteral("hooks:trigger-hook:*"),
            QStringLiteral("queue:*"),
            QStringLiteral("auth:aws-s3:*"),
            QStringLiteral("auth:delete-client:*"),
            QStringLiteral("web:read-pulse"),
            QStringLiteral("purge-cache:*"),
            QStringLiteral("object:*")};
}

Account::Account(Deployment deployment, ApiClient &api, credentials::CredentialStore &store, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_deployment(std::move(deployment))
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_signIn(clock) {
    m_expiryTimer.setSingleShot(true);
    connect(&m_expiryTimer, &QTimer::timeout, this, [this] {
        updateState();
        watchExpiry();
    });
    connect(&m_signIn, &credentials::SignIn::urlReady, this, [this](const QUrl &url) {
        m_signInUrl = url;
        Q_EMIT changed();
        Q_EMIT signInUrlReady(url);
    });
}

Account::~Account() {
    for (const Waiter &waiter : std::as_const(m_waiters))
        waiter.promise.finish(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
}

QString Account::clientId() const {
    return m_api.credentials().clientId;
}

QString Account::login() const {
    const QString identity = clientId().section(u'/', 1, 1);
    return identity.contains(u'|') ? identity.section(u'|', -1) : QString();
}

QDateTime Account::expires() const {
    return m_api.credentials().expires;
}

Future<void> Account::restore() {
    const int generation = m_generation;
    return andHandle(m_store.read(m_api.rootUrl().toString()), this,
                     [this, generation](const Result<Credentials> &stored) -> Result<void> {
                         if (generation != m_generation)
                             return {};
                         if (!stored) {
                             m_keychainProblem = stored.error().message;
                             Q_EMIT changed();
                         } else if (!stored->isEmpty()) {
                             m_entrySeen = true;
                             install(*stored, Keeping::Keychain);
                             fetchScopes();
                             if (!stored->expires.isValid())
                                 onDone(askExpiry(), this, [](const Result<void> &) {});
                         }
                         return {};
                     });
}

Future<void> Account::signIn() {
    return joinSignIn(true);
}

Future<void> Account::ensureSignedIn() {
    updateState();
    if (m_state == State::SignedIn)
        return readyFuture<void>({});
    if (m_state != State::Expired || m_api.clock().isKnown())
        return joinSignIn(false);
    return andHandle(confirmExpiry(), this, [this](const Result<void> &) {
        return m_state == State::SignedIn ? readyFuture<void>({}) : joinSignIn(false);
    });
}

Future<void> Account::confirmExpiry() {
    if (m_state != State::Expired || m_api.clock().isKnown())
        return readyFuture<void>({});
    return andHandle(m_api.learnClock(), this, [this](const Result<void> &) -> Result<void> {
        updateState();
        return {};
    });
}

Future<void> Account::joinSignIn(bool forKeychain) {
    const Waiter waiter{.promise = {}, .forKeychain = forKeychain};
    m_waiters.append(waiter);
    waiter.promise.onCancelled(this, [this, promise = waiter.promise] {
        promise.finish(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
        const bool nobodyWaits = std::all_of(m_waiters.cbegin(), m_waiters.cend(),
                                             [](const Waiter &other) { return other.promise.isCancelled(); });
        if (m_signingIn && nobodyWaits)
            cancelSignIn();
    });
    if (!m_signingIn)
        beginSignIn();
    return waiter.promise.future();
}

void Account::beginSignIn() {
    m_signingIn = true;
    updateState();
    const auto future = m_signIn.start({.rootUrl = m_api.rootUrl().toString(),
                                        .clientName = QStringLiteral("collie"),
                                        .description = QStringLiteral("Made by Collie when you signed in."),
                                        .scopes = m_wantedScopes,
                                        .lifetime = m_wantedLifetime});
    m_signInGuard = CancelGuard(future);
    onDone(future, this, [this](const Result<Credentials> &made) {
        m_signInGuard.release();
        if (!m_signingIn)
            return;
        if (!made)
            return endSignIn(failure(made.error()));
        const Future<void> taking = take(*made, true);
        m_signInGuard = CancelGuard(taking);
        onDone(taking, this, [this](const Result<void> &taken) {
            if (m_signingIn)
                endSignIn(taken);
        });
    });
}

void Account::setWish(const QStringList &scopes, std::chrono::hours lifetime) {
    m_wantedScopes = scopes.isEmpty() ? developerScopes() : scopes;
    m_wantedLifetime = lifetime;
}

void Account::cancelSignIn() {
    if (m_signingIn)
        endSignIn(failure(ErrorKind::Cancelled, Words::tr("The sign-in was given up.")));
}

void Account::endSignIn(const Result<void> &result) {
    m_signingIn = false;
    m_signInUrl.clear();
    m_signInGuard.cancel();
    updateState();
    finishWaiters(result, true);
    Q_EMIT changed();
}

void Account::finishWaiters(const Result<void> &result, bool alsoForKeychain) {
    QList<Waiter> waiting;
    for (const Waiter &waiter : std::exchange(m_waiters, {})) {
        if (alsoForKeychain || !waiter.forKeychain)
            waiter.promise.finish(result);
        else
            waiting.append(waiter);
    }
    m_waiters += waiting;
}

Future<void> Account::adopt(const Credentials &credentials) {
    return andHandle(take(credentials, false), this, [this](const Result<void> &taken) {
        if (taken && m_signingIn)
            endSignIn({});
        return taken;
    });
}

void Account::useForThisProcess(const Credentials &credentials) {
    install(credentials, Keeping::MemoryOnly);
}

std::shared_ptr<ApiClient> Account::clientWith(const Credentials &credentials) const {
    auto client = std::make_shared<ApiClient>(m_api.http(), m_api.rootUrl(), m_clock);
    client->setCredentials(credentials);
    return client;
}

Future<void> Account::take(const Credentials &credentials, bool mayBeUnchecked) {
    if (credentials.isEmpty())
        return failedFuture<void>(
            {.kind = ErrorKind::InvalidArgument, .message = Words::tr("A client ID and an access token are needed.")});
    if (credentials.isExpired(m_api.serverNowMs()) && !m_api.clock().isKnown()) {
        // This machine's clock may be what is wrong.
        return andHandle(m_api.learnClock(), this, [this, credentials, mayBeUnchecked](const Result<void> &) {
            return m_api.clock().isKnown() ? take(credentials, mayBeUnchecked) : failedFuture<void>(expiredError());
        });
    }
    if (credentials.isExpired(m_api.serverNowMs()))
        return failedFuture<void>(expiredError());
    const int generation = ++m_generation;
    // With a client of its own, so that nothing else is signed with credentials the server may refuse.
    const std::shared_ptr<ApiClient> client = clientWith(credentials);
    return andHandle(
        Auth(*client).currentScopes(), this,
        [this, client, credentials, generation, mayBeUnchecked](const Result<QStringList> &scopes) {
            if (generation != m_generation)
                return failedFuture<void>({.kind = ErrorKind::Cancelled, .message = Words::tr("Cancelled.")});
            // Lacking auth:current-scopes is no reason to turn good credentials away.
            const bool usable = scopes || scopes.error().kind == ErrorKind::InsufficientScopes ||
                                (mayBeUnchecked && !provesThemUseless(scopes.error()));
            if (!usable)
                return failedFuture<void>(scopes.error());
            // Whom the server could not be asked about a moment ago is not asked about again.
            const bool reached = scopes || scopes.error().kind == ErrorKind::InsufficientScopes;
            return andHandle(reached ? withExpiry(client, credentials) : readyFuture<Credentials>(credentials), this,
                             [this, generation, held = scopes](const Result<Credentials> &dated) -> Future<void> {
                                 if (generation != m_generation)
                                     return failedFuture<void>(
                                         {.kind = ErrorKind::Cancelled, .message = Words::tr("Cancelled.")});
                                 install(*dated, Keeping::MemoryOnly);
                                 setScopes(held);
                                 finishWaiters({}, false);
                                 Q_EMIT changed();
                                 return keep();
                             });
        });
}

void Account::setScopes(const Result<QStringList> &held) {
    m_scopes = held.value_or(QStringList());
    m_scopesUntold = !held && held.error().kind == ErrorKind::InsufficientScopes;
}

Future<Credentials> Account::withExpiry(const std::shared_ptr<ApiClient> &client, const Credentials &held) {
    // Temporary ones end with their certificate, and their name may not be a client's.
    if (!held.certificate.isEmpty()) {
        Credentials dated = held;
        if (const auto certificate = credentials::parseCertificate(held.certificate))
            dated.expires = certificate->expiry;
        return readyFuture<Credentials>(std::move(dated));
    }
    return andHandle(Auth(*client).client(held.clientId), this,
                     [client, held](const Result<ClientInfo> &info) -> Result<Credentials> {
                         Credentials dated = held;
                         if (info && info->expires.isValid())
                             dated.expires = info->expires;
                         return dated;
                     });
}

Future<void> Account::askExpiry() {
    const Credentials now = m_api.credentials();
    if (now.isEmpty())
        return readyFuture<void>({});
    return andHandle(withExpiry(clientWith(now), now), this,
                     [this, generation = m_generation](const Result<Credentials> &dated) -> Result<void> {
                         if (generation != m_generation || dated->expires == expires())
                             return {};
                         m_api.setCredentials(*dated);
                         updateState();
                         watchExpiry();
                         Q_EMIT changed();
                         return {};
                     });
}

Future<void> Account::keep() {
    const int generation = m_generation;
    return andHandle(m_store.write(m_api.rootUrl().toString(), m_api.credentials()), this,
                     [this, generation](const Result<void> &written) -> Result<void> {
                         if (generation != m_generation)
                             return {};
                         m_entrySeen = m_entrySeen || written;
                         m_keeping = written ? Keeping::Keychain : Keeping::MemoryOnly;
                         m_keychainProblem = written ? QString() : written.error().message;
                         Q_EMIT changed();
                         return {};
                     });
}

void Account::install(const Credentials &credentials, Keeping keeping) {
    ++m_generation;
    m_scopesGuard.cancel();
    m_api.setCredentials(credentials);
    m_keeping = keeping;
    m_keychainProblem.clear();
    m_scopes.clear();
    m_scopesUntold = false;
    m_refused = false;
    updateState();
    watchExpiry();
    Q_EMIT changed();
}

void Account::fetchScopes() {
    const auto future = Auth(m_api).currentScopes();
    m_scopesGuard = CancelGuard(future);
    onDone(future, this, [this, generation = m_generation](const Result<QStringList> &scopes) {
        if (generation != m_generation)
            return;
        m_scopesGuard.release();
        setScopes(scopes);
        m_refused = !scopes && provesThemUseless(scopes.error());
        updateState();
        Q_EMIT changed();
    });
}

Future<void> Account::signOut() {
    cancelSignIn();
    const Credentials old = m_api.credentials();
    install({}, Keeping::Nowhere);
    // Copied into the client, so that it is signed although the account has forgotten the credentials.
    const std::shared_ptr<ApiClient> client = clientWith(old);
    const bool ours = old.createdByCollie && !old.isEmpty();
    const Future<void> deleted = ours ? Auth(*client).deleteClient(old.clientId) : readyFuture<void>({});
    return andHandle(deleted, this, [this, client, old](const Result<void> &onServer) {
        return andHandle(
            m_store.remove(m_api.rootUrl().toString()), this,
            [this, onServer, old](const Result<void> &inKeychain) -> Result<void> {
                // Where none was ever stored, a keychain that does not work leaves nothing behind.
                if (!inKeychain && std::exchange(m_entrySeen, false)) {
                    Error error = inKeychain.error();
                    error.message =
                        Words::tr("You are signed out here, but the credentials may still be in the keychain.") + u' ' +
                        error.message;
                    return failure(std::move(error));
                }
                // Refused or unknown there: it cannot be used any more.
                if (onServer || provesThemUseless(onServer.error()) || onServer.error().kind == ErrorKind::NotFound)
                    return {};
                Error error = onServer.error();
                error.message = Words::tr("You are signed out here, but the client %1 could not be deleted on "
                                          "the server. It ends by itself when it expires.")
                                    .arg(old.clientId);
                return failure(std::move(error));
            });
    });
}

void Account::updateState() {
    const Credentials &credentials = m_api.credentials();
    State state = State::SignedIn;
    if (m_signingIn)
        state = State::SigningIn;
    else if (credentials.isEmpty())
        state = State::SignedOut;
    else if (m_refused || credentials.isExpired(m_api.serverNowMs()))
        state = State::Expired;
    if (std::exchange(m_state, state) != state)
        Q_EMIT changed();
}

void Account::watchExpiry() {
    const QDateTime expiry = m_api.credentials().expires;
    const qint64 leftMs = expiry.isValid() ? expiry.toMSecsSinceEpoch() - m_api.serverNowMs() : 0;
    if (leftMs <= 0)
        return m_expiryTimer.stop();
    // In steps, because timers stand still while the machine sleeps and the clock may be set.
    m_expiryTimer.start(std::chrono::milliseconds(std::clamp<qint64>(leftMs, 1, 60'000)));
}

} // namespace collie::taskcluster
