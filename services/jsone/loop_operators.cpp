#include "services/jsone/builders.h"
#include "services/jsone/conversion.h"
#include "services/jsone/operator_support.h"
#include "services/jsone/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace collie::jsone {

namespace {

constexpr Binder eachItem{"each", 1, 2};
constexpr Binder eachStep{"each", 2, 3};
constexpr Binder byItem{"by", 1, 1};

Value mapList(const List &list, const Json &each, const BoundNames &bound, const Scope &scope, Renderer &renderer) {
    ListBuilder mapped(renderer.session());
    Scope inner(scope);
    for (std::uint32_t i = 0; i < list.size; ++i) {
        inner.bind(bound.names[0], list.items[i]);
        inner.bind(bound.names[1], Value::number(i));
        const Value value = renderer.render(each, inner);
        if (value.isFailed())
            return value;
        if (!value.isDeleted())
            mapped.add(value);
    }
    return mapped.finish();
}

/// What a lone name of each() stands for with objects: {key, val}.
Value pairOf(const Entry &entry, Session &session) {
    DictBuilder pair(session);
    pair.set("key", Value::text(entry.key));
    pair.set("val", entry.value);
    return pair.finish();
}

Value mapDict(const Dict &dict, const Json &each, const BoundNames &bound, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    ListBuilder parts(session);
    Scope inner(scope);
    for (const Entry &entry : dict) {
        if (bound.names[1].empty()) {
            const Value pair = pairOf(entry, session);
            if (pair.isFailed())
                return pair;
            inner.bind(bound.names[0], pair);
        } else {
            inner.bind(bound.names[0], entry.value);
            inner.bind(bound.names[1], Value::text(entry.key));
        }
        const Value value = renderer.render(each, inner);
        if (value.isFailed())
            return value;
        if (!value.isDict()) {
            return failTemplate(session, "$map on objects expects each(" + std::string(bound.names[0]) +
                                             ") to evaluate to an object");
        }
        parts.add(value);
    }
    DictBuilder merged(session);
    const auto &stack = session.valueStack();
    for (std::size_t i = stack.size() - parts.size(); i < stack.size(); ++i) {
        if (!merged.setAll(stack[i].asDict()))
            return Value::failed();
    }
    return merged.finish();
}

struct Tagged {
    Value by;
    Value item;
};

bool isBefore(const Tagged &left, const Tagged &right) {
    if (left.by.isNumber())
        return left.by.asNumber() < right.by.asNumber();
    return text::compare(left.by.asText(), right.by.asText()) < 0;
}

} // namespace

Value applyMap(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$map"}, &eachItem, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$map"), scope);
    if (value.isFailed())
        return value;
    if (!value.isList() && !value.isDict())
        return failTemplate(session, "$map value must evaluate to an array or object");
    if (object.size() != 2)
        return failTemplate(session, "$map must have exactly two properties");
    const TemplateObject::Member *each = object.firstOther("$map");
    BoundNames bound;
    if (!readBinder(each->first, eachItem, bound))
        return failTemplate(session, "$map requires each(identifier) syntax");
    const Evaluator::Loop loop(renderer.evaluator());
    return value.isList() ? mapList(value.asList(), each->second, bound, scope, renderer)
                          : mapDict(value.asDict(), each->second, bound, scope, renderer);
}

Value applyReduce(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$reduce", "initial"}, &eachStep, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$reduce"), scope);
    if (value.isFailed())
        return value;
    if (!value.isList())
        return failTemplate(session, "$reduce value must evaluate to an array");
    if (object.size() != 3)
        return failTemplate(session, "$reduce must have exactly three properties");
    const TemplateObject::Member *each = object.firstOther("$reduce", "initial");
    BoundNames bound;
    if (!readBinder(each->first, eachStep, bound))
        return failTemplate(session, "$reduce requires each(identifier) syntax");
    // Taken as it stands, not rendered.
    Value result = valueFromJson(object.at("initial"), session);
    const Evaluator::Loop loop(renderer.evaluator());
    const List &list = value.asList();
    Scope inner(scope);
    for (std::uint32_t i = 0; i < list.size && !result.isFailed(); ++i) {
        inner.bind(bound.names[0], result);
        inner.bind(bound.names[1], list.items[i]);
        inner.bind(bound.names[2], Value::number(i));
        const Value next = renderer.render(each->second, inner);
        if (!next.isDeleted())
            result = next;
    }
    return result;
}

Value applyFind(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$find"}, &eachItem, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$find"), scope);
    if (value.isFailed())
        return value;
    if (!value.isList())
        return failTemplate(session, "$find value must evaluate to an array");
    if (object.size() != 2)
        return failTemplate(session, "$find must have exactly two properties");
    const TemplateObject::Member *each = object.firstOther("$find");
    BoundNames bound;
    if (!readBinder(each->first, eachItem, bound))
        return failTemplate(session, "$find requires each(identifier) syntax");
    if (!each->second.is_string())
        return failTemplate(session, "each can evaluate string expressions only");
    const std::string_view condition = each->second.get_ref<const std::string &>();
    const Evaluator::Loop loop(renderer.evaluator());
    const List &list = value.asList();
    Scope inner(scope);
    for (std::uint32_t i = 0; i < list.size; ++i) {
        inner.bind(bound.names[0], list.items[i]);
        inner.bind(bound.names[1], Value::number(i));
        const Value holds = renderer.evaluator().evaluate(condition, inner);
        if (holds.isFailed())
            return holds;
        if (!holds.isTruthy())
            continue;
        // The condition is a template too: a literal in it with ${…} can fail.
        const Value rendered = renderer.interpolate(condition, inner);
        return rendered.isFailed() ? rendered : list.items[i];
    }
    return Value::deleted();
}

Value applySort(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    const auto failTypes = [&] { return failTemplate(session, "$sorted values to be sorted must have the same type"); };
    if (!checkProperties(object, {"$sort"}, &byItem, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$sort"), scope);
    if (value.isFailed())
        return value;
    if (!value.isList())
        return failTypes();
    const List &list = value.asList();
    const TemplateObject::Member *by = object.firstOther("$sort");
    BoundNames bound;
    const bool hasBy = by != nullptr && readBinder(by->first, byItem, bound);
    if (hasBy && !by->second.is_string() && list.size > 0)
        return session.fail(FaultName::Syntax, "by() must be given a string expression");
    const Evaluator::Loop loop(renderer.evaluator());
    Scope inner(scope);
    std::vector<Tagged> tagged;
    tagged.reserve(list.size);
    for (const Value &item : list) {
        Value tag = item;
        if (hasBy) {
            inner.bind(bound.names[0], item);
            tag = renderer.evaluator().evaluate(by->second.get_ref<const std::string &>(), inner);
            if (tag.isFailed())
                return tag;
        }
        tagged.push_back({tag, item});
    }
    for (const Tagged &each : tagged) {
        if ((!each.by.isNumber() && !each.by.isText()) || each.by.type() != tagged.front().by.type())
            return failTypes();
        if (!session.step(2) || (each.by.isText() && !session.stepOver(each.by.asText())))
            return Value::failed();
    }
    std::stable_sort(tagged.begin(), tagged.end(), isBefore);
    ListBuilder result(session);
    for (const Tagged &each : tagged)
        result.add(each.item);
    return result.finish();
}

} // namespace collie::jsone
