#include "services/actions/action_offers.h"

#include "services/base/words.h"
#include "services/taskcluster/scopes.h"

#include <QSet>

#include <algorithm>
#include <memory>
#include <optional>

namespace collie::actions {

namespace {

constexpr qsizetype maxJobs = 5'000;

QSet<QString> namesOf(const QVector<Action> &actions) {
    QSet<QString> names;
    for (const Action &action : actions)
        names.insert(action.name);
    return names;
}

/// Why this action cannot be run; empty when it can. \param credentials  what the person holds, when that is known.
QString refusalOf(const Action &action, const ActionRunner::DecisionScopes &decision,
                  const std::optional<QStringList> &credentials) {
    using taskcluster::scopes::satisfies;
    QStringList needed = decision.own;
    if (action.kind == Action::Kind::Hook) {
        const QString hook = action.hookGroupId + u'/' + action.hookId;
        if (!satisfies(decision.expanded, {QStringLiteral("in-tree:hook-action:") + hook}))
            return Words::tr("It names a hook that the push's decision task may not use.");
        needed = {QStringLiteral("hooks:trigger-hook:") + hook};
    }
    if (!credentials || satisfies(*credentials, needed))
        return {};
    needed.removeIf([&credentials](const QString &scope) { return satisfies(*credentials, {scope}); });
    return Words::tr("Your credentials lack the scope %1.").arg(needed.constFirst());
}

} // namespace

const OfferedAction *Offer::find(QStringView name) const {
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [name](const OfferedAction &each) { return each.action.name == name; });
    return found == actions.end() ? nullptr : &*found;
}

/// The answers for the jobs of one selection as they come in.
struct ActionOffers::Gathering {
    Promise<Offer> promise;
    QVector<Action> actions;
    ActionRequest sample;
    bool any = false;
    qsizetype left = 0;

    void take(const QVector<Action> &offered, const ActionRequest &about) {
        if (!any) {
            any = true;
            actions = offered;
            sample = about;
            return;
        }
        const QSet<QString> names = namesOf(offered);
        actions.removeIf([&names](const Action &action) { return !names.contains(action.name); });
    }
};

ActionOffers::ActionOffers(ActionRunner &runner, TaskGroups &groups, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_groups(groups) {}

Future<Offer> ActionOffers::forJobs(const QString &repository, const QVector<JobTarget> &jobs) {
    if (jobs.size() > maxJobs)
        return failedFuture<Offer>(
            {.kind = ErrorKind::TooLarge,
             .message = Words::tr("More than %1 jobs are selected; choose fewer to see their actions.").arg(maxJobs)});
    return andThen(m_groups.of(repository, jobs), this, [this](const TaskGroups::Groups &groups) -> Future<Offer> {
        // Tasks of one label and group have the same tags, so one of them speaks for all.
        const auto gathering = std::make_shared<Gathering>();
        QVector<QPair<QString, QString>> tasks;
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
            QSet<QString> labels;
            for (const JobTarget &job : it.value()) {
                if (job.label.isEmpty() || !labels.contains(job.label))
                    tasks.append({it.key(), job.taskId});
                labels.insert(job.label);
            }
        }
        gathering->left = tasks.size();
        for (const auto &[group, taskId] : std::as_const(tasks))
            gather(gathering, group, taskId);
        return gathering->promise.future();
    });
}

void ActionOffers::gather(const std::shared_ptr<Gathering> &gathering, const QString &taskGroupId,
                          const QString &taskId) {
    const auto offered = andHandle(m_runner.catalog(taskGroupId), this,
                                   [this, taskId](const Result<ActionCatalog> &catalog) -> Future<QVector<Action>> {
                                       if (!catalog)
                                           return failedFuture<QVector<Action>>(catalog.error());
                                       return andThen(m_runner.tags(taskId), this,
                                                      [offers = *catalog](const Json &tags) -> Result<QVector<Action>> {
                                                          return offers.relevant(tags);
                                                      });
                                   });
    onDone(offered, this, [this, gathering, taskGroupId, taskId](const Result<QVector<Action>> &actions) {
        if (!actions)
            return gathering->promise.finish(failure(actions.error()));
        gathering->take(*actions, {.taskGroupId = taskGroupId, .name = {}, .taskId = taskId});
        if (--gathering->left > 0)
            return;
        Offer offer;
        for (const Action &action : std::as_const(gathering->actions))
            offer.actions.append({.action = action, .refusal = {}});
        offer.sample = gathering->sample;
        onDone(withRefusals(offer), this,
               [gathering](const Result<Offer> &complete) { gathering->promise.finish(complete); });
    });
}

Future<Offer> ActionOffers::forPush(const QString &repository, qint64 pushId) {
    return andHandle(m_groups.ofPush(repository, pushId), this, [this](const Result<QString> &group) -> Future<Offer> {
        return group ? forGroup(*group) : failedFuture<Offer>(group.error());
    });
}

Future<Offer> ActionOffers::forGroup(const QString &taskGroupId) {
    return andThen(m_runner.catalog(taskGroupId), this,
                   [this, taskGroupId](const ActionCatalog &catalog) -> Future<Offer> {
                       Offer offer{.actions = {}, .sample = {.taskGroupId = taskGroupId, .name = {}}};
                       for (const Action &action : catalog.relevant(nullptr))
                           offer.actions.append({.action = action, .refusal = {}});
                       return withRefusals(offer);
                   });
}

Future<Offer> ActionOffers::withRefusals(const Offer &offer) {
    return andHandle(m_runner.decisionScopes(offer.sample.taskGroupId), this,
                     [this, offer](const Result<ActionRunner::DecisionScopes> &decision) -> Future<Offer> {
                         // Not knowing hides nothing: the action itself is checked again before it is sent.
                         if (!decision)
                             return readyFuture<Offer>(offer);
                         return andHandle(
                             m_runner.credentialScopes(), this,
                             [offer, decision = *decision](const Result<QStringList> &held) -> Result<Offer> {
                                 Offer checked = offer;
                                 for (OfferedAction &each : checked.actions)
                                     each.refusal =
                                         refusalOf(each.action, decision, held ? std::optional(*held) : std::nullopt);
                                 return checked;
                             });
                     });
}

} // namespace collie::actions
