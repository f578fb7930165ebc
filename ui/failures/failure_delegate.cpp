#include "ui/failures/failure_delegate.h"

#include "models/text/plain_text.h"
#include "ui/failures/failure_row_layout.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

#include <array>
#include <cmath>
#include <numbers>

namespace collie::ui {

using treeherder::JobStatus;
using Ink = FailureRun::Ink;
using What = FailureTarget::What;

namespace {

constexpr double readableText = 4.5; ///< Contrast.

void drawChevron(QPainter &painter, const QRect &rect, bool isOpen) {
    const QPointF centre = QRectF(rect).center();
    const std::array<QPointF, 3> closedSign{QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)};
    const std::array<QPointF, 3> openSign{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)};
    QPolygonF sign;
    for (const QPointF &corner : isOpen ? openSign : closedSign)
        sign.append(centre + corner);
    painter.drawPolyline(sign);
}

void drawStar(QPainter &painter, const QRect &rect) {
    constexpr int corners = 10;
    constexpr double outer = 6, inner = 2.5; // Pixels.
    const QPointF centre = QRectF(rect).center();
    QPolygonF star;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = corner * 2 * std::numbers::pi / corners - std::numbers::pi / 2;
        const double radius = corner % 2 == 0 ? outer : inner;
        star.append(centre + QPointF(std::cos(angle) * radius, std::sin(angle) * radius));
    }
    painter.drawPolygon(star);
}

QString helpOf(const FailureTarget &target) {
    switch (target.what) {
    case What::LogLine:
        return FailureDelegate::tr("Open the log at this line");
    case What::Bug:
        return FailureDelegate::tr("Open bug %1 in Bugzilla").arg(target.number);
    case What::Link:
        return target.url.toString();
    case What::Fold:
    case What::Chevron:
    case What::Nothing:
        break;
    }
    return {};
}

} // namespace

FailureDelegate::FailureDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

FailureDelegate::~FailureDelegate() = default;

FailureRowLayout &FailureDelegate::layoutFor(const QFont &font) const {
    if (!m_layout || m_layout->fonts().font(FailureRun::Face::Plain) != font)
        m_layout = std::make_unique<FailureRowLayout>(font);
    return *m_layout;
}

QVector<FailureRun> FailureDelegate::runsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    return layoutFor(option.font).runs(option.rect, index, tree != nullptr && tree->isExpanded(index));
}

FailureTarget FailureDelegate::targetAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                        QPoint point) const {
    for (const FailureRun &run : runsOf(option, index)) {
        if (run.target.what != What::Nothing && run.rect.contains(point))
            return run.target;
    }
    return {};
}

bool FailureDelegate::hover(const QModelIndex &index, const FailureTarget &target) {
    const bool isSame = target == m_hoveredTarget && (target.what == What::Nothing || m_hoveredRow == index);
    m_hoveredRow = index;
    m_hoveredTarget = target;
    return !isSame;
}

QSize FailureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    // The tree asks without a width.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    constexpr int leastWidth = 200;
    const int gap = index.parent().isValid() ? 0 : ApplicationStyle::rowGap(); // Lines of one failure stay together.
    return {leastWidth, layoutFor(option.font).height(width, index) + gap};
}

void FailureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    QColor ground = m_theme.surface();
    if (option.state.testFlag(QStyle::State_Selected))
        ground = m_theme.selection();
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = m_theme.hover();
    painter->fillRect(option.rect, ground);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const FailureRun &run : runsOf(option, index)) {
        const bool isHovered =
            run.target.what != What::Nothing && m_hoveredRow == index && m_hoveredTarget == run.target;
        paintRun(*painter, option, run, ground, isHovered);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    const qreal hair = 1 / painter->device()->devicePixelRatioF();
    const QRectF rect(option.rect);
    if (!index.parent().isValid() && index.row() > 0)
        painter->fillRect(QRectF(rect.left(), rect.top(), rect.width(), hair), m_theme.hairline());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void FailureDelegate::paintRun(QPainter &painter, const QStyleOptionViewItem &option, const FailureRun &run,
                               const QColor &ground, bool isHovered) const {
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    QColor ink = isEnabled ? m_theme.text() : m_theme.mutedText();
    QFont font = layoutFor(option.font).fonts().font(run.face);
    switch (run.ink) {
    case Ink::Text:
        break;
    case Ink::Muted:
        ink = m_theme.mutedText();
        break;
    case Ink::Link:
        ink = isEnabled ? readable(m_theme.accent(), {ground}, readableText) : m_theme.mutedText();
        // Links within a text are told from it by more than their colour.
        font.setUnderline(isHovered || run.target.what == What::Link);
        break;
    case Ink::Badge:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.statusFill(JobStatus::TestFailed));
        painter.drawRoundedRect(QRectF(run.rect).adjusted(0, 1, 0, -1), 4, 4);
        painter.setBrush(Qt::NoBrush);
        painter.setFont(font);
        painter.setPen(m_theme.chipTextColour(JobStatus::TestFailed));
        painter.drawText(run.rect, Qt::AlignCenter | Qt::TextSingleLine, run.text);
        return;
    case Ink::Star:
        painter.setPen(QPen(m_theme.mutedText(), 1.2));
        drawStar(painter, run.rect);
        return;
    case Ink::Chevron:
        painter.setPen(QPen(isHovered ? ink : m_theme.mutedText(), 1.5));
        drawChevron(painter, run.rect, run.isOpen);
        return;
    }
    font.setStrikeOut(run.isStruck);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(run.rect.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::TextSingleLine, run.text);
}

bool FailureDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index) {
    const QString help =
        event->type() == QEvent::ToolTip && index.isValid() ? helpOf(targetAt(option, index, event->pos())) : QString();
    if (help.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), models::plainText(help), view->viewport());
    return true;
}

} // namespace collie::ui
