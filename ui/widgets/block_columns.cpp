#include "ui/widgets/block_columns.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr int besideGap = 24;     ///< Pixels between two columns.
constexpr int belowGap = 16;      ///< Pixels between two blocks of a column.
constexpr int usualLetters = 200; ///< That are wide enough for a window of its own.

QSize sizeOf(const QVector<QRect> &places) {
    QRect all;
    for (const QRect &place : places)
        all |= place;
    return all.size();
}

} // namespace

BlockColumns::BlockColumns(QWidget *parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BlockColumns::addBlock(QWidget *block) {
    block->setParent(this);
    m_blocks.append(block);
    updateGeometry();
}

QVector<QRect> BlockColumns::columnsOf(int mostHeight) const {
    QVector<QRect> places;
    QPoint at;
    int width = 0; // Of the column.
    qsizetype first = 0;
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const QSize size = m_blocks.at(i)->sizeHint();
        if (i > first && at.y() + size.height() > mostHeight) {
            at = {at.x() + width + besideGap, 0};
            width = 0;
            first = i;
        }
        places.append({at, size});
        width = std::max(width, size.width());
        at.ry() += size.height() + belowGap;
    }
    return places;
}

QVector<QRect> BlockColumns::arranged(int width) const {
    // No column needs to be higher than some blocks that follow each other are.
    QVector<int> heights;
    for (qsizetype first = 0; first < m_blocks.size(); ++first) {
        int height = -belowGap;
        for (qsizetype last = first; last < m_blocks.size(); ++last)
            heights.append(height += m_blocks.at(last)->sizeHint().height() + belowGap);
    }
    std::sort(heights.begin(), heights.end());
    for (const int height : std::as_const(heights)) {
        const QVector<QRect> places = columnsOf(height);
        if (const QSize size = sizeOf(places); size.width() <= width && size.height() <= height)
            return places;
    }
    return heights.isEmpty() ? QVector<QRect>() : columnsOf(heights.constLast());
}

QSize BlockColumns::sizeHint() const {
    return sizeOf(arranged(fontMetrics().averageCharWidth() * usualLetters));
}

QSize BlockColumns::minimumSizeHint() const {
    int width = 0;
    for (const QWidget *block : m_blocks)
        width = std::max(width, block->sizeHint().width());
    return {width, 0};
}

int BlockColumns::heightForWidth(int width) const {
    return sizeOf(arranged(width)).height();
}

void BlockColumns::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    place();
}

bool BlockColumns::event(QEvent *event) {
    // A block has become another size.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

void BlockColumns::place() {
    const QVector<QRect> places = arranged(width());
    for (qsizetype i = 0; i < m_blocks.size(); ++i)
        m_blocks.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.at(i)));
}

} // namespace collie::ui
