#pragma once

#include "services/base/json.h"

#include <string>

namespace collie {

/// Writes a document as block-style YAML that every reader takes for the same document: YAML 1.2 (js-yaml) and 1.1
/// (PyYAML). Text that either could take for something else, or fold, is written as a JSON text is. For one document.
class YamlWriter final {
  public:
    /// \param document  nested no deeper than a parser of ours would have taken.
    [[nodiscard]] std::string write(const Json &document);

  private:
    /// \param isInLine  whether the first line of it goes on where something stands already: "- " or "key:".
    void value(const Json &node, int indent, bool isInLine);
    void object(const Json &node, int indent, bool isInLine);
    void list(const Json &node, int indent, bool isInLine);
    void member(const std::string &key, const Json &node, int indent);
    void text(const std::string &text, int indent);
    void startLine(int indent);

    std::string m_out;
};

} // namespace collie
