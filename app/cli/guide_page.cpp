#include "app/cli/guide_page.h"

#include "app/cli/invocation.h"
#include "app/cli/output.h"
#include "services/failures/markdown.h"

#include <algorithm>
#include <utility>

namespace collie::cli {

namespace {

QString english(const char *text) {
    return text == nullptr ? QString() : QString::fromUtf8(text);
}

void addGuideTable(QString &page, const QString &header, const QVector<QPair<QString, QString>> &rows) {
    if (rows.isEmpty())
        return;
    page += QStringLiteral("\n| %1 | Meaning |\n| --- | --- |\n").arg(header);
    for (const auto &[term, meaning] : rows)
        page += QStringLiteral("| `%1` | %2 |\n").arg(term, failures::markdownCell(meaning));
}

/// In a table a bar would end the cell, also within code.
QString termOf(QString text) {
    return text.replace(u'|', QStringLiteral("\\|"));
}

void addGuideOptions(QString &page, const QVector<Option> &options) {
    QVector<QPair<QString, QString>> rows;
    for (const Option &option : options) {
        const QString name = QStringLiteral("--%1 %2").arg(english(option.name), english(option.valueName)).trimmed();
        rows.append({termOf(name), english(option.help)});
    }
    addGuideTable(page, QStringLiteral("Option"), rows);
}

/// Whether it need not be named at each.
bool isOfEveryVerb(const Option &option) {
    return std::all_of(allVerbs().begin(), allVerbs().end(), [&option](const Verb &verb) {
        const QVector<Option> taken = generalOptionsOf(verb);
        return std::any_of(taken.begin(), taken.end(),
                           [&option](const Option &each) { return english(each.name) == english(option.name); });
    });
}

void addGuideVerb(QString &page, const Verb &verb) {
    page += QStringLiteral("\n### %1\n\n%2.").arg(english(verb.name), failures::markdownCell(english(verb.summary)));
    if (const QString more = english(verb.description); !more.isEmpty())
        page += u' ' + failures::markdownCell(more);
    page += QStringLiteral("\n\n```sh\ncollie-cli %1\n```\n").arg(verb.usage());
    QVector<QPair<QString, QString>> operands;
    for (const Operand &operand : verb.operands)
        operands.append({termOf(english(operand.name)), english(operand.help)});
    addGuideTable(page, QStringLiteral("Operand"), operands);
    addGuideOptions(page, verb.options);
    QStringList others;
    for (const Option &option : generalOptionsOf(verb)) {
        if (!isOfEveryVerb(option))
            others.append(QStringLiteral("`--%1`").arg(english(option.name)));
    }
    if (!others.isEmpty())
        page += QStringLiteral("\nIt takes %1 as well.\n").arg(others.join(QStringLiteral(", ")));
    if (verb.examples.isEmpty())
        return;
    page += QStringLiteral("\n%1\n\n```sh\n")
                .arg(verb.examples.size() > 1 ? QStringLiteral("Examples:") : QStringLiteral("Example:"));
    for (const Example &example : verb.examples) {
        if (*example.what != '\0')
            page += QStringLiteral("# %1\n").arg(english(example.what));
        page += QStringLiteral("collie-cli %1\n").arg(english(example.line));
    }
    page += QStringLiteral("```\n");
}

/// The first word of those verbs that have more than one.
QString familyOf(const Verb &verb) {
    const QStringList words = verb.words();
    return words.size() > 1 ? words.constFirst() : QString();
}

/// "Make, copy and watch tasks. More about that."
QString aboutFamily(const Family &family) {
    return failures::markdownCell(english(family.summary) + QStringLiteral(". ") + english(family.description));
}

void addGuideFamily(QString &page, const QString &name) {
    page += QStringLiteral("\n## %1\n").arg(name.isEmpty() ? QStringLiteral("Verbs of one word") : name);
    for (const Family &family : allFamilies()) {
        const QString its = english(family.name);
        if (its == name)
            page += QStringLiteral("\n%1\n").arg(aboutFamily(family));
        else if (!name.isEmpty() && its.startsWith(name + u' '))
            page += QStringLiteral("\n`%1`: %2\n").arg(its, aboutFamily(family));
    }
}

ExitCode printGuidePage(const Invocation &) {
    printData(commandLinePage().toUtf8());
    return Done;
}

const VerbFamily guideVerbs{
    {.name = "guide-page",
     .summary = QT_TRANSLATE_NOOP("collie::Words", "Print the page of the guide about the command line"),
     .asks = Asks::Nobody,
     .runAlone = printGuidePage,
     .isHidden = true},
};

} // namespace

QString commandLinePage() {
    QString page =
        QStringLiteral("# The command line\n\n"
                       "Every verb of `collie-cli`. [Scripting](scripting.md) shows how they are used together; "
                       "`collie-cli help VERB` tells the same in a terminal.\n\n"
                       "## General options\n\n"
                       "A verb takes those of them that mean something to it.\n");
    addGuideOptions(page, generalOptions());
    QString family(u'-'); // None has that name.
    for (const Verb &verb : allVerbs()) {
        if (const QString its = familyOf(verb); std::exchange(family, its) != its)
            addGuideFamily(page, its);
        addGuideVerb(page, verb);
    }
    return page;
}

} // namespace collie::cli
