#pragma once

#include <QBoxLayout>
#include <QMainWindow>
#include <QObject>
#include <QToolBar>

namespace collie {
class Clock;
}

namespace collie::ui {

class AccountButton;
class FilterBar;
class RepositorySwitcher;
class Theme;
class TreeStatusButton;

/// The bar at the top of the window. The filter has a row of its own where the window is too narrow for all. GUI
/// thread.
class ToolBars final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToolBars)
  public:
    ToolBars(Theme &theme, const Clock &clock, QMainWindow &window);

    [[nodiscard]] RepositorySwitcher *repositories() const { return m_repositories; }
    [[nodiscard]] TreeStatusButton *treeStatus() const { return m_treeStatus; }
    [[nodiscard]] FilterBar *filter() const { return m_filter; }
    [[nodiscard]] AccountButton *account() const { return m_account; }

    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    QToolBar *addBar(const QString &title, const QString &id, QWidget *content);
    void arrange();

    QMainWindow &m_window;
    RepositorySwitcher *m_repositories;
    TreeStatusButton *m_treeStatus;
    FilterBar *m_filter;
    AccountButton *m_account;
    QBoxLayout *m_first;
    QBoxLayout *m_second;
    QToolBar *m_secondRow;
};

} // namespace collie::ui
