#include "app/collie/own_jobs_controller.h"

#include "app/collie/current_push.h"
#include "app/collie/repository_controller.h"
#include "app/session/feed.h"
#include "ui/main_window.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QDir>

namespace collie::app {

using ownjobs::OwnJob;

OwnJobsController::OwnJobsController(ui::MainWindow &window, ui::OwnJobsPane &pane,
                                     session::DeploymentSession &deployment, credentials::CredentialStore *keychain,
                                     const QString &folder, const OpenBrowser &openBrowser, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pane(pane)
    , m_folder(folder)
    , m_jobs(deployment, keychain, folder) {
    m_pane.setModel(&m_jobs.model());
    connect(&m_jobs, &session::OwnJobs::reported, this, &OwnJobsController::reported);
    connect(&m_jobs, &session::OwnJobs::printed, &m_pane, &ui::OwnJobsPane::appendLog);
    connect(&m_jobs, &session::OwnJobs::failed, this,
            [this](const QString &message) { m_window.noticeBanner()->present(ui::Banner::Kind::Problem, message); });
    connect(&m_pane, &ui::OwnJobsPane::runRequested, this, &OwnJobsController::openDialog);
    connect(&m_pane, &ui::OwnJobsPane::reportActionsChanged, this, [this](bool reports) {
        m_jobs.setReportsActions(reports);
        Q_EMIT reportsActionsChanged(reports);
    });
    connect(&m_pane, &ui::OwnJobsPane::logRequested, this, &OwnJobsController::showLog);
    connect(
        &m_pane, &ui::OwnJobsPane::openRequested, this,
        [openBrowser, root = deployment.api.rootUrl()](const QString &taskId) { openBrowser(root.taskUrl(taskId)); });
    connect(&m_pane, &ui::OwnJobsPane::cancelRequested, &m_jobs, &session::OwnJobs::cancel);
}

OwnJobsController::~OwnJobsController() {
    m_pane.disconnect(this);
    if (m_dialog)
        m_dialog->deleteLater();
    m_pane.setModel(nullptr);
}

void OwnJobsController::setReportsActions(bool reports) {
    m_pane.reportSwitch()->setChecked(reports);
    m_jobs.setReportsActions(reports);
}

void OwnJobsController::show(RepositoryController *view) {
    if (m_feed)
        disconnect(this, nullptr, m_feed, nullptr);
    m_feed = view == nullptr ? nullptr : &view->feed();
    if (view != nullptr)
        connect(this, &OwnJobsController::reported, &view->feed(), &session::Feed::expectNews);
}

OwnJob OwnJobsController::suggestion() const {
    OwnJob job = m_jobs.suggestion();
    if (!m_feed)
        return job;
    job.repository = m_feed->repository();
    if (const std::optional<int> row = currentPushRow(m_window, *m_feed))
        job.revision = m_feed->pushes().pushAt(*row).revision;
    return job;
}

void OwnJobsController::openDialog() {
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const QString problem = m_jobs.hasBroker() ? QString()
                                               : tr("Reporting through Pulse needs an account at its broker; the Pulse "
                                                    "pane takes it.");
    m_dialog = new ui::RunHereDialog(m_window.theme(), problem, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setJob(suggestion());
    connect(m_dialog, &ui::RunHereDialog::runRequested, this, [this] { prepare(false); });
    connect(m_dialog, &ui::RunHereDialog::previewRequested, this, [this] { prepare(true); });
    m_dialog->open();
}

void OwnJobsController::prepare(bool forPreview) {
    const ui::RunHereDialog::Request request = m_dialog->request();
    if (request.command.isEmpty())
        return m_dialog->showProblem(tr("Say which command to run."));
    if (!request.folder.isEmpty() && !QDir(request.folder).exists())
        return m_dialog->showProblem(tr("There is no folder %1.").arg(request.folder));
    const session::OwnJobs::ChannelPtr channel = m_jobs.channelOf(request.channel);
    if (!channel)
        return m_dialog->showProblem(tr("The account at the Pulse broker is gone. Enter it again in the Pulse pane."));
    m_dialog->showProblem({});
    m_dialog->setBusy(true);
    const Future<OwnJob> prepared = m_jobs.prepare(request.job, channel, !forPreview);
    m_preparing = CancelGuard(prepared);
    onDone(prepared, m_dialog.data(), [this, request, forPreview, channel](const Result<OwnJob> &job) {
        m_dialog->setBusy(false);
        if (!job)
            return m_dialog->showProblem(job.error().message);
        if (forPreview)
            return showPreview(m_jobs.preview(*job, channel));
        m_dialog->accept();
        m_jobs.start(*job, request.channel, channel, {.words = request.command, .folder = request.folder});
        m_pane.select(job->taskId);
        m_window.showPane(&m_pane);
    });
}

void OwnJobsController::showPreview(const Result<Json> &preview) {
    if (preview)
        m_dialog->showPreview(QString::fromUtf8(toJsonBytes(*preview, 2)));
    else
        m_dialog->showProblem(preview.error().message);
}

void OwnJobsController::showLog(const QString &taskId) {
    m_readingLog.ask(m_jobs.logOf(taskId), this, [this, taskId](const Result<QByteArray> &bytes) {
        if (bytes && m_pane.selected() == taskId)
            m_pane.showLog(taskId, *bytes);
    });
}

} // namespace collie::app
