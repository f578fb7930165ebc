#pragma once

#include "services/base/clock.h"
#include "services/taskcluster/task_facts.h"

#include <QButtonGroup>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace collie::ui {

class Banner;
class EmptyState;
class RelatedTaskList;
class TaskDocument;
class TaskOverview;
class TaskRuns;
class Theme;

/// The task behind a job, on four pages: fields, runs, what it waits for and what waits for it, and its definition.
/// Above them why it does not run yet, or that it has expired. GUI thread.
class TaskView final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskView)
  public:
    /// \param theme, clock  outlive the view.
    TaskView(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Forgets the task on show; another is on its way. \param taskId  which one: what comes late about others is not
    /// shown. Empty for whichever comes first.
    void setLoading(const QString &taskId = {});
    /// What is known of a task by now; once for each part that comes.
    void setFacts(const taskcluster::TaskFacts &facts);
    /// The definition alone, where nothing else is known.
    void setTask(const Result<Json> &task);

    /// Where the definition is shown.
    [[nodiscard]] QPlainTextEdit *text() const;

  Q_SIGNALS:
    /// The person wants to see another task.
    void taskRequested(const QString &taskId);
    void groupRequested(const QString &taskGroupId);
    void linkActivated(const QUrl &url);
    void copyRequested(const QString &text);

  private:
    enum Page { Overview, Runs, Dependencies, Definition };
    void addPage(Page page, const QString &caption, const char *name, QWidget *widget);
    void showPage(Page page);
    [[nodiscard]] QWidget *relations(Theme &theme);
    void connectPages();
    [[nodiscard]] bool presentWhatIsMissing(const taskcluster::TaskFacts &facts);
    void presentNotice(const taskcluster::TaskFacts &facts);

    QString m_taskId; ///< The task on show; empty until one comes.
    QString m_notice; ///< In the banner, also once it has been closed.
    EmptyState *m_empty;
    QWidget *m_page;
    Banner *m_banner;
    QWidget *m_switch;       ///< The row of buttons, one for a page.
    QButtonGroup *m_buttons; ///< By Page.
    QStackedWidget *m_pages;
    TaskOverview *m_overview;
    TaskRuns *m_runs;
    RelatedTaskList *m_dependencies = nullptr;
    RelatedTaskList *m_dependents = nullptr;
    TaskDocument *m_document;
};

} // namespace collie::ui
