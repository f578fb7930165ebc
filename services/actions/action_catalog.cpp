#include "services/actions/action_catalog.h"

#include "services/base/json_schema.h"
#include "services/base/words.h"

#include <QSet>

namespace collie::actions {

namespace {

constexpr qsizetype maxBytes = 16 * 1024 * 1024;
constexpr size_t maxActions = 1000;
constexpr size_t maxTagSets = 100; ///< Of one action; real ones have a handful.

/// The rules for one action of kind hook or task in actions.json version 1.
const Json &actionSchema(const QString &kind) {
    const auto make = [](const char *kindName, const Json &ownProperties, const Json &ownRequired) {
        Json schema{
            {"type", "object"},
            {"additionalProperties", false},
            {"properties",
             {{"kind", {{"enum", {kindName}}}},
              {"name", {{"type", "string"}, {"maxLength", 255}}},
              {"title", {{"type", "string"}, {"maxLength", 255}}},
              {"description", {{"type", "string"}, {"maxLength", 4096}}},
              {"context",
               {{"type", "array"},
                {"uniqueItems", true},
                {"items", {{"type", "object"}, {"additionalProperties", {{"type", "string"}, {"maxLength", 4096}}}}}}},
              {"schema", Json::object()},
              {"extra", {{"type", "object"}}}}},
            {"required", {"kind", "title", "description"}}};
        schema["properties"].update(ownProperties);
        for (const Json &name : ownRequired)
            schema["required"].push_back(name);
        return schema;
    };
    static const Json hook = make("hook",
                                  {{"hookGroupId", {{"type", "string"}}},
                                   {"hookId", {{"type", "string"}}},
                                   {"hookPayload", {{"type", "object"}}}},
                                  {"hookGroupId", "hookId", "hookPayload"});
    static const Json task = make("task", {{"task", {{"type", "object"}}}}, Json::array({"task"}));
    return kind == u"hook" ? hook : task;
}

Json memberOr(const Json &object, const char *key, const Json &fallback) {
    const auto member = object.find(key);
    return member == object.end() ? fallback : *member;
}

Action readAction(const Json &entry, Action::Kind kind) {
    return {.kind = kind,
            .name = stringMember(entry, "name"),
            .title = stringMember(entry, "title"),
            .description = stringMember(entry, "description"),
            .context = memberOr(entry, "context", Json::array()),
            .schema = memberOr(entry, "schema", nullptr),
            .hookGroupId = stringMember(entry, "hookGroupId"),
            .hookId = stringMember(entry, "hookId"),
            .hookPayload = memberOr(entry, "hookPayload", nullptr),
            .task = memberOr(entry, "task", nullptr)};
}

Result<void> checkTop(const Json &document) {
    if (!document.is_object())
        return failure(ErrorKind::BadResponse, Words::tr("The decision task's actions.json is not an object."));
    const auto version = document.find("version");
    if (version == document.end() || *version != 1)
        return failure(
            ErrorKind::BadResponse,
            Words::tr("The decision task's actions.json is of a version other than 1, which Collie does not know."));
    for (const auto &member : document.items()) {
        if (member.key() != "version" && member.key() != "variables" && member.key() != "actions")
            return failure(ErrorKind::BadResponse,
                           Words::tr("The decision task's actions.json has the unknown member “%1”.")
                               .arg(QString::fromStdString(member.key())));
    }
    if (!document.contains("variables") || !document.at("variables").is_object())
        return failure(ErrorKind::BadResponse,
                       Words::tr("The decision task's actions.json has no object “variables”."));
    if (!document.contains("actions") || !document.at("actions").is_array())
        return failure(ErrorKind::BadResponse, Words::tr("The decision task's actions.json has no list “actions”."));
    if (document.at("actions").size() > maxActions)
        return failure(ErrorKind::TooLarge,
                       Words::tr("The decision task offers more than %1 actions.").arg(maxActions));
    return {};
}

} // namespace

bool Action::isForGroup() const {
    return context.is_array() && context.empty();
}

bool Action::matches(const Json &tags) const {
    if (!context.is_array() || !tags.is_object())
        return false;
    return std::any_of(context.begin(), context.end(), [&tags](const Json &tagSet) {
        const auto items = tagSet.items();
        return std::all_of(items.begin(), items.end(), [&tags](const auto &tag) {
            const auto held = tags.find(tag.key());
            return held != tags.end() && *held == tag.value();
        });
    });
}

Result<ActionCatalog> ActionCatalog::parse(QByteArrayView bytes) {
    if (bytes.size() > maxBytes)
        return failure(ErrorKind::TooLarge, Words::tr("The decision task's actions.json is larger than 16 MiB."));
    const Result<Json> document = parseJson(bytes, Words::tr("The decision task's actions.json"));
    if (!document)
        return failure(document.error());
    if (const Result<void> top = checkTop(*document); !top)
        return failure(top.error());
    ActionCatalog catalog;
    catalog.m_variables = document->at("variables");
    int position = 0;
    QSet<QByteArray> seen;
    for (const Json &entry : document->at("actions")) {
        const QString kind = stringMember(entry, "kind");
        const QString what = Words::tr("Action %1 of the decision task's actions.json").arg(++position);
        if (kind != u"hook" && kind != u"task")
            continue;
        // Comparing tag sets with one another takes the square of their number.
        if (const auto context = entry.find("context"); context != entry.end() && context->size() > maxTagSets)
            return failure(ErrorKind::TooLarge,
                           Words::tr("%1 has more than %2 tag sets.").arg(what, QString::number(maxTagSets)));
        if (const Result<void> checked = checkAgainstSchema(entry, actionSchema(kind), what); !checked)
            return failure(ErrorKind::BadResponse, checked.error().message, checked.error().detail);
        const QByteArray text = toJsonBytes(entry);
        if (seen.contains(text))
            return failure(ErrorKind::BadResponse, Words::tr("%1 is there twice.").arg(what));
        seen.insert(text);
        catalog.m_actions.append(readAction(entry, kind == u"hook" ? Action::Kind::Hook : Action::Kind::Task));
    }
    return catalog;
}

QVector<Action> ActionCatalog::relevant(const Json &tags) const {
    QVector<Action> result;
    QSet<QString> names;
    for (const Action &action : m_actions) {
        const bool fits = tags.is_null() ? action.isForGroup() : action.matches(tags);
        if (!fits || (!action.name.isEmpty() && names.contains(action.name)))
            continue;
        names.insert(action.name);
        result.append(action);
    }
    return result;
}

const Action *ActionCatalog::find(const QString &name, const Json &tags) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [&](const Action &action) {
        return action.name == name && (tags.is_null() ? action.isForGroup() : action.matches(tags));
    });
    return found == m_actions.end() ? nullptr : &*found;
}

} // namespace collie::actions
