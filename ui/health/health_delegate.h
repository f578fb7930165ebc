#pragma once

#include "models/failures/health_model.h"
#include "ui/jobs/cell_pixmaps.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace collie::ui {

class Theme;

/// Draws the rows of models::HealthModel: tests with the reason below, and their jobs as chips by platform, which wrap
/// within their column. GUI thread.
class HealthDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthDelegate)
  public:
    /// \param theme  must outlive the delegate.
    HealthDelegate(const Theme &theme, QObject *parent);

    /// The chip at a point, as its place in ChipsRole; -1 for none. \param option  with the rectangle of the cell and
    /// its font.
    [[nodiscard]] int chipAt(const QStyleOptionViewItem &option, const QModelIndex &index, QPoint point) const;
    /// The pointer is on a chip, which is drawn so; -1 for none. \return whether that looks different from before.
    bool hover(const QModelIndex &index, int chip);
    /// The colours are others.
    void forgetPictures() { m_pixmaps.forget(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) override;

  private:
    /// A chip, or the name of a platform, and where it is.
    struct Place {
        QRect rect;
        int chip = -1; ///< -1: the text is muted.
        QString text;
    };
    [[nodiscard]] static QVector<Place> placesOf(const QRect &cell, const QFont &font,
                                                 const QVector<models::HealthChip> &chips);
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintChips(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintOutcome(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
    mutable CellPixmaps m_pixmaps;
    QPersistentModelIndex m_hoveredRow;
    int m_hoveredChip = -1;
};

} // namespace collie::ui
