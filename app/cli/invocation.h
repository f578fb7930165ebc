#pragma once

#include "services/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace collie::cli {

/// What the program's exit tells a script.
enum ExitCode { Done = 0, Failed = 1, Usage = 2, NotSignedIn = 3, RefusedForScopes = 4, TaskException = 5 };

/// The error of a command line that cannot be: exit code 2, like what Invocation::parse() refuses.
[[nodiscard]] Error usageError(const QString &message);

/// The exit code an error leads to.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

/// What the option --task stands for when no task follows it.
constexpr QLatin1String newTask("new");

/// One command line, understood: which verb, its operands and options.
class Invocation final {
  public:
    /// \param arguments  without the program's name.
    /// \return InvalidArgument with what is wrong with the command line.
    [[nodiscard]] static Result<Invocation> parse(const QStringList &arguments);
    /// The text of --help, or of what begins with `words` only: "task", "task group list".
    /// \return InvalidArgument when no verb begins so.
    [[nodiscard]] static Result<QString> helpText(const QStringList &words = {});

    /// "push list"; "help" and "version" also for --help and --version. The operands of "help" are words of a verb.
    [[nodiscard]] const QString &verb() const { return m_verb; }
    [[nodiscard]] const QStringList &operands() const { return m_operands; }
    [[nodiscard]] bool has(const QString &option) const { return m_options.contains(option); }
    /// The value of an option; empty when absent.
    [[nodiscard]] QString value(const QString &option) const { return m_options.value(option); }
    /// Every value of an option that may be repeated, in order.
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] bool json() const { return has(QStringLiteral("json")); }

  private:
    QString m_verb;
    QStringList m_operands;
    QHash<QString, QString> m_options;
    QHash<QString, QStringList> m_values;
};

} // namespace collie::cli
