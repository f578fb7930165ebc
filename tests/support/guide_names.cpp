#include "tests/support/guide_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::test {

namespace {

/// As it is compared: menus end names in …, and forms in a colon.
QString bare(QString name) {
    name.remove(u'&');
    while (name.endsWith(u'…') || name.endsWith(u':'))
        name.chop(1);
    return name;
}

bool isKey(const QString &name) {
    static const QRegularExpression key(QStringLiteral(
        "^(?:(?:Ctrl|Alt|Shift)\\+)*(?:[A-Z0-9?]|F[0-9]+|Left|Right|Space|Enter|Delete|Escape|Period|comma)$"));
    return key.match(name).hasMatch();
}

} // namespace

QSet<QString> textsOf(const QString &source) {
    static const QRegularExpression text(QStringLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\""));
    static const QRegularExpression joint(QStringLiteral("\"\\s*\n\\s*\""));
    static const QRegularExpression put(QStringLiteral(" ?%(?:L?[0-9n]).*$"));
    static const QRegularExpression pause(QStringLiteral("[,:] "));
    QSet<QString> texts;
    const QString joined = QString(source).remove(joint);
    for (auto matches = text.globalMatch(joined); matches.hasNext();) {
        const QString each = bare(matches.next().captured(1));
        texts.insert(each);
        texts.insert(bare(QString(each).remove(put)));
        // "Polled, checked %1" is known as "Polled".
        if (put.match(each).hasMatch())
            texts.insert(each.section(pause, 0, 0));
    }
    return texts;
}

QStringList unknownNames(const QString &page, const QSet<QString> &known) {
    static const QRegularExpression bold(QStringLiteral("\\*\\*(.+?)\\*\\*"));
    QStringList unknown;
    const QString text = page.simplified();
    for (auto matches = bold.globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        const QStringList parts = known.contains(bare(name)) ? QStringList{name} : name.split(QStringLiteral(", "));
        const bool isKnown = std::all_of(parts.begin(), parts.end(), [&known](const QString &part) {
            return isKey(part) || known.contains(bare(part));
        });
        if (!isKnown)
            unknown.append(name);
    }
    return unknown;
}

} // namespace collie::test
