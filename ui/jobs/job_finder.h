#pragma once

#include "models/jobs/runnable_job_model.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringListModel>

namespace collie::ui {

class EmptyState;
class Theme;

/// Finds jobs to add to a push: type, go down, space ticks, Enter schedules. What is ticked stays ticked whatever is
/// typed, and stands in a list of its own. GUI thread.
class JobFinder final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JobFinder)
  public:
    /// All outlive the finder.
    JobFinder(Theme &theme, models::RunnableJobModel &model, models::JobPlan &plan, QWidget *parent = nullptr);

    /// Opens for a push whose jobs are on their way. \param push  "1234567890ab", as people call it.
    void presentLoading(const QString &push);
    void presentProblem(const QString &sentence);
    /// Lists what the model holds now.
    void presentJobs();

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QListView *chosen() const { return m_chosen; }
    /// The sentence that stands where the jobs would; empty when they are shown.
    [[nodiscard]] QString problem() const;

  Q_SIGNALS:
    /// The person wants what is ticked for the push to be added.
    void scheduleRequested(qint64 pushId);
    /// The button of presentProblem().
    void retryRequested();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void setUpParts();
    void layOut();
    bool handleFieldKey(QKeyEvent *event);
    bool handleListKey(QKeyEvent *event);
    bool handleChosenKey(QKeyEvent *event);
    void toggle(const QModelIndex &index);
    void tickAllMatches();
    void schedule();
    void filter();
    void showPlan();
    void showCounts();

    Theme &m_theme;
    models::RunnableJobModel &m_model;
    models::JobPlan &m_plan;
    QLabel *m_title;
    QLineEdit *m_field;
    QComboBox *m_grouping;
    QStackedWidget *m_pages;
    QListView *m_list;
    EmptyState *m_empty;
    QLabel *m_count; ///< "312 of 12,034 jobs fit"
    QPushButton *m_all;
    QLabel *m_chosenTitle;
    QListView *m_chosen;
    QStringListModel *m_chosenLabels;
    QPushButton *m_clear;
    QPushButton *m_schedule;
    bool m_ready = false;
};

} // namespace collie::ui
