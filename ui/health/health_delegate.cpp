#include "ui/health/health_delegate.h"

#include "models/jobs/job_names.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/treeherder/failure_types.h"
#include "ui/jobs/grid_metrics.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>

namespace collie::ui {

using models::HealthChip;
using models::HealthModel;
using treeherder::JobStatus;

namespace {

constexpr int margin = 4;
constexpr int mostChipLines = 3;
constexpr int platformGap = 12; ///< Before the name of the next platform.
constexpr int chipGap = 2;
const GridMetrics cellMetrics;

HealthModel::Kind kindOf(const QModelIndex &index) {
    return static_cast<HealthModel::Kind>(index.data(HealthModel::KindRole).toInt());
}

/// The chips that are drawn. A line of all jobs of its test need not list them again.
QVector<HealthChip> chipsIn(const QModelIndex &index) {
    const auto chips = index.data(HealthModel::ChipsRole).value<QVector<HealthChip>>();
    const bool saysMore =
        kindOf(index) != HealthModel::Kind::Line ||
        chips.size() < index.parent().data(HealthModel::ChipsRole).value<QVector<HealthChip>>().size();
    return saysMore ? chips : QVector<HealthChip>();
}

CellLook lookOf(const HealthChip &chip) {
    CellLook look;
    look.status = chip.job.status();
    const int classification = chip.job.failureClassificationId;
    switch (treeherder::classificationMark(classification)) {
    case treeherder::ClassificationMark::Star:
        look.badge = CellBadge::Star;
        break;
    case treeherder::ClassificationMark::OutlineStar:
        look.badge = CellBadge::OutlineStar;
        break;
    case treeherder::ClassificationMark::None:
        look.badge = chip.isIntermittent ? CellBadge::Mitten : CellBadge::None;
        break;
    }
    look.chip = treeherder::isFailure(look.status) && treeherder::isUnclassified(classification) &&
                look.badge != CellBadge::OutlineStar;
    return look;
}

QFont chipFont(const QFont &font, const CellLook &look) {
    QFont made = font;
    if (look.chip)
        made.setWeight(QFont::Bold);
    return made;
}

/// Pixels between two lines of chips, and between two of text.
int lineHeight(const QFont &font) {
    return std::max(cellMetrics.lineHeight, GridMetrics::up4(QFontMetrics(font).height()));
}

QColor groundOf(const Theme &theme, const QStyleOptionViewItem &option) {
    if (option.state.testFlag(QStyle::State_Selected))
        return theme.selection();
    return option.state.testFlag(QStyle::State_MouseOver) ? theme.hover() : theme.surface();
}

QString elided(const QFont &font, const QString &text, Qt::TextElideMode mode, int width) {
    return QFontMetrics(font).elidedText(text, mode, width);
}

} // namespace

HealthDelegate::HealthDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_pixmaps(theme) {}

QVector<HealthDelegate::Place> HealthDelegate::placesOf(const QRect &cell, const QFont &font,
                                                        const QVector<HealthChip> &chips) {
    QVector<Place> places;
    const QFontMetrics metrics(font);
    const int height = lineHeight(font);
    const QRect room = cell.adjusted(margin, margin, -margin, 0);
    const int moreWidth = metrics.horizontalAdvance(QStringLiteral("+99,999")) + 2 * margin;
    int x = room.left(), line = 0;
    QString platform;
    for (int i = 0; i < chips.size(); ++i) {
        const HealthChip &chip = chips[i];
        const CellLook look = lookOf(chip);
        const QString symbol = models::symbolOf(chip.job);
        const int width = QFontMetrics(chipFont(font, look)).horizontalAdvance(symbol) + 2 * cellMetrics.cellPadding +
                          (look.badge != CellBadge::None ? cellMetrics.badgeWidth : 0);
        const QString name = models::platformOf(chip.job);
        const bool isOther = name != platform;
        const int nameWidth = isOther ? metrics.horizontalAdvance(name) + 2 * margin : 0;
        const int gap = x == room.left() ? 0 : isOther ? platformGap : chipGap;
        const bool isLastLine = line == mostChipLines - 1;
        const int right = room.right() - (isLastLine && i + 1 < chips.size() ? moreWidth : 0);
        const bool isFull = x > room.left() && x + gap + nameWidth + width > right;
        const bool isTooWide = isOther && nameWidth + width > room.width();
        if (line + (isFull ? 1 : 0) + (isTooWide ? 1 : 0) >= mostChipLines) {
            const bool isBelow = isFull && !isLastLine;
            const QPoint at(isBelow ? room.left() : x + chipGap, room.top() + (line + (isBelow ? 1 : 0)) * height);
            places.append({QRect(at, QSize(moreWidth, height)), -1, u'+' + models::formatCount(chips.size() - i)});
            break;
        }
        x = isFull ? room.left() : x + gap;
        line += isFull ? 1 : 0;
        if (isOther) {
            places.append({QRect(x, room.top() + line * height, std::min(nameWidth, room.width()), height), -1, name});
            platform = name;
            // In a narrow column the name has a line of its own.
            x = isTooWide ? room.left() : x + nameWidth;
            line += isTooWide ? 1 : 0;
        }
        places.append({QRect(x, room.top() + line * height, width, height), i, symbol});
        x += width;
    }
    return places;
}

int HealthDelegate::chipAt(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const {
    if (index.column() != HealthModel::Jobs)
        return -1;
    for (const Place &place : placesOf(option.rect, option.font, chipsIn(index))) {
        if (place.chip >= 0 && place.rect.contains(point))
            return place.chip;
    }
    return -1;
}

bool HealthDelegate::hover(const QModelIndex &index, int chip) {
    const bool isSame = chip == m_hoveredChip && (chip < 0 || m_hoveredRow == index);
    m_hoveredRow = index;
    m_hoveredChip = chip;
    return !isSame;
}

QSize HealthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int height = lineHeight(option.font);
    int lines = kindOf(index) == HealthModel::Kind::Entry ? 2 : 1;
    if (index.column() == HealthModel::Jobs) {
        // The tree asks without a width.
        const auto *tree = qobject_cast<const QTreeView *>(option.widget);
        const int width = tree != nullptr ? tree->columnWidth(index.column()) : option.rect.width();
        const QVector<Place> places = placesOf(QRect(0, 0, width, height), option.font, chipsIn(index));
        if (!places.isEmpty())
            lines = (places.last().rect.bottom() + 1 - margin) / height;
    }
    return {1, lines * height + 2 * margin + ApplicationStyle::rowGap()};
}

void HealthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    painter->setClipRect(option.rect);
    const bool isSection = kindOf(index) == HealthModel::Kind::Section;
    const bool isPlain = !option.state.testFlag(QStyle::State_Selected) && isSection;
    painter->fillRect(option.rect, isPlain ? m_theme.raisedSurface() : groundOf(m_theme, option));
    if (index.column() == HealthModel::Failure || isSection)
        paintText(*painter, option, index);
    else if (index.column() == HealthModel::Jobs)
        paintChips(*painter, option, index);
    else
        paintOutcome(*painter, option, index);
    if (kindOf(index) != HealthModel::Kind::Line) {
        const qreal hair = 1 / painter->device()->devicePixelRatioF();
        painter->fillRect(QRectF(option.rect.left(), option.rect.top(), option.rect.width(), hair), m_theme.hairline());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void HealthDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int height = lineHeight(option.font);
    const HealthModel::Kind kind = kindOf(index);
    QRect line(option.rect.left() + margin, option.rect.top() + margin, option.rect.width() - 2 * margin, height);
    QFont font = option.font;
    if (kind != HealthModel::Kind::Line)
        font.setWeight(QFont::Bold);
    const QString text = index.data().toString();
    if (kind == HealthModel::Kind::Line && index.data(HealthModel::IsNewRole).toBool()) {
        const QString badge = tr("NEW");
        QFont bold = option.font;
        bold.setWeight(QFont::Bold);
        const QRect rect(line.left(), line.top(), QFontMetrics(bold).horizontalAdvance(badge) + 2 * margin, height);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.statusFill(JobStatus::TestFailed));
        painter.drawRoundedRect(QRectF(rect).adjusted(0, 2, 0, -2), 4, 4);
        painter.setFont(bold);
        painter.setPen(m_theme.chipTextColour(JobStatus::TestFailed));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, badge);
        line.setLeft(rect.right() + 2 * margin);
    }
    const bool isQuiet = kind == HealthModel::Kind::Section && index.data(HealthModel::CountRole).toInt() == 0;
    painter.setFont(font);
    painter.setPen(isQuiet || !option.state.testFlag(QStyle::State_Enabled) ? m_theme.mutedText() : m_theme.text());
    const Qt::TextElideMode mode = kind == HealthModel::Kind::Entry ? Qt::ElideMiddle : Qt::ElideRight;
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, elided(font, text, mode, line.width()));
    if (kind != HealthModel::Kind::Entry)
        return;
    painter.setFont(option.font);
    painter.setPen(m_theme.mutedText());
    const QString reason = index.data(HealthModel::ReasonRole).toString();
    painter.drawText(line.translated(0, height), Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(option.font, reason, Qt::ElideRight, line.width()));
}

void HealthDelegate::paintChips(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const QVector<HealthChip> chips = chipsIn(index);
    m_pixmaps.prepare(painter.device()->devicePixelRatioF(), lineHeight(option.font));
    for (const Place &place : placesOf(option.rect, option.font, chips)) {
        if (place.chip < 0) {
            painter.setFont(option.font);
            painter.setPen(m_theme.mutedText());
            painter.drawText(place.rect, Qt::AlignVCenter | Qt::TextSingleLine,
                             elided(option.font, place.text, Qt::ElideRight, place.rect.width()));
            continue;
        }
        CellLook look = lookOf(chips[place.chip]);
        look.hovered = place.chip == m_hoveredChip && m_hoveredRow == index;
        const QFont font = chipFont(option.font, look);
        if (CellPixmaps::isNeeded(look))
            painter.drawPixmap(
                place.rect.topLeft(),
                m_pixmaps.pixmap(look, place.rect.width(), QFontMetrics(font).horizontalAdvance(place.text)));
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter.setFont(font);
        painter.setPen(isSelected && !look.chip ? m_theme.statusColourOnSelection(look.status)
                                                : cellTextColour(m_theme, look));
        const int badge = look.badge != CellBadge::None ? cellMetrics.badgeWidth : 0;
        painter.drawText(place.rect.adjusted(0, 0, -badge, 0), Qt::AlignCenter | Qt::TextSingleLine, place.text);
    }
}

void HealthDelegate::paintOutcome(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const {
    const QVariant told = index.data(HealthModel::OutcomeRole);
    if (!told.isValid())
        return;
    const auto outcome = static_cast<failures::Outcome>(told.toInt());
    const bool needsLook = outcome == failures::Outcome::NeedsLook;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const int height = lineHeight(option.font);
    const QRect line(option.rect.left() + margin, option.rect.top() + margin, option.rect.width() - 2 * margin, height);
    QFont font = option.font;
    if (needsLook)
        font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(!needsLook   ? m_theme.text()
                   : isSelected ? m_theme.statusColourOnSelection(JobStatus::TestFailed)
                                : m_theme.statusColour(JobStatus::TestFailed));
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(font, index.data().toString(), Qt::ElideRight, line.width()));
    painter.setFont(option.font);
    painter.setPen(m_theme.mutedText());
    painter.drawText(line.translated(0, height), Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(option.font, index.data(HealthModel::NoteRole).toString(), Qt::ElideRight, line.width()));
}

bool HealthDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index) {
    const int chip = event->type() == QEvent::ToolTip ? chipAt(option, index, event->pos()) : -1;
    if (chip < 0)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const treeherder::Job job = chipsIn(index).value(chip).job;
    const QString type = treeherder::classificationName(job.failureClassificationId);
    QStringList lines{job.typeName, treeherder::jobStatusName(job.status()), type};
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), models::plainText(lines.join(u'\n')), view->viewport());
    return true;
}

} // namespace collie::ui
