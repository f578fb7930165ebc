#include "app/session/open_target.h"

#include "services/treeherder/address_text.h"

#include "services/treeherder/treeherder_route.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace collie::session {
namespace {

struct OpenTargetTexts {
    Q_DECLARE_TR_FUNCTIONS(OpenTarget)
};

std::optional<models::JobField> fieldOf(const QString &name) {
    constexpr std::array<std::pair<QLatin1String, models::JobField>, 5> names{
        {{QLatin1String("job_type_name"), models::JobField::Name},
         {QLatin1String("job_type_symbol"), models::JobField::Symbol},
         {QLatin1String("job_group_name"), models::JobField::GroupName},
         {QLatin1String("job_group_symbol"), models::JobField::GroupSymbol},
         {QLatin1String("platform"), models::JobField::Platform}}};
    for (const auto &[known, field] : names) {
        if (name == known)
            return field;
    }
    return std::nullopt;
}

void limitFields(const treeherder::Address &link, models::JobFilter &filter) {
    for (const auto &[name, values] : link.fields) {
        if (const auto field = fieldOf(name)) {
            filter.fields.append({.field = *field, .values = values});
            continue;
        }
        // The one field that is a number: what people classified a failure as.
        filter.classifications.reset();
        for (const QString &value : values)
            filter.classifications.set(static_cast<size_t>(std::clamp(value.toInt(), 0, 8)));
    }
}

/// Words that are not understood are no limit: parseAddress() has named them.
models::JobFilter filterOf(const treeherder::Address &link) {
    models::JobFilter filter;
    filter.text = link.searchText;
    if (!link.resultStatuses.isEmpty()) {
        filter.statuses.reset();
        for (const QString &name : link.resultStatuses)
            filter.statuses.set(static_cast<size_t>(treeherder::jobStatusFromName(name)));
    }
    if (!link.classifiedStates.isEmpty()) {
        filter.showClassified = link.classifiedStates.contains(QStringLiteral("classified"));
        filter.showUnclassified = link.classifiedStates.contains(QStringLiteral("unclassified"));
    }
    if (!link.tiers.isEmpty()) {
        filter.tiers.reset();
        for (const QString &tier : link.tiers)
            filter.tiers.set(static_cast<size_t>(tier.toInt()));
    }
    limitFields(link, filter);
    return filter;
}

} // namespace

Result<OpenTarget> parseOpenTarget(const QString &text) {
    const Result<treeherder::Address> link = treeherder::parseAddress(text);
    if (!link)
        return failure(link.error());
    OpenTarget target{*link};
    // A view of jobs is what its address says, filter included; a task is shown whatever the filter was.
    if (link->kind == treeherder::Address::Kind::Jobs)
        target.filter = filterOf(*link);
    // A group is named for the decision task in it.
    if (target.taskId.isEmpty())
        target.taskId = link->groupId;
    return target;
}

Result<TaskPlace> placeOfTask(const Json &task) {
    if (const auto route = treeherder::TreeherderRoute::of(task))
        return TaskPlace{.repository = route->repository, .revision = route->revision};
    return failure(ErrorKind::NotFound,
                   OpenTargetTexts::tr("This task does not report to Treeherder, so there is no push to show. Open "
                                       "it in the browser instead."));
}

} // namespace collie::session
