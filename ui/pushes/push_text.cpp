#include "ui/pushes/push_text.h"

#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "ui/widgets/relative_time.h"

#include <QStringList>

#include <utility>

namespace collie::ui {

using models::PushListModel;

QString pushToolTip(const QModelIndex &push, bool withCounts) {
    QStringList lines{push.data(PushListModel::AuthorRole).toString(),
                      push.data(PushListModel::RevisionRole).toString(),
                      exactTime(push.data(PushListModel::TimestampRole).toLongLong())};
    if (const QString branch = push.data(PushListModel::BranchRole).toString(); !branch.isEmpty())
        lines.insert(1, QStringLiteral("branch %1").arg(branch));
    if (withCounts)
        lines.append(pushCountsText(push));
    const QStringList subjects = push.data(PushListModel::CommitSubjectsRole).toStringList();
    for (const QString &subject : subjects)
        lines.append(QStringLiteral("\u2022 %1").arg(subject));
    const qint64 more = push.data(PushListModel::RevisionCountRole).toInt() - subjects.size();
    if (more > 0 && !subjects.isEmpty())
        lines.append(QStringLiteral("and %1 more").arg(models::formatCountOf(more, u"commit", u"commits")));
    return lines.join(QLatin1Char('\n'));
}

QString pushCountsText(const QModelIndex &push) {
    if (!push.data(PushListModel::JobsLoadedRole).toBool())
        return QStringLiteral("loading jobs\u2026");
    QStringList parts;
    for (const auto &[role, word] : {std::pair(PushListModel::FailedRole, QStringLiteral("failed")),
                                     std::pair(PushListModel::RunningRole, QStringLiteral("running")),
                                     std::pair(PushListModel::PendingRole, QStringLiteral("pending"))}) {
        if (const int count = push.data(role).toInt(); count > 0)
            parts.append(QStringLiteral("%1 %2").arg(models::formatCount(count), word));
    }
    parts.append(QStringLiteral("%1% complete").arg(push.data(PushListModel::PercentCompleteRole).toInt()));
    return parts.join(QStringLiteral(", "));
}

} // namespace collie::ui
