#pragma once

#include "services/base/error.h"
#include "services/failures/failure_summary.h"
#include "services/treeherder/failure_types.h"

#include <optional>

namespace collie::failures {

/// Why a job failed, as far as it is known.
struct JobFailures {
    enum class State : std::uint8_t {
        Asking,        ///< Some answers are still under way; what is there may be shown.
        Known,         ///< All is there. Without failures nothing was found in the log.
        NotParsed,     ///< Treeherder has not read the log yet: worth another look.
        ParsingFailed, ///< Treeherder could not read the log.
        TooLarge,      ///< Treeherder does not read a log of that size.
        NoLog,         ///< The job has no log.
        TaskExpired,   ///< The task and its artifacts are gone.
        Failed,        ///< Nothing could be loaded: see `error`.
    };

    State state = State::Asking;
    QVector<Failure> failures = {};
    qint64 failureCount = 0;         ///< All, also those that are not kept.
    qint64 newCount = 0;             ///< Failures that are new.
    qint64 hiddenLines = 0;          ///< Generic lines that say nothing beside a specific one.
    qint64 resultCount = 0;          ///< Of the artifact, good and bad, see FailureSummary.
    qint64 badLines = 0;             ///< Of the artifact, that could not be read.
    QString artifact = {};           ///< The artifact the tests are from; empty when only lines are known.
    std::optional<Error> error = {}; ///< Why something is missing.
    bool isAskedAgain = true;        ///< Whether Collie does so by itself where that is worth it.

    /// One plain sentence about what is not there and what will be done about it; empty when all is there.
    [[nodiscard]] QString sentence() const;
};

/// What is known of a job, of which any may be missing.
struct FailureSources {
    std::optional<FailureSummary> summary = {};
    QString artifact = {}; ///< That `summary` is from.
    QVector<treeherder::BugSuggestion> suggestions = {};
    QVector<treeherder::TextLogError> lines = {}; ///< Used for lines when there are no suggestions.
    bool isTry = false;                           ///< Of the repository: what is new is told otherwise there.
};

/// One list of what is known: tests first, in the order of the run, each with the lines and bugs that are about it;
/// then the lines of no test (failures.md §3 and §4). Pure; any thread. The state is Known.
[[nodiscard]] JobFailures joinFailures(const FailureSources &sources);

/// The failures that both have, by test, subtest and message without what changes from run to run (addresses, times,
/// ports): indexes into `mine` (failures.md §4). Pure.
[[nodiscard]] QVector<qsizetype> commonFailures(const QVector<Failure> &mine, const QVector<Failure> &others);

} // namespace collie::failures
