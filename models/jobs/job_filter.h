#pragma once

#include "services/treeherder/job.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

#include <bitset>

namespace collie::models {

/// A field of a job that a filter can name.
enum class JobField {
    Name,
    Symbol, ///< Compared whole, as is the symbol of a group; of the others a part must fit.
    GroupName,
    GroupSymbol,
    Platform, ///< With its option, as people and as Treeherder call it.
    Test,     ///< A test or manifest that it runs: the jobs that do are in FieldTerm::namesOfPush.
    Machine,  ///< The machine it ran on: the jobs that did are in FieldTerm::jobIds.
};

/// What one field of a job must be like: as one of the values, without case. A job that lacks the field passes.
struct FieldTerm {
    JobField field = JobField::Name;
    QStringList values = {};
    QSet<QString> names = {}; ///< Of JobField::Test: names of jobs, whole, for pushes that namesOfPush does not have.
    QHash<qint64, QSet<QString>> namesOfPush = {}; ///< By push: the same chunk may run other tests in the next one.
    /// Of JobField::Machine: Treeherder's ids. A job that is not among them did not run there, also one that has not
    /// begun: while they are empty no job passes.
    QSet<qint64> jobIds = {};
    bool isNegated = false; ///< It must be like none of them instead; a job that lacks the field passes all the same.
    friend bool operator==(const FieldTerm &, const FieldTerm &) = default;
};

/// Which jobs are shown. Terms are ANDed, each a substring without case of "platform option group symbol name"
/// (treeherder.md §1.1).
struct JobFilter {
    QString text = {}; ///< As typed; split on spaces.
    std::bitset<treeherder::jobStatusCount> statuses = defaultStatuses();
    std::bitset<4> tiers{0b0110};   ///< Bit n: tier n. Tiers 1 and 2 by default.
    bool showClassified = true;     ///< Failures a person has classified.
    bool showUnclassified = true;   ///< Failures nobody has classified, and everything that is no failure.
    QVector<FieldTerm> fields = {}; ///< All of them must fit.
    std::bitset<9> classifications = std::bitset<9>().set(); ///< Bit n: failure classification n, which are 1 to 8.
    /// Whether jobs that share their symbol with another one of a collapsed group are shown there, and not counted
    /// (treeherder.md §1.1, "Job table").
    bool showsDuplicates = false;

    /// All but superseded and unscheduled.
    [[nodiscard]] static std::bitset<treeherder::jobStatusCount> defaultStatuses();
    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

} // namespace collie::models
