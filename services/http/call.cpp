#include "services/http/call.h"

#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/http/attempt.h"
#include "services/http/network_options.h"
#include "services/http/retry.h"
#include "services/http/transient.h"
#include "services/http/url_rules.h"

#include <QNetworkProxyFactory>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace collie::http {

using std::chrono::milliseconds;

Call::Call(CallResources &shared, Request request, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
    , m_request(std::move(request))
    , m_id(QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, '0'))
    , m_host(serverOf(m_request.url)) {
    Deadlines &deadlines = m_request.deadlines;
    deadlines.connect = scaled(deadlines.connect, m_shared.connectFactor);
    deadlines.inactivity = scaled(deadlines.inactivity, m_shared.answerFactor);
    // A long answer does not get less time because a silent server does.
    deadlines.total = scaled(deadlines.total, std::max(1.0, m_shared.answerFactor));
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_shared.hosts.acquire(m_host, this); });
    m_doubt.setSingleShot(true);
    connect(&m_doubt, &QTimer::timeout, this, &Call::doubt);
    m_promise.onCancelled(this, [this] { finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled."))); });
}

Call::~Call() {
    m_promise.finish(failure(ErrorKind::Cancelled, Words::tr("Cancelled.")));
}

void Call::begin(const Result<void> &refusal) {
    if (refusal) {
        m_shared.hosts.acquire(m_host, this);
        return;
    }
    callLater(this, [this, refusal] { finish(failure(refusal.error())); });
}

void Call::attempt() {
    m_holdsConnection = true;
    if (m_promise.isCancelled())
        return;
    ++m_attempts;
    Headers extra;
    if (m_request.authorize) {
        Result<Headers> fresh = m_request.authorize();
        if (!fresh) {
            callLater(this, [this, error = fresh.error()] { finish(failure(error)); });
            return;
        }
        extra = *std::move(fresh);
    }
    const RetryPolicy &policy = m_shared.policy;
    const Patience patience{.unreachable = patienceLeft(policy, m_reached, m_wasted),
                            .silent = patienceLeft(policy, true, m_wasted),
                            .spent = m_wasted};
    m_attempt = new Attempt(
        m_request, std::move(extra), patience, [this](Result<Response> outcome) { onAttemptDone(std::move(outcome)); },
        this);
    m_sinceSent.start();
    if (m_request.keep)
        m_doubt.start(Reachability::patience);
    m_attempt->start(*m_shared.network, m_shared.tls, m_shared.unpackers);
}

void Call::noteReach(const Result<Response> &outcome) {
    m_doubt.stop();
    if (outcome)
        return m_shared.servers.noteReached(m_host);
    // A connection that was kept open may have ended as the request was on its way: once says nothing.
    if (isUnanswered(outcome.error()) && (!m_attempt->wasReached() || m_attempts > 1))
        m_shared.servers.noteAway(m_host);
}

void Call::doubt() {
    if (!m_attempt)
        return;
    if (!m_attempt->wasReached())
        m_shared.servers.noteAway(m_host);
    else if (m_attempt->silence() > Reachability::patience / 2) // An answer that is on its way is none to doubt.
        m_shared.servers.doubt(
            m_request.url, m_shared.network->proxyFactory()->queryProxy(QNetworkProxyQuery(m_request.url)).value(0));
}

void Call::onAttemptDone(Result<Response> outcome) {
    noteReach(outcome);
    m_reached = m_reached || m_attempt->wasReached();
    m_wasted = outcome ? milliseconds(0) : m_wasted + m_attempt->silence();
    m_attempt->deleteLater();
    m_attempt.clear();
    giveBack();
    if (outcome) {
        outcome->requestId = m_id;
        outcome->attempts = m_attempts;
        outcome->took = milliseconds(m_sinceSent.elapsed());
        outcome->retryAfter = retryAfter(outcome->status, outcome->headers, QDateTime::currentMSecsSinceEpoch());
    } else {
        outcome.error().requestId = m_id;
    }
    const double jitter = 0.75 + QRandomGenerator::global()->bounded(0.5);
    const milliseconds next = m_request.idempotent ? delayBefore(m_shared.policy, outcome, m_attempts, jitter,
                                                                 patienceLeft(m_shared.policy, m_reached, m_wasted))
                                                   : milliseconds(-1);
    log(outcome, next);
    if (next.count() < 0)
        return finish(std::move(outcome));
    if (!outcome)
        m_wasted += next;
    m_delay.start(next);
}

void Call::log(const Result<Response> &outcome, milliseconds next) const {
    QString line = QStringLiteral("%1 %2 %3 attempt %4: ")
                       .arg(QLatin1String(m_id), QLatin1String(m_request.method), loggableUrl(m_request.url),
                            QString::number(m_attempts));
    if (outcome)
        line += QStringLiteral("%1, %2 bytes").arg(outcome->status).arg(outcome->body.size());
    else
        line += outcome.error().message + u' ' + outcome.error().detail;
    if (next.count() >= 0)
        line += QStringLiteral("; again in %1 ms").arg(next.count());
    if (outcome && outcome->status < 500)
        qCDebug(logHttp).noquote() << line;
    else
        qCInfo(logHttp).noquote() << line;
}

void Call::finish(Result<Response> outcome) {
    m_delay.stop();
    m_doubt.stop();
    delete m_attempt.data();
    giveBack();
    m_shared.hosts.forget(m_host, this);
    m_promise.finish(std::move(outcome));
    deleteLater();
}

void Call::giveBack() {
    if (std::exchange(m_holdsConnection, false))
        m_shared.hosts.release(m_host);
}

} // namespace collie::http
