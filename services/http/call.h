#pragma once

#include "services/base/async.h"
#include "services/http/call_resources.h"
#include "services/http/request.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace collie::http {

class Attempt;

/// One HttpClient::send(): waits for a connection, makes attempts until one counts, and deletes itself.
class Call final : public QObject, public HostQueue::Waiter {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Call)
  public:
    /// \param shared  of the client that is the parent, and outlives this.
    Call(CallResources &shared, Request request, QObject *parent);
    ~Call() override;

    [[nodiscard]] Future<Response> future() const { return m_promise.future(); }
    /// Whether it goes before those that merely read: a person waits for what it changes.
    [[nodiscard]] bool isUrgent() const override { return !m_request.idempotent; }
    /// Asks for a connection, or fails through the event loop with `refusal`.
    void begin(const Result<void> &refusal);
    /// Called when a connection is this call's.
    void attempt() override;

  private:
    void onAttemptDone(Result<Response> outcome);
    void noteReach(const Result<Response> &outcome);
    void doubt();
    void finish(Result<Response> outcome);
    void giveBack();
    void log(const Result<Response> &outcome, std::chrono::milliseconds next) const;

    CallResources &m_shared;
    Request m_request;
    Promise<Response> m_promise;
    QByteArray m_id;
    QString m_host;
    QTimer m_delay;
    QTimer m_doubt;            ///< Until whoever has something kept shows that; see Reachability.
    QElapsedTimer m_sinceSent; ///< Of the last attempt.
    QPointer<Attempt> m_attempt;
    int m_attempts = 0;
    std::chrono::milliseconds m_wasted{0}; ///< Since a server last said something, pauses included.
    bool m_reached = false;                ///< A connection stood in one of the attempts.
    bool m_holdsConnection = false;
};

} // namespace collie::http
