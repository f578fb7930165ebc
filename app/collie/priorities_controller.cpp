#include "app/collie/priorities_controller.h"

#include "app/collie/repository_session.h"
#include "services/base/logging.h"
#include "services/scheduling/priority_export.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/pushes/push_list_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/text_format.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSaveFile>

namespace collie::app {

using scheduling::JobValue;
using Stage = models::Activity::Stage;

namespace {

constexpr std::chrono::milliseconds countingDelay{500};

QString jobsText(qsizetype count) {
    return ui::formatCountOf(count, PrioritiesController::tr("job"), PrioritiesController::tr("jobs"));
}

} // namespace

PrioritiesController::PrioritiesController(ui::MainWindow &window, ui::PrioritiesPane &pane,
                                           DeploymentSession &deployment, models::ActivityModel &activities,
                                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_deployment(deployment)
    , m_activities(activities)
    , m_clock(clock)
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
        m_loading = {};
        if (m_report)
            show(*m_report);
        else
            m_pane.showNothing();
    });
    connect(&m_pane, &ui::PrioritiesPane::exportRequested, this, &PrioritiesController::save);
    connect(&m_pane, &ui::PrioritiesPane::dimChanged, this, &PrioritiesController::dim);
    connect(&m_pane, &ui::PrioritiesPane::scheduleMissingRequested, this, [this] { ask(JobValue::High); });
    connect(&m_pane, &ui::PrioritiesPane::scheduleSkippedRequested, this, [this] { ask(JobValue::Low); });
    connect(m_window.pushList(), &ui::PushListView::pushSelectionChanged, this,
            &PrioritiesController::countSchedulable);
}

PrioritiesController::~PrioritiesController() {
    m_window.grid()->setDimmedNames({});
    m_pane.showNothing();
}

void PrioritiesController::setRepository(RepositorySession *repository) {
    m_repository = repository;
    if (repository != nullptr)
        connect(repository, &RepositorySession::jobsApplied, &m_counting, QOverload<>::of(&QTimer::start));
    countSchedulable();
}

void PrioritiesController::compute() {
    scheduling::PriorityQuery query;
    query.repositories = m_pane.repositories();
    query.days = m_pane.days();
    m_pane.showProgress(tr("Asking Treeherder"), 0, 0);
    const Future<scheduling::PriorityReport> report = m_loader.load(query);
    m_loading = CancelGuard(report);
    onDone(report, this, [this](const Result<scheduling::PriorityReport> &result) {
        if (result)
            show(*result);
        else if (result.error().kind != ErrorKind::Cancelled)
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

qint64 PrioritiesController::chosenPush() const {
    if (!m_repository)
        return 0;
    const QVector<qint64> selected = m_window.pushList()->selectedPushIds();
    if (selected.size() == 1)
        return selected.constFirst();
    return selected.isEmpty() && m_repository->pushes().rowCount() == 1 ? m_repository->pushes().pushAt(0).id : 0;
}

QString PrioritiesController::pushName(qint64 pushId) const {
    const int row = m_repository ? m_repository->pushes().rowOfPush(pushId) : -1;
    return row < 0 ? QString() : ui::shortRevision(m_repository->pushes().pushAt(row).revision);
}

QStringList PrioritiesController::absentFrom(qint64 pushId, JobValue value) const {
    if (!m_report || !m_repository || pushId == 0)
        return {};
    const models::JobStore &store = m_repository->store();
    QSet<QString> present;
    for (models::JobRow row = 0; row < store.size(); ++row) {
        if (store.pushIdAt(row) == pushId && store.statusAt(row) != treeherder::JobStatus::Runnable)
            present.insert(store.text(store.type(store.typeAt(row)).typeName));
    }
    QStringList labels = m_report->priorities.labels(value);
    labels.erase(std::remove_if(labels.begin(), labels.end(),
                                [&present](const QString &label) { return present.contains(label); }),
                 labels.end());
    return labels;
}

void PrioritiesController::countSchedulable() {
    const qint64 push = chosenPush();
    m_pane.setSchedulable(static_cast<int>(absentFrom(push, JobValue::High).size()),
                          static_cast<int>(absentFrom(push, JobValue::Low).size()), pushName(push));
}

void PrioritiesController::ask(JobValue value) {
    const qint64 push = chosenPush();
    const QStringList labels = absentFrom(push, value);
    if (labels.isEmpty() || m_question != nullptr)
        return;
    const QString what = value == JobValue::High ? tr("%1 of high value").arg(jobsText(labels.size()))
                                                 : tr("%1 of low value").arg(jobsText(labels.size()));
    const QString title = tr("Add %1 to %2").arg(what, pushName(push));
    m_question = new QMessageBox(QMessageBox::NoIcon, tr("Add jobs"), title + u'?', QMessageBox::NoButton, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(value == JobValue::High
                                       ? tr("They are all that the push lacks of the job types that matter.")
                                       : tr("They are all job types of low value that the push has not run."));
    QPushButton *yes = m_question->addButton(tr("Add %1").arg(jobsText(labels.size())), QMessageBox::AcceptRole);
    m_question->setEscapeButton(m_question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, push, labels, title] { add(push, labels, title); });
    m_question->open();
}

void PrioritiesController::add(qint64 pushId, const QStringList &labels, const QString &title) {
    const quint64 activity = m_activities.begin(title, Stage::WaitingForSignIn, m_clock.nowMs());
    const QString repository = m_repository ? m_repository->repository() : QString();
    const auto ready =
        andThen(m_deployment.account.ensureSignedIn(), this, [this, repository, pushId](const Result<void> &signedIn) {
            using Tasks = QHash<qint64, treeherder::DecisionTask>;
            return signedIn ? m_deployment.treeherder.decisionTasks(repository, {pushId})
                            : failedFuture<Tasks>(signedIn.error());
        });
    onDone(ready, this,
           [this, pushId, labels, activity, title](const Result<QHash<qint64, treeherder::DecisionTask>> &tasks) {
               if (tasks)
                   send(tasks->value(pushId).taskId, labels, activity, title);
               else
                   fail(activity, title, tasks.error());
           });
}

void PrioritiesController::send(const QString &taskGroupId, const QStringList &labels, quint64 activity,
                                const QString &title) {
    Json tasks = Json::array();
    for (const QString &label : labels)
        tasks.push_back(label.toStdString());
    m_activities.advance(activity, Stage::Sending);
    actions::ActionRequest request;
    request.taskGroupId = taskGroupId;
    request.name = QStringLiteral("add-new-jobs");
    request.input = Json{{"tasks", tasks}};
    request.checked = false;
    onDone(m_deployment.runner.run(request), this, [this, activity, title](const Result<QString> &taskId) {
        if (!taskId)
            return fail(activity, title, taskId.error());
        m_activities.advance(activity, Stage::Accepted, {}, *taskId);
        Q_EMIT accepted();
        onDone(m_deployment.runner.follow(*taskId), this,
               [this, activity, title](const Result<taskcluster::TaskStatus> &status) {
                   if (!status)
                       return fail(activity, title, status.error());
                   const bool good = status->state == u"completed";
                   m_activities.advance(activity, good ? Stage::Done : Stage::Failed,
                                        good ? QString() : tr("The action task ended as %1.").arg(status->state));
                   Q_EMIT accepted();
               });
    });
}

void PrioritiesController::fail(quint64 activity, const QString &title, const Error &error) {
    qCWarning(logActions) << title << "failed:" << error.message << error.detail;
    m_activities.advance(activity, Stage::Failed, error.message);
    if (error.kind != ErrorKind::Cancelled)
        m_window.noticeBanner()->present(ui::Banner::Kind::Problem, tr("%1: %2").arg(title, error.message));
}

} // namespace collie::app
