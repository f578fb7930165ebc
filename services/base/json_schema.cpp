// Without it the library ends the program on a schema it cannot read.
#define VALIJSON_USE_EXCEPTIONS 1

#include "services/base/json_schema.h"

#include "services/base/pattern_check.h"
#include "services/base/schema_unfolder.h"
#include "services/base/words.h"

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

/// Above this, comparing every pair of items would be noticed.
constexpr int fewValues = 3'000;

/// Counts values, at most up to `limit`.
int valuesUpTo(int limit, const Json &document) {
    int count = 1;
    if (document.is_structured()) {
        for (const Json &entry : document) {
            if (count >= limit)
                break;
            count += valuesUpTo(limit - count, entry);
        }
    }
    return count;
}

QString firstMistake(valijson::ValidationResults &results, const QString &what) {
    valijson::ValidationResults::Error deepest;
    // Errors come from the inside out; the first one is where the document differs.
    if (!results.popError(deepest))
        return Words::tr("%1 does not fit its schema.").arg(what);
    QString path;
    for (size_t i = 1; i < deepest.context.size(); ++i)
        path += QString::fromStdString(deepest.context[i]);
    const QString where = path.isEmpty() ? what : Words::tr("%1 at %2").arg(what, path);
    return QStringLiteral("%1: %2").arg(where, QString::fromStdString(deepest.description));
}

QString mistakeIn(const QString &what, const PatternCheck::Mistake &mistake) {
    if (mistake.path.isEmpty())
        return Words::tr("%1 does not match “%2”.").arg(what, mistake.pattern);
    return Words::tr("%1 at %2 does not match “%3”.").arg(what, mistake.path, mistake.pattern);
}

} // namespace

/// What is left of a schema once it is harmless, and what the library made of it.
struct JsonSchema::Compiled {
    Json unfolded;
    valijson::Schema schema;
};

Result<JsonSchema> JsonSchema::compile(const Json &schema, bool keepUniqueItems) {
    const QString unusable = Words::tr("The schema is unusable.");
    try {
        const auto unfolded =
            schema.dump().size() > maxSchemaBytes ? std::nullopt : SchemaUnfolder(schema, keepUniqueItems).unfold();
        if (!unfolded)
            return failure(ErrorKind::BadResponse, unusable);
        const auto compiled = std::make_shared<Compiled>();
        compiled->unfolded = *unfolded;
        const nlohmann::json plainSchema = *unfolded;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(plainSchema), compiled->schema);
        return JsonSchema(compiled);
    } catch (const std::exception &exception) {
        return failure(ErrorKind::BadResponse, unusable, QString::fromUtf8(exception.what()));
    }
}

Result<void> JsonSchema::check(const Json &document, const QString &what) const {
    try {
        const nlohmann::json plainDocument = document;
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (!validator.validate(m_compiled->schema, valijson::adapters::NlohmannJsonAdapter(plainDocument), &results))
            return failure(ErrorKind::InvalidArgument, firstMistake(results, what));
        if (const auto mistake = PatternCheck().firstMistake(document, m_compiled->unfolded))
            return failure(ErrorKind::InvalidArgument, mistakeIn(what, *mistake));
        return {};
    } catch (const std::exception &exception) {
        return failure(ErrorKind::BadResponse, Words::tr("%1 cannot be checked.").arg(what),
                       QString::fromUtf8(exception.what()));
    }
}

Result<void> checkAgainstSchema(const Json &document, const Json &schema, const QString &what) {
    const auto compiled = JsonSchema::compile(schema, valuesUpTo(fewValues, document) < fewValues);
    if (!compiled)
        return failure(ErrorKind::BadResponse, Words::tr("%1 cannot be checked: its schema is unusable.").arg(what),
                       compiled.error().detail);
    return compiled->check(document, what);
}

} // namespace collie
