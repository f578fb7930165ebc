#include "app/collie/job_pages_controller.h"

#include "app/collie/open_deployment.h"
#include "app/collie/repository_controller.h"
#include "models/text/text_format.h"
#include "services/failures/failure_text.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <algorithm>

namespace collie::app {

namespace {

constexpr qsizetype longestTitle = 255;  ///< Characters that Bugzilla takes.
constexpr qsizetype longestText = 3'000; ///< Characters: servers take addresses of some kilobytes.

bool isWebPage(const QUrl &url) {
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

/// The first that is the log itself, and not what was made of it.
QUrl rawLogIn(const QVector<treeherder::LogUrl> &logs) {
    const auto found = std::find_if(logs.begin(), logs.end(), [](const treeherder::LogUrl &log) {
        return isWebPage(log.url) && (log.name == u"live_backing_log" || log.name == u"live_log");
    });
    return found == logs.end() ? QUrl() : found->url;
}

} // namespace

QUrl newBugPage(const QUrl &bugzilla, const treeherder::Job &job, const QString &failure, const QUrl &page,
                const QUrl &log) {
    if (!isWebPage(bugzilla))
        return {};
    const QString first = failure.section(u'\n', 0, 0).simplified();
    const QString title = QStringLiteral("Intermittent ") + (first.isEmpty() ? job.typeName : first);
    QString text;
    if (!page.isEmpty())
        text += QStringLiteral("**Job:** %1\n").arg(QString::fromLatin1(page.toEncoded()));
    if (!log.isEmpty())
        text += QStringLiteral("**Full log:** %1\n").arg(QString::fromLatin1(log.toEncoded()));
    if (!failure.isEmpty())
        text += QStringLiteral("\n---\n```\n%1\n```\n").arg(failure.left(longestText));
    const auto item = [](const char *name, const QString &value) {
        return QLatin1String(name) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    QUrl url = bugzilla;
    url.setPath(QStringLiteral("/enter_bug.cgi"));
    url.setQuery(QStringList{item("bug_type", QStringLiteral("defect")),
                             item("keywords", QStringLiteral("intermittent-failure")),
                             item("short_desc", title.left(longestTitle)), item("comment", text)}
                     .join(u'&'),
                 QUrl::StrictMode);
    return url;
}

JobPagesController::JobPagesController(ui::MainWindow &window, OpenDeployment &open, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_open(open) {
    using ui::JobIntents;
    connect(window.intents(), &JobIntents::openRawLogRequested, this, &JobPagesController::openRawLog);
    connect(window.intents(), &JobIntents::newBugRequested, this, &JobPagesController::openNewBug);
    connect(window.intents(), &JobIntents::classifyRequested, this, [this](models::JobRow row) {
        if (m_view != nullptr)
            openPageOf(row, m_view->details().treeherderUrl(row), tr("This job has no page at Treeherder."));
    });
}

void JobPagesController::show(RepositoryController *view) {
    m_logs.cancel();
    m_view = view;
}

void JobPagesController::openPage(const QUrl &url, const QString &missing) {
    if (isWebPage(url))
        Q_EMIT m_window.pane<ui::DetailsPanel>()->linkActivated(url);
    else
        m_window.notify(missing);
}

void JobPagesController::openPageOf(models::JobRow row, const QUrl &url, const QString &missing) {
    openPage(url, missing);
    const int pinned = m_window.grid()->selectedCount();
    if (isWebPage(url) && pinned > 1)
        m_window.notify(tr("%Ln job(s) pinned. The page is about %1.", nullptr, pinned)
                            .arg(m_view->feed().store().job(row).typeName));
}

QUrl JobPagesController::logOfTask(const treeherder::Job &job) const {
    if (job.taskId.isEmpty())
        return {};
    const bool isOver = job.state == treeherder::JobState::Completed;
    return m_open.session.queue.artifactUrl(job.taskId, job.runId,
                                            isOver ? QStringLiteral("public/logs/live_backing.log")
                                                   : QStringLiteral("public/logs/live.log"));
}

void JobPagesController::openRawLog(models::JobRow row) {
    if (m_view == nullptr)
        return;
    const treeherder::Job job = m_view->feed().store().job(row);
    // A job that somebody reported has its log wherever they keep it.
    m_logs.ask(m_view->feed().logsOf(job), this, [this, job](const Result<QVector<treeherder::LogUrl>> &logs) {
        const QUrl log = logs ? rawLogIn(*logs) : QUrl();
        openPage(log.isEmpty() ? logOfTask(job) : log, tr("This job has no log."));
    });
}

void JobPagesController::openNewBug(models::JobRow row) {
    if (m_view == nullptr)
        return;
    const treeherder::Job job = m_view->feed().store().job(row);
    const auto known = m_open.failures.known(job);
    const QString first =
        known && !known->failures.isEmpty() ? failures::failureText(known->failures.constFirst()) : QString();
    QUrl page = m_view->details().treeherderUrl(row);
    if (page.isEmpty())
        page = m_view->details().taskUrl(row);
    openPageOf(row, newBugPage(m_open.session.bugzilla.baseUrl(), job, first, page, logOfTask(job)),
               tr("No Bugzilla is known for this deployment, so the jobs were only pinned."));
}

} // namespace collie::app
