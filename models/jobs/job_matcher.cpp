#include "models/jobs/job_matcher.h"

#include "services/treeherder/platform_names.h"

#include <algorithm>
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

} // namespace

bool JobMatcher::setFilter(const JobFilter &filter) {
    if (filter == m_filter)
        return false;
    const bool otherFields = filter.fields != m_filter.fields;
    m_filter = filter;
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
    const auto holds = [&term](const QString &text) {
        return std::any_of(term.values.begin(), term.values.end(),
                           [&](const QString &value) { return text.contains(value, Qt::CaseInsensitive); });
    };
    const auto is = [&term](const QString &text) { return term.values.contains(text, Qt::CaseInsensitive); };
    const QString &platform = m_store.text(type.platform);
    const QString option = QLatin1Char(' ') + m_store.text(type.platformOption);
    switch (term.field) {
    case JobField::Name:
        return m_store.text(type.typeName).isEmpty() || holds(m_store.text(type.typeName));
    case JobField::Symbol:
        // What has no symbol is shown as "?".
        return m_store.text(type.symbol) == QLatin1String("?") || is(m_store.text(type.symbol));
    case JobField::GroupName:
        return m_store.text(type.groupName).isEmpty() || holds(m_store.text(type.groupName));
    case JobField::GroupSymbol:
        return m_store.text(type.groupSymbol).isEmpty() || is(m_store.text(type.groupSymbol));
    case JobField::Test:
        return term.names.contains(m_store.text(type.typeName));
    case JobField::Platform:
        break;
    }
    return platform.isEmpty() || holds(treeherder::platformDisplayName(platform) + option) || holds(platform + option);
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
