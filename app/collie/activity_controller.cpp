#include "app/collie/activity_controller.h"

#include "app/collie/feature_context.h"
#include "models/text/text_format.h"
#include "ui/actions/activity_view.h"
#include "ui/actions/bulk_panel.h"
#include "ui/main_window.h"

namespace collie::app {

using actions::BulkRun;
using session::Activities;
using session::Activity;

namespace {

models::BulkRow::State rowState(BulkRun::ItemState state) {
    switch (state) {
    case BulkRun::ItemState::Waiting:
        return models::BulkRow::State::Waiting;
    case BulkRun::ItemState::Sending:
        return models::BulkRow::State::Sending;
    case BulkRun::ItemState::Unknown:
        return models::BulkRow::State::Unknown;
    case BulkRun::ItemState::Accepted:
        return models::BulkRow::State::Accepted;
    case BulkRun::ItemState::Failed:
        return models::BulkRow::State::Failed;
    case BulkRun::ItemState::Cancelled:
        return models::BulkRow::State::Cancelled;
    }
    return models::BulkRow::State::Waiting;
}

ui::BulkStatus::Phase phaseOf(BulkRun::State state) {
    switch (state) {
    case BulkRun::State::Ready:
    case BulkRun::State::Running:
        return ui::BulkStatus::Phase::Running;
    case BulkRun::State::Paused:
        return ui::BulkStatus::Phase::Paused;
    case BulkRun::State::WaitingForSignIn:
        return ui::BulkStatus::Phase::WaitingForSignIn;
    case BulkRun::State::Over:
        return ui::BulkStatus::Phase::Over;
    }
    return ui::BulkStatus::Phase::Over;
}

QVector<models::BulkRow> rowsOf(const BulkRun &run, int first, int last) {
    QVector<models::BulkRow> rows;
    for (int i = first; i <= last; ++i) {
        const BulkRun::Item &item = run.items().at(i);
        const bool tellsError = item.state == BulkRun::ItemState::Failed || item.state == BulkRun::ItemState::Unknown;
        rows.append({.title = item.step.title,
                     .state = rowState(item.state),
                     .message = tellsError ? session::sentenceOf(item.error) : QString(),
                     .taskId = item.actionTaskId.isEmpty() ? item.madeTaskId : item.actionTaskId});
    }
    return rows;
}

} // namespace

ActivityController::ActivityController(Activities &activities, ui::ActivityView &view, const Clock &clock,
                                       QObject *parent)
    : QObject(parent)
    , m_activities(activities)
    , m_view(view)
    , m_clock(clock) {
    ui::BulkPanel *panel = view.bulkPanel();
    panel->setModel(&m_rows);
    panel->hide();
    const auto onShown = [this](void (Activities::*what)(quint64)) {
        return [this, what] { (m_activities.*what)(m_shown); };
    };
    connect(&view, &ui::ActivityView::activityChosen, this, &ActivityController::showChosen);
    connect(panel, &ui::BulkPanel::pauseRequested, this, onShown(&Activities::pause));
    connect(panel, &ui::BulkPanel::resumeRequested, this, onShown(&Activities::resume));
    connect(panel, &ui::BulkPanel::cancelRestRequested, this, onShown(&Activities::cancelRest));
    connect(panel, &ui::BulkPanel::retryFailedRequested, this, onShown(&Activities::retryFailed));
    connect(panel, &ui::BulkPanel::undoRequested, this, onShown(&Activities::undo));
    connect(&activities, &Activities::planned, this, [this](quint64 id) {
        // The panel is about the row that is marked in the list.
        if (m_activities.find(id)->run->items().size() > 1)
            m_view.choose(id);
        if (m_view.chosenActivity() == id)
            showChosen();
    });
    connect(&activities, &Activities::requestsChanged, this, [this](quint64 id, int first, int last) {
        if (id == m_shown)
            m_rows.update(first, rowsOf(*m_activities.find(id)->run, first, last));
    });
    connect(&activities, &Activities::changed, this, [this](quint64 id) {
        if (id == m_shown)
            present();
    });
}

std::unique_ptr<Feature> ActivityController::make(const FeatureContext &context) {
    return std::make_unique<ActivityController>(context.open.activities, *context.window.pane<ui::ActivityView>(),
                                                context.clock);
}

ActivityController::~ActivityController() {
    m_view.bulkPanel()->setModel(nullptr);
    m_view.bulkPanel()->hide();
}

void ActivityController::showChosen() {
    const Activity *activity = m_activities.find(m_view.chosenActivity().value_or(0));
    m_shown = activity != nullptr && activity->run ? activity->id : 0;
    m_view.bulkPanel()->setVisible(m_shown != 0);
    if (m_shown == 0)
        return;
    m_rows.setRows(rowsOf(*activity->run, 0, static_cast<int>(activity->run->items().size()) - 1));
    present();
}

void ActivityController::present() {
    // One that is forgotten since stays as it was.
    if (const Activity *activity = m_activities.find(m_shown))
        m_view.bulkPanel()->present(statusOf(*activity));
}

ui::BulkStatus ActivityController::statusOf(const Activity &activity) const {
    ui::BulkStatus status{.title = activity.title};
    const BulkRun &run = *activity.run;
    const BulkRun::Counts counts = run.counts();
    status.phase = phaseOf(run.state());
    status.total = static_cast<int>(run.items().size());
    status.accepted = counts.accepted;
    status.failed = counts.failed;
    status.notSent = counts.cancelled;
    status.unknown = counts.unknown;
    status.note = activity.note;
    const qint64 restMs = run.backOffUntilMs() - m_clock.nowMs();
    if (run.state() == BulkRun::State::WaitingForSignIn)
        status.note = tr("Waiting for sign-in; goes on once you are signed in.");
    else if (restMs > 0)
        status.note = tr("The server asks us to wait for %1 s.").arg((restMs + 999) / 1000);
    else if (counts.unknown > 0)
        status.note = tr("%Ln request(s) sent and not answered: looked up in the task group before anything is sent "
                         "again.",
                         nullptr, counts.unknown);
    status.canUndo = activity.canUndo();
    if (!activity.makesTasks())
        status.undoReason = tr("What this did cannot be undone.");
    else if (activity.undone)
        status.undoReason = tr("This was undone already.");
    else if (!status.canUndo)
        status.undoReason = tr("There is nothing to undo yet.");
    return status;
}

} // namespace collie::app
