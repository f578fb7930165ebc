#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QList>

class QMenu;

namespace collie::ui {

/// What menus and keys do to the filter of jobs. GUI thread.
struct FilterActions {
    Q_DECLARE_TR_FUNCTIONS(FilterActions)
  public:
    /// \param window  holds the actions and their keys.
    explicit FilterActions(QWidget *window);

    /// All that need jobs on show.
    [[nodiscard]] QList<QAction *> all() const;
    /// Puts them into the menu of the view: the line to type in, and a submenu of the rest.
    void fill(QMenu &view) const;

    QAction *const focus;
    QAction *const clear;    ///< Back to what is shown to begin with.
    QAction *const addField; ///< Opens the editor of a field.
    QAction *const allJobs;
    QAction *const allFailures;
    QAction *const onlyUnclassified;
    QAction *const onlyClassified;
    QAction *const onlySuperseded;
    QAction *const toggleInProgress;
    QAction *const duplicates; ///< Checkable.
    QAction *const savePreset;
    QAction *const managePresets;
    /// The person's presets: one action each, which whoever keeps them puts there.
    QMenu *const presets;
    QMenu *const results; ///< Every single result, a checkable action each, whose data is the treeherder::JobStatus.
};

} // namespace collie::ui
