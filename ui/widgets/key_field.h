#pragma once

#include <QKeySequenceEdit>

namespace collie::ui {

/// A field for one key with its modifiers: what is pressed is taken at once. Tab leaves it. GUI thread.
class KeyField final : public QKeySequenceEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyField)
  public:
    explicit KeyField(QWidget *parent = nullptr);

    /// Shows a key; empty for none. Emits nothing.
    void showKey(const QKeySequence &key);

  Q_SIGNALS:
    /// The person pressed a key.
    void entered(const QKeySequence &key);

  protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

  private:
    QKeySequence m_shown;
};

/// Names a field for keys to screen readers, which are told the key as well: by itself it says neither.
void nameKeys(QKeySequenceEdit &field, const QString &name);

} // namespace collie::ui
