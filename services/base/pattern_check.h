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
    /// A text that does not match.
    struct Mistake {
        QString path = {}; ///< JSON pointer: "/a/0"; empty for the document itself.
        QString pattern = {};
    };

    /// The first text that does not match; nullopt when all do, or could not be checked within a second.
    [[nodiscard]] std::optional<Mistake> firstMistake(const Json &document, const Json &schema);

  private:
    [[nodiscard]] std::optional<Mistake> check(const Json &document, const Json &schema, const QString &path);
    [[nodiscard]] std::optional<Mistake> checkMembers(const Json &document, const Json &schema, const QString &path);

    QElapsedTimer m_timer;
};

} // namespace collie
