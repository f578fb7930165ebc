#include "services/actions/input_schema.h"

#include "services/base/json_schema.h"
#include "services/base/logging.h"
#include "services/base/words.h"

namespace collie::actions {

namespace {
constexpr int maxDepth = 32;
constexpr qsizetype maxInputBytes = 256 * 1024;

Json defaultOf(const Json &schema, int depth) {
    if (!schema.is_object() || depth > maxDepth)
        return nullptr;
    if (const auto value = schema.find("default"); value != schema.end())
        return *value;
    const auto properties = schema.find("properties");
    if (stringMember(schema, "type") != u"object" && properties == schema.end())
        return nullptr;
    Json object = Json::object();
    if (properties == schema.end() || !properties->is_object())
        return object;
    for (const auto &property : properties->items()) {
        const Json value = defaultOf(property.value(), depth + 1);
        if (!value.is_null() && !(value.is_object() && value.empty()))
            object[property.key()] = value;
    }
    return object;
}
} // namespace

Json defaultInput(const Json &schema) {
    return schema.is_null() ? Json(nullptr) : defaultOf(schema, 0);
}

Result<void> checkInput(const Json &input, const Json &schema) {
    if (schema.is_null()) {
        if (input.is_null())
            return {};
        return failure(ErrorKind::InvalidArgument, Words::tr("This action takes no input."));
    }
    if (toJsonBytes(input).size() > maxInputBytes)
        return failure(ErrorKind::TooLarge, Words::tr("The input is larger than an action takes."));
    Result<void> checked = checkAgainstSchema(input, schema, Words::tr("The input"));
    if (!checked && checked.error().kind == ErrorKind::BadResponse) {
        qCWarning(logActions, "input is not checked: %s", qUtf8Printable(checked.error().detail));
        return {};
    }
    return checked;
}

} // namespace collie::actions
