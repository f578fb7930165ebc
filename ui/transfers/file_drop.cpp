#include "ui/transfers/file_drop.h"

#include "ui/transfers/drop_hint.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>

namespace collie::ui {

FileDrop::FileDrop(Theme &theme, QWidget &window, const QAction &upload)
    : QObject(&window)
    , m_window(window)
    , m_upload(upload)
    , m_hint(new DropHint(theme, &window)) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

void FileDrop::paste() {
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const DropContent content = held != nullptr ? contentOf(*held) : DropContent();
    if (content.isEmpty())
        Q_EMIT said(tr("There is nothing to upload on the clipboard: copy files, an image or a text first."));
    else
        Q_EMIT given(content);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event) {
    if (watched != &m_window)
        return false;
    if (event->type() == QEvent::DragLeave) {
        m_hint->hide();
        return false;
    }
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return false;
    auto &drop = *static_cast<QDropEvent *>(event);
    const bool isDropped = event->type() == QEvent::Drop;
    const bool isWanted = isDropped || (m_upload.isEnabled() && holdsContent(*drop.mimeData()));
    m_hint->setVisible(!isDropped && isWanted);
    const DropContent content = isDropped ? contentOf(*drop.mimeData()) : DropContent();
    if (!isWanted || (isDropped && content.isEmpty())) {
        drop.ignore();
        return true;
    }
    // What is dragged stays where it is, whatever its source would prefer.
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (isDropped)
        Q_EMIT given(content);
    return true;
}

} // namespace collie::ui
