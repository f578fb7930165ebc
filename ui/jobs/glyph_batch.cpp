#include "ui/jobs/glyph_batch.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace collie::ui {

void GlyphBatch::add(const GlyphShaper &shaper, const GlyphText &text, const QColor &colour, QPointF baseline) {
    const QRgb rgb = colour.rgb();
    if (!text.complex.isEmpty()) {
        m_complex.push_back({&shaper, rgb, text.complex, baseline});
        return;
    }
    const auto fits = [&](const Bucket &bucket) { return bucket.shaper == &shaper && bucket.colour == rgb; };
    if (m_last >= m_buckets.size() || !fits(m_buckets[m_last])) {
        const auto found = std::find_if(m_buckets.begin(), m_buckets.end(), fits);
        m_last = static_cast<size_t>(found - m_buckets.begin());
        if (found == m_buckets.end())
            m_buckets.push_back({&shaper, rgb, {}, {}});
    }
    Bucket &bucket = m_buckets[m_last];
    bucket.glyphs.insert(bucket.glyphs.end(), text.glyphs.begin(), text.glyphs.end());
    for (const QPointF &position : text.positions)
        bucket.positions.push_back(baseline + position);
}

void GlyphBatch::draw(QPainter &painter) {
    for (Bucket &bucket : m_buckets) {
        if (bucket.glyphs.empty())
            continue;
        QGlyphRun run;
        run.setRawFont(bucket.shaper->rawFont());
        run.setRawData(bucket.glyphs.data(), bucket.positions.data(), static_cast<int>(bucket.glyphs.size()));
        painter.setPen(QColor::fromRgb(bucket.colour));
        painter.drawGlyphRun(QPointF(), run);
        bucket.glyphs.clear();
        bucket.positions.clear();
    }
    for (const Complex &item : m_complex) {
        painter.setFont(item.shaper->font());
        painter.setPen(QColor::fromRgb(item.colour));
        painter.drawText(item.baseline, item.text);
    }
    m_complex.clear();
}

} // namespace collie::ui
