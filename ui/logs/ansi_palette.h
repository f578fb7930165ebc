#pragma once

#include "services/logs/ansi_text.h"

#include <QColor>
#include <QHash>

namespace collie::ui {

class Theme;

/// The colours that programs ask for, moved as far as it takes to be read on the theme's surface. GUI thread.
class AnsiPalette final {
  public:
    explicit AnsiPalette(const Theme &theme)
        : m_theme(theme) {}

    struct Colours {
        QColor text;
        QColor background; ///< Invalid for none of its own.
    };
    [[nodiscard]] Colours colours(const logs::AnsiStyle &style) const;
    /// Whether programs get the colours they ask for, or those of other text.
    void setColoured(bool coloured) { m_isColoured = coloured; }
    /// The theme changed.
    void clear() { m_known.clear(); }

  private:
    [[nodiscard]] Colours derive(logs::AnsiStyle::Colour text, logs::AnsiStyle::Colour background) const;

    const Theme &m_theme;
    bool m_isColoured = true;
    mutable QHash<quint64, Colours> m_known; ///< By text and background; bounded by clearing.
};

} // namespace collie::ui
