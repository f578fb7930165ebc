#include "ui/widgets/pane_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace collie::ui {
namespace {

/// As QKeySequenceEdit enters it: Shift does not count where it is only the way to a symbol.
QKeySequence keyOf(const QKeyEvent &event) {
    const QChar typed = event.text().isEmpty() ? QChar() : event.text().at(0);
    const bool isSymbol = typed.isPrint() && !typed.isLetterOrNumber() && !typed.isSpace();
    const Qt::KeyboardModifiers beside = Qt::KeypadModifier | (isSymbol ? Qt::ShiftModifier : Qt::NoModifier);
    return QKeySequence(QKeyCombination(event.modifiers() & ~beside, Qt::Key(event.key())));
}

} // namespace

PaneKeys::PaneKeys(QWidget *part, const QString &title)
    : QObject(part)
    , m_title(title) {
    part->installEventFilter(this);
}

QAction *PaneKeys::add(QAnyStringView id, const QString &text, const QList<QKeySequence> &keys) {
    auto *action = new QAction(text, this);
    action->setObjectName(id.toString());
    action->setShortcuts(keys);
    // A menu or a button that has it must not make its keys the window's.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_actions.append(action);
    return action;
}

QString PaneKeys::tipWithKey(const QString &tip, const QAction &action) {
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, key);
}

QAction *PaneKeys::actionOf(const QKeyEvent &event) const {
    const QKeySequence key = keyOf(event);
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(key);
    });
    return found == m_actions.end() ? nullptr : *found;
}

bool PaneKeys::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && watched == parent()) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (actionOf(*key) != nullptr) {
            event->accept();
            // What has the focus, a list for example, may have a use for the key as well.
            m_claimed = keyOf(*key);
            QCoreApplication::instance()->installEventFilter(this);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isClaimed = m_claimed == keyOf(*key);
        if (!m_claimed.isEmpty()) {
            m_claimed = {};
            QCoreApplication::instance()->removeEventFilter(this);
        }
        if (isClaimed || watched == parent()) {
            if (QAction *action = actionOf(*key)) {
                event->accept();
                action->trigger();
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace collie::ui
