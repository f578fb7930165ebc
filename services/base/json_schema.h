#pragma once

#include "services/base/json.h"

#include <memory>

namespace collie {

/// A JSON schema (draft 7; drafts 4 to 6 are read as such) made ready once, to check many documents with.
class JsonSchema final {
  public:
    /// \param schema  may come from the network; references outside it are refused.
    /// \param keepUniqueItems  whether lists may be compared pair by pair: for small documents only.
    /// \return BadResponse when the schema is unusable.
    [[nodiscard]] static Result<JsonSchema> compile(const Json &schema, bool keepUniqueItems = true);

    /// \param what  what the document is, for the message: "The input".
    /// \return InvalidArgument with where the first mistake is and what it is.
    [[nodiscard]] Result<void> check(const Json &document, const QString &what) const;

  private:
    struct Compiled;
    explicit JsonSchema(std::shared_ptr<const Compiled> compiled)
        : m_compiled(std::move(compiled)) {}

    std::shared_ptr<const Compiled> m_compiled;
};

/// Checks a document against a JSON schema, see JsonSchema. \param document  what is checked. \param schema  may come
/// from the network. \param what  what the document is, for the message: "The input". \return InvalidArgument with
/// where the first mistake is and what it is; BadResponse when the schema itself is unusable.
[[nodiscard]] Result<void> checkAgainstSchema(const Json &document, const Json &schema, const QString &what);

} // namespace collie
