#include "models/watches/watch_rule.h"

#include "models/jobs/job_filter_json.h"
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

/// Nobody looks up anew for a watch which jobs run a test, so it keeps their names.
Json filterToJson(const JobFilter &filter) {
    Json json = toJson(filter);
    for (qsizetype i = 0; i < filter.fields.size(); ++i) {
        QStringList names(filter.fields.at(i).names.cbegin(), filter.fields.at(i).names.cend());
        names.sort();
        if (!names.isEmpty())
            json["fields"][static_cast<size_t>(i)]["names"] = stringsToJson(names);
    }
    return json;
}

std::optional<JobFilter> filterFromJson(const Json &json) {
    std::optional<JobFilter> filter = jobFilterFromJson(json);
    for (qsizetype i = 0; filter && i < filter->fields.size(); ++i) {
        const QStringList names = stringsMember(json["fields"][static_cast<size_t>(i)], "names");
        filter->fields[i].names = QSet<QString>(names.cbegin(), names.cend());
    }
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
    if (const Json *member = findMember(json, "filter"); member != nullptr) {
        // A part of a filter would tell of jobs that nobody asked about.
        const std::optional<JobFilter> filter = filterFromJson(*member);
        if (!filter)
            return std::nullopt;
        rule.filter = *filter;
    }
    if (!known || rule.id.isEmpty() || rule.repository.isEmpty() || (rule.kind != Kind::Filter && rule.pushId == 0))
        return std::nullopt;
    return rule;
}

} // namespace collie::models
