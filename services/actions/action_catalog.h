#pragma once

#include "services/base/json.h"

#include <QString>
#include <QVector>

namespace collie::actions {

/// One in-tree action (taskcluster.md §4).
struct Action {
    enum class Kind {
        Hook,
        Task,
        Copy,   ///< The queue's own: a copy of a task, for retriggering where no actions.json says how. In no catalog.
        Cancel, ///< The queue's own: cancelTask, likewise.
    };
    Kind kind = Kind::Hook;
    QString name = {}, title = {}, description = {};
    Json context = {}; ///< Array of tag sets.
    Json schema = {};  ///< JSON schema of the input; null when the action takes none.
    QString hookGroupId = {}, hookId = {};
    Json hookPayload = {}; ///< JSON-e template.
    Json task = {};        ///< JSON-e template, with Kind::Task.

    /// `[]`: acts on the task group, not on a task.
    [[nodiscard]] bool isForGroup() const;
    /// Whether some tag set of the context is contained in `tags`.
    [[nodiscard]] bool matches(const Json &tags) const;
};

/// The actions of a decision task, in the order of its public/actions.json.
class ActionCatalog final {
  public:
    /// Validates against the schema of actions.json version 1 and reads it; actions of unknown kinds are left out.
    /// \return BadResponse saying which rule is broken.
    [[nodiscard]] static Result<ActionCatalog> parse(QByteArrayView bytes);

    /// The actions for a task with these tags (null: for the group), the first of each name.
    [[nodiscard]] QVector<Action> relevant(const Json &tags) const;
    /// The first action `name` among relevant(tags); nullptr when there is none.
    [[nodiscard]] const Action *find(const QString &name, const Json &tags) const;
    [[nodiscard]] const Json &variables() const { return m_variables; }
    [[nodiscard]] const QVector<Action> &all() const { return m_actions; }

  private:
    QVector<Action> m_actions;
    Json m_variables;
};

} // namespace collie::actions
