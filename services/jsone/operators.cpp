#include "services/jsone/operators.h"

#include "services/jsone/builders.h"
#include "services/jsone/conversion.h"
#include "services/jsone/from_now.h"
#include "services/jsone/operator_support.h"
#include "services/jsone/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace collie::jsone {

namespace {

constexpr std::array<Operator, 16> operators{{
    {"$eval", applyEval},
    {"$find", applyFind},
    {"$flatten", applyFlatten},
    {"$flattenDeep", applyFlattenDeep},
    {"$fromNow", applyFromNow},
    {"$if", applyIf},
    {"$json", applyJson},
    {"$let", applyLet},
    {"$map", applyMap},
    {"$match", applyMatch},
    {"$merge", applyMerge},
    {"$mergeDeep", applyMergeDeep},
    {"$reduce", applyReduce},
    {"$reverse", applyReverse},
    {"$sort", applySort},
    {"$switch", applySwitch},
}};

constexpr std::string_view defaultKey = "$default";

/// Whether a falsy value in the template: null, false, zero or nothing.
bool isFalsy(const Json &node) {
    return node.is_null() || (node.is_boolean() && !node.get<bool>()) ||
           (node.is_number() && node.get<double>() == 0.0) ||
           (node.is_string() && node.get_ref<const std::string &>().empty());
}

/// Renders the values of `cases` whose conditions hold and adds them to `list`. \return false on failure.
bool renderTrueCases(const TemplateObject &cases, bool isSwitch, const Scope &scope, Renderer &renderer,
                     ListBuilder &list) {
    for (const TemplateObject::Member *member : cases.sorted()) {
        if (isSwitch && member->first == defaultKey)
            continue;
        const Value condition = renderer.evaluator().evaluate(member->first, scope);
        if (condition.isFailed())
            return false;
        if (!condition.isTruthy())
            continue;
        const Value value = renderer.render(member->second, scope);
        if (value.isFailed())
            return false;
        list.add(value);
    }
    return true;
}

} // namespace

const Operator *findOperator(std::string_view key) {
    const auto *found =
        std::find_if(operators.begin(), operators.end(), [&](const Operator &known) { return known.key == key; });
    return found == operators.end() ? nullptr : found;
}

Value applyEval(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    if (!checkProperties(object, {"$eval"}, nullptr, renderer.session()))
        return Value::failed();
    const Json &expression = object.at("$eval");
    if (!expression.is_string())
        return failTemplate(renderer.session(), "$eval must be given a string expression");
    return renderer.evaluator().evaluate(expression.get_ref<const std::string &>(), scope);
}

Value applyFromNow(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    if (!checkProperties(object, {"$fromNow", "from"}, nullptr, renderer.session()))
        return Value::failed();
    const Value distance = renderer.render(object.at("$fromNow"), scope);
    if (distance.isFailed())
        return distance;
    Value reference;
    const Json *from = object.find("from");
    if (from != nullptr && !isFalsy(*from))
        reference = renderer.render(*from, scope);
    else
        static_cast<void>(scope.lookup("now", reference));
    if (reference.isFailed())
        return reference;
    if (!distance.isText())
        return failTemplate(renderer.session(), "$fromNow expects a string");
    return timeFromNow(distance.asText(), reference, renderer.session());
}

Value applyIf(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    if (!checkProperties(object, {"$if", "then", "else"}, nullptr, renderer.session()))
        return Value::failed();
    const Json &expression = object.at("$if");
    if (!expression.is_string())
        return failTemplate(renderer.session(), "$if can evaluate string expressions only");
    const Value condition = renderer.evaluator().evaluate(expression.get_ref<const std::string &>(), scope);
    if (condition.isFailed())
        return condition;
    if (condition.isTruthy() && object.find("$then") != nullptr)
        return failTemplate(renderer.session(), "$if Syntax error: $then: should be spelled then: (no $)");
    const Json *branch = object.find(condition.isTruthy() ? "then" : "else");
    return branch != nullptr ? renderer.render(*branch, scope) : Value::deleted();
}

Value applyJson(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$json"}, nullptr, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$json"), scope);
    std::string json;
    if (value.isFailed() || !appendStableJson(json, value, session))
        return Value::failed();
    return session.text(json);
}

Value applyLet(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$let", "in"}, nullptr, session))
        return Value::failed();
    const Json &variables = object.at("$let");
    if (!variables.is_object())
        return failTemplate(session, "$let value must be an object");
    const Value names = renderer.render(variables, scope);
    if (names.isFailed())
        return names;
    if (!names.isDict())
        return failTemplate(session, "$let value must be an object");
    for (const Entry &entry : names.asDict()) {
        if (!text::isIdentifier(entry.key))
            return failTemplate(session, "top level keys of $let must follow /[a-zA-Z_][a-zA-Z0-9_]*/");
    }
    const Json &body = object.at("in");
    if (body.is_null())
        return failTemplate(session, "$let operator requires an `in` clause");
    return renderer.render(body, Scope(scope, names.asDict()));
}

Value applyMatch(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    if (!checkProperties(object, {"$match"}, nullptr, renderer.session()))
        return Value::failed();
    const Json &cases = object.at("$match");
    if (!cases.is_object())
        return failTemplate(renderer.session(), "$match can evaluate objects only");
    ListBuilder list(renderer.session());
    if (!renderTrueCases(TemplateObject(cases.get_ref<const Json::object_t &>()), false, scope, renderer, list))
        return Value::failed();
    return list.finish();
}

Value applySwitch(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    if (!checkProperties(object, {"$switch"}, nullptr, renderer.session()))
        return Value::failed();
    const Json &node = object.at("$switch");
    if (!node.is_object())
        return failTemplate(renderer.session(), "$switch can evaluate objects only");
    const TemplateObject cases(node.get_ref<const Json::object_t &>());
    ListBuilder list(renderer.session());
    if (!renderTrueCases(cases, true, scope, renderer, list))
        return Value::failed();
    if (list.size() > 1)
        return failTemplate(renderer.session(), "$switch can only have one truthy condition");
    if (list.size() == 1)
        return renderer.session().valueStack().back();
    const Json *otherwise = cases.find(defaultKey);
    return otherwise != nullptr ? renderer.render(*otherwise, scope) : Value::deleted();
}

} // namespace collie::jsone
