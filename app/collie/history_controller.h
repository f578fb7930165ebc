#pragma once

#include "app/collie/feature.h"
#include "app/collie/open_deployment.h"
#include "services/storage/view_history.h"
#include "ui/links/history_list.h"

#include <QAction>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace collie::ui {
class MainWindow;
}

namespace collie::app {

/// Notes what is looked at in a deployment, keeps that for the next start, and shows it in menu and list. GUI thread.
class HistoryController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryController)
  public:
    /// All outlive the controller. \param folder  keeps the history between two starts.
    HistoryController(ui::MainWindow &window, OpenDeployment &open, const Clock &clock, const QString &folder,
                      QObject *parent = nullptr);
    /// Returns once the history is on the disk.
    ~HistoryController() override;

    void show(RepositoryController *view) override;
    /// Newest first.
    [[nodiscard]] const QVector<storage::SeenView> &views() const { return m_views; }
    /// Forgets all of it, without a question.
    void clear();

  Q_SIGNALS:
    /// views() are others.
    void viewsChanged();
    /// The person wants to see what is at this address.
    void addressWanted(const QString &address);

  private:
    void load();
    void save();
    /// Notes what is on show: what is so newly as seen now, of the rest the state.
    void look();
    void add(storage::SeenView view, QHash<QString, QDateTime> &onShow);
    void addPlace(QHash<QString, QDateTime> &onShow);
    void addPush(const treeherder::Push &push, QHash<QString, QDateTime> &onShow);
    void addJobs(QHash<QString, QDateTime> &onShow);
    void change(const storage::ViewChanges &changes);
    void setViews(const QVector<storage::SeenView> &views);
    void fillMenu();
    void openList();
    void askToClear();
    void say(const QString &problem);
    [[nodiscard]] storage::SeenView seenJob(const treeherder::Job &job) const;

    ui::MainWindow &m_window;
    OpenDeployment &m_open;
    const Clock &m_clock;
    const QString m_path;
    QVector<storage::SeenView> m_views;
    storage::ViewChanges m_unsaved; ///< Not on the disk yet; m_views has them.
    storage::ViewChanges m_change;  ///< What look() has found so far.
    RepositoryController *m_view = nullptr;
    QHash<QString, QDateTime> m_onShow; ///< Addresses, and since when.
    QPointer<ui::HistoryList> m_list;
    QVector<QAction *> m_recent; ///< In the menu.
    QTimer m_settle;             ///< What one only walks over is not looked at.
    QTimer m_news;               ///< Jobs change many times a second.
    QTimer m_keep;               ///< Walking about need not be on the disk at every step.
    QThreadPool m_disk;          ///< Of one thread: what is written last stays.
};

} // namespace collie::app
