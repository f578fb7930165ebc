#include "app/collie/commits_controller.h"

#include "services/treeherder/commit_message.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <QClipboard>
#include <QGuiApplication>

namespace collie::app {

CommitsController::CommitsController(ui::MainWindow &window, session::DeploymentSession &deployment,
                                     session::Feed &feed, const std::function<void(const QUrl &)> &openBrowser,
                                     QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_deployment(deployment)
    , m_feed(feed) {
    ui::CommitLines &commits = window.grid()->commits();
    connect(&commits, &ui::CommitLines::linkActivated, this, [openBrowser](const QUrl &url) { openBrowser(url); });
    connect(&commits, &ui::CommitLines::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        m_window.notify(tr("Copied: %1").arg(text));
    });
    setLinks();
}

CommitsController::~CommitsController() {
    m_window.grid()->commits().setLinks({});
}

void CommitsController::setLinks() {
    ui::PushLinks links;
    links.commitUrl = [this](const QString &revision) { return m_feed.description().revisionUrl(revision); };
    links.moreUrl = [this](const treeherder::Push &push) { return m_feed.description().pushUrl(push.revision); };
    links.bugUrl = [this](qint64 bug) { return m_deployment.bugzilla.bugUrl(bug); };
    links.bugTitle = [this](qint64 bug) { return titleOf(bug); };
    m_window.grid()->commits().setLinks(links);
}

QString CommitsController::titleOf(qint64 bug) {
    const auto known = m_titles.constFind(bug);
    if (known == m_titles.constEnd() && !m_asked.contains(bug) && !m_isAsking)
        askTitles(bug);
    return known == m_titles.constEnd() ? QString() : known->summary;
}

void CommitsController::askTitles(qint64 first) {
    if (m_deployment.bugzilla.baseUrl().isEmpty())
        return;
    QSet<qint64> wanted{first};
    for (int row = 0; row < m_feed.pushes().rowCount(); ++row) {
        const treeherder::Push push = m_feed.pushes().pushAt(row);
        for (const treeherder::Commit &commit : push.commits) {
            for (const treeherder::NamedBug &bug : treeherder::readCommitMessage(commit.comments).bugs)
                wanted.insert(bug.id);
        }
    }
    wanted.subtract(m_asked);
    m_isAsking = true;
    const auto titles = m_deployment.bugzilla.bugs(QVector<qint64>(wanted.begin(), wanted.end()));
    m_question = CancelGuard(titles);
    onDone(titles, this, [this, wanted](const Result<QHash<qint64, treeherder::BugTitle>> &answer) {
        m_isAsking = false;
        if (!answer)
            return;
        m_titles.insert(*answer);
        m_asked.unite(wanted);
    });
}

} // namespace collie::app
