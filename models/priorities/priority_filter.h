#pragma once

#include "services/scheduling/job_priorities.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <bitset>

namespace collie::models {

/// Job types sorted by any column and filtered by words and by value. Equal ones stay in the order of their names. GUI
/// thread.
class PriorityFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PriorityFilter)
  public:
    explicit PriorityFilter(QObject *parent = nullptr);

    /// \param text  words that must all be in the name, without case.
    void setText(const QString &text);
    void setShown(scheduling::JobValue value, bool shown);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

  private:
    QStringList m_words;
    std::bitset<3> m_shown{0b111}; ///< By JobValue.
};

} // namespace collie::models
