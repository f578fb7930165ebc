#include "services/base/option_mistake.h"

#include "services/base/near_words.h"
#include "services/base/words.h"

#include <QCommandLineParser>

#include <algorithm>

namespace collie {

QString dashed(const QString &name) {
    return (name.size() > 1 ? QStringLiteral("--") : QStringLiteral("-")) + name;
}

QString optionMistake(const QCommandLineParser &parser, const QList<QCommandLineOption> &options,
                      const QStringList &arguments) {
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        QStringList names;
        for (const QCommandLineOption &option : options)
            names += option.flags().testFlag(QCommandLineOption::HiddenFromHelp) ? QStringList() : option.names();
        const QString said = dashed(unknown.constFirst()), meant = nearestWord(unknown.constFirst(), names);
        return meant.isEmpty() ? Words::tr("There is no option %1.").arg(said)
                               : Words::tr("There is no option %1. Did you mean %2?").arg(said, dashed(meant));
    }
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != u"--"; ++i) {
        const QString &word = arguments.at(i);
        const QString name = word.section(u'=', 0, 0);
        const bool takesValue = std::any_of(options.begin(), options.end(), [&name](const QCommandLineOption &option) {
            const QStringList names = option.names();
            return !option.valueName().isEmpty() &&
                   std::any_of(names.begin(), names.end(),
                               [&name](const QString &each) { return name == dashed(each); });
        });
        if (!takesValue && word.startsWith(u'-') && word.contains(u'='))
            return Words::tr("%1 takes no value.").arg(name);
        // What comes next is its value, whatever it looks like.
        i += takesValue && !word.contains(u'=') ? 1 : 0;
    }
    return Words::tr("A value is missing after %1.").arg(arguments.constLast());
}

} // namespace collie
