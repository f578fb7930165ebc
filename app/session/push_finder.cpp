#include "app/session/push_finder.h"

#include "app/session/target_finder.h"
#include "services/base/json_members.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::session {

using treeherder::Push;
using treeherder::PushQuery;

namespace {

/// A landing as an address of Treeherder names it (treeherder.md §1.2).
struct NamedLanding {
    QString repository, id, instance;
};

/// What a link to a landing says; empty members for any other address.
NamedLanding landingOf(const QString &address) {
    const QUrl url(address.trimmed());
    QString text = url.query(QUrl::FullyEncoded);
    // Older addresses have all of it behind the "#".
    if (text.isEmpty())
        text = url.fragment(QUrl::FullyEncoded).section(u'?', 1);
    const QUrlQuery query(text);
    const auto value = [&query](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    return {.repository = value("repo"), .id = value("landoCommitID"), .instance = value("landoInstance")};
}

/// An instance of Lando (treeherder.md §2.13).
struct LandoInstance {
    const char *name;
    const char *address;
    bool endsInSlash; ///< Whether it wants a slash at the end of a path.
};
/// The first is meant where none is named.
constexpr std::array landoInstances{
    LandoInstance{"lando-prod-2025", "https://lando.moz.tools", true},
    LandoInstance{"lando-prod", "https://api.lando.services.mozilla.com", false},
    LandoInstance{"lando-dev-2025", "https://lando-dev.allizom.org", true},
    LandoInstance{"lando-dev", "https://api.dev.lando.nonprod.cloudops.mozgcp.net", false}};

/// nullptr for one that is not known. \param name  empty for the usual one.
const LandoInstance *landoNamed(const QString &name) {
    const auto found =
        std::find_if(landoInstances.begin(), landoInstances.end(), [&name](const LandoInstance &instance) {
            return name.isEmpty() || name == QLatin1String(instance.name);
        });
    return found == landoInstances.end() ? nullptr : &*found;
}

bool isMadeOf(const QString &text, const char *form) {
    return QRegularExpression(QStringLiteral("\\A%1\\z").arg(QLatin1String(form))).match(text).hasMatch();
}

Result<QString> revisionOfLanding(const http::Response &response, const QString &id) {
    if (response.status == 404)
        return failure(ErrorKind::NotFound, QStringLiteral("Lando knows no landing %1.").arg(id));
    if (response.status != 200)
        return failure(ErrorKind::Server,
                       QStringLiteral("Lando could not tell of landing %1 (%2). Try again in a while.")
                           .arg(id)
                           .arg(response.status));
    const Result<Json> landing = parseJson(response.body, QStringLiteral("Lando's answer"), 20);
    if (!landing)
        return failure(landing.error());
    const QString revision = stringMember(*landing, "commit_id").toLower();
    if (isMadeOf(revision, "[0-9a-f]{40}"))
        return revision;
    const QString status = stringMember(*landing, "status").left(60).toLower();
    if (status == u"failed" || status == u"cancelled")
        return failure(ErrorKind::NotFound,
                       QStringLiteral("Landing %1 %2, so that it has no push. %3")
                           .arg(id, status == u"failed" ? QStringLiteral("failed") : QStringLiteral("was cancelled"),
                                stringMember(*landing, "error").simplified().left(300))
                           .trimmed());
    return failure(
        ErrorKind::NotFound,
        QStringLiteral("Landing %1 has no revision yet (%2). Try again when it has landed.")
            .arg(id, status.isEmpty() ? QStringLiteral("state unknown") : QString(status).replace(u'_', u' ')));
}

} // namespace

PushFinder::PushFinder(DeploymentSession &deployment, http::HttpClient &http, QUrl lando, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_http(http)
    , m_lando(std::move(lando)) {}

Future<NamedPush> PushFinder::find(const PushName &name) {
    if (name.id > 0) {
        PushQuery query;
        query.ids = {name.id};
        return theOnly(name.repository, query, QStringLiteral("with id %1").arg(name.id));
    }
    if (!name.revision.isEmpty())
        return findRevision(name.repository, name.revision);
    return findLanding(name.repository, name.landing, {});
}

Future<NamedPush> PushFinder::find(const QString &address) {
    const NamedLanding landing = landingOf(address);
    const Result<OpenTarget> target = parseOpenTarget(address);
    if (!target)
        return failedFuture<NamedPush>(target.error());
    if (const Result<void> checked = checkSite(*target, m_deployment.deployment); !checked)
        return failedFuture<NamedPush>(checked.error());
    if (landing.id.isEmpty() || target->query.isLimited())
        return findTarget(*target);
    return findLanding(target->repository.isEmpty() ? landing.repository : target->repository, landing.id,
                       landing.instance);
}

Result<void> PushFinder::checkSite(const OpenTarget &target, const Deployment &deployment) {
    const QUrl own = target.kind == OpenTarget::Kind::Jobs ? deployment.treeherderUrl : deployment.rootUrl;
    if (target.site.host() == own.host() && target.site.port() == own.port())
        return {};
    return failure(ErrorKind::InvalidArgument,
                   QStringLiteral("The address is of %1, and the deployment that is asked has %2. Name the other with "
                                  "--root-url and --treeherder-url.")
                       .arg(target.site.toString(), own.isEmpty() ? QStringLiteral("no Treeherder") : own.toString()));
}

Future<NamedPush> PushFinder::findTarget(const OpenTarget &target) {
    auto *finder = new TargetFinder(m_deployment, this);
    if (target.needsJob())
        return andThen(finder->pushOfJob(target), this, [this](const OpenTarget &found) {
            if (!found.query.isLimited())
                return failedFuture<NamedPush>(
                    {.kind = ErrorKind::NotFound, .message = found.notes.value(found.notes.size() - 1)});
            return findTarget(found);
        });
    if (target.repository.isEmpty()) {
        const QString task = target.taskId.isEmpty() ? target.groupId : target.taskId;
        if (task.isEmpty())
            return failedFuture<NamedPush>({.kind = ErrorKind::InvalidArgument,
                                            .message = QStringLiteral("The address names no push and no task.")});
        return andThen(finder->placeOf(task, target), this, [this, task](const OpenTarget &found) {
            if (found.repository.isEmpty())
                return failedFuture<NamedPush>(
                    {.kind = ErrorKind::NotFound,
                     .message = QStringLiteral("Treeherder shows no push for task %1.").arg(task)});
            return findRevision(found.repository, found.query.revision);
        });
    }
    if (!target.query.revision.isEmpty())
        return findRevision(target.repository, target.query.revision);
    if (!target.query.isLimited())
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message =
                 QStringLiteral("The address names the repository %1 and no push of it.").arg(target.repository)});
    PushQuery query = target.query;
    query.count = 2;
    return theOnly(target.repository, query, QStringLiteral("as the address says"));
}

Future<NamedPush> PushFinder::findRevision(const QString &repository, const QString &revision) {
    if (!isMadeOf(revision, "[0-9A-Fa-f]{7,40}"))
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message = QStringLiteral("“%1” is not a revision: those have 7 to 40 digits from 0 to 9 and a to f.")
                            .arg(revision.left(60))});
    const QString what = QStringLiteral("with revision %1").arg(revision);
    PushQuery query;
    query.revision = revision.toLower();
    return andHandle(theOnly(repository, query, what), this,
                     [this, repository, query, what](const Result<NamedPush> &found) {
                         if (found || found.error().kind != ErrorKind::NotFound)
                             return readyFuture<NamedPush>(found);
                         // Not the newest commit of a push; maybe one of the others.
                         PushQuery other;
                         other.commitRevision = query.revision;
                         return theOnly(repository, other, what);
                     });
}

Future<NamedPush> PushFinder::findLanding(const QString &repository, const QString &id, const QString &instance) {
    if (!isMadeOf(id, "[A-Za-z0-9_-]{1,64}"))
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message = QStringLiteral("“%1” is not the id of a landing in Lando.").arg(id.left(60))});
    const LandoInstance *known = landoNamed(m_lando.isEmpty() ? instance : QString());
    if (known == nullptr)
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message = QStringLiteral("“%1” is no Lando that is known here.").arg(instance.left(60))});
    http::Request request;
    request.url = m_lando.isEmpty() ? QUrl(QString::fromLatin1(known->address)) : m_lando;
    request.url.setPath(QStringLiteral("/landing_jobs/%1%2").arg(id, QLatin1String(known->endsInSlash ? "/" : "")));
    request.headers = {{"Accept", "application/json"}};
    request.idempotent = true;
    request.maxBytes = 1024 * 1024;
    const auto revision = andHandle(m_http.send(request), this, [id](const Result<http::Response> &response) {
        return response ? revisionOfLanding(*response, id) : Result<QString>(failure(response.error()));
    });
    return andThen(revision, this,
                   [this, repository](const QString &found) { return findRevision(repository, found); });
}

Future<NamedPush> PushFinder::theOnly(const QString &repository, const PushQuery &query, const QString &what) {
    return andThen(
        m_deployment.treeherder.pushes(repository, query), this, [this, repository, what](const QVector<Push> &pushes) {
            if (pushes.isEmpty())
                return failedFuture<NamedPush>({.kind = ErrorKind::NotFound,
                                                .message = QStringLiteral("%1 has no push %2.").arg(repository, what)});
            if (pushes.size() > 1)
                return failedFuture<NamedPush>(
                    {.kind = ErrorKind::InvalidArgument,
                     .message =
                         QStringLiteral("%1 has more than one push %2. Name it in full.").arg(repository, what)});
            return describe(repository, pushes.constFirst());
        });
}

Future<NamedPush> PushFinder::describe(const QString &repository, const Push &push) {
    return andHandle(m_deployment.treeherder.repositories(), this,
                     [repository, push](const Result<QVector<treeherder::Repository>> &all) -> Result<NamedPush> {
                         NamedPush named{.repository = {}, .push = push};
                         named.repository.name = repository;
                         if (!all && all.error().kind == ErrorKind::Cancelled)
                             return failure(all.error());
                         for (const treeherder::Repository &one : all.value_or(QVector<treeherder::Repository>())) {
                             if (one.name == repository)
                                 named.repository = one;
                         }
                         return named;
                     });
}

} // namespace collie::session
