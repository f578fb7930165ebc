#pragma once

#include "services/base/json.h"

namespace collie {

/// Checks a document against a JSON schema (draft 7; drafts 4 to 6 are read as such). References outside the schema are
/// refused. \param document  what is checked. \param schema  may come from the network. \param what  what the document
/// is, for the message: "The input". \return InvalidArgument with where the first mistake is and what it is;
/// BadResponse when the schema itself is unusable.
[[nodiscard]] Result<void> checkAgainstSchema(const Json &document, const Json &schema, const QString &what);

} // namespace collie
