#include "services/jsone/render.h"

#include "services/jsone/builders.h"
#include "services/jsone/builtins.h"
#include "services/jsone/conversion.h"
#include "services/jsone/from_now.h"
#include "services/jsone/operators.h"
#include "services/jsone/renderer.h"
#include "services/jsone/session.h"
#include "services/jsone/text.h"

#include <string>

namespace collie::jsone {

namespace {

constexpr std::string_view slugidFunction = "as_slugid";

/// The context as an object; failed when it is none or a key is not an identifier.
Value contextValue(const Json &context, bool hasSlugids, Session &session) {
    if (!context.is_object())
        return session.fail(FaultName::Template, "context must be an object");
    DictBuilder names(session);
    if (hasSlugids)
        names.set(slugidFunction, Value::function(Builtin::AsSlugid));
    for (const auto &[key, value] : context.get_ref<const Json::object_t &>()) {
        if (!text::isIdentifier(key))
            return session.fail(FaultName::Template, "top level keys of context must follow /[a-zA-Z_][a-zA-Z0-9_]*/");
        const Value converted = valueFromJson(value, session, 1);
        if (converted.isFailed())
            return converted;
        names.set(key, converted);
    }
    return names.finish();
}

Result<Json> renderWith(const Json &document, const Json &context, bool hasSlugids, const Clock &clock,
                        const Limits &limits) {
    Session session(limits, clock.nowMs());
    const Value values = contextValue(context, hasSlugids, session);
    if (values.isFailed())
        return failure(session.error());
    const std::string now = isoTime(session.nowMs());
    const Scope scope(values.asDict(), Value::text(now), findBuiltin);
    Renderer renderer(session, findOperator);
    const Value value = renderer.render(document, scope);
    if (value.isFailed())
        return failure(session.error());
    if (value.isDeleted())
        return Json();
    auto result = jsonFromValue(value, session);
    if (!result)
        return failure(session.error());
    return std::move(*result);
}

} // namespace

Result<Json> render(const Json &document, const Json &context, const Clock &clock, const Limits &limits) {
    return renderWith(document, context, false, clock, limits);
}

Result<Json> renderTaskclusterYml(const Json &document, const Json &context, const Clock &clock, const Limits &limits) {
    return renderWith(document, context, true, clock, limits);
}

} // namespace collie::jsone
