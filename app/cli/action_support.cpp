#include "app/cli/action_support.h"

#include "app/cli/output.h"
#include "services/actions/bulk_run.h"
#include "services/base/words.h"

#include <memory>

namespace collie::cli {

using actions::Action;
using actions::BulkRun;
using actions::PreparedAction;

namespace {

/// Nobody is there to give up a look-up whose server is gone.
constexpr int mostBlindLooks = 3;

SentPlan resultOf(const BulkRun &run, const actions::ActionPlan &plan) {
    SentPlan sent{.accepted = 0, .actionTaskIds = {}, .taskIds = {}, .failures = plan.failures};
    for (const BulkRun::Item &item : run.items()) {
        if (item.state == BulkRun::ItemState::Accepted) {
            sent.accepted += static_cast<int>(std::max<qsizetype>(item.step.jobs.size(), 1));
            if (!item.actionTaskId.isEmpty() && !sent.actionTaskIds.contains(item.actionTaskId))
                sent.actionTaskIds.append(item.actionTaskId);
            if (!item.madeTaskId.isEmpty())
                sent.taskIds.append(item.madeTaskId);
            continue;
        }
        if (item.step.jobs.isEmpty())
            sent.failures.append({item.step.title, item.error});
        for (const actions::JobTarget &job : item.step.jobs)
            sent.failures.append({job.label, item.error});
    }
    return sent;
}

Error refused(bool anew) {
    if (anew)
        return {.kind = ErrorKind::AuthenticationFailed,
                .message = Words::tr("The server does not accept your credentials. Sign in with: collie-cli signin")};
    return {.kind = ErrorKind::NotSignedIn,
            .message = Words::tr("You are not signed in. Sign in with: collie-cli signin")};
}

Future<void> showAction(Session &session, const PreparedAction &prepared) {
    const Action &action = prepared.action;
    if (action.kind != Action::Kind::Hook)
        return showRequests(session, {plannedRequest(session, prepared)});
    return showRequests(session, {plannedRequest(session, prepared)},
                        Json{{"hookGroupId", action.hookGroupId.toStdString()},
                             {"hookId", action.hookId.toStdString()},
                             {"payload", prepared.payload}});
}

Future<void> runIt(Session &session, const actions::ActionStep &step) {
    return andThen(
        sendPlan(session, {.steps = {step}}), &session,
        [json = session.invocation().json(), about = step.request.taskId](const SentPlan &sent) -> Result<void> {
            const QString taskId = (sent.actionTaskIds + sent.taskIds + QStringList{about}).constFirst();
            if (json)
                printJson({{"taskId", taskId.toStdString()}});
            else
                printLine(taskId);
            return {};
        });
}

} // namespace

PlannedRequest plannedRequest(Session &session, const PreparedAction &prepared) {
    const Action &action = prepared.action;
    switch (action.kind) {
    case Action::Kind::Task:
    case Action::Kind::Copy:
        return {.method = "PUT",
                .url = queueUrl(session, QStringLiteral("task/") + prepared.ownTaskId),
                .body = prepared.payload,
                .scopes = prepared.scopes};
    case Action::Kind::Cancel:
        return {.method = "POST",
                .url = queueUrl(session, QStringLiteral("task/%1/cancel").arg(prepared.request.taskId)),
                .scopes = prepared.scopes};
    case Action::Kind::Hook:
        break;
    }
    const QString path = QStringLiteral("hooks/%1/%2/trigger")
                             .arg(taskcluster::RootUrl::encodeSegment(action.hookGroupId),
                                  taskcluster::RootUrl::encodeSegment(action.hookId));
    return {.method = "POST",
            .url = session.api().rootUrl().api(QStringLiteral("hooks"), path).toString(QUrl::FullyEncoded),
            .body = prepared.payload,
            .scopes = prepared.scopes};
}

Future<SentPlan> sendPlan(Session &session, const actions::ActionPlan &plan) {
    auto *run = new BulkRun(session.runner(), session.clock(), plan.steps, {.blindLooks = mostBlindLooks}, &session);
    const Promise<SentPlan> promise;
    QObject::connect(run, &BulkRun::finished, &session, [run, plan, promise] {
        const SentPlan sent = resultOf(*run, plan);
        if (sent.accepted == 0 && !sent.failures.isEmpty())
            promise.finish(failure(sent.failures.constFirst().error));
        else
            promise.finish(sent);
    });
    // Queued: the run is in the middle of a request while it asks.
    QObject::connect(
        run, &BulkRun::signInNeeded, &session,
        [run](bool anew) { run->signedIn(tl::unexpected<Error>(refused(anew))); }, Qt::QueuedConnection);
    QObject::connect(run, &BulkRun::itemsChanged, &session, [run, told = std::make_shared<bool>(false)] {
        if (run->counts().unknown > 0 && !std::exchange(*told, true))
            printRemark(Words::tr("No answer came; looking up what was done before anything is sent again."));
    });
    run->start();
    return promise.future();
}

Future<void> runOrShow(Session &session, const actions::ActionStep &step) {
    return andThen(session.ready(Access::NeededToSend), &session, [&session, step]() -> Future<void> {
        if (!session.invocation().isSet(options::dryRun))
            return runIt(session, step);
        return andThen(session.runner().prepare(step.request), &session,
                       [&session](const PreparedAction &prepared) { return showAction(session, prepared); });
    });
}

} // namespace collie::cli
