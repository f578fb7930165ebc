#pragma once

#include "ui/jobs/cell_pixmaps.h"
#include "ui/jobs/commit_painter.h"
#include "ui/jobs/glyph_batch.h"
#include "ui/jobs/grid_layout.h"
#include "ui/jobs/push_header_painter.h"

#include <QCoreApplication>

#include <optional>

namespace collie::models {
class PushListModel;
}

namespace collie::ui {

class JobGridContent;

/// What one paint of the grid shows.
struct GridFrame {
    QRect exposed;  ///< In the viewport.
    QSize viewport; ///< Device-independent pixels.
    int scroll = 0; ///< Content y at the viewport's top.
    int hoveredRow = -1;
    std::optional<GridLayout::MarkRef> hoveredMark;
    bool focused = false;
    std::optional<HeaderSign> hoveredSign; ///< What the pointer is on in a header.
    qint64 nowMs = 0;                      ///< For the ages in the headers.
};

/// Draws the visible part of the grid. Cells' backgrounds are copied from cached pixmaps and all symbols of one colour
/// are drawn by one call, so that a full screen of some 3,000 jobs takes a few milliseconds. GUI thread.
class GridPainter final {
    Q_DECLARE_TR_FUNCTIONS(GridPainter)
  public:
    GridPainter(const Theme &theme, const GridLayout &layout, JobGridContent &content, const CommitLines &commits);

    /// Where authors and counts come from; may be null.
    void setPushes(const models::PushListModel *pushes) { m_pushes = pushes; }
    void setFont(const QFont &font);
    /// Colours are others now.
    void forgetColours() { m_pixmaps.forget(); }

    /// \return how many jobs were drawn, those that are only counted included.
    int paint(QPainter &painter, const GridFrame &frame);
    /// A message in the middle of an empty grid: what would be here, and the one step to fill it.
    void paintEmpty(QPainter &painter, const QRect &rect, const QString &title, const QString &hint) const;
    /// Where the header of a block is drawn: at its place, or kept at the top while its push is being read.
    [[nodiscard]] QRect headerRect(int block, int scroll, int width) const;
    /// What can be pointed at there in the header of a block. \param nowMs  as in the frame. \param point  in the
    /// viewport.
    [[nodiscard]] std::optional<HeaderSign> signAt(int block, int scroll, int width, qint64 nowMs, QPoint point) const;
    /// Where the sign is that opens the menu of a block's push.
    [[nodiscard]] QRect menuRect(int block, int scroll, int width) const {
        return m_header.menuRect(headerRect(block, scroll, width));
    }
    /// A platform's name as it fits into the column.
    [[nodiscard]] QString elidedName(const QString &name) const;

  private:
    int paintPlatform(QPainter &painter, const GridFrame &frame, int platform);
    void paintName(QPainter &painter, const GridFrame &frame, int platform);
    void paintCell(QPainter &painter, const GridFrame &frame, const GridCell &cell, qreal top);
    void paintMark(QPainter &painter, const GridFrame &frame, int platform, const GridMark &mark, qreal top);
    void paintHeaders(QPainter &painter, const GridFrame &frame);
    [[nodiscard]] PushHeader headerOf(int block, qint64 nowMs) const;
    [[nodiscard]] qreal snapped(qreal y) const;

    const Theme &m_theme;
    const GridLayout &m_layout;
    JobGridContent &m_content;
    const models::PushListModel *m_pushes = nullptr;
    QFont m_font;
    PushHeaderPainter m_header;
    CommitPainter m_commits;
    CellPixmaps m_pixmaps;
    GlyphBatch m_glyphs;
    GlyphText m_closing; ///< ")"
    qreal m_devicePixelRatio = 1;
    qreal m_baseline = 0; ///< From the top of a line.
    mutable QHash<QString, QString> m_elidedNames;
    mutable int m_elidedFor = 0;
};

} // namespace collie::ui
