#pragma once

#include "services/taskcluster/account.h"

#include <QObject>

#include <functional>

namespace collie::session {

/// Who wants to do something that needs credentials waits here until the person is signed in; the only place that asks
/// them to. GUI thread.
class SignInGate final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignInGate)
  public:
    enum class Ask {
        WhenNeeded,
        Anew, ///< The credentials that are there were refused.
    };

    /// \param account  outlives the gate.
    explicit SignInGate(taskcluster::Account &account)
        : m_account(account) {}

    [[nodiscard]] bool isSignedIn() const { return m_account.state() == taskcluster::Account::State::SignedIn; }
    /// \param what  will be done: "Retrigger 3 jobs". \return as Account::ensureSignedIn().
    [[nodiscard]] Future<void> ready(const QString &what, Ask ask = Ask::WhenNeeded) {
        if (ask == Ask::Anew || !isSignedIn())
            Q_EMIT asked(what);
        return ask == Ask::Anew ? m_account.signIn() : m_account.ensureSignedIn();
    }
    /// Goes on with `then` once ready(), on the thread of `context`. \param refused  is given the sentence why not.
    void whenReady(const QString &what, QObject *context, const std::function<void()> &then,
                   const std::function<void(const QString &)> &refused) {
        onDone(ready(what), context, [then, refused](const Result<void> &result) {
            if (result)
                then();
            else
                refused(result.error().message);
        });
    }

  Q_SIGNALS:
    /// The person is asked to sign in. \param what  waits for it.
    void asked(const QString &what);

  private:
    taskcluster::Account &m_account;
};

} // namespace collie::session
