#include "ui/logs/log_row_painter.h"

#include "ui/widgets/theme.h"

#include <algorithm>
#include <utility>

namespace collie::ui {
namespace {

constexpr double errorTint = 0.10;
constexpr double matchTint = 0.35;
constexpr int gutterGap = 8;
constexpr int markSize = 8;

/// Columns that are on the screen: from the first to before the last.
std::pair<qsizetype, qsizetype> seenColumns(const LogRowPainter::Row &row, const LogLine &its, qreal cell) {
    const auto first = static_cast<qsizetype>((row.gutter - row.textLeft) / cell);
    const auto cells = static_cast<qsizetype>(row.rect.width() / cell);
    return {std::max(row.from, its.columnAt(std::max<qsizetype>(0, first - 1))),
            std::min({its.columns(), row.to, its.columnAt(first + cells + 2)})};
}

/// The first span that goes on behind a column. A long line has more of them than can be gone through for every row.
auto spanBehind(const QVector<logs::AnsiText::Span> &spans, qsizetype column) {
    return std::partition_point(spans.begin(), spans.end(), [column](const logs::AnsiText::Span &span) {
        return span.from + span.length <= column;
    });
}

} // namespace

LogRowPainter::LogRowPainter(const Theme &theme, const AnsiPalette &palette, const QFont &font, qreal cell)
    : m_theme(theme)
    , m_palette(palette)
    , m_font(font)
    , m_cell(cell) {}

void LogRowPainter::paint(QPainter &painter, const Row &row, const LogLine &its) const {
    painter.save();
    painter.setClipRect(row.rect.adjusted(row.gutter + 1, 0, 0, 0));
    paintBackgrounds(painter, row, its);
    paintText(painter, row, its);
    if (row.caret) {
        const qreal x = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(*row.caret));
        painter.fillRect(QRectF(x - 0.5, row.rect.top() + 1, 1.5, row.rect.height() - 2), m_theme.text());
    }
    painter.restore();
    paintGutter(painter, row);
}

void LogRowPainter::paintGutter(QPainter &painter, const Row &row) const {
    painter.fillRect(QRect(row.rect.topLeft(), QSize(row.gutter, row.rect.height())), m_theme.raisedSurface());
    QColor ink = row.isCurrent ? m_theme.text() : m_theme.mutedText();
    if (row.isError && row.from == 0) {
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
    // Later parts of a line have no number of their own.
    if (row.from > 0)
        return;
    const QString number = QString::number(row.number + 1);
    painter.setPen(ink);
    painter.drawText(QPointF(row.gutter - gutterGap - m_cell * static_cast<qreal>(number.size()), row.baseline),
                     number);
}

void LogRowPainter::paintBackgrounds(QPainter &painter, const Row &row, const LogLine &its) const {
    const auto fill = [&](qsizetype from, qsizetype length, const QColor &colour) {
        const qsizetype to = std::min(from + length, row.to);
        from = std::max(from, row.from);
        if (from >= to)
            return;
        const qreal begin = static_cast<qreal>(its.cellOf(from));
        // A column behind the end stands for the break.
        const qreal end = static_cast<qreal>(its.cellOf(to)) + (to > its.columns() ? 1 : 0);
        painter.fillRect(
            QRectF(row.textLeft + begin * m_cell, row.rect.top(), (end - begin) * m_cell, row.rect.height()), colour);
    };
    if (row.isError)
        painter.fillRect(row.rect,
                         blended(m_theme.surface(), m_theme.statusFill(treeherder::JobStatus::TestFailed), errorTint));
    else if (row.isCurrent)
        painter.fillRect(row.rect, m_theme.hover());
    const auto seen = seenColumns(row, its, m_cell);
    for (auto span = spanBehind(its.spans(), seen.first); span != its.spans().end() && span->from < seen.second;
         ++span) {
        if (const QColor own = m_palette.colours(span->style).background; own.isValid())
            fill(span->from, span->length, own);
    }
    if (row.selected.length > 0)
        fill(row.selected.from, row.selected.length, m_theme.selection());
    const QColor match = blended(m_theme.surface(), m_theme.accent(), matchTint);
    for (const LogLine::Range &each : its.matches())
        fill(each.from, each.length, match);
}

void LogRowPainter::paintText(QPainter &painter, const Row &row, const LogLine &its) const {
    const auto seen = seenColumns(row, its, m_cell);
    const qsizetype begin = seen.first;
    const qsizetype end = seen.second;
    const QColor ink = row.isError ? readable(m_theme.text(), {m_theme.surface()}, 4.5) : m_theme.text();
    const auto draw = [&](qsizetype from, qsizetype to) {
        from = std::max(from, begin);
        to = std::min(to, end);
        if (from < to)
            drawRun(painter, row, its, from, to);
    };
    qsizetype at = begin;
    for (auto span = spanBehind(its.spans(), begin); span != its.spans().end() && span->from < end; ++span) {
        painter.setPen(ink);
        draw(at, span->from);
        QFont styled = m_font;
        styled.setBold(span->style.bold);
        styled.setItalic(span->style.italic);
        styled.setUnderline(span->style.underline);
        painter.setFont(styled);
        painter.setPen(m_palette.colours(span->style).text);
        draw(span->from, span->from + span->length);
        painter.setFont(m_font);
        at = std::max(at, span->from + span->length);
    }
    painter.setPen(ink);
    draw(at, end);
    // Matches are told by more than a colour.
    painter.setPen(m_theme.text());
    for (const LogLine::Range &each : its.matches()) {
        const qsizetype from = std::max(each.from, row.from);
        const qsizetype to = std::min(each.from + each.length, row.to);
        if (from >= to)
            continue;
        const qreal left = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(from));
        const qreal right = row.textLeft + m_cell * static_cast<qreal>(its.cellOf(to));
        painter.drawLine(QPointF(left, row.rect.bottom()), QPointF(right - 1, row.rect.bottom()));
    }
}

void LogRowPainter::drawRun(QPainter &painter, const Row &row, const LogLine &its, qsizetype from, qsizetype to) const {
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
