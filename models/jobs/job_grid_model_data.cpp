// What JobGridModel answers to views.
#include "models/jobs/job_arrangement.h"
#include "models/jobs/job_grid_model.h"
#include "services/treeherder/failure_types.h"

namespace collie::models {

namespace {

/// The part of a label that its platform does not say already: "mochitest-plain-1" of
/// "test-linux2404-64/opt-mochitest-plain-1".
QStringView shortName(QStringView typeName, QStringView option) {
    const qsizetype slash = typeName.lastIndexOf(QLatin1Char('/'));
    if (slash < 0)
        return typeName;
    const QStringView rest = typeName.mid(slash + 1);
    if (!option.isEmpty() && rest.startsWith(option) && rest.size() > option.size() + 1 &&
        rest[option.size()] == QLatin1Char('-'))
        return rest.mid(option.size() + 1);
    return typeName;
}

} // namespace

const JobGridModel::Structure &JobGridModel::structure() const {
    return *m_structure;
}

JobRow JobGridModel::storeRow(int row) const {
    return m_arrangement->visible()[static_cast<size_t>(row)];
}

int JobGridModel::rowOfStoreRow(JobRow storeRow) const {
    return m_arrangement->rowOf(storeRow);
}

treeherder::JobStatus JobGridModel::statusAt(int row) const {
    return m_store.statusAt(storeRow(row));
}

bool JobGridModel::isUnclassifiedFailureAt(int row) const {
    return isUnclassifiedFailure(storeRow(row));
}

bool JobGridModel::isUnclassifiedFailure(JobRow job) const {
    return treeherder::isFailure(m_store.statusAt(job)) && treeherder::isUnclassified(m_store.classificationAt(job));
}

bool JobGridModel::isTickedAt(int row) const {
    const JobRow job = storeRow(row);
    return m_plan && m_store.isRunnableAt(job) &&
           m_plan->contains(m_store.pushIdAt(job), m_store.text(typeOf(job).typeName));
}

JobGridModel::Look JobGridModel::lookAt(int row) const {
    const JobRow job = storeRow(row);
    const treeherder::JobStatus status = m_store.statusAt(job);
    return {.symbolId = typeOf(job).symbol,
            .status = status,
            .classification = m_store.classificationAt(job),
            .isIntermittent = m_store.isIntermittentAt(job),
            .isTicked = status == treeherder::JobStatus::Runnable && isTickedAt(row)};
}

int JobGridModel::classificationAt(int row) const {
    return m_store.classificationAt(storeRow(row));
}

bool JobGridModel::isIntermittentAt(int row) const {
    return m_store.isIntermittentAt(storeRow(row));
}

quint32 JobGridModel::symbolIdAt(int row) const {
    return typeOf(storeRow(row)).symbol;
}

const QString &JobGridModel::symbolText(quint32 symbolId) const {
    return m_store.text(symbolId);
}

quint32 JobGridModel::typeIdAt(int row) const {
    return m_store.typeAt(storeRow(row));
}

const QString &JobGridModel::nameOfType(quint32 typeId) const {
    return m_store.text(m_store.type(typeId).typeName);
}

const treeherder::JobBatch::Type &JobGridModel::typeOf(JobRow job) const {
    return m_store.type(m_store.typeAt(job));
}

int JobGridModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_arrangement->visible().size());
}

QVariant JobGridModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobRow job = storeRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SymbolRole:
        return m_store.text(typeOf(job).symbol);
    case Qt::ToolTipRole:
        return toolTip(job);
    case Qt::AccessibleTextRole:
        return accessibleText(job);
    case JobIdRole:
        return m_store.idAt(job);
    case TaskIdRole:
        return m_store.taskIdAt(job);
    case RunIdRole:
        return m_store.runIdAt(job);
    case PushIdRole:
        return m_store.pushIdAt(job);
    case GroupSymbolRole:
        return m_store.text(typeOf(job).groupSymbol);
    case PlatformRole:
        return m_arrangement->order().platform(m_arrangement->order().slot(m_arrangement->slotOf(job)).platform).name;
    case NameRole:
        return m_store.text(typeOf(job).typeName);
    case StatusRole:
        return static_cast<int>(m_store.statusAt(job));
    case TierRole:
        return m_store.tierAt(job);
    case ClassificationRole:
        return m_store.classificationAt(job);
    case UnclassifiedFailureRole:
        return isUnclassifiedFailureAt(index.row());
    case RunnableRole:
        return m_store.isRunnableAt(job);
    case Qt::CheckStateRole:
        if (!m_store.isRunnableAt(job))
            return {};
        return static_cast<int>(isTickedAt(index.row()) ? Qt::Checked : Qt::Unchecked);
    default:
        return {};
    }
}

QHash<int, QByteArray> JobGridModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{JobIdRole, "jobId"},
                  {TaskIdRole, "taskId"},
                  {RunIdRole, "runId"},
                  {PushIdRole, "pushId"},
                  {SymbolRole, "symbol"},
                  {GroupSymbolRole, "groupSymbol"},
                  {PlatformRole, "platform"},
                  {NameRole, "name"},
                  {StatusRole, "status"},
                  {TierRole, "tier"},
                  {ClassificationRole, "classification"},
                  {UnclassifiedFailureRole, "unclassifiedFailure"},
                  {RunnableRole, "runnable"}});
    return names;
}

bool JobGridModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || !m_plan)
        return false;
    const JobRow job = storeRow(index.row());
    if (!m_store.isRunnableAt(job))
        return false;
    m_plan->setTicked(m_store.pushIdAt(job), {m_store.text(typeOf(job).typeName)}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags JobGridModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What is no job yet is ticked, not selected: nothing that is done to jobs can be done to it.
    if (isRunnableAt(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
    return QAbstractListModel::flags(index);
}

QString JobGridModel::accessibleText(JobRow job) const {
    const treeherder::JobBatch::Type &type = typeOf(job);
    const QString &group = m_store.text(type.groupSymbol);
    const QString &symbol = m_store.text(type.symbol);
    const QString cell = group == QLatin1String("?") ? symbol : group + QLatin1Char('(') + symbol + QLatin1Char(')');
    const JobOrder &order = m_arrangement->order();
    const QString &platform = order.platform(order.slot(m_arrangement->slotOf(job)).platform).name;
    const QStringView name = shortName(m_store.text(type.typeName), m_store.text(type.platformOption));
    if (m_store.isRunnableAt(job)) {
        const bool ticked = m_plan && m_plan->contains(m_store.pushIdAt(job), m_store.text(type.typeName));
        return tr("%1 %2, %3, %4", "a job: symbol, result, platform, name")
            .arg(cell, ticked ? tr("ticked to be added") : tr("can be added"), platform, name.toString());
    }
    return tr("%1 %2, %3, %4", "a job: symbol, result, platform, name")
               .arg(cell, treeherder::jobStatusName(m_store.statusAt(job)), platform, name.toString()) +
           failureText(job, QStringLiteral(", "));
}

QString JobGridModel::toolTip(JobRow job) const {
    if (m_store.isRunnableAt(job))
        return tr("%1 - not in this push yet; click to tick it").arg(m_store.text(typeOf(job).typeName));
    const int minutes = m_store.durationMinutesAt(job);
    const QString what = minutes == 0 ? tr("%1 - %2", "a job: name, result")
                                      : tr("%1 - %2 - %Ln min", "a job: name, result, duration in minutes", minutes);
    return what.arg(m_store.text(typeOf(job).typeName), treeherder::jobStatusName(m_store.statusAt(job))) +
           failureText(job, QStringLiteral("\n"));
}

/// What is known of a failure beside its status: its class by name, and whether it passed another time.
QString JobGridModel::failureText(JobRow job, const QString &lead) const {
    constexpr int notClassified = 1;
    const int classification = m_store.classificationAt(job);
    QString text;
    if (classification > notClassified)
        text += lead + treeherder::classificationName(classification);
    if (m_store.isIntermittentAt(job))
        text += lead + tr("intermittent: it passed when it ran again");
    return text;
}

} // namespace collie::models
