// What becomes of action tasks, what they made, and taking that back.
#include "app/collie/bulk_controller.h"
#include "app/collie/bulk_wish.h"
#include "ui/widgets/text_format.h"

#include <utility>

namespace collie::app {

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
        names.append(BulkController::tr("%1 more").arg(ui::formatCount(made.size() - namedJobs)));
    return names.join(QStringLiteral(", "));
}

} // namespace

void BulkController::follow(const WishPtr &wish) {
    for (int i = 0; i < followedAtOnce; ++i)
        followNext(wish);
}

void BulkController::followNext(const WishPtr &wish) {
    if (wish->unfollowed.isEmpty())
        return;
    const QString taskId = wish->unfollowed.dequeue();
    onDone(m_deployment.runner.follow(taskId), this,
           [this, wish, taskId](const Result<taskcluster::TaskStatus> &status) {
               wish->resolved.insert(taskId);
               if (!status || status->state != QLatin1String("completed")) {
                   if (++wish->bad == 1)
                       wish->badMessage = status ? tr("The action task %1 ended as %2.").arg(taskId, status->state)
                                                 : status.error().message;
                   if (status && wish->bad == 1)
                       wish->unexplained = taskId;
               }
               if (wish->watched.size() > 1)
                   m_activities.advance(
                       wish->activity, Stage::Running,
                       tr("%1 of %2 action tasks ended").arg(wish->resolved.size()).arg(wish->watched.size()));
               if (wish->resolved.size() == wish->watched.size())
                   findMade(wish);
               else
                   followNext(wish);
           });
}

void BulkController::noteState(const QString &taskId, const QString &state) {
    for (const WishPtr &wish : m_wishes) {
        if (wish->watched.size() != 1 || !wish->watched.contains(taskId))
            continue;
        if (state == u"pending" || state == u"unscheduled")
            m_activities.advance(wish->activity, Stage::Pending);
        else if (state == u"running")
            m_activities.advance(wish->activity, Stage::Running);
    }
}

/// The last lines of the log say why it failed.
void BulkController::explainFailure(const WishPtr &wish) {
    const QString taskId = std::exchange(wish->unexplained, {});
    onDone(m_deployment.createdTasks.logTail(taskId, logLines), this, [this, wish](const Result<QString> &tail) {
        const QString log = tail.value_or(QString());
        wish->badMessage += log.isEmpty() ? tr(" Its log says why.") : tr(" Its log ends: %1").arg(log);
        conclude(wish);
    });
}

Future<QVector<CreatedTask>> BulkController::madeBy(const WishPtr &wish) {
    struct Gathering {
        Promise<QVector<CreatedTask>> promise;
        QVector<CreatedTask> made;
        qsizetype left = 0;
    };
    const auto gathering = std::make_shared<Gathering>();
    const QHash<QString, QStringList> groups = wish->run->actionTasks();
    gathering->left = groups.size();
    const QVector<actions::BulkRun::Item> copies = wish->run->copies();
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

void BulkController::findMade(const WishPtr &wish) {
    // The jobs it made are not the action task's end, but they come about now.
    Q_EMIT accepted();
    if (!wish->makesTasks())
        return conclude(wish);
    onDone(madeBy(wish), this, [this, wish](const Result<QVector<CreatedTask>> &made) {
        if (made && !made->isEmpty()) {
            QStringList taskIds;
            for (const CreatedTask &task : *made)
                taskIds.append(task.taskId);
            wish->note = tr("Made %1: %2.").arg(ui::formatCountOf(made->size(), tr("job"), tr("jobs")), namesOf(*made));
            Q_EMIT tasksMade(taskIds);
        }
        conclude(wish);
    });
}

void BulkController::conclude(const WishPtr &wish) {
    if (!wish->unexplained.isEmpty())
        return explainFailure(wish);
    const QString partly = wish->failureText();
    const bool good = wish->bad == 0 && partly.isEmpty();
    QString message = wish->bad > 0 ? wish->badMessage : partly;
    if (!wish->note.isEmpty())
        message = message.isEmpty() ? wish->note : message + u' ' + wish->note;
    if (message.isEmpty() && wish->watched.size() > 1)
        message = tr("%1 action tasks").arg(wish->watched.size());
    m_activities.advance(wish->activity, good ? Stage::Done : Stage::Failed, message);
    if (wish->bad > 0)
        Q_EMIT failed(tr("%1: %2").arg(wish->title, wish->badMessage));
    if (wish == m_shown)
        present();
}

void BulkController::undo(const WishPtr &wish) {
    if (!wish->run || wish->undone)
        return;
    wish->undone = true;
    wish->note = tr("Looking for the jobs this has made…");
    present();
    onDone(madeBy(wish), this, [this, wish](const Result<QVector<CreatedTask>> &made) {
        if (made) {
            undoMade(wish, *made);
        } else {
            wish->undone = false;
            wish->note = tr("Nothing was undone: %1").arg(made.error().message);
        }
        if (wish == m_shown)
            present();
    });
}

void BulkController::undoMade(const WishPtr &wish, const QVector<CreatedTask> &made) {
    QHash<QString, QString> groupOf;
    actions::ActionPlan plan;
    const auto add = [&plan](const QString &group, const QString &taskId, const QString &label) {
        plan.steps.append({.request = {.taskGroupId = group, .name = QStringLiteral("cancel"), .taskId = taskId},
                           .jobs = {},
                           .title = label.isEmpty() ? taskId : label});
    };
    const QHash<QString, QStringList> groups = wish->run->actionTasks();
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        for (const QString &action : it.value()) {
            groupOf.insert(action, it.key());
            // What an action task has not made yet it shall not make any more.
            if (!wish->resolved.contains(action))
                add(it.key(), action, tr("action task %1").arg(action));
        }
    }
    const QVector<actions::BulkRun::Item> copies = wish->run->copies();
    for (const actions::BulkRun::Item &item : copies)
        groupOf.insert(item.madeTaskId, item.step.request.taskGroupId);
    int over = 0;
    for (const CreatedTask &task : made) {
        over += task.over ? 1 : 0;
        if (!task.over)
            add(groupOf.value(task.actionTaskId.isEmpty() ? task.taskId : task.actionTaskId), task.taskId, task.label);
    }
    const QString stays = over == 0 ? QString()
                                    : tr(" %1 already and cannot be undone.")
                                          .arg(ui::formatCountOf(over, tr("job has ended"), tr("jobs have ended")));
    if (plan.steps.isEmpty()) {
        wish->note =
            (made.isEmpty() ? tr("There is nothing to undo: no job was made.") : tr("Nothing was undone.")) + stays;
        return;
    }
    wish->note =
        tr("Undoing: cancelling %1.").arg(ui::formatCountOf(plan.steps.size(), tr("task"), tr("tasks"))) + stays;
    run(tr("Undo “%1”").arg(wish->title), QStringLiteral("cancel"),
        [plan] { return readyFuture<actions::ActionPlan>(plan); });
}

} // namespace collie::app
