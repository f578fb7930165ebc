#pragma once

#include "ui/failures/failure_run.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

#include <memory>

namespace collie::ui {

class FailureRowLayout;
class Theme;

/// Draws the rows of models::FailureModel, marks and indentation with them: the view has none of its own. GUI thread.
class FailureDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureDelegate)
  public:
    /// \param theme  must outlive the delegate.
    FailureDelegate(const Theme &theme, QObject *parent);
    ~FailureDelegate() override;

    /// What a click asks for. \param option  with the rectangle of the row, its font and its view.
    [[nodiscard]] FailureTarget targetAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                         QPoint point) const;
    /// The pointer is on a part of a row, which is drawn so. \return whether that looks different from before.
    bool hover(const QModelIndex &index, const FailureTarget &target);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) override;

  private:
    [[nodiscard]] FailureRowLayout &layoutFor(const QFont &font) const;
    [[nodiscard]] QVector<FailureRun> runsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRun(QPainter &painter, const QStyleOptionViewItem &option, const FailureRun &run, const QColor &ground,
                  bool isHovered) const;

    const Theme &m_theme;
    mutable std::unique_ptr<FailureRowLayout> m_layout; ///< For the font that was asked for last.
    QPersistentModelIndex m_hoveredRow;
    FailureTarget m_hoveredTarget;
};

} // namespace collie::ui
