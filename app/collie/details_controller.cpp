#include "app/collie/details_controller.h"

#include "app/collie/job_pages.h"
#include "services/failures/tool_links.h"
#include "services/http/transient.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/details/task_view.h"
#include "ui/jobs/job_grid_accessible.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace collie::app {
namespace {
constexpr int settleMs = 60; ///< Below what a person takes for a delay.
} // namespace

DetailsController::DetailsController(ui::MainWindow &window, OpenDeployment &open, session::Feed &feed, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(open.session)
    , m_feed(feed)
    , m_panel(window.pane<ui::DetailsPanel>())
    , m_failures(window, open, feed)
    , m_history(window, open, feed)
    , m_mark(open.session.api.http(), *m_panel->age())
    , m_facts(open.session.api) {
    m_panel->showNothing();
    connectPanel();
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &DetailsController::fetch);
    connect(window.grid(), &ui::JobGridView::selectedJobsChanged, this, &DetailsController::selectionChanged);
    connect(&m_failures, &FailuresController::found, &m_history, &JobHistoryController::setOwnFailures);
    connect(&m_facts, &session::TaskFactsLoader::changed, this, [this](const taskcluster::TaskFacts &facts) {
        m_panel->task()->setFacts(facts);
        m_panel->setExpired(facts.isExpired);
        if (facts.definition && *facts.definition)
            m_failures.setTask(***facts.definition);
    });
    connect(&m_facts, &session::TaskFactsLoader::loaded, this, &DetailsController::answered);
    connect(&open.session.api.http().servers(), &http::Reachability::returned, this, &DetailsController::askAgain);
    connect(&feed.store(), &models::JobStore::applied, this,
            [this](const QVector<models::JobRow> &, const QVector<models::JobRow> &changed) { jobsChanged(changed); });
    connect(&feed.store(), &models::JobStore::reset, this, [this] {
        m_shown.reset();
        giveUp();
        m_failures.showNothing();
        m_history.showNothing();
        m_panel->showNothing();
    });
}

DetailsController::~DetailsController() {
    m_history.showNothing();
    m_panel->showNothing();
}

void DetailsController::connectPanel() {
    ui::JobGridAccessible::setControlled(*m_window.grid(), *m_panel);
    const ui::MainWindowActions *actions = m_window.actions();
    // The panel's buttons are those of the menus.
    connect(m_panel, &ui::DetailsPanel::retriggerRequested, actions->jobs.retrigger, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::cancelRequested, actions->jobs.cancel, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::openRequested, actions->jobs.openTask, &QAction::trigger);
    connect(m_panel, &ui::DetailsPanel::logRequested, actions->jobs.openLog, &QAction::trigger);
    connect(actions->nextTab, &QAction::triggered, m_panel, &ui::DetailsPanel::nextTab);
    ui::TaskView *task = m_panel->task();
    connect(task, &ui::TaskView::taskRequested, this, &DetailsController::taskWanted);
    connect(task, &ui::TaskView::groupRequested, this, &DetailsController::groupWanted);
    connect(task, &ui::TaskView::linkActivated, m_panel, &ui::DetailsPanel::linkActivated);
    connect(task, &ui::TaskView::copyRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
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
    const treeherder::Job job = m_feed.store().job(row);
    const int push = m_feed.pushes().rowOfPush(job.pushId);
    const QString revision = push < 0 ? QString() : m_feed.pushes().pushAt(push).revision;
    return treeherderPage(m_deployment, m_feed.repository(), revision, job);
}

QUrl DetailsController::taskUrl(models::JobRow row) const {
    return taskPage(m_deployment, m_feed.store().job(row));
}

void DetailsController::giveUp() {
    ++m_generation;
    m_settle.stop();
    for (CancelGuard &guard : m_guards)
        guard.cancel();
    m_facts.cancel();
}

/// The network is back.
void DetailsController::askAgain() {
    // Also those of jobs that were on show while it was away.
    m_deployment.artifacts.forget();
    if (!m_shown || !(m_mark.isOld() || m_hasGaps || m_history.hasGaps()))
        return;
    // Bugs are asked for again only where they were not asked for since the start: asking counts at the server.
    if (m_mark.isOld(CacheKind::Failures) || m_mark.isOld(CacheKind::BugSuggestions))
        m_failures.forget();
    m_history.renew();
    m_settle.start();
}

void DetailsController::selectionChanged() {
    if (const auto current = m_window.grid()->currentJob()) {
        if (m_shown != current)
            show(*current);
        return;
    }
    m_shown.reset();
    giveUp();
    m_failures.showNothing();
    m_history.showNothing();
    if (const int selected = m_window.grid()->selectedCount(); selected == 0)
        m_panel->showNothing();
    else
        m_panel->showCount(selected);
}

void DetailsController::show(models::JobRow row) {
    m_shown = row;
    const treeherder::Job job = m_feed.store().job(row);
    m_shownStatus = job.status();
    m_shownClass = job.failureClassificationId;
    m_shownId = job.id;
    m_artifacts.clear();
    const models::JobGridModel &model = m_feed.jobs();
    const QModelIndex index = model.index(model.rowOfStoreRow(row));
    ui::JobLinks links{.treeherder = treeherderUrl(row), .task = taskUrl(row), .push = {}, .revision = {}};
    const int push = m_feed.pushes().rowOfPush(job.pushId);
    if (push >= 0) {
        links.revision = m_feed.pushes().pushAt(push).revision;
        links.push = m_feed.pageOf(m_feed.pushes().pushAt(push));
    }
    const bool hasTreeherder = m_deployment.deployment.hasTreeherder() && !m_feed.repository().isEmpty();
    m_panel->showJob(job, index.data(models::JobGridModel::PlatformRole).toString(), links, hasTreeherder);
    giveUp();
    m_mark.show(job);
    m_history.show(job);
    m_failures.show(job);
    m_panel->task()->setLoading(job.taskId);
    settle();
}

void DetailsController::settle() {
    // A single click is answered at once.
    const bool walks = m_sinceShown.isValid() && m_sinceShown.elapsed() < settleMs;
    m_sinceShown.start();
    if (walks)
        m_settle.start();
    else
        fetch();
}

void DetailsController::fetch() {
    if (!m_shown)
        return;
    const treeherder::Job job = m_feed.store().job(*m_shown);
    ui::DetailsPanel *panel = m_panel;
    // An answer may have been on its way already when its request was cancelled: only those of the newest count.
    const int generation = ++m_generation;
    m_outstanding = job.taskId.isEmpty() ? 2 : 4;
    m_hasGaps = false;
    const auto ask = [this, generation](size_t slot, const auto &future, const auto &show) {
        m_guards.at(slot) = CancelGuard(future);
        onDone(future, this, [this, generation, show](const auto &result) {
            if (generation != m_generation)
                return;
            m_hasGaps = m_hasGaps || (!result && http::isUnanswered(result.error()));
            show(result);
            answered();
        });
    };
    m_failures.ask();
    m_history.ask();
    ask(0, m_feed.detailsOf(job), [panel](const auto &details) { panel->setDetails(details); });
    ask(1, m_feed.logsOf(job), [panel](const auto &logs) { panel->setLogs(logs); });
    if (job.taskId.isEmpty()) {
        panel->setArtifacts(QVector<ui::ArtifactLink>());
        panel->setTask(failure(ErrorKind::NotFound, tr("The job does not come from Taskcluster.")));
        return;
    }
    ask(2, m_deployment.artifacts.of(job), [this, job](const auto &artifacts) { showArtifacts(job, artifacts); });
    m_facts.load(job.taskId);
}

void DetailsController::answered() {
    if (m_outstanding == 0)
        return;
    --m_outstanding;
    if (m_outstanding == 0)
        Q_EMIT loaded();
}

void DetailsController::showArtifacts(const treeherder::Job &job,
                                      const Result<QVector<taskcluster::Artifact>> &artifacts) {
    if (!artifacts) {
        m_panel->setArtifacts(failure(artifacts.error()));
        return;
    }
    QVector<ui::ArtifactLink> links;
    m_artifacts.clear();
    for (const taskcluster::Artifact &artifact : *artifacts) {
        const QUrl url = m_deployment.queue.artifactUrl(job.taskId, job.runId, artifact.name);
        links.append(
            {.artifact = artifact,
             .url = url,
             .profiler = failures::isProfile(artifact.name) ? failures::profilerUrl(artifact.name, url, job) : QUrl()});
        m_artifacts.append(artifact.name);
    }
    m_panel->setArtifacts(links);
    m_failures.setArtifacts(m_artifacts);
    showTools();
}

/// Pages of other programs that know more of the job on show.
void DetailsController::showTools() {
    const treeherder::Job job = m_feed.store().job(*m_shown);
    const auto urlOf = [this, &job](const QString &name) {
        return name.isEmpty() ? QUrl() : m_deployment.queue.artifactUrl(job.taskId, job.runId, name);
    };
    QVector<std::pair<QString, QUrl>> tools;
    const auto add = [&tools](const QString &name, const QUrl &url) {
        if (!url.isEmpty())
            tools.append({name, url});
    };
    add(tr("Profile"), profileOf(*m_shown));
    for (const failures::CrashDump &crash : failures::crashDumps(m_artifacts)) {
        add(tr("Crash"), failures::crashViewerUrl(urlOf(crash.json)));
        break; // The others are in the artifacts.
    }
    add(tr("Reftest analyser"),
        failures::reftestAnalyserUrl(job, urlOf(QStringLiteral("public/logs/live_backing.log"))));
    add(tr("Pernosco"), failures::pernoscoUrl(m_feed.repository(), job));
    add(tr("Task profile"), failures::taskProfileUrl(m_deployment.deployment.rootUrl, job.taskId));
    m_panel->summary()->setTools(tools);
}

QUrl DetailsController::profileOf(models::JobRow row) const {
    const treeherder::Job job = m_feed.store().job(row);
    const QString artifact = m_shown == row ? failures::resourceProfile(m_artifacts) : QString();
    if (artifact.isEmpty())
        return {};
    return failures::profilerUrl(artifact, m_deployment.queue.artifactUrl(job.taskId, job.runId, artifact), job);
}

void DetailsController::jobsChanged(const QVector<models::JobRow> &changed) {
    if (!m_shown || !std::binary_search(changed.begin(), changed.end(), *m_shown))
        return;
    const treeherder::Job job = m_feed.store().job(*m_shown);
    m_panel->updateJob(job);
    if (std::exchange(m_shownClass, job.failureClassificationId) != job.failureClassificationId)
        m_history.askNotes();
    // Times, logs and artifacts come with the state; what Treeherder tells comes once it knows the job.
    const bool isKnownNow = std::exchange(m_shownId, job.id) != job.id;
    if (job.status() != m_shownStatus || isKnownNow) {
        m_shownStatus = job.status();
        m_history.update(job);
        m_failures.show(job);
        m_settle.start();
    }
}

} // namespace collie::app
