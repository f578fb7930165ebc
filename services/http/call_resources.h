#pragma once

#include "services/http/host_queue.h"
#include "services/http/reachability.h"
#include "services/http/retry_policy.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QThreadPool>

#include <memory>

namespace collie::http {

/// What the calls of one HttpClient share.
struct CallResources {
    std::unique_ptr<QNetworkAccessManager> network; ///< Never null.
    RetryPolicy policy;
    QSslConfiguration tls;
    HostQueue hosts;
    Reachability servers;
    double connectFactor = 1.0; ///< Of Deadlines::connect; see NetworkOptions.
    double answerFactor = 1.0;  ///< Of the other deadlines.
    QThreadPool unpackers;      ///< Of its own: a small answer does not wait behind the parsing of a large one.
};

} // namespace collie::http
