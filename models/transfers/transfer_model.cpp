#include "models/transfers/transfer_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/words.h"

#include <algorithm>

namespace collie::models {

using transfers::Transfer;
using transfers::TransferState;

namespace {

QString timeText(std::chrono::seconds left) {
    return Words::tr("%1 left", "a duration").arg(formatDurationSeconds(std::max<qint64>(left.count(), 1)));
}

double fractionOf(const Transfer &transfer) {
    if (transfer.state == TransferState::Done)
        return 1;
    if (transfer.size < 0)
        return -1;
    return transfer.size == 0
               ? 0
               : std::clamp(static_cast<double>(transfer.sent) / static_cast<double>(transfer.size), 0.0, 1.0);
}

/// What a name needs so that Markdown takes it for text.
QString escapedMarkdown(QString text) {
    static constexpr QStringView special(u"\\`*_[]<>");
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (special.contains(text.at(i)))
            text.insert(i, u'\\');
    }
    return text;
}

} // namespace

QString transferStateText(const Transfer &transfer) {
    switch (transfer.state) {
    case TransferState::Waiting:
        return Words::tr("Waiting");
    case TransferState::Preparing:
        return Words::tr("Preparing");
    case TransferState::Running: {
        if (transfer.bytesPerSecond <= 0)
            return Words::tr("Running");
        const QString rate = Words::tr("%1/s").arg(formatSize(static_cast<qint64>(transfer.bytesPerSecond)));
        return transfer.timeLeft ? Words::tr("%1, %2").arg(rate, timeText(*transfer.timeLeft)) : rate;
    }
    case TransferState::Paused:
        return Words::tr("Paused");
    case TransferState::Retrying:
        return Words::tr("Trying again soon: %1").arg(transfer.error.message);
    case TransferState::Asking:
        return transfer.question == transfers::TransferQuestion::FileExists
                   ? Words::tr("The file exists already")
                   : Words::tr("The file has changed since it was added");
    case TransferState::Done:
        return transfer.direction == transfers::Direction::Upload ? Words::tr("Uploaded") : Words::tr("Downloaded");
    case TransferState::Failed:
        return Words::tr("Failed: %1").arg(transfer.error.message);
    case TransferState::Cancelled:
        return Words::tr("Cancelled");
    }
    return {};
}

QString transferPlaceText(const Transfer &transfer) {
    if (transfer.direction == transfers::Direction::Download)
        return Words::tr("task %1, run %2").arg(transfer.source.taskId, QString::number(transfer.source.runId));
    if (const auto *s3 = std::get_if<transfers::S3Target>(&transfer.target))
        return Words::tr("S3 %1").arg(s3->bucket);
    if (const auto *object = std::get_if<transfers::ObjectTarget>(&transfer.target))
        return Words::tr("objects of %1").arg(object->projectId);
    const QString &chosen = std::get<transfers::TaskTarget>(transfer.target).taskId;
    const QString &taskId = transfer.taskId.isEmpty() ? chosen : transfer.taskId;
    return taskId.isEmpty() ? Words::tr("a new task") : Words::tr("task %1").arg(taskId);
}

QString transferLinks(const QVector<Transfer> &transfers, bool markdown) {
    QStringList lines;
    for (const Transfer &transfer : transfers) {
        if (transfer.link.isEmpty())
            continue;
        const QString link = QString::fromLatin1(transfer.link.toEncoded());
        lines.append(markdown ? QStringLiteral("[%1](<%2>)").arg(escapedMarkdown(transfer.name), link) : link);
    }
    return lines.join(u'\n');
}

TransferModel::TransferModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void TransferModel::reset(const QVector<Transfer> &transfers) {
    beginResetModel();
    m_rows = QVector<Transfer>(transfers.rbegin(), transfers.rend());
    endResetModel();
}

void TransferModel::add(const QVector<Transfer> &transfers) {
    if (transfers.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(transfers.size()) - 1);
    m_rows = QVector<Transfer>(transfers.rbegin(), transfers.rend()) + m_rows;
    endInsertRows();
}

int TransferModel::rowOf(transfers::TransferId id) const {
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), id,
                                     [](const Transfer &row, transfers::TransferId wanted) { return row.id > wanted; });
    return at != m_rows.end() && at->id == id ? static_cast<int>(at - m_rows.begin()) : -1;
}

void TransferModel::update(const QVector<Transfer> &transfers) {
    for (const Transfer &transfer : transfers) {
        const int row = rowOf(transfer.id);
        if (row < 0)
            continue;
        m_rows[row] = transfer;
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

void TransferModel::remove(const QVector<transfers::TransferId> &ids) {
    for (const transfers::TransferId id : ids) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

int TransferModel::underWay() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Transfer &row) { return !row.isOver(); }));
}

int TransferModel::firstQuestion() const {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows.at(row).state == TransferState::Asking)
            return row;
    }
    return -1;
}

int TransferModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransferModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant TransferModel::display(const Transfer &transfer, Column column) const {
    switch (column) {
    case Column::Name:
        return transfer.name;
    case Column::Where:
        return transferPlaceText(transfer);
    case Column::Size:
        return transfer.size < 0 ? QString() : formatSize(transfer.size);
    case Column::Progress: {
        const double fraction = fractionOf(transfer);
        return fraction < 0 ? QString() : formatPercent(static_cast<int>(fraction * 100));
    }
    case Column::State:
        return transferStateText(transfer);
    }
    return {};
}

QVariant TransferModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Transfer &row = m_rows.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return plainText(column == Column::Name ? row.file : display(row, column).toString());
    case Qt::TextAlignmentRole:
        return column == Column::Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return row.id;
    case StateRole:
        return static_cast<int>(row.state);
    case QuestionRole:
        return static_cast<int>(row.question);
    case FractionRole:
        return fractionOf(row);
    case LinkRole:
        return row.link;
    case DirectionRole:
        return static_cast<int>(row.direction);
    case FileRole:
        return row.file;
    default:
        return {};
    }
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("File");
    case Column::Where:
        return tr("Where");
    case Column::Size:
        return tr("Size");
    case Column::Progress:
        return tr("Progress");
    case Column::State:
        return tr("State");
    }
    return {};
}

} // namespace collie::models
