#pragma once

#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/sandbox/sandbox.h"
#include "app/session/activities.h"
#include "app/session/deployment_session.h"
#include "tests/support/activate.h"
#include "tests/support/grid_model.h"
#include "tests/support/program_options.h"
#include "ui/actions/activity_view.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace collie::test {

using app::Application;
using models::Activity;
using models::JobRow;
using treeherder::JobState;

constexpr int patience = 20'000; ///< Milliseconds; a loaded machine is slow, not broken.

/// A sandbox and the whole application on it, for tests that drive the window. A browser is played: it presses the
/// button of the sign-in page at once, unless told not to.
class WindowFixture : public QObject {
  protected:
    /// Starts both anew, with settings of their own.
    void startAll(const sandbox::Sandbox::Options &options) {
        // The developer's own keychain is none of a test's business.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start().has_value());
        m_browsed.clear();
        m_pressesSave = true;
        startApplication();
    }

    void stopAll() {
        m_application.reset();
        m_sandbox.reset();
    }

    void startApplication() {
        m_application.reset();
        Application::Options options = optionsIn(*m_folder);
        options.s3Endpoint = m_sandbox->s3Endpoint();
        options.openBrowser = [this](const QUrl &url) {
            m_browsed.append(url);
            if (m_pressesSave && url.path().contains(QStringLiteral("clients/create")))
                pressSave(url);
        };
        options.pollInterval = m_pollInterval;
        options.followInterval = std::chrono::milliseconds(100);
        options.bulk.lookAfter = std::chrono::milliseconds(200);
        options.retries = {.retries = 1, .firstDelay = std::chrono::milliseconds(10)};
        start(std::move(options));
    }

    /// Until its window can be used.
    void start(Application::Options options, const app::CommandLine &line = {}) {
        m_application = std::make_unique<Application>(*qApp, std::move(options));
        m_application->start(line);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        test::activate(&window());
    }

    static app::CommandLine lineTo(const sandbox::Sandbox &sandbox) {
        app::CommandLine line;
        line.rootUrl = sandbox.rootUrl();
        line.treeherderUrl = sandbox.treeherderUrl();
        line.repository = QStringLiteral("autoland");
        return line;
    }

    void openSandbox() {
        m_application->open(lineTo(*m_sandbox));
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible() && store().size() > 0 &&
                                     !m_application->repository()->feed().isLoading(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::gridModel(window().grid())->rowCount() > 0, patience);
        window().grid()->setFocus();
    }

    void signIn() {
        onDone(account().signIn(), this, [](const Result<void> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
    }

    /// The button of the sign-in page: a POST to it, whose redirect goes to Collie.
    void pressSave(const QUrl &page) {
        QNetworkRequest request(page);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        QNetworkReply *reply = m_browser.post(request, QByteArray());
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    }

    ui::MainWindow &window() { return m_application->window(); }
    models::JobStore &store() { return m_application->repository()->feed().store(); }
    taskcluster::Account &account() { return m_application->deployment()->session.account; }
    QAbstractItemModel *activities() { return window().pane<ui::ActivityView>()->list()->model(); }
    int stageOfNewest() { return activities()->index(0, 0).data(models::ActivityModel::StageRole).toInt(); }
    qint64 firstPush() { return m_application->repository()->feed().pushes().pushIds().constFirst(); }

    JobRow completedJob(qint64 pushId) {
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (job.pushId == pushId && job.state == JobState::Completed && job.groupSymbol != QStringLiteral("?") &&
                test::gridModel(window().grid())->rowOfStoreRow(row) >= 0)
                return row;
        }
        return -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Application> m_application;
    QNetworkAccessManager m_browser;
    QVector<QUrl> m_browsed;
    bool m_pressesSave = true;
    std::chrono::milliseconds m_pollInterval{300};
};

} // namespace collie::test
