#include "models/jobs/job_filter_json.h"

#include "services/base/json_members.h"

#include <algorithm>

namespace collie::models {

namespace {

constexpr qsizetype mostText = 10'000;
constexpr size_t mostFields = 100;
constexpr size_t mostValues = 5'000;

/// Each of these reads a member, if it is there, into `into`. \return false when it is something else.
bool readText(const Json &json, const char *key, QString &into) {
    const Json *member = findMember(json, key);
    if (member == nullptr)
        return true;
    into = stringMember(json, key);
    return member->is_string() && into.size() <= mostText;
}

bool readFlag(const Json &json, const char *key, bool &into) {
    const Json *member = findMember(json, key);
    if (member == nullptr)
        return true;
    into = boolMember(json, key);
    return member->is_boolean();
}

template <size_t size>
bool readBits(const Json &json, const char *key, std::bitset<size> &into) {
    if (findMember(json, key) == nullptr)
        return true;
    const qint64 bits = integerMember(json, key, -1);
    // Bits beyond these are of a newer version that knows more to choose from.
    into = std::bitset<size>(static_cast<unsigned long long>(bits));
    return bits >= 0;
}

std::optional<FieldTerm> termFromJson(const Json &json) {
    constexpr qint64 mostField = static_cast<qint64>(JobField::Machine);
    const qint64 field = integerMember(json, "field", -1);
    const Json *values = findMember(json, "values");
    if (field < 0 || field > mostField || values == nullptr || !values->is_array() || values->size() > mostValues)
        return std::nullopt;
    FieldTerm term{.field = static_cast<JobField>(field), .values = stringsOf(*values)};
    const bool areTexts =
        std::all_of(values->begin(), values->end(), [](const Json &value) { return value.is_string(); });
    const bool areShort = std::all_of(term.values.cbegin(), term.values.cend(),
                                      [](const QString &value) { return value.size() <= mostText; });
    return areTexts && areShort && readFlag(json, "negated", term.isNegated) ? std::optional(term) : std::nullopt;
}

bool readFields(const Json &json, QVector<FieldTerm> &into) {
    const Json *fields = findMember(json, "fields");
    if (fields == nullptr)
        return true;
    if (!fields->is_array() || fields->size() > mostFields)
        return false;
    for (const Json &each : *fields) {
        auto term = termFromJson(each);
        if (!term)
            return false;
        into.append(*std::move(term));
    }
    return true;
}

} // namespace

Json toJson(const JobFilter &filter) {
    Json fields = Json::array();
    for (const FieldTerm &term : filter.fields)
        fields.push_back({{"field", static_cast<int>(term.field)},
                          {"values", stringsToJson(term.values)},
                          {"negated", term.isNegated}});
    return {{"text", filter.text.toStdString()},
            {"statuses", filter.statuses.to_ullong()},
            {"tiers", filter.tiers.to_ullong()},
            {"classified", filter.showClassified},
            {"unclassified", filter.showUnclassified},
            {"fields", std::move(fields)},
            {"classifications", filter.classifications.to_ullong()},
            {"duplicates", filter.showsDuplicates}};
}

std::optional<JobFilter> jobFilterFromJson(const Json &json) {
    JobFilter filter;
    const bool isFilter = json.is_object() && readText(json, "text", filter.text) &&
                          readBits(json, "statuses", filter.statuses) && readBits(json, "tiers", filter.tiers) &&
                          readFlag(json, "classified", filter.showClassified) &&
                          readFlag(json, "unclassified", filter.showUnclassified) && readFields(json, filter.fields) &&
                          readBits(json, "classifications", filter.classifications) &&
                          readFlag(json, "duplicates", filter.showsDuplicates);
    return isFilter ? std::optional(filter) : std::nullopt;
}

} // namespace collie::models
