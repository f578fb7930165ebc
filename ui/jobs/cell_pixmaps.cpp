#include "ui/jobs/cell_pixmaps.h"

#include "ui/jobs/grid_metrics.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace collie::ui {

using treeherder::JobStatus;

namespace {

constexpr qreal radius = 4;

/// What tells results apart without colour: weight is the painter's, these are the lines.
enum class Mark { None, Underline, DottedUnderline, DashedUnderline, Strike };

Mark markOf(JobStatus status) {
    switch (status) {
    case JobStatus::TestFailed:
    case JobStatus::Success:
    case JobStatus::Running:
    case JobStatus::Unknown:
    case JobStatus::Runnable:
        return Mark::None;
    case JobStatus::Busted:
    case JobStatus::Retry:
        return Mark::Underline;
    case JobStatus::Exception:
    case JobStatus::Unscheduled:
        return Mark::DashedUnderline;
    case JobStatus::Pending:
        return Mark::DottedUnderline;
    case JobStatus::UserCancel:
    case JobStatus::Superseded:
        return Mark::Strike;
    }
    return Mark::None;
}

quint64 keyOf(const CellLook &look, int width, int textWidth) {
    quint64 key = static_cast<quint64>(look.status);
    key = key << 2 | static_cast<quint64>(look.badge);
    for (const bool flag : {look.chip, look.selected, look.current, look.hovered, look.dimmed})
        key = key << 1 | static_cast<quint64>(flag);
    return key << 32 | static_cast<quint64>(width) << 16 | static_cast<quint64>(textWidth);
}

QPainterPath starPath(QPointF centre, qreal size) {
    QPainterPath path;
    constexpr int points = 5;
    for (int i = 0; i < 2 * points; ++i) {
        const qreal reach = i % 2 == 0 ? size : size * 0.45;
        const qreal angle = std::numbers::pi * (i / static_cast<qreal>(points) - 0.5);
        const QPointF corner = centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
        if (i == 0)
            path.moveTo(corner);
        else
            path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

/// Seven pixels wide, ten high: a hand, a thumb at its left, and a cuff below a gap.
QPainterPath mittenPath(QPointF centre) {
    QPainterPath hand;
    hand.setFillRule(Qt::WindingFill); // Palm and fingers overlap.
    hand.addRoundedRect(QRectF(-1, -5, 4.5, 7), 2, 2);
    hand.addRect(QRectF(-1, -1, 4.5, 3));
    QPainterPath thumb;
    thumb.addRoundedRect(QRectF(-3, -2, 4, 2.5), 1.25, 1.25);
    QPainterPath cuff;
    cuff.addRect(QRectF(-1, 3, 4.5, 1.5));
    return (hand + thumb + cuff).translated(centre);
}

} // namespace

QColor cellTextColour(const Theme &theme, const CellLook &look) {
    if (look.chip)
        return theme.chipTextColour(look.status);
    if (look.dimmed && !look.selected)
        return theme.mutedText();
    return look.selected ? theme.statusColourOnSelection(look.status) : theme.statusColour(look.status);
}

void CellPixmaps::prepare(qreal devicePixelRatio, int height) {
    if (qFuzzyCompare(devicePixelRatio, m_devicePixelRatio) && height == m_height)
        return;
    m_devicePixelRatio = devicePixelRatio;
    m_height = height;
    m_pixmaps.clear();
}

bool CellPixmaps::isNeeded(const CellLook &look) {
    return look.chip || look.badge != CellBadge::None || look.selected || look.current || look.hovered ||
           look.status == JobStatus::Runnable || markOf(look.status) != Mark::None;
}

const QPixmap &CellPixmaps::pixmap(const CellLook &look, int width, int textWidth) {
    // Only lines depend on the text's own width.
    if (markOf(look.status) == Mark::None)
        textWidth = 0;
    const quint64 key = keyOf(look, width, textWidth);
    auto known = m_pixmaps.find(key);
    if (known == m_pixmaps.end())
        known = m_pixmaps.insert(key, render(look, width, textWidth));
    return *known;
}

qreal CellPixmaps::snapped(qreal length) const {
    return std::max(std::round(length * m_devicePixelRatio), 1.0) / m_devicePixelRatio;
}

QPixmap CellPixmaps::render(const CellLook &look, int width, int textWidth) const {
    const QSize size(static_cast<int>(std::lround(width * m_devicePixelRatio)),
                     static_cast<int>(std::lround(m_height * m_devicePixelRatio)));
    QPixmap pixmap(size);
    pixmap.setDevicePixelRatio(m_devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cell(0, 0, size.width() / m_devicePixelRatio, size.height() / m_devicePixelRatio);
    drawBody(painter, look, cell);
    drawBadge(painter, look, cell);
    if (textWidth > 0) {
        const qreal room = cell.width() - (look.badge != CellBadge::None ? GridMetrics().badgeWidth : 0);
        drawMark(painter, look, QRectF((room - textWidth) / 2, 0, textWidth, cell.height()));
    }
    return pixmap;
}

void CellPixmaps::drawBody(QPainter &painter, const CellLook &look, const QRectF &cell) const {
    // One pixel left and right, so that neighbours never touch; two above and below, for the lines.
    const QRectF body = cell.adjusted(snapped(1), snapped(2), -snapped(1), -snapped(2));
    painter.setPen(Qt::NoPen);
    const auto frame = [&](const QRectF &outer, qreal thickness, const QColor &colour) {
        const qreal half = thickness / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, thickness));
        painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), radius - half, radius - half);
        painter.setPen(Qt::NoPen);
    };
    if (look.chip) {
        painter.setBrush(m_theme.statusFill(look.status));
        painter.drawRoundedRect(body, radius, radius);
    } else if (look.selected || look.hovered) {
        painter.setBrush(look.selected ? m_theme.selection() : m_theme.hover());
        painter.drawRoundedRect(body, radius, radius);
    }
    // Hollow: there is nothing in it yet.
    if (look.status == JobStatus::Runnable && !look.chip)
        frame(body, snapped(1), m_theme.statusFill(look.status));
    // A ring around a chip needs a line of surface inside it, or it would drown in the fill.
    const qreal thin = snapped(1);
    const qreal thick = snapped(2);
    const QRectF around = cell.adjusted(0, snapped(1), 0, -snapped(1));
    if (look.selected || look.current) {
        const QColor ring = look.current ? m_theme.text() : m_theme.accent();
        if (look.chip) {
            frame(cell.adjusted(thin, thick, -thin, -thick), thick, m_theme.surface());
            frame(around, thick, ring);
        } else {
            frame(look.current ? around : body, look.current ? thick : thin, ring);
        }
    } else if (look.hovered && look.chip) {
        frame(body, thin, m_theme.text());
    }
}

void CellPixmaps::drawMark(QPainter &painter, const CellLook &look, const QRectF &text) const {
    const Mark mark = markOf(look.status);
    const qreal thickness = snapped(1);
    // Within a chip, clear of its edge.
    const qreal line =
        mark == Mark::Strike ? text.center().y() + snapped(1) : text.bottom() - snapped(look.chip ? 4 : 3);
    const qreal y = std::round(line * m_devicePixelRatio) / m_devicePixelRatio;
    const qreal left = std::round(text.left() * m_devicePixelRatio) / m_devicePixelRatio;
    const QColor colour = cellTextColour(m_theme, look);
    qreal dash = text.width();
    if (mark == Mark::DottedUnderline)
        dash = snapped(1);
    else if (mark == Mark::DashedUnderline)
        dash = snapped(3);
    const qreal gap = mark == Mark::DashedUnderline || mark == Mark::DottedUnderline ? snapped(2) : 0;
    for (qreal x = left; x < text.right(); x += dash + gap)
        painter.fillRect(QRectF(x, y, std::min(dash, text.right() - x), thickness), colour);
}

void CellPixmaps::drawBadge(QPainter &painter, const CellLook &look, const QRectF &cell) const {
    const QColor colour = cellTextColour(m_theme, look);
    const QPointF centre(cell.right() - 7, cell.center().y() - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (look.badge) {
    case CellBadge::None:
        break;
    case CellBadge::Star:
        painter.drawPath(starPath(centre, 4));
        break;
    case CellBadge::OutlineStar:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, snapped(1)));
        painter.drawPath(starPath(centre, 4));
        break;
    case CellBadge::Mitten:
        painter.drawPath(mittenPath(centre + QPointF(0.5, 0)));
        break;
    }
}

} // namespace collie::ui
