#pragma once

#include "services/treeherder/repository.h"

#include <QHash>
#include <QLineEdit>
#include <QStringList>
#include <QToolButton>
#include <QTreeWidget>
#include <QVector>

#include <optional>

namespace collie::ui {

/// The button that names the repository and opens a list of all of them: first those that are pinned, with their keys,
/// then those looked at lately, then all by group; typing narrows it. Pinned and recent ones show how many failures
/// nobody has classified. GUI thread.
class RepositorySwitcher final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositorySwitcher)
  public:
    static constexpr qsizetype mostPinned = 9; ///< Ctrl+1 to Ctrl+9.

    explicit RepositorySwitcher(QWidget *parent = nullptr);

    void setRepositories(const QVector<treeherder::Repository> &repositories);
    /// Those at hand. \param pinned  in the order of their keys. \param recent  the newest first; pinned ones are
    /// passed over.
    void setAtHand(const QStringList &pinned, const QStringList &recent);
    [[nodiscard]] const QStringList &pinned() const { return m_pinned; }
    /// Without the pinned ones.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    /// Failures nobody has classified. \param count  nothing while that is not known.
    void setUnclassified(const QString &name, std::optional<int> count);
    void forgetUnclassified();
    /// Names the repository shown; it need not be in the list yet.
    void setCurrent(const QString &name);
    /// Opens the list below the button.
    void openList();
    /// As if the person had chosen it from the list.
    void choose(const QString &name);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

  Q_SIGNALS:
    /// The person chose a repository; maybe the one on show, for its newest pushes.
    void repositoryChosen(const QString &name);
    /// pinned() or recent() are others.
    void atHandChanged();
    /// The person pinned or unpinned one, or moved it: pinned() is new.
    void pinnedByPerson();
    /// The person wants to see a page in the browser.
    void pageRequested(const QUrl &page);
    /// Something for the person to know; a sentence.
    void said(const QString &sentence);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    enum Column { NameColumn, FailuresColumn, KeyColumn, PinColumn, columnCount };

    void fill();
    void fillAtHand(const QString &title, const QStringList &names);
    void fillGroups();
    [[nodiscard]] QTreeWidgetItem *addHeading(const QString &title);
    QTreeWidgetItem *addRow(QTreeWidgetItem *section, const QString &name);
    void showCount(QTreeWidgetItem *row) const;
    void narrow(const QString &text);
    void choose(const QTreeWidgetItem *item);
    void togglePin(const QTreeWidgetItem *item);
    void move(const QTreeWidgetItem *item, int by);
    void setPinnedByPerson(const QStringList &pinned);
    void openMenu(const QPoint &point);
    bool pressed(int key, Qt::KeyboardModifiers modifiers, bool inField);
    void step(int key);

    QString m_current;
    QVector<treeherder::Repository> m_repositories;
    QStringList m_pinned;
    QStringList m_recent;
    QHash<QString, int> m_unclassified; ///< Of those that are known.
    QFrame *m_popup;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
};

} // namespace collie::ui
