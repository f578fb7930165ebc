#include "tests/robot/world.h"

#include "app/collie/own_jobs_controller.h"
#include "app/collie/repository_controller.h"
#include "app/collie/transfer_controller.h"
#include "app/session/deployment_session.h"
#include "tests/support/activate.h"
#include "tests/support/grid_model.h"
#include "tests/support/named.h"
#include "tests/support/program_options.h"
#include "ui/actions/activity_view.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QNetworkReply>
#include <QProgressBar>
#include <QTest>
#include <QTreeWidget>

namespace collie::robot {
namespace {

constexpr int patienceMs = 20'000; ///< A loaded machine is slow, not broken.
constexpr int pageMs = 10'000;     ///< Nobody looks for ever at a page that does not come.

/// Small enough for thousands of events, large enough to scroll and to have groups, failures and several pushes.
sandbox::Sandbox::Options sandboxOptions() {
    return {.pushes = 4, .jobsPerPush = 60, .runnable = 400, .speed = 40, .frozen = true};
}

/// What only reads, though it is a POST.
bool onlyAsks(const QByteArray &method, const QByteArray &path) {
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || path.startsWith("/clients/") ||
           path.startsWith("/api/auth/v1/scopes/expand") || path.startsWith("/api/index/v1/namespaces") ||
           path.startsWith("/api/index/v1/tasks") || path == "/api/queue/v1/tasks" ||
           path == "/api/queue/v1/tasks/status";
}

} // namespace

World::World()
    : m_sandbox(sandboxOptions()) {
    m_browser.setTransferTimeout(pageMs);
}

World::~World() {
    m_application.reset();
    breathe();
}

QString World::open() {
    m_sandbox.setObserver([this](const QByteArray &method, const QByteArray &path, const QByteArray &body) {
        m_sinceAsked.start();
        if (onlyAsks(method, path))
            return;
        m_sent.append({method, path, body});
        m_sinceSent.start();
    });
    if (const Result<void> started = m_sandbox.start(); !started)
        return started.error().message;
    startApplication();
    if (!waitFor([this] { return window().isVisible(); }, patienceMs))
        return QStringLiteral("the window does not show");
    test::activate(&window());
    app::CommandLine line;
    line.rootUrl = m_sandbox.rootUrl();
    line.treeherderUrl = m_sandbox.treeherderUrl();
    line.repository = QStringLiteral("autoland");
    m_application->open(line);
    if (!waitFor([this] { return jobs() != nullptr && jobs()->rowCount() > 0 && isIdle(); }, patienceMs))
        return QStringLiteral("the first jobs do not come: ") + whyNotIdle();
    taskcluster::Account &account = m_application->deployment()->session.account;
    onDone(account.signIn(), this, [](const Result<void> &) {});
    if (!waitFor([&account] { return account.state() == taskcluster::Account::State::SignedIn; }, patienceMs))
        return QStringLiteral("signing in does not end");
    grid().setFocus();
    m_sent.clear();
    return {};
}

void World::startApplication() {
    app::Application::Options options = test::optionsIn(m_folder);
    options.s3Endpoint = m_sandbox.s3Endpoint();
    options.openBrowser = [this](const QUrl &url) {
        if (url.path().contains(QStringLiteral("clients/create")))
            pressSave(url);
    };
    options.pollInterval = std::chrono::milliseconds(500);
    options.followInterval = std::chrono::milliseconds(50);
    options.bulk.lookAfter = std::chrono::milliseconds(50);
    options.retries = {.retries = 1, .firstDelay = std::chrono::milliseconds(10)};
    m_application = std::make_unique<app::Application>(*qApp, std::move(options));
    m_application->start({});
}

/// The button of the sign-in page: a POST to it, whose redirect goes to Collie.
void World::pressSave(const QUrl &page) {
    QNetworkRequest request(page);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    QNetworkReply *reply = m_browser.post(request, QByteArray());
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

ui::MainWindow &World::window() {
    return m_application->window();
}

models::ActivityModel &World::activities() {
    return *qobject_cast<models::ActivityModel *>(window().pane<ui::ActivityView>()->list()->model());
}

ui::JobGridView &World::grid() {
    return *window().grid();
}

models::JobGridModel *World::jobs() {
    return m_application->repository() != nullptr && grid().isVisible() ? test::gridModel(grid()) : nullptr;
}

std::optional<treeherder::Job> World::job(models::JobRow row) {
    if (m_application->repository() == nullptr)
        return std::nullopt;
    const models::JobStore &store = m_application->repository()->feed().store();
    return row >= 0 && row < store.size() ? std::optional(store.job(row)) : std::nullopt;
}

bool World::isBusy() {
    // A command of one's own takes the time it takes, and its log is sent when it ends.
    if (auto *ownJobs = m_application->feature<app::OwnJobsController>()) {
        const models::OwnJobModel &jobs = ownJobs->jobs().model();
        for (int row = 0; row < jobs.rowCount(); ++row) {
            if (jobs.at(row).isRunningHere)
                return true;
        }
    }
    return activities().underWay() > 0 || (m_application->feature<app::TransferController>() != nullptr &&
                                           m_application->feature<app::TransferController>()->queue().isBusy());
}

bool World::isAsking() {
    return !whatIsAsked().isEmpty();
}

QString World::whatIsAsked() {
    const app::OpenDeployment *deployment = m_application->deployment();
    if (deployment != nullptr && !deployment->session.api.http().children().isEmpty())
        return QStringLiteral("answers are on their way");
    const auto pages = m_browser.findChildren<QNetworkReply *>();
    if (pages.isEmpty())
        return {};
    // The query of the page that ends a sign-in holds its token.
    return QStringLiteral("%1 is not there yet").arg(pages.constFirst()->url().toString(QUrl::RemoveQuery));
}

bool World::isIdle() {
    return whyNotIdle().isEmpty();
}

QString World::whyNotIdle() {
    constexpr int quietMs = 100;
    constexpr int askedMs = 40; // What is asked first, such as scopes, may be followed by what it was asked for.
    if ((m_sinceSent.isValid() && !m_sinceSent.hasExpired(quietMs)) ||
        (m_sinceAsked.isValid() && !m_sinceAsked.hasExpired(askedMs)))
        return QStringLiteral("requests are being sent");
    const models::ActivityModel &asked = activities();
    for (int row = 0; row < asked.rowCount(); ++row) {
        // Whoever does not sign in is waited for.
        if (const models::Activity &each = asked.at(row);
            !models::isOver(each.stage) && each.stage != models::Activity::Stage::WaitingForSignIn)
            return QStringLiteral("“%1” is under way: %2 %3")
                .arg(each.title, models::stageText(each.stage), each.message);
    }
    if (m_application->feature<app::TransferController>() != nullptr &&
        m_application->feature<app::TransferController>()->queue().isBusy())
        return QStringLiteral("files are on their way");
    if (m_application->repository() != nullptr && m_application->repository()->feed().isLoading())
        return QStringLiteral("the repository is loading");
    const ui::DetailsPanel &details = *window().pane<ui::DetailsPanel>();
    if (!details.title().isEmpty() && details.artifacts()->currentWidget() != details.artifacts()->list() &&
        !test::named<ui::EmptyState>(details.artifacts(), "noArtifacts")->findChild<QProgressBar *>()->isHidden())
        return QStringLiteral("the artifacts of %1 are loading").arg(details.title());
    return {};
}

bool World::waitFor(const std::function<bool()> &condition, int patience) {
    return QTest::qWaitFor(condition, patience);
}

void World::breathe() {
    constexpr int rounds = 3; // What one round sends, the next one delivers.
    for (int i = 0; i < rounds; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace collie::robot
