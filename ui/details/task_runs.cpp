#include "ui/details/task_runs.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/details/task_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace collie::ui {
namespace {

enum RunColumn { RunNumber, RunState, RunWorker, RunScheduled, RunStarted, RunResolved, RunDuration, RunReason };

QString reasonOf(const taskcluster::Run &run) {
    return run.reasonResolved.isEmpty() ? run.reasonCreated
                                        : TaskRuns::tr("%1, ended: %2").arg(run.reasonCreated, run.reasonResolved);
}

} // namespace

TaskRuns::TaskRuns(Theme &theme, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(theme, this)) {
    m_list->setObjectName(QStringLiteral("taskRunList"));
    m_list->setHeaderLabels({tr("Run"), tr("State"), tr("Worker"), tr("Scheduled"), tr("Started"), tr("Resolved"),
                             tr("Duration"), tr("Reason")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(true);
    header->resizeSection(RunNumber, 44);
    header->resizeSection(RunState, 88);
    header->resizeSection(RunWorker, 200);
    for (const RunColumn column : {RunScheduled, RunStarted, RunResolved, RunDuration})
        header->resizeSection(column, 92);
    m_list->setAccessibleName(tr("Runs"));
    m_empty->setObjectName(QStringLiteral("noTaskRuns"));
    addWidget(m_empty);
    addWidget(m_list);
    connect(&m_theme, &Theme::changed, this, &TaskRuns::recolour);
}

void TaskRuns::present(const taskcluster::Part<taskcluster::TaskStatus> &status) {
    m_runs = status && *status ? (*status)->runs : QVector<taskcluster::Run>();
    fill();
    if (!m_runs.isEmpty())
        return setCurrentWidget(m_list);
    if (!status)
        m_empty->presentBusy(tr("Loading the runs"));
    else if (!*status)
        m_empty->present(tr("The runs could not be loaded"), taskcluster::whyUnknown(status->error()));
    else
        m_empty->present(tr("No runs yet"), tr("The first one comes once the task is scheduled."));
    setCurrentWidget(m_empty);
}

void TaskRuns::fill() {
    // A new run comes on top: what is marked stays the run that it is.
    while (m_list->topLevelItemCount() > m_runs.size())
        delete m_list->takeTopLevelItem(0);
    while (m_list->topLevelItemCount() < m_runs.size())
        m_list->insertTopLevelItem(0, new QTreeWidgetItem);
    int row = 0;
    for (auto run = m_runs.crbegin(); run != m_runs.crend(); ++run) {
        QTreeWidgetItem *item = m_list->topLevelItem(row++);
        item->setText(RunNumber, QString::number(run->runId));
        item->setTextAlignment(RunNumber, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(RunState, run->state);
        const QString worker =
            run->workerGroup.isEmpty() ? run->workerId : QStringLiteral("%1/%2").arg(run->workerGroup, run->workerId);
        item->setText(RunWorker, worker);
        item->setToolTip(RunWorker, models::plainText(worker));
        const auto setTime = [this, item](RunColumn column, const QDateTime &time) {
            const qint64 seconds = time.toSecsSinceEpoch();
            item->setText(column, time.isValid() ? relativeTime(seconds, m_clock.nowMs()) : QString());
            item->setToolTip(column, time.isValid() ? models::plainText(exactTime(seconds)) : QString());
        };
        setTime(RunScheduled, run->scheduled);
        setTime(RunStarted, run->started);
        setTime(RunResolved, run->resolved);
        const qint64 endMs = run->resolved.isValid() ? run->resolved.toMSecsSinceEpoch() : m_clock.nowMs();
        item->setText(RunDuration, run->started.isValid() ? models::formatDurationSeconds(
                                                                (endMs - run->started.toMSecsSinceEpoch()) / 1000)
                                                          : QString());
        item->setTextAlignment(RunDuration, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(RunReason, reasonOf(*run));
        item->setToolTip(RunReason, models::plainText(reasonOf(*run)));
    }
    recolour();
}

void TaskRuns::recolour() {
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        item->setForeground(RunState, m_theme.statusColour(statusOfTaskState(item->text(RunState))));
    }
}

} // namespace collie::ui
