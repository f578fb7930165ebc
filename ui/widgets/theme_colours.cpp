#include "ui/widgets/theme_colours.h"

#include <algorithm>
#include <cmath>

namespace collie::ui {

using treeherder::jobStatusCount;

namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

bool standsOut(const QColor &colour, std::initializer_list<QColor> backgrounds, double ratio) {
    return std::all_of(backgrounds.begin(), backgrounds.end(),
                       [&](const QColor &background) { return contrastRatio(colour, background) >= ratio; });
}

/// Treeherder's hues in the order of JobStatus (css/treeherder-job-buttons.css). What could be added looks as what
/// waits to be scheduled, but hollow.
StatusColours treeherderHues() {
    return {QColor(0xdd, 0x66, 0x02), QColor(0xb7, 0x4c, 0x4c), QColor(0x9a, 0x7d, 0xa6), QColor(0x02, 0x82, 0x33),
            QColor(0x28, 0x3a, 0xa2), QColor(0xcf, 0x2b, 0x9f), QColor(0x3f, 0x77, 0xc6), QColor(0x00, 0x00, 0x00),
            QColor(0x75, 0x75, 0x75), QColor(0x26, 0xd7, 0xb6), QColor(0x8a, 0x8a, 0x8a), QColor(0x26, 0xd7, 0xb6)};
}

StatusColours colourBlindHues() {
    return {QColor(0xd5, 0x5e, 0x00), QColor(0x8c, 0x2d, 0x04), QColor(0xcc, 0x79, 0xa7), QColor(0x00, 0x72, 0xb2),
            QColor(0x56, 0xb4, 0xe9), QColor(0x8a, 0x4b, 0x9c), QColor(0x5c, 0x6f, 0x8f), QColor(0x00, 0x00, 0x00),
            QColor(0x75, 0x75, 0x75), QColor(0x00, 0x9e, 0x73), QColor(0x8a, 0x8a, 0x8a), QColor(0x00, 0x9e, 0x73)};
}

/// Black means "running": on a dark surface that is the brightest text, not a grey that any lightness would give.
void deriveStatusColours(ThemeColours &colours, const StatusColours &hues, double ratio) {
    for (size_t i = 0; i < jobStatusCount; ++i) {
        QColor hue = hues.at(i);
        if (colours.dark)
            hue = hue.value() == 0 ? colours.text : readable(hue, {colours.surface}, 3.6);
        colours.statusFill.at(i) = readable(hue, {colours.surface}, 3.0);
        colours.chipText.at(i) = inkOn(colours.statusFill.at(i));
        colours.statusText.at(i) = readable(hue, {colours.surface, colours.hover, colours.raisedSurface}, ratio);
        colours.statusTextOnSelection.at(i) = readable(hue, {colours.selection}, ratio);
    }
}

} // namespace

double luminance(const QColor &colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &first, const QColor &second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blended(const QColor &from, const QColor &to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QColor readable(const QColor &colour, std::initializer_list<QColor> backgrounds, double ratio) {
    if (standsOut(colour, backgrounds, ratio))
        return colour;
    double brightest = 0.0;
    for (const QColor &background : backgrounds)
        brightest = std::max(brightest, luminance(background));
    const float step = brightest < 0.18 ? 0.01F : -0.01F;
    float hue = 0, saturation = 0, lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    for (lightness += step; lightness > 0.0F && lightness < 1.0F; lightness += step) {
        // Through whole numbers, since that is what reaches the screen.
        const QColor candidate(QColor::fromHslF(std::max(hue, 0.0F), saturation, lightness).rgb());
        if (standsOut(candidate, backgrounds, ratio))
            return candidate;
    }
    return step > 0 ? QColor(Qt::white) : QColor(Qt::black);
}

QColor inkOn(const QColor &background) {
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return contrastRatio(white, background) >= contrastRatio(black, background) ? white : black;
}

ThemeColours ThemeColours::light() {
    ThemeColours colours;
    colours.surface = QColor(0xff, 0xff, 0xff);
    colours.raisedSurface = QColor(0xf3, 0xf3, 0xf6);
    colours.hover = QColor(0xec, 0xec, 0xf1);
    colours.selection = QColor(0xcf, 0xe2, 0xff);
    colours.hairline = QColor(0xdd, 0xdd, 0xe3);
    colours.text = QColor(0x1b, 0x1b, 0x21);
    colours.mutedText = QColor(0x58, 0x58, 0x63);
    colours.accent = QColor(0x00, 0x5c, 0xd1);
    deriveStatusColours(colours, treeherderHues(), 4.5);
    return colours;
}

ThemeColours ThemeColours::darkColours() {
    ThemeColours colours;
    colours.dark = true;
    colours.surface = QColor(0x1d, 0x1d, 0x21);
    colours.raisedSurface = QColor(0x28, 0x28, 0x2d);
    colours.hover = QColor(0x30, 0x30, 0x36);
    colours.selection = QColor(0x1f, 0x3d, 0x66);
    colours.hairline = QColor(0x3a, 0x3a, 0x42);
    colours.text = QColor(0xec, 0xec, 0xf0);
    colours.mutedText = QColor(0xa8, 0xa8, 0xb3);
    colours.accent = QColor(0x6c, 0xae, 0xff);
    deriveStatusColours(colours, treeherderHues(), 4.5);
    return colours;
}

ThemeColours ThemeColours::highContrast(bool dark) {
    ThemeColours colours;
    colours.dark = dark;
    colours.surface = dark ? QColor(Qt::black) : QColor(Qt::white);
    colours.text = dark ? QColor(Qt::white) : QColor(Qt::black);
    colours.mutedText = blended(colours.text, colours.surface, 0.2);
    colours.raisedSurface = blended(colours.surface, colours.text, 0.06);
    colours.hover = blended(colours.surface, colours.text, 0.12);
    colours.selection = dark ? QColor(0x00, 0x33, 0x80) : QColor(0xb8, 0xd8, 0xff);
    colours.hairline = blended(colours.surface, colours.text, 0.6);
    colours.accent = dark ? QColor(0xff, 0xe0, 0x00) : QColor(0x00, 0x30, 0xb0);
    deriveStatusColours(colours, treeherderHues(), 7.0);
    return colours;
}

ThemeColours ThemeColours::colourBlind(bool dark) {
    ThemeColours colours = dark ? darkColours() : light();
    deriveStatusColours(colours, colourBlindHues(), 4.5);
    return colours;
}

ThemeColours ThemeColours::fromDesktop(const QPalette &palette) {
    ThemeColours colours;
    colours.surface = palette.color(QPalette::Active, QPalette::Base);
    colours.raisedSurface = palette.color(QPalette::Active, QPalette::Window);
    colours.dark = luminance(colours.surface) < 0.18;
    colours.hover = blended(colours.surface, palette.color(QPalette::Active, QPalette::Text), 0.07);
    colours.selection = blended(colours.surface, palette.color(QPalette::Active, QPalette::Highlight), 0.25);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    colours.text = readable(text, {colours.surface, colours.raisedSurface, colours.hover, colours.selection}, 7.0);
    colours.mutedText = readable(blended(colours.text, colours.surface, 0.35),
                                 {colours.surface, colours.raisedSurface, colours.hover, colours.selection}, 4.5);
    colours.hairline = blended(colours.surface, colours.text, 0.15);
    colours.accent = readable(palette.color(QPalette::Active, QPalette::Highlight),
                              {colours.surface, colours.raisedSurface, colours.hover, colours.selection}, 4.5);
    deriveStatusColours(colours, treeherderHues(), 4.5);
    return colours;
}

QPalette ThemeColours::mendsOf(const QPalette &desktop) {
    constexpr double leastOfText = 4.5;
    // Rows that are selected get paler under the pointer.
    constexpr double leastOfSelected = 5.6;
    QPalette mends;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const auto colour = [&desktop, group](QPalette::ColorRole role) { return desktop.color(group, role); };
        const QColor base = colour(QPalette::Base);
        const QColor window = colour(QPalette::Window);
        for (const auto role : {QPalette::PlaceholderText, QPalette::Link, QPalette::LinkVisited}) {
            const QColor its = colour(role);
            // Desktops give placeholders as their text, half transparent.
            const QColor seen = blended(base, QColor(its.rgb()), its.alphaF());
            const QColor wanted = readable(seen, {base, window}, leastOfText);
            if (wanted != seen)
                mends.setColor(group, role, wanted);
        }
        const QColor highlight = colour(QPalette::Highlight);
        const QColor wanted = readable(highlight, {colour(QPalette::HighlightedText)}, leastOfSelected);
        if (contrastRatio(highlight, colour(QPalette::HighlightedText)) < leastOfText)
            mends.setColor(group, QPalette::Highlight, wanted);
    }
    return mends;
}

QPalette ThemeColours::palette() const {
    QPalette result(raisedSurface);
    result.setColor(QPalette::Window, raisedSurface);
    result.setColor(QPalette::Base, surface);
    result.setColor(QPalette::AlternateBase, raisedSurface);
    result.setColor(QPalette::ToolTipBase, raisedSurface);
    result.setColor(QPalette::Button, raisedSurface);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, inkOn(accent));
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        result.setColor(role, text);
    result.setColor(QPalette::BrightText, inkOn(text));
    result.setColor(QPalette::PlaceholderText, mutedText);
    const QColor disabled = blended(text, surface, 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, disabled);
    result.setColor(QPalette::Disabled, QPalette::Highlight, hairline);
    // Pale as well, yet readable on a ground that stands out where contrast is high.
    result.setColor(QPalette::Disabled, QPalette::HighlightedText, blended(text, hairline, 0.5));
    result.setColor(QPalette::Light, blended(raisedSurface, QColor(Qt::white), dark ? 0.12 : 0.7));
    result.setColor(QPalette::Midlight, blended(raisedSurface, QColor(Qt::white), dark ? 0.06 : 0.4));
    result.setColor(QPalette::Mid, hairline);
    result.setColor(QPalette::Dark, blended(hairline, QColor(Qt::black), dark ? 0.3 : 0.15));
    result.setColor(QPalette::Shadow, blended(surface, QColor(Qt::black), 0.6));
    return result;
}

} // namespace collie::ui
