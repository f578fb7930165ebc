#include "models/actions/activity_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <QDateTime>

#include <algorithm>

namespace collie::models {

QString stageText(Activity::Stage stage) {
    switch (stage) {
    case Activity::Stage::WaitingForSignIn:
        return ActivityModel::tr("Waiting for sign-in");
    case Activity::Stage::Sending:
        return ActivityModel::tr("Sending…");
    case Activity::Stage::Accepted:
        return ActivityModel::tr("Accepted");
    case Activity::Stage::Pending:
        return ActivityModel::tr("Pending");
    case Activity::Stage::Running:
        return ActivityModel::tr("Running");
    case Activity::Stage::Done:
        return ActivityModel::tr("Done");
    case Activity::Stage::Failed:
        return ActivityModel::tr("Failed");
    }
    return {};
}

ActivityModel::ActivityModel(QObject *parent)
    : QAbstractTableModel(parent) {}

quint64 ActivityModel::begin(const QString &title, Activity::Stage stage, qint64 nowMs) {
    beginInsertRows({}, 0, 0);
    m_rows.prepend(Activity{.id = ++m_lastId, .title = title, .stage = stage, .startedMs = nowMs});
    endInsertRows();
    evict();
    return m_lastId;
}

void ActivityModel::evict() {
    int row = static_cast<int>(m_rows.size()) - 1;
    while (m_rows.size() > maxRows && row >= 0) {
        if (isOver(m_rows.at(row).stage)) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
        --row;
    }
}

void ActivityModel::advance(quint64 id, Activity::Stage stage, const QString &message, const QString &taskId) {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id != id)
            continue;
        if (!isOver(m_rows.at(row).stage))
            set(row, stage, message, taskId);
        return;
    }
}

void ActivityModel::reopen(quint64 id, Activity::Stage stage) {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            set(row, stage, {}, {});
    }
}

void ActivityModel::set(int row, Activity::Stage stage, const QString &message, const QString &taskId) {
    Activity &activity = m_rows[row];
    activity.stage = stage;
    if (!message.isEmpty())
        activity.message = message;
    if (!taskId.isEmpty())
        activity.taskId = taskId;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1),
                       {Qt::DisplayRole, Qt::ToolTipRole, StageRole, TaskIdRole, MessageRole});
}

int ActivityModel::underWay() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Activity &row) { return !isOver(row.stage); }));
}

int ActivityModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Activity &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case Column::Title:
            return row.title;
        case Column::Stage:
            return row.message.isEmpty() ? stageText(row.stage)
                                         : tr("%1: %2").arg(stageText(row.stage).remove(u'…'), row.message);
        case Column::Started:
            return formatTime(QDateTime::fromMSecsSinceEpoch(row.startedMs));
        }
        return {};
    case Qt::ToolTipRole:
        return plainText(row.message);
    case StageRole:
        return static_cast<int>(row.stage);
    case TaskIdRole:
        return row.taskId;
    case MessageRole:
        return row.message;
    case StartedRole:
        return row.startedMs;
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Title:
        return tr("Action");
    case Column::Stage:
        return tr("What came of it");
    case Column::Started:
        return tr("Started");
    }
    return {};
}

} // namespace collie::models
