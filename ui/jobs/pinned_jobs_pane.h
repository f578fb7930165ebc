#pragma once

#include "models/jobs/pinned_job_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"

#include <QAction>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QTreeView>
#include <QVector>
#include <QWidget>

namespace collie::ui {

class Banner;
class EmptyState;
class Theme;

/// The pinned jobs as a list, and what can be done with those that are selected in it, or with all. GUI thread.
class PinnedJobsPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinnedJobsPane)
  public:
    /// What a person asks of pinned jobs.
    enum class Verb {
        Show, ///< In the grid, where its push is loaded; of one job.
        Open, ///< In the grid, also where another push or repository must be opened for that; of one job.
        Retrigger,
        Cancel, ///< Not confirmed yet.
        CopyText,
        CopyMarkdown,
        OpenTreeherder, ///< In the browser; of one job.
        Unpin,
    };
    Q_ENUM(Verb)

    PinnedJobsPane(Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param model  not owned; null for none.
    void setModel(models::PinnedJobModel *model);
    /// Whether the jobs have a page at Treeherder.
    void setTreeherder(bool has);
    /// Says how many jobs were unpinned, and offers to take that back until others are.
    void offerUndo(int unpinned);

  Q_SIGNALS:
    /// \param jobs  those selected, or all where none is; never empty.
    void asked(collie::ui::PinnedJobsPane::Verb verb, const QVector<collie::models::PinnedJob> &jobs);
    /// What was unpinned last is wanted back.
    void undoRequested();
    /// None is pinned, and those selected are to be.
    void pinWanted();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void layOut(Theme &theme);
    QAction *addVerb(const char *name, const QString &icon, Verb verb);
    void connectList();
    void showWhatThereIs();
    void updateVerbs();
    void openMenu(const QPoint &at);
    void ask(Verb verb);
    [[nodiscard]] QAction *actionFor(const QKeyEvent &event) const;
    [[nodiscard]] QVector<models::PinnedJob> selected() const;

    QPointer<models::PinnedJobModel> m_model;
    Banner *m_undo;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeView *m_list;
    QWidget *m_tools;
    QAction *m_retrigger;
    QAction *m_cancel;
    QAction *m_copyText;
    QAction *m_copyMarkdown;
    QAction *m_openTreeherder;
    QAction *m_unpin;
    QAction *m_unpinAll;
};

} // namespace collie::ui
