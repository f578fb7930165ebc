#pragma once

#include "services/base/json.h"

namespace collie::pulse {

/// Where and why a text is not a Python literal.
struct PythonLiteralError {
    qint64 column = 0; ///< From 1, in bytes.
    QString text;
};

/// Reads what Python 2's `repr` writes and `ast.literal_eval` reads: None, True, False, integers (also with L, hex,
/// octal and binary), floats, strings with every escape (u, b and r prefixes, triple quotes, implicit joining), lists,
/// tuples, dicts and, as Python 3 does, sets. Tuples and sets become arrays; keys that are not strings become their
/// text. Integers beyond 64 bits become strings.
/// \param text  UTF-8.
[[nodiscard]] tl::expected<Json, PythonLiteralError> parsePythonLiteral(QByteArrayView text);

} // namespace collie::pulse
