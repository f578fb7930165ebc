#pragma once

#include "services/treeherder/repository.h"

#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>
#include <QVector>

namespace collie::ui {

/// The button that names the repository and opens a list of all of them, by group; typing narrows it. GUI thread.
class RepositorySwitcher final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositorySwitcher)
  public:
    explicit RepositorySwitcher(QWidget *parent = nullptr);

    void setRepositories(const QVector<treeherder::Repository> &repositories);
    /// Names the repository shown; it need not be in the list yet.
    void setCurrent(const QString &name);
    /// Opens the list below the button.
    void openList();

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

  Q_SIGNALS:
    /// The person chose a repository; maybe the one on show, for its newest pushes.
    void repositoryChosen(const QString &name);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void fill();
    void narrow(const QString &text);
    void choose(const QTreeWidgetItem *item);

    QString m_current;
    QVector<treeherder::Repository> m_repositories;
    QFrame *m_popup;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
};

} // namespace collie::ui
