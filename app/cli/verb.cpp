#include "app/cli/verb.h"

#include <algorithm>
#include <tuple>

namespace collie::cli {

namespace {

/// In the order in which their files were linked.
QVector<Verb> &registeredVerbs() {
    static QVector<Verb> verbs;
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

const QVector<Verb> &allVerbs() {
    static const QVector<Verb> sorted = [] {
        QVector<Verb> verbs = registeredVerbs();
        const auto place = [](const Verb &verb) {
            const QStringList words = verb.words();
            return std::tuple(words.size() > 1, words);
        };
        std::sort(verbs.begin(), verbs.end(),
                  [place](const Verb &left, const Verb &right) { return place(left) < place(right); });
        return verbs;
    }();
    return sorted;
}

const QVector<Option> &generalOptions() {
    static const QVector<Option> list{options::rootUrl, options::treeherderUrl, options::caFile, options::json,
                                      options::verbose, options::help,          options::version};
    return list;
}

const Verb *findVerb(const QStringList &words) {
    const auto found = std::find_if(allVerbs().begin(), allVerbs().end(), [&words](const Verb &verb) {
        const QStringList own = verb.words();
        return words.mid(0, own.size()) == own;
    });
    return found == allVerbs().end() ? nullptr : &*found;
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
