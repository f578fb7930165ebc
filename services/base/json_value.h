#pragma once

#include <nlohmann/json.hpp>

// Compiled once, in json.cpp, not by each of the hundreds of sources that hold a document.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace collie {

/// A JSON document that a person edits or an algorithm walks; keeps the order of keys. Bulk data is read with simdjson
/// instead.
using Json = nlohmann::ordered_json;

} // namespace collie
