#include "services/jsone/renderer.h"

#include "services/jsone/builders.h"
#include "services/jsone/conversion.h"
#include "services/jsone/template_object.h"
#include "services/jsone/text.h"

#include <algorithm>
#include <string>

namespace collie::jsone {

namespace {

/// `[a-zA-Z][a-zA-Z0-9]*`: no underscore.
bool isPlainName(std::string_view name) {
    return !name.empty() && text::isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), [](char c) { return text::isLetter(c) || text::isDigit(c); });
}

std::string memberLocation(std::string_view key) {
    std::string location;
    if (isPlainName(key)) {
        location = '.';
        location += key;
    } else {
        location = '[';
        text::appendQuoted(location, key);
        location += ']';
    }
    return location;
}

} // namespace

Value Renderer::render(const Json &node, const Scope &scope) {
    if (!m_session.step())
        return Value::failed();
    if (node.is_string())
        return interpolate(node.get_ref<const std::string &>(), scope);
    if (!node.is_structured())
        return valueFromJson(node, m_session);
    const Session::Deeper deeper(m_session);
    if (!deeper.isFine())
        return Value::failed();
    return node.is_array() ? renderList(node.get_ref<const Json::array_t &>(), scope) : renderObject(node, scope);
}

Value Renderer::interpolate(std::string_view text, const Scope &scope) {
    std::size_t marker = text.find("${");
    if (marker == std::string_view::npos)
        return Value::text(text);
    std::string result;
    std::size_t start = 0;
    for (; marker != std::string_view::npos; marker = text.find("${", start)) {
        if (marker > start && text[marker - 1] == '$') {
            result += text.substr(start, marker - 1 - start);
            result += "${";
            start = marker + 2;
            continue;
        }
        result += text.substr(start, marker - start);
        const std::string_view source = text.substr(marker + 2);
        std::size_t end = 0;
        const Value value = m_evaluator.evaluateInterpolation(source, scope, end);
        if (value.isFailed())
            return value;
        if (value.isList() || value.isDict()) {
            return m_session.fail(FaultName::Template, "interpolation of '" + std::string(source.substr(0, end)) +
                                                           "' produced an array or object");
        }
        if (!value.isNull() && !appendJavaScriptText(result, value, m_session))
            return Value::failed();
        start = marker + 2 + end + 1;
    }
    result += text.substr(start);
    return m_session.text(result);
}

Value Renderer::renderList(const Json::array_t &items, const Scope &scope) {
    ListBuilder list(m_session);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Value value = render(items[i], scope);
        if (value.isFailed()) {
            m_session.addLocation('[' + std::to_string(i) + ']');
            return value;
        }
        if (!value.isDeleted())
            list.add(value);
    }
    return list.finish();
}

Value Renderer::renderObject(const Json &node, const Scope &scope) {
    const auto &members = node.get_ref<const Json::object_t &>();
    const Operator *only = nullptr;
    for (const auto &[key, value] : members) {
        if (key.size() < 2 || key.front() != '$' || key[1] == '$')
            continue;
        if (const Operator *found = m_findOperator(key)) {
            if (only != nullptr)
                return m_session.fail(FaultName::Template, "only one operator allowed");
            only = found;
        }
    }
    if (only != nullptr)
        return only->apply(TemplateObject(members), scope, *this);
    return renderMembers(members, scope);
}

Value Renderer::renderMembers(const Json::object_t &members, const Scope &scope) {
    DictBuilder object(m_session);
    const TemplateObject ordered(members);
    const bool inOrder = !ordered.hasArrayIndexes();
    const std::vector<const TemplateObject::Member *> sorted =
        inOrder ? std::vector<const TemplateObject::Member *>() : ordered.inJavaScriptOrder();
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto &[key, node] = inOrder ? members.data()[i] : *sorted[i];
        const Value value = render(node, scope);
        if (value.isFailed()) {
            m_session.addLocation(memberLocation(key));
            return value;
        }
        if (value.isDeleted())
            continue;
        const Value name = renderKey(key, scope);
        if (name.isFailed())
            return name;
        object.set(name.asText(), value);
    }
    return object.finish();
}

Value Renderer::renderKey(std::string_view key, const Scope &scope) {
    if (key.starts_with("$$"))
        return Value::text(key.substr(1));
    if (key.starts_with('$') && isPlainName(key.substr(1)))
        return m_session.fail(FaultName::Template, "$<identifier> is reserved; use $$<identifier>");
    return interpolate(key, scope);
}

} // namespace collie::jsone
