#include "services/http/network_options.h"

#include "services/base/words.h"
#include "services/http/url_rules.h"

namespace collie::http {

QNetworkProxy ProxyChoice::proxyFor(const QUrl &url) const {
    if (isLoopback(url.host()))
        return QNetworkProxy::NoProxy;
    switch (kind) {
    case Kind::System:
        return QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0, QNetworkProxy::NoProxy);
    case Kind::None:
        return QNetworkProxy::NoProxy;
    case Kind::Http:
        return {QNetworkProxy::HttpProxy, host, port};
    case Kind::Socks5:
        return {QNetworkProxy::Socks5Proxy, host, port};
    }
    return QNetworkProxy::NoProxy;
}

Result<ProxyChoice> parseProxy(ProxyChoice::Kind kind, const QString &address) {
    QString text = address.trimmed();
    if (const qsizetype scheme = text.indexOf(u"://"); scheme >= 0)
        text = text.mid(scheme + 3);
    while (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(QStringLiteral("http://") + text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty() || text.contains(u'@'))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("A proxy that asks for a password cannot be used here. Set it up in the "
                                 "system's proxy settings, and choose those."));
    if (!url.isValid() || url.host().isEmpty() || url.port() <= 0 || !url.path().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("Enter the proxy as host:port, for example proxy.example.org:3128."));
    return ProxyChoice{.kind = kind, .host = url.host(), .port = static_cast<quint16>(url.port())};
}

} // namespace collie::http
