#include "app/cli/man_pages.h"

#include "app/cli/man_program.h"
#include "app/cli/verb.h"
#include "models/text/text_format.h"
#include "services/base/words.h"

#include <algorithm>
#include <iterator>

namespace collie::cli {
namespace {

constexpr bool hasSandbox = COLLIE_HAS_SANDBOX != 0;

/// The page of the sandbox, where it is built.
QStringList sandboxPage() {
    return hasSandbox ? QStringList{QStringLiteral("collie-sandbox")} : QStringList();
}

/// The first words of the verbs that have several: each has a page.
QStringList pagedFamilies() {
    QStringList families;
    for (const Verb &verb : allVerbs()) {
        if (verb.words().size() > 1)
            families.append(verb.words().constFirst());
    }
    families.removeDuplicates();
    return families;
}

QString pageOf(const QString &family) {
    return QStringLiteral("collie-cli-") + family;
}

/// "Retrigger, cancel and add jobs"
QString summaryOf(const QString &family) {
    const Family *record = findFamily(family);
    return record != nullptr ? told(record->summary) : Words::tr("Verbs of collie-cli");
}

/// \param text  a sentence without its full stop.
QString manSentence(const QString &text) {
    return Words::tr("%1.", "a sentence and its full stop").arg(text);
}

QString aboutFamilyOf(const Family &family) {
    const QString summary = manSentence(told(family.summary));
    return family.description == nullptr ? summary : models::joinSentences(summary, told(family.description));
}

void addManNotes(ManPage &page, const QString &title, const QVector<ProgramNote> &notes) {
    if (notes.isEmpty())
        return;
    page.beginSection(title);
    for (const ProgramNote &note : notes)
        page.addTerm(QString::fromUtf8(note.term), QString(), textOf(note.text));
}

void addManOption(ManPage &page, const Option &option) {
    const QString name = QString::fromUtf8(option.name);
    QString term = QStringLiteral("--") + name;
    if (option.hasShortName)
        term.prepend(QStringLiteral("-%1, ").arg(name.front()));
    page.addTerm(term, QString::fromUtf8(option.valueName), told(option.help));
}

void addManVerb(ManPage &page, const Verb &verb) {
    page.beginSubsection(QStringLiteral("collie-cli ") + verb.usage());
    page.addParagraph(manSentence(told(verb.summary)));
    if (verb.description != nullptr)
        page.addParagraph(told(verb.description));
    for (const Operand &operand : verb.operands)
        page.addTerm(QString(), QString::fromUtf8(operand.name), told(operand.help));
    for (const Option &option : verb.options)
        addManOption(page, option);
    QStringList general;
    for (const Option &option : generalOptionsOf(verb))
        general.append(QStringLiteral("--") + QString::fromUtf8(option.name));
    page.addParagraph(Words::tr("General options: %1").arg(general.join(QStringLiteral(", "))));
}

void addManExamples(ManPage &page, const QVector<const Verb *> &verbs) {
    const bool hasAny =
        std::any_of(verbs.begin(), verbs.end(), [](const Verb *verb) { return !verb->examples.isEmpty(); });
    if (!hasAny)
        return;
    page.beginSection(Words::tr("EXAMPLES"));
    for (const Verb *verb : verbs) {
        for (const Example &example : verb->examples)
            page.addExample(QStringLiteral("collie-cli ") + QString::fromUtf8(example.line), told(example.what));
    }
}

ManPage familyPage(const QString &family, const QDate &date) {
    ManPage page(pageOf(family), summaryOf(family), date);
    const QVector<const Verb *> verbs = verbsBelow({family});
    page.beginSection(Words::tr("SYNOPSIS"));
    for (const Verb *verb : verbs)
        page.addSynopsis(Words::tr("collie-cli %1 [OPTION…]").arg(verb->usage()));
    page.beginSection(Words::tr("DESCRIPTION"));
    page.addParagraph(manSentence(summaryOf(family)));
    for (const Family &each : allFamilies()) {
        const QString name = QString::fromUtf8(each.name);
        if (name == family && each.description != nullptr)
            page.addParagraph(told(each.description));
        else if (name.startsWith(family + u' '))
            page.addTerm(name, QString(), aboutFamilyOf(each));
    }
    page.beginSection(Words::tr("COMMANDS"));
    for (const Verb *verb : verbs)
        addManVerb(page, *verb);
    addManExamples(page, verbs);
    page.beginSection(Words::tr("EXIT STATUS"));
    page.addParagraph(Words::tr("As %1 tells, which tells of general options, variables and files as well.")
                          .arg(QStringLiteral("collie-cli(1)")));
    page.addSeeAlso({QStringLiteral("collie-cli"), QStringLiteral("collie")});
    return page;
}

ManPage cliPage(const QDate &date) {
    const ProgramRecord &record = cliProgram();
    ManPage page(QString::fromUtf8(record.name), textOf(record.summary), date);
    page.beginSection(Words::tr("SYNOPSIS"));
    page.addSynopsis(Words::tr("collie-cli VERB [OPERAND…] [OPTION…]"));
    page.addSynopsis(Words::tr("collie-cli help [VERB]"));
    page.beginSection(Words::tr("DESCRIPTION"));
    for (const char *text : record.description)
        page.addParagraph(textOf(text));

    const QStringList families = pagedFamilies();
    QVector<const Verb *> alone;
    page.beginSection(Words::tr("COMMANDS"));
    for (const Verb &verb : allVerbs()) {
        if (verb.words().size() == 1) {
            addManVerb(page, verb);
            alone.append(&verb);
        }
    }
    for (const QString &family : families) {
        page.beginSubsection(QStringLiteral("collie-cli %1 VERB").arg(family));
        page.addParagraph(Words::tr("%1: see %2.").arg(summaryOf(family), pageOf(family) + QStringLiteral("(1)")));
        for (const Verb *verb : verbsBelow({family}))
            page.addTerm(verb->usage(), QString(), told(verb->summary));
    }
    page.beginSection(Words::tr("OPTIONS"));
    page.addParagraph(Words::tr("Each verb takes those of them that mean something to it."));
    for (const Option &option : generalOptions())
        addManOption(page, option);
    addManExamples(page, alone);
    addManNotes(page, Words::tr("ENVIRONMENT"), record.environment);
    addManNotes(page, Words::tr("FILES"), record.files);
    addManNotes(page, Words::tr("EXIT STATUS"), record.exitCodes);
    QStringList others;
    std::transform(families.begin(), families.end(), std::back_inserter(others), pageOf);
    page.addSeeAlso(others + QStringList{QStringLiteral("collie")} + sandboxPage());
    return page;
}

/// Of a program without verbs.
ManPage programPage(const ProgramRecord &record, const QStringList &others, const QDate &date) {
    ManPage page(QString::fromUtf8(record.name), textOf(record.summary), date);
    page.beginSection(Words::tr("SYNOPSIS"));
    page.addSynopsis(record.usage());
    page.beginSection(Words::tr("DESCRIPTION"));
    for (const char *text : record.description)
        page.addParagraph(textOf(text));
    for (const ProgramNote &operand : record.operands)
        page.addTerm(QString(), QString::fromUtf8(operand.term), textOf(operand.text));
    page.beginSection(Words::tr("OPTIONS"));
    for (const ProgramOption &option : record.options) {
        if (option.isHidden)
            continue;
        const QString value = QString::fromUtf8(option.valueName);
        QString term = option.term();
        term.chop(value.isEmpty() ? 0 : value.size() + 1);
        page.addTerm(term, value, option.meaning());
    }
    if (!record.examples.isEmpty())
        page.beginSection(Words::tr("EXAMPLES"));
    for (const ProgramNote &example : record.examples)
        page.addExample(QStringLiteral("%1 %2").arg(QString::fromUtf8(record.name), QString::fromUtf8(example.term)),
                        textOf(example.text));
    addManNotes(page, Words::tr("ENVIRONMENT"), record.environment);
    addManNotes(page, Words::tr("FILES"), record.files);
    addManNotes(page, Words::tr("EXIT STATUS"), record.exitCodes);
    page.addSeeAlso(others);
    return page;
}

} // namespace

QVector<ManPage> manPages(const QDate &date) {
    const QString window = QStringLiteral("collie"), cli = QStringLiteral("collie-cli");
    QVector<ManPage> pages{programPage(collieProgram(hasSandbox), QStringList{cli} + sandboxPage(), date),
                           cliPage(date)};
    for (const QString &family : pagedFamilies())
        pages.append(familyPage(family, date));
    if (hasSandbox)
        pages.append(programPage(sandboxProgram(), {window, cli}, date));
    return pages;
}

} // namespace collie::cli
