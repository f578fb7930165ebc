#include "ui/pushes/push_list_view.h"

#include "models/pushes/push_list_model.h"
#include "ui/pushes/push_delegate.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace collie::ui {

using models::PushListModel;

PushListView::PushListView(Theme &theme, QWidget *parent)
    : QuietView(parent)
    , m_theme(theme)
    , m_delegate(new PushDelegate(theme, this)) {
    setObjectName(QStringLiteral("pushList"));
    setAccessibleName(tr("Pushes"));
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(Adjust);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void PushListView::setPushModel(PushListModel *model) {
    if (this->model() != nullptr)
        this->model()->disconnect(this);
    setModel(model);
    if (model != nullptr)
        connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &PushListView::keepPlace);
}

void PushListView::setClock(const Clock &clock) {
    m_delegate->setClock(clock);
    viewport()->update();
}

QVector<qint64> PushListView::selectedPushIds() const {
    QVector<qint64> ids;
    if (selectionModel() == nullptr)
        return ids;
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(PushListModel::PushIdRole).toLongLong());
    return ids;
}

void PushListView::setSelectedPushIds(const QVector<qint64> &pushIds) {
    if (model() == nullptr)
        return;
    QItemSelection selection;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (pushIds.contains(index.data(PushListModel::PushIdRole).toLongLong()))
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        selectionModel()->setCurrentIndex(selection.first().topLeft(), QItemSelectionModel::NoUpdate);
}

void PushListView::setExpanded(const QModelIndex &push, bool expanded) {
    m_delegate->setExpanded(push, expanded);
}

bool PushListView::isExpanded(const QModelIndex &push) const {
    return m_delegate->isExpanded(push);
}

void PushListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) {
    QListView::selectionChanged(selected, deselected);
    Q_EMIT pushSelectionChanged();
}

/// Somebody who has scrolled keeps what they read; at the top the newest push comes into sight.
void PushListView::keepPlace() {
    m_topPush = verticalScrollBar()->value() > 0 ? indexAt(QPoint(4, 4)) : QModelIndex();
    m_topY = visualRect(m_topPush).top();
}

void PushListView::rowsInserted(const QModelIndex &parent, int start, int end) {
    QListView::rowsInserted(parent, start, end);
    if (!m_topPush.isValid())
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_topPush).top() - m_topY);
    m_topPush = QModelIndex();
}

void PushListView::setEmptyText(const QString &text) {
    m_emptyText = text;
    viewport()->update();
}

void PushListView::paintEvent(QPaintEvent *event) {
    QListView::paintEvent(event);
    if (model() != nullptr && model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.surface());
    painter.setPen(m_theme.mutedText());
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

bool PushListView::isOnSign(const QMouseEvent &event) const {
    const QPoint point = event.position().toPoint();
    const QModelIndex index = indexAt(point);
    return event.button() == Qt::LeftButton && index.isValid() && PushDelegate::isExpandable(index) &&
           m_delegate->chevronRect(visualRect(index), font()).contains(point);
}

void PushListView::contextMenuEvent(QContextMenuEvent *event) {
    // By a key the menu is about the current push, wherever the mouse is.
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex push = isKey ? currentIndex() : indexAt(event->pos());
    if (!push.isValid())
        return;
    event->accept();
    const QPoint at = isKey ? viewport()->mapToGlobal(visualRect(push).center()) : event->globalPos();
    Q_EMIT menuRequested(push.data(PushListModel::PushIdRole).toLongLong(), at);
}

void PushListView::mousePressEvent(QMouseEvent *event) {
    m_signPressed = isOnSign(*event);
    if (!m_signPressed) {
        QListView::mousePressEvent(event);
        return;
    }
    const QModelIndex index = indexAt(event->position().toPoint());
    setExpanded(index, !isExpanded(index));
}

void PushListView::mouseMoveEvent(QMouseEvent *event) {
    if (!m_signPressed)
        QListView::mouseMoveEvent(event);
}

void PushListView::mouseReleaseEvent(QMouseEvent *event) {
    if (!std::exchange(m_signPressed, false))
        QListView::mouseReleaseEvent(event);
}

void PushListView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (isOnSign(*event))
        mousePressEvent(event);
    else
        QListView::mouseDoubleClickEvent(event);
}

void PushListView::keyPressEvent(QKeyEvent *event) {
    if (currentIndex().isValid() && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        setExpanded(currentIndex(), event->key() == Qt::Key_Right);
        return;
    }
    QListView::keyPressEvent(event);
}

void PushListView::showEvent(QShowEvent *event) {
    QListView::showEvent(event);
    constexpr int agesMs = 20000;
    m_ageTimer.start(agesMs, Qt::VeryCoarseTimer, this);
}

void PushListView::hideEvent(QHideEvent *event) {
    QListView::hideEvent(event);
    m_ageTimer.stop();
}

void PushListView::timerEvent(QTimerEvent *event) {
    if (event->timerId() == m_ageTimer.timerId())
        viewport()->update();
    else
        QListView::timerEvent(event);
}

} // namespace collie::ui
