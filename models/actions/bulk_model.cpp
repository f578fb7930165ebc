#include "models/actions/bulk_model.h"

#include "models/text/plain_text.h"

#include <algorithm>

namespace collie::models {

QString stateText(BulkRow::State state) {
    switch (state) {
    case BulkRow::State::Waiting:
        return BulkModel::tr("Waiting");
    case BulkRow::State::Sending:
        return BulkModel::tr("Sending…");
    case BulkRow::State::Unknown:
        return BulkModel::tr("Unknown, being looked up");
    case BulkRow::State::Accepted:
        return BulkModel::tr("Accepted");
    case BulkRow::State::Failed:
        return BulkModel::tr("Failed");
    case BulkRow::State::Cancelled:
        return BulkModel::tr("Not sent");
    }
    return {};
}

BulkModel::BulkModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void BulkModel::setRows(const QVector<BulkRow> &rows) {
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void BulkModel::update(int first, const QVector<BulkRow> &rows) {
    const int count = std::min(static_cast<int>(rows.size()), static_cast<int>(m_rows.size()) - first);
    if (first < 0 || count <= 0)
        return;
    std::copy_n(rows.begin(), count, m_rows.begin() + first);
    Q_EMIT dataChanged(index(first, 0), index(first + count - 1, columns - 1),
                       {Qt::DisplayRole, Qt::ToolTipRole, StateRole, TaskIdRole});
}

int BulkModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant BulkModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BulkRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case Column::Title:
            return row.title;
        case Column::Result:
            return row.message.isEmpty() ? stateText(row.state)
                                         : tr("%1: %2").arg(stateText(row.state).remove(u'…'), row.message);
        case Column::Task:
            return row.taskId;
        }
        return {};
    case Qt::ToolTipRole:
        return plainText(row.message);
    case StateRole:
        return static_cast<int>(row.state);
    case TaskIdRole:
        return row.taskId;
    default:
        return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Title:
        return tr("Job");
    case Column::Result:
        return tr("What came of it");
    case Column::Task:
        return tr("Action task");
    }
    return {};
}

} // namespace collie::models
