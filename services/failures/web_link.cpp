#include "services/failures/web_link.h"

namespace collie::failures {

bool isWebLink(const QUrl &url) {
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return isWeb && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QString encodedLink(const QUrl &url) {
    return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(url.toEncoded())));
}

} // namespace collie::failures
