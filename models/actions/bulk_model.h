#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

namespace collie::models {

/// One request of a bulk and what came of it.
struct BulkRow {
    enum class State { Waiting, Sending, Unknown, Accepted, Failed, Cancelled };
    QString title; ///< The job, or how many.
    State state = State::Waiting;
    QString message = {}; ///< A sentence; empty when the state says it all.
    QString taskId = {};  ///< Of the action task, or of the copy made; empty until there is one.
};

/// For people: "Waiting".
[[nodiscard]] QString stateText(BulkRow::State state);

/// The requests of the bulk on show, in their order. GUI thread.
class BulkModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkModel)
  public:
    enum class Column { Title, Result, Task };
    static constexpr int columns = 3;
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of BulkRow::State
        TaskIdRole,                   ///< QString
    };

    explicit BulkModel(QObject *parent = nullptr);

    /// Shows another bulk.
    void setRows(const QVector<BulkRow> &rows);
    /// Rows from `first` on are these now; those beyond the end are ignored.
    void update(int first, const QVector<BulkRow> &rows);
    [[nodiscard]] const BulkRow &at(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVector<BulkRow> m_rows;
};

} // namespace collie::models
