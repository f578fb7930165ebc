#include "app/session/push_finder.h"

#include "app/session/target_finder.h"
#include "models/text/text_format.h"

#include <QRegularExpression>

#include <utility>

namespace collie::session {

using treeherder::Push;
using treeherder::PushQuery;

namespace {

bool isMadeOf(const QString &text, const char *form) {
    return QRegularExpression(QStringLiteral("\\A%1\\z").arg(QLatin1String(form))).match(text).hasMatch();
}

Result<QString> revisionOfLanding(const treeherder::LandingJob &landing) {
    using State = treeherder::LandingJob::State;
    if (!landing.revision.isEmpty())
        return landing.revision;
    constexpr qsizetype mostOfError = 300;
    if (landing.state == State::Failed || landing.state == State::Cancelled) {
        const QString ended = landing.state == State::Failed
                                  ? PushFinder::tr("Landing %1 failed, so that it has no push.")
                                  : PushFinder::tr("Landing %1 was cancelled, so that it has no push.");
        return failure(ErrorKind::NotFound,
                       models::joinSentences(ended.arg(landing.id), landing.error.simplified().left(mostOfError)));
    }
    return failure(ErrorKind::NotFound,
                   PushFinder::tr("Landing %1 has no revision yet (%2). Try again when it has landed.")
                       .arg(landing.id, landing.status));
}

} // namespace

PushFinder::PushFinder(DeploymentSession &deployment, http::HttpClient &http, const QUrl &lando, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_lando(http, lando.isEmpty() ? deployment.deployment.landoUrl : lando) {}

Future<NamedPush> PushFinder::find(const PushName &name) {
    if (name.id > 0) {
        PushQuery query;
        query.ids = {name.id};
        const QString id = QString::number(name.id);
        return theOnly(name.repository, query,
                       {.none = tr("%1 has no push with id %2.").arg(name.repository, id),
                        .several = tr("%1 has more than one push with id %2.").arg(name.repository, id)});
    }
    if (!name.revision.isEmpty())
        return findRevision(name.repository, name.revision);
    return findLanding(name.repository, name.landing, {});
}

Future<NamedPush> PushFinder::find(const QString &address) {
    const Result<OpenTarget> target = parseOpenTarget(address);
    if (!target)
        return failedFuture<NamedPush>(target.error());
    if (const Result<void> checked = checkSite(*target, m_deployment.deployment); !checked)
        return failedFuture<NamedPush>(checked.error());
    if (target->kind == OpenTarget::Kind::Landing)
        return findLanding(target->repository, target->landing, target->landoInstance);
    return findTarget(*target);
}

Result<void> PushFinder::checkSite(const OpenTarget &target, const Deployment &deployment) {
    if (target.mayBeOf(deployment))
        return {};
    const bool isOfTreeherder = target.kind == OpenTarget::Kind::Jobs || target.kind == OpenTarget::Kind::Landing;
    const QUrl own = isOfTreeherder ? deployment.treeherderUrl : deployment.rootUrl;
    return failure(ErrorKind::InvalidArgument,
                   own.isEmpty() ? tr("The address is of %1, and the deployment that is asked has no Treeherder. Name "
                                      "the other with --root-url and --treeherder-url.")
                                       .arg(target.site.toString())
                                 : tr("The address is of %1, and the deployment that is asked has %2. Name the other "
                                      "with --root-url and --treeherder-url.")
                                       .arg(target.site.toString(), own.toString()));
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
    if (target.needsCommit())
        return andThen(finder->placeOfCommit(target), this,
                       [this](const OpenTarget &found) { return findTarget(found); });
    if (target.repository.isEmpty()) {
        const QString task = target.taskId.isEmpty() ? target.groupId : target.taskId;
        if (task.isEmpty())
            return failedFuture<NamedPush>(
                {.kind = ErrorKind::InvalidArgument, .message = tr("The address names no push and no task.")});
        return andThen(finder->placeOf(task, target), this, [this, task](const OpenTarget &found) {
            if (found.repository.isEmpty())
                return failedFuture<NamedPush>(
                    {.kind = ErrorKind::NotFound, .message = tr("Treeherder shows no push for task %1.").arg(task)});
            return findRevision(found.repository, found.query.revision);
        });
    }
    if (!target.query.revision.isEmpty())
        return findRevision(target.repository, target.query.revision);
    if (!target.query.isLimited())
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message = tr("The address names the repository %1 and no push of it.").arg(target.repository)});
    PushQuery query = target.query;
    query.count = 2;
    return theOnly(
        target.repository, query,
        {.none = tr("%1 has no push as the address says.").arg(target.repository),
         .several =
             tr("%1 has more than one push as the address says. Name one of them in full.").arg(target.repository)});
}

Future<NamedPush> PushFinder::findRevision(const QString &repository, const QString &revision) {
    if (repository.isEmpty()) {
        OpenTarget anywhere;
        anywhere.kind = OpenTarget::Kind::Commit;
        anywhere.query.commitRevision = revision;
        return findTarget(anywhere);
    }
    if (!isMadeOf(revision, "[0-9A-Fa-f]{7,40}"))
        return failedFuture<NamedPush>(
            {.kind = ErrorKind::InvalidArgument,
             .message = tr("“%1” is not a revision. A revision has 7 to 40 digits from 0 to 9 and a to f.")
                            .arg(revision.left(60))});
    const Answers answers{
        .none = tr("%1 has no push with revision %2.").arg(repository, revision),
        .several = tr("%1 has more than one push with revision %2. Name it in full.").arg(repository, revision)};
    PushQuery query;
    query.revision = revision.toLower();
    return andHandle(theOnly(repository, query, answers), this,
                     [this, repository, query, answers](const Result<NamedPush> &found) {
                         if (found || found.error().kind != ErrorKind::NotFound)
                             return readyFuture<NamedPush>(found);
                         // Not the newest commit of a push; maybe one of the others.
                         PushQuery other;
                         other.commitRevision = query.revision;
                         return theOnly(repository, other, answers);
                     });
}

Future<NamedPush> PushFinder::findLanding(const QString &repository, const QString &id, const QString &instance) {
    const auto revision = andThen(m_lando.landing(id, instance), this, revisionOfLanding);
    return andThen(revision, this,
                   [this, repository](const QString &found) { return findRevision(repository, found); });
}

Future<NamedPush> PushFinder::theOnly(const QString &repository, const PushQuery &query, const Answers &answers) {
    return andThen(m_deployment.treeherder.pushes(repository, query), this,
                   [this, repository, answers](const QVector<Push> &pushes) {
                       if (pushes.isEmpty())
                           return failedFuture<NamedPush>({.kind = ErrorKind::NotFound, .message = answers.none});
                       if (pushes.size() > 1)
                           return failedFuture<NamedPush>(
                               {.kind = ErrorKind::InvalidArgument, .message = answers.several});
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
