#pragma once

#include "services/base/json.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Scope maths of Taskcluster (lib-scopes; taskcluster.md §4).
namespace collie::taskcluster::scopes {

/// Whether one scope pattern covers a scope: equal, or ends in `*` and the scope starts with what stands before it.
[[nodiscard]] bool covers(const QString &pattern, const QString &scope);

/// Whether `held` (expanded) covers every scope of `required`.
[[nodiscard]] bool satisfies(const QStringList &held, const QStringList &required);

/// Whether `held` (expanded) satisfies a scope expression: a string, {"AllOf": [...]} or {"AnyOf": [...]}, nested at
/// will.
[[nodiscard]] bool satisfiesExpression(const QStringList &held, const Json &expression);

/// What is missing from `held` for `expression`, as readable entries; empty when satisfied. An AnyOf gives one entry
/// "a, or b"; AllOf one entry each.
[[nodiscard]] QStringList missing(const QStringList &held, const Json &expression);

/// The scopes both sets grant, normalised.
[[nodiscard]] QStringList intersection(const QStringList &left, const QStringList &right);

/// Lexicographic by code unit except that `a*` comes before `a`: < 0, 0, > 0.
[[nodiscard]] int compare(const QString &left, const QString &right);

/// Sorted by compare() without what another entry covers already.
[[nodiscard]] QStringList normalise(QStringList scopes);

/// The scopes with which an expression is satisfied: of each AnyOf the first alternative held.
/// \return nothing when `held` does not satisfy it.
[[nodiscard]] std::optional<QStringList> chosen(const QStringList &held, const Json &expression);

/// The single scopes that an expression names, for people: of alternatives the ones held, else the last.
[[nodiscard]] QStringList named(const QStringList &held, const Json &expression);

} // namespace collie::taskcluster::scopes
