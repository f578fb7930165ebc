#pragma once

#include "services/base/result.h"
#include "services/http/request.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>
#include <optional>

namespace collie::http {

/// One sending of a Request: deadlines, the bound on the answer, and what Qt Network reports turned into a Result.
class Attempt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Attempt)
  public:
    using Done = std::function<void(Result<Response>)>;

    /// \param headers  sent beside those of `request`.
    /// \param done  called once, never from within start(), and not after this object is gone.
    Attempt(const Request &request, Headers headers, Done done, QObject *parent);
    ~Attempt() override;

    /// Sends. Destroying this object aborts what is under way.
    void start(QNetworkAccessManager &network, const QSslConfiguration &tls);

  private:
    void connectSignals();
    void onConnected();
    void onActivity();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void fail(Error error);
    void failForTime(const QString &what, std::chrono::milliseconds after);
    [[nodiscard]] Error transportError() const;
    [[nodiscard]] bool isShort() const;

    const Request &m_request; ///< Of the Call that owns this attempt.
    Headers m_headers;
    Done m_done;
    QNetworkReply *m_reply = nullptr;
    Response m_response;
    std::optional<Error> m_failure; ///< Our own reason for aborting; wins over what Qt makes of the abort.
    QTimer m_connectTimer;
    QTimer m_inactivityTimer;
    QTimer m_totalTimer;
};

} // namespace collie::http
