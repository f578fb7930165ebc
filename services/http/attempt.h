#pragma once

#include "services/base/result.h"
#include "services/http/request.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace collie::http {

/// How long the attempts of a call may go on without a sign of life; see RetryPolicy.
struct Patience {
    std::chrono::milliseconds unreachable{0}; ///< Left until the connection must stand; 0 for no bound.
    std::chrono::milliseconds silent{0}; ///< Left for waiting in vain, before the answer and in it; 0 for no bound.
    std::chrono::milliseconds spent{0};  ///< By the attempts before, for the sentence.
};

/// One sending of a Request: deadlines, the bound on the answer, what Qt Network reports turned into a Result, and the
/// unpacking of the answer on a pool thread.
class Attempt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Attempt)
  public:
    using Done = std::function<void(Result<Response>)>;

    /// \param headers  sent beside those of `request`.
    /// \param patience  what the attempts before left.
    /// \param done  called once, never from within start(), and not after this object is gone.
    Attempt(const Request &request, Headers headers, const Patience &patience, Done done, QObject *parent);
    ~Attempt() override;

    /// Sends. Destroying this object aborts what is under way.
    /// \param unpackers  where packed answers are unpacked.
    void start(QNetworkAccessManager &network, const QSslConfiguration &tls, QThreadPool &unpackers);

    /// Whether the connection stood at some time.
    [[nodiscard]] bool wasReached() const { return m_reached; }
    /// For how long nothing has been heard: since the start while no answer began, else since its last byte.
    [[nodiscard]] std::chrono::milliseconds silence() const {
        return std::chrono::milliseconds(m_sinceHeard.isValid() ? m_sinceHeard.elapsed() : 0);
    }

  private:
    void connectSignals();
    void onConnected();
    void onActivity();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void unpackBody();
    void finish();
    void fail(Error error);
    void failForTime(const QString &sentence, std::chrono::milliseconds after);
    [[nodiscard]] Error transportError() const;
    [[nodiscard]] bool isShort() const;

    const Request &m_request; ///< Of the Call that owns this attempt.
    Headers m_headers;
    Patience m_patience;
    Done m_done;
    QNetworkReply *m_reply = nullptr;
    Response m_response;
    std::optional<Error> m_failure; ///< Our own reason for aborting; wins over what Qt makes of the abort.
    QThreadPool *m_unpackers = nullptr;
    QElapsedTimer m_sinceHeard;
    bool m_reached = false;
    QTimer m_connectTimer;
    QTimer m_answerTimer; ///< Until the answer begins.
    QTimer m_inactivityTimer;
    QTimer m_totalTimer;
};

} // namespace collie::http
