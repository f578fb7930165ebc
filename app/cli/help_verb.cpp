#include "app/cli/invocation.h"
#include "app/cli/output.h"

namespace collie::cli {

namespace {

constexpr Operand helpWords{
    .name = "WORD", .help = "Words of a verb or of a family, such as task create", .count = Operand::Count::Any};

/// Of the verb, of those that begin so, or of all.
ExitCode printHelp(const Invocation &invocation) {
    const QStringList &words = invocation.operands();
    const Verb *verb = findVerb(words);
    if (!verb && !words.isEmpty() && verbsBelow(words).isEmpty()) {
        const Misuse misuse = noSuchVerb(words);
        printRemark(misuse.sentence);
        printBytes(misuse.list.toUtf8(), true);
        return Usage;
    }
    printData((verb ? verbHelp(*verb) : words.isEmpty() ? overview() : familyHelp(words)).toUtf8());
    return flushOutput() ? Done : Failed;
}

ExitCode printVersion(const Invocation &) {
    printLine(QStringLiteral("collie-cli " COLLIE_VERSION));
    return Done;
}

const VerbFamily helpVerbs{
    {.name = "help",
     .operands = {helpWords},
     .summary = "Show the help of a verb, of a family, or of all",
     .examples = {"help task create", "task --help"},
     .runAlone = printHelp},
    {.name = "version", .summary = "Show the version", .runAlone = printVersion},
};

} // namespace

} // namespace collie::cli
