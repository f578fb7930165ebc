#include "services/base/json_builder.h"

#include <algorithm>
#include <numeric>

namespace collie {

JsonBuilder::JsonBuilder(int maxDepth, std::function<bool()> isCancelled)
    : m_askCancelled(std::move(isCancelled))
    , m_maxDepth(maxDepth) {}

bool JsonBuilder::null() {
    return add(nullptr);
}

bool JsonBuilder::boolean(bool value) {
    return add(value);
}

bool JsonBuilder::number_integer(number_integer_t value) {
    return add(value);
}

bool JsonBuilder::number_unsigned(number_unsigned_t value) {
    return add(value);
}

bool JsonBuilder::number_float(number_float_t value, const string_t &) {
    return add(value);
}

bool JsonBuilder::string(string_t &value) {
    return add(std::move(value));
}

bool JsonBuilder::binary(binary_t &) {
    return false; // No text holds any.
}

bool JsonBuilder::start_object(std::size_t) {
    return open(Json::object());
}

bool JsonBuilder::key(string_t &name) {
    m_open.back()->get_ref<Json::object_t &>().emplace_back(std::move(name), Json());
    return true;
}

bool JsonBuilder::end_object() {
    keepLastOfEachKey(m_open.back()->get_ref<Json::object_t &>());
    m_open.pop_back();
    return true;
}

bool JsonBuilder::start_array(std::size_t) {
    return open(Json::array());
}

bool JsonBuilder::end_array() {
    m_open.pop_back();
    return true;
}

bool JsonBuilder::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) {
    return false;
}

bool JsonBuilder::add(Json value) {
    place(std::move(value));
    m_isCancelled = (++m_values & 0xfff) == 0 && m_askCancelled && m_askCancelled();
    return !m_isCancelled;
}

bool JsonBuilder::open(Json container) {
    m_isTooDeep = m_open.size() >= static_cast<std::size_t>(m_maxDepth);
    if (m_isTooDeep)
        return false;
    m_open.push_back(&place(std::move(container)));
    m_isCancelled = (++m_values & 0xfff) == 0 && m_askCancelled && m_askCancelled();
    return !m_isCancelled;
}

Json &JsonBuilder::place(Json value) {
    if (m_open.empty()) {
        m_document = std::move(value);
        return m_document;
    }
    Json &parent = *m_open.back();
    if (parent.is_array())
        return parent.get_ref<Json::array_t &>().emplace_back(std::move(value));
    Json &member = parent.get_ref<Json::object_t &>().back().second;
    member = std::move(value);
    return member;
}

void JsonBuilder::keepLastOfEachKey(Json::object_t &object) {
    Json::object_t::Container &members = object;
    // Sorting cannot be made slow by chosen keys, as a hash table could.
    m_order.resize(members.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::sort(m_order.begin(), m_order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const int order = members[left].first.compare(members[right].first);
        return order != 0 ? order < 0 : left < right;
    });
    const auto isSameKey = [&](std::uint32_t left, std::uint32_t right) {
        return members[left].first == members[right].first;
    };
    if (std::adjacent_find(m_order.begin(), m_order.end(), isSameKey) == m_order.end())
        return;
    m_hasSameKeyTwice = true;
    std::vector<bool> isLeftOut(members.size());
    for (std::size_t first = 0; first < m_order.size();) {
        std::size_t last = first;
        while (last + 1 < m_order.size() && isSameKey(m_order[first], m_order[last + 1]))
            isLeftOut[m_order[++last]] = true;
        if (last > first)
            members[m_order[first]].second = std::move(members[m_order[last]].second);
        first = last + 1;
    }
    Json::object_t kept;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!isLeftOut[i])
            kept.emplace_back(members[i].first, std::move(members[i].second));
    }
    object = std::move(kept);
}

} // namespace collie
