#include "app/collie/priorities_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/feature_context.h"
#include "app/collie/repository_controller.h"
#include "app/session/activities.h"
#include "app/session/feed.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/scheduling/priority_export.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/question.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSaveFile>

namespace collie::app {

using scheduling::JobValue;

namespace {

constexpr std::chrono::milliseconds countingDelay{500};

} // namespace

PrioritiesController::PrioritiesController(ui::MainWindow &window, ui::PrioritiesPane &pane,
                                           session::DeploymentSession &deployment, session::Activities &activities,
                                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_deployment(deployment)
    , m_activities(activities)
    , m_loader(deployment.treeherder, deployment.queue, clock) {
    const scheduling::PriorityQuery query;
    m_pane.setQuery(query.repositories, query.days);
    m_pane.showNothing();
    m_counting.setSingleShot(true);
    m_counting.setInterval(countingDelay);
    connect(&m_counting, &QTimer::timeout, this, &PrioritiesController::countSchedulable);
    connect(&m_loader, &scheduling::PriorityLoader::progressed, &m_pane, &ui::PrioritiesPane::showProgress);
    connect(&m_pane, &ui::PrioritiesPane::computeRequested, this, &PrioritiesController::compute);
    connect(&m_pane, &ui::PrioritiesPane::stopRequested, this, [this] {
        m_loading.cancel();
        if (m_report)
            show(*m_report);
        else
            m_pane.showNothing();
    });
    connect(&m_pane, &ui::PrioritiesPane::exportRequested, this, &PrioritiesController::save);
    connect(&m_pane, &ui::PrioritiesPane::dimChanged, this, &PrioritiesController::dim);
    connect(&m_pane, &ui::PrioritiesPane::scheduleMissingRequested, this, [this] { ask(JobValue::High); });
    connect(&m_pane, &ui::PrioritiesPane::scheduleSkippedRequested, this, [this] { ask(JobValue::Low); });
    connect(m_window.pane<ui::PushPane>()->list(), &ui::PushListView::pushSelectionChanged, this,
            &PrioritiesController::countSchedulable);
    connect(m_window.grid(), &ui::JobGridView::selectedJobsChanged, this, &PrioritiesController::countSchedulable);
}

std::unique_ptr<Feature> PrioritiesController::make(const FeatureContext &context) {
    return std::make_unique<PrioritiesController>(context.window, *context.window.pane<ui::PrioritiesPane>(),
                                                  context.open.session, context.open.activities, context.clock);
}

PrioritiesController::~PrioritiesController() {
    m_window.grid()->setDimmedNames({});
    m_pane.showNothing();
}

void PrioritiesController::show(RepositoryController *view) {
    m_feed = view == nullptr ? nullptr : &view->feed();
    if (m_feed)
        connect(m_feed, &session::Feed::jobsApplied, &m_counting, QOverload<>::of(&QTimer::start));
    countSchedulable();
}

void PrioritiesController::compute() {
    scheduling::PriorityQuery query;
    query.repositories = m_pane.repositories();
    query.days = m_pane.days();
    m_pane.showProgress(tr("Asking Treeherder"), 0, 0);
    const Future<scheduling::PriorityReport> report = m_loader.load(query);
    m_loading.ask(report, this, [this](const Result<scheduling::PriorityReport> &result) {
        if (result)
            show(*result);
        else
            m_pane.showFailure(result.error().message);
    });
}

void PrioritiesController::show(const scheduling::PriorityReport &report) {
    m_report = report;
    m_pane.showPriorities(report.priorities, scheduling::prioritySummary(report));
    dim(m_pane.dimSwitch()->isChecked());
    countSchedulable();
}

void PrioritiesController::save(ui::PrioritiesPane::Format format, const QString &path) {
    if (!m_report)
        return;
    const QByteArray bytes =
        format == ui::PrioritiesPane::Format::Json
            ? toJsonBytes(scheduling::setaDocument(m_report->priorities, m_report->to.date()), 2) + '\n'
            : scheduling::prioritiesCsv(m_report->priorities);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem,
                                         tr("%1 could not be written: %2").arg(path, file.errorString()));
    else
        m_window.notify(tr("The priorities are in %1.").arg(path));
}

void PrioritiesController::dim(bool on) {
    QSet<QString> names;
    if (on && m_report) {
        const QStringList low = m_report->priorities.labels(JobValue::Low);
        names = QSet<QString>(low.begin(), low.end());
    }
    m_window.grid()->setDimmedNames(names);
}

std::optional<treeherder::Push> PrioritiesController::currentPush() const {
    const std::optional<int> row = m_feed ? currentPushRow(m_window, *m_feed) : std::nullopt;
    return row ? std::optional(m_feed->pushes().pushAt(*row)) : std::nullopt;
}

QStringList PrioritiesController::absentFrom(qint64 pushId, JobValue value) const {
    if (!m_report || !m_feed)
        return {};
    const QSet<QString> present = m_feed->labelsOn(pushId);
    QStringList labels = m_report->priorities.labels(value);
    labels.erase(std::remove_if(labels.begin(), labels.end(),
                                [&present](const QString &label) { return present.contains(label); }),
                 labels.end());
    return labels;
}

void PrioritiesController::countSchedulable() {
    const std::optional<treeherder::Push> push = currentPush();
    if (!push)
        return m_pane.setSchedulable(0, 0, {});
    m_pane.setSchedulable(static_cast<int>(absentFrom(push->id, JobValue::High).size()),
                          static_cast<int>(absentFrom(push->id, JobValue::Low).size()),
                          models::shortRevision(push->revision));
}

void PrioritiesController::ask(JobValue value) {
    const std::optional<treeherder::Push> push = currentPush();
    const QStringList labels = push ? absentFrom(push->id, value) : QStringList();
    if (labels.isEmpty())
        return;
    const int count = models::pluralOf(labels.size());
    const QString revision = models::shortRevision(push->revision);
    const bool isHigh = value == JobValue::High;
    const QString title = isHigh ? tr("Add %Ln job(s) of high value to %1", nullptr, count).arg(revision)
                                 : tr("Add %Ln job(s) of low value to %1", nullptr, count).arg(revision);
    ui::ask(&m_window,
            {.title = tr("Add jobs"),
             .text = isHigh ? tr("Add %Ln job(s) of high value to %1?", nullptr, count).arg(revision)
                            : tr("Add %Ln job(s) of low value to %1?", nullptr, count).arg(revision),
             .explanation = isHigh ? tr("With them, the push has every job type that matters.")
                                   : tr("These are all job types of low value that the push has not run."),
             .yes = tr("Add %Ln job(s)", nullptr, count)},
            this, [this, pushId = push->id, labels, title] { add(pushId, labels, title); });
}

void PrioritiesController::add(qint64 pushId, const QStringList &labels, const QString &title) {
    if (!m_feed)
        return;
    m_activities.run(title, QStringLiteral("add-new-jobs"),
                     [this, pushId, labels, findGroup = m_feed->findGroup(pushId)] {
                         return andThen(findGroup(), &m_activities,
                                        [pushId, labels](const QString &found) -> Result<actions::ActionPlan> {
                                            actions::ActionPlan plan;
                                            plan.steps.append(actions::ActionPlanner::addJobs(found, pushId, labels));
                                            return plan;
                                        });
                     });
}

} // namespace collie::app
