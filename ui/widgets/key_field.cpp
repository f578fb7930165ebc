#include "ui/widgets/key_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace collie::ui {

KeyField::KeyField(QWidget *parent)
    : QKeySequenceEdit(parent) {}

void KeyField::showKey(const QKeySequence &key) {
    const QSignalBlocker silent(this);
    m_shown = key;
    setKeySequence(key);
    if (!accessibleName().isEmpty())
        setAccessibleDescription(key.isEmpty() ? tr("No key") : key.toString(QKeySequence::NativeText));
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

void nameKeys(QKeySequenceEdit &field, const QString &name) {
    field.setAccessibleName(name);
    // The part of it that shows the key.
    if (auto *inner = field.findChild<QLineEdit *>())
        inner->setAccessibleName(name);
    const auto tell = [&field] {
        const QString key = field.keySequence().toString(QKeySequence::NativeText);
        field.setAccessibleDescription(key.isEmpty() ? KeyField::tr("No key") : key);
    };
    QObject::connect(&field, &QKeySequenceEdit::keySequenceChanged, &field, tell);
    tell();
}

} // namespace collie::ui
