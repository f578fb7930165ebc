#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPointF>
#include <QRawFont>
#include <QString>

#include <vector>

namespace collie::ui {

/// A short text shaped once: its glyphs, and where each stands from the start of the baseline.
struct GlyphText {
    std::vector<quint32> glyphs;
    std::vector<QPointF> positions;
    qreal width = 0;
    /// Set instead of glyphs when the font lacks a character, or letters would have to be joined or reordered: such a
    /// text is left to QPainter.
    QString complex;
    bool shaped = false;
};

/// Shapes short texts of one font and remembers them, for drawing thousands in one call.
class GlyphShaper final {
  public:
    explicit GlyphShaper(const QFont &font);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] const QRawFont &rawFont() const { return m_rawFont; }
    /// Remembered by text. The reference holds until the next call.
    [[nodiscard]] const GlyphText &text(const QString &text);
    /// Remembered by id: one lookup in an array. Ids are small and dense, and an id always means the same text.
    /// \param textOf  called once per id.
    template <typename TextOf>
    [[nodiscard]] const GlyphText &byId(quint32 id, TextOf &&textOf) {
        if (id >= m_byId.size())
            m_byId.resize(static_cast<size_t>(id) + 64);
        GlyphText &entry = m_byId[id];
        if (!entry.shaped)
            entry = shape(textOf(id));
        return entry;
    }
    /// Ids mean other texts from now on.
    void forgetIds() { m_byId.clear(); }

  private:
    [[nodiscard]] GlyphText shape(const QString &text) const;

    QFont m_font;
    QRawFont m_rawFont;
    QFontMetricsF m_metrics;
    std::vector<GlyphText> m_byId;
    QHash<QString, GlyphText> m_byText;
};

} // namespace collie::ui
