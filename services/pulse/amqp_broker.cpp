#include "services/pulse/amqp_broker.h"

#include "services/base/words.h"
#include "services/http/url_rules.h"

namespace collie::pulse {

namespace {

constexpr int securePort = 5671, plainPort = 5672;

} // namespace

Result<Broker> Broker::parse(const QUrl &url) {
    Broker broker;
    if ((url.scheme() != u"amqps" && url.scheme() != u"amqp") || url.host().isEmpty())
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("A broker's address looks like amqps://user@pulse.mozilla.org:5671/."));
    if (!url.password().isEmpty())
        return failure(ErrorKind::InvalidArgument, Words::tr("Leave the password out of the broker's address."));
    broker.tls = url.scheme() == u"amqps";
    broker.host = url.host();
    if (!broker.tls && !http::isLoopback(broker.host))
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("Without TLS, a broker must be on this machine; use amqps://."));
    broker.port = quint16(url.port(broker.tls ? securePort : plainPort));
    broker.user = url.userName(QUrl::FullyDecoded);
    // RabbitMQ's form: no path, or "/", is the virtual host "/"; else what follows the slash, percent-decoded.
    const QString path = QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).mid(1).toLatin1());
    broker.virtualHost = path.isEmpty() ? QStringLiteral("/") : path;
    return broker;
}

QString Broker::title() const {
    return user.isEmpty() ? host : Words::tr("%1 as %2").arg(host, user);
}

QString Broker::keychainKey() const {
    QUrl url;
    url.setScheme(tls ? QStringLiteral("amqps") : QStringLiteral("amqp"));
    url.setUserName(user);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

} // namespace collie::pulse
