#include "app/session/task_group_feed.h"

#include "app/session/task_details.h"
#include "models/text/text_format.h"
#include "services/pulse/queue_bindings.h"

namespace collie::session {

namespace {
/// A listing of a group is too much for once a second.
constexpr std::chrono::milliseconds expectEvery(4000);
} // namespace

TaskGroupFeed::TaskGroupFeed(DeploymentSession &deployment, const Clock &clock, const QString &taskGroupId,
                             std::chrono::milliseconds interval, QObject *parent)
    : Feed(deployment, clock, {.keen = expectEvery, .later = expectEvery}, parent)
    , m_loader(deployment.queue, clock, taskGroupId, interval) {
    connect(&m_loader, &TaskGroupLoader::pushesLoaded, this, &TaskGroupFeed::takePushes);
    connect(&m_loader, &TaskGroupLoader::jobsLoaded, &collector(), &JobBatchCollector::add);
    connect(&m_loader, &TaskGroupLoader::pushFinished, &collector(), &JobBatchCollector::finishPush);
    connect(&m_loader, &TaskGroupLoader::failed, this, &TaskGroupFeed::failed);
    connect(&m_loader, &TaskGroupLoader::succeeded, this, [this] {
        noteNews();
        Q_EMIT succeeded();
    });
}

TaskGroupFeed::~TaskGroupFeed() = default;

void TaskGroupFeed::start(const treeherder::PushQuery &query) {
    setQuery(query);
    m_loader.load();
}

void TaskGroupFeed::setLive(bool live) {
    m_live = live;
    m_loader.setLive(live);
    if (live)
        stopExpecting();
}

void TaskGroupFeed::rest() {
    Feed::rest();
    m_loader.rest();
}

QVector<pulse::Binding> TaskGroupFeed::bindings() const {
    return pulse::taskGroupBindings(taskGroupId());
}

void TaskGroupFeed::take(const QVector<pulse::Message> &messages) {
    noteNews();
    m_loader.take(messages);
}

Feed::Texts TaskGroupFeed::texts() const {
    return {.loading = tr("Loading the task group %1").arg(taskGroupId()),
            .failed = tr("The task group could not be loaded"),
            .nothingYet = tr("No tasks yet"),
            .whenItComes = tr("They appear here as soon as Taskcluster answers."),
            .nothingFits = tr("The task group has no tasks."),
            .jobMissing = tr("The task that was asked for is not in this task group."),
            .rerunFailed = tr("Runs every task of this group that has failed once more.")};
}

QString TaskGroupFeed::nameOf(const QString &revision) const {
    return tr("Task group %1").arg(revision);
}

QString TaskGroupFeed::nameOfJobs(qsizetype jobs, qsizetype) const {
    return models::formatJobCount(jobs);
}

QUrl TaskGroupFeed::pageOf(const treeherder::Push &push) const {
    return services().api.rootUrl().taskGroupUrl(push.revision);
}

QVector<pulse::BindingSet> TaskGroupFeed::bindingSets(const QVector<pulse::Binding> &) const {
    return {{.name = tr("This task group"), .bindings = bindings()}};
}

QVector<Feed::Listening> TaskGroupFeed::listenings(const std::optional<treeherder::Push> &) const {
    return {{.title = tr("This task group"), .about = taskGroupId(), .bindings = bindings()}};
}

Feed::FindGroup TaskGroupFeed::findGroup(qint64) const {
    return [group = taskGroupId()] { return readyFuture<QString>(group); };
}

Future<actions::Offer> TaskGroupFeed::offersFor(qint64) {
    return services().offers.forGroup(taskGroupId());
}

Future<treeherder::JobDetails> TaskGroupFeed::detailsOf(const treeherder::Job &job) {
    return detailsOfTask(services().queue, job, this);
}

Future<QVector<treeherder::LogUrl>> TaskGroupFeed::logsOf(const treeherder::Job &job) {
    return logsOfTask(services().queue, services().artifacts, job, this);
}

Future<treeherder::RunnableCatalogue> TaskGroupFeed::runnableOf(qint64 pushId) {
    return services().runnable.loadOf(taskGroupId(), pushId);
}

} // namespace collie::session
