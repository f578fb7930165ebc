#include "services/taskcluster/task_facts.h"

#include "services/base/english_scope.h"
#include "services/base/numbers.h"
#include "services/base/words.h"

#include <algorithm>

namespace collie::taskcluster {

namespace {

/// More names would make a list of the sentence.
constexpr qsizetype mostNamed = 3;

QString countText(qint64 count) {
    return groupedNumber(count);
}

bool isOver(const RelatedTask &task) {
    return task.state == QLatin1String("completed") || task.state == QLatin1String("failed") ||
           task.state == QLatin1String("exception");
}

QString nameOf(const RelatedTask &task) {
    return task.name.isEmpty() ? task.taskId : task.name;
}

QString listed(const QVector<RelatedTask> &tasks) {
    QStringList names;
    for (const RelatedTask &task : tasks.mid(0, mostNamed))
        names.append(
            QStringLiteral("%1 (%2)").arg(nameOf(task), task.state.isEmpty() ? Words::tr("unknown") : task.state));
    const auto more = static_cast<int>(tasks.size() - names.size());
    const QString list = names.join(QStringLiteral(", "));
    return more > 0 ? Words::tr("%1 and %Ln more", "names of tasks", more).arg(list) : list;
}

QString whyUnscheduled(const TaskFacts &facts) {
    const auto needed = facts.dependencies && *facts.dependencies ? **facts.dependencies : QVector<RelatedTask>();
    if (!facts.dependencies || !*facts.dependencies)
        return Words::tr("Waits for the tasks it depends on.");
    const bool isDefined = facts.definition && *facts.definition;
    const bool takesFailures = isDefined && stringMember(***facts.definition, "requires") == u"all-resolved";
    QVector<RelatedTask> open, broken;
    for (const RelatedTask &task : needed) {
        if (task.taskId == facts.taskId)
            return Words::tr("It depends on itself: it runs only once somebody schedules it.");
        if (!isOver(task))
            open.append(task);
        else if (!takesFailures && task.state != QLatin1String("completed"))
            broken.append(task);
    }
    if (!broken.isEmpty())
        return Words::tr("It will not run by itself, because it needs what did not complete: %1.").arg(listed(broken));
    if (open.isEmpty())
        return Words::tr("Nothing that it depends on holds it up: it runs once somebody schedules it.");
    if (needed.size() == 1)
        return Words::tr("Waits for %1.").arg(listed(open));
    return Words::tr("Waits for %1 of the %2 tasks it depends on: %3.")
        .arg(countText(open.size()), countText(needed.size()), listed(open));
}

QString placeSentence(const TaskFacts &facts, const QString &queue) {
    if (facts.place && *facts.place) {
        const QueuePlace &place = **facts.place;
        if (place.place > 0 && place.isCut)
            return Words::tr("At best number %1 of the more than %2 tasks that wait in %3.")
                .arg(countText(place.place), countText(place.listed), queue);
        if (place.place == 1)
            return Words::tr("Next of the %Ln task(s) that wait in %1.", nullptr, static_cast<int>(place.listed))
                .arg(queue);
        if (place.place > 0)
            return Words::tr("Number %1 of the %2 tasks that wait in %3.")
                .arg(countText(place.place), countText(place.listed), queue);
        if (place.isCut)
            return Words::tr("More than %1 tasks have waited longer in %2.").arg(countText(place.listed), queue);
    }
    if (facts.counts && *facts.counts)
        return Words::tr("Waits for a worker of %1, where %2 are pending and %3 claimed.")
            .arg(queue, countText((*facts.counts)->pending), countText((*facts.counts)->claimed));
    return Words::tr("Waits for a worker of %1.").arg(queue);
}

QString poolSentence(const Part<WorkerPool> &part) {
    if (!part)
        return {};
    if (!*part)
        return part->error().code == QLatin1String("ResourceNotFound")
                   ? Words::tr("Taskcluster does not start its workers: one has to be running somewhere.")
                   : QString();
    const WorkerPool &pool = **part;
    if (pool.isGoing())
        return Words::tr("Its worker pool is being deleted: no new workers come.");
    if (pool.running == 0)
        return Words::tr("No worker yet: its pool has none running and %Ln requested.", nullptr,
                         static_cast<int>(pool.requested));
    return Words::tr("Its pool has %Ln worker(s) running and %1 requested.", nullptr, static_cast<int>(pool.running))
        .arg(countText(pool.requested));
}

} // namespace

QueuePlace placeAmong(const QVector<PendingTask> &pending, const QString &taskId) {
    QueuePlace out{.place = 0, .listed = pending.size(), .isCut = pending.size() >= Queue::mostListed};
    const auto own = std::find_if(pending.begin(), pending.end(),
                                  [&taskId](const PendingTask &task) { return task.taskId == taskId; });
    if (own == pending.end())
        return out;
    // What is not said or not known is the least urgent: a task that names no priority has that one.
    const auto urgency = [&names = Queue::priorities()](const PendingTask &task) {
        const qsizetype known = names.indexOf(task.priority);
        return known < 0 ? names.size() - 1 : known;
    };
    const qsizetype ownUrgency = urgency(*own);
    out.place = 1;
    for (auto other = pending.begin(); other != pending.end(); ++other) {
        const qsizetype theirs = urgency(*other);
        if (theirs < ownUrgency || (theirs == ownUrgency && other < own))
            ++out.place;
    }
    return out;
}

QString whyWaiting(const TaskFacts &facts) {
    if (facts.isExpired || !facts.status || !*facts.status)
        return {};
    const TaskStatus &status = **facts.status;
    if (status.state == QLatin1String("unscheduled"))
        return whyUnscheduled(facts);
    if (status.state == QLatin1String("pending"))
        return (placeSentence(facts, status.taskQueueId) + u' ' + poolSentence(facts.pool)).trimmed();
    return {};
}

QString expirySentence(const TaskFacts &facts) {
    return facts.isExpired ? Words::tr("The task has expired: Taskcluster has deleted it or soon will, and nothing "
                                       "can be done with it any more.")
                           : QString();
}

QString whyUnknown(const Error &error) {
    if (error.missingScopes.isEmpty())
        return EnglishScope::changesLanguage() ? QStringLiteral("It could not be loaded.") : error.message;
    return error.kind == ErrorKind::NotSignedIn
               ? Words::tr("Sign in to see this: it takes %1.").arg(error.missingScopes.join(QStringLiteral(", ")))
               : Words::tr("Your sign-in lacks %1.").arg(error.missingScopes.join(QStringLiteral(", ")));
}

} // namespace collie::taskcluster
