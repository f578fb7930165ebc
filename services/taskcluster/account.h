#pragma once

#include "services/base/async.h"
#include "services/base/clock.h"
#include "services/base/deployment.h"
#include "services/credentials/credential_store.h"
#include "services/credentials/credentials.h"
#include "services/credentials/sign_in.h"
#include "services/taskcluster/api_client.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace collie::taskcluster {

/// Who the person is at one deployment: signed out, signing in, signed in, expired. Owns the way credentials go from
/// sign-in, paste or import to the keychain and to the ApiClient. One thread.
class Account final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Account)
  public:
    /// What sign-in asks for; the person gets those of them that they have, and may change them on the page: actions
    /// through hooks, tasks and their artifacts, buckets to upload to, live messages, and deleting the client again.
    [[nodiscard]] static QStringList developerScopes();
    /// How long the client that sign-in makes is good for, unless the person wants it otherwise.
    static constexpr std::chrono::hours usualLifetime{7 * 24};

    enum class State { SignedOut, SigningIn, SignedIn, Expired };
    /// Where the credentials are kept, for the person to see.
    enum class Keeping { Nowhere, Keychain, MemoryOnly };

    Account(Deployment deployment, ApiClient &api, credentials::CredentialStore &store, const Clock &clock,
            QObject *parent = nullptr);
    ~Account() override;

    [[nodiscard]] const Deployment &deployment() const { return m_deployment; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Keeping keeping() const { return m_keeping; }
    /// Why credentials are in memory only, in a sentence; empty unless keeping() is MemoryOnly.
    [[nodiscard]] QString keychainProblem() const { return m_keychainProblem; }
    [[nodiscard]] QString clientId() const;
    /// The login within a client id, "mozilla-auth0/ad|Mozilla-LDAP|jdoe/…"; empty when there is none.
    [[nodiscard]] QString login() const;
    [[nodiscard]] QDateTime expires() const;                      ///< UTC; invalid when unknown.
    [[nodiscard]] QStringList scopes() const { return m_scopes; } ///< Expanded; empty until the server answered.
    /// Whether the server does not tell these credentials what they hold: they lack auth:current-scopes. They may do
    /// everything else all the same.
    [[nodiscard]] bool scopesUntold() const { return m_scopesUntold; }
    /// The address a person may copy into a browser while signing in; empty otherwise. Holds no secret.
    [[nodiscard]] QUrl signInUrl() const { return m_signInUrl; }

    /// Reads the keychain entry of this deployment. A missing or unreadable keychain is not an error: see keeping().
    [[nodiscard]] Future<void> restore();
    /// Signs in through the browser (taskcluster.md §2.5); signInUrlReady() tells where. Completes when signed in, or
    /// fails after 10 minutes or cancelSignIn(). A second call while one is under way joins it.
    [[nodiscard]] Future<void> signIn();
    void cancelSignIn();
    /// What the next sign-in asks for. \param scopes  none for developerScopes(). \param lifetime  of the client.
    void setWish(const QStringList &scopes, std::chrono::hours lifetime);
    /// Checks pasted or imported credentials against the server, then keeps them. A sign-in under way ends with
    /// success. \return AuthenticationFailed or NotSignedIn when the server refuses them; the transport's error when it
    /// cannot be asked. What was there before stays then.
    [[nodiscard]] Future<void> adopt(const credentials::Credentials &credentials);
    /// Asks the auth service when the client in use expires (auth.client), which may be another time than what was
    /// asked for at sign-in. Fails never: where the server does not tell, expires() stays as it was.
    [[nodiscard]] Future<void> askExpiry();
    /// Uses credentials without asking the server and without storing them anywhere: those of the environment.
    void useForThisProcess(const credentials::Credentials &credentials);
    /// Deletes the client on the server if Collie made it, the keychain entry and what is in memory.
    /// \return a sentence on what was left behind when the server or the keychain failed; signed out here all the same.
    [[nodiscard]] Future<void> signOut();
    /// Completes at once when signed in and not expired; otherwise signs in first. An interrupted action waits on this.
    [[nodiscard]] Future<void> ensureSignedIn();

    /// Where this machine's clock says that the credentials have expired, asks the server for its time before that is
    /// believed. Never fails; see state().
    [[nodiscard]] Future<void> confirmExpiry();

  Q_SIGNALS:
    /// State, client, expiry, scopes or keeping changed.
    void changed();
    /// A browser should be opened here.
    void signInUrlReady(const QUrl &url);

  private:
    /// Someone who waits for the sign-in under way.
    struct Waiter {
        Promise<void> promise;
        bool forKeychain; ///< Wants the keychain entry written as well.
    };

    [[nodiscard]] std::shared_ptr<ApiClient> clientWith(const credentials::Credentials &credentials) const;
    [[nodiscard]] Future<void> joinSignIn(bool forKeychain);
    void beginSignIn();
    void endSignIn(const Result<void> &result);
    void finishWaiters(const Result<void> &result, bool alsoForKeychain);
    [[nodiscard]] Future<void> take(const credentials::Credentials &credentials, bool mayBeUnchecked);
    [[nodiscard]] Future<credentials::Credentials> withExpiry(const std::shared_ptr<ApiClient> &client,
                                                              const credentials::Credentials &held);
    [[nodiscard]] Future<void> keep();
    void install(const credentials::Credentials &credentials, Keeping keeping);
    void fetchScopes();
    void setScopes(const Result<QStringList> &held);
    void updateState();
    void watchExpiry();

    Deployment m_deployment;
    ApiClient &m_api;
    credentials::CredentialStore &m_store;
    const Clock &m_clock;
    State m_state = State::SignedOut;
    Keeping m_keeping = Keeping::Nowhere;
    QString m_keychainProblem;
    QStringList m_scopes;
    QUrl m_signInUrl;

    QStringList m_wantedScopes = developerScopes();
    std::chrono::hours m_wantedLifetime = usualLifetime;
    credentials::SignIn m_signIn;
    CancelGuard m_signInGuard;
    CancelGuard m_scopesGuard;
    QList<Waiter> m_waiters;
    QTimer m_expiryTimer;
    bool m_signingIn = false;
    bool m_entrySeen = false; ///< The keychain holds, or held in this session, an entry of this deployment.
    bool m_refused = false;   ///< The server does not accept the credentials any more.
    bool m_scopesUntold = false;
    int m_generation = 0; ///< Counts changes of credentials: what was begun for older ones is not applied.
};

} // namespace collie::taskcluster
