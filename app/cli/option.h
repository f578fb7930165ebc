#pragma once

#include <QtGlobal>

#include <limits>

namespace collie::cli {

/// What a verb can be told by name, as "--count 5". A constant of one of the types below, which says how it is checked
/// and which function of Invocation reads it.
struct Option {
    enum class Kind { Flag, Text, List, TaskId, Choice, Number, Time };

    const char *name; ///< Without the dashes.
    const char *help;
    Kind kind = Kind::Flag;
    const char *valueName = "";      ///< "N"; empty for a flag.
    const char *choices = "";        ///< Of a Choice, separated by spaces.
    const char *valueWhenAlone = ""; ///< Of a TaskId that may stand without one; empty when it may not.
    qint64 least = 0, most = 0;      ///< Of a Number.
    qint64 valueWhenAbsent = 0;      ///< Of a Number; of a Time in seconds.
    bool hasShortName = false;       ///< Whether its first letter does as well: -h.
};

/// Given or not.
struct Flag : Option {
    constexpr Flag(const char *called, const char *says)
        : Option{.name = called, .help = says} {}
};

/// Any text; empty when absent.
struct TextOption : Option {
    constexpr TextOption(const char *called, const char *takes, const char *says)
        : Option{.name = called, .help = says, .kind = Kind::Text, .valueName = takes} {}
};

/// The id of a task or task group.
struct TaskIdOption : TextOption {
    /// \param whenAlone  what it stands for when no id follows; empty when one must.
    constexpr TaskIdOption(const char *called, const char *says, const char *whenAlone = "")
        : TextOption(called, "ID", says) {
        kind = Kind::TaskId;
        valueWhenAlone = whenAlone;
    }
};

/// One of a few words; empty when absent.
struct ChoiceOption : TextOption {
    /// \param words  separated by spaces.
    constexpr ChoiceOption(const char *called, const char *takes, const char *words, const char *says)
        : TextOption(called, takes, says) {
        kind = Kind::Choice;
        choices = words;
    }
};

/// Any text, as often as wanted.
struct ListOption : Option {
    constexpr ListOption(const char *called, const char *takes, const char *says)
        : Option{.name = called, .help = says, .kind = Kind::List, .valueName = takes} {}
};

/// A whole number.
struct NumberOption : Option {
    struct Range {
        qint64 least = 1, most = std::numeric_limits<int>::max();
        qint64 whenAbsent = 0; ///< What it is when it is not given.
    };
    constexpr NumberOption(const char *called, const char *takes, const Range &range, const char *says)
        : Option{.name = called,
                 .help = says,
                 .kind = Kind::Number,
                 .valueName = takes,
                 .least = range.least,
                 .most = range.most,
                 .valueWhenAbsent = range.whenAbsent} {}
};

/// A time such as 90s, 15m, 2h or 1d.
struct TimeOption : Option {
    constexpr TimeOption(const char *called, qint64 secondsWhenAbsent, const char *says)
        : Option{.name = called,
                 .help = says,
                 .kind = Kind::Time,
                 .valueName = "TIME",
                 .valueWhenAbsent = secondsWhenAbsent} {}
};

/// Options of more than one family of verbs.
namespace options {

inline constexpr TextOption rootUrl("root-url", "URL",
                                    "Taskcluster's root URL (else TASKCLUSTER_ROOT_URL, else Firefox CI)");
inline constexpr TextOption treeherderUrl("treeherder-url", "URL", "Treeherder's address");
inline constexpr TextOption bugzillaUrl("bugzilla-url", "URL", "Bugzilla's address, where it is not Mozilla's");
inline constexpr TextOption caFile("ca-file", "FILE", "Trust the certificates of this PEM file as well");
inline constexpr Flag json("json", "Print JSON");
inline constexpr Flag verbose("verbose", "Write log lines to standard error; QT_LOGGING_RULES chooses among them");
inline constexpr Flag version("version", "Show the version");
inline constexpr Option help{.name = "help", .help = "Show the help of a verb or of a family", .hasShortName = true};

inline constexpr Flag dryRun("dry-run", "Print what would be sent and stop");
inline constexpr NumberOption pushId("push", "ID", {.most = std::numeric_limits<qint64>::max()},
                                     "Treeherder's id of a push");
inline constexpr TextOption revision("revision", "R", "Revision of a push");
inline constexpr NumberOption runId("run", "N", {.least = 0, .whenAbsent = -1}, "A run, from 0 (default the newest)");
inline constexpr Flag compress("compress", "Compress the recording (zstd)");

} // namespace options

} // namespace collie::cli
