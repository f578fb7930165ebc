#include "app/collie/application.h"

#include "app/collie/deployment_session.h"
#include "app/collie/transfer_controller.h"
#include "app/collie/watch_controller.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"

#include <QDesktopServices>
#include <QStandardPaths>

// Where the window's uploads and downloads are kept.
namespace collie::app {

void Application::openTransfers() {
    QString folder = m_options.dataFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    folder += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(m_deployment->deployment.name));
    if (m_sandboxed) {
        m_ofSandbox = std::make_unique<QTemporaryDir>();
        folder = m_ofSandbox->path();
    }
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

} // namespace collie::app
