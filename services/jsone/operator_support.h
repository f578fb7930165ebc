#pragma once

#include "services/jsone/renderer.h"
#include "services/jsone/template_object.h"

#include <array>
#include <initializer_list>

#include <string>
#include <string_view>

/// What the operators share.
namespace collie::jsone {

/// "each(x)", "each(x, i)", "each(a, x, i)" or "by(x)".
struct Binder {
    std::string_view word;  ///< "each"
    std::size_t fewest = 1; ///< Names in the parentheses, at least.
    std::size_t most = 2;   ///< At most.
};

struct BoundNames {
    std::array<std::string_view, 3> names; ///< Those not given are empty.
};

/// Reads a binder that is all of `key`. \return false when it is none.
[[nodiscard]] bool readBinder(std::string_view key, const Binder &binder, BoundNames &bound);

/// Fails with "<operator> has undefined properties: …" when there are keys that are neither `known` nor end in a
/// binder. As in the JavaScript implementation, whose pattern has no anchors: all but the last of what is allowed may
/// stand anywhere in a key, the last at its end.
[[nodiscard]] bool checkProperties(const TemplateObject &object, std::initializer_list<std::string_view> known,
                                   const Binder *binder, Session &session);

/// TemplateError.
Value failTemplate(Session &session, std::string message);

// The operators, each in the file its header comment names.
using Apply = Value(const TemplateObject &, const Scope &, Renderer &);
// operators.cpp: one value
Apply applyEval, applyFromNow, applyIf, applyJson, applyLet, applyMatch, applySwitch;
// loop_operators.cpp: a template for each item
Apply applyFind, applyMap, applyReduce, applySort;
// collection_operators.cpp: lists and objects as a whole
Apply applyFlatten, applyFlattenDeep, applyMerge, applyMergeDeep, applyReverse;

} // namespace collie::jsone
