#pragma once

#include "services/base/async.h"
#include "services/http/answer_keeper.h"
#include "services/http/reachability.h"
#include "services/http/request.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace collie::http {

/// What the answer to a question is kept as, and when it is given in place of a new one.
struct Keeping {
    CacheKind kind = CacheKind::Details;
    QUrl address;           ///< What is kept goes by it; without credentials.
    bool immutable = false; ///< See Request::immutable.
    bool isJson = true;     ///< Whether what is no JSON is not kept.
};

/// A question whose good answer is kept, and answered with what was kept where the network is away: the newest answer
/// counts as long as it can be had. What was kept is given
/// - at once, without asking: where it never changes, or its server could not be reached a moment ago;
/// - as soon as its server is found to be away (Call tells Reachability), within about two seconds;
/// - in place of a failure of the network, a deadline or a gateway (502, 503, 504).
/// The question goes on behind an answer that was kept: a new answer is kept, and shows that the server is back.
/// Deletes itself.
class KeptCall final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptCall)
  public:
    using Ask = std::function<Future<Response>()>;

    /// More is not kept.
    static constexpr qsizetype mostBytes = 8 * 1024 * 1024;

    /// \param keeper,servers,checkers  outlive this. \param checkers  where answers are checked before they are kept.
    /// \param ask  asks; the error of its future, or a status of Response, tells what went wrong.
    KeptCall(AnswerKeeper &keeper, Reachability &servers, QThreadPool &checkers, Keeping what, Ask ask,
             QObject *parent);
    ~KeptCall() override;

    [[nodiscard]] Future<Response> future() const { return m_promise.future(); }
    void begin();

  Q_SIGNALS:
    /// future() is about to have a good answer. \param keptMs  as Response::keptMs.
    void answered(qint64 keptMs);

  private:
    void askNow();
    void take(const Result<Response> &outcome);
    void keep(const QByteArray &body);
    /// Gives what was kept; otherwise goes on: with the question, with its failure, or with waiting.
    void lookUp();
    void onFound(const std::optional<AnswerKeeper::Answer> &answer);
    void finish(Result<Response> outcome, bool isGood);
    void endIfDone();

    AnswerKeeper &m_keeper;
    Reachability &m_servers;
    QThreadPool &m_checkers;
    Keeping m_what;
    Ask m_ask;
    Promise<Response> m_promise;
    CancelGuard m_question;
    std::optional<Result<Response>> m_failure; ///< What is told where nothing was kept.
    bool m_isAsked = false;
    bool m_isAsking = false;
    bool m_isLookedUp = false;
    bool m_isLookingUp = false;
    bool m_isChecking = false;
    bool m_isFinished = false;
};

} // namespace collie::http
