#include "app/collie/open_target.h"

#include "services/treeherder/url.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace collie::app {
namespace {

struct OpenTargetTexts {
    Q_DECLARE_TR_FUNCTIONS(OpenTarget)
};

/// The jobs view that shows what a log viewer's address names.
QUrl jobsOfLogViewer(const QUrl &viewer) {
    const QUrlQuery asked(viewer.query(QUrl::FullyEncoded));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("repo"), asked.queryItemValue(QStringLiteral("repo")));
    query.addQueryItem(QStringLiteral("selectedTaskRun"), asked.queryItemValue(QStringLiteral("task")));
    query.addQueryItem(QStringLiteral("selectedJob"), asked.queryItemValue(QStringLiteral("job_id")));
    QUrl jobs = viewer;
    jobs.setPath(QStringLiteral("/jobs"));
    jobs.setQuery(query);
    return jobs;
}

std::optional<models::JobFilter> filterOf(const treeherder::LinkTarget &link) {
    if (link.resultStatuses.isEmpty() && link.classifiedStates.isEmpty() && link.tiers.isEmpty() &&
        link.searchText.isEmpty())
        return std::nullopt;
    models::JobFilter filter;
    filter.text = link.searchText;
    if (!link.resultStatuses.isEmpty()) {
        filter.statuses.reset();
        for (const QString &name : link.resultStatuses) {
            const treeherder::JobStatus status = treeherder::jobStatusFromName(name);
            if (status != treeherder::JobStatus::Unknown)
                filter.statuses.set(static_cast<size_t>(status));
        }
    }
    if (!link.classifiedStates.isEmpty()) {
        filter.showClassified = link.classifiedStates.contains(QStringLiteral("classified"));
        filter.showUnclassified = link.classifiedStates.contains(QStringLiteral("unclassified"));
    }
    if (!link.tiers.isEmpty()) {
        filter.tiers.reset();
        for (const QString &tier : link.tiers) {
            const int number = tier.toInt();
            if (number >= 1 && number <= 3)
                filter.tiers.set(static_cast<size_t>(number));
        }
    }
    return filter;
}

} // namespace

Result<OpenTarget> parseOpenTarget(const QUrl &url) {
    const bool isLogViewer = url.path().startsWith(QStringLiteral("/logviewer"));
    const std::optional<treeherder::LinkTarget> link = treeherder::parseLink(isLogViewer ? jobsOfLogViewer(url) : url);
    const bool isJobs = link && link->kind == treeherder::LinkTarget::Kind::Jobs;
    if (!link || (isJobs && link->repository.isEmpty()))
        return failure(ErrorKind::InvalidArgument,
                       OpenTargetTexts::tr(
                           "This address is not understood. Give a Treeherder jobs address or a Taskcluster task, task "
                           "group or index address."));
    OpenTarget target{.site = link->rootUrl};
    target.repository = link->repository;
    target.query.revision = link->revision;
    target.query.author = link->author;
    target.query.fromChange = link->fromChange;
    target.query.toChange = link->toChange;
    target.query.startDate = link->startDate;
    target.query.endDate = link->endDate;
    target.filter = filterOf(*link);
    // A group is named for the decision task in it.
    target.taskId = link->taskId.isEmpty() ? link->groupId : link->taskId;
    target.runId = link->runId.value_or(-1);
    target.jobId = link->selectedJobId;
    target.indexPath = link->indexPath;
    return target;
}

Result<TaskPlace> placeOfTask(const Json &task) {
    const auto routes = task.is_object() ? task.find("routes") : task.end();
    if (task.is_object() && routes != task.end() && routes->is_array()) {
        for (const Json &route : *routes) {
            if (!route.is_string())
                continue;
            const QStringList parts = QString::fromStdString(route.get<std::string>()).split(u'.');
            if (parts.size() >= 4 && parts.at(0) == QLatin1String("tc-treeherder"))
                return TaskPlace{.repository = parts.at(2).section(u'/', -1), .revision = parts.at(3)};
        }
    }
    return failure(ErrorKind::NotFound,
                   OpenTargetTexts::tr("This task does not report to Treeherder, so there is no push to show. Open "
                                       "it in the browser instead."));
}

} // namespace collie::app
