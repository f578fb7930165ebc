#pragma once

#include <QModelIndex>
#include <QString>

namespace collie::ui {

/// What a tooltip says of a push: author, whole revision, exact UTC and local time, the first line of each commit.
/// Plain text, safe to show as it is: marked so that Qt never takes it for rich text.
/// \param push        an index of a models::PushListModel.
/// \param withCounts  adds pushCountsText().
[[nodiscard]] QString pushToolTip(const QModelIndex &push, bool withCounts = true);
/// "loading jobs…", or "3 failed, 12 running, 40 pending, 87% complete" with what is zero left out.
[[nodiscard]] QString pushCountsText(const QModelIndex &push);

} // namespace collie::ui
