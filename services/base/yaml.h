#pragma once

#include "services/base/json.h"

namespace collie {

/// Parses one YAML document into JSON by YAML 1.2's core schema as js-yaml 4 reads it: plain scalars become null,
/// booleans, numbers or strings (0x, 0o and 0b among the numbers; yes, no, on, off and dates among the strings), quoted
/// ones strings, merge keys are merged, a key that is not text becomes the text JavaScript makes of it. JSON is read as
/// such first, being faster and exact about numbers. A second document, text behind the first, the same key twice, keys
/// that are lists or objects, numbers that JSON has not, half surrogate pairs and tags outside the core schema are
/// errors. \param bytes  UTF-8. \param what   what the document is, for the message: "The template". \return the
/// document, null for an empty text; BadResponse with line and column when it is neither or JSON cannot hold it,
/// TooLarge when it nests deeper than `maxDepth` or what its aliases repeat comes to more than 1,000,000 values.
[[nodiscard]] Result<Json> parseYaml(QByteArrayView bytes, const QString &what, int maxDepth = 200);

/// Writes a document as block-style YAML that readers of YAML 1.1 and 1.2 (parseYaml(), js-yaml, PyYAML) read back as
/// the same document, whatever its texts.
[[nodiscard]] QByteArray toYamlBytes(const Json &document);

} // namespace collie
