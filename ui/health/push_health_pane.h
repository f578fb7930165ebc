#pragma once

#include "models/failures/health_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QWidget>

namespace collie::ui {

class EmptyState;
class HealthTree;
class MenuHeading;
class Theme;

/// What failed on a push, by test, and what of it is new there; what can be done about it; and what comes of asking
/// whether the push is to blame. GUI thread.
class PushHealthPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushHealthPane)
  public:
    /// The push on show.
    struct Heading {
        QString repository = {}, revision = {}, author = {}, subject = {};
    };

    explicit PushHealthPane(Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// No push is there.
    void showNothing();
    /// Another push is on show; its failures are on their way.
    void showPush(const Heading &push);
    /// What is known of the push on show; what is already there stays in its place.
    /// \param intermittent  runs that a green rerun shows to be so. \param isComplete  nothing is being asked for.
    void showReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent, bool isComplete);
    /// Of `total` failed jobs, `done` were looked at.
    void showProgress(int done, int total);
    /// Where the verdicts are from, and what could not be had: plain sentences.
    void setSource(const QString &sentence);
    /// Nothing could be found out. \param sentence  why.
    void showFailure(const QString &sentence);

    /// Whether there is something that confirm-failures could run for.
    void setMineOffered(bool offered);
    /// What has come of "Is it mine?" so far. \param byLabel  by failures::rowAndLabel(); empty for not asked.
    void showOutcomes(const QHash<QString, models::HealthOutcome> &byLabel, const QString &sentence);

  Q_SIGNALS:
    /// It is seen, after it was not.
    void shown();
    void mineRequested();
    /// One run of each label.
    void retriggerRequested(const QVector<collie::treeherder::Job> &jobs);
    /// One run of each label that confirm-failures serves.
    void confirmRequested(const QVector<collie::treeherder::Job> &jobs);
    /// One run of each label is to be kept among the pinned ones.
    void pinRequested(const QVector<collie::treeherder::Job> &jobs);
    /// The grid is to show the jobs that run a test. \param test  path or manifest, as the report has it.
    /// \param labels  of jobs that failed it.
    void filterRequested(const QString &test, const QStringList &labels);
    void jobRequested(const QString &taskId, int runId);
    /// All of the push, as Markdown.
    void copyRequested();
    /// Asks again for what could not be had.
    void againRequested();
    /// No push is chosen, and the newest would do.
    void newestWanted();

  protected:
    void showEvent(QShowEvent *event) override;

  private:
    void makeActions();
    void layOut();
    /// Whatever the actions act on: the current row, or what the open menu is about.
    void chooseTarget();
    void setTarget(const QModelIndex &index, const std::optional<treeherder::Job> &job);
    void openMenu(const QPoint &at);
    void tellState();

    models::HealthModel m_model;
    HealthTree *m_tree;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QWidget *m_head;
    QLabel *m_push;
    QLabel *m_state;
    QLabel *m_source;
    QLabel *m_outcome;
    QAction *m_mine;
    QAction *m_retrigger;
    QAction *m_confirm;
    QAction *m_pin;
    QAction *m_filter;
    QAction *m_copy;
    QAction *m_again;
    QMenu *m_menu;
    MenuHeading *m_heading;
    QVector<treeherder::Job> m_targetJobs; ///< One of each label.
    QStringList m_targetLabels;            ///< Of all jobs that failed the test.
    QString m_targetTest;                  ///< Empty where none is known.
    QString m_tally;                       ///< What is said of all jobs of the push.
    QString m_progress;
    QString m_looking;      ///< What is said while nothing is known of the push.
    bool m_hasPush = false; ///< A push is on show; else the empty page offers the newest.
};

} // namespace collie::ui
