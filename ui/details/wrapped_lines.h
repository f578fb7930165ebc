#pragma once

#include <QPlainTextEdit>

namespace collie::ui {

/// Lines of a fixed width font that can be selected: as high as they are, and broken anywhere, so that a long one
/// without a space does not make the page wider. GUI thread.
class WrappedLines final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WrappedLines)
  public:
    explicit WrappedLines(QWidget *parent = nullptr);

    /// \param text  plain, some hundred lines at most.
    void setLines(const QString &text);

  protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void fitHeight();
};

} // namespace collie::ui
