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
    Completes completes = Completes::Nothing;

    [[nodiscard]] constexpr bool isNeeded() const { return count == Count::One || count == Count::Some; }
    [[nodiscard]] constexpr bool isRepeated() const { return count == Count::Some || count == Count::Any; }
};

/// A command line that shows what a verb is good for.
struct Example {
    const char *line = ""; ///< Without the program's name.
    const char *what = ""; ///< What it does, as a sentence without its full stop: "Show what would be created".
};

/// What verbs with the same first words are about. The texts of these records are marked for translation where they
/// stand and translated when they are printed: see told().
struct Family {
    const char *name = ""; ///< "task group"
    const char *summary = "";
    const char *description = nullptr; ///< A sentence or two more; null for none.
};

/// Which credentials a verb wants before it begins.
enum class Access {
    None,  ///< None, or the verb asks for them itself.
    IfAny, ///< Those that are there: not everybody may read what everybody may at most deployments.
    Needed,
    NeededToSend, ///< Needed, but with --dry-run those that are there.
};

/// Whom a verb asks. What says how to reach others is refused.
enum class Asks {
    Deployment, ///< Taskcluster or Treeherder; many both.
    Broker,     ///< At most a message broker.
    Nobody,
};

/// An option that means something only beside another one.
struct Condition {
    const char *option;     ///< "broker"
    const char *with;       ///< "source"
    const char *value = ""; ///< The value that `with` must have; empty when it needs only be there.
};

/// One thing the program can do. The record stands beside its function; help and the reading of command lines go by it.
struct Verb {
    const char *name = ""; ///< "task create"
    QVector<Operand> operands = {};
    QVector<Option> options = {}; ///< Its own; see generalOptionsOf() for the others.
    /// One row for each way in which an option means something; those without a row always do.
    QVector<Condition> conditions = {};
    const char *summary = "";
    const char *description = nullptr; ///< A sentence or two more; null for none.
    QVector<Example> examples = {};
    bool printsJson = false;      ///< Whether it has an answer that --json turns into JSON.
    bool printsColours = false;   ///< Whether there are colours in its answer, or may be.
    Asks asks = Asks::Deployment; ///< Nobody, where it is runAlone.
    Access access = Access::None;
    /// Prints its answer and completes, or fails with what the person should know.
    Future<void> (*run)(Session &) = nullptr;
    /// In place of run: does without services and network. \return the exit code, if what it prints gets there.
    ExitCode (*runAlone)(const Invocation &) = nullptr;
    bool isHidden = false; ///< For other programs: in no list, and nowhere suggested.

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

/// Makes families known: a constant beside the verbs of them.
class KnownFamilies final {
  public:
    KnownFamilies(std::initializer_list<Family> families);
    Q_DISABLE_COPY_MOVE(KnownFamilies)
};

/// By name.
[[nodiscard]] const QVector<Family> &allFamilies();
/// The family of a name; null where nothing is told of it.
[[nodiscard]] const Family *findFamily(const QString &name);
/// The text of a record in the language of the person who reads it; empty for null.
[[nodiscard]] QString told(const char *text);
/// Those without a family first, then one family after the other; by name. Without those that are hidden.
[[nodiscard]] const QVector<Verb> &allVerbs();
/// The hidden ones, by name.
[[nodiscard]] const QVector<Verb> &hiddenVerbs();
/// The options that are not one verb's own, of all verbs together.
[[nodiscard]] const QVector<Option> &generalOptions();
/// Those of them that mean something to a verb.
[[nodiscard]] QVector<Option> generalOptionsOf(const Verb &verb);
/// The verb that `words` begin with, be it hidden; null when there is none.
[[nodiscard]] const Verb *findVerb(const QStringList &words);
/// Those whose names begin with `words`: all for none.
[[nodiscard]] QVector<const Verb *> verbsBelow(const QStringList &words);

namespace operands {

inline constexpr Operand taskId{
    .name = "TASKID", .help = QT_TRANSLATE_NOOP("collie::Words", "Id of a task"), .isTaskId = true};
inline constexpr Operand group{
    .name = "GROUP",
    .help = QT_TRANSLATE_NOOP("collie::Words", "Id of a task group, that is of its decision task"),
    .isTaskId = true};
inline constexpr Operand repository{.name = "REPO",
                                    .help =
                                        QT_TRANSLATE_NOOP("collie::Words", "Name of a repository, such as autoland"),
                                    .completes = Completes::Repository};
inline constexpr Operand labels{.name = "LABEL",
                                .help = QT_TRANSLATE_NOOP("collie::Words", "Label of a task"),
                                .count = Operand::Count::Some,
                                .completes = Completes::Label};

} // namespace operands

} // namespace collie::cli
