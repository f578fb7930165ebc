#pragma once

#include <QtGlobal>

namespace collie {

/// What something kept for later is: how much room it may take and how long it is kept depend on it. The numbers are
/// in files and stay.
enum class CacheKind : quint8 {
    View = 1,           ///< What was on show, so that the next start shows it.
    Pushes = 2,         ///< The pushes of a view.
    Jobs = 3,           ///< The jobs of one push.
    Task = 4,           ///< Definitions and states of tasks.
    Details = 5,        ///< What Treeherder tells of one job.
    Failures = 6,       ///< Failure lines of a job and of a push.
    BugSuggestions = 7, ///< Bugs that may be the failure, and what they are called.
    Notes = 8,          ///< Classifications and what people wrote.
    Artifacts = 9,      ///< Lists of artifacts.
    Actions = 10,       ///< actions.json and what it needs.
    References = 11,    ///< References and schemas of services.
    Logs = 12,          ///< Whole logs, in files.
};

} // namespace collie
