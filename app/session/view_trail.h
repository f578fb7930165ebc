#pragma once

#include "app/session/view_address.h"

#include <optional>

namespace collie::session {

/// A job as views are told apart by it: run of a task, or Treeherder's id where there is no task.
struct JobName {
    QString taskId = {};
    int runId = -1;
    qint64 jobId = 0;
    friend bool operator==(const JobName &, const JobName &) = default;
};

/// A log of a job.
struct LogName {
    JobName job = {};
    QString artifact = {}; ///< Empty for the task's own log.
    friend bool operator==(const LogName &, const LogName &) = default;
};

/// What was on show, and what was chosen of it.
struct TrailView {
    Deployment deployment = {};
    View view = {};
    QVector<qint64> chosenPushes = {}; ///< Ids; empty for all.
    QVector<JobName> selected = {};    ///< In the order of the grid.
    std::optional<LogName> log = {};   ///< Which was open.

    /// Whether both show the same pushes or the same task group, so that nothing is to be loaded from one to the other.
    [[nodiscard]] bool isSamePlace(const TrailView &other) const;
    [[nodiscard]] bool operator==(const TrailView &other) const;
};

/// The way a person has gone through views, to go back on it and forward again.
class ViewTrail final {
  public:
    static constexpr qsizetype mostViews = 100; ///< The oldest go.

    /// A step to another view: what lay ahead is gone.
    void add(const TrailView &view);
    /// The view one is at has changed. Nothing lies ahead because of that, nor is gone.
    void replace(const TrailView &view);
    /// Nothing where no step was made.
    [[nodiscard]] const TrailView *current() const;
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_views.size(); }
    /// Goes one step. Only where that can be.
    const TrailView &back() { return m_views[--m_at]; }
    const TrailView &forward() { return m_views[++m_at]; }

  private:
    QVector<TrailView> m_views;
    qsizetype m_at = -1; ///< Where one is.
};

/// How a view differs from the one before, as far as that makes a step.
enum class TrailStep {
    None,    ///< The same.
    Replace, ///< The same with another selection, text or the like.
    Add,     ///< Another view.
};

/// Whether both let the same jobs through as far as a person says which. What was found out for that (FieldTerm::names,
/// FieldTerm::jobIds) comes later and does not count, nor the order of the terms, which that changes, nor the text
/// where `withText` is false.
[[nodiscard]] bool isSameFilter(models::JobFilter one, models::JobFilter other, bool withText = true);

/// \param before,after  of the same place. A text that is being typed, a selection and open groups change a view; other
/// pushes, and another filter but for its text, make another one. A filter that gives way so that a job can be selected
/// (which was not before) belongs to that selection.
[[nodiscard]] TrailStep trailStep(const TrailView &before, const TrailView &after);

} // namespace collie::session
