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

/// What is looked at in a field, as number of the store.
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
    const auto termsAbout = [&filter](JobField field) {
        std::vector<FieldTerm> terms;
        std::copy_if(filter.fields.begin(), filter.fields.end(), std::back_inserter(terms),
                     [field](const FieldTerm &term) { return term.field == field; });
        return terms;
    };
    m_machines = termsAbout(JobField::Machine);
    m_tests = termsAbout(JobField::Test);
    std::vector<QByteArray> terms = termsOf(filter.text);
    if (terms != m_terms || otherFields) {
        m_terms = std::move(terms);
        matchTypes(0);
    }
    if (otherFields) {
        matchTests();
        matchMachines();
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
    if (known < m_typeTexts.size() || m_testsOfPush.size() < m_store.pushCount())
        matchTests();
    // A job that is known already may have got its id.
    matchMachines();
}

void JobMatcher::clear() {
    m_typeTexts.clear();
    m_typeMatches.clear();
    m_testsOfPush.clear();
}

void JobMatcher::matchTypes(size_t from) {
    m_typeMatches.resize(m_typeTexts.size());
    for (size_t type = from; type < m_typeTexts.size(); ++type) {
        m_typeMatches[type] = std::all_of(m_terms.begin(), m_terms.end(),
                                          [&](const QByteArray &term) { return contains(m_typeTexts[type], term); }) &&
                              fitsFields(static_cast<quint32>(type));
    }
}

/// By name and not by type: what runs a test is few of them.
void JobMatcher::matchTests() {
    m_testMatches.clear();
    m_testsOfPush.assign(m_store.pushCount(), 0);
    if (m_tests.empty())
        return;
    QHash<QString, std::vector<quint32>> types;
    for (quint32 type = 0; type < m_typeTexts.size(); ++type)
        types[m_store.text(m_store.type(type).typeName)].push_back(type);
    m_testMatches.push_back(testMatches(types, 0));
    for (quint32 push = 0; push < m_store.pushCount(); ++push) {
        const qint64 pushId = m_store.pushIdOfIndex(push);
        const auto isOf = [pushId](const FieldTerm &term) { return term.namesOfPush.contains(pushId); };
        if (std::none_of(m_tests.begin(), m_tests.end(), isOf))
            continue;
        m_testsOfPush[push] = static_cast<quint32>(m_testMatches.size());
        m_testMatches.push_back(testMatches(types, pushId));
    }
}

/// \param types  by name. \param pushId  0 for those that nothing is known of.
std::vector<quint8> JobMatcher::testMatches(const QHash<QString, std::vector<quint32>> &types, qint64 pushId) const {
    std::vector<quint8> fits(m_typeTexts.size(), 1);
    const auto nameless = types.constFind(QString());
    for (const FieldTerm &term : m_tests) {
        const auto own = term.namesOfPush.constFind(pushId);
        std::vector<quint8> runs(fits.size(), 0);
        for (const QString &name : own == term.namesOfPush.cend() ? term.names : *own) {
            if (const auto named = types.constFind(name); named != types.cend()) {
                for (const quint32 type : *named)
                    runs[type] = 1;
            }
        }
        for (size_t type = 0; type < fits.size(); ++type)
            fits[type] = fits[type] != 0 && (runs[type] != 0) != term.isNegated;
    }
    if (nameless != types.cend()) {
        for (const quint32 type : *nameless)
            fits[type] = 1;
    }
    return fits;
}

/// By id and not by job: few of them ran on a machine.
void JobMatcher::matchMachines() {
    m_machineMatches.assign(m_machines.empty() ? 0 : static_cast<size_t>(m_store.size()), 1);
    for (const FieldTerm &term : m_machines) {
        std::vector<quint8> ran(m_machineMatches.size(), 0);
        for (const qint64 id : term.jobIds) {
            if (const auto row = m_store.findById(id))
                ran[static_cast<size_t>(*row)] = 1;
        }
        for (size_t row = 0; row < ran.size(); ++row)
            m_machineMatches[row] = m_machineMatches[row] != 0 && (ran[row] != 0) != term.isNegated;
    }
}

bool JobMatcher::fitsFields(quint32 type) const {
    return std::all_of(m_filter.fields.begin(), m_filter.fields.end(),
                       [&](const FieldTerm &term) { return fitsField(m_store.type(type), term); });
}

bool JobMatcher::fitsField(const treeherder::JobBatch::Type &type, const FieldTerm &term) const {
    const QString &text = m_store.text(textOf(type, term.field));
    if (term.field == JobField::Machine || term.field == JobField::Test || isAbsent(text, term.field))
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
