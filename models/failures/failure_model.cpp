#include "models/failures/failure_model.h"

#include "models/failures/shown_text.h"
#include "models/text/plain_text.h"
#include "models/text/text_format.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace collie::models {

using failures::Failure;
using Kind = FailureRow::Kind;

struct FailureModel::Node {
    FailureRow row;
    Node *parent = nullptr;
    int at = 0; ///< Among the children of the parent.
    bool showsAll = false;
    bool showsOthers = false;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int size() const { return static_cast<int>(children.size()); }
    [[nodiscard]] Node &child(int place) const { return *children.at(static_cast<size_t>(place)); }
    void renumber() {
        for (int place = 0; place < size(); ++place)
            child(place).at = place;
    }
};

namespace {

QString spokenText(const FailureRow &row, const QString &text) {
    QStringList parts;
    const auto add = [&](const QString &part) {
        if (!part.isEmpty())
            parts.append(part);
    };
    if (row.isNew)
        add(FailureModel::tr("new failure"));
    if (row.kind == Kind::Bug)
        add(row.bug.id ? FailureModel::tr("bug %1").arg(*row.bug.id) : FailureModel::tr("internal issue"));
    add(text);
    if (row.kind == Kind::Bug && row.bug.duplicateOf)
        add(FailureModel::tr("duplicate of bug %1").arg(*row.bug.duplicateOf));
    add(row.status);
    // Of a bug it is the line that the bug may be about.
    if (row.kind != Kind::Bug)
        add(row.message);
    if (row.lineNumber >= 0 && row.kind != Kind::Text)
        add(FailureModel::tr("line %1 of the log").arg(formatCount(row.lineNumber + 1)));
    return parts.join(QStringLiteral(", "));
}

QString tipOf(const FailureRow &row) {
    QStringList parts{row.title, row.kind == Kind::Bug ? row.status : row.message};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString foldText(const FoldedText &folded, qint64 lines, bool showsAll) {
    if (showsAll)
        return FailureModel::tr("Show less");
    if (!folded.isCut)
        return {};
    return folded.hiddenLines > 0 ? FailureModel::tr("Show all %Ln line(s)", nullptr, pluralOf(lines))
                                  : FailureModel::tr("Show all of it");
}

} // namespace

FailureModel::FailureModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {}

FailureModel::~FailureModel() = default;

void FailureModel::setFailures(const failures::JobFailures &found) {
    m_failures = found.failures;
    fit(*m_root, failureRows(m_failures));
}

void FailureModel::clear() {
    beginResetModel();
    m_failures.clear();
    m_root = std::make_unique<Node>();
    endResetModel();
}

FailureModel::Node &FailureModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex FailureModel::indexOf(const Node &node) const {
    return &node == m_root.get() ? QModelIndex() : createIndex(node.at, 0, &node);
}

std::unique_ptr<FailureModel::Node> FailureModel::grown(const FailureRow &row, Node &parent) const {
    auto node = std::make_unique<Node>();
    node->row = row;
    node->parent = &parent;
    for (const FailureRow &each : detailRows(row, m_failures, false))
        node->children.push_back(grown(each, *node));
    node->renumber();
    return node;
}

void FailureModel::fit(Node &parent, const QVector<FailureRow> &wanted) {
    removeOthers(parent, wanted);
    QSet<QString> present;
    for (const auto &child : parent.children)
        present.insert(child->row.key);
    for (int place = 0; place < wanted.size();) {
        // Neighbours that are new come in one step.
        int end = place;
        while (end < wanted.size() && !present.contains(wanted.at(end).key))
            ++end;
        if (end > place) {
            insert(parent, place, wanted.mid(place, end - place));
            place = end;
            continue;
        }
        moveUp(parent, wanted.at(place).key, place);
        update(parent.child(place), wanted.at(place));
        ++place;
    }
}

void FailureModel::removeOthers(Node &parent, const QVector<FailureRow> &wanted) {
    QSet<QString> keys;
    for (const FailureRow &row : wanted)
        keys.insert(row.key);
    const auto isGone = [&](int place) { return !keys.contains(parent.child(place).row.key); };
    for (int last = parent.size() - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        int first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows(indexOf(parent), first, last);
        parent.children.erase(parent.children.begin() + first, parent.children.begin() + last + 1);
        parent.renumber();
        endRemoveRows();
        last = first;
    }
}

void FailureModel::insert(Node &parent, int at, const QVector<FailureRow> &rows) {
    std::vector<std::unique_ptr<Node>> fresh;
    for (const FailureRow &row : rows)
        fresh.push_back(grown(row, parent));
    beginInsertRows(indexOf(parent), at, at + static_cast<int>(rows.size()) - 1);
    parent.children.insert(parent.children.begin() + at, std::make_move_iterator(fresh.begin()),
                           std::make_move_iterator(fresh.end()));
    parent.renumber();
    endInsertRows();
}

/// What is there in another order comes to its new place; nothing when it is there.
void FailureModel::moveUp(Node &parent, const QString &key, int to) {
    int from = to;
    while (parent.child(from).row.key != key)
        ++from;
    if (from == to)
        return;
    const QModelIndex at = indexOf(parent);
    beginMoveRows(at, from, from, at, to);
    std::rotate(parent.children.begin() + to, parent.children.begin() + from, parent.children.begin() + from + 1);
    parent.renumber();
    endMoveRows();
}

void FailureModel::update(Node &node, const FailureRow &row) {
    const bool isOther = !node.row.looksLike(row);
    node.row = row;
    if (isOther)
        Q_EMIT dataChanged(indexOf(node), indexOf(node));
    fit(node, detailRows(row, m_failures, node.showsOthers));
}

std::optional<Failure> FailureModel::failureAt(const QModelIndex &index) const {
    if (!index.isValid())
        return {};
    QVector<Failure> about;
    for (const qsizetype each : nodeOf(index).row.failures)
        about.append(m_failures.value(each));
    return about.isEmpty() ? std::optional<Failure>() : mergedFailure(about);
}

void FailureModel::toggle(const QModelIndex &index) {
    if (!index.isValid())
        return;
    Node &node = nodeOf(index);
    if (node.row.kind == Kind::Text) {
        node.showsAll = !node.showsAll;
        Q_EMIT dataChanged(index, index);
    } else if (node.row.kind == Kind::MoreBugs) {
        node.parent->showsOthers = !node.parent->showsOthers;
        update(*node.parent, node.parent->row);
    }
}

QModelIndex FailureModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return indexOf(nodeOf(parent).child(row));
}

QModelIndex FailureModel::parent(const QModelIndex &child) const {
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int FailureModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : nodeOf(parent).size();
}

int FailureModel::columnCount(const QModelIndex &) const {
    return 1;
}

QVector<LineSpan> FailureModel::linksIn(const QString &line) const {
    return m_linkFinder && !line.isEmpty() ? m_linkFinder(line) : QVector<LineSpan>();
}

QVariant FailureModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    const FailureRow &row = node.row;
    const auto shownText = [&] {
        return row.kind == Kind::Text ? foldedText(row.text, node.showsAll).text : row.title;
    };
    switch (role) {
    case Qt::DisplayRole:
        return shownText();
    case Qt::ToolTipRole:
        return row.kind == Kind::Text ? QVariant() : plainText(tipOf(row));
    case Qt::AccessibleTextRole:
        return spokenText(row, shownText());
    case KindRole:
        return static_cast<int>(row.kind);
    case TestRole:
        return row.test;
    case SubtestRole:
        return row.subtest;
    case TitleIsLineRole:
        return row.titleIsLine;
    case MessageRole:
        return row.message;
    case StatusRole:
        return row.status;
    case DurationRole:
        return row.duration;
    case IsNewRole:
        return row.isNew;
    case LineNumberRole:
        return row.lineNumber;
    case LineCountRole:
        return static_cast<int>(row.count);
    case TextRole:
        return row.kind == Kind::Text ? QVariant(shownText()) : QVariant();
    case FoldRole:
        return row.kind == Kind::Text ? foldText(foldedText(row.text, node.showsAll), row.count, node.showsAll)
                                      : QVariant();
    case BugIdRole:
        return row.bug.id.value_or(0);
    case DuplicateOfRole:
        return row.bug.duplicateOf.value_or(0);
    case IsResolvedRole:
        return row.kind == Kind::Bug && !row.bug.isOpen();
    case LinksRole:
        return QVariant::fromValue(row.titleIsLine || row.kind == Kind::Text ? linksIn(shownText())
                                                                             : QVector<LineSpan>());
    case MessageLinksRole:
        return QVariant::fromValue(row.kind == Kind::Bug ? QVector<LineSpan>() : linksIn(row.message));
    case BoldRole:
        return QVariant::fromValue(row.kind == Kind::Bug && m_wordFinder ? m_wordFinder(row.message, row.title)
                                                                         : QVector<LineSpan>());
    default:
        return {};
    }
}

} // namespace collie::models
