#include "app/session/view_address.h"

#include "app/session/job_field_names.h"

#include <algorithm>

namespace collie::session {

using models::JobFilter;
using treeherder::Address;
using treeherder::JobStatus;

namespace {

/// The statuses a person can choose.
std::bitset<treeherder::jobStatusCount> choosable(std::bitset<treeherder::jobStatusCount> statuses) {
    return statuses.reset(size_t(JobStatus::Unknown)).reset(size_t(JobStatus::Runnable));
}

/// Which classifications are let through, or not: bit 0 is of jobs that have none.
Address::Field classificationsOf(const JobFilter &filter) {
    Address::Field field{
        .name = QStringLiteral("failure_classification_id"), .values = {}, .isNegated = filter.classifications.test(0)};
    for (size_t n = 1; n < filter.classifications.size(); ++n) {
        if (filter.classifications.test(n) != field.isNegated)
            field.values.append(QString::number(n));
    }
    return field;
}

void limit(Address &address, const JobFilter &filter) {
    const auto statuses = choosable(filter.statuses);
    for (size_t n = 0; n < statuses.size(); ++n) {
        if (statuses.test(n) && statuses != choosable(JobFilter::defaultStatuses()))
            address.resultStatuses.append(treeherder::jobStatusName(static_cast<JobStatus>(n)));
    }
    if (filter.showClassified != filter.showUnclassified)
        address.classifiedStates = {filter.showClassified ? QStringLiteral("classified")
                                                          : QStringLiteral("unclassified")};
    for (size_t n = 1; n < filter.tiers.size(); ++n) {
        if (filter.tiers.test(n) && filter.tiers != JobFilter().tiers)
            address.tiers.append(QString::number(n));
    }
    address.searchText = filter.text.simplified();
    for (const models::FieldTerm &term : filter.fields)
        address.fields.append({.name = nameOfField(term.field), .values = term.values, .isNegated = term.isNegated});
    if (!filter.classifications.all())
        address.fields.append(classificationsOf(filter));
    address.showsDuplicates = filter.showsDuplicates;
}

Address ofGroup(const Deployment &deployment, const QString &taskGroupId, const treeherder::Job &selected) {
    Address address;
    address.kind = Address::Kind::Group;
    address.site = deployment.rootUrl;
    address.groupId = taskGroupId;
    if (!selected.taskId.isEmpty()) {
        address.taskId = selected.taskId;
        address.runId = selected.runId;
    }
    return address;
}

} // namespace

Address viewAddress(const Deployment &deployment, const View &view, const treeherder::Job &selected) {
    if (view.repository.isEmpty() || !deployment.hasTreeherder())
        return ofGroup(deployment, view.taskGroupId, selected);
    Address address;
    address.site = deployment.treeherderUrl;
    address.repository = view.repository;
    address.query = view.query;
    limit(address, view.filter);
    address.groupsExpanded = view.groupsExpanded;
    address.collapsedPushes = view.collapsedPushes;
    std::sort(address.collapsedPushes.begin(), address.collapsedPushes.end());
    if (selected.taskId.isEmpty()) {
        address.jobId = selected.id;
    } else {
        address.taskId = selected.taskId;
        address.runId = selected.runId;
    }
    return address;
}

Address pushAddress(const Deployment &deployment, const QString &repository, const QString &revision) {
    if (repository.isEmpty())
        return ofGroup(deployment, revision, {});
    View view{.repository = repository, .taskGroupId = {}};
    view.query.revision = revision;
    return viewAddress(deployment, view);
}

Address jobAddress(const Deployment &deployment, const QString &repository, const QString &revision,
                   const treeherder::Job &job) {
    if (repository.isEmpty() || !deployment.hasTreeherder())
        return taskAddress(deployment, job.taskId, job.runId);
    View view{.repository = repository, .taskGroupId = {}};
    view.query.revision = revision;
    return viewAddress(deployment, view, job);
}

Address logAddress(const Deployment &deployment, const QString &repository, const treeherder::Job &job, qint64 first,
                   qint64 last, const QString &artifact) {
    // Treeherder's log viewer finds a log by its own id of the job.
    const bool isAtTreeherder = !repository.isEmpty() && deployment.hasTreeherder() && job.id > 0 && artifact.isEmpty();
    Address address =
        isAtTreeherder ? jobAddress(deployment, repository, {}, job) : taskAddress(deployment, job.taskId, job.runId);
    if (isAtTreeherder)
        address.jobId = job.id;
    address.showsLog = true;
    address.artifact = artifact;
    address.firstLine = first;
    address.lastLine = first > 0 ? std::max(first, last) : 0;
    return address;
}

Address taskAddress(const Deployment &deployment, const QString &taskId, int runId) {
    Address address;
    address.kind = Address::Kind::Task;
    address.site = deployment.rootUrl;
    address.taskId = taskId;
    address.runId = runId;
    return address;
}

} // namespace collie::session
