#pragma once

#include "models/failures/similar_job_model.h"
#include "services/base/clock.h"
#include "services/base/result.h"
#include "services/failures/job_failures.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace collie::ui {

class Banner;
class EmptyState;
class FailureComparison;
class ResultStrip;
class Theme;

/// The same job on other pushes: their results as a strip and as a list, and what failed in the chosen one beside what
/// failed in the job on show. GUI thread.
class SimilarJobsView final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimilarJobsView)
  public:
    SimilarJobsView(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// Another job is on show: nothing is known of those like it. \param hasFailed  whether it failed itself.
    void setLoading(bool hasFailed = true);
    /// Adds a page; an error takes the place of the first, and stands above the list when others are there.
    void addJobs(const Result<treeherder::SimilarJobs> &page);
    void setPushes(const QVector<treeherder::Push> &pushes);
    /// What failed in the job on show.
    void setOwnFailures(const failures::JobFailures &own);
    /// What failed in one of the list; ignored unless that one is chosen.
    void setFailuresOf(qint64 jobId, const failures::JobFailures &found);

    /// Marks one of the list, once it is there; where it is not among the failures alone, all are listed.
    /// \param jobId  Treeherder's id.
    void select(qint64 jobId);

    /// Pushes whose revision and author are not known.
    [[nodiscard]] QVector<qint64> unknownPushes() const { return m_model->unknownPushes(); }
    [[nodiscard]] bool failuresOnly() const { return m_failuresOnly->isChecked(); }

  Q_SIGNALS:
    /// More of the same job. \param offset  how many of the newest are left out.
    void moreRequested(int offset);
    /// The list is wanted from its beginning, as failuresOnly() says.
    void anewRequested();
    /// The failures of this one are wanted.
    void failuresRequested(const collie::treeherder::Job &job);
    /// The person wants to see this one among the jobs of its push.
    void openRequested(const collie::treeherder::Job &job, const QString &revision);

  private:
    void layOut();
    /// The list is asked for from its beginning.
    void startAnew();
    void tellProblem(const QString &sentence);
    void chose(const QModelIndex &index);
    void openMenu(const QPoint &at);
    [[nodiscard]] QString titleOf(int row) const;

    const Clock &m_clock;
    models::SimilarJobModel *m_model;
    QWidget *m_page;
    EmptyState *m_empty;
    ResultStrip *m_strip;
    QCheckBox *m_failuresOnly;
    QPushButton *m_more;
    Banner *m_problem; ///< Why there are no more.
    QTreeView *m_list;
    FailureComparison *m_comparison;
    int m_nextOffset = 0; ///< Where the next page begins.
    qint64 m_wanted = 0;  ///< Marked once it comes, unless another is chosen before; 0 for none.
};

} // namespace collie::ui
