#pragma once

#include "services/scheduling/job_priorities.h"

#include <QAbstractTableModel>

namespace collie::models {

/// Job types with their value, what they caught and what they cost, in the order of the priorities. GUI thread.
class PriorityModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PriorityModel)
  public:
    enum class Column { Name, Value, Caught, Lost, Runs, Hours };
    static constexpr int columns = 6;
    enum Role {
        SortRole = Qt::UserRole + 1, ///< What a column is sorted by: text or number.
        ValueRole,                   ///< int of scheduling::JobValue
        RunnableRole,                ///< bool
    };

    explicit PriorityModel(QObject *parent = nullptr);

    void setPriorities(scheduling::JobPriorities priorities);
    void clear() { setPriorities({}); }
    [[nodiscard]] const scheduling::JobPriorities &priorities() const { return m_priorities; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QVariant display(const scheduling::JobType &type, Column column) const;
    [[nodiscard]] QString toolTip(const scheduling::JobType &type) const;

    scheduling::JobPriorities m_priorities;
};

/// For people: "High".
[[nodiscard]] QString valueText(scheduling::JobValue value);

} // namespace collie::models
