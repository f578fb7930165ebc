#include "app/collie/push_health_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/feature_context.h"
#include "app/collie/repository_controller.h"
#include "app/session/feed.h"
#include "app/session/parent_jobs.h"
#include "models/text/text_format.h"
#include "ui/health/push_health_pane.h"
#include "ui/job_intents.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/relative_time.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QUrlQuery>

#include <numeric>

namespace collie::app {

using failures::JobFailures;
using session::PushHealthLoader;
using treeherder::Job;

namespace {

constexpr std::chrono::milliseconds walking{150};
constexpr std::chrono::milliseconds betweenNews{500};
constexpr std::chrono::seconds untilLogIsRead{30};

} // namespace

PushHealthController::PushHealthController(ui::MainWindow &window, ui::PushHealthPane &pane, OpenDeployment &open,
                                           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_open(open)
    , m_mine(window, pane, open) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(walking);
    connect(&m_settle, &QTimer::timeout, this, &PushHealthController::follow);
    m_news.setSingleShot(true);
    m_news.setInterval(betweenNews);
    connect(&m_news, &QTimer::timeout, this, &PushHealthController::follow);
    m_again.setSingleShot(true);
    m_again.setInterval(untilLogIsRead);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_loader && isSeen())
            m_loader->askAgain();
    });
    const auto settle = [this] { m_settle.start(); };
    connect(m_window.pane<ui::PushPane>()->list(), &ui::PushListView::pushSelectionChanged, this, settle);
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, settle);
    for (QWidget *above = m_pane.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (const auto *dock = qobject_cast<QDockWidget *>(above))
            connect(dock, &QDockWidget::visibilityChanged, this, settle);
    }
    connect(&open.session.api.http(), &http::HttpClient::answered, this,
            [this](CacheKind, const QUrl &address, qint64 keptMs) {
                // The same health may be asked for again once the network is back.
                if (address.path().endsWith(QLatin1String("/push/health/")) &&
                    QUrlQuery(address).queryItemValue(QStringLiteral("revision")) == m_push.revision)
                    m_healthKeptMs = keptMs;
            });
    connect(&m_mine, &MineController::ended, this, &PushHealthController::ended);
    connectPane();
    m_pane.showNothing();
}

PushHealthController::~PushHealthController() {
    m_pane.showNothing();
}

std::unique_ptr<Feature> PushHealthController::make(const FeatureContext &context) {
    return std::make_unique<PushHealthController>(context.window, *context.window.pane<ui::PushHealthPane>(),
                                                  context.open);
}

void PushHealthController::connectPane() {
    using ui::PushHealthPane;
    connect(&m_pane, &PushHealthPane::shown, this, &PushHealthController::follow);
    connect(&m_pane, &PushHealthPane::copyRequested, this, &PushHealthController::copy);
    connect(&m_pane, &PushHealthPane::jobRequested, this, &PushHealthController::select);
    connect(&m_pane, &PushHealthPane::againRequested, this, &PushHealthController::askAgain);
    connect(&m_pane, &PushHealthPane::retriggerRequested, this, [this](const QVector<Job> &jobs) {
        if (m_view != nullptr)
            m_view->actions().retrigger(rowsOf(jobs));
    });
    connect(&m_pane, &PushHealthPane::confirmRequested, this, [this](const QVector<Job> &jobs) {
        if (m_view != nullptr)
            m_view->actions().runForJobs(rowsOf(jobs), QStringLiteral("confirm-failures"));
    });
    connect(&m_pane, &PushHealthPane::pinRequested, this,
            [this](const QVector<Job> &jobs) { Q_EMIT m_window.intents()->pinRequested(rowsOf(jobs)); });
    connect(&m_pane, &PushHealthPane::filterRequested, this, &PushHealthController::filter);
}

void PushHealthController::show(RepositoryController *view) {
    if (m_feed)
        m_feed->disconnect(this);
    m_view = view;
    m_feed = view == nullptr ? nullptr : &view->feed();
    showNothing();
    m_mine.setFeed(m_feed);
    if (m_feed) {
        connect(m_feed, &session::Feed::jobsApplied, this, [this] {
            if (!m_news.isActive())
                m_news.start();
        });
        connect(m_feed, &session::Feed::jobsLoaded, this, &PushHealthController::follow);
        connect(m_feed, &session::Feed::failed, this, [this](const Error &error) {
            if (m_push.id != 0 && !m_loader)
                m_pane.showFailure(error.message);
        });
    }
    follow();
}

bool PushHealthController::isSeen() const {
    // A pane behind another one is visible all the same.
    return m_pane.isVisible() && !m_pane.visibleRegion().isEmpty();
}

void PushHealthController::follow() {
    m_mine.jobsChanged();
    // What nobody sees costs nothing.
    if (!m_feed || !isSeen() || m_feed->repository().isEmpty())
        return;
    const std::optional<int> row = currentPushRow(m_window, *m_feed);
    if (!row) {
        if (m_push.id != 0)
            showNothing();
        return;
    }
    if (const treeherder::Push &push = m_feed->pushes().pushAt(*row); push.id != m_push.id)
        present(push);
    if (m_loader)
        m_loader->jobsChanged();
    else if (m_feed->hasJobs(m_push.id))
        begin();
}

void PushHealthController::showNothing() {
    m_again.stop();
    m_loader.reset();
    m_push = {};
    m_mine.showPush(m_push);
    m_pane.showNothing();
}

void PushHealthController::present(const treeherder::Push &push) {
    showNothing();
    m_push = push;
    m_healthKeptMs = 0;
    m_pane.showPush({.repository = m_feed->repository(),
                     .revision = push.revision,
                     .author = push.author,
                     .subject = push.subject()});
    m_mine.showPush(push);
}

void PushHealthController::begin() {
    m_loader = std::make_unique<PushHealthLoader>(sourcesOf(m_push));
    connect(m_loader.get(), &PushHealthLoader::reportChanged, this, &PushHealthController::showReport);
    connect(m_loader.get(), &PushHealthLoader::progress, &m_pane, &ui::PushHealthPane::showProgress);
    m_loader->start();
    showSource();
}

void PushHealthController::askAgain() {
    if (m_loader)
        m_loader->askAgain();
    else if (m_feed)
        m_feed->refresh();
}

PushHealthLoader::Sources PushHealthController::sourcesOf(const treeherder::Push &push) {
    PushHealthLoader::Sources sources;
    sources.jobs = [this, id = push.id] { return m_feed ? m_feed->jobsOf(id) : QVector<Job>(); };
    sources.health = [this, push] { return m_open.session.failures.pushHealth(m_feed->repository(), push.revision); };
    // On try the push before is somebody else's: nothing is compared with it.
    if (!m_feed->isTry())
        sources.parentJobs = [this, push] { return parentJobsOf(push); };
    sources.failures = [this](const Job &job) { return failuresOf(job); };
    return sources;
}

Future<QVector<Job>> PushHealthController::parentJobsOf(const treeherder::Push &push) {
    const int row = m_feed->pushes().rowOfPush(push.id);
    // A list that is limited leaves pushes out.
    if (!m_feed->query().isLimited() && row >= 0 && row + 1 < m_feed->pushes().rowCount()) {
        if (const qint64 parent = m_feed->pushes().pushAt(row + 1).id; m_feed->hasJobs(parent))
            return readyFuture<QVector<Job>>(m_feed->jobsOf(parent));
    }
    return session::jobsOfParent(m_open.session.treeherder, m_feed->repository(), push, this);
}

Future<JobFailures> PushHealthController::failuresOf(const Job &job) {
    const session::FailureQuestion question{
        .job = job, .repository = m_feed->repository(), .isTry = m_feed->isTry(), .withBugs = false};
    return andHandle(m_open.failures.find(question), this, [this](const Result<JobFailures> &found) {
        if (found && found->state == JobFailures::State::NotParsed)
            m_again.start();
        return found;
    });
}

void PushHealthController::showReport() {
    if (!m_feed)
        return;
    QSet<failures::RunKey> intermittent;
    const models::JobStore &store = m_feed->store();
    for (const failures::HealthEntry &entry : m_loader->report().entries) {
        for (const Job &job : entry.jobs) {
            const auto row = store.findByTask(job.taskId, job.runId);
            if (row && store.isIntermittentAt(*row))
                intermittent.insert(failures::runKey(job));
        }
    }
    m_pane.showReport(m_loader->report(), intermittent, !m_loader->isBusy());
    showSource();
    m_mine.offer();
}

void PushHealthController::showSource() {
    QStringList sentences;
    if (m_loader && m_loader->hasHealth())
        sentences.append(!*m_loader->hasHealth() ? tr("Worked out from the failures of its jobs.")
                         : m_healthKeptMs > 0 && m_feed
                             ? tr("With what Treeherder itself sorts; offline, as it was %1.")
                                   .arg(ui::relativeTime(m_healthKeptMs / 1000, m_feed->clock().nowMs()))
                             : tr("With what Treeherder itself sorts."));
    if (m_feed && m_feed->isTry())
        sentences.append(tr("A push to try is not compared with the push before it."));
    else if (m_loader && m_loader->parentError())
        sentences.append(tr("Nothing is known of the push before: %1").arg(m_loader->parentError()->message));
    m_pane.setSource(std::accumulate(sentences.cbegin(), sentences.cend(), QString(), models::joinSentences));
}

void PushHealthController::copy() {
    if (!m_feed || !m_loader)
        return;
    const failures::PushFacts facts{.repository = m_feed->repository(),
                                    .revision = m_push.revision,
                                    .subject = m_push.subject(),
                                    .address = m_feed->pageOf(m_push)};
    QString text = failures::reportMarkdown(m_loader->report(), facts);
    if (const QString mine = m_mine.markdown(facts); !mine.isEmpty())
        text += u'\n' + mine;
    QGuiApplication::clipboard()->setText(text);
    m_window.notify(tr("The failures of this push were copied as Markdown."));
}

void PushHealthController::filter(const QString &test, const QStringList &labels) {
    failures::Failure failure;
    failure.kind = failures::Failure::Kind::Test;
    failure.test = test;
    if (m_view != nullptr)
        m_view->details().failures().findJobsOf(failure, m_push.id, labels);
}

QVector<models::JobRow> PushHealthController::rowsOf(const QVector<Job> &jobs) const {
    QVector<models::JobRow> rows;
    for (const Job &job : jobs) {
        if (const auto row = m_feed ? m_feed->store().findByTask(job.taskId, job.runId) : std::nullopt)
            rows.append(*row);
    }
    return rows;
}

void PushHealthController::select(const QString &taskId, int runId) {
    const auto row = m_feed ? m_feed->store().findByTask(taskId, runId) : std::nullopt;
    if (row && m_feed->jobs().reveal(*row))
        m_window.grid()->selectJob(*row);
    else
        m_window.notify(tr("The filter or the choice of pushes hides this job."));
}

} // namespace collie::app
