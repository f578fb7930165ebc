#include "ui/details/task_state.h"

#include <QHash>

namespace collie::ui {

treeherder::JobStatus statusOfTaskState(const QString &state) {
    using treeherder::JobStatus;
    static const QHash<QString, JobStatus> known{
        {QStringLiteral("unscheduled"), JobStatus::Unscheduled}, {QStringLiteral("pending"), JobStatus::Pending},
        {QStringLiteral("running"), JobStatus::Running},         {QStringLiteral("completed"), JobStatus::Success},
        {QStringLiteral("failed"), JobStatus::TestFailed},       {QStringLiteral("exception"), JobStatus::Exception}};
    return known.value(state, JobStatus::Unknown);
}

} // namespace collie::ui
