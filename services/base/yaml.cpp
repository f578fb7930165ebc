#include "services/base/yaml.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

namespace collie {

namespace {

constexpr int maxNodes = 1'000'000;

/// Walks a YAML tree into JSON; counts nodes so that nested aliases cannot unfold without end.
class Converter final {
  public:
    Converter(QString what, int maxDepth)
        : m_what(std::move(what))
        , m_maxDepth(maxDepth) {}

    Result<Json> convert(const YAML::Node &node, int depth) {
        if (depth > m_maxDepth)
            return failure(ErrorKind::TooLarge,
                           QStringLiteral("%1 nests deeper than %2 levels.").arg(m_what).arg(m_maxDepth));
        if (++m_nodes > maxNodes)
            return failure(ErrorKind::TooLarge,
                           QStringLiteral("%1 unfolds to more than %2 values.").arg(m_what).arg(maxNodes));
        switch (node.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null:
            return Json(nullptr);
        case YAML::NodeType::Scalar:
            return scalar(node);
        case YAML::NodeType::Sequence: {
            Json array = Json::array();
            for (const auto &entry : node) {
                Result<Json> value = convert(entry, depth + 1);
                if (!value)
                    return value;
                array.push_back(std::move(*value));
            }
            return array;
        }
        case YAML::NodeType::Map: {
            Json object = Json::object();
            for (const auto &entry : node) {
                Result<Json> value = convert(entry.second, depth + 1);
                if (!value)
                    return value;
                object[entry.first.Scalar()] = std::move(*value);
            }
            return object;
        }
        }
        Q_UNREACHABLE();
    }

  private:
    static Json scalar(const YAML::Node &node) {
        static const QRegularExpression integer(QStringLiteral("\\A[-+]?[0-9]{1,18}\\z"));
        static const QRegularExpression number(
            QStringLiteral("\\A[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?\\z"));
        const std::string &text = node.Scalar();
        if (node.Tag() == "!")
            return text;
        if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
            return nullptr;
        if (text == "true" || text == "True" || text == "TRUE")
            return true;
        if (text == "false" || text == "False" || text == "FALSE")
            return false;
        const QString plain = QString::fromStdString(text);
        if (integer.match(plain).hasMatch())
            return plain.toLongLong();
        if (number.match(plain).hasMatch())
            return plain.toDouble();
        return text;
    }

    QString m_what;
    int m_maxDepth;
    int m_nodes = 0;
};

/// Whether a plain scalar would be read back as this string.
bool isPlain(const std::string &text) {
    static const QRegularExpression safe(QStringLiteral("\\A[A-Za-z_./][A-Za-z0-9_./@+ -]*\\z"));
    const QString string = QString::fromStdString(text);
    if (!safe.match(string).hasMatch() || string.endsWith(u' '))
        return false;
    // Other readers take the words of YAML 1.1 for booleans.
    static const QRegularExpression word(QStringLiteral("\\A(null|true|false|yes|no|on|off|y|n|\\.inf|\\.nan)\\z"),
                                         QRegularExpression::CaseInsensitiveOption);
    return !word.match(string).hasMatch() && string.front() != u'.';
}

void emitYaml(YAML::Emitter &out, const Json &node) {
    switch (node.type()) {
    case Json::value_t::object:
        if (node.empty())
            out << YAML::Flow;
        out << YAML::BeginMap;
        for (const auto &member : node.items()) {
            out << YAML::Key;
            emitYaml(out, Json(member.key()));
            out << YAML::Value;
            emitYaml(out, member.value());
        }
        out << YAML::EndMap;
        break;
    case Json::value_t::array:
        if (node.empty())
            out << YAML::Flow;
        out << YAML::BeginSeq;
        for (const Json &entry : node)
            emitYaml(out, entry);
        out << YAML::EndSeq;
        break;
    case Json::value_t::string: {
        const std::string &text = node.get_ref<const std::string &>();
        const bool lines = text.find('\n') != std::string::npos && text.find_first_of("\r\t") == std::string::npos &&
                           text.front() != ' ' && text.front() != '\n';
        if (isPlain(text))
            out << text;
        else if (lines && text.back() == '\n' && text.at(text.size() - 2) != '\n')
            out << YAML::Literal << text;
        else
            out << YAML::DoubleQuoted << text;
        break;
    }
    case Json::value_t::null:
        out << YAML::Null;
        break;
    case Json::value_t::boolean:
        out << node.get<bool>();
        break;
    default:
        // Numbers are written in YAML as in JSON.
        out << node.dump();
        break;
    }
}

} // namespace

QByteArray toYamlBytes(const Json &document) {
    YAML::Emitter out;
    out.SetIndent(2);
    emitYaml(out, document);
    return QByteArray::fromStdString(out.c_str()) + '\n';
}

Result<Json> parseYaml(QByteArrayView bytes, const QString &what, int maxDepth) {
    Result<Json> json = parseJson(bytes, what, maxDepth);
    if (json || json.error().kind == ErrorKind::TooLarge)
        return json;
    try {
        return Converter(what, maxDepth)
            .convert(YAML::Load(std::string(bytes.data(), static_cast<size_t>(bytes.size()))), 0);
    } catch (const YAML::Exception &exception) {
        return failure(ErrorKind::BadResponse, QStringLiteral("%1 is neither JSON nor YAML: line %2, column %3: %4.")
                                                   .arg(what)
                                                   .arg(exception.mark.line + 1)
                                                   .arg(exception.mark.column + 1)
                                                   .arg(QString::fromStdString(exception.msg)));
    }
}

} // namespace collie
