#include "app/cli/invocation.h"

#include "services/base/near_words.h"
#include "services/base/option_mistake.h"
#include "services/base/slugid.h"
#include "services/base/words.h"

#include <QCommandLineParser>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace collie::cli {

namespace {

QString nameOf(const Option &option) {
    return QString::fromUtf8(option.name);
}

/// The options of all verbs and those that each verb takes. Which verb it is shows only once these are known.
QList<QCommandLineOption> parsedOptions() {
    QList<QCommandLineOption> list;
    QHash<QString, bool> takesValue;
    const auto add = [&](const Option &option) {
        const bool hasValue = option.kind != Option::Kind::Flag;
        if (const auto known = takesValue.constFind(nameOf(option)); known != takesValue.constEnd()) {
            if (*known != hasValue)
                qFatal("--%s takes a value in one verb and none in another.", option.name);
            return;
        }
        takesValue.insert(nameOf(option), hasValue);
        QStringList names{nameOf(option)};
        if (option.hasShortName)
            names.append(names.constFirst().left(1));
        QCommandLineOption parsed(names);
        parsed.setValueName(QString::fromUtf8(option.valueName));
        list.append(parsed);
    };
    for (const Option &option : generalOptions())
        add(option);
    const QVector<Verb> verbs = allVerbs() + hiddenVerbs();
    for (const Verb &verb : verbs) {
        for (const Option &option : verb.options)
            add(option);
    }
    return list;
}

/// The words from the verb on: general options may stand before it.
QStringList fromVerb(const QStringList &arguments) {
    const auto takesNext = [](const QString &word) {
        return std::any_of(generalOptions().begin(), generalOptions().end(), [&word](const Option &option) {
            return option.kind != Option::Kind::Flag && word == QStringLiteral("--") + nameOf(option);
        });
    };
    qsizetype at = 0;
    while (at < arguments.size() && arguments.at(at).startsWith(u'-'))
        at += takesNext(arguments.at(at)) ? 2 : 1;
    return arguments.mid(at);
}

/// Gives an option that stands alone the value this means, for the parser knows no such thing.
QStringList withLoneValues(QStringList arguments) {
    const Verb *verb = findVerb(fromVerb(arguments));
    if (!verb)
        return arguments;
    const qsizetype dashes = arguments.indexOf(QStringLiteral("--"));
    const qsizetype end = dashes < 0 ? arguments.size() : dashes; // Behind it stand operands.
    for (const Option &option : verb->options) {
        const QString name = QStringLiteral("--") + nameOf(option);
        const qsizetype place = *option.valueWhenAlone == '\0' ? -1 : arguments.indexOf(name);
        if (place >= 0 && place < end && !isSlugid(arguments.value(place + 1)))
            arguments[place] = name + u'=' + QString::fromUtf8(option.valueWhenAlone);
    }
    return arguments;
}

/// The option of this name that the verb takes; nothing when it takes none.
std::optional<Option> findOption(const Verb &verb, const QString &name) {
    for (const Option &option : verb.options + generalOptionsOf(verb)) {
        if (name == QLatin1String(option.name) || (option.hasShortName && name == nameOf(option).left(1)))
            return option;
    }
    return std::nullopt;
}

/// "a", "a or b", "a, b or c"
QString oneOf(const QStringList &words) {
    const QString most = words.mid(0, words.size() - 1).join(QStringLiteral(", "));
    return most.isEmpty() ? words.value(0)
                          : Words::tr("%1 or %2", "the last of a list of choices").arg(most, words.constLast());
}

/// The option of the verb that was most likely meant; empty when none is near, or when another verb has this one.
QString nearestOption(const Verb &verb, const QString &name) {
    QStringList names;
    for (const Option &option : verb.options + generalOptionsOf(verb))
        names.append(nameOf(option));
    const bool isOfAnother = std::any_of(allVerbs().begin(), allVerbs().end(),
                                         [&name](const Verb &other) { return findOption(other, name).has_value(); });
    return isOfAnother ? QString() : nearestWord(name, names);
}

QString noSuchOption(const Verb &verb, const QString &name) {
    const QString of = QString::fromUtf8(verb.name);
    if (const QString meant = nearestOption(verb, name); !meant.isEmpty())
        return Words::tr("“%1” has no option %2. Did you mean %3?").arg(of, dashed(name), dashed(meant));
    QStringList own;
    for (const Option &option : verb.options)
        own.append(dashed(nameOf(option)));
    if (own.isEmpty())
        return Words::tr("“%1” has no option %2. It takes general options only; collie-cli help %1 lists them.")
            .arg(of, dashed(name));
    return Words::tr("“%1” has no option %2. It takes %3, and general options; collie-cli help %1 lists them.")
        .arg(of, dashed(name), own.join(QStringLiteral(", ")));
}

/// An id that none can be is told here: the server would answer with its regular expression.
Result<void> checkTaskId(const QString &id) {
    if (isSlugid(id))
        return {};
    return failure(usageError(
        Words::tr("“%1” is not the id of a task or task group: those have 22 letters, digits, - and _.").arg(id)));
}

std::optional<std::chrono::seconds> durationOf(const QString &text) {
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,7})([smhd]?)\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.captured(1).toLongLong() == 0)
        return std::nullopt;
    const std::chrono::seconds number(match.captured(1).toLongLong());
    const QString unit = match.captured(2);
    if (unit == u"m")
        return number * 60;
    if (unit == u"h")
        return number * 3600;
    return unit == u"d" ? number * 86400 : number;
}

/// Why an option does not take `value`; empty when it does.
QString objection(const Option &option, const QString &value) {
    switch (option.kind) {
    case Option::Kind::Flag:
    case Option::Kind::Text:
    case Option::Kind::List:
    case Option::Kind::TaskId:
        return {};
    case Option::Kind::Choice: {
        const QStringList choices = QString::fromUtf8(option.choices).split(u' ');
        return choices.contains(value) ? QString() : Words::tr("--%1 takes %2.").arg(nameOf(option), oneOf(choices));
    }
    case Option::Kind::Number: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && number >= option.least && number <= option.most)
            return {};
        if (option.most < std::numeric_limits<int>::max())
            return Words::tr("--%1 takes a number from %2 to %3.")
                .arg(nameOf(option), QString::number(option.least), QString::number(option.most));
        return Words::tr("--%1 takes a number from %2.").arg(nameOf(option), QString::number(option.least));
    }
    case Option::Kind::Time:
        return durationOf(value) ? QString()
                                 : Words::tr("--%1 takes a time such as 90s, 15m, 2h or 1d.").arg(nameOf(option));
    }
    return {};
}

Misuse misuse(const QString &sentence) {
    return {.sentence = sentence, .list = {}};
}

} // namespace

QString Invocation::valueOf(const Option &option) const {
    const QStringList values = m_values.value(nameOf(option));
    return values.isEmpty() ? QString() : values.constLast();
}

qint64 Invocation::number(const NumberOption &option) const {
    return isSet(option) ? valueOf(option).toLongLong() : option.valueWhenAbsent;
}

std::chrono::seconds Invocation::time(const TimeOption &option) const {
    return durationOf(valueOf(option)).value_or(std::chrono::seconds(option.valueWhenAbsent));
}

/// Whether what a condition asks for is on the command line.
bool Invocation::holds(const Condition &condition) const {
    const QString with = QString::fromUtf8(condition.with), value = QString::fromUtf8(condition.value);
    return m_values.contains(with) && (value.isEmpty() || m_values.value(with).contains(value));
}

Result<void> Invocation::checkConditions() const {
    for (auto given = m_values.cbegin(); given != m_values.cend(); ++given) {
        QStringList wanted;
        bool isMet = false;
        for (const Condition &condition : m_verb->conditions) {
            if (given.key() != QLatin1String(condition.option))
                continue;
            isMet = isMet || holds(condition);
            wanted.append(
                QStringLiteral("--%1 %2").arg(QLatin1String(condition.with), QLatin1String(condition.value)).trimmed());
        }
        if (!wanted.isEmpty() && !isMet)
            return failure(usageError(Words::tr("--%1 is only for %2.").arg(given.key(), oneOf(wanted))));
    }
    if (isSet(options::quiet) && isSet(options::verbose))
        return failure(usageError(Words::tr("Choose one of --quiet and --verbose.")));
    return {};
}

Result<void> Invocation::checkOptions() const {
    for (auto given = m_values.cbegin(); given != m_values.cend(); ++given) {
        const std::optional<Option> option = findOption(*m_verb, given.key());
        for (const QString &value : given.value()) {
            if (option->kind == Option::Kind::TaskId && value != QLatin1String(option->valueWhenAlone)) {
                if (const Result<void> checked = checkTaskId(value); !checked)
                    return checked;
            }
            if (const QString sentence = objection(*option, value); !sentence.isEmpty())
                return failure(usageError(sentence));
        }
    }
    return checkConditions();
}

Result<void> Invocation::checkOperands() const {
    qsizetype needed = 0, most = 0;
    for (const Operand &operand : m_verb->operands) {
        needed += operand.isNeeded() ? 1 : 0;
        most = operand.isRepeated() || most < 0 ? -1 : most + 1;
    }
    if (m_operands.size() < needed || (most >= 0 && m_operands.size() > most))
        return failure(usageError(Words::tr("Usage: collie-cli %1").arg(m_verb->usage())));
    for (qsizetype i = 0; i < m_verb->operands.size() && i < m_operands.size(); ++i) {
        const Operand &operand = m_verb->operands.at(i);
        for (const QString &id : operand.isTaskId ? m_operands.mid(i, operand.isRepeated() ? -1 : 1) : QStringList()) {
            if (const Result<void> checked = checkTaskId(id); !checked)
                return checked;
        }
    }
    return {};
}

tl::expected<Invocation, Misuse> Invocation::parse(const QStringList &arguments) {
    QCommandLineParser parser;
    const QList<QCommandLineOption> known = parsedOptions();
    parser.addOptions(known);
    const QStringList line = QStringList(QStringLiteral("collie-cli")) + withLoneValues(arguments);
    const bool understood = parser.parse(line);
    QStringList words = parser.positionalArguments();
    if (parser.isSet(nameOf(options::help)))
        words.prepend(QStringLiteral("help"));
    else if (parser.isSet(nameOf(options::version)))
        words = QStringList(QStringLiteral("version"));

    Invocation invocation;
    invocation.m_verb = findVerb(words);
    if (!invocation.m_verb && (understood || !words.isEmpty()))
        return tl::unexpected(noSuchVerb(words));
    if (!invocation.m_verb)
        return tl::unexpected(misuse(optionMistake(parser, known, line)));
    invocation.m_operands = words.mid(invocation.m_verb->words().size());
    for (const QString &name : parser.optionNames() + parser.unknownOptionNames()) {
        const std::optional<Option> option = findOption(*invocation.m_verb, name);
        // Whoever asks for help may have written the options that the help is wanted for.
        if (!option && words.constFirst() != u"help")
            return tl::unexpected(misuse(noSuchOption(*invocation.m_verb, name)));
        if (option)
            invocation.m_values.insert(nameOf(*option), option->kind == Option::Kind::Flag ? QStringList(QString())
                                                                                           : parser.values(name));
    }
    if (!understood && parser.unknownOptionNames().isEmpty())
        return tl::unexpected(misuse(optionMistake(parser, known, line)));
    for (const auto check : {&Invocation::checkOperands, &Invocation::checkOptions}) {
        if (const Result<void> checked = (invocation.*check)(); !checked)
            return tl::unexpected(misuse(checked.error().message));
    }
    return invocation;
}

} // namespace collie::cli
