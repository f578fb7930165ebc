#include "models/failures/health_model.h"

#include "models/text/plain_text.h"
#include "models/text/text_format.h"
#include "services/failures/health_sighting.h"
#include "services/failures/test_path.h"
#include "services/treeherder/platform_names.h"

#include <algorithm>
#include <array>

namespace collie::models {

using failures::HealthEntry;
using failures::HealthLine;
using failures::Verdict;

namespace {

constexpr std::array sectionOrder{Verdict::New, Verdict::InParent, Verdict::Intermittent, Verdict::Unknown};
constexpr qsizetype mostJobsInTip = 30;

/// Equal for an entry in reports that follow each other, whichever job was read first.
QString keyOf(const HealthEntry &entry) {
    if (entry.isJob && !entry.jobs.isEmpty())
        return QLatin1String("job ") + failures::rowAndLabel(entry.jobs.first());
    return QLatin1String("test ") + failures::testKey(entry.test);
}

/// What a line says beside the test that it is listed under.
QString shownMessage(const QString &line) {
    constexpr int partsBefore = 2;
    const QString message = line.startsWith(QLatin1String("TEST-UNEXPECTED"))
                                ? line.section(QLatin1String(" | "), partsBefore).trimmed()
                                : QString();
    return message.isEmpty() ? line : message;
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

QString platformOf(const treeherder::Job &job) {
    return QString(treeherder::platformDisplayName(job.platform) + u' ' + job.platformOption).trimmed();
}

QString symbolOf(const treeherder::Job &job) {
    const bool hasGroup = !job.groupSymbol.isEmpty() && job.groupSymbol != QLatin1String("?");
    return hasGroup ? QStringLiteral("%1(%2)").arg(job.groupSymbol, job.symbol) : job.symbol;
}

struct HealthModel::Node {
    Kind kind = Kind::Section;
    Node *parent = nullptr;
    int row = 0;
    QString key;                          ///< Of an entry.
    Verdict verdict = Verdict::Unknown;   ///< Of a section.
    HealthEntry entry;                    ///< Of an entry.
    HealthLine line;                      ///< Of a line.
    QVector<HealthChip> chips;            ///< Of an entry or a line.
    std::optional<HealthOutcome> outcome; ///< Of an entry.
    std::vector<std::unique_ptr<Node>> children;

    void renumber(size_t from) {
        for (size_t i = from; i < children.size(); ++i) {
            children[i]->row = static_cast<int>(i);
            children[i]->parent = this;
        }
    }
};

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
    QHash<QString, const HealthEntry *> wanted;
    QVector<QString> order;
    for (const HealthEntry &entry : report.entries) {
        QString key = keyOf(entry);
        while (wanted.contains(key))
            key += u'+';
        wanted.insert(key, &entry);
        order.append(key);
    }
    QSet<QString> known;
    for (const auto &section : m_root->children) {
        for (int row = static_cast<int>(section->children.size()) - 1; row >= 0; --row) {
            if (!wanted.contains(section->children[static_cast<size_t>(row)]->key))
                remove(*section, row);
        }
        for (const auto &entry : section->children)
            known.insert(entry->key);
    }
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
    for (const auto &section : m_root->children) {
        for (const auto &entry : section->children)
            update(*entry, *wanted.value(entry->key));
        std::vector<std::unique_ptr<Node>> fresh;
        for (const QString &key : std::as_const(order)) {
            const HealthEntry &entry = *wanted.value(key);
            if (entry.verdict != section->verdict || known.contains(key))
                continue;
            auto node = std::make_unique<Node>();
            node->kind = Kind::Entry;
            node->key = key;
            node->entry = entry;
            fresh.push_back(std::move(node));
        }
        const size_t first = section->children.size();
        append(*section, std::move(fresh));
        // Their lines come below rows that are there.
        for (size_t row = first; row < section->children.size(); ++row)
            update(*section->children[row], *wanted.value(section->children[row]->key));
        tellChanged(*section);
    }
    tellChanged(*m_root);
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

QVariant HealthModel::text(const Node &node, int column) const {
    if (column == Jobs) {
        QStringList names;
        for (const HealthChip &chip : node.chips)
            names.append(platformOf(chip.job) + u' ' + symbolOf(chip.job));
        return names.join(QLatin1String(", "));
    }
    if (column == Outcome)
        return node.outcome ? failures::outcomeName(node.outcome->outcome) : QString();
    switch (node.kind) {
    case Kind::Section:
        return QStringLiteral("%1 (%2)").arg(failures::verdictName(node.verdict),
                                             formatCount(static_cast<qint64>(node.children.size())));
    case Kind::Entry:
        return node.entry.test;
    case Kind::Line:
        return shownMessage(node.line.text);
    }
    Q_UNREACHABLE();
}

QString HealthModel::toolTip(const Node &node, int column) const {
    if (node.kind == Kind::Section)
        return {};
    QStringList lines;
    if (column == Outcome) {
        if (node.outcome)
            lines = {failures::outcomeName(node.outcome->outcome), node.outcome->note};
    } else if (column == Jobs) {
        for (const HealthChip &chip : node.chips.mid(0, mostJobsInTip))
            lines.append(chip.job.typeName);
        if (node.chips.size() > mostJobsInTip)
            lines.append(tr("%1 more").arg(formatCount(node.chips.size() - mostJobsInTip)));
    } else if (node.kind == Kind::Line) {
        lines = {node.line.text};
    } else {
        lines = {node.entry.test, node.entry.reason};
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant HealthModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::ToolTipRole:
        return plainText(toolTip(node, index.column()));
    case KindRole:
        return static_cast<int>(node.kind);
    case CountRole:
        return static_cast<int>(node.children.size());
    case ReasonRole:
        return node.entry.reason;
    case IsNewRole:
        return node.line.isNew;
    case ChipsRole:
        return QVariant::fromValue(node.chips);
    case OutcomeRole:
        return node.outcome ? QVariant(static_cast<int>(node.outcome->outcome)) : QVariant();
    case NoteRole:
        return node.outcome ? node.outcome->note : QString();
    default:
        return {};
    }
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Failure:
        return tr("Failure");
    case Jobs:
        return tr("Failed jobs");
    case Outcome:
        return tr("Is it mine?");
    default:
        return {};
    }
}

} // namespace collie::models
