#include "app/collie/current_push.h"

#include "app/session/repository_session.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"

namespace collie::app {

std::optional<int> currentPushRow(const ui::MainWindow &window, session::RepositorySession &session) {
    const models::PushListModel &pushes = session.pushes();
    const QVector<qint64> chosen = window.pushList()->selectedPushIds();
    const std::optional<qint64> current = window.grid()->currentPush();
    int row = 0;
    if (current || !chosen.isEmpty())
        row = pushes.rowOfPush(current.value_or(chosen.value(0)));
    return row >= 0 && row < pushes.rowCount() ? std::optional(row) : std::nullopt;
}

} // namespace collie::app
