#pragma once

#include "models/ownjobs/own_job_model.h"
#include "services/base/clock.h"
#include "ui/pane.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTreeView>

class QCheckBox;
class QToolButton;

namespace collie::ui {

class EmptyState;
class Theme;

/// Own jobs at the left, what the chosen one prints at the right. GUI thread.
class OwnJobsPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OwnJobsPane)
  public:
    static constexpr int longestShown = 20'000; ///< Lines of a log; older ones scroll out.

    explicit OwnJobsPane(Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] static Pane make(Theme &theme, const Clock &clock);

    /// \param model  not owned; null for none.
    void setModel(models::OwnJobModel *model);
    /// Appends to the log on show if it is this job's. \param bytes  as the command printed them.
    void appendLog(const QString &taskId, const QByteArray &bytes);
    /// Shows the end of a kept log.
    void showLog(const QString &taskId, const QByteArray &bytes);
    void select(const QString &taskId);
    /// The task of the selected job; empty without one.
    [[nodiscard]] QString selected() const;

    [[nodiscard]] QCheckBox *reportSwitch() const { return m_report; }
    [[nodiscard]] QTreeView *list() const { return m_list; }
    [[nodiscard]] QPlainTextEdit *log() const { return m_log; }

  Q_SIGNALS:
    void runRequested();
    void cancelRequested(const QString &taskId);
    void openRequested(const QString &taskId);
    /// The person chose another job: its log is wanted.
    void logRequested(const QString &taskId);
    /// Whether actions are to be shown as jobs.
    void reportActionsChanged(bool report);

  private:
    void updateButtons();
    void showWhatThereIs();
    void selectionChanged();
    [[nodiscard]] QModelIndex selectedRow() const;

    QPointer<models::OwnJobModel> m_model;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QTreeView *m_list;
    QPlainTextEdit *m_log;
    QToolButton *m_run;
    QToolButton *m_cancel;
    QToolButton *m_open;
    QCheckBox *m_report;
    QString m_shown;         ///< Whose log is on show.
    QByteArray m_unfinished; ///< The beginning of a character that has not come whole.
};

} // namespace collie::ui
