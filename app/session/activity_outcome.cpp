// What becomes of action tasks, what they made, and taking that back.
#include "app/session/activities.h"
#include "models/text/text_format.h"

#include <utility>

namespace collie::session {

using actions::CreatedTask;
using Stage = models::Activity::Stage;

namespace {

constexpr int followedAtOnce = 6;
constexpr int namedJobs = 3; ///< Of those made, in the activity list.
constexpr int logLines = 5;  ///< Of a failed action task.

QString namesOf(const QVector<CreatedTask> &made) {
    QStringList names;
    for (const CreatedTask &task : made.mid(0, namedJobs))
        names.append(task.label.isEmpty() ? task.taskId : task.label);
    if (made.size() > namedJobs)
        names.append(Activities::tr("%Ln more", nullptr, models::pluralOf(made.size() - namedJobs)));
    return names.join(QStringLiteral(", "));
}

} // namespace

void Activities::follow(const ActivityPtr &activity) {
    for (int i = 0; i < followedAtOnce; ++i)
        followNext(activity);
}

void Activities::followNext(const ActivityPtr &activity) {
    if (activity->unfollowed.isEmpty())
        return;
    const QString taskId = activity->unfollowed.dequeue();
    onDone(m_deployment.runner.follow(taskId), this,
           [this, activity, taskId](const Result<taskcluster::TaskStatus> &status) {
               activity->resolved.insert(taskId);
               if (!status || status->state != QLatin1String("completed")) {
                   if (++activity->bad == 1)
                       activity->badMessage = status ? tr("The action task %1 ended as %2.").arg(taskId, status->state)
                                                     : status.error().message;
                   if (status && activity->bad == 1)
                       activity->unexplained = taskId;
               }
               if (activity->followed.size() > 1)
                   m_rows.advance(
                       activity->id, Stage::Running,
                       tr("%1 of %Ln action task(s) ended", nullptr, models::pluralOf(activity->followed.size()))
                           .arg(models::formatCount(activity->resolved.size())));
               if (activity->resolved.size() == activity->followed.size())
                   findMade(activity);
               else
                   followNext(activity);
           });
}

void Activities::noteState(const QString &taskId, const QString &state) {
    for (const ActivityPtr &activity : m_all) {
        if (activity->followed.size() != 1 || !activity->followed.contains(taskId))
            continue;
        if (state == u"pending" || state == u"unscheduled")
            m_rows.advance(activity->id, Stage::Pending);
        else if (state == u"running")
            m_rows.advance(activity->id, Stage::Running);
    }
}

/// The last lines of the log say why it failed.
void Activities::explainFailure(const ActivityPtr &activity) {
    const QString taskId = std::exchange(activity->unexplained, {});
    onDone(m_deployment.createdTasks.logTail(taskId, logLines), this, [this, activity](const Result<QString> &tail) {
        const QString log = tail.value_or(QString());
        activity->badMessage = models::joinSentences(
            activity->badMessage, log.isEmpty() ? tr("Its log says why.") : tr("Its log ends: %1").arg(log));
        conclude(activity);
    });
}

Future<QVector<CreatedTask>> Activities::madeBy(const ActivityPtr &activity) {
    struct Gathering {
        Promise<QVector<CreatedTask>> promise;
        QVector<CreatedTask> made;
        qsizetype left = 0;
    };
    const auto gathering = std::make_shared<Gathering>();
    const QHash<QString, QStringList> groups = activity->run->actionTasks();
    gathering->left = groups.size();
    const QVector<actions::BulkRun::Item> copies = activity->run->copies();
    for (const actions::BulkRun::Item &item : copies)
        gathering->made.append({.taskId = item.madeTaskId, .label = item.step.title, .actionTaskId = {}});
    if (groups.isEmpty())
        gathering->promise.finish(gathering->made);
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        onDone(m_deployment.createdTasks.of(it.key(), it.value()), this,
               [gathering](const Result<QVector<CreatedTask>> &made) {
                   if (!made)
                       return gathering->promise.finish(failure(made.error()));
                   gathering->made += *made;
                   if (--gathering->left == 0)
                       gathering->promise.finish(gathering->made);
               });
    }
    return gathering->promise.future();
}

void Activities::findMade(const ActivityPtr &activity) {
    // The jobs it made are not the action task's end, but they come about now.
    Q_EMIT accepted();
    if (!activity->makesTasks())
        return conclude(activity);
    onDone(madeBy(activity), this, [this, activity](const Result<QVector<CreatedTask>> &made) {
        if (made && !made->isEmpty()) {
            QStringList taskIds;
            for (const CreatedTask &task : *made)
                taskIds.append(task.taskId);
            activity->note = tr("Made %1: %2.").arg(models::formatJobCount(made->size()), namesOf(*made));
            Q_EMIT tasksMade(taskIds);
        }
        conclude(activity);
    });
}

void Activities::conclude(const ActivityPtr &activity) {
    if (!activity->unexplained.isEmpty())
        return explainFailure(activity);
    const QString partly = activity->failureText();
    const bool good = activity->bad == 0 && partly.isEmpty();
    QString message = activity->bad > 0 ? activity->badMessage : partly;
    message = models::joinSentences(message, activity->note);
    if (message.isEmpty() && activity->followed.size() > 1)
        message = tr("%Ln action task(s)", nullptr, models::pluralOf(activity->followed.size()));
    m_rows.advance(activity->id, good ? Stage::Done : Stage::Failed, message);
    if (activity->bad > 0)
        Q_EMIT failed(tr("%1: %2").arg(activity->title, activity->badMessage));
    Q_EMIT changed(activity->id);
}

void Activities::undo(quint64 id) {
    const ActivityPtr activity = at(id);
    if (!activity || !activity->run || activity->undone)
        return;
    activity->undone = true;
    activity->note = tr("Looking for the jobs this has made…");
    Q_EMIT changed(id);
    onDone(madeBy(activity), this, [this, activity](const Result<QVector<CreatedTask>> &made) {
        if (made) {
            undoMade(activity, *made);
        } else {
            activity->undone = false;
            activity->note = tr("Nothing was undone: %1").arg(made.error().message);
        }
        Q_EMIT changed(activity->id);
    });
}

void Activities::undoMade(const ActivityPtr &activity, const QVector<CreatedTask> &made) {
    QHash<QString, QString> groupOf;
    actions::ActionPlan plan;
    const auto add = [&plan](const QString &group, const QString &taskId, const QString &label) {
        plan.steps.append({.request = {.taskGroupId = group, .name = QStringLiteral("cancel"), .taskId = taskId},
                           .jobs = {},
                           .title = label.isEmpty() ? taskId : label});
    };
    const QHash<QString, QStringList> groups = activity->run->actionTasks();
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        for (const QString &action : it.value()) {
            groupOf.insert(action, it.key());
            // What an action task has not made yet it shall not make any more.
            if (!activity->resolved.contains(action))
                add(it.key(), action, tr("action task %1").arg(action));
        }
    }
    const QVector<actions::BulkRun::Item> copies = activity->run->copies();
    for (const actions::BulkRun::Item &item : copies)
        groupOf.insert(item.madeTaskId, item.step.request.taskGroupId);
    int over = 0;
    for (const CreatedTask &task : made) {
        over += task.over ? 1 : 0;
        if (!task.over)
            add(groupOf.value(task.actionTaskId.isEmpty() ? task.taskId : task.actionTaskId), task.taskId, task.label);
    }
    const QString stays = over == 0 ? QString() : tr("%Ln job(s) already ended and cannot be undone.", nullptr, over);
    if (plan.steps.isEmpty()) {
        activity->note = models::joinSentences(
            made.isEmpty() ? tr("There is nothing to undo: no job was made.") : tr("Nothing was undone."), stays);
        return;
    }
    activity->note = models::joinSentences(
        tr("Undoing: cancelling %Ln task(s).", nullptr, models::pluralOf(plan.steps.size())), stays);
    run(tr("Undo “%1”").arg(activity->title), QStringLiteral("cancel"),
        [plan] { return readyFuture<actions::ActionPlan>(plan); });
}

} // namespace collie::session
