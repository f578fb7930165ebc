// Without it the library ends the program on a schema it cannot read.
#define VALIJSON_USE_EXCEPTIONS 1

#include "services/base/json_schema.h"

#include <QSet>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <exception>

namespace collie {

namespace {

constexpr int maxSchemaBytes = 256 * 1024;

/// Whether following `$ref` from any object of the schema comes back to where it began without passing anything else:
/// the validator would follow it for ever. Also true for references that lead outside.
bool hasUnusableReference(const Json &node, const Json &root) {
    if (node.is_array()) {
        return std::any_of(node.begin(), node.end(),
                           [&](const Json &entry) { return hasUnusableReference(entry, root); });
    }
    if (!node.is_object())
        return false;
    const Json *target = &node;
    QSet<const Json *> seen;
    while (target->is_object() && target->contains("$ref") && target->at("$ref").is_string()) {
        const std::string &reference = target->at("$ref").get_ref<const std::string &>();
        if (reference.empty() || reference[0] != '#' || seen.contains(target))
            return true;
        seen.insert(target);
        try {
            target = &root.at(Json::json_pointer(reference.substr(1)));
        } catch (const std::exception &) {
            return true;
        }
    }
    return std::any_of(node.begin(), node.end(), [&](const Json &entry) { return hasUnusableReference(entry, root); });
}

QString firstMistake(valijson::ValidationResults &results, const QString &what) {
    valijson::ValidationResults::Error deepest;
    // Errors come from the inside out; the first one is where the document differs.
    if (!results.popError(deepest))
        return QStringLiteral("%1 does not fit its schema.").arg(what);
    QString path;
    for (size_t i = 1; i < deepest.context.size(); ++i)
        path += QString::fromStdString(deepest.context[i]);
    const QString where = path.isEmpty() ? what : QStringLiteral("%1 at %2").arg(what, path);
    return QStringLiteral("%1: %2").arg(where, QString::fromStdString(deepest.description));
}

} // namespace

Result<void> checkAgainstSchema(const Json &document, const Json &schema, const QString &what) {
    const QString unusable = QStringLiteral("%1 cannot be checked: its schema is unusable.").arg(what);
    try {
        if (schema.dump().size() > maxSchemaBytes || hasUnusableReference(schema, schema))
            return failure(ErrorKind::BadResponse, unusable);
        const nlohmann::json plainSchema = schema;
        const nlohmann::json plainDocument = document;
        valijson::Schema compiled;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(plainSchema), compiled);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(compiled, valijson::adapters::NlohmannJsonAdapter(plainDocument), &results))
            return {};
        return failure(ErrorKind::InvalidArgument, firstMistake(results, what));
    } catch (const std::exception &exception) {
        return failure(ErrorKind::BadResponse, unusable, QString::fromUtf8(exception.what()));
    }
}

} // namespace collie
