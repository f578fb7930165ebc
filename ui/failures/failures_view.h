#pragma once

#include "models/failures/failure_model.h"
#include "services/failures/job_failures.h"
#include "services/treeherder/push.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include <optional>

namespace collie::ui {

class EmptyState;
class FailureHistory;
class FailureTree;
class MenuHeading;
class Theme;

/// Why the job on show failed: its failures, each with its text, its lines in the log and the bugs that may be about
/// it, and what can be done with the current one. GUI thread.
class FailuresView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailuresView)
  public:
    /// \param theme  must outlive the view.
    explicit FailuresView(Theme &theme, QWidget *parent = nullptr);

    /// Another job is on show, and its failures are on their way.
    void showLoading();
    /// What is known of the failures of the job on show; what is already there stays in its place.
    void showFailures(const failures::JobFailures &found);
    /// No job is on show.
    void clear();
    /// The same job on other pushes, shown below its failures until another job is on show.
    /// \param jobs  newest first; those on the push itself are left out. \param ownPush  of the job on show.
    /// \param nowMs  milliseconds since the epoch, UTC, for ages.
    void setHistory(const QVector<treeherder::SimilarJob> &jobs, qint64 ownPush, qint64 nowMs);
    /// Whose pushes the jobs of setHistory() are of.
    void setHistoryPushes(const QVector<treeherder::Push> &pushes);

    /// What finds links in lines of the log and messages. It is asked for what is painted.
    void setLinkFinder(models::LinkFinder finder);
    /// What finds the words of a bug's summary that are set off.
    void setWordFinder(models::WordFinder finder);
    /// What tells how a failure is run on this machine; empty where it cannot be.
    void setCommandFinder(std::function<QString(const failures::Failure &)> finder);

  Q_SIGNALS:
    /// \param lineNumber  from 0; -1 for the log as such.
    void logLineRequested(qint64 lineNumber);
    void linkActivated(const QUrl &url);
    /// \param bugId  Bugzilla's.
    void bugRequested(qint64 bugId);
    /// The failures of a group come as one.
    void copyRequested(const failures::Failure &failure, bool asMarkdown);
    void runLocallyRequested(const failures::Failure &failure);
    /// The grid is to show the jobs that run the same test.
    void filterRequested(const failures::Failure &failure);
    /// Bugzilla is to be searched for it.
    void searchRequested(const failures::Failure &failure);
    void lookAgainRequested();
    /// The list of the same job on other pushes is wanted. \param jobId  the one that was clicked in the strip,
    /// Treeherder's id; 0 for none.
    void similarRequested(qint64 jobId);
    /// The job on show is wanted in Treeherder.
    void treeherderRequested();

  private:
    /// What helps in a state.
    enum class Help : std::uint8_t { None, LookAgain, OpenLog, OpenTreeherder };
    [[nodiscard]] static Help helpFor(const failures::JobFailures &found);
    void makeActions();
    void layOut();
    void showState(const failures::JobFailures &found);
    void giveHelp();
    /// Whatever the actions act on: the current row, or the one that the open menu is about.
    void chooseTarget();
    void openMenu(const QPoint &at);

    models::FailureModel *m_model;
    FailureTree *m_tree;
    FailureHistory *m_history;
    EmptyState *m_empty;
    QStackedWidget *m_pages;
    QWidget *m_strip;
    QLabel *m_sentence;
    QToolButton *m_helpButton;
    QLabel *m_count;
    QAction *m_log;
    QAction *m_copyText;
    QAction *m_copyMarkdown;
    QAction *m_run;
    QAction *m_filter;
    QAction *m_search;
    QMenu *m_menu;
    MenuHeading *m_heading;
    Help m_help = Help::None;
    std::optional<failures::Failure> m_target;
    qint64 m_targetLine = -1; ///< In the log, from 0.
    std::function<QString(const failures::Failure &)> m_command;
};

} // namespace collie::ui
