#include "ui/jobs/glyph_text.h"

#include <algorithm>

namespace collie::ui {

namespace {

constexpr qsizetype maxRemembered = 20000;

/// Latin, Greek and Cyrillic letters, digits and signs stand one after the other; anything beyond needs a shaper.
bool isSimple(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x0300; });
}

} // namespace

GlyphShaper::GlyphShaper(const QFont &font)
    : m_font(font)
    , m_rawFont(QRawFont::fromFont(font))
    , m_metrics(font) {}

const GlyphText &GlyphShaper::text(const QString &text) {
    if (const auto known = m_byText.constFind(text); known != m_byText.constEnd())
        return *known;
    if (m_byText.size() >= maxRemembered)
        m_byText.clear();
    return *m_byText.insert(text, shape(text));
}

GlyphText GlyphShaper::shape(const QString &text) const {
    GlyphText result;
    result.shaped = true;
    const QVector<quint32> glyphs =
        m_rawFont.isValid() && isSimple(text) ? m_rawFont.glyphIndexesForString(text) : QVector<quint32>();
    if (glyphs.size() != text.size() || glyphs.contains(0U)) {
        result.complex = text;
        result.width = m_metrics.horizontalAdvance(text);
        return result;
    }
    const QVector<QPointF> advances = m_rawFont.advancesForGlyphIndexes(glyphs, QRawFont::KernedAdvances);
    result.glyphs.assign(glyphs.begin(), glyphs.end());
    for (const QPointF &advance : advances) {
        result.positions.emplace_back(result.width, 0);
        result.width += advance.x();
    }
    return result;
}

} // namespace collie::ui
