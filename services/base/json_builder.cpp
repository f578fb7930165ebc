#include "services/base/json_builder.h"

#include <algorithm>
#include <numeric>

namespace collie {

JsonBuilder::JsonBuilder(int maxDepth, std::function<bool()> isCancelled)
    : m_askCancelled(std::move(isCancelled))
    , m_maxDepth(maxDepth) {}

bool JsonBuilder::open(bool isObject) {
    if (!hasRoomBelow())
        return false;
    m_open.push_back({.isObject = isObject, .firstMember = m_members.size()});
    return goesOn();
}

bool JsonBuilder::endObject() {
    const std::size_t first = m_open.back().firstMember;
    const std::span<Member> members = std::span(m_members).subspan(first);
    Json made(Json::value_t::object);
    auto &object = made.get_ref<Json::object_t &>();
    object.reserve(keepLastOfEachKey(members));
    for (Member &member : members) {
        if (!member.isLeftOut)
            object.emplace_back(std::move(member.key), std::move(member.value));
    }
    m_members.resize(first);
    m_open.pop_back();
    place(std::move(made));
    return true;
}

bool JsonBuilder::endList() {
    Json::array_t entries = std::move(m_open.back().entries);
    // More room than growing by itself would have left.
    if (entries.capacity() / 2 > entries.size())
        entries.shrink_to_fit();
    m_open.pop_back();
    place(Json(std::move(entries)));
    return true;
}

/// \return how many are kept.
std::size_t JsonBuilder::keepLastOfEachKey(std::span<Member> members) {
    const auto isDescent = [](const Member &left, const Member &right) { return left.key >= right.key; };
    if (std::adjacent_find(members.begin(), members.end(), isDescent) == members.end())
        return members.size();
    // Sorting cannot be made slow by chosen keys, as a hash table could.
    m_order.resize(members.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::sort(m_order.begin(), m_order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const int order = members[left].key.compare(members[right].key);
        return order != 0 ? order < 0 : left < right;
    });
    std::size_t kept = 0;
    for (std::size_t first = 0; first < m_order.size(); ++kept) {
        std::size_t next = first + 1;
        while (next < m_order.size() && members[m_order[next]].key == members[m_order[first]].key)
            members[m_order[next++]].isLeftOut = true;
        if (next > first + 1) {
            m_hasSameKeyTwice = true;
            members[m_order[first]].value = std::move(members[m_order[next - 1]].value);
        }
        first = next;
    }
    return kept;
}

} // namespace collie
