#pragma once

#include <QStyledItemDelegate>

namespace collie::ui {

class Theme;

/// Draws a row of the finder: a tick box, the label with what the pattern hit in bold, then symbol and platform; a
/// heading with its count. GUI thread.
class RunnableDelegate final : public QStyledItemDelegate {
  public:
    /// \param theme  outlives the delegate.
    RunnableDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  private:
    void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const QRect &box) const;
    void paintLabel(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const QRect &rect) const;

    const Theme &m_theme;
};

} // namespace collie::ui
