#include "models/jobs/job_plan.h"

namespace collie::models {

void JobPlan::setTicked(qint64 pushId, const QStringList &labels, bool ticked) {
    Ticked &push = m_ticked[pushId];
    QStringList news;
    for (const QString &label : labels) {
        if (push.set.contains(label) == ticked)
            continue;
        news.append(label);
        if (ticked) {
            push.set.insert(label);
            push.order.append(label);
        } else {
            push.set.remove(label);
        }
    }
    if (!ticked)
        push.order.removeIf([&push](const QString &label) { return !push.set.contains(label); });
    m_count += static_cast<int>(ticked ? news.size() : -news.size());
    if (push.order.isEmpty()) {
        m_ticked.remove(pushId);
        m_pushes.removeOne(pushId);
    } else if (!m_pushes.contains(pushId)) {
        m_pushes.append(pushId);
    }
    if (!news.isEmpty())
        Q_EMIT changed(pushId, news);
}

void JobPlan::clear() {
    for (const qint64 pushId : pushes())
        clear(pushId);
}

bool JobPlan::contains(qint64 pushId, const QString &label) const {
    const auto push = m_ticked.constFind(pushId);
    return push != m_ticked.cend() && push->set.contains(label);
}

} // namespace collie::models
