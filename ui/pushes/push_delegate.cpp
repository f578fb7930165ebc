#include "ui/pushes/push_delegate.h"

#include "models/pushes/push_counts_text.h"
#include "models/pushes/push_list_model.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "ui/pushes/push_text.h"
#include "ui/widgets/fixed_font.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <utility>

namespace collie::ui {

using models::PushListModel;
using treeherder::JobStatus;

namespace {

constexpr int margin = 8;
constexpr int gap = 8;
constexpr int chevronWidth = 12;
constexpr int barHeight = 4;
constexpr int badgePadding = 4;
constexpr int leastBadge = 40; ///< Narrower, a branch says nothing.
constexpr int mostBadge = 120;
constexpr qsizetype longestBranch = 200; ///< Characters: others named it.

int lineHeight(const QFont &font, const Theme &theme) {
    const int leading = theme.density() == Theme::Density::Compact ? 0 : 3;
    return (QFontMetrics(font).height() + leading + 3) / 4 * 4;
}

QFont boldOf(QFont font) {
    font.setWeight(QFont::Bold);
    return font;
}

QFont fixedOf(const QFont &font) {
    QFont fixed = fixedFont();
    if (font.pointSizeF() > 0)
        fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

/// A triangle for what runs, a ring for what waits: the numbers beside them differ by more than colour.
void drawMark(QPainter &painter, JobStatus status, QPointF centre, const QColor &colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (status == JobStatus::Running) {
        QPainterPath triangle(centre + QPointF(-2.5, -3.5));
        triangle.lineTo(centre + QPointF(3.5, 0));
        triangle.lineTo(centre + QPointF(-2.5, 3.5));
        triangle.closeSubpath();
        painter.fillPath(triangle, colour);
    } else {
        painter.setPen(QPen(colour, 1.2));
        painter.drawEllipse(centre, 3.0, 3.0);
    }
    painter.restore();
}

} // namespace

PushDelegate::PushDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

bool PushDelegate::isExpandable(const QModelIndex &push) {
    return push.data(PushListModel::CommitSubjectsRole).toStringList().size() > 1;
}

bool PushDelegate::isExpanded(const QModelIndex &push) const {
    return m_expanded.contains(push.data(PushListModel::PushIdRole).toLongLong());
}

void PushDelegate::setExpanded(const QModelIndex &push, bool expanded) {
    const qint64 id = push.data(PushListModel::PushIdRole).toLongLong();
    if (expanded == m_expanded.contains(id) || (expanded && !isExpandable(push)))
        return;
    if (expanded)
        m_expanded.insert(id);
    else
        m_expanded.remove(id);
    Q_EMIT sizeHintChanged(push);
}

QStringList PushDelegate::commitLines(const QModelIndex &push) const {
    if (!isExpanded(push))
        return {};
    QStringList lines = push.data(PushListModel::CommitSubjectsRole).toStringList();
    const qint64 more = push.data(PushListModel::RevisionCountRole).toInt() - lines.size();
    if (more > 0)
        lines.append(models::moreCommitsText(more));
    return lines;
}

QSize PushDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int line = lineHeight(option.font, m_theme);
    return {200, 4 + line * static_cast<int>(2 + commitLines(index).size()) + barHeight + 8};
}

QRect PushDelegate::chevronRect(const QRect &row, const QFont &font) const {
    const int line = lineHeight(font, m_theme);
    return {row.left() + margin - 4, row.top() + 4 + line, chevronWidth + 4, line};
}

void PushDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor background = m_theme.surface();
    if (selected)
        background = m_theme.selection();
    else if (option.state.testFlag(QStyle::State_MouseOver))
        background = m_theme.hover();
    painter->fillRect(option.rect, background);

    const int line = lineHeight(option.font, m_theme);
    QRect area = option.rect.adjusted(margin, 4, -margin, -4);
    paintFirstLine(*painter, QRect(area.left(), area.top(), area.width(), line), option, index);
    paintSecondLine(*painter, QRect(area.left(), area.top() + line, area.width(), line), option, index);
    paintBar(*painter, QRect(area.left(), area.top() + 2 * line + 2, area.width(), barHeight), index);
    paintCommits(*painter, area.adjusted(chevronWidth, 2 * line + barHeight + 4, 0, 0), option.font, index);

    const qreal hair = 1 / painter->device()->devicePixelRatioF();
    const QRectF rect(option.rect);
    painter->fillRect(QRectF(rect.left(), rect.bottom() - hair, rect.width(), hair), m_theme.hairline());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void PushDelegate::paintFirstLine(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                  const QModelIndex &push) const {
    int left = line.left();
    int right = line.right();
    const auto put = [&](const QString &text, const QFont &font, const QColor &colour, bool atRight) {
        const QFontMetrics metrics(font);
        const int room = right - left;
        const bool fits = metrics.horizontalAdvance(text) <= room;
        const int width = fits ? metrics.horizontalAdvance(text) : room;
        if (width < 16)
            return;
        painter.setFont(font);
        painter.setPen(colour);
        const QRect place(atRight ? right - width : left, line.top(), width + 1, line.height());
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                         fits ? text : metrics.elidedText(text, Qt::ElideRight, room));
        (atRight ? right : left) += atRight ? -width - gap : width + gap;
    };
    put(relativeTime(push.data(PushListModel::TimestampRole).toLongLong(), m_clock->nowMs()), option.font,
        m_theme.mutedText(), true);
    put(models::shortAuthor(push.data(PushListModel::AuthorRole).toString()), boldOf(option.font), m_theme.text(),
        false);
    left = paintBranch(painter, QRect(QPoint(left, line.top()), QPoint(right, line.bottom())), option.font, push);
    const QString revision = models::shortRevision(push.data(PushListModel::RevisionRole).toString());
    if (const QFont fixed = fixedOf(option.font); QFontMetrics(fixed).horizontalAdvance(revision) <= right - left)
        put(revision, fixed, m_theme.mutedText(), false);
}

int PushDelegate::paintBranch(QPainter &painter, const QRect &room, const QFont &font, const QModelIndex &push) const {
    const QString branch = push.data(PushListModel::BranchRole).toString();
    const QFontMetrics metrics(font);
    if (branch.isEmpty() || room.width() < leastBadge)
        return room.left();
    const int most = std::min(mostBadge, room.width()) - 2 * badgePadding;
    const QString shown = metrics.elidedText(branch.left(longestBranch), Qt::ElideMiddle, most);
    const int width = metrics.horizontalAdvance(shown) + 2 * badgePadding;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(QPen(m_theme.mutedText(), 1));
    painter.setBrush(Qt::NoBrush);
    const QRectF badge(room.left() + 0.5, room.top() + 1.5, width, room.height() - 3);
    painter.drawRoundedRect(badge, 4, 4);
    painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter.restore();
    return room.left() + width + gap;
}

void PushDelegate::paintSecondLine(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                   const QModelIndex &push) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const int right = paintCounts(painter, line, option.font, push, selected) - gap;
    int left = line.left();
    if (isExpandable(push)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.mutedText(), 1.5));
        const QPointF centre(left + 4, QRectF(line).center().y());
        const bool open = isExpanded(push);
        const std::array<QPointF, 3> closedSign{QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)};
        const std::array<QPointF, 3> openSign{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)};
        QPolygonF sign;
        for (const QPointF &corner : open ? openSign : closedSign)
            sign.append(centre + corner);
        painter.drawPolyline(sign);
        painter.restore();
    }
    // Subjects line up whether or not there is something to expand.
    left += chevronWidth;
    painter.setFont(option.font);
    painter.setPen(m_theme.text());
    painter.drawText(QRect(left, line.top(), right - left, line.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(option.font)
                         .elidedText(push.data(PushListModel::SubjectRole).toString(), Qt::ElideRight, right - left));
}

int PushDelegate::paintCounts(QPainter &painter, const QRect &line, const QFont &font, const QModelIndex &push,
                              bool selected) const {
    int x = line.right() + 1;
    if (!push.data(PushListModel::JobsLoadedRole).toBool())
        return x;
    const auto put = [&](const QString &text, const QFont &textFont, const QColor &colour) {
        const int width = QFontMetrics(textFont).horizontalAdvance(text);
        x -= width;
        painter.setFont(textFont);
        painter.setPen(colour);
        painter.drawText(QRect(x, line.top(), width + 1, line.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    };
    const auto colourOf = [&](JobStatus status) {
        return selected ? m_theme.statusColourOnSelection(status) : m_theme.statusColour(status);
    };
    put(models::formatPercent(push.data(PushListModel::PercentCompleteRole).toInt()), font, m_theme.mutedText());
    for (const auto &[role, status] : {std::pair(PushListModel::PendingRole, JobStatus::Pending),
                                       std::pair(PushListModel::RunningRole, JobStatus::Running)}) {
        const int count = push.data(role).toInt();
        if (count == 0)
            continue;
        x -= gap;
        put(models::formatCount(count), font, colourOf(status));
        x -= 6;
        drawMark(painter, status, {x - 0.5, QRectF(line).center().y()}, colourOf(status));
        x -= 4;
    }
    const int failed = push.data(PushListModel::FailedRole).toInt();
    if (failed == 0)
        return x;
    // A chip while somebody has to look; coloured text when every failure has been classified.
    const QString text = models::formatCount(failed);
    x -= gap;
    if (push.data(PushListModel::UnclassifiedFailuresRole).toInt() > 0) {
        const int width = QFontMetrics(boldOf(font)).horizontalAdvance(text) + 8;
        const QRectF chip(x - width, line.top() + 2, width, line.height() - 4);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.statusFill(JobStatus::TestFailed));
        painter.drawRoundedRect(chip, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        x -= 4;
        put(text, boldOf(font), m_theme.chipTextColour(JobStatus::TestFailed));
        x -= 4;
    } else {
        put(text, boldOf(font), colourOf(JobStatus::TestFailed));
    }
    return x;
}

void PushDelegate::paintBar(QPainter &painter, const QRect &bar, const QModelIndex &push) const {
    const std::array parts{std::pair(PushListModel::FailedRole, JobStatus::TestFailed),
                           std::pair(PushListModel::SuccessRole, JobStatus::Success),
                           std::pair(PushListModel::RunningRole, JobStatus::Running),
                           std::pair(PushListModel::PendingRole, JobStatus::Pending)};
    qint64 total = 0;
    for (const auto &part : parts)
        total += push.data(part.first).toInt();
    painter.fillRect(bar, m_theme.hairline());
    if (total == 0 || !push.data(PushListModel::JobsLoadedRole).toBool())
        return;
    qint64 sum = 0;
    int left = bar.left();
    for (const auto &[role, status] : parts) {
        const int count = push.data(role).toInt();
        sum += count;
        // One failure among thousands still shows.
        int right = bar.left() + static_cast<int>(bar.width() * sum / total);
        if (count > 0)
            right = std::min(std::max(right, left + 2), bar.right() + 1);
        // What waits is the groove itself.
        if (status != JobStatus::Pending && right > left)
            painter.fillRect(QRect(left, bar.top(), right - left, bar.height()),
                             status == JobStatus::Running ? m_theme.mutedText() : m_theme.statusFill(status));
        left = std::max(left, right);
    }
}

void PushDelegate::paintCommits(QPainter &painter, const QRect &area, const QFont &font,
                                const QModelIndex &push) const {
    const QFontMetrics metrics(font);
    const int height = lineHeight(font, m_theme);
    int y = area.top();
    painter.setFont(font);
    painter.setPen(m_theme.mutedText());
    const QStringList lines = commitLines(push);
    for (const QString &line : lines) {
        painter.drawText(QRect(area.left(), y, area.width(), height), Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(line, Qt::ElideRight, area.width()));
        y += height;
    }
}

bool PushDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), models::plainText(pushToolTip(index, true)), view->viewport());
    return true;
}

} // namespace collie::ui
