#include "app/collie/deployment_settings.h"

#include "models/text/text_format.h"
#include "services/taskcluster/auth.h"
#include "ui/main_window.h"
#include "ui/settings/deployments_page.h"
#include "ui/widgets/question.h"

#include <algorithm>

namespace collie::app {
namespace {

/// What is asked of the servers of a deployment; lives until they have answered.
struct ConnectionTest {
    ConnectionTest(http::HttpClient &http, const taskcluster::RootUrl &root, const QUrl &treeherderUrl,
                   const Clock &clock)
        : api(http, root, clock)
        , auth(api)
        , treeherder(http, treeherderUrl) {}

    taskcluster::ApiClient api;
    taskcluster::Auth auth;
    treeherder::TreeherderClient treeherder;
};

QString sentenceOf(const QString &server, const Result<QString> &answer) {
    return answer ? *answer : DeploymentSettings::tr("%1 did not answer: %2").arg(server, answer.error().message);
}

} // namespace

DeploymentSettings::DeploymentSettings(const SettingsContext &context, ui::DeploymentsPage &page)
    : QObject(&page)
    , m_context(context)
    , m_page(page) {
    connect(&page, &ui::DeploymentsPage::added, this,
            [this](const Deployment &added) { m_context.settings.addCustomDeployment(added); });
    connect(&page, &ui::DeploymentsPage::edited, this, &DeploymentSettings::keep);
    connect(&page, &ui::DeploymentsPage::removeRequested, this, &DeploymentSettings::askToRemove);
    connect(&page, &ui::DeploymentsPage::testRequested, this, &DeploymentSettings::test);
    connect(&context.settings, &storage::Settings::changed, this, [this](const QString &name) {
        if (name == u"custom_deployments" || name.startsWith(u"deployment_addresses/"))
            show();
    });
    show();
    if (const OpenDeployment *open = context.open())
        page.choose(open->session.deployment.name);
}

bool DeploymentSettings::isOpen(const QString &name) const {
    const OpenDeployment *open = m_context.open();
    return open != nullptr && open->session.deployment.name == name;
}

void DeploymentSettings::show() {
    QVector<ui::DeploymentsPage::Entry> entries;
    const QVector<Deployment> standard = publicDeployments();
    const QVector<Deployment> all = m_context.settings.deployments();
    for (const Deployment &each : all) {
        ui::DeploymentsPage::Entry entry{.deployment = each, .standard = {}, .isOpen = isOpen(each.name)};
        for (const Deployment &known : standard) {
            if (known.name == each.name)
                entry.standard = known;
        }
        entries.append(entry);
    }
    m_page.setEntries(entries);
}

void DeploymentSettings::keep(const Deployment &deployment) {
    const QVector<Deployment> standard = publicDeployments();
    const bool isPublic = std::any_of(standard.begin(), standard.end(),
                                      [&](const Deployment &each) { return each.name == deployment.name; });
    if (isPublic)
        m_context.settings.setPublicAddresses(deployment);
    else
        m_context.settings.addCustomDeployment(deployment);
    if (!isOpen(deployment.name))
        return;
    if (m_context.isBusy()) {
        m_page.say(tr("Something you began at %1 is still under way, so it goes on with its old addresses until it is "
                      "opened again.")
                       .arg(deployment.title));
        return;
    }
    m_page.say(tr("%1 was opened again with this.").arg(deployment.title));
    Q_EMIT reopenWanted(deployment);
}

void DeploymentSettings::askToRemove(const QString &name) {
    const QVector<Deployment> all = m_context.settings.customDeployments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Deployment &each) { return each.name == name; });
    if (found == all.end())
        return;
    if (!isOpen(name))
        return remove(*found);
    const QString explanation =
        m_context.isBusy() ? tr("It is open. What you began there and is not over ends, and you are signed out.")
                           : tr("It is open. It is closed, and you are signed out.");
    ui::ask(m_page.window(),
            {.title = tr("Remove deployment"),
             .text = tr("Remove %1?").arg(found->title),
             .explanation = explanation,
             .yes = tr("Remove"),
             .destroys = true},
            this, [this, deployment = *found] {
                // Another may be open by now.
                if (!isOpen(deployment.name))
                    return remove(deployment);
                onDone(m_context.open()->session.account.signOut(), this,
                       [this, deployment](const Result<void> &) { remove(deployment); });
            });
}

void DeploymentSettings::remove(const Deployment &deployment) {
    const bool wasOpen = isOpen(deployment.name);
    if (wasOpen)
        Q_EMIT closeWanted();
    else
        onDone(m_context.store().remove(deployment.rootUrl.toString()), this, [](const Result<void> &) {});
    m_context.settings.removeCustomDeployment(deployment.name);
    m_page.say(tr("Removed %1.").arg(deployment.title));
}

void DeploymentSettings::test(const Deployment &deployment) {
    const Result<taskcluster::RootUrl> root = taskcluster::RootUrl::parse(deployment.rootUrl.toString());
    if (!root) {
        m_page.say(root.error().message);
        return;
    }
    const auto servers =
        std::make_shared<ConnectionTest>(m_context.http(), *root, deployment.treeherderUrl, m_context.clock);
    const Future<QString> both =
        andHandle(servers->auth.ping(), this, [this, servers, deployment](const Result<void> &pinged) {
            const QString taskcluster = sentenceOf(
                tr("Taskcluster"), pinged ? Result<QString>(tr("Taskcluster answered.")) : failure(pinged.error()));
            if (!deployment.hasTreeherder())
                return readyFuture<QString>(taskcluster);
            return andHandle(servers->treeherder.repositories(), this,
                             [servers, taskcluster](const Result<QVector<treeherder::Repository>> &all) {
                                 const auto said = [&all]() -> Result<QString> {
                                     if (!all)
                                         return failure(all.error());
                                     return tr("Treeherder answered with %1.")
                                         .arg(models::formatCountOf(all->size(), tr("repository"), tr("repositories")));
                                 };
                                 return Result<QString>(taskcluster + u' ' + sentenceOf(tr("Treeherder"), said()));
                             });
        });
    m_testing.ask(both, this, [this, title = deployment.title](const Result<QString> &sentence) {
        if (sentence)
            m_page.say(tr("%1: %2").arg(title, *sentence));
    });
}

} // namespace collie::app
