#pragma once

#include "services/transfers/transfer.h"

#include <QAbstractTableModel>
#include <QVector>

namespace collie::models {

/// The uploads and downloads of a deployment, newest first. GUI thread.
class TransferModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferModel)
  public:
    enum class Column { Name, Where, Size, Progress, State };
    static constexpr int columns = 5;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< transfers::TransferId
        StateRole,                 ///< int of transfers::TransferState
        QuestionRole,              ///< int of transfers::TransferQuestion
        FractionRole,              ///< double, 0 to 1; -1 while it cannot be told
        LinkRole,                  ///< QUrl, empty until known
        DirectionRole,             ///< int of transfers::Direction
        FileRole,                  ///< QString, path on this machine
    };

    explicit TransferModel(QObject *parent = nullptr);

    /// Replaces everything. \param transfers  oldest first, as all lists here.
    void reset(const QVector<transfers::Transfer> &transfers);
    /// Newer ones than those known.
    void add(const QVector<transfers::Transfer> &transfers);
    /// What became of known ones; unknown ones are left out.
    void update(const QVector<transfers::Transfer> &transfers);
    void remove(const QVector<transfers::TransferId> &ids);

    [[nodiscard]] const transfers::Transfer &at(int row) const { return m_rows.at(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(transfers::TransferId id) const;
    /// How many are not over.
    [[nodiscard]] int underWay() const;
    /// The oldest that needs the person; -1 when none does.
    [[nodiscard]] int firstQuestion() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QVariant display(const transfers::Transfer &transfer, Column column) const;

    QVector<transfers::Transfer> m_rows; ///< By id, descending.
};

/// For people: "1.2 MB/s, 12 s left", "Failed: …".
[[nodiscard]] QString transferStateText(const transfers::Transfer &transfer);
/// For people: where it goes or comes from, "bucket/prefix", "new task".
[[nodiscard]] QString transferPlaceText(const transfers::Transfer &transfer);

/// Links of transfers one a line, those without one left out. \param markdown  as "[name](link)".
[[nodiscard]] QString transferLinks(const QVector<transfers::Transfer> &transfers, bool markdown);

} // namespace collie::models
