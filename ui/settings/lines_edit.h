#pragma once

#include <QPlainTextEdit>

namespace collie::ui {

/// A field for so many lines of fixed width, as high as they are in whatever size of text. Tab leaves it. GUI thread.
class LinesEdit final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LinesEdit)
  public:
    /// \param lines  that are seen at once.
    explicit LinesEdit(int lines, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  private:
    const int m_lines;
};

} // namespace collie::ui
