#include "models/jobs/filter_preset.h"

#include "models/jobs/job_filter_json.h"
#include "services/base/json_members.h"
#include "services/base/words.h"

#include <algorithm>
#include <tuple>

namespace collie::models {

namespace {

QVector<FieldTerm> orderedTerms(const JobFilter &filter) {
    QVector<FieldTerm> terms = filter.fields;
    for (FieldTerm &term : terms) {
        term.names.clear();
        term.namesOfPush.clear();
        term.jobIds.clear();
        std::sort(term.values.begin(), term.values.end());
    }
    std::sort(terms.begin(), terms.end(), [](const FieldTerm &left, const FieldTerm &right) {
        return std::tie(left.field, left.isNegated, left.values) < std::tie(right.field, right.isNegated, right.values);
    });
    return terms;
}

std::optional<FilterPreset> presetOf(const QString &text) {
    const Result<Json> json = parseJson(text.toUtf8(), Words::tr("The preset"));
    if (!json || !json->is_object())
        return std::nullopt;
    const Json *filter = findMember(*json, "filter");
    const QString name = stringMember(*json, "name");
    if (filter == nullptr || name.isEmpty() || name.size() > FilterPresets::longestName)
        return std::nullopt;
    const auto read = jobFilterFromJson(*filter);
    return read ? std::optional(FilterPreset{name, stringMember(*json, "key"), *read}) : std::nullopt;
}

} // namespace

bool saysTheSame(const JobFilter &left, const JobFilter &right) {
    JobFilter one = left, other = right;
    one.fields = orderedTerms(left);
    other.fields = orderedTerms(right);
    one.text = left.text.simplified();
    other.text = right.text.simplified();
    return one == other;
}

FilterPresets::FilterPresets(const QStringList &kept) {
    for (const QString &text : kept) {
        std::optional<FilterPreset> preset = presetOf(text);
        // Two of one name could not be told apart: the first is shown.
        if (preset && find(preset->name))
            preset.reset();
        m_entries.push_back({text, preset});
    }
}

QStringList FilterPresets::kept() const {
    QStringList texts;
    for (const Entry &entry : m_entries)
        texts.append(entry.text);
    return texts;
}

QVector<FilterPreset> FilterPresets::all() const {
    QVector<FilterPreset> presets;
    for (const Entry &entry : m_entries) {
        if (entry.preset)
            presets.append(*entry.preset);
    }
    return presets;
}

std::vector<FilterPresets::Entry>::iterator FilterPresets::entryOf(const QString &name) {
    return std::find_if(m_entries.begin(), m_entries.end(), [&name](const Entry &entry) {
        return entry.preset && entry.preset->name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

std::optional<FilterPreset> FilterPresets::find(const QString &name) const {
    for (const Entry &entry : m_entries) {
        if (entry.preset && entry.preset->name.compare(name, Qt::CaseInsensitive) == 0)
            return entry.preset;
    }
    return std::nullopt;
}

FilterPresets::Entry FilterPresets::entryFor(const FilterPreset &preset) {
    const Json json{
        {"name", preset.name.toStdString()}, {"key", preset.key.toStdString()}, {"filter", toJson(preset.filter)}};
    return {QString::fromUtf8(toJsonBytes(json)), preset};
}

void FilterPresets::put(const FilterPreset &preset) {
    const auto entry = entryOf(preset.name);
    if (entry == m_entries.end())
        m_entries.push_back(entryFor(preset));
    else
        *entry = entryFor(preset);
}

void FilterPresets::change(const QString &name, const QString &newName, const QString &newKey) {
    const auto entry = entryOf(name);
    if (entry == m_entries.end())
        return;
    FilterPreset changed = *entry->preset;
    changed.name = newName;
    changed.key = newKey;
    *entry = entryFor(changed);
}

FilterPresets::Removed FilterPresets::remove(const QString &name) {
    const auto entry = entryOf(name);
    if (entry == m_entries.end())
        return {};
    const Removed removed{.place = static_cast<size_t>(entry - m_entries.begin()), .text = entry->text};
    m_entries.erase(entry);
    return removed;
}

std::optional<FilterPreset> FilterPresets::putBack(const Removed &removed) {
    const auto preset = presetOf(removed.text);
    if (!preset || find(preset->name))
        return std::nullopt;
    const auto place = static_cast<std::ptrdiff_t>(std::min(removed.place, m_entries.size()));
    m_entries.insert(m_entries.begin() + place, Entry{removed.text, preset});
    return preset;
}

} // namespace collie::models
