#include "app/cli/completion.h"

#include "app/cli/completion_names.h"
#include "app/cli/verb.h"
#include "services/base/slugid.h"

#include <algorithm>

namespace collie::cli {
namespace {

using Source = Completion::Source;

/// What stands before the word that is being typed.
struct Typed {
    QStringList positional;          ///< Words of the verb and its operands.
    QStringList given;               ///< Names of options.
    QString rootUrl;                 ///< Value of --root-url.
    const Option *waiting = nullptr; ///< The option whose value is being typed.
    bool isPastOptions = false;      ///< Behind "--".
};

/// The option of a name: the verb's where there is one yet, else that of any. Null for none.
const Option *optionNamed(const QString &name, const Verb *verb) {
    const auto in = [&name](const QVector<Option> &list) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&name](const Option &each) { return name == QLatin1String(each.name); });
        return found == list.end() ? nullptr : &*found;
    };
    if (const Option *own = verb != nullptr ? in(verb->options) : nullptr)
        return own;
    if (const Option *general = in(generalOptions()))
        return general;
    for (const Verb &each : allVerbs()) {
        if (const Option *found = in(each.options))
            return found;
    }
    return nullptr;
}

Typed readTyped(const QStringList &words) {
    Typed typed;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString &word = words.at(i);
        if (typed.isPastOptions || !word.startsWith(u'-') || word.size() == 1) {
            typed.positional.append(word);
            continue;
        }
        if (word == u"--") {
            typed.isPastOptions = true;
            continue;
        }
        const QString name = word.section(u'=', 0, 0).mid(2);
        typed.given.append(name);
        const Option *option = optionNamed(name, findVerb(typed.positional));
        if (!word.startsWith(u"--") || option == nullptr || option->kind == Option::Kind::Flag)
            continue;
        QString value = word.section(u'=', 1);
        if (!word.contains(u'=')) {
            const bool mayBeAlone = *option->valueWhenAlone != '\0';
            const bool isLast = i + 2 == words.size();
            if (isLast && !mayBeAlone)
                typed.waiting = option;
            if (isLast || (mayBeAlone && !isSlugid(words.at(i + 1))))
                continue;
            value = words.at(++i);
        }
        if (name == QLatin1String(options::rootUrl.name))
            typed.rootUrl = value;
    }
    return typed;
}

/// Words that may follow those of a verb's name, in order, with what is behind them.
QVector<Completion::Candidate> nextWords(const QStringList &words, const QString &beginning) {
    QVector<Completion::Candidate> next;
    for (const Verb *verb : verbsBelow(words)) {
        const QStringList own = verb->words();
        const QString word = own.value(words.size());
        const bool isKnown =
            std::any_of(next.begin(), next.end(), [&word](const auto &each) { return each.word == word; });
        if (word.isEmpty() || !word.startsWith(beginning) || isKnown)
            continue;
        const Family *family = findFamily(own.mid(0, words.size() + 1).join(u' '));
        const bool isVerb = own.size() == words.size() + 1;
        next.append({.word = word,
                     .what = isVerb              ? told(verb->summary)
                             : family == nullptr ? QString()
                                                 : told(family->summary)});
    }
    std::sort(next.begin(), next.end(), [](const auto &left, const auto &right) { return left.word < right.word; });
    return next;
}

Completion ofWords(const QStringList &words, const QString &beginning) {
    Completion completion;
    for (const QString &word : words) {
        if (word.startsWith(beginning))
            completion.candidates.append({.word = word, .what = {}});
    }
    return completion;
}

Completion ofNames(const QVector<storage::CacheReader::Name> &names) {
    Completion completion;
    for (const storage::CacheReader::Name &each : names)
        completion.candidates.append({.word = each.name, .what = each.what});
    return completion;
}

/// \param before  positional words of what is completed, where it is a verb.
Completion completionBy(Completes what, const Typed &typed, const QStringList &before, const QString &beginning) {
    switch (what) {
    case Completes::Nothing:
        break;
    case Completes::File:
        return {.source = Source::Files};
    case Completes::Folder:
        return {.source = Source::Folders};
    case Completes::Command:
        return {.source = before.isEmpty() ? Source::Commands : Source::Files};
    case Completes::Verb:
        return {.candidates = nextWords(before, beginning)};
    case Completes::Shell:
        return ofWords({QStringLiteral("bash"), QStringLiteral("fish"), QStringLiteral("zsh")}, beginning);
    case Completes::Repository:
    case Completes::Label:
    case Completes::Exchange:
    case Completes::Action:
        return ofNames(knownNames(what, typed.rootUrl, beginning));
    }
    return {};
}

Completion valueOf(const Option &option, const Typed &typed, const QString &beginning) {
    if (option.kind == Option::Kind::Choice)
        return ofWords(QString::fromUtf8(option.choices).split(u' '), beginning);
    return completionBy(option.completes, typed, {}, beginning);
}

/// Those that the verb takes, but for what was given already.
Completion optionsOf(const Verb *verb, const Typed &typed, const QString &beginning) {
    Completion completion;
    const QVector<Option> taken = verb != nullptr ? verb->options + generalOptionsOf(*verb) : generalOptions();
    for (const Option &option : taken) {
        const QString name = QString::fromUtf8(option.name);
        const QString word = QStringLiteral("--") + name;
        if (word.startsWith(beginning) && (option.kind == Option::Kind::List || !typed.given.contains(name)))
            completion.candidates.append({.word = word, .what = told(option.help)});
    }
    return completion;
}

Completion operandOf(const Verb &verb, const Typed &typed, const QString &beginning) {
    const QStringList before = typed.positional.mid(verb.words().size());
    if (verb.operands.isEmpty())
        return {};
    const qsizetype place = std::min(before.size(), verb.operands.size() - 1);
    const Operand &operand = verb.operands.at(place);
    if (before.size() > place && !operand.isRepeated())
        return {};
    return completionBy(operand.completes, typed, before.mid(place), beginning);
}

} // namespace

Completion completionOf(const QStringList &words) {
    const QString word = words.isEmpty() ? QString() : words.constLast();
    const Typed typed = readTyped(words);
    const Verb *verb = findVerb(typed.positional);
    if (typed.waiting != nullptr)
        return valueOf(*typed.waiting, typed, word);
    if (!typed.isPastOptions && word.startsWith(u'-')) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0)
            return optionsOf(verb, typed, word);
        const Option *option = optionNamed(word.mid(0, equals).mid(2), verb);
        if (option == nullptr || option->kind == Option::Kind::Flag)
            return {};
        Completion completion = valueOf(*option, typed, word.mid(equals + 1));
        for (Completion::Candidate &each : completion.candidates)
            each.word.prepend(word.left(equals + 1));
        return completion;
    }
    return verb != nullptr ? operandOf(*verb, typed, word)
                           : Completion{.candidates = nextWords(typed.positional, word)};
}

QString toLines(const Completion &completion) {
    QString lines;
    switch (completion.source) {
    case Source::Words:
        lines = QStringLiteral("words\n");
        break;
    case Source::Files:
        lines = QStringLiteral("files\n");
        break;
    case Source::Folders:
        lines = QStringLiteral("folders\n");
        break;
    case Source::Commands:
        lines = QStringLiteral("commands\n");
        break;
    }
    for (const Completion::Candidate &each : completion.candidates)
        lines += each.what.isEmpty() ? each.word + u'\n' : QStringLiteral("%1\t%2\n").arg(each.word, each.what);
    return lines;
}

} // namespace collie::cli
