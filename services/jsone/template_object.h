#pragma once

#include "services/base/json.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace collie::jsone {

/// An object of the template, looked at without copying it. Lives shorter than the template.
class TemplateObject final {
  public:
    using Member = Json::object_t::value_type;

    explicit TemplateObject(const Json::object_t &members)
        : m_members(members) {}

    [[nodiscard]] std::size_t size() const { return m_members.size(); }
    /// The member `key`; nullptr when absent.
    [[nodiscard]] const Json *find(std::string_view key) const;
    /// The member an operator is named for; null when the template does not have it.
    [[nodiscard]] const Json &at(std::string_view key) const;
    /// The first member, in JavaScript's order, that is not one of `known`; nullptr when there is none.
    [[nodiscard]] const Member *firstOther(std::string_view known, std::string_view alsoKnown = {}) const;

    /// Whether some key is an array index, so that JavaScript's order differs from the document's.
    [[nodiscard]] bool hasArrayIndexes() const;
    [[nodiscard]] std::vector<const Member *> inJavaScriptOrder() const;
    /// By key, as JavaScript sorts text.
    [[nodiscard]] std::vector<const Member *> sorted() const;

  private:
    const Json::object_t &m_members;
};

} // namespace collie::jsone
