#pragma once

#include "services/base/async.h"
#include "services/pulse/backoff.h"
#include "services/pulse/socket_link.h"
#include "services/pulse/source.h"
#include "services/taskcluster/api_client.h"

#include <QThread>
#include <QTimer>

namespace collie::pulse {

/// Pulse through Taskcluster's web server, for people without an account at the broker. Finds out which protocol the
/// deployment speaks, sends no more of the credentials than web:read-pulse needs, and connects again until stopped or
/// refused.
class SocketSource final : public Source {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketSource)
  public:
    struct Options {
        Pace pace = {};
        Backoff::Policy backoff = {};
        SocketTiming timing = {};
    };

    /// \param api  of the deployment; its credentials are used.
    SocketSource(taskcluster::ApiClient &api, const Clock &clock, const Options &options, QObject *parent = nullptr);
    ~SocketSource() override;

    void start(const QVector<Binding> &bindings) override;
    void stop() override;
    void setBindings(const QVector<Binding> &bindings) override;
    [[nodiscard]] QString title() const override;

  private:
    void connectNow();
    void askScopes();
    void scopesKnown(const Result<QStringList> &scopes);
    void openLink(const Secret &authorization);
    void becameLive();
    void lost(SocketLink::Loss loss, const QString &reason, qint64 heardAt);
    void retry(const Error &problem);
    void refuse(ErrorKind kind, const QString &sentence);
    [[nodiscard]] static QString signInNeeded();
    [[nodiscard]] static QString scopeNeeded();
    [[nodiscard]] bool nextDialect();
    [[nodiscard]] Secret authorization() const;
    [[nodiscard]] static Secret bearerOf(const credentials::Credentials &credentials);
    template <class Function>
    void onLink(Function function);

    taskcluster::ApiClient &m_api;
    Backoff m_backoff;
    QTimer m_retryTimer;
    QThread m_thread;
    SocketLink *m_link; ///< Lives on m_thread.
    CancelGuard m_guard;
    SocketDialect m_dialect = SocketDialect::Raw;
    bool m_dialectKnown = false;
    bool m_running = false;
    bool m_scopesUnknown = false; ///< The credentials may not ask what they hold.
    qint64 m_lostAt = 0;          ///< When the connection before was last heard; 0 for none.
};

} // namespace collie::pulse
