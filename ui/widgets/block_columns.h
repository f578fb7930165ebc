#pragma once

#include <QVector>
#include <QWidget>

namespace collie::ui {

/// Blocks one below the other, in as many columns as the width has room for. GUI thread.
class BlockColumns final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlockColumns)
  public:
    explicit BlockColumns(QWidget *parent = nullptr);

    /// \param block  behind those that are there; owned from now on.
    void addBlock(QWidget *block);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

  private:
    /// Where each block stands. \param width  pixels, for all columns.
    [[nodiscard]] QVector<QRect> arranged(int width) const;
    [[nodiscard]] QVector<QRect> columnsOf(int mostHeight) const;
    void place();

    QVector<QWidget *> m_blocks;
};

} // namespace collie::ui
