#include "ui/logs/log_view.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

// How a log looks.
namespace collie::ui {
namespace {

constexpr int textIndent = 8; ///< Pixels between gutter and text.
constexpr double errorTint = 0.10;
constexpr double matchTint = 0.35;
constexpr int gutterGap = 8;
constexpr int markSize = 8;

} // namespace

/// What painting one row needs.
struct LogView::RowFrame {
    qint64 number = 0; ///< Of the line.
    QRect rect;
    int gutter = 0;
    qreal textLeft = 0; ///< Where the first cell is, scrolled aside or not.
    qreal baseline = 0;
    bool isError = false;
    bool isCurrent = false;
};

void LogView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setFont(font());
    painter.fillRect(event->rect(), m_theme.surface());
    const int gutter = gutterWidth();
    const qreal ascent = QFontMetricsF(font()).ascent();
    const qint64 first = firstRow();
    const qint64 behind = std::min(rowCount(), first + viewport()->height() / m_rowHeight + 1);
    for (qint64 row = first; row < behind; ++row) {
        const int top = static_cast<int>(row - first) * m_rowHeight;
        if (top > event->rect().bottom() || top + m_rowHeight < event->rect().top())
            continue;
        const qint64 number = lineOfRow(row);
        paintRow(painter, {.number = number,
                           .rect = {0, top, viewport()->width(), m_rowHeight},
                           .gutter = gutter,
                           .textLeft = gutter + textIndent - static_cast<qreal>(horizontalScrollBar()->value()),
                           .baseline = top + 1 + ascent,
                           .isError = isError(number),
                           .isCurrent = number == m_caret.line});
    }
    painter.setPen(m_theme.hairline());
    painter.drawLine(gutter, 0, gutter, viewport()->height());
}

void LogView::paintRow(QPainter &painter, const RowFrame &row) const {
    const LogLine &its = line(row.number);
    painter.save();
    painter.setClipRect(row.rect.adjusted(row.gutter + 1, 0, 0, 0));
    paintBackgrounds(painter, row, its);
    paintText(painter, row, its);
    if (row.isCurrent && hasFocus()) {
        const qreal x = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(m_caret.column));
        painter.fillRect(QRectF(x - 0.5, row.rect.top() + 1, 1.5, m_rowHeight - 2), m_theme.text());
    }
    painter.restore();
    paintGutter(painter, row);
}

void LogView::paintGutter(QPainter &painter, const RowFrame &row) const {
    painter.fillRect(QRect(row.rect.topLeft(), QSize(row.gutter, m_rowHeight)), m_theme.raisedSurface());
    QColor ink = row.isCurrent ? m_theme.text() : m_theme.mutedText();
    if (row.isError) {
        ink = m_theme.statusColour(treeherder::JobStatus::TestFailed);
        const qreal middle = row.rect.center().y() + 0.5;
        const QPolygonF mark{{gutterGap / 2.0, middle - markSize / 2.0},
                             {gutterGap / 2.0 + markSize, middle},
                             {gutterGap / 2.0, middle + markSize / 2.0}};
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.statusFill(treeherder::JobStatus::TestFailed));
        painter.drawPolygon(mark);
        painter.restore();
    }
    const QString number = QString::number(row.number + 1);
    painter.setPen(ink);
    painter.drawText(QPointF(row.gutter - gutterGap - m_cell * static_cast<qreal>(number.size()), row.baseline),
                     number);
}

void LogView::paintBackgrounds(QPainter &painter, const RowFrame &row, const LogLine &its) const {
    const auto fill = [&](qsizetype from, qsizetype length, const QColor &colour) {
        const qreal begin = static_cast<qreal>(its.cellOf(from));
        // A column behind the end stands for the break.
        const qreal end = static_cast<qreal>(its.cellOf(from + length)) + (from + length > its.columns() ? 1 : 0);
        painter.fillRect(QRectF(row.textLeft + begin * m_cell, row.rect.top(), (end - begin) * m_cell, m_rowHeight),
                         colour);
    };
    if (row.isError)
        painter.fillRect(row.rect,
                         blended(m_theme.surface(), m_theme.statusFill(treeherder::JobStatus::TestFailed), errorTint));
    else if (row.isCurrent)
        painter.fillRect(row.rect, m_theme.hover());
    for (const logs::AnsiText::Span &span : its.spans()) {
        if (const QColor own = m_palette.colours(span.style).background; own.isValid())
            fill(span.from, span.length, own);
    }
    if (const LogLine::Range selected = selectionOf(row.number, its.columns()); selected.length > 0)
        fill(selected.from, selected.length, m_theme.selection());
    const QColor match = blended(m_theme.surface(), m_theme.accent(), matchTint);
    for (const LogLine::Range &each : its.matches())
        fill(each.from, each.length, match);
}

void LogView::paintText(QPainter &painter, const RowFrame &row, const LogLine &its) const {
    const auto firstCell = static_cast<qsizetype>((row.gutter - row.textLeft) / m_cell);
    const qsizetype begin = its.columnAt(std::max<qsizetype>(0, firstCell - 1));
    const qsizetype end =
        std::min(its.columns(), its.columnAt(firstCell + static_cast<qsizetype>(viewport()->width() / m_cell) + 2));
    const QColor ink = row.isError ? readable(m_theme.text(), {m_theme.surface()}, 4.5) : m_theme.text();
    const auto draw = [&](qsizetype from, qsizetype to) {
        from = std::max(from, begin);
        to = std::min(to, end);
        if (from < to)
            drawRun(painter, row, its, from, to);
    };
    qsizetype at = begin;
    for (const logs::AnsiText::Span &span : its.spans()) {
        if (span.from >= end)
            break;
        painter.setPen(ink);
        draw(at, span.from);
        QFont styled = font();
        styled.setBold(span.style.bold);
        styled.setItalic(span.style.italic);
        styled.setUnderline(span.style.underline);
        painter.setFont(styled);
        painter.setPen(m_palette.colours(span.style).text);
        draw(span.from, span.from + span.length);
        painter.setFont(font());
        at = std::max(at, span.from + span.length);
    }
    painter.setPen(ink);
    draw(at, end);
    // Matches are told by more than a colour.
    painter.setPen(m_theme.text());
    for (const LogLine::Range &each : its.matches()) {
        const qreal left = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(each.from));
        const qreal right = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(each.from + each.length));
        painter.drawLine(QPointF(left, row.rect.bottom()), QPointF(right - 1, row.rect.bottom()));
    }
}

void LogView::drawRun(QPainter &painter, const RowFrame &row, const LogLine &its, qsizetype from, qsizetype to) const {
    const auto left = [&](qsizetype column) { return row.textLeft + m_cell * static_cast<qreal>(its.cellOf(column)); };
    const QString &text = its.text();
    if (its.isPlain()) {
        painter.drawText(QPointF(left(from), row.baseline), text.mid(from, to - from));
        return;
    }
    // Characters of another font have another width: each begins in its own cell.
    for (qsizetype at = from; at < to;) {
        qsizetype next = at;
        while (next < to && text.at(next).unicode() >= 0x20 && text.at(next).unicode() < 0x7f)
            ++next;
        // One that combines belongs to the one before it.
        if (next < to && next > at && its.cellOf(next) == its.cellOf(next + 1))
            --next;
        if (next == at)
            next = std::min(its.nextColumn(at), to);
        if (text.at(at) != u'\t')
            painter.drawText(QPointF(left(at), row.baseline), text.mid(at, next - at));
        at = std::max(next, at + 1);
    }
}

} // namespace collie::ui
