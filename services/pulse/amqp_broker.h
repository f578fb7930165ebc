#pragma once

#include "services/base/result.h"
#include "services/base/secret.h"

#include <QString>
#include <QUrl>

namespace collie::pulse {

/// Where an AMQP broker is and who we are there.
struct Broker {
    QString host = QStringLiteral("pulse.mozilla.org");
    quint16 port = 5671;
    QString virtualHost = QStringLiteral("/");
    QString user;
    Secret password = {};
    bool tls = true;
    QString caFile = {}; ///< PEM of what signs the broker's certificate; empty for the system's own.

    /// \param url  "amqps://user@host:port/vhost"; "amqp:" for loopback only. A password in it is not taken: it would
    /// have been on a command line, or in a file.
    /// \return InvalidArgument with what is wrong.
    [[nodiscard]] static Result<Broker> parse(const QUrl &url);
    /// For the person: "pulse.mozilla.org as jane".
    [[nodiscard]] QString title() const;
    /// Under which name the keychain keeps the password: the address without it.
    [[nodiscard]] QString keychainKey() const;
};

} // namespace collie::pulse
