#include "app/session/view_trail.h"

#include "models/jobs/filter_preset.h"

#include <algorithm>

namespace collie::session {

bool TrailView::isSamePlace(const TrailView &other) const {
    return deployment == other.deployment && view.repository == other.view.repository &&
           view.taskGroupId == other.view.taskGroupId && view.query == other.view.query;
}

bool TrailView::operator==(const TrailView &other) const {
    return isSamePlace(other) && view.filter == other.view.filter && view.groupsExpanded == other.view.groupsExpanded &&
           view.collapsedPushes == other.view.collapsedPushes && chosenPushes == other.chosenPushes &&
           selected == other.selected && log == other.log;
}

void ViewTrail::add(const TrailView &view) {
    m_views.resize(m_at + 1);
    m_views.append(view);
    if (m_views.size() > mostViews)
        m_views.removeFirst();
    m_at = m_views.size() - 1;
}

void ViewTrail::replace(const TrailView &view) {
    if (m_at < 0)
        add(view);
    else
        m_views[m_at] = view;
}

const TrailView *ViewTrail::current() const {
    return m_at < 0 ? nullptr : &m_views.at(m_at);
}

bool isSameFilter(models::JobFilter one, models::JobFilter other, bool withText) {
    if (!withText) {
        one.text.clear();
        other.text.clear();
    }
    return models::saysTheSame(one, other);
}

TrailStep trailStep(const TrailView &before, const TrailView &after) {
    if (before == after)
        return TrailStep::None;
    if (before.chosenPushes != after.chosenPushes)
        return TrailStep::Add;
    const bool selectsMore = std::any_of(after.selected.begin(), after.selected.end(),
                                         [&before](const JobName &job) { return !before.selected.contains(job); });
    return isSameFilter(before.view.filter, after.view.filter, false) || selectsMore ? TrailStep::Replace
                                                                                     : TrailStep::Add;
}

} // namespace collie::session
