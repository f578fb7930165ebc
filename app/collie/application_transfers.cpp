#include "app/collie/application.h"

#include "app/collie/own_jobs_controller.h"
#include "app/collie/transfer_controller.h"
#include "app/collie/watch_controller.h"
#include "app/session/deployment_session.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"

#include <QDesktopServices>
#include <QStandardPaths>

// Where the window's uploads, downloads and own jobs are kept.
namespace collie::app {

void Application::openTransfers() {
    QString folder = m_options.dataFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    folder += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(m_deployment->deployment.name));
    if (m_sandboxed)
        folder = m_ofSandbox->path();
    m_transfers =
        std::make_unique<TransferController>(*m_window, *m_deployment, m_settings, m_clock, folder,
                                             m_sandboxed ? m_sandboxS3 : m_options.s3Endpoint, [this](const QUrl &url) {
                                                 if (url.isLocalFile())
                                                     QDesktopServices::openUrl(url); // The folder of a download.
                                                 else
                                                     m_options.openBrowser(url);
                                             });
    connect(m_transfers.get(), &TransferController::batchFinished, m_watches.get(), &WatchController::tellAway);
    m_window->actions()->setDeploymentOpen(true);
}

void Application::openOwnJobs() {
    QString folder = m_options.ownJobsFolder;
    if (m_sandboxed && !m_options.settingsOfSandbox)
        folder = m_ofSandbox->filePath(QStringLiteral("own-jobs"));
    else if (folder.isEmpty())
        folder = ownjobs::OwnJobStore::defaultFolder();
    m_ownJobs =
        std::make_unique<OwnJobsController>(*m_window, *m_window->ownJobs(), *m_deployment,
                                            m_sandboxed ? nullptr : m_store.get(), folder, m_options.openBrowser);
    m_ownJobs->setReportsActions(m_settings.reportsActions());
    connect(m_ownJobs.get(), &OwnJobsController::reportsActionsChanged, this,
            [this](bool reports) { m_settings.setReportsActions(reports); });
}

} // namespace collie::app
