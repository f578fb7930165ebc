#pragma once

#include "services/base/json.h"
#include "services/jsone/session.h"

#include <optional>
#include <string>

/// Ways from values to documents and text and back. All of them stop at the limits of the session.
namespace collie::jsone {

/// The value of a document, which must outlive the render: text is not copied.
[[nodiscard]] Value valueFromJson(const Json &document, Session &session, int depth = 0);

/// The document of a value; nullopt when the session failed: at a limit, or at a function.
[[nodiscard]] std::optional<Json> jsonFromValue(const Value &value, Session &session);

/// JSON on one line with sorted keys, as $json writes it, appended to `json`. \return false when the session failed.
[[nodiscard]] bool appendStableJson(std::string &json, const Value &value, Session &session);

/// What JavaScript makes of a value where it needs text (String(value)), appended to `text`. \return false when the
/// session failed.
[[nodiscard]] bool appendJavaScriptText(std::string &text, const Value &value, Session &session);

/// Items of a list as Array.prototype.join puts them together, appended to `text`. \return false when the session
/// failed.
[[nodiscard]] bool appendJoined(std::string &text, const List &list, std::string_view separator, Session &session);

/// Equality of the language: by content, NaN unlike itself. False also when the session failed.
[[nodiscard]] bool isEqual(const Value &left, const Value &right, Session &session, int depth = 0);

} // namespace collie::jsone
