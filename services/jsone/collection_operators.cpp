#include "services/jsone/builders.h"
#include "services/jsone/operator_support.h"

#include <algorithm>
#include <string>

namespace collie::jsone {

namespace {

/// Adds the items of a list, or the value itself. \return false when a limit is met.
bool addFlat(ListBuilder &flat, const Value &value, Session &session, bool isDeep, int depth) {
    if (!session.step() || !session.mayNest(depth))
        return false;
    if (!value.isList()) {
        flat.add(value);
        return true;
    }
    if (!isDeep)
        return flat.addAll(value.asList());
    return std::all_of(value.asList().begin(), value.asList().end(),
                       [&](const Value &item) { return addFlat(flat, item, session, true, depth + 1); });
}

Value flatten(const TemplateObject &object, const Scope &scope, Renderer &renderer, std::string_view key, bool isDeep) {
    Session &session = renderer.session();
    if (!checkProperties(object, {key}, nullptr, session))
        return Value::failed();
    const Value value = renderer.render(object.at(key), scope);
    if (value.isFailed())
        return value;
    if (!value.isList())
        return failTemplate(session, std::string(key) + " value must evaluate to an array");
    ListBuilder flat(session);
    for (const Value &item : value.asList()) {
        if (!addFlat(flat, item, session, isDeep, 0))
            return Value::failed();
    }
    return flat.finish();
}

Value mergeDeep(const Value &left, const Value &right, Session &session, int depth) {
    if (!session.step() || !session.mayNest(depth))
        return Value::failed();
    if (left.isList() && right.isList()) {
        ListBuilder joined(session);
        if (!joined.addAll(left.asList()) || !joined.addAll(right.asList()))
            return Value::failed();
        return joined.finish();
    }
    if (!left.isDict() || !right.isDict())
        return right;
    DictBuilder merged(session);
    if (!merged.setAll(left.asDict()))
        return Value::failed();
    for (const Entry &entry : right.asDict()) {
        const Value *present = left.asDict().find(entry.key);
        const Value value = present != nullptr ? mergeDeep(*present, entry.value, session, depth + 1) : entry.value;
        if (value.isFailed())
            return value;
        merged.set(entry.key, value);
    }
    return merged.finish();
}

/// The list of objects a merge is of; failed otherwise.
Value listOfObjects(const TemplateObject &object, const Scope &scope, Renderer &renderer, std::string_view key) {
    Session &session = renderer.session();
    if (!checkProperties(object, {key}, nullptr, session))
        return Value::failed();
    const Value value = renderer.render(object.at(key), scope);
    if (value.isFailed())
        return value;
    if (!value.isList() ||
        !std::all_of(value.asList().begin(), value.asList().end(), [](const Value &item) { return item.isDict(); }))
        return failTemplate(session, std::string(key) + " value must evaluate to an array of objects");
    return value;
}

} // namespace

Value applyFlatten(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    return flatten(object, scope, renderer, "$flatten", false);
}

Value applyFlattenDeep(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    return flatten(object, scope, renderer, "$flattenDeep", true);
}

Value applyMerge(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    const Value value = listOfObjects(object, scope, renderer, "$merge");
    if (value.isFailed())
        return value;
    DictBuilder merged(renderer.session());
    for (const Value &item : value.asList()) {
        if (!merged.setAll(item.asDict()))
            return Value::failed();
    }
    return merged.finish();
}

Value applyMergeDeep(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    const Value value = listOfObjects(object, scope, renderer, "$mergeDeep");
    if (value.isFailed())
        return value;
    List &list = value.asList();
    if (list.size == 0)
        return DictBuilder(renderer.session()).finish();
    // JavaScript takes the first object off the list, and who shares the list sees it gone.
    Value merged = list.items[0];
    ++list.items;
    --list.size;
    for (std::uint32_t i = 0; i < list.size && !merged.isFailed(); ++i)
        merged = mergeDeep(merged, list.items[i], renderer.session(), 0);
    return merged;
}

Value applyReverse(const TemplateObject &object, const Scope &scope, Renderer &renderer) {
    Session &session = renderer.session();
    if (!checkProperties(object, {"$reverse"}, nullptr, session))
        return Value::failed();
    const Value value = renderer.render(object.at("$reverse"), scope);
    if (value.isFailed())
        return value;
    if (!value.isList())
        return failTemplate(session, "$reverse value must evaluate to an array of objects");
    if (!session.step(value.asList().size))
        return Value::failed();
    // In place, as JavaScript does, and who shares the list sees it: templates render the same here as in the hooks
    // service.
    std::reverse(value.asList().begin(), value.asList().end());
    return value;
}

} // namespace collie::jsone
