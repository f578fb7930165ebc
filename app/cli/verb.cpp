#include "app/cli/verb.h"

#include "services/base/program_record.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace collie::cli {

namespace {

/// In the order in which their files were linked.
QVector<Verb> &registeredVerbs() {
    static QVector<Verb> verbs;
    return verbs;
}

QVector<Family> &registeredFamilies() {
    static QVector<Family> families;
    return families;
}

/// By family and name.
QVector<Verb> sortedVerbs(bool areHidden) {
    QVector<Verb> verbs;
    for (const Verb &verb : std::as_const(registeredVerbs())) {
        if (verb.isHidden == areHidden)
            verbs.append(verb);
    }
    const auto place = [](const Verb &verb) {
        const QStringList words = verb.words();
        return std::tuple(words.size() > 1, words);
    };
    std::sort(verbs.begin(), verbs.end(),
              [place](const Verb &left, const Verb &right) { return place(left) < place(right); });
    return verbs;
}

} // namespace

QString Verb::usage() const {
    QString text = QString::fromUtf8(name);
    for (const Operand &operand : operands) {
        const QString word = QString::fromUtf8(operand.name) + (operand.isRepeated() ? QStringLiteral("…") : QString());
        text += operand.isNeeded() ? u' ' + word : QStringLiteral(" [%1]").arg(word);
    }
    return text;
}

VerbFamily::VerbFamily(std::initializer_list<Verb> verbs) {
    registeredVerbs().append(QVector<Verb>(verbs));
}

KnownFamilies::KnownFamilies(std::initializer_list<Family> families) {
    registeredFamilies().append(QVector<Family>(families));
}

const QVector<Family> &allFamilies() {
    static const QVector<Family> sorted = [] {
        QVector<Family> families = registeredFamilies();
        std::sort(families.begin(), families.end(), [](const Family &left, const Family &right) {
            return QLatin1String(left.name) < QLatin1String(right.name);
        });
        return families;
    }();
    return sorted;
}

const Family *findFamily(const QString &name) {
    const auto found = std::find_if(allFamilies().begin(), allFamilies().end(),
                                    [&name](const Family &each) { return name == QLatin1String(each.name); });
    return found == allFamilies().end() ? nullptr : &*found;
}

QString told(const char *text) {
    return text == nullptr ? QString() : textOf(text);
}

const QVector<Verb> &allVerbs() {
    static const QVector<Verb> shown = sortedVerbs(false);
    return shown;
}

const QVector<Verb> &hiddenVerbs() {
    static const QVector<Verb> hidden = sortedVerbs(true);
    return hidden;
}

const QVector<Option> &generalOptions() {
    static const QVector<Option> list{options::rootUrl, options::treeherderUrl, options::caFile,
                                      options::json,    options::quiet,         options::verbose,
                                      options::color,   options::help,          options::version};
    return list;
}

QVector<Option> generalOptionsOf(const Verb &verb) {
    QVector<Option> taken;
    const Asks asks = verb.runAlone ? Asks::Nobody : verb.asks;
    if (asks == Asks::Deployment)
        taken += {options::rootUrl, options::treeherderUrl};
    if (asks != Asks::Nobody)
        taken.append(options::caFile);
    if (verb.printsJson)
        taken.append(options::json);
    taken.append(options::quiet);
    if (asks != Asks::Nobody)
        taken.append(options::verbose);
    if (verb.printsColours)
        taken.append(options::color);
    return taken + QVector<Option>{options::help, options::version};
}

const Verb *findVerb(const QStringList &words) {
    for (const QVector<Verb> *list : {&allVerbs(), &hiddenVerbs()}) {
        const auto found = std::find_if(list->begin(), list->end(), [&words](const Verb &verb) {
            const QStringList own = verb.words();
            return words.mid(0, own.size()) == own;
        });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

QVector<const Verb *> verbsBelow(const QStringList &words) {
    QVector<const Verb *> found;
    for (const Verb &verb : allVerbs()) {
        if (verb.words().mid(0, words.size()) == words)
            found.append(&verb);
    }
    return found;
}

} // namespace collie::cli
