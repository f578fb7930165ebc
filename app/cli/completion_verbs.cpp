#include "app/cli/completion.h"
#include "app/cli/completion_scripts.h"
#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "services/base/words.h"

namespace collie::cli {
namespace {

constexpr Operand shellName{
    .name = "SHELL", .help = QT_TRANSLATE_NOOP("collie::Words", "bash, zsh or fish"), .completes = Completes::Shell};
constexpr Operand typedWords{
    .name = "WORD",
    .help = QT_TRANSLATE_NOOP("collie::Words", "Words of a command line behind the program's name; the last one is "
                                               "completed"),
    .count = Operand::Count::Any};

ExitCode printCandidates(const Invocation &invocation) {
    printData(toLines(completionOf(invocation.operands())).toUtf8());
    return Done;
}

ExitCode printScript(const Invocation &invocation) {
    const QString shell = invocation.operands().constFirst();
    const QByteArray script = completionScript(shell);
    if (script.isEmpty()) {
        printTrouble(Words::tr("There is no completion for “%1”. Choose bash, zsh or fish.").arg(shell));
        return Usage;
    }
    printData(script);
    return Done;
}

const VerbFamily completionVerbs{
    {.name = "completion",
     .operands = {shellName},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print the script that makes a shell complete collie-cli"),
     .description = QT_TRANSLATE_NOOP(
         "collie::Words",
         "Completed are verbs, options and their values, and names of repositories, labels, exchanges and actions that "
         "were on show in the window. No server is asked."),
     .examples = {{"completion bash > ~/.local/share/bash-completion/completions/collie-cli",
                   QT_TRANSLATE_NOOP("collie::Words", "Have it in every bash")},
                  {"completion fish > ~/.config/fish/completions/collie-cli.fish",
                   QT_TRANSLATE_NOOP("collie::Words", "Have it in every fish")}},
     .asks = Asks::Nobody,
     .runAlone = printScript},
    {.name = "complete",
     .operands = {typedWords},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print what may stand at the end of a command line"),
     .asks = Asks::Nobody,
     .runAlone = printCandidates,
     .isHidden = true},
};

} // namespace
} // namespace collie::cli
