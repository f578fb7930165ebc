#include "models/priorities/priority_filter.h"

#include "models/priorities/priority_model.h"

#include <algorithm>

namespace collie::models {

PriorityFilter::PriorityFilter(QObject *parent)
    : QSortFilterProxyModel(parent) {
    setSortRole(PriorityModel::SortRole);
}

void PriorityFilter::setText(const QString &text) {
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

void PriorityFilter::setShown(scheduling::JobValue value, bool shown) {
    const auto bit = static_cast<size_t>(value);
    if (m_shown.test(bit) == shown)
        return;
    m_shown.set(bit, shown);
    invalidateFilter();
}

bool PriorityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_shown.test(static_cast<size_t>(index.data(PriorityModel::ValueRole).toInt())))
        return false;
    const QString name = index.data(Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

bool PriorityFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
    const QVariant a = left.data(PriorityModel::SortRole);
    const QVariant b = right.data(PriorityModel::SortRole);
    if (a.typeId() == QMetaType::QString)
        return a.toString() < b.toString();
    if (a.toDouble() < b.toDouble() || a.toDouble() > b.toDouble())
        return a.toDouble() < b.toDouble();
    // Names ascend whichever way the column is sorted.
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

} // namespace collie::models
