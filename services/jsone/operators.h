#pragma once

#include "services/jsone/renderer.h"
#include "services/jsone/template_object.h"

#include <string_view>

namespace collie::jsone {

/// What an object with a key such as `$if` renders to.
struct Operator {
    std::string_view key;
    Value (*apply)(const TemplateObject &object, const Scope &scope, Renderer &renderer);
};

/// \return nullptr when `key` is no operator.
[[nodiscard]] const Operator *findOperator(std::string_view key);

} // namespace collie::jsone
