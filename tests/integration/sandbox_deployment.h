#pragma once

#include "app/sandbox/sandbox.h"
#include "services/base/deployment.h"
#include "services/base/json.h"
#include "tests/integration/window_fixture.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace collie::test {

/// A sandbox as a person would add it in the settings: with its Lando and with who tells which trees are open.
inline Deployment deploymentOf(const sandbox::Sandbox &sandbox) {
    return {.name = QStringLiteral("with-lando"),
            .title = QStringLiteral("With Lando"),
            .rootUrl = sandbox.rootUrl(),
            .treeherderUrl = sandbox.treeherderUrl(),
            .defaultRepository = QStringLiteral("autoland"),
            .bugzillaUrl = sandbox.bugzillaUrl(),
            .landoUrl = sandbox.landoUrl(),
            .treestatusUrl = sandbox.treestatusUrl()};
}

/// POST /sandbox/<what>. \return its answer; null when there is none.
inline Json tellSandbox(const sandbox::Sandbox &sandbox, const QString &what, const Json &body) {
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(sandbox.rootUrl().toString() + QStringLiteral("/sandbox/") + what));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(network.post(request, toJsonBytes(body)));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000))
        return {};
    return parseJson(reply->readAll(), QStringLiteral("The sandbox's answer")).value_or(Json());
}

/// The whole window on that deployment.
class LandoFixture : public WindowFixture {
  protected:
    void openWithLando() {
        startAll({.pushes = 2, .jobsPerPush = 40, .speed = 40, .frozen = true});
        m_application->settings().addCustomDeployment(deploymentOf(*m_sandbox));
        app::CommandLine line;
        line.deployment = QStringLiteral("with-lando");
        line.repository = QStringLiteral("autoland");
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr && window().grid()->isVisible(), patience);
    }
};

} // namespace collie::test
