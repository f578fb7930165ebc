#include "ui/jobs/grid_collapsed.h"

#include "models/jobs/job_grid_model.h"

#include <algorithm>
#include <iterator>

namespace collie::ui {

using models::JobGridModel;
using models::JobRow;

namespace {

bool isOfPush(const QModelIndex &index, qint64 pushId) {
    return index.isValid() && index.data(JobGridModel::PushIdRole).toLongLong() == pushId;
}

} // namespace

void GridCollapsed::putAside(const JobGridModel &model, qint64 pushId, const QModelIndex &current,
                             const QVector<JobRow> &selected) {
    if (isOfPush(current, pushId)) {
        m_pushId = pushId;
        m_current = model.storeRow(current.row());
    }
    std::copy_if(selected.begin(), selected.end(), std::back_inserter(m_selected),
                 [&](JobRow job) { return isOfPush(model.index(model.rowOfStoreRow(job)), pushId); });
}

void GridCollapsed::forget(const QVector<JobRow> &jobs) {
    const auto isGone = [&jobs](JobRow job) { return std::binary_search(jobs.begin(), jobs.end(), job); };
    if (isGone(m_current))
        m_current = -1;
    m_selected.removeIf(isGone);
}

GridCollapsed::Back GridCollapsed::takeBack(const JobGridModel &model, qint64 pushId) {
    Back back;
    if (m_pushId == pushId) {
        m_pushId.reset();
        back.current = model.index(model.rowOfStoreRow(m_current));
    }
    m_selected.removeIf([&](JobRow job) {
        const QModelIndex index = model.index(model.rowOfStoreRow(job));
        if (!isOfPush(index, pushId))
            return false;
        back.selection.select(index, index);
        return true;
    });
    return back;
}

} // namespace collie::ui
