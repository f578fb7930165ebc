#include "services/jsone/template_object.h"

#include "services/jsone/text.h"

#include <algorithm>

namespace collie::jsone {

const Json *TemplateObject::find(std::string_view key) const {
    for (const Member &member : m_members) {
        if (member.first == key)
            return &member.second;
    }
    return nullptr;
}

const Json &TemplateObject::at(std::string_view key) const {
    static const Json nothing;
    const Json *found = find(key);
    return found != nullptr ? *found : nothing;
}

const TemplateObject::Member *TemplateObject::firstOther(std::string_view known, std::string_view alsoKnown) const {
    const auto isOther = [&](const Member &member) { return member.first != known && member.first != alsoKnown; };
    if (!hasArrayIndexes()) {
        const auto found = std::find_if(m_members.begin(), m_members.end(), isOther);
        return found == m_members.end() ? nullptr : &*found;
    }
    for (const Member *member : inJavaScriptOrder()) {
        if (isOther(*member))
            return member;
    }
    return nullptr;
}

bool TemplateObject::hasArrayIndexes() const {
    std::uint32_t ignored = 0;
    return std::any_of(m_members.begin(), m_members.end(),
                       [&](const Member &member) { return text::isArrayIndex(member.first, &ignored); });
}

std::vector<const TemplateObject::Member *> TemplateObject::inJavaScriptOrder() const {
    std::vector<const Member *> members;
    members.reserve(m_members.size());
    for (const Member &member : m_members)
        members.push_back(&member);
    std::stable_sort(members.begin(), members.end(), [](const Member *left, const Member *right) {
        std::uint32_t leftIndex = 0;
        std::uint32_t rightIndex = 0;
        const bool leftIs = text::isArrayIndex(left->first, &leftIndex);
        const bool rightIs = text::isArrayIndex(right->first, &rightIndex);
        return leftIs && (!rightIs || leftIndex < rightIndex);
    });
    return members;
}

std::vector<const TemplateObject::Member *> TemplateObject::sorted() const {
    std::vector<const Member *> members;
    members.reserve(m_members.size());
    for (const Member &member : m_members)
        members.push_back(&member);
    std::sort(members.begin(), members.end(),
              [](const Member *left, const Member *right) { return text::compare(left->first, right->first) < 0; });
    return members;
}

} // namespace collie::jsone
