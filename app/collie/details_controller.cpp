#include "app/collie/details_controller.h"

#include "services/treeherder/address_text.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"

#include <algorithm>

namespace collie::app {
namespace {
constexpr int settleMs = 60; ///< Below what a person takes for a delay.
} // namespace

DetailsController::DetailsController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                     session::Feed &feed, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_feed(feed)
    , m_panel(window.pane<ui::DetailsPanel>()) {
    m_panel->showNothing();
    connectPanel();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &DetailsController::fetch);
    connect(window.grid(), &ui::JobGridView::selectedJobsChanged, this, &DetailsController::selectionChanged);
    connect(&feed.store(), &models::JobStore::applied, this,
            [this](const QVector<models::JobRow> &, const QVector<models::JobRow> &changed) { jobsChanged(changed); });
    connect(&feed.store(), &models::JobStore::reset, this, [this] {
        m_shown.reset();
        giveUp();
        m_panel->showNothing();
    });
}

DetailsController::~DetailsController() {
    m_panel->showNothing();
}

void DetailsController::connectPanel() {
    const ui::MainWindowActions *actions = m_window.actions();
    // The panel's buttons are those of the menus.
    connect(m_panel, &ui::DetailsPanel::retriggerRequested, actions->retrigger, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::cancelRequested, actions->cancel, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::openRequested, actions->openTask, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::logRequested, actions->openLog, &QAction::trigger);
    connect(actions->nextTab, &QAction::triggered, m_panel, &ui::DetailsPanel::nextTab);
    connect(m_panel, &ui::DetailsPanel::downloadRequested, this, [this](const QStringList &names) {
        if (const auto job = m_window.grid()->currentJob())
            Q_EMIT downloadRequested(m_feed.store().job(*job).taskId, m_feed.store().job(*job).runId, names);
    });
    connect(m_panel, &ui::DetailsPanel::signedLinkRequested, this, [this](const QString &name) {
        if (const auto job = m_window.grid()->currentJob())
            Q_EMIT signedLinkRequested(m_feed.store().job(*job).taskId, m_feed.store().job(*job).runId, name);
    });
}

QUrl DetailsController::treeherderUrl(models::JobRow row) const {
    if (m_feed.repository().isEmpty())
        return {};
    const treeherder::Job job = m_feed.store().job(row);
    treeherder::Address address;
    address.site = m_deployment.treeherder.baseUrl();
    address.repository = m_feed.repository();
    if (const int push = m_feed.pushes().rowOfPush(job.pushId); push >= 0)
        address.query.revision = m_feed.pushes().pushAt(push).revision;
    address.taskId = job.taskId;
    address.runId = job.runId;
    return treeherder::treeherderUrl(address);
}

QUrl DetailsController::taskUrl(models::JobRow row) const {
    const treeherder::Job job = m_feed.store().job(row);
    if (job.taskId.isEmpty())
        return {};
    return m_deployment.api.rootUrl().runUrl(job.taskId, job.runId);
}

void DetailsController::giveUp() {
    ++m_generation;
    m_settle.stop();
    for (CancelGuard &guard : m_guards)
        guard.cancel();
}

void DetailsController::selectionChanged() {
    if (const auto current = m_window.grid()->currentJob()) {
        if (m_shown == current)
            return;
        m_shown = current;
        const treeherder::Job job = m_feed.store().job(*m_shown);
        m_shownStatus = job.status();
        const models::JobGridModel &model = m_feed.jobs();
        const QModelIndex index = model.index(model.rowOfStoreRow(*m_shown));
        ui::JobLinks links{
            .treeherder = treeherderUrl(*m_shown), .task = taskUrl(*m_shown), .push = {}, .revision = {}};
        const int push = m_feed.pushes().rowOfPush(job.pushId);
        if (push >= 0) {
            links.revision = m_feed.pushes().pushAt(push).revision;
            links.push = m_feed.pageOf(m_feed.pushes().pushAt(push));
        }
        m_panel->showJob(job, index.data(models::JobGridModel::PlatformRole).toString(), links);
        giveUp();
        m_settle.start();
        return;
    }
    m_shown.reset();
    giveUp();
    if (const int selected = m_window.grid()->selectedCount(); selected == 0)
        m_panel->showNothing();
    else
        m_panel->showCount(selected);
}

void DetailsController::fetch() {
    if (!m_shown)
        return;
    const models::JobRow row = *m_shown;
    const treeherder::Job job = m_feed.store().job(row);
    ui::DetailsPanel *panel = m_panel;
    // An answer may have been on its way already when its request was cancelled: only those of the newest count.
    const int generation = ++m_generation;
    m_outstanding = (job.taskId.isEmpty() ? 0 : 2) + (job.id == 0 ? 0 : 2);
    const auto ask = [this, generation](size_t slot, const auto &future, const auto &show) {
        m_guards.at(slot) = CancelGuard(future);
        onDone(future, this, [this, generation, show](const auto &result) {
            if (generation != m_generation)
                return;
            show(result);
            if (--m_outstanding == 0)
                Q_EMIT loaded();
        });
    };
    ask(0, m_feed.detailsOf(job), [panel](const auto &details) { panel->setDetails(details); });
    ask(1, m_feed.logsOf(job), [panel](const auto &logs) { panel->setLogs(logs); });
    if (job.taskId.isEmpty()) {
        panel->setArtifacts(QVector<ui::ArtifactLink>());
        panel->setTask(failure(ErrorKind::NotFound, tr("The job does not come from Taskcluster.")));
        return;
    }
    ask(2, m_deployment.queue.artifacts(job.taskId, job.runId), [this, panel, job](const auto &artifacts) {
        if (!artifacts) {
            panel->setArtifacts(failure(artifacts.error()));
            return;
        }
        QVector<ui::ArtifactLink> links;
        for (const taskcluster::Artifact &artifact : *artifacts)
            links.append({artifact, m_deployment.queue.artifactUrl(job.taskId, job.runId, artifact.name)});
        panel->setArtifacts(links);
    });
    ask(3, m_deployment.queue.task(job.taskId), [panel](const auto &task) { panel->setTask(task); });
}

void DetailsController::jobsChanged(const QVector<models::JobRow> &changed) {
    if (!m_shown || !std::binary_search(changed.begin(), changed.end(), *m_shown))
        return;
    const treeherder::Job job = m_feed.store().job(*m_shown);
    m_panel->updateJob(job);
    // Times, logs and artifacts come with the state.
    if (job.status() != m_shownStatus) {
        m_shownStatus = job.status();
        m_settle.start();
    }
}

} // namespace collie::app
