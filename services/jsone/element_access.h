#pragma once

#include "services/jsone/session.h"

/// Elements and slices of lists and text. Text counts by code points; places below zero count from the end and stop at
/// the beginning.
namespace collie::jsone {

/// container[place]. \param container  a list or text.
[[nodiscard]] Value elementOf(const Value &container, const Value &place, Session &session);

/// container[first:last]; a null `last` is the end.
[[nodiscard]] Value sliceOf(const Value &container, const Value &first, const Value &last, Session &session);

} // namespace collie::jsone
