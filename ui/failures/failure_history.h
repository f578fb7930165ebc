#pragma once

#include "models/failures/similar_job_model.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace collie::ui {

class ResultStrip;
class Theme;

/// The same job on other pushes in one line: how often it failed, the results as a strip, and the way to the list of
/// them. Hidden while nothing is known. GUI thread.
class FailureHistory final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureHistory)
  public:
    /// \param theme  must outlive the line.
    explicit FailureHistory(Theme &theme, QWidget *parent = nullptr);

    /// \param jobs     newest first; without one on another push the line is hidden.
    /// \param ownPush  whose runs are left out: they are not on another push.
    /// \param nowMs    milliseconds since the epoch, UTC, for ages.
    void setJobs(QVector<treeherder::SimilarJob> jobs, qint64 ownPush, qint64 nowMs);
    /// Whose pushes they are of, for tooltips.
    void setPushes(const QVector<treeherder::Push> &pushes) { m_model->setPushes(pushes); }

  Q_SIGNALS:
    /// The list is wanted. \param jobId  the job that was clicked, Treeherder's id; 0 for none.
    void similarRequested(qint64 jobId);

  private:
    models::SimilarJobModel *m_model;
    QLabel *m_sentence;
    ResultStrip *m_strip;
    QToolButton *m_similar;
};

} // namespace collie::ui
