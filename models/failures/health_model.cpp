#include "models/failures/health_model.h"
#include "services/failures/health_sighting.h"
#include "services/failures/test_path.h"

#include <algorithm>
#include <array>

namespace collie::models {

using failures::HealthEntry;
using failures::HealthLine;
using failures::Verdict;

namespace {

constexpr std::array sectionOrder{Verdict::New, Verdict::InParent, Verdict::Intermittent, Verdict::Unknown};

/// Equal for an entry in reports that follow each other, whichever job was read first.
QString keyOf(const HealthEntry &entry) {
    if (entry.isJob && !entry.jobs.isEmpty())
        return QLatin1String("job ") + failures::rowAndLabel(entry.jobs.first());
    return QLatin1String("test ") + failures::testKey(entry.test);
}

/// Which of several outcomes one is told of first.
int urgencyOf(failures::Outcome outcome) {
    switch (outcome) {
    case failures::Outcome::NeedsLook:
        return 3;
    case failures::Outcome::Running:
        return 2;
    case failures::Outcome::Infrastructure:
        return 1;
    case failures::Outcome::Intermittent:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

HealthModel::HealthModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {
    makeSections();
}

HealthModel::~HealthModel() = default;

void HealthModel::makeSections() {
    m_root->children.clear();
    for (const Verdict verdict : sectionOrder) {
        auto section = std::make_unique<Node>();
        section->verdict = verdict;
        m_root->children.push_back(std::move(section));
    }
    m_root->renumber(0);
}

void HealthModel::clear() {
    beginResetModel();
    m_intermittent.clear();
    m_outcomes.clear();
    makeSections();
    endResetModel();
}

void HealthModel::setReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent) {
    m_intermittent = intermittent;
    Wanted wanted;
    QStringList order;
    for (const HealthEntry &entry : report.entries) {
        QString key = keyOf(entry);
        while (wanted.contains(key))
            key += u'+';
        wanted.insert(key, &entry);
        order.append(key);
    }
    removeOthers(wanted);
    QSet<QString> known;
    for (const auto &section : m_root->children) {
        for (const auto &entry : section->children)
            known.insert(entry->key);
    }
    order.removeIf([&known](const QString &key) { return known.contains(key); });
    moveByVerdict(wanted);
    for (const auto &section : m_root->children) {
        for (const auto &entry : section->children)
            update(*entry, *wanted.value(entry->key));
        addNew(*section, wanted, order);
        tellChanged(*section);
    }
    tellChanged(*m_root);
}

void HealthModel::removeOthers(const Wanted &wanted) {
    for (const auto &section : m_root->children) {
        for (int row = static_cast<int>(section->children.size()) - 1; row >= 0; --row) {
            if (!wanted.contains(section->children[static_cast<size_t>(row)]->key))
                remove(*section, row);
        }
    }
}

void HealthModel::moveByVerdict(const Wanted &wanted) {
    for (const auto &section : m_root->children) {
        for (size_t row = 0; row < section->children.size();) {
            const Verdict verdict = wanted.value(section->children[row]->key)->verdict;
            const auto to = std::find_if(m_root->children.begin(), m_root->children.end(),
                                         [verdict](const auto &other) { return other->verdict == verdict; });
            if (verdict == section->verdict)
                ++row;
            else
                move(*section, static_cast<int>(row), **to);
        }
    }
}

void HealthModel::addNew(Node &section, const Wanted &wanted, const QStringList &order) {
    std::vector<std::unique_ptr<Node>> fresh;
    for (const QString &key : order) {
        const HealthEntry &entry = *wanted.value(key);
        if (entry.verdict != section.verdict)
            continue;
        auto node = std::make_unique<Node>();
        node->kind = Kind::Entry;
        node->key = key;
        node->entry = entry;
        fresh.push_back(std::move(node));
    }
    const size_t first = section.children.size();
    append(section, std::move(fresh));
    // Their lines come below rows that are there.
    for (size_t row = first; row < section.children.size(); ++row)
        update(*section.children[row], *wanted.value(section.children[row]->key));
}

void HealthModel::setOutcomes(const QHash<QString, HealthOutcome> &byLabel) {
    m_outcomes = byLabel;
    for (const auto &section : m_root->children) {
        for (const auto &entry : section->children)
            entry->outcome = outcomeOf(entry->entry);
        tellChanged(*section);
    }
}

std::optional<HealthOutcome> HealthModel::outcomeOf(const HealthEntry &entry) const {
    std::optional<HealthOutcome> most;
    for (const treeherder::Job &job : entry.jobs) {
        const auto known = m_outcomes.constFind(failures::rowAndLabel(job));
        if (known != m_outcomes.cend() && (!most || urgencyOf(known->outcome) > urgencyOf(most->outcome)))
            most = *known;
    }
    return most;
}

QVector<HealthChip> HealthModel::chipsOf(const QVector<treeherder::Job> &jobs) const {
    QVector<HealthChip> chips;
    chips.reserve(jobs.size());
    for (const treeherder::Job &job : jobs)
        chips.append({job, m_intermittent.contains(failures::runKey(job))});
    return chips;
}

void HealthModel::fill(Node &node, const HealthLine &line, const HealthEntry &entry) const {
    node.line = line;
    QVector<treeherder::Job> jobs;
    for (const int job : line.jobs) {
        if (job >= 0 && job < entry.jobs.size())
            jobs.append(entry.jobs[job]);
    }
    node.chips = chipsOf(jobs);
}

void HealthModel::update(Node &node, const HealthEntry &entry) {
    node.entry = entry;
    node.chips = chipsOf(entry.jobs);
    node.outcome = outcomeOf(entry);
    QHash<QString, const HealthLine *> missing;
    for (const HealthLine &line : entry.lines) {
        // A line of no test is what the entry is called.
        if (line.text != entry.test)
            missing.insert(line.text, &line);
    }
    for (int row = static_cast<int>(node.children.size()) - 1; row >= 0; --row) {
        Node &line = *node.children[static_cast<size_t>(row)];
        if (const HealthLine *known = missing.take(line.line.text))
            fill(line, *known, entry);
        else
            remove(node, row);
    }
    tellChanged(node);
    std::vector<std::unique_ptr<Node>> fresh;
    for (const HealthLine &line : entry.lines) {
        if (missing.value(line.text) != &line)
            continue;
        auto made = std::make_unique<Node>();
        made->kind = Kind::Line;
        fill(*made, line, entry);
        fresh.push_back(std::move(made));
    }
    append(node, std::move(fresh));
}

void HealthModel::remove(Node &parent, int row) {
    beginRemoveRows(indexOf(parent), row, row);
    parent.children.erase(parent.children.begin() + row);
    parent.renumber(static_cast<size_t>(row));
    endRemoveRows();
}

void HealthModel::append(Node &parent, std::vector<std::unique_ptr<Node>> nodes) {
    if (nodes.empty())
        return;
    const size_t first = parent.children.size();
    beginInsertRows(indexOf(parent), static_cast<int>(first), static_cast<int>(first + nodes.size()) - 1);
    std::move(nodes.begin(), nodes.end(), std::back_inserter(parent.children));
    parent.renumber(first);
    endInsertRows();
}

void HealthModel::move(Node &from, int row, Node &to) {
    beginMoveRows(indexOf(from), row, row, indexOf(to), static_cast<int>(to.children.size()));
    to.children.push_back(std::move(from.children[static_cast<size_t>(row)]));
    from.children.erase(from.children.begin() + row);
    from.renumber(static_cast<size_t>(row));
    to.renumber(to.children.size() - 1);
    endMoveRows();
}

void HealthModel::tellChanged(const Node &parent) {
    if (!parent.children.empty())
        Q_EMIT dataChanged(indexOf(*parent.children.front()), indexOf(*parent.children.back(), ColumnCount - 1));
}

HealthModel::Node &HealthModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex HealthModel::indexOf(const Node &node, int column) const {
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, column, &node);
}

const HealthEntry *HealthModel::entryAt(const QModelIndex &index) const {
    const Node &node = nodeOf(index);
    if (!index.isValid() || node.kind == Kind::Section)
        return nullptr;
    return node.kind == Kind::Entry ? &node.entry : &node.parent->entry;
}

QModelIndex HealthModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[static_cast<size_t>(row)].get());
}

QModelIndex HealthModel::parent(const QModelIndex &child) const {
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int HealthModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int HealthModel::columnCount(const QModelIndex &) const {
    return ColumnCount;
}

} // namespace collie::models
