#pragma once

#include "ui/pane.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QObject>
#include <QSet>
#include <QVector>

namespace collie::ui {

/// The panes around the middle of a window: shows, hides and arranges what it is given. GUI thread.
class PaneBoard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneBoard)
  public:
    /// \param window  has the panes and outlives this; \param middle  takes the focus of a pane that goes out of sight.
    PaneBoard(QMainWindow &window, QWidget &middle);

    /// Places the panes for the first time, in the order of their tabs; the first of an area is in front.
    void add(const QVector<Pane> &panes);
    /// Their entries in a menu, each with its key, in the order of these.
    [[nodiscard]] QList<QAction *> toggles() const;
    [[nodiscard]] QWidgetList widgets() const;

    /// Brings a pane to the front.
    void show(const QWidget *widget);
    /// Gives the keys to what comes next, or came before, in the order of the window, as Tab does. Panes that others
    /// cover are left out: Qt only moves them out of the window. \return whether there was anything else to go to.
    bool moveFocus(bool next);
    /// Hides all of them, or puts them back as they were.
    void setAway(bool away);
    /// Whether those that need a Treeherder are offered.
    void setTreeherder(bool has);

    /// Puts them back where they were. Unusable bytes, and those of another set of panes, are ignored.
    void restoreLayout(const QByteArray &state);
    [[nodiscard]] QByteArray layout() const;

  private:
    struct Placed {
        Pane pane;
        QDockWidget *dock;
    };
    QDockWidget *place(const Pane &pane);
    void addToggle(QDockWidget *dock, const QKeySequence &key);
    void arrangeForTreeherder();
    [[nodiscard]] bool isCovered(const QWidget *widget) const;
    [[nodiscard]] int layoutVersion() const;

    QMainWindow &m_window;
    QWidget &m_middle;
    QVector<Placed> m_panes;
    QByteArray m_layoutBeforeAway;            ///< Empty when they are not away.
    QByteArray m_wantedLayout;                ///< To be restored when they come back; empty for none.
    QSet<QDockWidget *> m_goneWithTreeherder; ///< Hidden only because there is none.
    bool m_hasTreeherder = true;
};

} // namespace collie::ui
