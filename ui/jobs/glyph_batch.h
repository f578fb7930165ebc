#pragma once

#include "ui/jobs/glyph_text.h"

#include <QColor>

#include <vector>

class QPainter;

namespace collie::ui {

/// Collects texts of few fonts and colours and draws them with one call for each pair, which is what makes a screen of
/// thousands of symbols cheap. Buffers keep their room from frame to frame.
class GlyphBatch final {
  public:
    /// \param shaper    of the text; must live until draw().
    /// \param baseline  start of the baseline.
    void add(const GlyphShaper &shaper, const GlyphText &text, const QColor &colour, QPointF baseline);
    /// Draws and forgets everything added.
    void draw(QPainter &painter);

  private:
    struct Bucket {
        const GlyphShaper *shaper = nullptr;
        QRgb colour = 0;
        std::vector<quint32> glyphs;
        std::vector<QPointF> positions;
    };
    struct Complex {
        const GlyphShaper *shaper = nullptr;
        QRgb colour = 0;
        QString text;
        QPointF baseline;
    };
    std::vector<Bucket> m_buckets;
    std::vector<Complex> m_complex;
    size_t m_last = 0;
};

} // namespace collie::ui
