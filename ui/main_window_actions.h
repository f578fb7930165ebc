#pragma once

#include "ui/jobs/filter_actions.h"
#include "ui/jobs/job_actions.h"
#include "ui/links/link_actions.h"
#include "ui/pushes/push_actions.h"
#include "ui/widgets/program_actions.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QList>
#include <QMenu>
#include <QObject>

class QMenuBar;

namespace collie::ui {

class WatchMenu;

/// Everything the window can do, each with its menu entry and keys. The window connects them. Single letters do not act
/// while a text field has the focus: the field takes them first.
class MainWindowActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindowActions)
  public:
    explicit MainWindowActions(QWidget *window);

    /// Makes the menu bar. \param panes  entries that show and hide them.
    /// \param tasks,account  menus of their own, the latter that of the account button.
    void fill(QMenuBar &bar, const QList<QAction *> &panes, QMenu *tasks, QMenu *account);
    /// Ticks a scheme without emitting schemeChosen().
    void setScheme(Theme::Scheme scheme);
    /// Says which actions make sense for this many selected jobs.
    void setSelectedJobs(int count);
    /// Switches off what needs a repository on show.
    void setRepositoryOpen(bool open);
    /// Switches off what needs a deployment.
    void setDeploymentOpen(bool open);
    /// Whether there is a Treeherder, with repositories to choose from.
    void setTreeherder(bool has);
    /// Whether a task group is on show in the place of pushes: there are no older ones, and no page at Treeherder.
    void setTaskGroups(bool shown);

    /// The menus that have keys, for the sheet.
    [[nodiscard]] QList<QMenu *> menus() const { return m_menus; }
    /// Entries at the end of a job's context menu, separators as nullptr.
    [[nodiscard]] QList<QAction *> jobActions() const;

    QAction *const chooseRepository;
    QAction *const loadMore;
    QAction *const reload;
    QAction *const uploadFiles;
    QAction *const pasteToUpload;
    const ProgramActions program;
    QAction *const expandAll;
    const FilterActions filter;
    const PushActions pushes;
    const LinkActions links;
    QAction *const allPushes;
    QAction *const pushActions;
    QAction *const nextTab;
    const JobActions jobs;
    WatchMenu *const watch;

  Q_SIGNALS:
    void schemeChosen(collie::ui::Theme::Scheme scheme);

  private:
    void fillSchemes(QMenu &menu);

    QList<QMenu *> m_menus;
};

} // namespace collie::ui
