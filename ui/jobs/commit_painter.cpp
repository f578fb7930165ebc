#include "ui/jobs/commit_painter.h"

#include "ui/jobs/copy_sign.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace collie::ui {

using Kind = CommitPart::Kind;

void CommitPainter::paint(QPainter &painter, const QRect &rect, const QRect &exposed, qint64 pushId,
                          int lineHeight) const {
    painter.fillRect(rect.intersected(exposed), m_theme.raisedSurface());
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(rect.left(), rect.bottom() + 1 - hair, rect.width(), hair), m_theme.hairline());
    const std::vector<CommitLine> &lines = m_commits.lines(pushId, rect.width());
    const auto &hovered = m_commits.hovered();
    for (size_t i = 0; i < lines.size(); ++i) {
        const QRect line(rect.left(), rect.top() + static_cast<int>(i) * lineHeight, rect.width(), lineHeight);
        if (!line.intersects(exposed))
            continue;
        for (size_t j = 0; j < lines[i].parts.size(); ++j) {
            const CommitPart &part = lines[i].parts[j];
            const CommitLines::Place place{pushId, static_cast<int>(i), static_cast<int>(j)};
            paintPart(painter, part, {line.left() + part.x, line.top(), part.width, line.height()}, lines[i].isBackout,
                      hovered == place && m_commits.isActive(place));
        }
    }
}

void CommitPainter::paintPart(QPainter &painter, const CommitPart &part, const QRect &rect, bool isBackout,
                              bool hovered) const {
    const QColor red = m_theme.statusColour(treeherder::JobStatus::Busted);
    QFont font = part.kind == Kind::Revision ? m_commits.fixedFont() : m_commits.font();
    font.setUnderline(hovered);
    QColor colour = part.url.isEmpty() ? m_theme.text() : m_theme.accent();
    switch (part.kind) {
    case Kind::Copy:
        paintCopySign(painter, rect, hovered ? m_theme.text() : m_theme.mutedText(), m_theme.raisedSurface());
        return;
    case Kind::Backout: {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(red, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, part.text);
        return;
    }
    case Kind::Subject:
        colour = isBackout ? red : m_theme.text();
        break;
    case Kind::Author:
        colour = m_theme.mutedText();
        break;
    case Kind::Revision:
    case Kind::Bug:
    case Kind::Review:
    case Kind::More:
        break;
    }
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip, part.text);
}

} // namespace collie::ui
