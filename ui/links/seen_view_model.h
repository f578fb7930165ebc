#pragma once

#include "services/base/clock.h"
#include "services/storage/view_history.h"

#include <QAbstractTableModel>
#include <QVector>

#include <optional>

namespace collie::ui {

/// What was looked at, newest first, as far as it fits the words of a search; before it perhaps an address that is
/// offered. GUI thread.
class SeenViewModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeenViewModel)
  public:
    enum Column { State, Name, Kind, When, ColumnCount };
    enum Role {
        StatusRole = Qt::UserRole, ///< int: treeherder::JobStatus
        AddressRole,               ///< QString
    };

    /// \param clock  what the ages are reckoned from; outlives the model.
    explicit SeenViewModel(const Clock &clock, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_clock(clock) {}

    /// \param views  newest first.
    void setViews(const QVector<storage::SeenView> &views);
    /// Shows those that have every word of the text in their name or address, without case.
    void setSearch(const QString &text);
    /// Puts an address before all others, where no words are searched for. \param name  says where it is from.
    void setOffer(const QString &address, const QString &name);
    /// Ages are others by now.
    void updateAges();
    /// \return -1 when it is not shown.
    [[nodiscard]] int rowOf(const QString &address) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    void update();
    [[nodiscard]] QString text(const storage::SeenView &view, int column) const;

    const Clock &m_clock;
    QVector<storage::SeenView> m_views;
    QStringList m_words;
    std::optional<storage::SeenView> m_offer;
    QVector<storage::SeenView> m_shown;
};

} // namespace collie::ui
