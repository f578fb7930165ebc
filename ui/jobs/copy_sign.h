#pragma once

class QColor;
class QPainter;
class QRect;

namespace collie::ui {

/// Draws the sign for copying in the middle of a rectangle: two sheets, one before the other.
/// \param ink  of their edges. \param ground  what they stand on.
void paintCopySign(QPainter &painter, const QRect &rect, const QColor &ink, const QColor &ground);

} // namespace collie::ui
