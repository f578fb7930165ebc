#pragma once

#include "app/session/deployment_session.h"
#include "tests/support/fake_clock.h"

namespace collie::test {

/// A deployment whose Taskcluster and Treeherder are one server, with what a session needs around it: no keychain entry
/// is read, nothing waits long between two tries.
struct SessionFixture {
    /// \param cache  null for none.
    explicit SessionFixture(const QUrl &server, const QString &defaultRepository = {}, storage::Cache *cache = nullptr)
        : deployment({.name = QStringLiteral("test"),
                      .title = QStringLiteral("Test"),
                      .rootUrl = server,
                      .treeherderUrl = server,
                      .defaultRepository = defaultRepository},
                     http, store, clock, std::chrono::milliseconds(10), cache) {}

    FakeClock clock;
    http::HttpClient http{{.firstDelay = std::chrono::milliseconds(1), .maxDelay = std::chrono::milliseconds(5)}};
    credentials::CredentialStore store;
    session::DeploymentSession deployment;
};

} // namespace collie::test
