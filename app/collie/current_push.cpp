#include "app/collie/current_push.h"

#include "app/session/feed.h"
#include "app/session/push_in_view.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

namespace collie::app {

std::optional<int> currentPushRow(const ui::MainWindow &window, session::Feed &feed) {
    return session::pushInView(feed.pushes(), window.grid()->currentPush(),
                               window.pane<ui::PushPane>()->list()->selectedPushIds());
}

} // namespace collie::app
