#pragma once

#include "models/jobs/job_filter.h"
#include "models/jobs/job_store.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace collie::models {

/// Tells which jobs pass a JobFilter. The text is compared once per type of job, not once per job.
class JobMatcher final {
  public:
    explicit JobMatcher(const JobStore &store)
        : m_store(store) {}

    /// \return false when the filter is the one already set.
    bool setFilter(const JobFilter &filter);
    [[nodiscard]] const JobFilter &filter() const { return m_filter; }
    /// Of which pushes the jobs that could be added are shown. \return false when it is so already.
    bool setRunnablePushes(const QSet<qint64> &pushIds);
    [[nodiscard]] const QSet<qint64> &runnablePushes() const { return m_runnablePushes; }
    /// Takes note of the types the store has now; before matches() and after the store changed.
    void update();
    /// After the store was reset: its type numbers mean something else.
    void clear();

    [[nodiscard]] bool matches(JobRow row) const {
        if (m_typeMatches[m_store.typeAt(row)] == 0 || !m_filter.tiers[static_cast<size_t>(m_store.tierAt(row))])
            return false;
        const treeherder::JobStatus status = m_store.statusAt(row);
        if (status == treeherder::JobStatus::Runnable)
            return matchesRunnable(row);
        return m_filter.statuses[static_cast<size_t>(status)] && matchesClassification(row, status) &&
               matchesTests(row) && matchesMachines(row);
    }

  private:
    /// What runs a test and which machine it was are not a matter of the type alone.
    [[nodiscard]] bool matchesTests(JobRow row) const {
        return m_tests.empty() || m_testMatches[m_testsOfPush[m_store.pushIndexAt(row)]][m_store.typeAt(row)] != 0;
    }
    [[nodiscard]] bool matchesMachines(JobRow row) const {
        return m_machines.empty() || m_machineMatches[static_cast<size_t>(row)] != 0;
    }
    [[nodiscard]] bool matchesClassification(JobRow row, treeherder::JobStatus status) const {
        const auto classification = static_cast<size_t>(m_store.classificationAt(row));
        if (classification < m_filter.classifications.size() && !m_filter.classifications.test(classification))
            return false;
        const bool isClassified =
            treeherder::isFailure(status) && !treeherder::isUnclassified(m_store.classificationAt(row));
        return isClassified ? m_filter.showClassified : m_filter.showUnclassified;
    }
    /// Whoever asks to see them wants them whatever statuses the filter names.
    [[nodiscard]] bool matchesRunnable(JobRow row) const {
        return !m_store.isPutAsideAt(row) && m_runnablePushes.contains(m_store.pushIdAt(row)) && matchesTests(row) &&
               matchesMachines(row);
    }
    void matchTypes(size_t from);
    void matchTests();
    void matchMachines();
    [[nodiscard]] std::vector<quint8> testMatches(const QHash<QString, std::vector<quint32>> &types,
                                                  qint64 pushId) const;
    [[nodiscard]] bool fitsFields(quint32 type) const;
    [[nodiscard]] bool fitsField(const treeherder::JobBatch::Type &type, const FieldTerm &term) const;
    [[nodiscard]] QByteArray searchText(const treeherder::JobBatch::Type &type) const;

    const JobStore &m_store;
    JobFilter m_filter;
    QSet<qint64> m_runnablePushes;
    std::vector<QByteArray> m_terms;                ///< Lower case, UTF-8.
    std::vector<QByteArray> m_typeTexts;            ///< By type: what terms are looked for in; lower case, UTF-8.
    std::vector<quint8> m_typeMatches;              ///< By type: whether it has all terms and fits all other fields.
    std::vector<FieldTerm> m_machines;              ///< The terms of JobField::Machine.
    std::vector<quint8> m_machineMatches;           ///< By job: whether it fits m_machines.
    std::vector<FieldTerm> m_tests;                 ///< The terms of JobField::Test.
    std::vector<std::vector<quint8>> m_testMatches; ///< By type: whether it fits m_tests. The first is of other pushes.
    std::vector<quint32> m_testsOfPush;             ///< By push index of the store: its place in m_testMatches.
};

} // namespace collie::models
