#pragma once

#include "services/base/json_value.h"
#include "services/base/result.h"

#include <QByteArrayView>

#include <functional>

namespace collie {

/// Bytes that may be parsed where one stands; more would hold up the interface and is parsed on a pool thread.
constexpr qsizetype mostParsedHere = 64 * 1024;

/// Parses a document.
/// \param bytes  UTF-8.
/// \param what   what the document is, for the message: "The answer of the queue".
/// \param maxDepth  deepest nesting accepted.
/// \return the document; BadResponse when it is not JSON, TooLarge when it nests deeper.
[[nodiscard]] Result<Json> parseJson(QByteArrayView bytes, const QString &what, int maxDepth = 200);

/// parseJson() of a document that may be large, on a pool thread.
/// \param isCancelled  asked every few thousand values, on the calling thread; true ends the reading with Cancelled.
[[nodiscard]] Result<Json> parseJson(QByteArrayView bytes, const QString &what,
                                     const std::function<bool()> &isCancelled, int maxDepth = 200);

/// The document as UTF-8; invalid UTF-8 in strings becomes U+FFFD.
/// \param indent  spaces per level, -1 for one line.
[[nodiscard]] QByteArray toJsonBytes(const Json &document, int indent = -1);

/// The string member `key` of an object; empty when absent or of another type.
[[nodiscard]] QString stringMember(const Json &object, const char *key);

/// The integer member `key` of an object; `fallback` when absent, of another type or out of range.
[[nodiscard]] qint64 integerMember(const Json &object, const char *key, qint64 fallback = 0);

} // namespace collie
