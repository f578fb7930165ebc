#pragma once

#include "models/jobs/job_store.h"

#include <QItemSelection>
#include <QVector>

#include <optional>

namespace collie::models {
class JobGridModel;
}

namespace collie::ui {

/// What was selected and current in pushes when they were collapsed, which opening them gives back. GUI thread.
class GridCollapsed final {
  public:
    /// What opening a push gives back.
    struct Back {
        QModelIndex current; ///< Invalid when the keyboard was elsewhere.
        QItemSelection selection;
    };

    /// Takes note before the jobs of a push go. \param current  may be invalid. \param selected  of any push.
    void putAside(const models::JobGridModel &model, qint64 pushId, const QModelIndex &current,
                  const QVector<models::JobRow> &selected);
    /// After a push was opened; each thing is given back once.
    [[nodiscard]] Back takeBack(const models::JobGridModel &model, qint64 pushId);
    /// These jobs, ascending, are no more.
    void forget(const QVector<models::JobRow> &jobs);
    /// Somebody has selected other jobs since.
    void forgetSelected() { m_selected.clear(); }
    /// The keyboard has gone elsewhere since.
    void forgetCurrent() { m_pushId.reset(); }

    /// The push the keyboard was in when that was collapsed.
    [[nodiscard]] std::optional<qint64> pushId() const { return m_pushId; }

  private:
    std::optional<qint64> m_pushId;
    models::JobRow m_current = -1; ///< The job of that push the keyboard was on.
    QVector<models::JobRow> m_selected;
};

} // namespace collie::ui
