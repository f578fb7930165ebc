#include "ui/logs/ansi_palette.h"

#include "ui/widgets/theme.h"

#include <array>

namespace collie::ui {
namespace {

using Colour = logs::AnsiStyle::Colour;

constexpr double readableRatio = 4.5;
constexpr qsizetype mostKnown = 4096;

/// The sixteen colours of terminals, as xterm has them.
constexpr std::array<QRgb, 16> terminalColours{0xff000000, 0xffcd0000, 0xff00cd00, 0xffcdcd00, 0xff0000ee, 0xffcd00cd,
                                               0xff00cdcd, 0xffe5e5e5, 0xff7f7f7f, 0xffff0000, 0xff00ff00, 0xffffff00,
                                               0xff5c5cff, 0xffff00ff, 0xff00ffff, 0xffffffff};

QColor colourOf(Colour colour) {
    if ((colour & logs::AnsiStyle::rgbFlag) != 0)
        return QColor::fromRgb(static_cast<QRgb>(colour & 0xffffff));
    if (colour < 16)
        return QColor::fromRgb(terminalColours.at(static_cast<size_t>(colour)));
    if (colour >= 232) {
        const int grey = 8 + 10 * (colour - 232);
        return {grey, grey, grey};
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    const int cube = colour - 16;
    return {level(cube / 36), level(cube / 6 % 6), level(cube % 6)};
}

} // namespace

AnsiPalette::Colours AnsiPalette::colours(const logs::AnsiStyle &style) const {
    if (!m_isColoured)
        return {m_theme.text(), {}};
    const Colour text = style.inverse ? style.background : style.foreground;
    const Colour background = style.inverse ? style.foreground : style.background;
    const quint64 key = quint64{static_cast<quint32>(text)} << 32 | static_cast<quint32>(background);
    const quint64 known = style.inverse ? key ^ quint64 { 1 } << 63 : key;
    if (const auto found = m_known.constFind(known); found != m_known.constEnd())
        return *found;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    Colours colours = derive(text, background);
    if (style.inverse && style.foreground == logs::AnsiStyle::none)
        colours = {readable(m_theme.surface(), {m_theme.text()}, readableRatio), m_theme.text()};
    m_known.insert(known, colours);
    return colours;
}

AnsiPalette::Colours AnsiPalette::derive(Colour text, Colour background) const {
    Colours colours;
    if (background != logs::AnsiStyle::none)
        colours.background = colourOf(background);
    const QColor wanted = text == logs::AnsiStyle::none ? m_theme.text() : colourOf(text);
    if (colours.background.isValid())
        colours.text = readable(wanted, {colours.background}, readableRatio);
    else
        colours.text = readable(wanted, {m_theme.surface(), m_theme.hover(), m_theme.selection()}, readableRatio);
    return colours;
}

} // namespace collie::ui
