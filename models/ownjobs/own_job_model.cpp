#include "models/ownjobs/own_job_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <algorithm>

namespace collie::models {

using ownjobs::OwnJob;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;
using treeherder::JobStatus;

namespace {

QString resultText(OwnJobResult result) {
    switch (result) {
    case OwnJobResult::Success:
        return OwnJobModel::tr("Success");
    case OwnJobResult::TestFailed:
        return OwnJobModel::tr("Test failed");
    case OwnJobResult::Busted:
        return OwnJobModel::tr("Busted");
    case OwnJobResult::Exception:
        return OwnJobModel::tr("Exception");
    case OwnJobResult::Canceled:
        return OwnJobModel::tr("Cancelled");
    }
    return {};
}

QString stateText(const OwnJob &job) {
    switch (job.state) {
    case OwnJobState::New:
        return OwnJobModel::tr("Not sent yet");
    case OwnJobState::Pending:
        return OwnJobModel::tr("Pending");
    case OwnJobState::Running:
        return OwnJobModel::tr("Running");
    case OwnJobState::Completed:
        return job.result ? resultText(*job.result) : OwnJobModel::tr("Completed");
    }
    return {};
}

QString clockTime(const QDateTime &time) {
    return formatDateTime(time.toLocalTime());
}

} // namespace

JobStatus ownJobStatus(const OwnJob &job) {
    switch (job.state) {
    case OwnJobState::New:
        return JobStatus::Unscheduled;
    case OwnJobState::Pending:
        return JobStatus::Pending;
    case OwnJobState::Running:
        return JobStatus::Running;
    case OwnJobState::Completed:
        break;
    }
    switch (job.result.value_or(OwnJobResult::Exception)) {
    case OwnJobResult::Success:
        return JobStatus::Success;
    case OwnJobResult::TestFailed:
        return JobStatus::TestFailed;
    case OwnJobResult::Busted:
        return JobStatus::Busted;
    case OwnJobResult::Exception:
        return JobStatus::Exception;
    case OwnJobResult::Canceled:
        return JobStatus::UserCancel;
    }
    return JobStatus::Unknown;
}

OwnJobModel::OwnJobModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void OwnJobModel::put(const Entry &entry) {
    const int known = rowOf(entry.job.taskId);
    if (known >= 0) {
        if (m_rows.at(known) == entry)
            return;
        m_rows[known] = entry;
        Q_EMIT dataChanged(index(known, 0), index(known, columns - 1));
        return;
    }
    const auto place = std::find_if(m_rows.begin(), m_rows.end(), [&entry](const Entry &other) {
        return other.job.scheduled.isValid() && other.job.scheduled <= entry.job.scheduled;
    });
    // A job that was not sent has no time yet and is the newest.
    const int row = entry.job.scheduled.isValid() ? static_cast<int>(place - m_rows.begin()) : 0;
    beginInsertRows({}, row, row);
    m_rows.insert(row, entry);
    endInsertRows();
    for (int last = static_cast<int>(m_rows.size()) - 1; m_rows.size() > maxRows && last >= 0; --last) {
        if (m_rows.at(last).job.state != OwnJobState::Completed)
            continue;
        beginRemoveRows({}, last, last);
        m_rows.removeAt(last);
        endRemoveRows();
    }
}

void OwnJobModel::removeCompleted() {
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (m_rows.at(row).job.state != OwnJobState::Completed || m_rows.at(row).isRunningHere)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

int OwnJobModel::rowOf(const QString &taskId) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).job.taskId == taskId)
            return row;
    }
    return -1;
}

int OwnJobModel::running() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Entry &entry) { return entry.isRunningHere; }));
}

int OwnJobModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OwnJobModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QString OwnJobModel::display(const Entry &entry, Column column) {
    const OwnJob &job = entry.job;
    switch (column) {
    case Column::Job:
        return tr("%1  %2").arg(job.groupSymbol == u"?" ? job.symbol : tr("%1(%2)").arg(job.groupSymbol, job.symbol),
                                job.name);
    case Column::Push:
        return tr("%1 %2").arg(job.repository, job.revision.left(12));
    case Column::State:
        return entry.problem.isEmpty() ? stateText(job) : tr("%1: %2").arg(stateText(job), entry.problem);
    case Column::Times:
        return clockTime(job.started.isValid() ? job.started : job.scheduled);
    case Column::Channel:
        return entry.channel;
    }
    return {};
}

QVariant OwnJobModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return plainText(entry.problem.isEmpty() ? display(entry, Column::Job) : entry.problem);
    case TaskIdRole:
        return entry.job.taskId;
    case StatusRole:
        return static_cast<int>(ownJobStatus(entry.job));
    case RunningHereRole:
        return entry.isRunningHere;
    case LogPathRole:
        return entry.logPath;
    case TaskRole:
        return entry.isTask && entry.job.state != OwnJobState::New;
    default:
        return {};
    }
}

QVariant OwnJobModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Job:
        return tr("Job");
    case Column::Push:
        return tr("Push");
    case Column::State:
        return tr("State");
    case Column::Times:
        return tr("Started");
    case Column::Channel:
        return tr("Reported through");
    }
    return {};
}

} // namespace collie::models
