#include "ui/failures/failure_tree.h"

#include "models/failures/failure_model.h"
#include "ui/failures/failure_delegate.h"
#include "ui/widgets/scroll_anchor.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <utility>

namespace collie::ui {

using models::FailureModel;
using Target = FailureTarget::What;

namespace {

constexpr int mostUnfolded = 20; ///< Failures whose details are shown at once.

models::FailureRow::Kind rowKind(const QModelIndex &index) {
    return static_cast<models::FailureRow::Kind>(index.data(FailureModel::KindRole).toInt());
}

} // namespace

FailureTree::FailureTree(Theme &theme, FailureModel &model, QWidget *parent)
    : QuietView(parent)
    , m_model(model)
    , m_delegate(new FailureDelegate(theme, this)) {
    setObjectName(QStringLiteral("failures"));
    setAccessibleName(tr("Failures"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    // The delegate draws marks and indentation, so that a row is one thing from edge to edge.
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FailureTree::showFailures(const failures::JobFailures &found) {
    const ScrollAnchor anchor(*this);
    const bool isUntouched = !currentIndex().isValid() || currentIndex() == m_marked;
    const bool isAtTop = verticalScrollBar()->value() == 0;
    m_model.setFailures(found);
    for (const QPersistentModelIndex &each : std::exchange(m_fresh, {})) {
        // Of many tests a group says enough by its name.
        const bool isUseful = m_model.rowCount() == 1 || rowKind(each) != models::FailureRow::Kind::Group;
        if (each.isValid() && each.row() < mostUnfolded && isUseful)
            expand(each);
    }
    executeDelayedItemsLayout();
    // Whoever has not done anything yet sees the beginning, whatever comes before what came first.
    if (isUntouched && isAtTop)
        markFirst();
    else if (!anchor.restore() && !currentIndex().isValid())
        markFirst();
}

void FailureTree::markFirst() {
    m_marked = m_model.index(0, 0);
    setCurrentIndex(m_marked);
}

void FailureTree::rowsInserted(const QModelIndex &parent, int start, int end) {
    QTreeView::rowsInserted(parent, start, end);
    for (int row = start; row <= end && !parent.isValid(); ++row)
        m_fresh.append(m_model.index(row, 0));
}

void FailureTree::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QVector<int> &roles) {
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    // Other text may need another height.
    scheduleDelayedItemsLayout();
}

void FailureTree::resizeEvent(QResizeEvent *event) {
    QTreeView::resizeEvent(event);
    // Text is wrapped to the width.
    if (std::exchange(m_width, viewport()->width()) != m_width)
        scheduleDelayedItemsLayout();
}

FailureTarget FailureTree::targetAt(QPoint point) const {
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->targetAt(option, index, point);
}

void FailureTree::follow(const FailureTarget &target, const QModelIndex &index) {
    switch (target.what) {
    case Target::LogLine:
        Q_EMIT logLineRequested(target.number);
        break;
    case Target::Bug:
        Q_EMIT bugRequested(target.number);
        break;
    case Target::Link:
        Q_EMIT linkActivated(target.url);
        break;
    case Target::Fold:
        m_model.toggle(index);
        break;
    case Target::Chevron:
        setExpanded(index, !isExpanded(index));
        break;
    case Target::Nothing:
        break;
    }
}

void FailureTree::open(const QModelIndex &index) {
    using Kind = models::FailureRow::Kind;
    switch (rowKind(index)) {
    case Kind::Failure:
    case Kind::Group:
    case Kind::Line:
        Q_EMIT logLineRequested(index.data(FailureModel::LineNumberRole).toLongLong());
        break;
    case Kind::Text:
    case Kind::MoreBugs:
        m_model.toggle(index);
        break;
    case Kind::Bug:
        if (const qint64 bug = index.data(FailureModel::BugIdRole).toLongLong(); bug > 0)
            Q_EMIT bugRequested(bug);
        break;
    case Kind::Note:
        break;
    }
}

void FailureTree::mousePressEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    m_marked = QPersistentModelIndex();
    m_pressed = event->button() == Qt::LeftButton ? targetAt(point) : FailureTarget();
    m_pressedRow = indexAt(point);
    // Unfolding is no choice of a row.
    if (m_pressed.what == Target::Chevron)
        follow(m_pressed, m_pressedRow);
    else
        QTreeView::mousePressEvent(event);
}

void FailureTree::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() == Qt::NoButton)
        hover(event->position().toPoint());
    if (m_pressed.what != Target::Chevron)
        QTreeView::mouseMoveEvent(event);
}

void FailureTree::mouseReleaseEvent(QMouseEvent *event) {
    const FailureTarget pressed = std::exchange(m_pressed, {});
    if (pressed.what == Target::Chevron)
        return;
    QTreeView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    // What slid away under the pointer is not what was meant.
    if (event->button() == Qt::LeftButton && pressed.what != Target::Nothing && indexAt(point) == m_pressedRow &&
        targetAt(point) == pressed)
        follow(pressed, m_pressedRow);
}

void FailureTree::mouseDoubleClickEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    const FailureTarget target = targetAt(point);
    // On a link the first click did it.
    if (target.what == Target::Chevron)
        mousePressEvent(event);
    else if (event->button() == Qt::LeftButton && target.what == Target::Nothing && indexAt(point).isValid())
        open(indexAt(point));
}

void FailureTree::leaveEvent(QEvent *event) {
    QTreeView::leaveEvent(event);
    hover(QPoint(-1, -1));
}

void FailureTree::hover(QPoint point) {
    const FailureTarget target = targetAt(point);
    if (!m_delegate->hover(indexAt(point), target))
        return;
    viewport()->setCursor(target.what == Target::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void FailureTree::keyPressEvent(QKeyEvent *event) {
    m_marked = QPersistentModelIndex();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier &&
        currentIndex().isValid()) {
        open(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace collie::ui
