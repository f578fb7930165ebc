#include "services/failures/markdown.h"

#include "services/failures/web_link.h"

#include <QRegularExpression>

#include <algorithm>

namespace collie::failures {
namespace {

/// Backticks that stand for nothing within the text: one more than it has in a row.
QString fenceAround(const QString &text, qsizetype least) {
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(least, longest + 1), u'`');
}

} // namespace

QString markdownCode(const QString &text) {
    const QString line = text.simplified();
    if (line.isEmpty())
        return {};
    const QString fence = fenceAround(line, 1);
    const bool touches = line.startsWith(u'`') || line.endsWith(u'`');
    return touches ? fence + u' ' + line + u' ' + fence : fence + line + fence;
}

QString markdownSentence(const QString &text) {
    static const QRegularExpression special(QStringLiteral("([\\\\`*_{}\\[\\]<>()#+!|~&@-])"));
    return text.simplified().replace(special, QStringLiteral("\\\\1"));
}

QString markdownCell(const QString &text) {
    static const QRegularExpression special(QStringLiteral("([\\\\`*\\[<|])"));
    return text.simplified().replace(special, QStringLiteral("\\\\1"));
}

QString markdownBlock(const QString &text) {
    const QString fence = fenceAround(text, 3);
    return fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
}

QString markdownLinked(const QString &title, const QUrl &url) {
    if (!isWebLink(url))
        return title;
    // Brackets would end the link.
    QString address = QString::fromLatin1(url.toEncoded());
    address.replace(u'(', QLatin1String("%28")).replace(u')', QLatin1String("%29"));
    return QStringLiteral("[%1](%2)").arg(title, address);
}

} // namespace collie::failures
