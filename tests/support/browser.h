#pragma once

#include "services/http/http_client.h"

#include <QUrl>
#include <QUrlQuery>

namespace collie::test {

/// Where the sign-in page `page` hands a client over.
[[nodiscard]] inline QUrl callbackOf(const QUrl &page) {
    return QUrl(QUrlQuery(page).queryItemValue(QStringLiteral("callback_url"), QUrl::FullyDecoded));
}

/// Does what the sign-in page does after "Save": goes to the callback with a client, unencoded.
[[nodiscard]] inline Future<http::Response> handOver(http::HttpClient &http, const QUrl &page, const QString &clientId,
                                                     const QString &accessToken) {
    QUrl callback = callbackOf(page);
    callback.setQuery(QStringLiteral("clientId=%1&accessToken=%2").arg(clientId, accessToken));
    return http.send({.url = callback});
}

} // namespace collie::test
