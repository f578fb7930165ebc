#include "services/failures/markdown.h"

namespace collie::failures {

QString markdownCode(const QString &text) {
    return u'`' + text.simplified().replace(u'`', u'\'') + u'`';
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

} // namespace collie::failures
