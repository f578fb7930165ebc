#include "services/base/schema_unfolder.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <string_view>

namespace collie {

namespace {

constexpr int maxUnfoldDepth = 64;

template <std::size_t size>
bool isOneOf(const std::string &key, const std::array<std::string_view, size> &keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Descriptions, and the places references point to.
constexpr std::array<std::string_view, 10> ignored{"$schema", "$id",      "id",          "$comment",    "title",
                                                   "default", "examples", "description", "definitions", "$defs"};
/// The library runs std::regex for these, which recurses for every character.
constexpr std::array<std::string_view, 2> leftOut{"format", "contentMediaType"};
/// Values that are data, not schemas.
constexpr std::array<std::string_view, 3> data{"enum", "const", "required"};
/// Values that are schemas by a name of the author's choice.
constexpr std::array<std::string_view, 2> named{"properties", "dependencies"};

} // namespace

std::optional<Json> SchemaUnfolder::unfold() {
    Json unfolded;
    if (!unfoldInto(unfolded, m_root, 0))
        return std::nullopt;
    return unfolded;
}

bool SchemaUnfolder::unfoldInto(Json &unfolded, const Json &node, int depth) {
    if (--m_left < 0 || depth > maxUnfoldDepth)
        return false;
    if (node.is_array()) {
        unfolded = Json::array();
        for (const Json &entry : node) {
            unfolded.push_back(nullptr);
            if (!unfoldInto(unfolded.back(), entry, depth + 1))
                return false;
        }
        return true;
    }
    if (!node.is_object()) {
        unfolded = node;
        return true;
    }
    if (node.contains("$ref")) {
        // Draft 7: what stands beside a reference does not count.
        const Json *target = resolve(node);
        return target != nullptr && unfoldInto(unfolded, *target, depth + 1);
    }
    unfolded = Json::object();
    for (const auto &[key, value] : node.get_ref<const Json::object_t &>()) {
        if (!unfoldMember(unfolded, key, value, depth))
            return false;
    }
    return true;
}

bool SchemaUnfolder::unfoldMember(Json &unfolded, const std::string &key, const Json &value, int depth) {
    if (isOneOf(key, ignored) || isOneOf(key, leftOut) || (key == "uniqueItems" && !m_keepUniqueItems))
        return true;
    if (key == "patternProperties") {
        // Without its patterns nobody knows which properties are additional.
        unfolded["additionalProperties"] = true;
        return true;
    }
    if (key == "additionalProperties" && unfolded.contains(key))
        return true;
    if (key == "pattern") {
        unfolded[SchemaUnfolder::patternKey] = value;
        return true;
    }
    if (isOneOf(key, data)) {
        unfolded[key] = value;
        return true;
    }
    if (!isOneOf(key, named) || !value.is_object())
        return unfoldInto(unfolded[key], value, depth + 1);
    Json &schemas = unfolded[key] = Json::object();
    for (const auto &[name, schema] : value.get_ref<const Json::object_t &>()) {
        if (!unfoldInto(schemas[name], schema, depth + 1))
            return false;
    }
    return true;
}

const Json *SchemaUnfolder::resolve(const Json &node) {
    const Json &reference = node.at("$ref");
    if (!reference.is_string())
        return nullptr;
    const std::string &text = reference.get_ref<const std::string &>();
    if (text.empty() || text.front() != '#')
        return nullptr;
    try {
        return &m_root.at(Json::json_pointer(text.substr(1)));
    } catch (const std::exception &) {
        return nullptr;
    }
}

} // namespace collie
