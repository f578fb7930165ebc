#include "ui/logs/log_view.h"

#include "ui/logs/log_row_painter.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleHints>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

// What keys and the pointer do, and where on the screen a place is.
namespace collie::ui {
namespace {

constexpr int dragScrollMs = 40;
constexpr int barUnits = 1024; ///< Of the scroll bar, for a line that wraps, where there are few enough of them.

} // namespace

const QVector<qsizetype> &LogView::partsOf(qint64 row) const {
    static const QVector<qsizetype> whole{0};
    if (!m_wraps || row < 0 || row >= rowCount())
        return whole;
    const int room = viewport()->width() - gutterWidth() - 2 * LogRowPainter::textIndent;
    return line(lineOfRow(row)).partsWithin(static_cast<qsizetype>(room / m_cell));
}

LogView::Spot LogView::spotOf(Place place) const {
    const qint64 row = rowOfLine(place.line);
    if (!m_wraps || row >= rowCount() || lineOfRow(row) != place.line)
        return {.row = row, .column = 0};
    const QVector<qsizetype> &parts = partsOf(row);
    return {.row = row, .column = *std::prev(std::upper_bound(parts.begin(), parts.end(), place.column))};
}

LogView::Spot LogView::moved(Spot from, qint64 by) const {
    const qint64 rows = rowCount();
    if (rows == 0)
        return {};
    if (!m_wraps)
        return {.row = std::clamp<qint64>(from.row + by, 0, rows - 1), .column = 0};
    qint64 row = std::clamp<qint64>(from.row, 0, rows - 1);
    const QVector<qsizetype> *parts = &partsOf(row);
    qint64 part = std::upper_bound(parts->begin(), parts->end(), from.column) - parts->begin() - 1 + by;
    while (part < 0 && row > 0) {
        parts = &partsOf(--row);
        part += parts->size();
    }
    while (part >= parts->size() && row + 1 < rows) {
        part -= parts->size();
        parts = &partsOf(++row);
    }
    return {.row = row, .column = parts->at(std::clamp<qint64>(part, 0, parts->size() - 1))};
}

LogView::Spot LogView::lastTop() const {
    if (!m_wraps)
        return {.row = std::max<qint64>(0, rowCount() - rowsShown()), .column = 0};
    const qint64 last = rowCount() - 1;
    return moved({.row = last, .column = partsOf(last).constLast()}, 1 - rowsShown());
}

int LogView::rowOnScreen(Spot spot) const {
    if (spot < m_top || spot.row >= std::min(rowCount(), m_top.row + rowsShown()))
        return -1;
    if (!m_wraps)
        return static_cast<int>(spot.row - m_top.row);
    Spot at = m_top;
    for (int i = 0; i < rowsShown() && at <= spot; ++i, at = moved(at, 1)) {
        if (at == spot)
            return i;
    }
    return -1;
}

void LogView::setTop(Spot top) {
    const QScopedValueRollback guard(m_adjusting, true);
    // Where its line was wrapped at another width before, the part that this column is in now.
    m_top = moved(std::min(top, lastTop()), 0);
    verticalScrollBar()->setValue(barValueOf(m_top));
    viewport()->update();
}

void LogView::scrollRows(qint64 by) {
    if (!m_wraps) {
        verticalScrollBar()->setValue(static_cast<int>(verticalScrollBar()->value() + by));
        return;
    }
    setTop(moved(m_top, by));
    setFollowing(m_top == lastTop() && m_log && !m_log->isComplete());
}

int LogView::barUnit() const {
    constexpr qint64 most = std::numeric_limits<int>::max();
    return m_wraps ? static_cast<int>(std::clamp<qint64>(most / (rowCount() + 1), 1, barUnits)) : 1;
}

int LogView::barValueOf(Spot top) const {
    const qint64 within =
        top.column > 0 ? top.column * barUnit() / (line(lineOfRow(top.row)).columns() + 1) : qint64{0};
    return static_cast<int>(std::min<qint64>(top.row * barUnit() + within, std::numeric_limits<int>::max()));
}

LogView::Spot LogView::spotOfBar(int value) const {
    const int unit = barUnit();
    if (!m_wraps || rowCount() == 0)
        return {.row = value, .column = 0};
    if (value == verticalScrollBar()->maximum())
        return lastTop();
    const qint64 row = value / unit;
    return moved({.row = row, .column = (line(lineOfRow(row)).columns() + 1) * (value % unit) / unit}, 0);
}

LogView::Place LogView::placeAt(const QPoint &position) const {
    const qint64 rows = rowCount();
    if (rows == 0)
        return {};
    const Spot spot = moved(m_top, position.y() < 0 ? -1 : position.y() / m_rowHeight);
    const qreal x = position.x() - gutterWidth() - LogRowPainter::textIndent + horizontalScrollBar()->value();
    return placeIn(spot, static_cast<qsizetype>(std::max(0.0, x / m_cell + 0.5)));
}

LogView::Place LogView::placeIn(Spot spot, qsizetype cell) const {
    const qint64 number = lineOfRow(spot.row);
    const LogLine &its = line(number);
    const qsizetype column = its.columnAt(its.cellOf(spot.column) + cell);
    // Behind the last character of a part begins the next one.
    const QVector<qsizetype> &parts = partsOf(spot.row);
    const auto next = std::upper_bound(parts.begin(), parts.end(), spot.column);
    return {number, next == parts.end() || column < *next ? column : its.previousColumn(*next)};
}

void LogView::ensureVisible(Place place) {
    const Spot spot = spotOf(place);
    if (spot < m_top)
        setTop(spot);
    else if (rowOnScreen(spot) < 0)
        setTop(moved(spot, 1 - rowsShown()));
    updateSideways();
    if (m_wraps)
        return;
    QScrollBar *bar = horizontalScrollBar();
    const int room = viewport()->width() - gutterWidth() - 2 * LogRowPainter::textIndent;
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
    const Spot from = spotOf(m_caret);
    const LogLine &here = line(m_caret.line);
    const qsizetype cell = here.cellOf(m_caret.column) - here.cellOf(from.column);
    moveCaret(placeIn(moved(from, rows), cell), extend);
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
    scrollRows((beyond < 0 ? -1 : 1) + beyond / m_rowHeight);
    if (m_drag == Drag::Lines)
        selectLineAt(m_dragAt, true);
    else
        moveCaret(placeAt(m_dragAt), true);
}

void LogView::wheelEvent(QWheelEvent *event) {
    if (!m_wraps || event->angleDelta().y() == 0 || event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    // A scroll bar would go by lines.
    constexpr int notch = QWheelEvent::DefaultDeltasPerStep;
    m_wheel += event->angleDelta().y() * QApplication::wheelScrollLines();
    const int rows = m_wheel / notch;
    m_wheel -= rows * notch;
    scrollRows(-rows);
    event->accept();
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
