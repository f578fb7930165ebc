#include "app/cli/invocation.h"

#include "services/base/slugid.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace collie::cli {

namespace {

QString nameOf(const Option &option) {
    return QString::fromUtf8(option.name);
}

/// The options of all verbs and those that each verb takes. Which verb it is shows only once these are known.
void addOptions(QCommandLineParser &parser) {
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
        parser.addOption(parsed);
    };
    for (const Option &option : generalOptions())
        add(option);
    for (const Verb &verb : allVerbs()) {
        for (const Option &option : verb.options)
            add(option);
    }
}

/// Gives an option that stands alone the value this means, for the parser knows no such thing.
QStringList withLoneValues(QStringList arguments) {
    const Verb *verb = findVerb(arguments);
    if (!verb)
        return arguments;
    for (const Option &option : verb->options) {
        const QString name = QStringLiteral("--") + nameOf(option);
        const qsizetype place = *option.valueWhenAlone == '\0' ? -1 : arguments.indexOf(name);
        if (place >= 0 && !isSlugid(arguments.value(place + 1)))
            arguments[place] = name + u'=' + QString::fromUtf8(option.valueWhenAlone);
    }
    return arguments;
}

/// The option of this name that the verb takes; null when it takes none.
const Option *findOption(const Verb &verb, const QString &name) {
    for (const QVector<Option> *list : {&verb.options, &generalOptions()}) {
        for (const Option &option : *list) {
            if (name == QLatin1String(option.name) || (option.hasShortName && name == nameOf(option).left(1)))
                return &option;
        }
    }
    return nullptr;
}

/// "a", "a or b", "a, b or c"
QString oneOf(const QStringList &words, const QString &conjunction) {
    const QString most = words.mid(0, words.size() - 1).join(QStringLiteral(", "));
    return most.isEmpty() ? words.value(0) : QStringLiteral("%1 %2 %3").arg(most, conjunction, words.constLast());
}

QString noSuchOption(const Verb &verb, const QString &name) {
    QStringList own;
    for (const Option &option : verb.options)
        own.append(QStringLiteral("--") + nameOf(option));
    return QStringLiteral("“%1” has no option %2%3. It takes %4.")
        .arg(QString::fromUtf8(verb.name), name.size() > 1 ? QStringLiteral("--") : QStringLiteral("-"), name,
             own.isEmpty() ? QStringLiteral("only the options of all verbs")
                           : oneOf(own, QStringLiteral("and")) + QStringLiteral(", and the options of all verbs"));
}

/// An id that none can be is told here: the server would answer with its regular expression.
Result<void> checkTaskId(const QString &id) {
    if (isSlugid(id))
        return {};
    return failure(usageError(
        QStringLiteral("“%1” is not the id of a task or task group: those have 22 letters, digits, - and _.").arg(id)));
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

/// What an option takes: "a number from 1 to 365"; empty when it takes `value`.
QString objection(const Option &option, const QString &value) {
    switch (option.kind) {
    case Option::Kind::Flag:
    case Option::Kind::Text:
    case Option::Kind::List:
    case Option::Kind::TaskId:
        return {};
    case Option::Kind::Choice: {
        const QStringList choices = QString::fromUtf8(option.choices).split(u' ');
        return choices.contains(value) ? QString() : oneOf(choices, QStringLiteral("or"));
    }
    case Option::Kind::Number: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && number >= option.least && number <= option.most)
            return {};
        const QString from = QStringLiteral("a number from %1").arg(option.least);
        return option.most < std::numeric_limits<int>::max() ? from + QStringLiteral(" to %1").arg(option.most) : from;
    }
    case Option::Kind::Time:
        return durationOf(value) ? QString() : QStringLiteral("a time such as 90s, 15m, 2h or 1d");
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

Result<void> Invocation::check() const {
    qsizetype needed = 0, most = 0;
    for (const Operand &operand : m_verb->operands) {
        needed += operand.isNeeded() ? 1 : 0;
        most = operand.isRepeated() || most < 0 ? -1 : most + 1;
    }
    if (m_operands.size() < needed || (most >= 0 && m_operands.size() > most))
        return failure(usageError(QStringLiteral("Usage: collie-cli %1").arg(m_verb->usage())));
    for (auto given = m_values.cbegin(); given != m_values.cend(); ++given) {
        const Option *option = findOption(*m_verb, given.key());
        for (const QString &value : given.value()) {
            if (option->kind == Option::Kind::TaskId && value != QLatin1String(option->valueWhenAlone)) {
                if (const Result<void> checked = checkTaskId(value); !checked)
                    return checked;
            }
            if (const QString wanted = objection(*option, value); !wanted.isEmpty())
                return failure(usageError(QStringLiteral("--%1 takes %2.").arg(given.key(), wanted)));
        }
    }
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
    addOptions(parser);
    const bool understood = parser.parse(QStringList(QStringLiteral("collie-cli")) + withLoneValues(arguments));
    QStringList words = parser.positionalArguments();
    if (parser.isSet(nameOf(options::help)))
        words.prepend(QStringLiteral("help"));
    else if (parser.isSet(nameOf(options::version)))
        words = QStringList(QStringLiteral("version"));

    Invocation invocation;
    invocation.m_verb = findVerb(words);
    if (!understood && (!invocation.m_verb || parser.unknownOptionNames().isEmpty()))
        return tl::unexpected(misuse(parser.errorText()));
    if (!invocation.m_verb)
        return tl::unexpected(noSuchVerb(words));
    invocation.m_operands = words.mid(invocation.m_verb->words().size());
    for (const QString &name : parser.optionNames() + parser.unknownOptionNames()) {
        const Option *option = findOption(*invocation.m_verb, name);
        // Whoever asks for help may have written the options that the help is wanted for.
        if (!option && words.constFirst() != u"help")
            return tl::unexpected(misuse(noSuchOption(*invocation.m_verb, name)));
        if (option)
            invocation.m_values.insert(nameOf(*option), option->kind == Option::Kind::Flag ? QStringList(QString())
                                                                                           : parser.values(name));
    }
    if (const Result<void> checked = invocation.check(); !checked)
        return tl::unexpected(misuse(checked.error().message));
    return invocation;
}

} // namespace collie::cli
