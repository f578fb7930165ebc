#include "ui/widgets/key_bindings.h"

#include "models/jobs/filter_preset.h"
#include "services/storage/preferences.h"
#include "services/storage/settings.h"
#include "ui/widgets/pane_keys.h"

#include <QAbstractButton>
#include <QMenuBar>

#include <algorithm>
#include <optional>
#include <utility>

namespace collie::ui {
namespace {

namespace preferences = storage::preferences;

/// What stands for an action that shall have no keys: an empty text is one that a person emptied by hand.
const QString noKeys = QStringLiteral("none");

struct TreeherderKeys {
    const char *id;
    QList<QKeySequence> keys;
};

/// What Treeherder's page and Collie both do, under Treeherder's keys.
const QVector<TreeherderKeys> &treeherderKeys() {
    static const QVector<TreeherderKeys> all{
        {"filterJobs", {Qt::Key_F}},
        {"resetFilter", {Qt::CTRL | Qt::SHIFT | Qt::Key_F}},
        {"toggleInProgress", {Qt::Key_I}},
        {"result-unscheduled", {Qt::Key_S}},
        {"nextFailure", {Qt::Key_J, Qt::Key_N}},
        {"previousFailure", {Qt::Key_K, Qt::Key_P}},
        {"nextJob", {Qt::Key_Right}},
        {"previousJob", {Qt::Key_Left}},
        {"openLog", {Qt::Key_L}},
        {"openRawLog", {Qt::SHIFT | Qt::Key_L}},
        {"openProfile", {Qt::Key_G}},
        {"allFailures", {Qt::Key_Q}},
        {"onlyUnclassified", {Qt::Key_U}},
        {"retrigger", {Qt::Key_R}},
        {"nextTab", {Qt::Key_T}},
        {"newBug", {Qt::Key_B}},
        {"classify", {Qt::Key_C}},
        {"pin", {Qt::Key_Space}},
        {"unpinAll", {Qt::CTRL | Qt::SHIFT | Qt::Key_U}},
        {"keyboardSheet", {Qt::Key_Question}},
        {"allPushes", {Qt::Key_Escape}},
    };
    return all;
}

QString written(const QList<QKeySequence> &keys) {
    return keys.isEmpty() ? noKeys : QKeySequence::listToString(keys, QKeySequence::PortableText);
}

/// \return nothing for what are no keys.
std::optional<QList<QKeySequence>> readKeys(const QString &text) {
    if (text == noKeys)
        return QList<QKeySequence>();
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    const bool isSane = !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [](const QKeySequence &key) {
        return key.count() == 1 && key[0].key() != Qt::Key_unknown && key[0].key() != 0;
    });
    if (!isSane || keys.size() > KeyBindings::mostKeys)
        return std::nullopt;
    return keys;
}

storage::Preference<QString> keptKeys(const QAction &action) {
    return preferences::keys.of(action.objectName());
}

} // namespace

QString actionTitle(const QAction &action) {
    QString title = action.text();
    return title.remove(u'&').remove(u'…');
}

KeyBindings::KeyBindings(QWidget &window, const QList<QMenu *> &menus, storage::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_settings(settings) {
    for (const QMenu *menu : menus)
        collect(*menu, actionTitle(*menu->menuAction()));
    const auto parts = window.findChildren<PaneKeys *>();
    for (const PaneKeys *part : parts) {
        for (QAction *action : part->actions())
            m_entries.append({part->title(), action, action->shortcuts(), part});
    }
    for (const Entry &entry : std::as_const(m_entries))
        settings.follow(keptKeys(*entry.action), this, [this, entry](const QString &) { apply(entry); });
}

KeyBindings::~KeyBindings() {
    for (const Extra &extra : std::as_const(m_extras))
        delete extra.shortcut;
}

void KeyBindings::collect(const QMenu &menu, const QString &title) {
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (const QMenu *below = action->menu())
            collect(*below, title);
        else if (!action->objectName().isEmpty() && entryOf(action) == nullptr)
            m_entries.append({title, action, action->shortcuts()});
    }
}

void KeyBindings::apply(const Entry &entry) {
    QAction *action = entry.action;
    // What is not understood, as of a newer Collie, is left where it is.
    const QList<QKeySequence> keys = readKeys(m_settings.get(keptKeys(*action))).value_or(entry.standard);
    m_extras.removeIf([action](const Extra &extra) {
        if (extra.action != action)
            return false;
        delete extra.shortcut;
        return true;
    });
    if (action->shortcuts() == keys && (action->shortcutContext() != Qt::WidgetShortcut || entry.part != nullptr))
        return;
    action->setShortcuts(keys);
    if (entry.part != nullptr) {
        Q_EMIT changed(action);
        return;
    }
    // Such a key does other things where the focus is: only keys of the person's own are the window's.
    if (action->shortcutContext() == Qt::WidgetShortcut) {
        for (const QKeySequence &key : keys) {
            if (entry.standard.contains(key))
                continue;
            auto *shortcut = new QShortcut(key, &m_window);
            connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
            m_extras.append({action, shortcut});
        }
    } else if (!m_window.actions().contains(action)) {
        m_window.addAction(action);
    }
    Q_EMIT changed(action);
}

void KeyBindings::setKeys(const Entry &entry, const QList<QKeySequence> &keys) {
    if (keys == entry.standard)
        m_settings.reset(keptKeys(*entry.action));
    else
        m_settings.set(keptKeys(*entry.action), written(keys));
}

void KeyBindings::take(const Entry &entry, int place, const QKeySequence &key) {
    for (const Entry &other : std::as_const(m_entries)) {
        QList<QKeySequence> keys = other.action->shortcuts();
        if (other.action != entry.action && other.part == entry.part && keys.removeAll(key) > 0)
            setKeys(other, keys);
    }
    QList<QKeySequence> keys = entry.action->shortcuts();
    if (keys.contains(key))
        return;
    if (place < keys.size())
        keys.replace(place, key);
    else
        keys.append(key);
    setKeys(entry, keys);
}

void KeyBindings::reset(const Entry &entry) {
    m_settings.reset(keptKeys(*entry.action));
}

void KeyBindings::resetAll() {
    for (const Entry &entry : std::as_const(m_entries))
        reset(entry);
}

void KeyBindings::useTreeherders() {
    for (const TreeherderKeys &wanted : treeherderKeys()) {
        const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &each) {
            return each.action->objectName() == QLatin1String(wanted.id);
        });
        if (entry == m_entries.end())
            continue;
        const auto isCollies = [&](const QKeySequence &key) { return entry->standard.contains(key); };
        // Collie's own key beside it is no harm, unless the person gave it to another action.
        if (std::all_of(wanted.keys.begin(), wanted.keys.end(), isCollies)) {
            QList<QKeySequence> keys = entry->standard;
            keys.removeIf([&](const QKeySequence &key) {
                return !wanted.keys.contains(key) && holder(key, entry->action) != nullptr;
            });
            setKeys(*entry, keys);
        }
        for (int place = 0; place < wanted.keys.size(); ++place)
            take(*entry, place, wanted.keys.at(place));
    }
}

QAction *KeyBindings::holder(const QKeySequence &key, const QAction *but) const {
    const auto holds = [&](const QAction *action) { return action != but && action->shortcuts().contains(key); };
    const Entry *wanted = entryOf(but);
    const PaneKeys *part = wanted == nullptr ? nullptr : wanted->part;
    for (const Entry &entry : m_entries) {
        if (entry.part == part && holds(entry.action))
            return entry.action;
    }
    if (part != nullptr)
        return nullptr;
    const QList<QAction *> ofWindow = m_window.actions();
    const auto found = std::find_if(ofWindow.begin(), ofWindow.end(), holds);
    return found == ofWindow.end() ? nullptr : *found;
}

QString KeyBindings::fixedHolder(const QKeySequence &key) const {
    const auto *bar = m_window.findChild<QMenuBar *>();
    const QList<QAction *> menus = bar == nullptr ? QList<QAction *>() : bar->actions();
    for (const QAction *menu : menus) {
        if (QKeySequence::mnemonic(menu->text()) == key)
            return actionTitle(*menu);
    }
    const auto buttons = m_window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->window() == &m_window && button->shortcut() == key)
            return button->text().remove(u'&');
    }
    const QVector<models::FilterPreset> presets = models::FilterPresets(m_settings.filterPresets()).all();
    for (const models::FilterPreset &preset : presets) {
        if (!preset.key.isEmpty() && QKeySequence(preset.key, QKeySequence::PortableText) == key)
            return preset.name;
    }
    return {};
}

const KeyBindings::Entry *KeyBindings::entryOf(const QAction *action) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [action](const Entry &entry) { return entry.action == action; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace collie::ui
