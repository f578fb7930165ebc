#pragma once

#include "services/artifacts/transfer.h"

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
        IdRole = Qt::UserRole + 1, ///< artifacts::TransferId
        StateRole,                 ///< int of artifacts::TransferState
        QuestionRole,              ///< int of artifacts::TransferQuestion
        FractionRole,              ///< double, 0 to 1; -1 while it cannot be told
        LinkRole,                  ///< QUrl, empty until known
        DirectionRole,             ///< int of artifacts::Direction
        FileRole,                  ///< QString, path on this machine
    };

    explicit TransferModel(QObject *parent = nullptr);

    /// Replaces everything. \param transfers  oldest first, as all lists here.
    void reset(const QVector<artifacts::Transfer> &transfers);
    /// Newer ones than those known.
    void add(const QVector<artifacts::Transfer> &transfers);
    /// What became of known ones; unknown ones are left out.
    void update(const QVector<artifacts::Transfer> &transfers);
    void remove(const QVector<artifacts::TransferId> &ids);

    [[nodiscard]] const artifacts::Transfer &at(int row) const { return m_rows.at(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(artifacts::TransferId id) const;
    /// How many are not over.
    [[nodiscard]] int underWay() const;
    /// The oldest that needs the person; -1 when none does.
    [[nodiscard]] int firstQuestion() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QVariant display(const artifacts::Transfer &transfer, Column column) const;

    QVector<artifacts::Transfer> m_rows; ///< By id, descending.
};

/// For people: "1.2 MB/s, 12 s left", "Failed: …".
[[nodiscard]] QString transferStateText(const artifacts::Transfer &transfer);
/// For people: where it goes or comes from, "bucket/prefix", "new task".
[[nodiscard]] QString transferPlaceText(const artifacts::Transfer &transfer);

/// Links of transfers one a line, those without one left out. \param markdown  as "[name](link)".
[[nodiscard]] QString transferLinks(const QVector<artifacts::Transfer> &transfers, bool markdown);

} // namespace collie::models
