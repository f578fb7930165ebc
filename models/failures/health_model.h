#pragma once

#include "services/failures/confirm_plan.h"
#include "services/failures/push_health.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QVector>

#include <memory>
#include <optional>

namespace collie::models {

/// A failed job of an entry, in a small space.
struct HealthChip {
    treeherder::Job job;
    bool isIntermittent = false; ///< A green rerun shows it to be so.
};

/// What came of confirming the failures of a label.
struct HealthOutcome {
    failures::Outcome outcome = failures::Outcome::Running;
    QString note; ///< A plain sentence about its history; may be empty.
};

/// "Linux 24.04 x64 debug"
[[nodiscard]] QString platformOf(const treeherder::Job &job);
/// "M(bc1)"; the symbol alone for a job of no group.
[[nodiscard]] QString symbolOf(const treeherder::Job &job);

/// The failures of a push as a tree: a section for each verdict, in it the failed tests, and below each the lines it
/// failed with. What is already there stays in its place when more is known; what is new comes at the end of its
/// section. GUI thread.
class HealthModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HealthModel)
  public:
    enum class Kind : std::uint8_t { Section, Entry, Line };
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
    struct Node;
    [[nodiscard]] Node &nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Node &node, int column = 0) const;
    void makeSections();
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
