#include "app/collie/job_action_controller.h"

#include "models/text/text_format.h"
#include "services/actions/input_schema.h"
#include "ui/actions/action_dialog.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/main_window.h"

#include <QPointer>
#include <QSet>

namespace collie::app {
namespace {

/// "mochitest-1" or "3 jobs".
QString nameOfTargets(const QVector<actions::JobTarget> &targets) {
    return targets.size() == 1 ? targets.constFirst().label : models::formatJobCount(targets.size());
}

} // namespace

JobActionController::JobActionController(ui::MainWindow &window, ui::Theme &theme,
                                         session::DeploymentSession &deployment, session::Feed &feed,
                                         session::Activities &activities, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_deployment(deployment)
    , m_feed(feed)
    , m_activities(activities) {}

QVector<actions::JobTarget> JobActionController::targetsOf(const QVector<models::JobRow> &jobs) const {
    QVector<actions::JobTarget> targets;
    for (const models::JobRow row : jobs) {
        const treeherder::Job job = m_feed.store().job(row);
        if (!job.taskId.isEmpty())
            targets.append({.pushId = job.pushId, .taskId = job.taskId, .label = job.typeName});
    }
    return targets;
}

void JobActionController::retrigger(const QVector<models::JobRow> &jobs, int times) {
    const QVector<actions::JobTarget> targets = targetsOf(jobs);
    if (targets.isEmpty()) {
        if (!jobs.isEmpty())
            Q_EMIT failed(tr("These jobs do not come from Taskcluster, so nothing can be done with them here."));
        return;
    }
    const QString name = nameOfTargets(targets);
    const QString title =
        times == 1 ? tr("Retrigger %1").arg(name) : tr("Retrigger %1, × %2").arg(name, models::formatCount(times));
    m_activities.run(title, QStringLiteral("retrigger"),
                     [repository = m_feed.repository(), targets, times, planner = &m_deployment.planner] {
                         return planner->retrigger(repository, targets, times);
                     });
}

void JobActionController::cancel(const QVector<models::JobRow> &jobs) {
    QVector<models::JobRow> underWay;
    for (const models::JobRow row : jobs) {
        if (m_feed.store().job(row).state != treeherder::JobState::Completed)
            underWay.append(row);
    }
    const QVector<actions::JobTarget> targets = targetsOf(underWay);
    if (targets.isEmpty()) {
        if (!jobs.isEmpty())
            Q_EMIT failed(
                underWay.isEmpty()
                    ? tr("Nothing to cancel: %Ln job(s) already over.", nullptr, models::pluralOf(jobs.size()))
                    : tr("These jobs do not come from Taskcluster, so nothing can be done with them here."));
        return;
    }
    m_activities.run(tr("Cancel %1").arg(nameOfTargets(targets)), QStringLiteral("cancel"),
                     [repository = m_feed.repository(), targets, planner = &m_deployment.planner] {
                         return planner->forEachJob(repository, targets, QStringLiteral("cancel"));
                     });
}

void JobActionController::fillJobMenu(ui::JobMenu *menu) {
    const QVector<actions::JobTarget> targets = targetsOf(menu->jobs());
    if (targets.size() < menu->jobs().size())
        menu->setProblem(tr("Not all of these jobs come from Taskcluster"));
    else
        fillMenu(menu, m_deployment.offers.forJobs(m_feed.repository(), targets));
}

void JobActionController::fillPushMenu(ui::PushMenu *menu) {
    fillMenu(menu, m_feed.offersFor(menu->pushId()));
}

void JobActionController::fillMenu(ui::ActionMenu *menu, const Offers &offers) {
    onDone(offers, menu, [menu](const Result<actions::Offer> &offer) {
        if (offer)
            menu->setOffer(*offer);
        else
            menu->setProblem(offer.error().message);
    });
}

void JobActionController::runForJobs(const QVector<models::JobRow> &jobs, const QString &name) {
    const QVector<actions::JobTarget> targets = targetsOf(jobs);
    const QString repository = m_feed.repository();
    Question question{.about = aboutJobs(targets),
                      .name = name,
                      .activity = nameOfTargets(targets),
                      .plan = [planner = &m_deployment.planner, repository, targets, name](const Json &input) {
                          return planner->forEachJob(repository, targets, name, input);
                      }};
    askAbout(m_deployment.offers.forJobs(repository, targets), name, std::move(question));
}

void JobActionController::runForPush(qint64 pushId, const QString &name) {
    const QString about = m_feed.nameOfPush(pushId);
    Question question{
        .about = about,
        .name = name,
        .activity = about,
        .plan = [activities = &m_activities, findGroup = m_feed.findGroup(pushId), name, about](const Json &input) {
            return andThen(
                findGroup(), activities, [name, input, about](const QString &group) -> Result<actions::ActionPlan> {
                    return actions::ActionPlan{
                        .steps = {{.request = {.taskGroupId = group, .name = name, .input = input}, .title = about}},
                        .failures = {}};
                });
        }};
    askAbout(m_feed.offersFor(pushId), name, std::move(question));
}

void JobActionController::retriggerFailed(qint64 pushId) {
    const models::JobStore &store = m_feed.store();
    if (store.restingJobs(pushId) > 0) {
        Q_EMIT failed(tr("The jobs of this push are not loaded. Choose the push first, so that they come back."));
        return;
    }
    QVector<models::JobRow> failures;
    for (const models::JobRow row : store.rowsOfPush(pushId)) {
        if (treeherder::isFailure(store.statusAt(row)))
            failures.append(row);
    }
    const QVector<actions::JobTarget> targets = targetsOf(failures);
    if (targets.isEmpty()) {
        Q_EMIT failed(tr("None of these jobs has failed."));
        return;
    }
    const QString activity = tr("Retrigger %Ln failed job(s)", nullptr, models::pluralOf(targets.size()));
    open({.title = activity,
          .description = m_feed.texts().rerunFailed,
          .about = m_feed.nameOfPush(pushId),
          .name = QStringLiteral("retrigger"),
          .schema = nullptr,
          .activity = activity,
          .plan = [planner = &m_deployment.planner, repository = m_feed.repository(), targets](const Json &) {
              return planner->retrigger(repository, targets);
          }});
}

QString JobActionController::aboutJobs(const QVector<actions::JobTarget> &targets) const {
    if (targets.size() == 1)
        return targets.constFirst().label;
    QSet<qint64> pushes;
    for (const actions::JobTarget &target : targets)
        pushes.insert(target.pushId);
    return m_feed.nameOfJobs(targets.size(), pushes.size());
}

void JobActionController::askAbout(const Offers &offers, const QString &name, Question question) {
    m_asking.ask(offers, this,
                 [this, name, question = std::move(question)](const Result<actions::Offer> &offer) mutable {
                     if (!offer) {
                         Q_EMIT failed(offer.error().message);
                         return;
                     }
                     const actions::OfferedAction *found = offer->find(name);
                     if (found == nullptr) {
                         Q_EMIT failed(tr("The action “%1” does not exist here.").arg(name));
                         return;
                     }
                     question.title = found->action.title;
                     question.description = found->action.description;
                     question.schema = found->action.schema;
                     question.activity = tr("%1: %2").arg(found->action.title, question.activity);
                     open(question);
                 });
}

void JobActionController::open(const Question &question) {
    auto *dialog = new ui::ActionDialog(m_theme, &m_window);
    connect(dialog, &ui::ActionDialog::inputChanged, this,
            [this, dialog, question, previewing = std::make_shared<session::LatestQuestion>()] {
                preview(previewing, dialog, question, dialog->input());
            });
    connect(dialog, &ui::ActionDialog::runRequested, this, [this, dialog, question] {
        m_activities.run(question.activity, question.name,
                         [plan = question.plan, input = dialog->input()] { return plan(input); });
    });
    dialog->begin(question.title, question.description, question.about, question.schema,
                  actions::defaultInput(question.schema));
    dialog->show();
}

void JobActionController::preview(const std::shared_ptr<session::LatestQuestion> &previewing, ui::ActionDialog *dialog,
                                  const Question &question, const Json &input) {
    // The dialog is the context: what it does not want any more when it is gone is not worked out.
    const int generation = dialog->generation();
    const auto show = [this, previewing, dialog, generation](const Result<actions::ActionPlan> &plan) {
        if (!plan || plan->steps.isEmpty()) {
            dialog->setPreviewProblem(generation, !plan ? session::sentenceOf(plan.error())
                                                  : plan->failures.isEmpty()
                                                      ? tr("There is nothing to send.")
                                                      : session::sentenceOf(plan->failures.constFirst().error));
            return;
        }
        const auto requests = static_cast<int>(plan->steps.size());
        previewing->ask(m_deployment.runner.preview(plan->steps.constFirst().request), dialog,
                        [dialog, generation, requests](const Result<actions::PreparedAction> &prepared) {
                            if (prepared)
                                dialog->setPreview(generation, *prepared, requests);
                            else
                                dialog->setPreviewProblem(generation, session::sentenceOf(prepared.error()));
                        });
    };
    previewing->ask(question.plan(input), dialog, show);
}

} // namespace collie::app
