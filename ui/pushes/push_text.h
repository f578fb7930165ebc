#pragma once

#include <QModelIndex>
#include <QString>

namespace collie::ui {

/// What a tooltip says of a push: author, whole revision, exact UTC and local time, the first line of each commit.
/// Whoever shows it passes it through models::plainText().
/// \param push        an index of a models::PushListModel.
/// \param withCounts  adds pushCountsText().
[[nodiscard]] QString pushToolTip(const QModelIndex &push, bool withCounts = true);
/// "loading jobs…", or "3 failed, 12 running, 40 pending, 87% complete" with what is zero left out.
[[nodiscard]] QString pushCountsText(const QModelIndex &push);

} // namespace collie::ui
