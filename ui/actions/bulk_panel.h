#pragma once

#include "models/actions/bulk_model.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QWidget>

namespace collie::ui {

class Theme;

/// What the panel says about a bulk and lets the person do with it.
struct BulkStatus {
    enum class Phase { Running, Paused, WaitingForSignIn, Over };
    QString title; ///< "Cancel 300 jobs"
    Phase phase = Phase::Running;
    int total = 0, accepted = 0, failed = 0, notSent = 0, unknown = 0;
    QString note = {}; ///< A sentence: waiting for what, what undo did; may be empty.
    bool canUndo = false;
    QString undoReason = {}; ///< Why undo is off.
};

/// Progress of a bulk: a bar, what can be done with it, and a row for each request. GUI thread.
class BulkPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkPanel)
  public:
    explicit BulkPanel(Theme &theme, QWidget *parent = nullptr);

    /// \param model  the rows; not owned, may be null.
    void setModel(models::BulkModel *model);
    void present(const BulkStatus &status);
    [[nodiscard]] const BulkStatus &status() const { return m_status; }

    [[nodiscard]] QString counts() const { return m_counts->text(); }
    [[nodiscard]] QTreeView *table() const { return m_table; }

  Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void cancelRestRequested();
    void retryFailedRequested();
    void undoRequested();
    /// The person opened a row that has an action task.
    void taskRequested(const QString &taskId);

  private:
    QLabel *m_title;
    QLabel *m_counts;
    QLabel *m_note;
    QProgressBar *m_progress;
    QPushButton *m_pause;
    QPushButton *m_cancelRest;
    QPushButton *m_retry;
    QPushButton *m_undo;
    QTreeView *m_table;
    BulkStatus m_status;
};

} // namespace collie::ui
