#pragma once

#include <QtGlobal>

#include <limits>

namespace collie::cli {

/// What may stand at a place of a command line, for those that complete what is typed.
enum class Completes {
    Nothing, ///< What nobody but the person knows, or the words of a choice, which stand in the record.
    File,
    Folder,
    Command, ///< A program of this machine, then its arguments.
    Repository,
    Label,    ///< Of a task: "test-linux2404-64/opt-mochitest-1".
    Exchange, ///< "exchange/taskcluster-treeherder/v1/jobs"
    Action,   ///< Name of an in-tree action.
    Verb,     ///< Words of a verb or of a family.
    Shell,    ///< "bash"
};

/// What a verb can be told by name, as "--count 5". A constant of one of the types below, which says how it is checked
/// and which function of Invocation reads it.
struct Option {
    enum class Kind { Flag, Text, List, TaskId, Choice, Number, Time };

    const char *name; ///< Without the dashes.
    const char *help;
    Kind kind = Kind::Flag;
    const char *valueName = "";               ///< "N"; empty for a flag.
    const char *choices = "";                 ///< Of a Choice, separated by spaces.
    const char *valueWhenAlone = "";          ///< Of a TaskId that may stand without one; empty when it may not.
    qint64 least = 0, most = 0;               ///< Of a Number.
    qint64 valueWhenAbsent = 0;               ///< Of a Number; of a Time in seconds.
    bool hasShortName = false;                ///< Whether its first letter does as well: -h.
    Completes completes = Completes::Nothing; ///< Its value.
};

/// Given or not.
struct Flag : Option {
    constexpr Flag(const char *called, const char *says)
        : Option{.name = called, .help = says} {}
};

/// Any text; empty when absent.
struct TextOption : Option {
    constexpr TextOption(const char *called, const char *takes, const char *says, Completes by = Completes::Nothing)
        : Option{.name = called, .help = says, .kind = Kind::Text, .valueName = takes, .completes = by} {}
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
    constexpr ListOption(const char *called, const char *takes, const char *says, Completes by = Completes::Nothing)
        : Option{.name = called, .help = says, .kind = Kind::List, .valueName = takes, .completes = by} {}
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

inline constexpr TextOption
    rootUrl("root-url", "URL",
            QT_TRANSLATE_NOOP("collie::Words", "Taskcluster's root URL (else TASKCLUSTER_ROOT_URL, else Firefox CI)"));
inline constexpr TextOption treeherderUrl("treeherder-url", "URL",
                                          QT_TRANSLATE_NOOP("collie::Words", "Treeherder's address"));
inline constexpr TextOption bugzillaUrl("bugzilla-url", "URL",
                                        QT_TRANSLATE_NOOP("collie::Words",
                                                          "Bugzilla's address, where it is not Mozilla's"));
inline constexpr TextOption
    caFile("ca-file", "FILE", QT_TRANSLATE_NOOP("collie::Words", "Trust the certificates of this PEM file as well"),
           Completes::File);
inline constexpr Flag json("json", QT_TRANSLATE_NOOP("collie::Words", "Print JSON"));
inline constexpr Flag quiet("quiet", QT_TRANSLATE_NOOP("collie::Words", "Print nothing but the answer and errors"));
inline constexpr Flag verbose("verbose",
                              QT_TRANSLATE_NOOP("collie::Words", "Tell on standard error what is asked and answered"));
inline constexpr ChoiceOption
    color("color", "WHEN", "auto always never",
          QT_TRANSLATE_NOOP("collie::Words", "When to print colours: auto (on a terminal, the default), always or "
                                             "never"));
inline constexpr Flag version("version", QT_TRANSLATE_NOOP("collie::Words", "Show the version"));
inline constexpr Option help{.name = "help",
                             .help = QT_TRANSLATE_NOOP("collie::Words", "Show the help of a verb or of a family"),
                             .hasShortName = true};

inline constexpr Flag dryRun("dry-run", QT_TRANSLATE_NOOP("collie::Words", "Print what would be sent and stop"));
inline constexpr NumberOption pushId("push", "ID", {.most = std::numeric_limits<qint64>::max()},
                                     QT_TRANSLATE_NOOP("collie::Words", "Treeherder's id of a push"));
inline constexpr TextOption revision("revision", "R", QT_TRANSLATE_NOOP("collie::Words", "Revision of a push"));
inline constexpr NumberOption runId("run", "N", {.least = 0, .whenAbsent = -1},
                                    QT_TRANSLATE_NOOP("collie::Words", "A run, from 0 (default the newest)"));
inline constexpr Flag compress("compress", QT_TRANSLATE_NOOP("collie::Words", "Compress the recording (zstd)"));

} // namespace options

} // namespace collie::cli
