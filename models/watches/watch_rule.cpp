#include "models/watches/watch_rule.h"

#include "services/base/json_members.h"

#include <array>

namespace collie::models {
namespace {

using Kind = WatchRule::Kind;

constexpr std::array<std::pair<Kind, const char *>, 4> kindNames{
    {{Kind::Push, "push"}, {Kind::Group, "group"}, {Kind::Job, "job"}, {Kind::Filter, "filter"}}};

bool flag(const Json &json, const char *key, bool fallback) {
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() ? found->get<bool>() : fallback;
}

std::string text(const QString &value) {
    return value.toStdString();
}

Json fieldsToJson(const QVector<FieldTerm> &terms) {
    Json all = Json::array();
    for (const FieldTerm &term : terms) {
        Json each{{"field", static_cast<int>(term.field)}, {"values", stringsToJson(term.values)}};
        if (!term.names.isEmpty()) {
            QStringList names(term.names.begin(), term.names.end());
            names.sort();
            each["names"] = stringsToJson(names);
        }
        all.push_back(std::move(each));
    }
    return all;
}

QVector<FieldTerm> fieldsFromJson(const Json &json) {
    QVector<FieldTerm> terms;
    for (const Json &each : arrayMember(json, "fields")) {
        const qint64 field = integerMember(each, "field", -1);
        const Json *values = findMember(each, "values");
        if (field < 0 || field > static_cast<qint64>(JobField::Test) || values == nullptr || !values->is_array())
            continue;
        const QStringList names = stringsMember(each, "names");
        terms.append({.field = static_cast<JobField>(field),
                      .values = stringsOf(*values),
                      .names = QSet<QString>(names.begin(), names.end())});
    }
    return terms;
}

Json filterToJson(const JobFilter &filter) {
    return {{"text", text(filter.text)},
            {"statuses", filter.statuses.to_ullong()},
            {"tiers", filter.tiers.to_ullong()},
            {"classified", filter.showClassified},
            {"unclassified", filter.showUnclassified},
            {"fields", fieldsToJson(filter.fields)},
            {"classifications", filter.classifications.to_ullong()}};
}

JobFilter filterFromJson(const Json &json) {
    JobFilter filter;
    if (!json.is_object())
        return filter;
    filter.text = stringMember(json, "text");
    const auto bits = [&](const char *key, quint64 fallback) {
        return static_cast<unsigned long long>(integerMember(json, key, static_cast<qint64>(fallback)));
    };
    filter.statuses = bits("statuses", filter.statuses.to_ullong());
    filter.tiers = bits("tiers", filter.tiers.to_ullong());
    filter.showClassified = flag(json, "classified", true);
    filter.showUnclassified = flag(json, "unclassified", true);
    filter.fields = fieldsFromJson(json);
    filter.classifications = bits("classifications", filter.classifications.to_ullong());
    return filter;
}

} // namespace

Json toJson(const WatchRule &rule) {
    Json json{{"id", text(rule.id)},
              {"kind", kindNames.at(static_cast<size_t>(rule.kind)).second},
              {"title", text(rule.title)},
              {"deployment", text(rule.deployment)},
              {"repository", text(rule.repository)},
              {"pushId", rule.pushId},
              {"revision", text(rule.revision)},
              {"platform", text(rule.platform)},
              {"platformOption", text(rule.platformOption)},
              {"groupSymbol", text(rule.groupSymbol)},
              {"label", text(rule.label)},
              {"onFirstFailure", rule.onFirstFailure},
              {"onFinish", rule.onFinish},
              {"onGreen", rule.onGreen}};
    if (rule.kind == Kind::Filter)
        json["filter"] = filterToJson(rule.filter);
    return json;
}

std::optional<WatchRule> watchRuleFromJson(const Json &json) {
    if (!json.is_object())
        return std::nullopt;
    WatchRule rule;
    const QString name = stringMember(json, "kind");
    bool known = false;
    for (const auto &[kind, word] : kindNames) {
        if (name == QLatin1String(word)) {
            rule.kind = kind;
            known = true;
        }
    }
    rule.id = stringMember(json, "id");
    rule.title = stringMember(json, "title");
    rule.deployment = stringMember(json, "deployment");
    rule.repository = stringMember(json, "repository");
    rule.pushId = integerMember(json, "pushId");
    rule.revision = stringMember(json, "revision");
    rule.platform = stringMember(json, "platform");
    rule.platformOption = stringMember(json, "platformOption");
    rule.groupSymbol = stringMember(json, "groupSymbol");
    rule.label = stringMember(json, "label");
    rule.onFirstFailure = flag(json, "onFirstFailure", true);
    rule.onFinish = flag(json, "onFinish", true);
    rule.onGreen = flag(json, "onGreen", true);
    if (const auto filter = json.find("filter"); filter != json.end())
        rule.filter = filterFromJson(*filter);
    if (!known || rule.id.isEmpty() || rule.repository.isEmpty() || (rule.kind != Kind::Filter && rule.pushId == 0))
        return std::nullopt;
    return rule;
}

} // namespace collie::models
