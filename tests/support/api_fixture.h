#pragma once

#include "services/http/http_client.h"
#include "services/taskcluster/api_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_server.h"

namespace collie::test {

/// A scripted server with an ApiClient that talks to it: clock, retries of a millisecond and a permanent client.
struct ApiFixture {
    FakeClock clock;
    ScriptedServer server;
    http::HttpClient http{{.firstDelay = std::chrono::milliseconds(1), .maxDelay = std::chrono::milliseconds(5)}};
    taskcluster::ApiClient api{http, *taskcluster::RootUrl::parse(server.url(QString()).toString()), clock};

    ApiFixture() { api.setCredentials({.clientId = QStringLiteral("tester"), .accessToken = Secret("no-secret")}); }

    /// The value of a header of the newest request.
    [[nodiscard]] QByteArray header(const QByteArray &name) const {
        return http::headerValue(server.received().constLast().headers, name);
    }
    /// Method and target of every request so far: "GET /ping".
    [[nodiscard]] QStringList requests() const {
        QStringList lines;
        for (const auto &request : server.received())
            lines.append(QString::fromLatin1(request.method + ' ' + request.target));
        return lines;
    }
};

} // namespace collie::test
