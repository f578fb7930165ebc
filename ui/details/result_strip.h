#pragma once

#include <QWidget>

class QAbstractItemModel;

namespace collie::ui {

class Theme;

/// The results of a job over pushes as a row of bars, oldest at the left: failures are tall, the rest is low. A click
/// on a bar asks for its row. GUI thread.
class ResultStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultStrip)
  public:
    /// \param model  rows newest first, with models::SimilarJobModel::StatusRole; outlives the strip.
    ResultStrip(Theme &theme, const QAbstractItemModel &model, QWidget *parent = nullptr);

    /// Marks the bar of a row; -1 for none.
    void setCurrentRow(int row);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void rowClicked(int row);

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

  private:
    /// As many rows as there is room for.
    [[nodiscard]] int shownRows() const;
    [[nodiscard]] QRect barOf(int row) const;
    [[nodiscard]] int rowAt(const QPoint &point) const;

    Theme &m_theme;
    const QAbstractItemModel &m_model;
    int m_current = -1;
};

} // namespace collie::ui
