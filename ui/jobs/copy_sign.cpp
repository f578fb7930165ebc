#include "ui/jobs/copy_sign.h"

#include <QPainter>

namespace collie::ui {

void paintCopySign(QPainter &painter, const QRect &rect, const QColor &ink, const QColor &ground) {
    constexpr int side = 7;
    constexpr int shift = 3;
    constexpr int toCorner = (side + shift) / 2;
    // Half a pixel further: lines are as wide as a pixel there.
    const QPointF corner = QPointF(rect.center() - QPoint(toCorner, toCorner)) + QPointF(0.5, 0.5);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(corner, QSizeF(side, side)));
    painter.setBrush(ground);
    painter.drawRect(QRectF(corner + QPointF(shift, shift), QSizeF(side, side)));
}

} // namespace collie::ui
