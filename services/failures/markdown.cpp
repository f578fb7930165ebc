#include "services/failures/markdown.h"

namespace collie::failures {

QString markdownCode(const QString &text) {
    QString plain = text.simplified();
    return plain.isEmpty() ? plain : u'`' + plain.replace(u'`', u'\'') + u'`';
}

QString markdownSentence(const QString &text) {
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (QLatin1String("\\`*_[]<>").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString markdownBlock(const QString &text) {
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence;
}

} // namespace collie::failures
