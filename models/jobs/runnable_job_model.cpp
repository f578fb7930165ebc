#include "models/jobs/runnable_job_model.h"

#include "models/jobs/job_order.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/treeherder/platform_names.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace collie::models {

using treeherder::JobBatch;

namespace {

/// A job with what it is sorted by.
struct Sorted {
    QString label, platform, group, groupName, symbol, paddedSymbol;
    int platformOrder = 0;

    [[nodiscard]] auto key() const {
        return std::make_tuple(platformOrder, platform, group.size(), group, paddedSymbol, label);
    }
    /// "M(bc1)", or the symbol alone where there is no group.
    [[nodiscard]] QString cell() const {
        return group.isEmpty() ? symbol : group + QLatin1Char('(') + symbol + QLatin1Char(')');
    }
};

std::vector<Sorted> sortedJobs(const JobBatch &jobs) {
    std::vector<Sorted> all;
    all.reserve(jobs.rows.size());
    const auto text = [&jobs](quint32 number) { return jobs.strings.value(static_cast<qsizetype>(number)); };
    std::map<std::pair<quint32, quint32>, std::pair<QString, int>> platforms;
    for (const JobBatch::Row &row : jobs.rows) {
        if (row.type >= jobs.types.size())
            continue;
        const JobBatch::Type &type = jobs.types[row.type];
        auto &platform = platforms[{type.platform, type.platformOption}];
        if (platform.first.isNull()) {
            const QString option = text(type.platformOption);
            const QString name = treeherder::platformDisplayName(text(type.platform));
            platform = {option.isEmpty() ? name : name + QLatin1Char(' ') + option,
                        treeherder::platformOrder(text(type.platform), option)};
        }
        Sorted job{.label = text(type.typeName),
                   .platform = platform.first,
                   .group = text(type.groupSymbol),
                   .groupName = text(type.groupName),
                   .symbol = text(type.symbol),
                   .paddedSymbol = paddedSymbol(text(type.symbol)),
                   .platformOrder = platform.second};
        if (job.group == QLatin1String("?"))
            job.group.clear();
        all.push_back(std::move(job));
    }
    std::sort(all.begin(), all.end(), [](const Sorted &a, const Sorted &b) { return a.key() < b.key(); });
    return all;
}

} // namespace

RunnableJobModel::RunnableJobModel(JobPlan &plan, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan) {
    connect(&plan, &JobPlan::changed, this, &RunnableJobModel::onPlanChanged);
}

void RunnableJobModel::setJobs(qint64 pushId, const JobBatch &jobs, const QSet<QString> &present) {
    beginResetModel();
    m_pushId = pushId;
    m_jobs.clear();
    m_platforms.clear();
    m_symbols.clear();
    const std::vector<Sorted> sorted = sortedJobs(jobs);
    std::map<QString, quint32> symbols;
    for (const Sorted &job : sorted)
        symbols.emplace(job.group, 0);
    for (auto &[symbol, number] : symbols) {
        number = static_cast<quint32>(m_symbols.size());
        m_symbols.push_back(symbol.isEmpty() ? tr("Without a group") : symbol);
    }
    std::vector<FuzzyFilter::Text> texts;
    texts.reserve(sorted.size());
    for (const Sorted &job : sorted) {
        if (m_platforms.empty() || m_platforms.back() != job.platform)
            m_platforms.push_back(job.platform);
        m_jobs.push_back({.label = job.label,
                          .platform = job.platform,
                          .symbol = job.cell(),
                          .platformGroup = static_cast<quint32>(m_platforms.size() - 1),
                          .symbolGroup = symbols[job.group],
                          .present = present.contains(job.label)});
        texts.push_back({job.label, QStringList{job.platform, job.cell(), job.groupName}.join(QLatin1Char(' '))});
    }
    m_filter.setTexts(texts);
    arrange(m_filter.find(m_pattern));
    endResetModel();
}

void RunnableJobModel::setPattern(const QString &pattern) {
    if (pattern == m_pattern)
        return;
    m_pattern = pattern;
    rebuild();
}

void RunnableJobModel::setGrouping(Grouping grouping) {
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void RunnableJobModel::rebuild() {
    beginResetModel();
    arrange(m_filter.find(m_pattern));
    endResetModel();
}

/// Puts what matched into rows; within a heading the best comes first.
void RunnableJobModel::arrange(const std::vector<FuzzyFilter::Match> &matches) {
    m_rows.clear();
    m_headings.clear();
    m_matchCount = static_cast<int>(matches.size());
    if (m_grouping == Grouping::None) {
        for (const FuzzyFilter::Match &match : matches)
            m_rows.push_back(static_cast<qint32>(match.text));
        return;
    }
    const bool byPlatform = m_grouping == Grouping::Platform;
    const std::vector<QString> &names = byPlatform ? m_platforms : m_symbols;
    std::vector<std::vector<qint32>> groups(names.size());
    for (const FuzzyFilter::Match &match : matches) {
        const Entry &job = m_jobs[match.text];
        groups[byPlatform ? job.platformGroup : job.symbolGroup].push_back(static_cast<qint32>(match.text));
    }
    for (size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].empty())
            continue;
        m_rows.push_back(-1 - static_cast<qint32>(m_headings.size()));
        m_headings.push_back({names[i], static_cast<int>(m_rows.size()), static_cast<int>(groups[i].size())});
        m_rows.insert(m_rows.end(), groups[i].begin(), groups[i].end());
    }
}

void RunnableJobModel::onPlanChanged(qint64 pushId) {
    if (pushId != m_pushId || m_rows.empty())
        return;
    // All rows: headings change with what is below them, and a view repaints what it shows only.
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

QStringList RunnableJobModel::labelsOf(const Heading &heading) const {
    QStringList labels;
    for (int row = heading.firstRow; row < heading.firstRow + heading.count; ++row)
        labels.append(entryAt(row).label);
    return labels;
}

QStringList RunnableJobModel::matchingLabels() const {
    QStringList labels;
    for (int row = 0; row < rowCount(); ++row) {
        if (!isHeading(row))
            labels.append(entryAt(row).label);
    }
    return labels;
}

int RunnableJobModel::firstJobRow() const {
    return m_rows.empty() ? -1 : (isHeading(0) ? 1 : 0);
}

std::vector<int> RunnableJobModel::positions(int row) const {
    return row < 0 || row >= rowCount() || isHeading(row)
               ? std::vector<int>()
               : m_filter.positions(static_cast<quint32>(m_rows[static_cast<size_t>(row)]), m_pattern);
}

int RunnableJobModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::CheckState RunnableJobModel::checkState(int row) const {
    if (!isHeading(row))
        return m_plan.contains(m_pushId, entryAt(row).label) ? Qt::Checked : Qt::Unchecked;
    const Heading &heading = headingAt(row);
    int ticked = 0;
    for (int job = heading.firstRow; job < heading.firstRow + heading.count; ++job)
        ticked += m_plan.contains(m_pushId, entryAt(job).label) ? 1 : 0;
    return ticked == 0 ? Qt::Unchecked : (ticked == heading.count ? Qt::Checked : Qt::PartiallyChecked);
}

QVariant RunnableJobModel::headingData(int row, int role) const {
    const Heading &heading = headingAt(row);
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return heading.text;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "a heading and its jobs").arg(heading.text, formatJobCount(heading.count));
    case Qt::CheckStateRole:
        return static_cast<int>(checkState(row));
    case HeadingRole:
        return true;
    case CountRole:
        return heading.count;
    default:
        return {};
    }
}

QVariant RunnableJobModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isHeading(index.row()))
        return headingData(index.row(), role);
    const Entry &job = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return job.label;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(job.label, job.platform, job.symbol);
    case Qt::ToolTipRole:
        return plainText(job.present ? tr("%1\n%2 %3\nThis push has this job already. Ticked, it gets another one.")
                                           .arg(job.label, job.platform, job.symbol)
                                     : QStringLiteral("%1\n%2 %3").arg(job.label, job.platform, job.symbol));
    case Qt::CheckStateRole:
        return static_cast<int>(checkState(index.row()));
    case PlatformRole:
        return job.platform;
    case SymbolRole:
        return job.symbol;
    case HeadingRole:
        return false;
    case CountRole:
        return 0;
    case PresentRole:
        return job.present;
    default:
        return {};
    }
}

bool RunnableJobModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole)
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    m_plan.setTicked(
        m_pushId, isHeading(index.row()) ? labelsOf(headingAt(index.row())) : QStringList{entryAt(index.row()).label},
        ticked);
    return true;
}

Qt::ItemFlags RunnableJobModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> RunnableJobModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{LabelRole, "label"},
                  {PlatformRole, "platform"},
                  {SymbolRole, "symbol"},
                  {HeadingRole, "heading"},
                  {CountRole, "count"},
                  {PresentRole, "present"}});
    return names;
}

} // namespace collie::models
