#pragma once

#include <QColor>
#include <QStyledItemDelegate>

namespace collie::ui {

class Theme;

/// Paints the rows of the Pulse stream: states in their colour, the mark of the highlight rule that fits, gaps muted.
class StreamDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamDelegate)
  public:
    StreamDelegate(Theme &theme, QObject *parent);

    /// The colour of a highlight rule's mark; each is named by its number as well.
    [[nodiscard]] static QColor ruleColour(int rule, const Theme &theme);
    /// "①"
    [[nodiscard]] static QString ruleMark(int rule);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

  protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

  private:
    Theme &m_theme;
};

} // namespace collie::ui
