#pragma once

#include <QMessageBox>

namespace collie::ui {

/// A message box that shows its texts letter for letter, deleted when it is closed. The caller adds buttons and opens
/// it.
class PlainMessageBox final : public QMessageBox {
    Q_OBJECT

  public:
    /// \param text         the question or the news, one sentence.
    /// \param explanation  smaller, below; may be empty.
    PlainMessageBox(const QString &title, const QString &text, const QString &explanation, QWidget *parent);
};

} // namespace collie::ui
