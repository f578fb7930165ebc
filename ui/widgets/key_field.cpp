#include "ui/widgets/key_field.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace collie::ui {

KeyField::KeyField(QWidget *parent)
    : QKeySequenceEdit(parent) {}

void KeyField::showKey(const QKeySequence &key) {
    const QSignalBlocker silent(this);
    m_shown = key;
    setKeySequence(key);
}

void KeyField::keyPressEvent(QKeyEvent *event) {
    QKeySequenceEdit::keyPressEvent(event);
    if (keySequence().isEmpty())
        return; // So far only modifiers.
    // Qt waits for more keys; an action has single ones.
    const QKeySequence key(keySequence()[0]);
    showKey(key);
    Q_EMIT entered(key);
}

void KeyField::focusOutEvent(QFocusEvent *event) {
    // A modifier that was pressed alone has emptied the field.
    showKey(m_shown);
    QKeySequenceEdit::focusOutEvent(event);
}

} // namespace collie::ui
