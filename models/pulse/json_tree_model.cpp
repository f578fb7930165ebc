#include "models/pulse/json_tree_model.h"

#include "services/base/json.h"
#include "services/base/words.h"

#include <algorithm>
#include <atomic>

namespace collie::models {
namespace {

constexpr qsizetype mostAtOnce = 64 * 1024; ///< Bytes parsed on this thread.
constexpr qsizetype mostShown = 400;        ///< Characters of a value in the tree.
constexpr qsizetype mostCopied = 1024 * 1024;

using Document = std::shared_ptr<const Json>;

Result<Document> parse(const QByteArray &bytes, const std::function<bool()> &isCancelled = {}) {
    Result<Json> parsed = parseJson(bytes, Words::tr("The message"), isCancelled);
    if (!parsed)
        return failure(parsed.error());
    return Document(std::make_shared<const Json>(std::move(*parsed)));
}

QString valueText(const Json &value) {
    switch (value.type()) {
    case Json::value_t::object:
        return QStringLiteral("{%1}").arg(value.size());
    case Json::value_t::array:
        return QStringLiteral("[%1]").arg(value.size());
    case Json::value_t::string: {
        const std::string &text = value.get_ref<const std::string &>();
        const QString shown =
            QString::fromUtf8(text.data(), std::min(static_cast<qsizetype>(text.size()), mostShown * 4));
        return shown.size() > mostShown ? shown.left(mostShown) + QStringLiteral("…") : shown;
    }
    default:
        return QString::fromUtf8(toJsonBytes(value));
    }
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {}

JsonTreeModel::~JsonTreeModel() {
    forgetParsing();
}

void JsonTreeModel::setBytes(const QByteArray &bytes) {
    const quint64 generation = ++m_generation;
    forgetParsing();
    if (bytes.size() <= mostAtOnce) {
        show(parse(bytes));
        return;
    }
    m_isUnwanted = std::make_shared<std::atomic_bool>(false);
    const Future<Document> parsed =
        runOnPool([bytes, isUnwanted = m_isUnwanted] { return parse(bytes, [&] { return isUnwanted->load(); }); });
    m_parsing = CancelGuard(parsed);
    onDone(parsed, this, [this, generation](const Result<Document> &document) {
        if (generation == m_generation)
            show(document);
    });
}

/// The parse that is under way ends soon, whoever shows something else.
void JsonTreeModel::forgetParsing() {
    if (m_isUnwanted)
        m_isUnwanted->store(true);
    m_parsing.cancel();
}

void JsonTreeModel::clear() {
    ++m_generation;
    forgetParsing();
    show(Document());
}

void JsonTreeModel::show(const Result<Document> &document) {
    m_changing = true;
    beginResetModel();
    m_problem = document ? QString() : document.error().message;
    m_root = std::make_unique<Node>();
    m_document = document.value_or(Document());
    m_root->value = m_document.get();
    endResetModel();
    m_changing = false;
    Q_EMIT ready();
}

JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const {
    if (column < 0 || column >= columns || row < 0 || (parent.isValid() && parent.column() != 0))
        return {};
    const Node *node = nodeOf(parent);
    if (row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, column, node->children[static_cast<size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const {
    if (!child.isValid())
        return {};
    Node *parent = nodeOf(child)->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const {
    if (parent.isValid() && parent.column() != 0)
        return false;
    const Json *value = nodeOf(parent)->value;
    return value != nullptr && value->is_structured() && !value->empty();
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const {
    return hasChildren(parent) && nodeOf(parent)->children.size() < nodeOf(parent)->value->size();
}

void JsonTreeModel::fetchMore(const QModelIndex &parent) {
    if (m_changing || !canFetchMore(parent))
        return;
    Node *node = nodeOf(parent);
    const size_t from = node->children.size();
    const size_t to = std::min(node->value->size(), from + chunk);
    m_changing = true;
    beginInsertRows(parent, static_cast<int>(from), static_cast<int>(to) - 1);
    auto each = node->value->begin();
    for (size_t i = 0; i < from; ++i)
        ++each;
    for (size_t i = from; i < to; ++i, ++each) {
        auto child = std::make_unique<Node>();
        child->value = &*each;
        child->parent = node;
        child->row = static_cast<int>(i);
        child->name = node->value->is_object() ? QString::fromStdString(each.key()) : QString::number(i);
        node->children.push_back(std::move(child));
    }
    endInsertRows();
    m_changing = false;
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const {
    if (parent.isValid() && parent.column() != 0)
        return 0;
    return static_cast<int>(nodeOf(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const {
    return columns;
}

QString JsonTreeModel::pathOf(const Node &node) const {
    QString path;
    for (const Node *each = &node; each != m_root.get(); each = each->parent) {
        const bool inArray = each->parent->value->is_array();
        const QString step = inArray ? QStringLiteral("[%1]").arg(each->name) : each->name;
        path = step + (path.isEmpty() || path.startsWith(u'[') ? path : u'.' + path);
    }
    return path;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return static_cast<Column>(index.column()) == Column::Name ? node.name : valueText(*node.value);
    case PathRole:
        return pathOf(node);
    case RawRole:
        if (node.value->is_string())
            return QString::fromStdString(node.value->get_ref<const std::string &>()).left(mostCopied);
        return QString::fromUtf8(toJsonBytes(*node.value, 2)).left(mostCopied);
    case IsStringRole:
        return node.value->is_string();
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Name") : tr("Value");
}

} // namespace collie::models
