#pragma once

#include "services/treeherder/job.h"

#include <QHash>
#include <QPixmap>

class QPainter;

namespace collie::ui {

class Theme;

/// What stands beside the symbol of a job: a star for what a person classified, its outline for what a program did, a
/// mitten for a failure that a green rerun shows to be intermittent.
enum class CellBadge : quint8 { None, Star, OutlineStar, Mitten };

/// How one job's cell looks behind its symbol.
struct CellLook {
    treeherder::JobStatus status = treeherder::JobStatus::Unknown;
    bool chip = false; ///< Filled: a failure nobody has classified, or ticked to be added.
    CellBadge badge = CellBadge::None;
    bool selected = false; ///< Tinted and framed.
    bool current = false;  ///< Focus ring.
    bool hovered = false;
    bool dimmed = false; ///< Of little value: its colour gives way.
    friend bool operator==(const CellLook &, const CellLook &) = default;
};

/// Backgrounds, rings, badges and underlines of cells, drawn once per look and width and then copied: a rounded
/// rectangle costs a hundred times what a copy of 20 pixels costs. Forget them when colours or the scale change.
class CellPixmaps final {
  public:
    explicit CellPixmaps(const Theme &theme)
        : m_theme(theme) {}

    /// \param devicePixelRatio  of what is painted on. \param height  of a line, device-independent pixels.
    void prepare(qreal devicePixelRatio, int height);
    void forget() { m_pixmaps.clear(); }
    /// Whether there is anything to draw beside the symbol.
    [[nodiscard]] static bool isNeeded(const CellLook &look);
    /// \param width  of the cell, device-independent pixels. \param textWidth  of the symbol within it.
    [[nodiscard]] const QPixmap &pixmap(const CellLook &look, int width, int textWidth);

  private:
    [[nodiscard]] QPixmap render(const CellLook &look, int width, int textWidth) const;
    void drawBody(QPainter &painter, const CellLook &look, const QRectF &cell) const;
    void drawMark(QPainter &painter, const CellLook &look, const QRectF &text) const;
    void drawBadge(QPainter &painter, const CellLook &look, const QRectF &cell) const;
    [[nodiscard]] qreal snapped(qreal length) const;

    const Theme &m_theme;
    qreal m_devicePixelRatio = 1;
    int m_height = 20;
    QHash<quint64, QPixmap> m_pixmaps;
};

/// The colour of the symbol in a cell of this look.
[[nodiscard]] QColor cellTextColour(const Theme &theme, const CellLook &look);

} // namespace collie::ui
