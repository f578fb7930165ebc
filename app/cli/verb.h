#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/option.h"
#include "services/base/async.h"

#include <QStringList>
#include <QVector>

#include <initializer_list>

namespace collie::cli {

class Invocation;
class Session;

/// What a verb is about, by its place: the words behind it.
struct Operand {
    enum class Count { One, Maybe, Some, Any }; ///< One; one or none; one or more; as many as wanted.

    const char *name; ///< "TASKID"
    const char *help;
    Count count = Count::One;
    bool isTaskId = false; ///< Whether it is checked to be the id of a task or task group.

    [[nodiscard]] constexpr bool isNeeded() const { return count == Count::One || count == Count::Some; }
    [[nodiscard]] constexpr bool isRepeated() const { return count == Count::Some || count == Count::Any; }
};

/// Which credentials a verb wants before it begins.
enum class Access {
    None,  ///< None, or the verb asks for them itself.
    IfAny, ///< Those that are there: not everybody may read what everybody may at most deployments.
    Needed,
    NeededToSend, ///< Needed, but with --dry-run those that are there.
};

/// One thing the program can do. The record stands beside its function; help and the reading of command lines go by it.
struct Verb {
    const char *name = ""; ///< "task create"
    QVector<Operand> operands = {};
    QVector<Option> options = {}; ///< Its own; those of all verbs come to them.
    const char *summary = "";
    QVector<const char *> examples = {}; ///< Without the program's name.
    Access access = Access::None;
    /// Prints its answer and completes, or fails with what the person should know.
    Future<void> (*run)(Session &) = nullptr;
    /// In place of run: does without services and network. \return the exit code.
    ExitCode (*runAlone)(const Invocation &) = nullptr;

    [[nodiscard]] QStringList words() const { return QString::fromUtf8(name).split(u' '); }
    /// "task create FILE"
    [[nodiscard]] QString usage() const;
};

/// Makes verbs known to the program: a constant of the file that has them, and nothing else names them.
class VerbFamily final {
  public:
    VerbFamily(std::initializer_list<Verb> verbs);
    Q_DISABLE_COPY_MOVE(VerbFamily)
};

/// Those without a family first, then one family after the other; by name.
[[nodiscard]] const QVector<Verb> &allVerbs();
/// The options that every verb takes.
[[nodiscard]] const QVector<Option> &generalOptions();
/// The verb that `words` begin with; null when there is none.
[[nodiscard]] const Verb *findVerb(const QStringList &words);
/// Those whose names begin with `words`: all for none.
[[nodiscard]] QVector<const Verb *> verbsBelow(const QStringList &words);

namespace operands {

inline constexpr Operand taskId{.name = "TASKID", .help = "Id of a task", .isTaskId = true};
inline constexpr Operand group{
    .name = "GROUP", .help = "Id of a task group, that is of its decision task", .isTaskId = true};
inline constexpr Operand repository{.name = "REPO", .help = "Name of a repository, such as autoland"};
inline constexpr Operand labels{.name = "LABEL", .help = "Label of a task", .count = Operand::Count::Some};

} // namespace operands

} // namespace collie::cli
