#include "ui/jobs/runnable_delegate.h"

#include "models/jobs/runnable_job_model.h"
#include "models/text/text_format.h"
#include "services/base/words.h"
#include "ui/widgets/application_style.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace collie::ui {
namespace {

using models::RunnableJobModel;

constexpr int rowMargin = 8;    ///< Pixels, left and right.
constexpr int boxSize = 16;     ///< Likewise.
constexpr int factsFrom = 560;  ///< A row narrower than this shows the label only.
constexpr int symbolWidth = 88; ///< Pixels.
constexpr int mostPlatformWidth = 184;

} // namespace

QSize RunnableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    const int height = (option.fontMetrics.height() + 6 + 3) / 4 * 4;
    return {200, std::max(height, boxSize + 4) + ApplicationStyle::rowGap()};
}

void RunnableDelegate::paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &box) const {
    QStyleOptionViewItem look(option);
    look.rect = box;
    look.state.setFlag(QStyle::State_HasFocus, false);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    look.state.setFlag(QStyle::State_On, state == Qt::Checked);
    look.state.setFlag(QStyle::State_Off, state == Qt::Unchecked);
    look.state.setFlag(QStyle::State_NoChange, state == Qt::PartiallyChecked);
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &look, &painter, option.widget);
}

void RunnableDelegate::paintLabel(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &rect) const {
    const QString label = index.data().toString();
    // Room for what bold letters take more.
    const QString shown = option.fontMetrics.elidedText(label, Qt::ElideRight, rect.width() - rect.width() / 16);
    const auto *model = qobject_cast<const RunnableJobModel *>(index.model());
    QTextLayout layout(shown, option.font);
    QVector<QTextLayout::FormatRange> formats;
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    bold.setForeground(m_theme.accent());
    const auto places = model != nullptr ? model->positions(index.row()) : std::vector<int>();
    for (const int place : places) {
        if (place < shown.size() && shown.at(place) == label.at(place))
            formats.append({.start = place, .length = 1, .format = bold});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(m_theme.text());
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

void RunnableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    painter->save();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (current)
        painter->fillRect(option.rect, m_theme.selection());
    else if (hovered)
        painter->fillRect(option.rect, m_theme.hover());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    QRect rect = option.rect.adjusted(rowMargin, 0, -rowMargin, 0);
    const bool heading = index.data(RunnableJobModel::HeadingRole).toBool();
    if (!heading)
        rect.setLeft(rect.left() + 4);
    paintBox(*painter, option, index, QRect(rect.left(), rect.top() + (rect.height() - boxSize) / 2, boxSize, boxSize));
    rect.setLeft(rect.left() + boxSize + rowMargin);
    painter->setPen(m_theme.mutedText());
    constexpr auto aligned = Qt::AlignVCenter | Qt::TextSingleLine;
    if (heading) {
        QFont bold = option.font;
        bold.setWeight(QFont::Bold);
        const QString count = models::formatJobCount(index.data(RunnableJobModel::CountRole).toInt());
        painter->drawText(rect, aligned | Qt::AlignRight, count);
        painter->setFont(bold);
        painter->setPen(m_theme.text());
        painter->drawText(
            rect, aligned,
            QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, rect.width() - 2 * symbolWidth));
        painter->restore();
        return;
    }
    if (option.rect.width() >= factsFrom) {
        const int platformWidth = std::min(mostPlatformWidth, rect.width() / 3);
        const QRect platform(rect.right() - platformWidth, rect.top(), platformWidth, rect.height());
        painter->drawText(platform, aligned,
                          option.fontMetrics.elidedText(index.data(RunnableJobModel::PlatformRole).toString(),
                                                        Qt::ElideRight, platform.width()));
        const QRect symbol(platform.left() - symbolWidth, rect.top(), symbolWidth - rowMargin, rect.height());
        painter->drawText(symbol, aligned,
                          option.fontMetrics.elidedText(index.data(RunnableJobModel::SymbolRole).toString(),
                                                        Qt::ElideRight, symbol.width()));
        rect.setRight(symbol.left() - rowMargin);
    }
    if (index.data(RunnableJobModel::PresentRole).toBool()) {
        const QString present = Words::tr("in the push");
        const int width = option.fontMetrics.horizontalAdvance(present);
        painter->drawText(rect, aligned | Qt::AlignRight, present);
        rect.setRight(rect.right() - width - rowMargin);
    }
    paintLabel(*painter, option, index, rect);
    painter->restore();
}

} // namespace collie::ui
