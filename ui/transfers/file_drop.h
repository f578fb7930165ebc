#pragma once

#include "ui/transfers/drop_content.h"

#include <QAction>
#include <QObject>

namespace collie::ui {

class DropHint;
class Theme;

/// What comes to a window by drag and drop or from the clipboard, to be uploaded. GUI thread.
class FileDrop final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileDrop)
  public:
    /// \param window  takes what is dropped. \param upload  while it is disabled nothing is taken.
    FileDrop(Theme &theme, QWidget &window, const QAction &upload);
    /// Gives what the clipboard holds, or says that there is nothing.
    void paste();

    bool eventFilter(QObject *watched, QEvent *event) override;

  Q_SIGNALS:
    /// Files, an image or a text.
    void given(const collie::ui::DropContent &content);
    void said(const QString &sentence);

  private:
    QWidget &m_window;
    const QAction &m_upload;
    DropHint *m_hint;
};

} // namespace collie::ui
