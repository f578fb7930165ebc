#pragma once

#include "models/failures/health_node.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QVector>

#include <memory>
#include <optional>

namespace collie::models {

/// The failures of a push as a tree: a section for each verdict, in it the failed tests, and below each the lines it
/// failed with. What is already there stays in its place when more is known; what is new comes at the end of its
/// section. GUI thread.
class HealthModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthModel)
  public:
    using Kind = HealthKind;
    enum Column { Failure, Jobs, Outcome, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int, Kind
        CountRole,                   ///< int, entries of a section
        ReasonRole,                  ///< QString: why this verdict
        IsNewRole,                   ///< bool: nobody has seen the line before this push
        ChipsRole,                   ///< QVector<HealthChip>: whom a row is about; empty for a section
        OutcomeRole,                 ///< int, failures::Outcome; invalid for none
        NoteRole,                    ///< QString, of the outcome
    };

    explicit HealthModel(QObject *parent = nullptr);
    ~HealthModel() override;

    /// Another push: nothing is known of it.
    void clear();
    /// \param intermittent  runs that a green rerun shows to be so.
    void setReport(const failures::PushReport &report, const QSet<failures::RunKey> &intermittent);
    /// \param byLabel  by failures::rowAndLabel(); empty for none.
    void setOutcomes(const QHash<QString, HealthOutcome> &byLabel);

    /// The failed test that a row is, or belongs to; null for a section. Valid until the model changes.
    [[nodiscard]] const failures::HealthEntry *entryAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    using Node = HealthNode;
    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node, int column = 0) const;
    using Wanted = QHash<QString, const failures::HealthEntry *>; ///< By key.
    void makeSections();
    void removeOthers(const Wanted &wanted);
    /// Takes each entry to the section of its verdict.
    void moveByVerdict(const Wanted &wanted);
    /// \param order  keys of all that is not there yet.
    void addNew(Node &section, const Wanted &wanted, const QStringList &order);
    void remove(Node &parent, int row);
    void append(Node &parent, std::vector<std::unique_ptr<Node>> nodes);
    /// Takes an entry to the end of another section.
    void move(Node &from, int row, Node &to);
    /// Gives an entry what is known now, and its lines with it.
    void update(Node &node, const failures::HealthEntry &entry);
    void fill(Node &node, const failures::HealthLine &line, const failures::HealthEntry &entry) const;
    [[nodiscard]] QVector<HealthChip> chipsOf(const QVector<treeherder::Job> &jobs) const;
    [[nodiscard]] std::optional<HealthOutcome> outcomeOf(const failures::HealthEntry &entry) const;
    void tellChanged(const Node &parent);
    [[nodiscard]] QVariant text(const Node &node, int column) const;
    [[nodiscard]] QString toolTip(const Node &node, int column) const;

    std::unique_ptr<Node> m_root;
    QSet<failures::RunKey> m_intermittent;
    QHash<QString, HealthOutcome> m_outcomes;
};

} // namespace collie::models

Q_DECLARE_METATYPE(collie::models::HealthChip)
