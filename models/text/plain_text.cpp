#include "models/text/plain_text.h"

#include <QStringList>

#include <algorithm>

namespace collie::models {

namespace {

constexpr qsizetype mostShown = 2000;
constexpr qsizetype longestCaption = 80;
constexpr qsizetype longestLine = 100; ///< Qt wraps markup only: a longer line of plain text leaves the screen.
constexpr QChar wordJoiner(0x2060);    ///< Without a width, and no part of an entity's name.

QString upTo(const QString &text, qsizetype most) {
    if (text.size() <= most)
        return text;
    // A character of two units is not cut in the middle.
    const qsizetype end = text.at(most - 2).isHighSurrogate() ? most - 2 : most - 1;
    return text.left(end) + u'…';
}

bool hasLongLine(const QString &text) {
    qsizetype from = 0;
    while (text.size() - from > longestLine) {
        const qsizetype end = text.indexOf(u'\n', from);
        if (end < 0 || end - from > longestLine)
            return true;
        from = end + 1;
    }
    return false;
}

} // namespace

QString plainText(const QString &text) {
    const QString shown = upTo(text, mostShown);
    // What cannot be taken for markup stays as it is: screen readers are told the tooltip.
    if (!shown.contains(u'<') && !shown.contains(u'&') && !hasLongLine(shown))
        return shown;
    return QStringLiteral("<qt><p style='white-space:pre-wrap'>%1</p></qt>").arg(shown.toHtmlEscaped());
}

QString plainCaption(const QString &text) {
    return upTo(upTo(text, mostShown).simplified(), longestCaption).replace(u'&', QStringLiteral("&&"));
}

QString plainNotice(const QString &text) {
    QString shown = upTo(text, mostShown);
    shown.replace(u'<', QChar(0x2039)).replace(u'>', QChar(0x203a));
    return shown.replace(u'&', QString(u'&') + wordJoiner);
}

} // namespace collie::models
