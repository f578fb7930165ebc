#include "services/http/kept_call.h"

#include "services/base/words.h"
#include "services/http/transient.h"
#include "services/http/url_rules.h"

#include <simdjson.h>

#include <utility>

namespace collie::http {

namespace {

constexpr int good = 200;

bool isGateway(int status) {
    return status == 502 || status == 503 || status == 504;
}

/// Whether the server was not reached, or something in front of it says so.
bool isOutOfReach(const Result<Response> &outcome) {
    if (outcome)
        return isGateway(outcome->status);
    return isUnanswered(outcome.error()) || isGateway(outcome.error().httpStatus);
}

bool isWholeJson(const QByteArray &body) {
    simdjson::dom::parser parser;
    return parser.parse(body.constData(), static_cast<size_t>(body.size())).error() == simdjson::SUCCESS;
}

} // namespace

KeptCall::KeptCall(AnswerKeeper &keeper, Reachability &servers, QThreadPool &checkers, Keeping what, Ask ask,
                   QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_servers(servers)
    , m_checkers(checkers)
    , m_what(std::move(what))
    , m_ask(std::move(ask)) {
    m_promise.onCancelled(this, [this] { finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")), false); });
    connect(&m_servers, &Reachability::wentAway, this, [this, server = serverOf(m_what.address)](const QString &away) {
        if (away == server)
            lookUp();
    });
}

KeptCall::~KeptCall() {
    m_promise.finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")));
}

void KeptCall::begin() {
    if (m_what.immutable || m_servers.isAway(serverOf(m_what.address)))
        lookUp();
    else
        askNow();
}

void KeptCall::askNow() {
    m_isAsked = m_isAsking = true;
    const Future<Response> question = m_ask();
    m_question = CancelGuard(question);
    onDone(question, this, [this](const Result<Response> &outcome) { take(outcome); });
}

void KeptCall::take(const Result<Response> &outcome) {
    m_isAsking = false;
    if (outcome && outcome->status == good) {
        keep(outcome->body);
        return finish(outcome, true);
    }
    if (!isOutOfReach(outcome) || (m_isLookedUp && !m_isLookingUp))
        return finish(outcome, false);
    m_failure = outcome;
    lookUp();
}

void KeptCall::keep(const QByteArray &body) {
    if (body.isEmpty() || body.size() > mostBytes)
        return;
    if (!m_what.isJson)
        return m_keeper.keep(m_what.kind, m_what.address, body);
    // A page that something on the way puts in the place of an answer must not take the place of a good one.
    m_isChecking = true;
    const auto checked = runOnPool([body]() -> Result<bool> { return isWholeJson(body); }, &m_checkers);
    onDone(checked, this, [this, body](const Result<bool> &isWhole) {
        m_isChecking = false;
        if (isWhole.value_or(false))
            m_keeper.keep(m_what.kind, m_what.address, body);
        endIfDone();
    });
}

void KeptCall::lookUp() {
    if (std::exchange(m_isLookedUp, true) || m_isFinished)
        return;
    m_isLookingUp = true;
    onDone(m_keeper.find(m_what.kind, m_what.address), this,
           [this](const Result<std::optional<AnswerKeeper::Answer>> &found) {
               m_isLookingUp = false;
               onFound(found.value_or(std::nullopt));
           });
}

void KeptCall::onFound(const std::optional<AnswerKeeper::Answer> &answer) {
    if (m_isFinished)
        return endIfDone();
    if (answer)
        // What never changes is not old.
        return finish(Response{.status = good, .body = answer->body, .keptMs = m_what.immutable ? 0 : answer->keptMs},
                      true);
    if (m_failure)
        return finish(*std::exchange(m_failure, std::nullopt), false);
    if (!m_isAsked)
        askNow();
}

void KeptCall::finish(Result<Response> outcome, bool isGood) {
    if (!std::exchange(m_isFinished, true)) {
        if (m_promise.isCancelled())
            m_question.cancel();
        else if (isGood)
            Q_EMIT answered(outcome->keptMs);
        m_promise.finish(std::move(outcome));
    }
    endIfDone();
}

void KeptCall::endIfDone() {
    if (m_isFinished && !m_isAsking && !m_isLookingUp && !m_isChecking)
        deleteLater();
}

} // namespace collie::http
