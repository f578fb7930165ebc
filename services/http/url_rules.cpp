#include "services/http/url_rules.h"

#include "services/base/words.h"

#include <QHostAddress>
#include <QUrlQuery>

#include <algorithm>

namespace collie::http {

bool isLoopback(const QString &host) {
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

Result<void> checkUrl(const QUrl &url) {
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” is not the address of a server.").arg(loggableUrl(url)));
    if (!url.userInfo().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The address of %1 contains a user name or password; remove it.").arg(url.host()));
    if (url.scheme() == QLatin1String("https"))
        return {};
    if (url.scheme() != QLatin1String("http"))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("“%1” is not a web address; it must begin with https.").arg(loggableUrl(url)));
    if (!isLoopback(url.host()))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("%1 would be reached without encryption. Use https; plain http is for servers on "
                                 "this machine only.")
                           .arg(url.host()));
    return {};
}

bool hasCredentials(const QUrl &url) {
    // Hawk's, those of the stores of artifacts (S3, Google, Azure), and what services use besides.
    static const QStringList names{QStringLiteral("bewit"),
                                   QStringLiteral("signature"),
                                   QStringLiteral("sig"),
                                   QStringLiteral("awsaccesskeyid"),
                                   QStringLiteral("googleaccessid"),
                                   QStringLiteral("access_token"),
                                   QStringLiteral("accesstoken"),
                                   QStringLiteral("token"),
                                   QStringLiteral("api_key"),
                                   QStringLiteral("key"),
                                   QStringLiteral("code")};
    if (!url.userInfo().isEmpty())
        return true;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::any_of(items.begin(), items.end(), [](const auto &item) {
        const QString name = item.first.toLower();
        return names.contains(name) || name.startsWith(QLatin1String("x-amz-")) ||
               name.startsWith(QLatin1String("x-goog-"));
    });
}

QString serverOf(const QUrl &url) {
    return QStringLiteral("%1:%2:%3").arg(url.scheme(), url.host(), QString::number(url.port()));
}

QString loggableUrl(const QUrl &url) {
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

} // namespace collie::http
