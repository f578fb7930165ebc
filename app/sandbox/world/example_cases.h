#pragma once

#include "app/sandbox/world/world.h"

#include <span>

namespace collie::sandbox {

/// What a job of the push of examples shows (ExamplePush).
enum class ExampleCase : std::uint8_t {
    None,
    Summary,       ///< Tests with subtests, told by summary.jsonl.
    ErrorSummary,  ///< Tests told by an errorsummary alone.
    OnlyLines,     ///< No artifact tells of tests.
    Crash,         ///< A crash with its dump.
    BuildFailed,   ///< Lines of a compiler.
    NewLines,      ///< Lines that nobody saw before.
    TooManyBugs,   ///< More open bugs than Treeherder shows.
    InternalIssue, ///< An internal issue of Treeherder, which has no id in Bugzilla.
    ResolvedBugs,  ///< Only bugs that are resolved, one of them as a duplicate.
    GenericLines,  ///< Lines that say nothing beside specific ones.
    NoTest,        ///< Lines without a path and without a term to search for.
    LogPending,    ///< Treeherder has not read the log; a few seconds after it was first asked it has.
    LogFailed,     ///< Treeherder could not read the log.
    LogTooLarge,   ///< Treeherder did not read the log.
    NoLog,
    Expired,        ///< The queue knows no task of that id any more.
    Performance,    ///< Measured something, and left a profile.
    Mitten,         ///< Failed, and green when it ran again.
    MittenConfirm,  ///< Failed; the run of confirm-failures is green.
    Confirmation,   ///< That run.
    Html,           ///< Markup in everything that is text.
    LongLine,       ///< A line of a megabyte.
    Truncated,      ///< The suggestions and the artifact end in the middle.
    ServerError,    ///< bug_suggestions is answered with 500.
    Classified,     ///< Has a note and bugs, one of them an internal issue.
    AutoClassified, ///< Intermittent as a program says.
    NeedsBug,       ///< Intermittent, and nobody filed it.
    NewFailure,     ///< As a program says.
    ExpectedFail
};

/// A job of the push of examples.
struct Example {
    ExampleCase which;
    const char *label, *symbol;
    const char *testType; ///< Empty for a build.
    int classification;
};

/// All, in the order in which they are listed.
[[nodiscard]] std::span<const Example> exampleCases();
/// What a job of that type shows; None for one that is no example.
[[nodiscard]] ExampleCase exampleOf(const JobType &type);
/// The label of the job that shows it.
[[nodiscard]] QString exampleLabel(ExampleCase which);

} // namespace collie::sandbox
