#pragma once

#include "services/base/async.h"
#include "services/base/json.h"

#include <QAbstractItemModel>

#include <atomic>
#include <memory>
#include <vector>

namespace collie::models {

/// A JSON document as a tree: name and value, children made only when somebody looks, a few hundred at a time. Big
/// documents are parsed on a pool thread, and the last one wins. GUI thread.
class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonTreeModel)
  public:
    enum class Column { Name, Value };
    static constexpr int columns = 2;
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: "status.runs[0].state"
        RawRole,                     ///< QString: the value as JSON, indented; bounded
        IsStringRole,                ///< bool
    };
    static constexpr int chunk = 200; ///< Children made at once.

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    /// Shows another document; at once up to 64 KiB. Emits ready() in any case.
    void setBytes(const QByteArray &bytes);
    void clear();
    /// Why there is nothing to see; empty when there is.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  Q_SIGNALS:
    void ready();

  private:
    struct Node {
        const Json *value = nullptr;
        Node *parent = nullptr;
        int row = 0;
        QString name;
        std::vector<std::unique_ptr<Node>> children;
    };
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QString pathOf(const Node &node) const;
    void forgetParsing();
    void show(const Result<std::shared_ptr<const Json>> &document);

    std::shared_ptr<const Json> m_document;
    std::unique_ptr<Node> m_root;
    QString m_problem;
    bool m_changing = false; ///< Views that are told of a change must not cause another one before it is over.
    quint64 m_generation = 0;
    CancelGuard m_parsing;
    std::shared_ptr<std::atomic_bool> m_isUnwanted; ///< Of the parse under way; read on its thread.
};

} // namespace collie::models
