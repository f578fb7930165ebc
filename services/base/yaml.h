#pragma once

#include "services/base/json.h"

namespace collie {

/// Parses one YAML document into JSON by YAML 1.2's core schema: plain scalars become null, booleans, numbers or
/// strings, quoted ones strings. JSON is read as such first, being faster and exact about numbers. \param bytes  UTF-8.
/// \param what   what the document is, for the message: "The template".
/// \return the document; BadResponse with line and column when it is neither, TooLarge when it nests deeper than
/// `maxDepth` or its aliases unfold to more than 1,000,000 nodes.
[[nodiscard]] Result<Json> parseYaml(QByteArrayView bytes, const QString &what, int maxDepth = 200);

/// Writes a document as block-style YAML that parseYaml() reads back as the same document: strings that would be read
/// as something else are quoted.
[[nodiscard]] QByteArray toYamlBytes(const Json &document);

} // namespace collie
