#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/transfers/drop_hint.h"
#include "ui/transfers/transfer_view.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>

// Files that come to the window.
namespace collie::ui {

void MainWindow::connectTransfers() {
    setAcceptDrops(true);
    m_dropHint = new DropHint(m_theme, this);
    connect(m_actions->uploadFiles, &QAction::triggered, this, &MainWindow::uploadRequested);
    connect(m_actions->pasteToUpload, &QAction::triggered, this, &MainWindow::pasteToUpload);
    connect(m_transfers, &TransferView::uploadRequested, this, &MainWindow::uploadRequested);
}

void MainWindow::showTransfers() {
    m_transferDock->show();
    m_transferDock->raise();
}

void MainWindow::pasteToUpload() {
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const DropContent content = held != nullptr ? contentOf(*held) : DropContent();
    if (content.isEmpty())
        notify(tr("There is nothing to upload on the clipboard: copy files, an image or a text first."));
    else
        Q_EMIT contentDropped(content);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    // What is dragged stays where it is, whatever its source would prefer.
    if (!m_actions->uploadFiles->isEnabled() || !holdsContent(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_dropHint->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event) {
    m_dropHint->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event) {
    m_dropHint->hide();
    const DropContent content = contentOf(*event->mimeData());
    if (content.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT contentDropped(content);
}

} // namespace collie::ui
