#pragma once

#include "app/collie/feature.h"
#include "models/jobs/job_store.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace collie::session {
class Activities;
class Feed;
} // namespace collie::session

namespace collie::ui {
class Announcer;
class MainWindow;
} // namespace collie::ui

namespace collie::app {

/// Tells screen readers what others see at a glance: how far what was asked for is, which jobs it made and how they
/// end, and new failures that nobody has classified. GUI thread.
class AnnouncementController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnnouncementController)
  public:
    /// Both outlive the controller.
    AnnouncementController(ui::MainWindow &window, session::Activities &activities, QObject *parent = nullptr);
    ~AnnouncementController() override;

    void show(RepositoryController *view) override;

  private:
    void tellActivities(int first, int last);
    void jobsApplied(const QVector<models::JobRow> &added, const QVector<models::JobRow> &changed);
    /// \return whether that is one of the jobs that somebody waits for.
    bool tellOwn(models::JobRow row);
    /// \param isNew  to the store.
    void noteFailure(models::JobRow row, bool isNew);
    [[nodiscard]] bool isOpenFailure(models::JobRow row) const;
    void tellFailures();
    [[nodiscard]] QString nameOf(models::JobRow row) const;

    ui::Announcer *m_announcer;
    QPointer<QAbstractItemModel> m_rows; ///< Of the activities.
    QHash<quint64, int> m_stages;        ///< Told last, by the activity's id.
    QPointer<session::Feed> m_feed;
    QSet<QString> m_made;           ///< Tasks of actions whose end is not told yet.
    QSet<models::JobRow> m_known;   ///< Open failures that were there before, or are told.
    QVector<models::JobRow> m_news; ///< Open failures to be told.
    QTimer m_gathering;
};

} // namespace collie::app
