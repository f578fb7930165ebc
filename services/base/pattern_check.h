#pragma once

#include "services/base/json.h"

#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace collie {

/// Checks the patterns of an unfolded schema (SchemaUnfolder) by an engine that gives up on patterns made to take for
/// ever. Patterns in properties, items and additional properties count; in conditions they do not.
class PatternCheck final {
  public:
    /// Where and why the first text does not match, as "at /a/0 does not match “^x”"; nullopt when all do, or could not
    /// be checked within a second.
    [[nodiscard]] std::optional<QString> firstMistake(const Json &document, const Json &schema);

  private:
    [[nodiscard]] std::optional<QString> check(const Json &document, const Json &schema, const QString &path);
    [[nodiscard]] std::optional<QString> checkMembers(const Json &document, const Json &schema, const QString &path);

    QElapsedTimer m_timer;
};

} // namespace collie
