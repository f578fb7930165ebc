#include "app/session/push_in_view.h"

namespace collie::session {

std::optional<int> pushInView(const models::PushListModel &pushes, std::optional<qint64> current,
                              const QVector<qint64> &chosen) {
    int row = 0;
    if (current || !chosen.isEmpty())
        row = pushes.rowOfPush(current.value_or(chosen.value(0)));
    return row >= 0 && row < pushes.rowCount() ? std::optional(row) : std::nullopt;
}

} // namespace collie::session
