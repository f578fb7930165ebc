#include "ui/pushes/push_text.h"

#include "models/pushes/push_counts_text.h"
#include "models/pushes/push_list_model.h"
#include "services/base/words.h"
#include "ui/widgets/relative_time.h"

#include <QStringList>

#include <utility>

namespace collie::ui {

using models::PushCount;
using models::PushListModel;

QString pushToolTip(const QModelIndex &push, bool withCounts) {
    QStringList lines{push.data(PushListModel::AuthorRole).toString(),
                      push.data(PushListModel::RevisionRole).toString(),
                      exactTime(push.data(PushListModel::TimestampRole).toLongLong())};
    if (const QString branch = push.data(PushListModel::BranchRole).toString(); !branch.isEmpty())
        lines.insert(1, Words::tr("branch %1").arg(branch));
    if (withCounts)
        lines.append(pushCountsText(push));
    const QStringList subjects = push.data(PushListModel::CommitSubjectsRole).toStringList();
    for (const QString &subject : subjects)
        lines.append(QStringLiteral("\u2022 %1").arg(subject));
    const qint64 more = push.data(PushListModel::RevisionCountRole).toInt() - subjects.size();
    if (more > 0 && !subjects.isEmpty())
        lines.append(models::moreCommitsText(more));
    return lines.join(QLatin1Char('\n'));
}

QString pushCountsText(const QModelIndex &push) {
    if (!push.data(PushListModel::JobsLoadedRole).toBool())
        return models::jobsLoadingText();
    QStringList parts;
    for (const auto &[role, which] : {std::pair(PushListModel::FailedRole, PushCount::Failed),
                                      std::pair(PushListModel::RunningRole, PushCount::Running),
                                      std::pair(PushListModel::PendingRole, PushCount::Pending)}) {
        if (const int count = push.data(role).toInt(); count > 0)
            parts.append(models::pushCountText(which, count));
    }
    parts.append(models::pushCompleteText(push.data(PushListModel::PercentCompleteRole).toInt()));
    return parts.join(QStringLiteral(", "));
}

} // namespace collie::ui
