#include "app/cli/help.h"

#include "app/cli/man_program.h"
#include "services/base/help_lines.h"
#include "services/base/near_words.h"
#include "services/base/words.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace collie::cli {

namespace {

using Line = std::pair<QString, QString>; ///< A term and its meaning.

/// Those of all families begin in the same column.
QString verbLines(const QVector<const Verb *> &verbs) {
    QVector<Line> lines;
    for (const Verb *verb : verbs)
        lines.append({verb->usage(), told(verb->summary)});
    return termLines(lines, longestHelpTerm);
}

QString optionLines(const QVector<Option> &options) {
    QVector<Line> lines;
    for (const Option &option : options) {
        QString term =
            QStringLiteral("--%1 %2").arg(QString::fromUtf8(option.name), QString::fromUtf8(option.valueName));
        if (option.hasShortName)
            term.prepend(QStringLiteral("-%1, ").arg(QLatin1Char(option.name[0])));
        lines.append({term.trimmed(), told(option.help)});
    }
    return termLines(lines);
}

/// What longer names begin with: "task", "task group".
QStringList beginnings() {
    QStringList all;
    for (const Verb &verb : allVerbs()) {
        const QStringList words = verb.words();
        for (qsizetype length = 1; length < words.size(); ++length)
            all.append(words.mid(0, length).join(u' '));
    }
    all.removeDuplicates();
    return all;
}

/// A section of a help text; empty where there is nothing in it.
QString section(const QString &title, const QString &lines) {
    return lines.isEmpty() ? QString() : u'\n' + title + u'\n' + lines;
}

/// What a verb or family does, and what else there is to say of it.
QString about(const char *summary, const char *description) {
    QString text = wrapped(told(summary)) + u'\n';
    if (description)
        text += u'\n' + wrapped(told(description)) + u'\n';
    return text;
}

QString exampleLines(const Verb &verb) {
    QString text;
    for (const Example &example : verb.examples) {
        // A shell takes every line of it for a remark.
        const QString what = wrapped(told(example.what), 4).replace(QStringLiteral("\n    "), QStringLiteral("\n  # "));
        text += QStringLiteral("  # %1\n  collie-cli %2\n").arg(what, QString::fromUtf8(example.line));
    }
    return text;
}

/// How far `said` is from the words of a name; nothing when a word of it is another one than the name's.
std::optional<int> distanceTo(const QStringList &name, const QStringList &said) {
    if (said.size() < name.size())
        return std::nullopt;
    int sum = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const int distance = editDistance(said.at(i), name.at(i));
        if (!isSlip(distance, name.at(i)))
            return std::nullopt;
        sum += distance;
    }
    return sum;
}

/// The verb or family that was most likely meant; empty when none is near.
QString nearest(const QStringList &words) {
    QStringList names = beginnings();
    for (const Verb &verb : allVerbs())
        names.append(QString::fromUtf8(verb.name));
    QString best;
    int least = std::numeric_limits<int>::max();
    for (const QString &name : std::as_const(names)) {
        const int distance = distanceTo(name.split(u' '), words).value_or(0);
        // A family that is there is not a guess. Of a family and its verb the verb is the better one.
        if (distance > 0 && (distance < least || (distance == least && name.startsWith(best)))) {
            best = name;
            least = distance;
        }
    }
    return best;
}

QString exitCodes() {
    QVector<Line> lines;
    for (const ProgramNote &code : cliProgram().exitCodes)
        lines.append({QString::fromUtf8(code.term), textOf(code.text)});
    return termLines(lines);
}

} // namespace

QString overview() {
    QVector<QVector<const Verb *>> families;
    for (const Verb &verb : allVerbs()) {
        const auto family = [](const Verb &one) {
            return one.words().size() > 1 ? one.words().constFirst() : QString();
        };
        if (families.isEmpty() || family(*families.constLast().constFirst()) != family(verb))
            families.append(QVector<const Verb *>());
        families.last().append(&verb);
    }
    QStringList blocks;
    for (const QVector<const Verb *> &family : std::as_const(families))
        blocks.append(verbLines(family));
    QString text = Words::tr("Usage: collie-cli VERB [OPERAND…] [OPTION…]\n"
                             "collie-cli help VERB tells more about one.\n");
    text += section(Words::tr("Verbs:"), blocks.join(u'\n'));
    text += section(Words::tr("General options, where they mean something:"), optionLines(generalOptions()));
    text += section(Words::tr("Exit codes:"), exitCodes());
    text += u'\n';
    const QString rest =
        Words::tr("A server that cannot be reached is given up after 20 seconds, one that says nothing after 45.\n"
                  "On a terminal, control characters of servers and logs are left out, but for colours; pipes and "
                  "files get every byte as it is. Tables are cut to its width, and what has no room on it goes through "
                  "COLLIE_PAGER, PAGER or less.\n"
                  "TASKCLUSTER_ROOT_URL, TASKCLUSTER_CLIENT_ID, TASKCLUSTER_ACCESS_TOKEN and TASKCLUSTER_CERTIFICATE "
                  "are used when set; NO_COLOR and CLICOLOR_FORCE are minded; QT_LOGGING_RULES chooses among the log "
                  "lines.\n");
    for (const QString &paragraph : rest.split(u'\n', Qt::SkipEmptyParts))
        text += wrapped(paragraph) + u'\n';
    return text;
}

QString familyHelp(const QStringList &words) {
    const QString name = words.join(u' ');
    QString text = Words::tr("Usage: collie-cli %1 VERB [OPERAND…] [OPTION…]").arg(name) + u'\n';
    if (const Family *family = findFamily(name); family != nullptr)
        text += about(family->summary, family->description);
    return text + section(Words::tr("Verbs:"), verbLines(verbsBelow(words)));
}

QString verbHelp(const Verb &verb) {
    QVector<Line> operands;
    for (const Operand &operand : verb.operands)
        operands.append({QString::fromUtf8(operand.name), told(operand.help)});
    return Words::tr("Usage: collie-cli %1").arg(verb.usage()) + u'\n' + about(verb.summary, verb.description) +
           section(Words::tr("Operands:"), termLines(operands)) +
           section(Words::tr("Options:"), optionLines(verb.options)) +
           section(Words::tr("General options:"), optionLines(generalOptionsOf(verb))) +
           section(Words::tr("Examples:"), exampleLines(verb));
}

Misuse noSuchVerb(const QStringList &words) {
    if (words.isEmpty())
        return {.sentence = Words::tr("Say what to do."), .list = overview()};
    if (!verbsBelow(words).isEmpty())
        return {.sentence = Words::tr("Say what to do: “%1” is the beginning of these verbs.").arg(words.join(u' ')),
                .list = verbLines(verbsBelow(words))};
    if (const QString meant = nearest(words); !meant.isEmpty())
        return {.sentence = Words::tr("There is no verb “%1”. Did you mean %2?")
                                .arg(words.mid(0, meant.count(u' ') + 1).join(u' '), meant),
                .list = {}};
    QStringList family = words;
    while (!family.isEmpty() && verbsBelow(family).isEmpty())
        family.removeLast();
    if (family.isEmpty())
        return {.sentence = Words::tr("There is no verb “%1”; --help lists the verbs.").arg(words.constFirst()),
                .list = {}};
    return {.sentence = Words::tr("There is no verb “%1”; these begin with “%2”.")
                            .arg(words.mid(0, family.size() + 1).join(u' '), family.join(u' ')),
            .list = verbLines(verbsBelow(family))};
}

} // namespace collie::cli
