#pragma once

#include <QMenu>

namespace collie::ui {

class RepositorySwitcher;

/// The repositories at hand as a menu: the pinned ones with Ctrl+1 to Ctrl+9, and below them those looked at lately.
/// Hidden without any. GUI thread.
class RepositoryMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryMenu)
  public:
    /// \param switcher  knows the repositories and takes the choice; outlives the menu. \param window  holds the keys.
    RepositoryMenu(RepositorySwitcher &switcher, QWidget *window);

  private:
    void fill();

    RepositorySwitcher &m_switcher;
    QList<QAction *> m_pinned; ///< One for each key.
    QAction *m_separator;
    QList<QAction *> m_recent;
};

} // namespace collie::ui
