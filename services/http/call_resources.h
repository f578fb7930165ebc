#pragma once

#include "services/http/host_queue.h"
#include "services/http/retry_policy.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QThreadPool>

namespace collie::http {

/// What the calls of one HttpClient share.
struct CallResources {
    QNetworkAccessManager network;
    RetryPolicy policy;
    QSslConfiguration tls;
    HostQueue hosts;
    QThreadPool unpackers; ///< Of its own: a small answer does not wait behind the parsing of a large one.
};

} // namespace collie::http
