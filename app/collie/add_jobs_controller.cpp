#include "app/collie/add_jobs_controller.h"

#include "app/collie/current_push.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/job_intents.h"
#include "ui/jobs/job_finder.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/main_window.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/question.h"

#include <QMessageBox>
#include <QPushButton>

namespace collie::app {

AddJobsController::AddJobsController(ui::MainWindow &window, ui::Theme &theme, session::Feed &feed,
                                     session::Activities &activities, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_feed(feed)
    , m_activities(activities)
    , m_model(m_plan) {
    feed.jobs().setPlan(&m_plan);
    window.scheduleStrip()->setPlan(&m_plan);
    connect(window.scheduleStrip(), &ui::ScheduleStrip::scheduleRequested, this, [this] { schedule(m_plan.pushes()); });
    const auto onCurrentPush = [this](void (AddJobsController::*function)(qint64)) {
        return [this, function] {
            if (const auto push = currentPush())
                (this->*function)(*push);
        };
    };
    connect(window.taskMenu()->addJobs, &QAction::triggered, this, onCurrentPush(&AddJobsController::openFinder));
    connect(window.taskMenu()->showRunnable, &QAction::triggered, this,
            onCurrentPush(&AddJobsController::toggleRunnable));
    connect(window.intents(), &ui::JobIntents::addJobsRequested, this, &AddJobsController::openFinder);
}

AddJobsController::~AddJobsController() {
    // The feed may live on, without a plan.
    for (const qint64 push : m_feed.pushes().pushIds()) {
        if (m_feed.jobs().isRunnableShown(push))
            m_feed.jobs().setRunnableShown(push, false);
    }
    m_window.scheduleStrip()->setPlan(nullptr);
    delete m_finder;
}

PreparedJobs AddJobsController::prepared() const {
    PreparedJobs prepared{.catalogues = m_catalogues};
    const QVector<qint64> ticked = m_plan.pushes();
    for (const qint64 push : ticked)
        prepared.ticked.append({push, m_plan.labels(push)});
    for (const qint64 push : m_feed.pushes().pushIds()) {
        if (m_feed.jobs().isRunnableShown(push))
            prepared.shown.append(push);
    }
    return prepared;
}

void AddJobsController::goOn(const PreparedJobs &prepared) {
    m_catalogues = prepared.catalogues;
    for (const auto &[push, labels] : prepared.ticked)
        m_plan.setTicked(push, labels, true);
    for (const qint64 push : prepared.shown)
        toggleRunnable(push);
}

std::optional<qint64> AddJobsController::currentPush() const {
    const std::optional<int> row = currentPushRow(m_window, m_feed);
    return row ? std::optional(m_feed.pushes().pushAt(*row).id) : std::nullopt;
}

QString AddJobsController::nameOf(qint64 pushId) const {
    const int row = m_feed.pushes().rowOfPush(pushId);
    if (row < 0)
        return QString::number(pushId);
    const treeherder::Push push = m_feed.pushes().pushAt(row);
    const QString subject = push.subject();
    return subject.isEmpty() ? models::shortRevision(push.revision)
                             : QStringLiteral("%1 · %2").arg(models::shortRevision(push.revision), subject);
}

void AddJobsController::load(qint64 pushId, const Loaded &then) {
    if (const auto known = m_catalogues.constFind(pushId); known != m_catalogues.cend()) {
        then(*known);
        return;
    }
    m_waiting[pushId].append(then);
    if (m_loading.contains(pushId))
        return;
    const Future<treeherder::RunnableCatalogue> future = m_feed.runnableOf(pushId);
    m_loading.emplace(pushId, CancelGuard(future));
    onDone(future, this, [this, pushId](const Result<treeherder::RunnableCatalogue> &catalogue) {
        m_loading.erase(pushId);
        if (catalogue)
            m_catalogues.insert(pushId, *catalogue);
        for (const Loaded &waiting : m_waiting.take(pushId))
            waiting(catalogue);
    });
}

void AddJobsController::openFinder(qint64 pushId) {
    if (!m_finder) {
        m_finder = new ui::JobFinder(m_theme, m_model, m_plan, &m_window);
        connect(m_finder, &ui::JobFinder::scheduleRequested, this, [this](qint64 push) { schedule({push}); });
        connect(m_finder, &ui::JobFinder::retryRequested, this, [this] { fillFinder(m_finderPush); });
    }
    fillFinder(pushId);
}

void AddJobsController::fillFinder(qint64 pushId) {
    m_finderPush = pushId;
    m_model.setJobs(pushId, {}, {});
    m_finder->presentLoading(nameOf(pushId));
    load(pushId, [this, pushId](const Result<treeherder::RunnableCatalogue> &catalogue) {
        // Another push may have been asked for meanwhile.
        if (!m_finder || m_finderPush != pushId)
            return;
        if (!catalogue) {
            m_finder->presentProblem(catalogue.error().message);
            return;
        }
        m_model.setJobs(pushId, catalogue->jobs, m_feed.labelsOn(pushId));
        m_finder->presentJobs();
    });
}

void AddJobsController::toggleRunnable(qint64 pushId) {
    if (m_feed.jobs().isRunnableShown(pushId)) {
        m_feed.jobs().setRunnableShown(pushId, false);
        return;
    }
    m_feed.jobs().setRunnableShown(pushId, true);
    load(pushId, [this, pushId](const Result<treeherder::RunnableCatalogue> &catalogue) {
        if (catalogue) {
            m_feed.store().apply(catalogue->jobs);
            return;
        }
        m_feed.jobs().setRunnableShown(pushId, false);
        Q_EMIT failed(catalogue.error().message);
    });
}

void AddJobsController::schedule(const QVector<qint64> &pushIds) {
    qsizetype count = 0;
    for (const qint64 pushId : pushIds)
        count += m_plan.labels(pushId).size();
    if (count == 0)
        return;
    if (count <= askAbove) {
        carryOut(pushIds);
        return;
    }
    const QString what = models::formatJobCount(count);
    const QString question =
        pushIds.size() > 1
            ? tr("Schedule %1 on %2?", "jobs on pushes").arg(what, models::formatPushCount(pushIds.size()))
            : tr("Schedule %1?").arg(what);
    QWidget *over = m_finder && m_finder->isVisible() ? static_cast<QWidget *>(m_finder) : &m_window;
    ui::ask(over, {.title = tr("Schedule jobs"), .text = question, .yes = tr("Schedule %1").arg(what)}, this,
            [this, pushIds] { carryOut(pushIds); });
}

void AddJobsController::carryOut(const QVector<qint64> &pushIds) {
    qsizetype count = 0;
    actions::ActionPlan plan;
    for (const qint64 pushId : pushIds) {
        const QStringList labels = m_plan.labels(pushId);
        count += labels.size();
        plan.steps.append(actions::ActionPlanner::addJobs(m_catalogues.value(pushId).taskGroupId, pushId, labels));
    }
    m_activities.run(tr("Add %1").arg(models::formatJobCount(count)), QStringLiteral("add-new-jobs"),
                     [plan] { return readyFuture<actions::ActionPlan>(plan); });
    for (const qint64 pushId : pushIds)
        m_plan.clear(pushId);
    if (m_finder && pushIds.contains(m_finderPush))
        m_finder->hide();
}

ui::JobFinder *AddJobsController::finder() const {
    return m_finder;
}

} // namespace collie::app
