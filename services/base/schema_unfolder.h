#pragma once

#include "services/base/json.h"

#include <optional>

namespace collie {

/// Makes a JSON schema from the network harmless to validate with: every reference is replaced by what it names, so
/// that the work is bounded by the schema's size, and what would run a regular expression or compare every pair of
/// items is left out. `pattern` stays for PatternCheck under the key `patternText`, which no validator knows.
class SchemaUnfolder final {
  public:
    /// The key a pattern moves to.
    static constexpr const char *patternKey = "patternText";

    /// \param root  the schema; must outlive this. \param keepUniqueItems  whether the document is small enough.
    SchemaUnfolder(const Json &root, bool keepUniqueItems)
        : m_root(root)
        , m_keepUniqueItems(keepUniqueItems) {}

    /// The unfolded schema; nullopt when a reference leads outside, nowhere or round in a circle, or when there are
    /// more than 2,000 subschemas or 64 levels.
    [[nodiscard]] std::optional<Json> unfold();

  private:
    [[nodiscard]] bool unfoldInto(Json &unfolded, const Json &node, int depth);
    [[nodiscard]] bool unfoldMember(Json &unfolded, const std::string &key, const Json &value, int depth);
    [[nodiscard]] const Json *resolve(const Json &node);

    const Json &m_root;
    bool m_keepUniqueItems;
    int m_left = 2'000;
};

} // namespace collie
