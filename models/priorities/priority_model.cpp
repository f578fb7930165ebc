#include "models/priorities/priority_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/base/numbers.h"

namespace collie::models {

using scheduling::JobType;
using scheduling::JobValue;

namespace {

constexpr qsizetype mostListed = 12; ///< Revisions in a tool tip.

} // namespace

QString valueText(JobValue value) {
    switch (value) {
    case JobValue::High:
        return PriorityModel::tr("High");
    case JobValue::Low:
        return PriorityModel::tr("Low");
    case JobValue::Always:
        return PriorityModel::tr("Always runs");
    }
    return {};
}

PriorityModel::PriorityModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void PriorityModel::setPriorities(scheduling::JobPriorities priorities) {
    beginResetModel();
    m_priorities = std::move(priorities);
    endResetModel();
}

int PriorityModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_priorities.types.size());
}

int PriorityModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant PriorityModel::display(const JobType &type, Column column) const {
    switch (column) {
    case Column::Name:
        return type.labels.size() == 1
                   ? type.name()
                   : tr("%1 and %Ln more", nullptr, pluralOf(type.labels.size() - 1)).arg(type.name());
    case Column::Value:
        return type.isRunnable ? valueText(type.value) : tr("%1, gone").arg(valueText(type.value));
    case Column::Caught:
        return groupedNumber(static_cast<qint64>(type.failures.size()));
    case Column::Lost:
        return type.lostBySkipping.empty() ? tr("nothing")
                                           : groupedNumber(static_cast<qint64>(type.lostBySkipping.size()));
    case Column::Runs:
        return groupedNumber(type.cost.runs, 0);
    case Column::Hours:
        return groupedNumber(type.cost.machineHours, 1);
    }
    return {};
}

QString PriorityModel::toolTip(const JobType &type) const {
    QStringList lines = type.labels.mid(0, mostListed);
    if (type.labels.size() > mostListed)
        lines.append(tr("and %Ln more", nullptr, pluralOf(type.labels.size() - mostListed)));
    if (!type.isRunnable)
        lines.append(tr("Decision tasks no longer offer it."));
    if (!type.lostBySkipping.empty()) {
        lines.append(tr("Without it, what these fixed would have passed unseen:"));
        for (size_t i = 0; i < type.lostBySkipping.size() && i < static_cast<size_t>(mostListed); ++i)
            lines.append(m_priorities.failures.at(type.lostBySkipping[i]).left(12));
        if (type.lostBySkipping.size() > static_cast<size_t>(mostListed))
            lines.append(
                tr("and %Ln more", nullptr, pluralOf(static_cast<qint64>(type.lostBySkipping.size()) - mostListed)));
    } else if (type.value == JobValue::Low) {
        lines.append(type.failures.empty() ? tr("It caught no failure that a commit fixed.")
                                           : tr("What it caught, job types of high value caught as well."));
    }
    return lines.join(u'\n');
}

QVariant PriorityModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobType &type = m_priorities.types.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(type, column);
    case Qt::ToolTipRole:
        return plainText(toolTip(type));
    case Qt::TextAlignmentRole:
        return static_cast<int>(column >= Column::Caught ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    case ValueRole:
        return static_cast<int>(type.value);
    case RunnableRole:
        return type.isRunnable;
    case SortRole:
        switch (column) {
        case Column::Name:
            return type.name();
        case Column::Value:
            return static_cast<int>(type.value);
        case Column::Caught:
            return static_cast<qulonglong>(type.failures.size());
        case Column::Lost:
            return static_cast<qulonglong>(type.lostBySkipping.size());
        case Column::Runs:
            return type.cost.runs;
        case Column::Hours:
            return type.cost.machineHours;
        }
        return {};
    default:
        return {};
    }
}

QVariant PriorityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(column >= Column::Caught ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Job type");
    case Column::Value:
        return tr("Value");
    case Column::Caught:
        return tr("Failures caught");
    case Column::Lost:
        return tr("Lost if skipped");
    case Column::Runs:
        return tr("Runs");
    case Column::Hours:
        return tr("Machine hours");
    }
    return {};
}

} // namespace collie::models
