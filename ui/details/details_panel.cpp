#include "ui/details/details_panel.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/details/annotation_list.h"
#include "ui/details/artifact_list.h"
#include "ui/details/job_summary.h"
#include "ui/details/log_list.h"
#include "ui/details/performance_list.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/details/task_view.h"
#include "ui/failures/failures_view.h"
#include "ui/widgets/age_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace collie::ui {
namespace {

constexpr int firstHeight = 240; ///< Of the pane, on the first start.

QToolButton *headerButton(const QString &iconName, const QString &text, const QString &tooltip, QWidget *parent) {
    auto *button = new QToolButton(parent);
    button->setIcon(symbolIcon(iconName));
    button->setText(text);
    button->setToolTip(models::plainText(tooltip));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

DetailsPanel::DetailsPanel(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_empty(new EmptyState(theme, this))
    , m_header(new QWidget(this))
    , m_status(new PlainLabel(m_header))
    , m_title(new PlainLabel(m_header))
    , m_retrigger(headerButton(QStringLiteral("retrigger"), tr("Retrigger"), tr("Run this job again (R)"), m_header))
    , m_cancel(headerButton(QStringLiteral("cancel"), tr("Cancel"), tr("Cancel this job (Del)"), m_header))
    , m_open(headerButton(QStringLiteral("external"), tr("Open"), tr("Open the task in the browser"), m_header))
    , m_page(new QWidget(this))
    , m_age(new AgeStrip(theme, clock, m_page))
    , m_tabs(new QTabWidget(m_page))
    , m_failures(new FailuresView(theme, m_tabs))
    , m_summary(new JobSummary(theme, clock, m_tabs))
    , m_logs(new LogList(theme, m_tabs))
    , m_similar(new SimilarJobsView(theme, clock, m_tabs))
    , m_annotations(new AnnotationList(theme, clock, m_tabs))
    , m_artifacts(new ArtifactList(theme, clock, m_tabs))
    , m_task(new TaskView(theme, clock, m_tabs))
    , m_performance(new PerformanceList(theme, m_tabs)) {
    m_retrigger->setObjectName(QStringLiteral("retriggerButton"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_open->setObjectName(QStringLiteral("openButton"));
    addTabs();
    addWidget(m_empty);
    connect(m_empty, &EmptyState::actionTriggered, this, &DetailsPanel::failureWanted);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_age);
    layout->addWidget(m_tabs);
    addWidget(m_page);
    fillHeader();

    connect(m_retrigger, &QToolButton::clicked, this, &DetailsPanel::retriggerRequested);
    connect(m_cancel, &QToolButton::clicked, this, &DetailsPanel::cancelRequested);
    connect(m_open, &QToolButton::clicked, this, &DetailsPanel::openRequested);
    connect(m_summary, &JobSummary::linkActivated, this, &DetailsPanel::linkActivated);
    connect(m_logs, &LogList::linkActivated, this, &DetailsPanel::linkActivated);
    connect(m_logs, &LogList::viewRequested, this, &DetailsPanel::logRequested);
    connect(m_performance, &PerformanceList::linkActivated, this, &DetailsPanel::linkActivated);
    connect(m_failures, &FailuresView::linkActivated, this, &DetailsPanel::linkActivated);
    connect(m_artifacts, &ArtifactList::linkActivated, this, &DetailsPanel::linkActivated);
    connect(m_artifacts, &ArtifactList::downloadRequested, this, &DetailsPanel::downloadRequested);
    connect(m_artifacts, &ArtifactList::signedLinkRequested, this, &DetailsPanel::signedLinkRequested);
    connect(&m_theme, &Theme::changed, this, [this] { showStatus(m_shown); });
    showNothing();
}

void DetailsPanel::addTabs() {
    m_tabs->setObjectName(QStringLiteral("detailsTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_failures, tr("Failures"));
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_logs, tr("Logs"));
    m_tabs->addTab(m_similar, tr("Similar"));
    m_tabs->addTab(m_annotations, tr("Annotations"));
    m_tabs->addTab(m_artifacts, tr("Artifacts"));
    m_tabs->addTab(m_task, tr("Task"));
    m_tabs->addTab(m_performance, tr("Performance"));
    connect(m_tabs->tabBar(), &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            choose(m_tabs->widget(index));
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT tabShown(m_tabs->currentWidget()); });
    connect(m_annotations, &AnnotationList::countChanged, this, [this] {
        const int count = m_annotations->count();
        m_tabs->setTabText(m_tabs->indexOf(m_annotations),
                           count > 0 ? tr("Annotations %1", "their number").arg(models::formatCount(count))
                                     : tr("Annotations"));
    });
}

Pane DetailsPanel::make(Theme &theme, const Clock &clock) {
    auto *pane = new DetailsPanel(theme, clock);
    pane->setWindowTitle(tr("Details"));
    return {.id = QStringLiteral("details"),
            .key = QKeySequence(Qt::ALT | Qt::Key_2),
            .page = QStringLiteral("why-did-it-fail"),
            .widget = pane,
            .header = pane->header(),
            .extent = firstHeight};
}

void DetailsPanel::fillHeader() {
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(8);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_status->setFont(bold);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_status);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_retrigger);
    layout->addWidget(m_cancel);
    layout->addWidget(m_open);
}

void DetailsPanel::showHeader(bool forJob) {
    m_status->setVisible(forJob);
    for (QToolButton *button : {m_retrigger, m_cancel, m_open})
        button->setVisible(forJob);
    if (!forJob) {
        m_title->clear();
        m_title->setToolTip({});
    }
}

void DetailsPanel::showNothing() {
    m_empty->present(tr("No job selected"), tr("Select a job to see its result, logs, artifacts and task."),
                     tr("Next Failure"));
    showHeader(false);
    setCurrentWidget(m_empty);
}

void DetailsPanel::showCount(int jobs) {
    m_empty->present(tr("%Ln job(s) selected", nullptr, jobs),
                     tr("Retrigger (R) and Cancel (Del) act on all of them."));
    showHeader(false);
    setCurrentWidget(m_empty);
}

void DetailsPanel::showJob(const treeherder::Job &job, const QString &platform, const JobLinks &links,
                           bool hasTreeherder) {
    m_title->setText(job.typeName);
    m_title->setToolTip(models::plainText(job.typeName));
    m_open->setEnabled(!links.task.isEmpty());
    m_summary->setJob(job, platform, links);
    m_logs->setLoading();
    m_similar->setLoading(treeherder::isFailure(job.status()));
    m_annotations->setLoading();
    m_artifacts->setLoading();
    m_task->setLoading();
    m_isExpired = false;
    setFailureCount(-1);
    for (QWidget *tab : {static_cast<QWidget *>(m_similar), static_cast<QWidget *>(m_annotations)})
        m_tabs->setTabVisible(m_tabs->indexOf(tab), hasTreeherder);
    showPerformance(false);
    updateJob(job);
    bringToFront(treeherder::isFailure(job.status()));
    showHeader(true);
    setCurrentWidget(m_page);
}

void DetailsPanel::choose(QWidget *tab) {
    m_chosen = tab;
    m_tabs->setCurrentWidget(tab);
}

void DetailsPanel::bringToFront(bool hasFailed) {
    QWidget *wanted = m_chosen;
    if (wanted == nullptr || !m_tabs->isTabVisible(m_tabs->indexOf(wanted)))
        wanted = hasFailed ? static_cast<QWidget *>(m_failures) : m_summary;
    m_tabs->setCurrentWidget(wanted);
}

void DetailsPanel::setFailureCount(qint64 count) {
    m_tabs->setTabText(m_tabs->indexOf(m_failures),
                       count > 0 ? tr("Failures %1", "their number").arg(models::formatCount(count)) : tr("Failures"));
}

void DetailsPanel::showPerformance(bool shown) {
    m_tabs->setTabVisible(m_tabs->indexOf(m_performance), shown);
    if (!shown)
        m_performance->clear();
    else if (m_chosen == m_performance)
        m_tabs->setCurrentWidget(m_performance);
}

void DetailsPanel::showArtifact(const QString &name) {
    choose(m_artifacts);
    m_artifacts->select(name);
}

void DetailsPanel::showSimilar(qint64 jobId) {
    choose(m_similar);
    m_similar->select(jobId);
}

void DetailsPanel::updateJob(const treeherder::Job &job) {
    const bool hasFailed = treeherder::isFailure(job.status());
    const bool didFail = m_tabs->isTabVisible(m_tabs->indexOf(m_failures));
    m_tabs->setTabVisible(m_tabs->indexOf(m_failures), hasFailed);
    if (hasFailed && !didFail) {
        m_similar->setOwnFailures({});
        bringToFront(true);
    }
    showStatus(job.status());
    m_summary->updateJob(job);
    m_hasTask = !job.taskId.isEmpty();
    m_isOver = job.state == treeherder::JobState::Completed;
    offerActions();
}

void DetailsPanel::setExpired(bool expired) {
    m_isExpired = expired;
    if (expired)
        m_open->setEnabled(false);
    offerActions();
}

void DetailsPanel::offerActions() {
    m_retrigger->setEnabled(m_hasTask && !m_isExpired);
    m_cancel->setEnabled(m_hasTask && !m_isExpired && !m_isOver);
    m_retrigger->setToolTip(m_isExpired ? tr("The task has expired: nothing can be done with it any more.")
                                        : tr("Run this job again (R)"));
}

void DetailsPanel::showStatus(treeherder::JobStatus status) {
    m_shown = status;
    m_status->setText(treeherder::jobStatusName(status));
    QPalette own;
    own.setColor(QPalette::WindowText, m_theme.statusColour(status));
    m_status->setPalette(own);
}

void DetailsPanel::setDetails(const Result<treeherder::JobDetails> &details) {
    m_summary->setDetails(details);
}

void DetailsPanel::setLogs(const Result<QVector<treeherder::LogUrl>> &logs) {
    m_logs->setLogs(logs);
}

void DetailsPanel::setArtifacts(const Result<QVector<ArtifactLink>> &artifacts) {
    m_artifacts->setArtifacts(artifacts);
}

void DetailsPanel::setTask(const Result<Json> &task) {
    m_task->setTask(task);
}

void DetailsPanel::nextTab() {
    int next = m_tabs->currentIndex();
    do
        next = (next + 1) % m_tabs->count();
    while (!m_tabs->isTabVisible(next));
    choose(m_tabs->widget(next));
}

} // namespace collie::ui
