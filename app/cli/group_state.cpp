#include "app/cli/group_state.h"

#include <QSet>

#include <algorithm>

namespace collie::cli {

using taskcluster::GroupTask;

QVector<GroupTask> openTasks(const QVector<GroupTask> &tasks) {
    QSet<QString> broken; ///< Ended otherwise than completed, or will never run.
    QVector<const GroupTask *> waiting;
    QVector<GroupTask> open;
    for (const GroupTask &task : tasks) {
        if (task.status.state == u"unscheduled")
            waiting.append(&task);
        else if (!task.status.isResolved())
            open.append(task);
        else if (task.status.state != u"completed")
            broken.insert(task.status.taskId);
    }
    // What needs something broken is broken itself, and so on.
    for (bool isChanged = true; isChanged;) {
        isChanged = waiting.removeIf([&broken](const GroupTask *task) {
            if (stringMember(task->task, "requires") == u"all-resolved")
                return false;
            const QStringList needed = stringsMember(task->task, "dependencies");
            if (!std::any_of(needed.begin(), needed.end(),
                             [&broken](const QString &id) { return broken.contains(id); }))
                return false;
            broken.insert(task->status.taskId);
            return true;
        }) > 0;
    }
    for (const GroupTask *task : waiting)
        open.append(*task);
    return open;
}

} // namespace collie::cli
