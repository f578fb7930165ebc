#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPointer>
#include <QShortcut>
#include <QVector>
#include <QWidget>

namespace collie::storage {
class Settings;
}

namespace collie::ui {

class PaneKeys;

/// The keys of the actions of a window and of its parts, as the person wants them: kept by the actions' object names,
/// and only where they are others than Collie's own. Follows the settings. GUI thread.
class KeyBindings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyBindings)
  public:
    /// Keys an action has at most.
    static constexpr int mostKeys = 2;

    /// An action that can have keys.
    struct Entry {
        QString menu; ///< Title of the menu or the part of the window it is in, as people read it.
        QAction *action = nullptr;
        QList<QKeySequence> standard; ///< Collie's own keys.
        /// The part of the window in which its keys hold, before those of the window, so that only the part's own
        /// are others' there; null for the window.
        const PaneKeys *part = nullptr;
    };

    /// \param window  holds the actions, and the parts with keys of their own. \param menus  those with an object name
    /// in them, submenus included, can have keys; their keys now are Collie's own. All outlive this.
    KeyBindings(QWidget &window, const QList<QMenu *> &menus, storage::Settings &settings, QObject *parent = nullptr);
    ~KeyBindings() override;

    /// In the order of the menus; then those of parts of the window.
    [[nodiscard]] const QVector<Entry> &entries() const { return m_entries; }
    /// Gives an action these keys from now on; none are allowed, and so are those of another.
    void setKeys(const Entry &entry, const QList<QKeySequence> &keys);
    /// Gives an action a key, at the place of one it has or as another one, and takes it from every entry that has it.
    /// \param place  from 0 to mostKeys - 1.
    void take(const Entry &entry, int place, const QKeySequence &key);
    /// Collie's own keys for one action, or for all.
    void reset(const Entry &entry);
    void resetAll();
    /// The keys of Treeherder's page, for what it has keys for (treeherder.md §1.3); those of other actions stay unless
    /// they are among them.
    void useTreeherders();

    /// The action that a key would do now where the keys of another one hold; null where it is free. It may be none of
    /// the entries.
    [[nodiscard]] QAction *holder(const QKeySequence &key, const QAction *but) const;
    /// What has a key that is not given here, for people: a menu of the menu bar that its letter opens, a button, or a
    /// filter that the person keeps, which has it once a deployment is open; empty for none.
    [[nodiscard]] QString fixedHolder(const QKeySequence &key) const;
    /// The entry of an action; null for others.
    [[nodiscard]] const Entry *entryOf(const QAction *action) const;

  Q_SIGNALS:
    /// An action has other keys now.
    void changed(const QAction *action);

  private:
    /// A key of an action that leaves its own keys to what has the focus.
    struct Extra {
        const QAction *action;
        QPointer<QShortcut> shortcut;
    };

    void collect(const QMenu &menu, const QString &title);
    void apply(const Entry &entry);

    QWidget &m_window;
    storage::Settings &m_settings;
    QVector<Entry> m_entries;
    QVector<Extra> m_extras;
};

/// An action's text without what is only there for the menu.
[[nodiscard]] QString actionTitle(const QAction &action);

} // namespace collie::ui
