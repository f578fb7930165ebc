#pragma once

#include "models/pushes/push_list_model.h"

#include <optional>

namespace collie::session {

/// The row, among the pushes on show, of the one that something begun now is about, wherever it is begun: that of the
/// job in hand, else the first of the chosen ones, else the newest. Nothing where there are none.
/// \param current  the push of the job in hand. \param chosen  the pushes that are marked in the list, in its order.
[[nodiscard]] std::optional<int> pushInView(const models::PushListModel &pushes, std::optional<qint64> current,
                                            const QVector<qint64> &chosen);

} // namespace collie::session
