#include "services/base/yaml_writer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace collie {

namespace {

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
}

/// Whether a plain scalar is read back as this text by every reader.
bool isSafePlain(const std::string &text) {
    if (text.empty() || !isWordCharacter(text.front()) || text.back() == ' ')
        return false;
    const bool isSafe = std::all_of(text.begin(), text.end(), [](char c) {
        return isWordCharacter(c) || (c >= '0' && c <= '9') || std::string_view(".@+ -").find(c) != std::string::npos;
    });
    if (!isSafe)
        return false;
    // Words that YAML 1.2, or 1.1 with its larger schema, takes for null and booleans.
    static constexpr std::array<std::string_view, 9> words{"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    const auto isSame = [](char left, char right) { return (left | 0x20) == right; };
    return std::none_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(), isSame);
    });
}

/// Whether a literal block ("|") is read back as this text by every reader: lines that end in one line feed, without
/// what YAML 1.1 takes for the end of a line and without what may not be written as it is.
bool isSafeBlock(const std::string &text) {
    const std::size_t size = text.size();
    if (size < 2 || text.back() != '\n' || text[size - 2] == '\n' || text.front() == ' ' || text.front() == '\n')
        return false;
    const QString decoded = QString::fromStdString(text);
    return std::all_of(decoded.begin(), decoded.end(), [](QChar c) {
        const char16_t code = c.unicode();
        return code == u'\n' || (code >= 0x20 && code < 0x7f) ||
               (code >= 0xa0 && code != 0x2028 && code != 0x2029 && code < 0xfeff) || (code > 0xfeff && code < 0xfffe);
    });
}

/// A JSON text in which all that some reader of YAML refuses or folds is an escape.
std::string quotedText(const std::string &text) {
    const std::string json = Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    const QString decoded = QString::fromStdString(json);
    QString out;
    out.reserve(decoded.size());
    for (const QChar c : decoded) {
        const char16_t code = c.unicode();
        const bool isEscaped =
            (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff || code >= 0xfffe;
        if (isEscaped)
            out += QStringLiteral("\\u%1").arg(static_cast<uint>(code), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out.toStdString();
}

/// YAML 1.1 takes a number with an exponent only with a point before it.
std::string floatText(const Json &number) {
    std::string text = number.dump();
    const std::size_t exponent = text.find('e');
    if (exponent != std::string::npos && text.find('.') == std::string::npos)
        text.insert(exponent, ".0");
    return text;
}

} // namespace

std::string YamlWriter::write(const Json &document) {
    m_out.clear();
    value(document, 0, false);
    if (m_out.empty() || m_out.back() != '\n')
        m_out += '\n';
    return std::move(m_out);
}

void YamlWriter::value(const Json &node, int indent, bool isInLine) {
    switch (node.type()) {
    case Json::value_t::object:
        object(node, indent, isInLine);
        return;
    case Json::value_t::array:
        list(node, indent, isInLine);
        return;
    case Json::value_t::string:
        text(node.get_ref<const std::string &>(), indent);
        return;
    case Json::value_t::null:
        m_out += '~';
        return;
    case Json::value_t::number_float:
        m_out += floatText(node);
        return;
    case Json::value_t::boolean:
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        m_out += node.dump();
        return;
    }
    Q_UNREACHABLE();
}

void YamlWriter::object(const Json &node, int indent, bool isInLine) {
    if (node.empty()) {
        m_out += "{}";
        return;
    }
    bool isFirst = true;
    for (const auto &entry : node.get_ref<const Json::object_t &>()) {
        if (!isFirst || !isInLine)
            startLine(indent);
        isFirst = false;
        member(entry.first, entry.second, indent);
    }
}

void YamlWriter::list(const Json &node, int indent, bool isInLine) {
    if (node.empty()) {
        m_out += "[]";
        return;
    }
    bool isFirst = true;
    for (const Json &entry : node) {
        if (!isFirst || !isInLine)
            startLine(indent);
        isFirst = false;
        m_out += "- ";
        value(entry, indent + 2, true);
    }
}

void YamlWriter::member(const std::string &key, const Json &node, int indent) {
    const std::string name = isSafePlain(key) ? key : quotedText(key);
    // A longer key is read only where a question mark says that it is one.
    constexpr std::size_t longest = 1000;
    if (name.size() > longest)
        m_out.append("? ").append(name).append("\n").append(static_cast<std::size_t>(indent), ' ').append(":");
    else
        m_out.append(name).append(":");
    const bool isBlock = (node.is_object() || node.is_array()) && !node.empty();
    if (!isBlock)
        m_out += ' ';
    value(node, indent + 2, false);
}

void YamlWriter::text(const std::string &text, int indent) {
    if (isSafePlain(text)) {
        m_out += text;
        return;
    }
    if (!isSafeBlock(text)) {
        m_out += quotedText(text);
        return;
    }
    m_out += '|';
    std::string margin(1, '\n');
    margin.append(static_cast<std::size_t>(std::max(indent, 2)), ' ');
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        // A line of nothing is left so: spaces at its end help nobody.
        if (end == start)
            m_out += '\n';
        else
            m_out.append(margin).append(text, start, end - start);
        start = end + 1;
    }
}

void YamlWriter::startLine(int indent) {
    if (!m_out.empty())
        m_out += '\n';
    m_out.append(static_cast<std::size_t>(indent), ' ');
}

} // namespace collie
