#pragma once

#include "services/treeherder/job.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <initializer_list>

namespace collie::ui {

/// WCAG 2.1 relative luminance of an opaque colour, 0 (black) to 1 (white).
[[nodiscard]] double luminance(const QColor &colour);
/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &first, const QColor &second);
/// \param share  0: all `from`, 1: all `to`.
[[nodiscard]] QColor blended(const QColor &from, const QColor &to, double share);
/// `colour` with its hue kept and its lightness moved no further than it takes to stand out from every background.
/// \param ratio  4.5 for text, 3 for marks. Black or white when no lightness of that hue reaches it.
[[nodiscard]] QColor readable(const QColor &colour, std::initializer_list<QColor> backgrounds, double ratio);
/// Black or white, whichever is easier to read on `background`; at least 4.5:1 on any colour.
[[nodiscard]] QColor inkOn(const QColor &background);

using StatusColours = std::array<QColor, treeherder::jobStatusCount>;

/// Every colour of one scheme.
struct ThemeColours {
    QColor surface;       ///< Behind lists and the grid.
    QColor raisedSurface; ///< Headers, toolbars, the window itself.
    QColor hover;         ///< Surface under the pointer.
    QColor selection;     ///< Surface of what is selected; text() stays readable on it.
    QColor hairline;      ///< Separators.
    QColor text;
    QColor mutedText;                    ///< At least 4.5:1 on every surface here.
    QColor accent;                       ///< Focus rings, links, switches that are on.
    StatusColours statusText;            ///< Coloured text on surface, hover and raised surface.
    StatusColours statusTextOnSelection; ///< Coloured text on selection.
    StatusColours statusFill;            ///< Chips and bars, at least 3:1 on surface.
    StatusColours chipText;              ///< Text on statusFill.
    bool dark = false;

    [[nodiscard]] static ThemeColours light();
    [[nodiscard]] static ThemeColours darkColours();
    [[nodiscard]] static ThemeColours highContrast(bool dark);
    /// Blue against vermilion instead of green against red; hues that protanopes, deuteranopes and tritanopes tell
    /// apart (after Okabe and Ito).
    [[nodiscard]] static ThemeColours colourBlind(bool dark);
    /// Surfaces and text of the desktop's own palette, Treeherder's hues for states.
    [[nodiscard]] static ThemeColours fromDesktop(const QPalette &palette);

    /// Those colours of a desktop's palette that cannot be read on what is behind them, with their hues kept; all
    /// others are left open, for the desktop's own to show through.
    [[nodiscard]] static QPalette mendsOf(const QPalette &desktop);

    /// The same colours for Qt's own widgets.
    [[nodiscard]] QPalette palette() const;
};

} // namespace collie::ui
