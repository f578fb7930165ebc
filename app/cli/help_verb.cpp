#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "services/about/version.h"

namespace collie::cli {

namespace {

constexpr Operand helpWords{
    .name = "WORD",
    .help = QT_TRANSLATE_NOOP("collie::Words", "Words of a verb or of a family, such as task create"),
    .count = Operand::Count::Any,
    .completes = Completes::Verb};

/// Of the verb, of those that begin so, or of all.
ExitCode printHelp(const Invocation &invocation) {
    const QStringList &words = invocation.operands();
    const Verb *verb = findVerb(words);
    if (!verb && !words.isEmpty() && verbsBelow(words).isEmpty()) {
        const Misuse misuse = noSuchVerb(words);
        printTrouble(misuse.sentence);
        printBytes(misuse.list.toUtf8(), true);
        return Usage;
    }
    printPages(verb ? verbHelp(*verb) : words.isEmpty() ? overview() : familyHelp(words));
    return Done;
}

ExitCode printVersion(const Invocation &) {
    printLine(about::versionText(QStringLiteral("collie-cli")));
    return Done;
}

const VerbFamily helpVerbs{
    {.name = "help",
     .operands = {helpWords},
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show the help of a verb, of a family, or of all"),
     .examples = {{"help", QT_TRANSLATE_NOOP("collie::Words", "List all verbs")},
                  {"help task create", QT_TRANSLATE_NOOP("collie::Words", "Show everything about one verb")},
                  {"task --help", QT_TRANSLATE_NOOP("collie::Words", "Show the verbs of a family")}},
     .runAlone = printHelp},
    {.name = "version",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Show the version"),
     .examples = {{"version", QT_TRANSLATE_NOOP("collie::Words", "Show the version")}},
     .runAlone = printVersion},
};

} // namespace

} // namespace collie::cli
