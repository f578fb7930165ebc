#include "services/pulse/socket_source.h"

#include "services/base/logging.h"
#include "services/base/utc.h"
#include "services/taskcluster/api_error.h"
#include "services/taskcluster/auth.h"
#include "services/taskcluster/scopes.h"
#include "services/taskcluster/temporary_credentials.h"

namespace collie::pulse {

namespace {

const QString readScope = QStringLiteral("web:read-pulse");
/// The server looks at credentials when a connection begins, and ends it after six hours.
constexpr qint64 lifetimeSeconds = 15 * 60;

} // namespace

SocketSource::SocketSource(taskcluster::ApiClient &api, const Clock &clock, const Options &options, QObject *parent)
    : Source(clock, options.pace, parent)
    , m_api(api)
    , m_backoff(options.backoff)
    , m_link(new SocketLink(inbox(), clock, options.timing)) {
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &SocketSource::connectNow);
    m_thread.setObjectName(QStringLiteral("pulse socket"));
    m_link->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    connect(m_link, &SocketLink::live, this, &SocketSource::becameLive);
    connect(m_link, &SocketLink::stale, this, [this](bool isStale) {
        if (!m_running)
            return;
        if (isStale)
            setState(SourceState::Kind::Stale, tr("The server has been silent for a while; messages may be late."));
        else
            setState(SourceState::Kind::Live, tr("Live through %1.").arg(title()));
    });
    connect(m_link, &SocketLink::frameSkipped, this, [this] {
        if (m_running)
            setState(SourceState::Kind::Live,
                     tr("Live, but a message of %1 could not be read and is left out.").arg(title()));
    });
    connect(m_link, &SocketLink::subscriptionRefused, this, [this](const QString &reason) {
        if (m_running)
            setState(SourceState::Kind::Live, tr("Live, but the server refused a binding: %1").arg(reason));
    });
    connect(m_link, &SocketLink::lost, this, &SocketSource::lost);
    m_thread.start();
}

SocketSource::~SocketSource() {
    // The link never blocks, so its thread ends as soon as its event loop comes round.
    m_thread.quit();
    m_thread.wait();
}

template <class Function>
void SocketSource::onLink(Function function) {
    callLater(m_link, [link = m_link, function = std::move(function)] { function(*link); });
}

void SocketSource::start(const QVector<Binding> &bindings) {
    keepBindings(bindings);
    m_running = true;
    m_backoff.reset();
    m_lostAt = 0;
    setState(SourceState::Kind::Connecting, tr("Connecting to %1…").arg(title()));
    connectNow();
}

void SocketSource::stop() {
    m_running = false;
    m_retryTimer.stop();
    m_guard.cancel();
    onLink([](SocketLink &link) { link.close(); });
    setState(SourceState::Kind::Stopped, tr("Not listening."));
}

void SocketSource::setBindings(const QVector<Binding> &bindings) {
    keepBindings(bindings);
    if (!m_running)
        return;
    if (!SocketProtocol::canSay(m_dialect, bindings)) {
        m_dialectKnown = false;
        m_dialect = SocketDialect::Raw;
        connectNow();
        return;
    }
    onLink([bindings](SocketLink &link) { link.subscribe(bindings); });
}

QString SocketSource::title() const {
    return QUrl(m_api.rootUrl().toString()).host();
}

void SocketSource::connectNow() {
    m_retryTimer.stop();
    // Everybody may read Pulse at most deployments; then nothing secret needs to be sent.
    const taskcluster::ApiCall call{.service = QStringLiteral("auth"),
                                    .path = QStringLiteral("scopes/current"),
                                    .idempotent = false,
                                    .anonymous = true};
    const Future<Json> asked = m_api.call(call);
    m_guard = CancelGuard(asked);
    onDone(asked, this, [this](const Result<Json> &answer) {
        if (!m_running)
            return;
        QStringList scopes;
        if (answer && answer->is_object() && answer->contains("scopes") && answer->at("scopes").is_array()) {
            for (const Json &scope : answer->at("scopes")) {
                if (scope.is_string())
                    scopes.append(QString::fromStdString(scope.get<std::string>()));
            }
        }
        const bool isKnown = answer.has_value();
        if (taskcluster::scopes::satisfies(scopes, {readScope}))
            openLink({});
        else if (!isKnown && !taskcluster::isRefusedForWhom(answer.error()))
            retry(answer.error());
        else if (!m_api.credentials().isEmpty())
            askScopes();
        else if (isKnown)
            refuse(ErrorKind::NotSignedIn, signInNeeded());
        else
            openLink({}); // Everybody may not ask what everybody may: the server decides.
    });
}

void SocketSource::askScopes() {
    const Future<QStringList> asked = taskcluster::Auth(m_api).currentScopes();
    m_guard = CancelGuard(asked);
    onDone(asked, this, [this](const Result<QStringList> &scopes) {
        if (m_running)
            scopesKnown(scopes);
    });
}

void SocketSource::scopesKnown(const Result<QStringList> &scopes) {
    m_scopesUnknown = !scopes && scopes.error().kind == ErrorKind::InsufficientScopes;
    if (!scopes && !m_scopesUnknown) {
        if (taskcluster::isRefusedForWhom(scopes.error()))
            return refuse(ErrorKind::AuthenticationFailed,
                          tr("The server does not accept your credentials. Sign in again for live messages."));
        return retry(scopes.error());
    }
    // Who may not ask what they hold may still hold it: the server decides then.
    if (scopes && !taskcluster::scopes::satisfies(*scopes, {readScope}))
        return refuse(ErrorKind::InsufficientScopes, scopeNeeded());
    openLink(authorization());
}

QString SocketSource::signInNeeded() {
    return tr("Live messages need you to sign in: without credentials this deployment does not give %1.")
        .arg(readScope);
}

QString SocketSource::scopeNeeded() {
    return tr("Live messages need the scope %1, which you do not have. Ask for it, or use a Pulse account.")
        .arg(readScope);
}

Secret SocketSource::authorization() const {
    const credentials::Credentials &held = m_api.credentials();
    const QDateTime now = utcFromMs(m_api.serverNowMs());
    const auto narrowed = taskcluster::createTemporaryCredentials(held, {readScope}, now, now.addSecs(lifetimeSeconds));
    // Temporary credentials cannot be narrowed further.
    return bearerOf(narrowed ? *narrowed : held);
}

Secret SocketSource::bearerOf(const credentials::Credentials &credentials) {
    const auto text = [](const Secret &secret) { return secret.reveal().toByteArray().toStdString(); };
    Json document{{"clientId", credentials.clientId.toStdString()}, {"accessToken", text(credentials.accessToken)}};
    if (!credentials.certificate.isEmpty())
        document["certificate"] = text(credentials.certificate);
    return Secret("Bearer " + toJsonBytes(document).toBase64());
}

void SocketSource::openLink(const Secret &authorization) {
    if (!SocketProtocol::canSay(m_dialect, bindings()) && !nextDialect())
        return refuse(ErrorKind::InvalidArgument, tr("The deployment takes no such patterns."));
    const QUrl root(m_api.rootUrl().toString());
    onLink([url = root, dialect = m_dialect, authorization, wanted = bindings(), tls = m_api.http().tls(),
            proxy = m_api.http().proxyFor(root)](SocketLink &link) {
        link.open(url, dialect, authorization, wanted, tls, proxy);
    });
}

bool SocketSource::nextDialect() {
    switch (m_dialect) {
    case SocketDialect::Raw:
        m_dialect =
            SocketProtocol::canSay(SocketDialect::Named, bindings()) ? SocketDialect::Named : SocketDialect::Graphql;
        return true;
    case SocketDialect::Named:
        m_dialect = SocketDialect::Graphql;
        return true;
    case SocketDialect::Graphql:
        break;
    }
    m_dialect = SocketDialect::Raw;
    return false;
}

void SocketSource::becameLive() {
    if (!m_running)
        return;
    m_dialectKnown = true;
    m_backoff.proved(clock().nowMs());
    if (m_lostAt > 0)
        Q_EMIT gap(m_lostAt, clock().nowMs());
    m_lostAt = 0;
    setState(SourceState::Kind::Live, tr("Live through %1.").arg(title()));
}

void SocketSource::lost(SocketLink::Loss loss, const QString &reason, qint64 heardAt) {
    if (!m_running)
        return;
    if (m_lostAt == 0 && (state().kind == SourceState::Kind::Live || state().kind == SourceState::Kind::Stale))
        m_lostAt = heardAt;
    switch (loss) {
    case SocketLink::Loss::NoSuchPlace:
        // A deployment that spoke this protocol before is only being restarted.
        if (!m_dialectKnown && nextDialect())
            return connectNow();
        return retry({.kind = ErrorKind::Network, .message = reason});
    case SocketLink::Loss::Unauthorised:
        // Credentials that cannot be narrowed to the scope do not hold it.
        if (m_scopesUnknown)
            return refuse(ErrorKind::InsufficientScopes, scopeNeeded());
        return refuse(ErrorKind::AuthenticationFailed,
                      tr("The server does not accept your credentials. Sign in again for live messages."));
    case SocketLink::Loss::NoScope:
        if (m_api.credentials().isEmpty())
            return refuse(ErrorKind::NotSignedIn, signInNeeded());
        return refuse(ErrorKind::InsufficientScopes, scopeNeeded());
    case SocketLink::Loss::Refused:
        return refuse(ErrorKind::Server, tr("The server refused the subscription: %1").arg(reason));
    case SocketLink::Loss::Network:
    case SocketLink::Loss::Expired:
        return retry({.kind = ErrorKind::Network, .message = reason});
    }
}

void SocketSource::retry(const Error &problem) {
    m_backoff.lost(clock().nowMs());
    const std::chrono::milliseconds wait = m_backoff.next();
    qCInfo(logPulse, "web socket: %s next attempt in %lld ms", qUtf8Printable(problem.message),
           static_cast<long long>(wait.count()));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    setState(SourceState::Kind::Reconnecting,
             tr("%1 Trying again in %n s.", nullptr, int(seconds)).arg(problem.message), wait, problem);
    // Who heard of it may have had enough.
    if (m_running)
        m_retryTimer.start(wait);
}

void SocketSource::refuse(ErrorKind kind, const QString &sentence) {
    m_running = false;
    onLink([](SocketLink &link) { link.close(); });
    setState(SourceState::Kind::Refused, sentence, {}, Error{.kind = kind, .message = sentence});
}

} // namespace collie::pulse
