#pragma once

#include <QFont>
#include <QWidget>

namespace collie::ui {

/// Sizes below cannot be read; a file edited by hand may ask for one.
constexpr int leastFontPoints = 8;

/// The font of text in which every character is as wide: the system's, in the size of setFixedFontSize().
[[nodiscard]] QFont fixedFont();
/// The same font, as large as `font`: for what stands beside text in it.
[[nodiscard]] QFont fixedFontLike(const QFont &font);
/// Gives a widget fixedFont(), now and whenever its size changes.
void useFixedFont(QWidget *widget);
/// \param points  of fixedFont(); 0 for the system's own size. Everything under useFixedFont() follows at once. GUI
/// thread.
void setFixedFontSize(qreal points);

} // namespace collie::ui
