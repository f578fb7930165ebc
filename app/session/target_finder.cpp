#include "app/session/target_finder.h"
#include "models/text/text_format.h"

#include <algorithm>

namespace collie::session {

using treeherder::Push;
using treeherder::PushQuery;
using treeherder::Repository;

namespace {

constexpr qsizetype digitsOfCommit = 40;
constexpr int mostMerges = 100; ///< Pushes that may have one commit, each of another repository.

QStringList repositoryNames(const QVector<Repository> &repositories) {
    QStringList names;
    for (const Repository &each : repositories)
        names.append(each.name);
    return names;
}

} // namespace

Future<OpenTarget> TargetFinder::pushOfJob(const OpenTarget &target) {
    treeherder::TreeherderClient &treeherder = m_deployment.treeherder;
    const Future<treeherder::Job> job =
        target.taskId.isEmpty()
            ? andThen(treeherder.jobDetails(target.repository, target.jobId), this,
                      [](treeherder::JobDetails details) -> Result<treeherder::Job> { return details.job; })
            : treeherder.jobOfTask(target.taskId, std::max(0, target.runId));
    return andHandle(job, this, [target](const Result<treeherder::Job> &known) -> Result<OpenTarget> {
        OpenTarget found = target;
        if (known && known->pushId != 0) {
            found.query.ids = {known->pushId};
            return found;
        }
        if (!known && known.error().kind == ErrorKind::Cancelled)
            return failure(known.error());
        // The newest pushes are no answer to the question, so that nobody takes them for one.
        found.taskId.clear();
        found.jobId = 0;
        found.notes.append(models::joinSentences(
            tr("Treeherder does not tell the push of the job that the address names. These are the newest pushes."),
            known ? QString() : known.error().message));
        return found;
    });
}

Future<OpenTarget> TargetFinder::placeOf(const QString &taskId, const OpenTarget &target) {
    const bool hasTreeherder = m_deployment.deployment.hasTreeherder();
    return andHandle(m_deployment.queue.task(taskId, taskcluster::Recall::Always), this,
                     [taskId, target, hasTreeherder](const Result<Json> &task) -> Result<OpenTarget> {
                         // A group need not be named for a task that is still known.
                         if (!task && task.error().kind == ErrorKind::NotFound && target.indexPath.isEmpty())
                             return inGroup(taskId, target);
                         if (!task)
                             return failure(task.error());
                         OpenTarget found = target;
                         found.taskId = taskId;
                         const Result<TaskPlace> place = placeOfTask(*task);
                         // What Treeherder does not show is shown by itself.
                         if (!place || !hasTreeherder) {
                             const QString group = stringMember(*task, "taskGroupId");
                             return inGroup(group.isEmpty() ? taskId : group, found);
                         }
                         found.repository = place->repository;
                         found.query.revision = place->revision;
                         // Whoever asks for a task wants to see it, whatever was hidden before.
                         found.filter = found.filter.value_or(models::JobFilter());
                         return found;
                     });
}

Future<OpenTarget> TargetFinder::placeOfCommit(const OpenTarget &target, const QString &shown) {
    return andThen(m_deployment.treeherder.repositories(), this,
                   [this, target, shown](const QVector<Repository> &known) -> Future<OpenTarget> {
                       const Search search = searchFor(target, known, shown);
                       if (search.places.isEmpty())
                           return failedFuture<OpenTarget>(
                               {.kind = ErrorKind::NotFound, .message = tr("Treeherder has no repositories.")});
                       OpenTarget found = target;
                       found.repository = search.places.constFirst().name;
                       const PushQuery &asked = target.query;
                       if (!asked.fromChange.isEmpty() || !asked.toChange.isEmpty())
                           return rangeOf(search, found);
                       if (asked.commitRevision.isEmpty())
                           return search.areExact
                                      ? readyFuture<OpenTarget>(found)
                                      : failedFuture<OpenTarget>({.kind = ErrorKind::NotFound,
                                                                  .message = tr("Treeherder shows no repository %1.")
                                                                                 .arg(target.sourceUrl.toString())});
                       return andThen(pushWith(asked.commitRevision, search), this,
                                      [found](const CommitPlace &place) -> Result<OpenTarget> {
                                          OpenTarget there = found;
                                          there.repository = place.repository;
                                          there.query.commitRevision.clear();
                                          there.query.revision = place.push.revision;
                                          return there;
                                      });
                   });
}

TargetFinder::Search TargetFinder::searchFor(const OpenTarget &target, const QVector<Repository> &known,
                                             const QString &shown) const {
    Search search{.places = known, .areExact = false, .what = {}};
    if (!target.sourceUrl.isEmpty()) {
        const auto isElsewhere = [&target](const Repository &each) { return !each.isAt(target.sourceUrl); };
        QVector<Repository> exact = known;
        exact.removeIf(isElsewhere);
        search.areExact = !exact.isEmpty();
        if (search.areExact)
            search.places = exact;
    }
    const Deployment &deployment = m_deployment.deployment;
    const auto rank = [&](const Repository &each) {
        return each.name == shown                              ? 0
               : each.name == deployment.defaultRepository     ? 1
               : each.taskclusterRootUrl == deployment.rootUrl ? 2
                                                               : 3;
    };
    std::stable_sort(search.places.begin(), search.places.end(),
                     [&rank](const Repository &left, const Repository &right) { return rank(left) < rank(right); });
    search.what = search.areExact
                      ? tr("%1, which Treeherder shows as %2")
                            .arg(target.sourceUrl.toString(), repositoryNames(search.places).join(u", "))
                      : tr("the %Ln repositories of this Treeherder", nullptr, models::pluralOf(search.places.size()));
    return search;
}

Future<TargetFinder::CommitPlace> TargetFinder::pushWith(const QString &revision, const Search &search) {
    PushQuery query;
    // Only whole ones are found among all commits; of others the tips of pushes that begin so are.
    (revision.size() == digitsOfCommit ? query.commitRevision : query.revision) = revision;
    query.allRepositories = search.places.size() > 1;
    query.count = mostMerges;
    const auto pushes = m_deployment.treeherder.pushes(search.places.constFirst().name, query);
    return andHandle(pushes, this, [revision, search](const Result<QVector<Push>> &found) -> Result<CommitPlace> {
        if (!found && found.error().kind != ErrorKind::NotFound)
            return failure(found.error());
        for (const Repository &place : search.places) {
            for (const Push &push : found.value_or(QVector<Push>())) {
                if (push.repositoryId == place.id)
                    return CommitPlace{.repository = place.name, .push = push};
            }
        }
        return failure(ErrorKind::NotFound,
                       revision.size() == digitsOfCommit
                           ? tr("No push of %1 has the commit %2. A push that is very new may need a minute.")
                                 .arg(search.what, revision)
                           : tr("No push of %1 ends with a commit that begins with %2. Give all 40 digits to find a "
                                "commit within a push.")
                                 .arg(search.what, revision));
    });
}

Future<OpenTarget> TargetFinder::rangeOf(const Search &search, const OpenTarget &target) {
    // A range is of one repository: that of its newer end, where it has one.
    const bool hasEnd = !target.query.toChange.isEmpty();
    const QString &first = hasEnd ? target.query.toChange : target.query.fromChange;
    const QString second = hasEnd ? target.query.fromChange : QString();
    return andThen(pushWith(first, search), this, [this, search, target, hasEnd, second](const CommitPlace &place) {
        OpenTarget found = target;
        found.repository = place.repository;
        (hasEnd ? found.query.toChange : found.query.fromChange) = place.push.revision;
        if (second.isEmpty())
            return readyFuture<OpenTarget>(found);
        Search there = search;
        there.places.removeIf([&place](const Repository &each) { return each.name != place.repository; });
        there.what = place.repository;
        return andThen(pushWith(second, there), this, [found](const CommitPlace &older) -> Result<OpenTarget> {
            OpenTarget range = found;
            range.query.fromChange = older.push.revision;
            return range;
        });
    });
}

OpenTarget TargetFinder::inGroup(const QString &taskGroupId, OpenTarget target) {
    target.repository.clear();
    target.taskGroupId = taskGroupId;
    // Tasks that wait for others are most of a young group.
    models::JobFilter everything;
    everything.statuses.set();
    everything.tiers.set();
    target.filter = target.filter.value_or(everything);
    return target;
}

} // namespace collie::session
