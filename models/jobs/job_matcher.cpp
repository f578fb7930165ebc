#include "models/jobs/job_matcher.h"

#include "services/treeherder/platform_names.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace collie::models {

namespace {

/// UTF-8 keeps containment: a text holds a term exactly if its bytes hold the term's.
bool contains(const QByteArray &text, const QByteArray &term) {
    const std::string_view whole(text.constData(), static_cast<size_t>(text.size()));
    return whole.find(std::string_view(term.constData(), static_cast<size_t>(term.size()))) != std::string_view::npos;
}

std::vector<QByteArray> termsOf(const QString &text) {
    std::vector<QByteArray> terms;
    const QStringList words = text.simplified().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        terms.push_back(word.toUtf8());
    return terms;
}

/// What is looked at in a field, as number of the store. A test is known by the names of the jobs that run it.
quint32 textOf(const treeherder::JobBatch::Type &type, JobField field) {
    switch (field) {
    case JobField::Symbol:
        return type.symbol;
    case JobField::GroupName:
        return type.groupName;
    case JobField::GroupSymbol:
        return type.groupSymbol;
    case JobField::Platform:
        return type.platform;
    case JobField::Name:
    case JobField::Test:
    case JobField::Machine:
        break;
    }
    return type.typeName;
}

bool isAbsent(const QString &text, JobField field) {
    // What has no symbol is shown as "?".
    return text.isEmpty() || (field == JobField::Symbol && text == QLatin1String("?"));
}

} // namespace

bool JobMatcher::setFilter(const JobFilter &filter) {
    if (filter == m_filter)
        return false;
    const bool otherFields = filter.fields != m_filter.fields;
    m_filter = filter;
    m_machines.clear();
    std::copy_if(filter.fields.begin(), filter.fields.end(), std::back_inserter(m_machines),
                 [](const FieldTerm &term) { return term.field == JobField::Machine; });
    std::vector<QByteArray> terms = termsOf(filter.text);
    if (terms != m_terms || otherFields) {
        m_terms = std::move(terms);
        matchTypes(0);
    }
    return true;
}

bool JobMatcher::setRunnablePushes(const QSet<qint64> &pushIds) {
    if (pushIds == m_runnablePushes)
        return false;
    m_runnablePushes = pushIds;
    return true;
}

void JobMatcher::update() {
    const size_t known = m_typeTexts.size();
    for (auto type = static_cast<quint32>(known); type < m_store.typeCount(); ++type)
        m_typeTexts.push_back(searchText(m_store.type(type)));
    matchTypes(known);
}

void JobMatcher::clear() {
    m_typeTexts.clear();
    m_typeMatches.clear();
}

void JobMatcher::matchTypes(size_t from) {
    m_typeMatches.resize(m_typeTexts.size());
    for (size_t type = from; type < m_typeTexts.size(); ++type) {
        m_typeMatches[type] = std::all_of(m_terms.begin(), m_terms.end(),
                                          [&](const QByteArray &term) { return contains(m_typeTexts[type], term); }) &&
                              fitsFields(static_cast<quint32>(type));
    }
}

bool JobMatcher::fitsFields(quint32 type) const {
    return std::all_of(m_filter.fields.begin(), m_filter.fields.end(),
                       [&](const FieldTerm &term) { return fitsField(m_store.type(type), term); });
}

bool JobMatcher::fitsField(const treeherder::JobBatch::Type &type, const FieldTerm &term) const {
    const QString &text = m_store.text(textOf(type, term.field));
    if (term.field == JobField::Machine || isAbsent(text, term.field))
        return true;
    const auto holds = [&term](const QString &whole) {
        return std::any_of(term.values.begin(), term.values.end(),
                           [&](const QString &value) { return whole.contains(value, Qt::CaseInsensitive); });
    };
    bool fits = false;
    switch (term.field) {
    case JobField::Name:
    case JobField::GroupName:
        fits = holds(text);
        break;
    case JobField::Symbol:
    case JobField::GroupSymbol:
        fits = term.values.contains(text, Qt::CaseInsensitive);
        break;
    case JobField::Platform: {
        const QString option = QLatin1Char(' ') + m_store.text(type.platformOption);
        fits = holds(treeherder::platformDisplayName(text) + option) || holds(text + option);
        break;
    }
    case JobField::Test:
        fits = term.names.contains(text);
        break;
    case JobField::Machine:
        break;
    }
    return fits != term.isNegated;
}

QByteArray JobMatcher::searchText(const treeherder::JobBatch::Type &type) const {
    const QString &platform = m_store.text(type.platform);
    const QString &group = m_store.text(type.groupSymbol);
    const QString &groupName = m_store.text(type.groupName);
    const QString symbol = QLatin1Char('(') + m_store.text(type.symbol) + QLatin1Char(')');
    QStringList parts{treeherder::platformDisplayName(platform), platform, m_store.text(type.platformOption),
                      group == QLatin1String("?") ? symbol : group + symbol, m_store.text(type.typeName)};
    // Jobs without a group have one of this name on the wire; nobody looks for it.
    if (groupName != QLatin1String("unknown"))
        parts.append(groupName);
    return parts.join(QLatin1Char(' ')).toLower().toUtf8();
}

} // namespace collie::models
