#include "app/collie/announcement_controller.h"

#include "app/collie/repository_controller.h"
#include "app/session/activities.h"
#include "models/actions/activity_model.h"
#include "models/jobs/job_names.h"
#include "ui/actions/activity_view.h"
#include "ui/main_window.h"
#include "ui/widgets/announcer.h"

#include <QTreeView>

#include <chrono>
#include <utility>

namespace collie::app {
namespace {

using models::ActivityModel;
using models::JobRow;
using treeherder::JobStatus;

/// A push that breaks brings several: one sentence for them.
constexpr std::chrono::milliseconds gatherFailuresFor(2000);
constexpr int mostNamedFailures = 2;
constexpr int mostAwaitedTasks = 500;

/// What a listener waits for. Whether an action task is pending or running says little of its jobs.
bool isTold(models::Activity::Stage stage) {
    using Stage = models::Activity::Stage;
    return stage == Stage::WaitingForSignIn || stage == Stage::Accepted || models::isOver(stage);
}

} // namespace

AnnouncementController::AnnouncementController(ui::MainWindow &window, session::Activities &activities, QObject *parent)
    : QObject(parent)
    , m_announcer(new ui::Announcer(window))
    , m_rows(window.pane<ui::ActivityView>()->list()->model()) {
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatherFailuresFor);
    connect(&m_gathering, &QTimer::timeout, this, &AnnouncementController::tellFailures);
    connect(&activities, &session::Activities::tasksMade, this, [this](const QStringList &taskIds) {
        if (m_made.size() < mostAwaitedTasks)
            m_made.unite(QSet<QString>(taskIds.cbegin(), taskIds.cend()));
    });
    connect(m_rows, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { tellActivities(first, last); });
    connect(m_rows, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { tellActivities(first.row(), last.row()); });
}

AnnouncementController::~AnnouncementController() {
    delete m_announcer;
}

void AnnouncementController::show(RepositoryController *view) {
    if (m_feed != nullptr)
        m_feed->store().disconnect(this);
    m_feed = view == nullptr ? nullptr : &view->feed();
    m_gathering.stop();
    m_news.clear();
    m_known.clear();
    if (m_feed == nullptr)
        return;
    const models::JobStore &store = m_feed->store();
    for (JobRow row = 0; row < store.size(); ++row) {
        if (isOpenFailure(row))
            m_known.insert(row);
    }
    connect(&store, &models::JobStore::applied, this, &AnnouncementController::jobsApplied);
    connect(&store, &models::JobStore::removed, this, [this](const QVector<JobRow> &rows) {
        for (const JobRow row : rows) {
            m_known.remove(row);
            m_news.removeAll(row);
        }
    });
    connect(&store, &models::JobStore::reset, this, [this] {
        m_known.clear();
        m_news.clear();
    });
}

void AnnouncementController::tellActivities(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        const auto id = index.data(ActivityModel::IdRole).toULongLong();
        const int stage = index.data(ActivityModel::StageRole).toInt();
        const auto told = m_stages.constFind(id);
        const bool isFirst = told == m_stages.constEnd();
        if (!isFirst && *told == stage)
            continue;
        m_stages.insert(id, stage);
        const auto its = static_cast<models::Activity::Stage>(stage);
        if (!isFirst && !isTold(its))
            continue;
        const QString message = index.data(ActivityModel::MessageRole).toString();
        const QString title = index.data().toString();
        m_announcer->say(message.isEmpty()
                             ? tr("%1: %2", "what was asked for: how far it is").arg(title, models::stageText(its))
                             : tr("%1: %2. %3", "what was asked for: how far it is. A sentence about it")
                                   .arg(title, models::stageText(its), message));
    }
}

void AnnouncementController::jobsApplied(const QVector<JobRow> &added, const QVector<JobRow> &changed) {
    for (const JobRow row : added) {
        if (!tellOwn(row))
            noteFailure(row, true);
    }
    for (const JobRow row : changed) {
        if (!tellOwn(row))
            noteFailure(row, false);
    }
}

bool AnnouncementController::tellOwn(JobRow row) {
    if (m_made.isEmpty())
        return false;
    const QString taskId = m_feed->store().taskIdAt(row);
    if (!m_made.contains(taskId))
        return false;
    const JobStatus status = m_feed->store().statusAt(row);
    if (status == JobStatus::Running || status == JobStatus::Pending || status == JobStatus::Unscheduled)
        return true;
    m_made.remove(taskId);
    if (isOpenFailure(row))
        m_known.insert(row);
    m_announcer->say(tr("Your job %1 ended: %2").arg(nameOf(row), treeherder::jobStatusName(status)));
    return true;
}

void AnnouncementController::noteFailure(JobRow row, bool isNew) {
    if (!isOpenFailure(row)) {
        m_known.remove(row);
        m_news.removeAll(row);
        return;
    }
    if (m_known.contains(row))
        return;
    m_known.insert(row);
    // What comes with a load has been there before, whoever looks at it now.
    if (isNew || m_feed->isLoading())
        return;
    m_news.append(row);
    if (!m_gathering.isActive())
        m_gathering.start();
}

bool AnnouncementController::isOpenFailure(JobRow row) const {
    constexpr int worstTier = 2; // As the window's title counts.
    const models::JobStore &store = m_feed->store();
    return treeherder::isFailure(store.statusAt(row)) && store.tierAt(row) <= worstTier &&
           treeherder::isUnclassified(store.classificationAt(row));
}

void AnnouncementController::tellFailures() {
    const QVector<JobRow> news = std::exchange(m_news, {});
    if (m_feed == nullptr || news.isEmpty())
        return;
    if (news.size() > mostNamedFailures) {
        m_announcer->say(tr("%Ln new failure(s)", nullptr, static_cast<int>(news.size())));
        return;
    }
    for (const JobRow row : news)
        m_announcer->say(tr("New failure: %1").arg(nameOf(row)));
}

QString AnnouncementController::nameOf(JobRow row) const {
    const treeherder::Job job = m_feed->store().job(row);
    return tr("%1, %2", "a job: name, platform").arg(job.typeName, models::platformOf(job));
}

} // namespace collie::app
