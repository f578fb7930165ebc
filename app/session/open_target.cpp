#include "app/session/open_target.h"

#include "app/session/job_field_names.h"
#include "services/treeherder/address_text.h"
#include "services/treeherder/lando_instances.h"
#include "services/treeherder/treeherder_route.h"

#include <QCoreApplication>

#include <algorithm>

namespace collie::session {
namespace {

struct OpenTargetTexts {
    Q_DECLARE_TR_FUNCTIONS(OpenTarget)
};

void limitClassifications(const treeherder::Address::Field &field, models::JobFilter &filter) {
    std::bitset<9> named;
    for (const QString &value : field.values)
        named.set(static_cast<size_t>(std::clamp(value.toInt(), 0, 8)));
    filter.classifications &= field.isNegated ? ~named : named;
}

void limitFields(const treeherder::Address &link, models::JobFilter &filter) {
    for (const treeherder::Address::Field &each : link.fields) {
        if (const auto field = fieldNamed(each.name))
            filter.fields.append({.field = *field, .values = each.values, .isNegated = each.isNegated});
        else
            limitClassifications(each, filter); // The one field that is a number.
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
    filter.showsDuplicates = link.showsDuplicates;
    return filter;
}

bool isLandoOf(const QUrl &site, const QUrl &lando) {
    return isAt(site, lando) ||
           !(treeherder::landoInstanceAt(site).isEmpty() || treeherder::landoInstanceAt(lando).isEmpty());
}

} // namespace

bool isAt(const QUrl &address, const QUrl &server) {
    return !server.isEmpty() && address.host() == server.host() && address.port() == server.port();
}

bool OpenTarget::mayBeOf(const Deployment &deployment) const {
    return site.isEmpty() || isAt(site, deployment.treeherderUrl) || isAt(site, deployment.rootUrl) ||
           (kind == Kind::Landing && isLandoOf(site, deployment.landoUrl));
}

Result<OpenTarget> parseOpenTarget(const QString &text) {
    const Result<treeherder::Address> link = treeherder::parseAddress(text);
    if (!link)
        return failure(link.error());
    OpenTarget target{*link};
    // A view of jobs is what its address says, filter included; a task is shown whatever the filter was.
    using Kind = treeherder::Address::Kind;
    target.isWholeView = link->kind == Kind::Jobs || link->kind == Kind::Landing || link->kind == Kind::Commit;
    if (target.isWholeView)
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
