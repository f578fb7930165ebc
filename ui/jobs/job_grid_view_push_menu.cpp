// The menus of the headers, and the jobs an action made.
#include "ui/jobs/job_grid_view.h"

namespace collie::ui {

std::optional<qint64> JobGridView::pushMenuAt(const QPoint &point) const {
    settle();
    if (!isUnderHeader(point))
        return std::nullopt;
    const int block = m_layout.blockAt(toContent(point).y());
    if (!m_painter.menuRect(block, verticalOffset(), viewport()->width()).contains(point))
        return std::nullopt;
    return m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId;
}

QRect JobGridView::pushMenuRect(qint64 pushId) const {
    settle();
    for (int block = 0; block < m_layout.blockCount(); ++block) {
        if (m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId != pushId)
            continue;
        const QRect rect = m_painter.menuRect(block, verticalOffset(), viewport()->width());
        return rect.intersects(viewport()->rect()) ? rect : QRect();
    }
    return {};
}

/// \return whether there is a header.
bool JobGridView::openPushMenu(const QPoint &point, const QPoint &globalPos) {
    settle();
    if (!isUnderHeader(point))
        return false;
    const int block = m_layout.blockAt(toContent(point).y());
    Q_EMIT pushMenuRequested(m_layout.structure().pushes.at(static_cast<size_t>(block)).pushId, globalPos);
    return true;
}

void JobGridView::setHighlightedJobs(const QSet<models::JobRow> &jobs) {
    if (m_model == nullptr || jobs == m_content.highlighted())
        return;
    const QSet<models::JobRow> before = m_content.highlighted();
    m_content.setHighlighted(jobs);
    for (const models::JobRow job : before + jobs) {
        if (const int row = m_model->rowOfStoreRow(job); row >= 0)
            m_layout.invalidateRows(row, row);
    }
    settle();
    viewport()->update();
}

} // namespace collie::ui
