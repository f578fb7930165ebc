#include "ui/jobs/grid_painter.h"

#include "models/pushes/push_list_model.h"
#include "models/text/text_format.h"
#include "ui/jobs/job_grid_content.h"
#include "ui/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace collie::ui {

using treeherder::JobStatus;

GridPainter::GridPainter(const Theme &theme, const GridLayout &layout, JobGridContent &content,
                         const CommitLines &commits)
    : m_theme(theme)
    , m_layout(layout)
    , m_content(content)
    , m_header(theme, commits)
    , m_commits(theme, commits)
    , m_pixmaps(theme) {}

void GridPainter::setFont(const QFont &font) {
    m_font = font;
    m_header.setFont(font);
    m_glyphs = GlyphBatch();
    m_elidedNames.clear();
    m_pixmaps.forget();
    m_closing = m_content.regular().text(QStringLiteral(")"));
}

qreal GridPainter::snapped(qreal y) const {
    return std::round(y * m_devicePixelRatio) / m_devicePixelRatio;
}

QRect GridPainter::headerRect(int block, int scroll, int width) const {
    const int height = m_layout.metrics().headerHeight;
    const int top = m_layout.blockTop(block);
    const int lowest = m_layout.blockBottom(block) - m_layout.metrics().blockGap - height;
    return {0, std::max(top, std::min(scroll, lowest)) - scroll, width, height};
}

PushHeader GridPainter::headerOf(int block, qint64 nowMs) const {
    const auto &push = m_layout.structure().pushes.at(static_cast<size_t>(block));
    const int row = m_pushes != nullptr ? m_pushes->rowOfPush(push.pushId) : -1;
    return {.pushId = push.pushId,
            .push = row >= 0 ? m_pushes->index(row) : QModelIndex(),
            .nowMs = nowMs,
            .hiddenJobs = push.isCollapsed ? std::optional(push.hiddenJobs) : std::nullopt};
}

std::optional<HeaderSign> GridPainter::signAt(int block, int scroll, int width, qint64 nowMs, QPoint point) const {
    return m_header.signAt(headerRect(block, scroll, width), headerOf(block, nowMs), point);
}

QString GridPainter::elidedName(const QString &name) const {
    const int room = m_layout.metrics().nameWidth - m_layout.metrics().groupGap;
    if (m_elidedFor != room || m_elidedNames.size() > 5000) {
        m_elidedNames.clear();
        m_elidedFor = room;
    }
    const auto known = m_elidedNames.constFind(name);
    if (known != m_elidedNames.constEnd())
        return *known;
    return *m_elidedNames.insert(name, QFontMetrics(m_font).elidedText(name, Qt::ElideRight, room));
}

int GridPainter::paint(QPainter &painter, const GridFrame &frame) {
    m_devicePixelRatio = painter.device()->devicePixelRatioF();
    const int lineHeight = m_layout.metrics().lineHeight;
    m_pixmaps.prepare(m_devicePixelRatio, lineHeight);
    const QFontMetricsF metrics(m_font);
    m_baseline = (lineHeight - metrics.height()) / 2 + metrics.ascent();

    painter.fillRect(frame.exposed, m_theme.surface());
    int jobs = 0;
    const int bottom = frame.scroll + frame.exposed.bottom();
    for (int i = m_layout.firstPlatformBelow(frame.scroll + frame.exposed.top()); i < m_layout.platformCount(); ++i) {
        if (m_layout.platformTop(i) > bottom)
            break;
        jobs += paintPlatform(painter, frame, i);
    }
    m_glyphs.draw(painter);
    paintHeaders(painter, frame);
    return jobs;
}

int GridPainter::paintPlatform(QPainter &painter, const GridFrame &frame, int platform) {
    const int lineHeight = m_layout.metrics().lineHeight;
    const int top = m_layout.platformTop(platform) - frame.scroll;
    const int firstLine = std::max((frame.exposed.top() - top) / lineHeight, 0);
    const int lastLine = (frame.exposed.bottom() - top) / lineHeight;
    if (firstLine == 0)
        paintName(painter, frame, platform);

    int jobs = 0;
    const auto cells = m_layout.cells(platform);
    auto cell =
        std::partition_point(cells.begin(), cells.end(), [&](const GridCell &other) { return other.line < firstLine; });
    for (; cell != cells.end() && cell->line <= lastLine; ++cell) {
        if (cell->x > frame.exposed.right() || cell->x + cell->width <= frame.exposed.left())
            continue;
        paintCell(painter, frame, *cell, snapped(top + cell->line * lineHeight));
        ++jobs;
    }
    for (const GridMark &mark : m_layout.marks(platform)) {
        if (mark.line >= firstLine && mark.line <= lastLine && mark.x <= frame.exposed.right() &&
            mark.x + mark.width > frame.exposed.left()) {
            paintMark(painter, frame, platform, mark, snapped(top + mark.line * lineHeight));
            jobs += mark.count;
        }
    }
    return jobs;
}

void GridPainter::paintName(QPainter &painter, const GridFrame &frame, int platform) {
    const auto &structure = m_layout.structure();
    const qreal top = snapped(m_layout.platformTop(platform) - frame.scroll);
    const int margin = m_layout.metrics().margin;
    if (structure.pushes.at(static_cast<size_t>(m_layout.blockOfPlatform(platform))).firstPlatform != platform)
        painter.fillRect(QRectF(margin, top, frame.viewport.width() - 2 * margin, 1 / m_devicePixelRatio),
                         blended(m_theme.surface(), m_theme.hairline(), 0.6));
    GlyphShaper &shaper = m_content.regular();
    m_glyphs.add(shaper, shaper.text(elidedName(structure.platforms.at(static_cast<size_t>(platform)).name)),
                 m_theme.text(), {static_cast<qreal>(margin), snapped(top + m_baseline)});
}

void GridPainter::paintCell(QPainter &painter, const GridFrame &frame, const GridCell &cell, qreal top) {
    const models::JobGridModel &model = *m_content.model();
    CellLook look;
    look.status = model.statusAt(cell.row);
    look.badge = m_content.badge(cell.row);
    // What a program classified is still to be looked at, but does not ask for it as loudly.
    look.chip =
        (model.isUnclassifiedFailureAt(cell.row) && look.badge != CellBadge::OutlineStar) || model.isTickedAt(cell.row);
    look.dimmed = !look.chip && m_content.isDimmed(cell.row);
    look.selected = m_content.isSelected(cell.row);
    look.current = frame.focused && cell.row == m_content.currentRow();
    look.hovered = cell.row == frame.hoveredRow;

    const bool bold = look.chip || look.status == JobStatus::Running;
    const GlyphText &text = m_content.symbol(cell.row, bold);
    if (CellPixmaps::isNeeded(look))
        painter.drawPixmap(QPointF(snapped(cell.x), top),
                           m_pixmaps.pixmap(look, cell.width, static_cast<int>(std::ceil(text.width))));
    if (m_content.isHighlighted(cell.row)) {
        // Few cells at a time: drawn as they are, without a pixmap kept.
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent(), 2, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cell.x + 1, top + 1, cell.width - 2, m_layout.metrics().lineHeight - 2), 4, 4);
        painter.restore();
    }
    const int room = cell.width - (look.badge != CellBadge::None ? m_layout.metrics().badgeWidth : 0);
    const qreal x = snapped(cell.x + (room - text.width) / 2);
    m_glyphs.add(bold ? m_content.bold() : m_content.regular(), text, cellTextColour(m_theme, look),
                 {x, snapped(top + m_baseline)});
}

void GridPainter::paintMark(QPainter &painter, const GridFrame &frame, int platform, const GridMark &mark, qreal top) {
    const bool hovered = frame.hoveredMark && frame.hoveredMark->platform == platform &&
                         frame.hoveredMark->mark.kind == mark.kind && frame.hoveredMark->mark.x == mark.x &&
                         frame.hoveredMark->mark.line == mark.line && mark.kind != GridMark::Kind::End;
    GlyphShaper &shaper = m_content.regular();
    const qreal baseline = snapped(top + m_baseline);
    const auto underline = [&](qreal x, qreal width, const QColor &colour) {
        if (hovered)
            painter.fillRect(QRectF(x, baseline + 2, width, 1 / m_devicePixelRatio), colour);
    };
    switch (mark.kind) {
    case GridMark::Kind::Head: {
        const auto &group = m_layout.structure().groups.at(static_cast<size_t>(mark.group));
        const JobGridContent::Head &head = m_content.head(group);
        const QColor colour = group.tier == 1 ? m_theme.text() : m_theme.mutedText();
        m_glyphs.add(shaper, head.symbol, colour, {static_cast<qreal>(mark.x), baseline});
        m_glyphs.add(shaper, head.rest, m_theme.mutedText(), {mark.x + head.symbol.width, baseline});
        underline(mark.x, head.symbol.width, colour);
        break;
    }
    case GridMark::Kind::Count: {
        const bool bold = mark.status == JobStatus::Running;
        const GlyphText &text = m_content.count(mark.count, bold);
        const QColor colour = m_theme.statusColour(mark.status);
        const qreal x = snapped(mark.x + (mark.width - text.width) / 2);
        underline(x, text.width, colour);
        m_glyphs.add(m_content.counts(bold), text, colour, {x, baseline});
        break;
    }
    case GridMark::Kind::End:
        m_glyphs.add(shaper, m_closing, m_theme.mutedText(), {mark.x + (mark.width - m_closing.width) / 2, baseline});
        break;
    }
}

void GridPainter::paintHeaders(QPainter &painter, const GridFrame &frame) {
    const auto &pushes = m_layout.structure().pushes;
    for (int block = std::max(m_layout.blockAt(frame.scroll + frame.exposed.top()), 0); block < m_layout.blockCount();
         ++block) {
        if (m_layout.blockTop(block) - frame.scroll > frame.exposed.bottom())
            break;
        const auto &push = pushes.at(static_cast<size_t>(block));
        const QRect rect = headerRect(block, frame.scroll, frame.viewport.width());
        const PushHeader header = headerOf(block, frame.nowMs);
        const QRect commits = m_layout.commitsRect(block).translated(0, -frame.scroll);
        if (commits.intersects(frame.exposed))
            m_commits.paint(painter, commits, frame.exposed, push.pushId, m_layout.metrics().lineHeight);
        if (push.platformCount == 0 && !push.isCollapsed) {
            const bool loaded =
                !header.push.isValid() || header.push.data(models::PushListModel::JobsLoadedRole).toBool();
            painter.setFont(m_font);
            painter.setPen(m_theme.mutedText());
            painter.drawText(QRect(m_layout.metrics().margin, commits.bottom() + 1, frame.viewport.width(),
                                   m_layout.metrics().emptyHeight),
                             Qt::AlignVCenter | Qt::TextSingleLine,
                             !loaded ? tr("Loading jobs\u2026")
                             : push.restingJobs > 0
                                 ? tr("%Ln job(s), loaded when you come here", nullptr, push.restingJobs)
                                 : tr("No jobs match the filter."));
        }
        if (rect.intersects(frame.exposed))
            m_header.paint(painter, rect, header, frame.hoveredSign);
    }
}

void GridPainter::paintEmpty(QPainter &painter, const QRect &rect, const QString &title, const QString &hint) const {
    painter.fillRect(rect, m_theme.surface());
    QFont bold = m_font;
    bold.setWeight(QFont::Bold);
    const int line = QFontMetrics(m_font).height() + 4;
    const QRect upper(rect.left(), rect.center().y() - line, rect.width(), line);
    painter.setFont(bold);
    painter.setPen(m_theme.text());
    painter.drawText(upper, Qt::AlignCenter, title);
    painter.setFont(m_font);
    painter.setPen(m_theme.mutedText());
    painter.drawText(upper.translated(0, line), Qt::AlignCenter, hint);
}

} // namespace collie::ui
