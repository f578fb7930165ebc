#include "ui/logs/log_view.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleHints>
#include <QTimerEvent>

#include <algorithm>

// What keys and the pointer do.
namespace collie::ui {
namespace {

constexpr int dragScrollMs = 40;
constexpr int indentOfText = 8; ///< Pixels between gutter and text.

} // namespace

LogView::Place LogView::placeAt(const QPoint &position) const {
    const qint64 rows = rowCount();
    if (rows == 0)
        return {};
    const int up = position.y() < 0 ? -1 : position.y() / m_rowHeight;
    const qint64 number = lineOfRow(std::clamp<qint64>(firstRow() + up, 0, rows - 1));
    const qreal cells = (position.x() - gutterWidth() - indentOfText + horizontalScrollBar()->value()) / m_cell + 0.5;
    return {number, line(number).columnAt(static_cast<qsizetype>(std::max(0.0, cells)))};
}

void LogView::ensureVisible(Place place) {
    const QScopedValueRollback guard(m_adjusting, true);
    const qint64 row = rowOfLine(place.line);
    if (row < firstRow())
        verticalScrollBar()->setValue(static_cast<int>(row));
    else if (row >= firstRow() + rowsShown())
        verticalScrollBar()->setValue(static_cast<int>(row - rowsShown() + 1));
    updateSideways();
    QScrollBar *bar = horizontalScrollBar();
    const int room = viewport()->width() - gutterWidth() - 2 * indentOfText;
    const int x = static_cast<int>(m_cell * static_cast<qreal>(line(place.line).cellOf(place.column)));
    if (x < bar->value())
        bar->setValue(std::max(0, x - room / 4));
    else if (x > bar->value() + room)
        bar->setValue(x - room * 3 / 4);
}

void LogView::moveCaret(Place to, bool extend) {
    m_caret = to;
    if (!extend)
        m_anchor = to;
    ensureVisible(to);
    // A caret moved on purpose is what is being looked at.
    setFollowing(rowOfLine(to.line) == rowCount() - 1 && m_log && !m_log->isComplete());
    viewport()->update();
    Q_EMIT caretMoved();
    Q_EMIT selectionChanged();
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(this, shownCaret());
        QAccessible::updateAccessibility(&event);
    }
}

void LogView::moveCaretByRows(qint64 rows, bool extend) {
    if (rowCount() == 0)
        return;
    const qint64 row = std::clamp<qint64>(rowOfLine(m_caret.line) + rows, 0, rowCount() - 1);
    const qint64 number = lineOfRow(row);
    moveCaret({number, std::min(m_caret.column, line(number).columns())}, extend);
}

bool LogView::moveByKey(const QKeyEvent &event) {
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool far = event.modifiers().testFlag(Qt::ControlModifier);
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::ControlModifier | Qt::KeypadModifier)) != Qt::NoModifier)
        return false;
    const LogLine &here = line(m_caret.line);
    switch (event.key()) {
    case Qt::Key_Up:
        moveCaretByRows(-1, extend);
        return true;
    case Qt::Key_Down:
        moveCaretByRows(1, extend);
        return true;
    case Qt::Key_PageUp:
        moveCaretByRows(-rowsShown(), extend);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        moveCaretByRows(rowsShown(), extend && event.key() != Qt::Key_Space);
        return true;
    case Qt::Key_Home:
        moveCaret({far ? lineOfRow(0) : m_caret.line, 0}, extend);
        return true;
    case Qt::Key_End: {
        const qint64 number = far ? lineOfRow(rowCount() - 1) : m_caret.line;
        moveCaret({number, line(number).columns()}, extend);
        return true;
    }
    case Qt::Key_Left:
        moveCaret({m_caret.line, here.previousColumn(m_caret.column)}, extend);
        return true;
    case Qt::Key_Right:
        moveCaret({m_caret.line, here.nextColumn(m_caret.column)}, extend);
        return true;
    default:
        return false;
    }
}

void LogView::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (rowCount() == 0 || !moveByKey(*event)) {
        QAbstractScrollArea::keyPressEvent(event);
        event->ignore();
    }
}

void LogView::selectLineAt(const QPoint &position, bool extend) {
    const qint64 number = placeAt(position).line;
    const Place begin{number, 0};
    const Place end{number, line(number).columns()};
    if (!extend) {
        m_anchor = begin;
        m_caret = end;
    } else {
        // Whole lines, whichever way the selection grows.
        m_anchor.column = number < m_anchor.line ? line(m_anchor.line).columns() : 0;
        m_caret = number < m_anchor.line ? begin : end;
    }
    setFollowing(false);
    viewport()->update();
    Q_EMIT caretMoved();
    Q_EMIT selectionChanged();
}

void LogView::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || rowCount() == 0)
        return;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool third = m_doubleClicked.isValid() &&
                       m_doubleClicked.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    m_doubleClicked.invalidate();
    if (event->pos().x() < gutterWidth() || third) {
        m_drag = Drag::Lines;
        selectLineAt(event->pos(), extend);
    } else {
        m_drag = Drag::Text;
        moveCaret(placeAt(event->pos()), extend);
    }
}

void LogView::mouseMoveEvent(QMouseEvent *event) {
    if (m_drag == Drag::None) {
        viewport()->setCursor(event->pos().x() < gutterWidth() ? Qt::ArrowCursor : Qt::IBeamCursor);
        return;
    }
    m_dragAt = event->pos();
    if (m_drag == Drag::Lines)
        selectLineAt(m_dragAt, true);
    else
        moveCaret(placeAt(m_dragAt), true);
    const bool outside = m_dragAt.y() < 0 || m_dragAt.y() >= viewport()->height();
    if (!outside)
        m_dragScroll.stop();
    else if (!m_dragScroll.isActive())
        m_dragScroll.start(dragScrollMs, this);
}

void LogView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const int beyond = m_dragAt.y() < 0 ? m_dragAt.y() : m_dragAt.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + (beyond < 0 ? -1 : 1) + beyond / m_rowHeight);
    if (m_drag == Drag::Lines)
        selectLineAt(m_dragAt, true);
    else
        moveCaret(placeAt(m_dragAt), true);
}

void LogView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_drag = Drag::None;
    m_dragScroll.stop();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || rowCount() == 0 || event->pos().x() < gutterWidth())
        return;
    const Place at = placeAt(event->pos());
    const LogLine::Range word = line(at.line).wordAt(at.column);
    m_anchor = {at.line, word.from};
    moveCaret({at.line, word.from + word.length}, true);
    m_doubleClicked.start();
}

bool LogView::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // What moves the caret or copies is ours, whatever the window uses it for; and a letter typed while reading
        // must not retrigger or cancel the job.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        const bool letter = plain && !key->text().isEmpty() && key->text().at(0).isPrint();
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) || letter ||
            (plain && key->key() == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LogView::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LogView::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace collie::ui
