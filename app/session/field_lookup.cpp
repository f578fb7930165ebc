#include "app/session/field_lookup.h"

#include <memory>
#include <utility>

namespace collie::session {

using models::FieldTerm;
using models::JobField;

namespace {
/// Lists that are read at once; each may have megabytes.
constexpr size_t mostLists = 3;
} // namespace

FieldLookup::FieldLookup(DeploymentSession &deployment, const Feed &feed, FieldTerm term, QObject *parent)
    : QObject(parent)
    , m_deployment(deployment)
    , m_feed(feed)
    , m_term(std::move(term)) {}

bool FieldLookup::isOf(const FieldTerm &term) const {
    return term.field == m_term.field && term.isNegated == m_term.isNegated && term.values == m_term.values;
}

void FieldLookup::add(const FieldTerm &known) {
    m_term.names.unite(known.names);
    for (auto each = known.namesOfPush.cbegin(); each != known.namesOfPush.cend(); ++each) {
        const auto same = m_term.namesOfPush.constFind(each.key());
        if (same != m_term.namesOfPush.cend() && *same == each.value())
            continue;
        QSet<QString> &names = m_term.namesOfPush[each.key()];
        // Most pushes have the same ones, which are kept once.
        for (const QString &name : each.value())
            names.insert(*m_term.names.insert(name));
    }
}

void FieldLookup::look() {
    if (m_asking.empty())
        m_error.reset();
    if (m_term.field == JobField::Test)
        lookForTests();
    else if (m_asking.empty())
        lookForMachines();
}

void FieldLookup::lookForTests() {
    for (const qint64 pushId : m_feed.pushes().pushIds()) {
        if (!m_asked.contains(pushId) && !m_waiting.contains(pushId) && !m_asking.contains(pushId))
            m_waiting.append(pushId);
    }
    settle();
}

void FieldLookup::askTests(qint64 pushId) {
    const Future<QSet<QString>> names = m_deployment.testJobs.jobsOf(m_feed.findGroup(pushId), m_term.values, this);
    m_asking.emplace(pushId, CancelGuard(names));
    onDone(names, this, [this, pushId](const Result<QSet<QString>> &answer) {
        m_asking.erase(pushId);
        if (answer) {
            add({.names = *answer, .namesOfPush = {{pushId, *answer}}});
            m_asked.insert(pushId);
            m_isKnown = true;
            Q_EMIT found();
        } else {
            // A decision task that has not run yet leaves its list later.
            m_error = answer.error();
        }
        settle();
    });
}

void FieldLookup::lookForMachines() {
    const QVector<qint64> pushIds = m_feed.pushes().pushIds();
    if (pushIds.isEmpty())
        return;
    for (qsizetype i = 0; i < m_term.values.size(); ++i) {
        const auto ids = std::make_shared<QSet<qint64>>();
        const Future<qint64> answer = m_deployment.treeherder.jobsOnMachine(pushIds, m_term.values.at(i),
                                                                            [ids](const treeherder::JobBatch &batch) {
                                                                                for (const auto &row : batch.rows)
                                                                                    ids->insert(row.id);
                                                                            });
        m_asking.emplace(i, CancelGuard(answer));
        onDone(answer, this, [this, i, ids](const Result<qint64> &count) {
            m_asking.erase(i);
            if (count) {
                const qsizetype before = m_term.jobIds.size();
                m_term.jobIds.unite(*ids);
                if (!std::exchange(m_isKnown, true) || m_term.jobIds.size() != before)
                    Q_EMIT found();
            } else {
                m_error = count.error();
            }
            settle();
        });
    }
}

/// Asks on, and says so where all has been asked for nothing.
void FieldLookup::settle() {
    while (!m_waiting.isEmpty() && m_asking.size() < mostLists)
        askTests(m_waiting.takeFirst());
    if (m_asking.empty() && m_error && !m_isKnown)
        Q_EMIT failed(*m_error);
}

} // namespace collie::session
