// Prints one JSON object: from the key of a pinned repository with 100,000 jobs, which was on show before, to its first
// jobs on the screen.
#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/sandbox/sandbox.h"
#include "tests/bench/bench.h"
#include "tests/support/activate.h"
#include "tests/support/program_options.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/widgets/repository_switcher.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;

namespace {

constexpr int rounds = 15;
constexpr int patience = 60'000; // Milliseconds.
constexpr int pushes = 20;
constexpr int jobsPerPush = 5'000;

const session::Feed *shown(app::Application &application, const QString &repository) {
    const app::RepositoryController *view = application.repository();
    return view != nullptr && application.repository()->feed().repository() == repository
               ? &application.repository()->feed()
               : nullptr;
}

bool waitFor(app::Application &application, const QString &repository, int wantedPushes) {
    return QTest::qWaitFor(
        [&] {
            const session::Feed *feed = shown(application, repository);
            return feed != nullptr && feed->pushes().rowCount() >= wantedPushes && !feed->isLoading() &&
                   feed->store().size() > 0;
        },
        patience);
}

/// \return milliseconds to the first jobs on the screen; negative when nothing came.
double press(app::Application &application, Qt::Key key, const QString &repository) {
    ui::JobGridView *grid = application.window().grid();
    QElapsedTimer timer;
    double ms = -1;
    const auto painted = QObject::connect(grid, &ui::JobGridView::painted, &application, [&] {
        if (ms < 0 && shown(application, repository) != nullptr)
            ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    });
    timer.start();
    QTest::keyClick(grid, key, Qt::ControlModifier);
    const bool came = QTest::qWaitFor([&] { return ms >= 0; }, patience);
    QObject::disconnect(painted);
    return came ? ms : -1;
}

double returnMs(QApplication &qt) {
    const QTemporaryDir folder;
    sandbox::Sandbox sandbox({.pushes = pushes, .jobsPerPush = jobsPerPush, .frozen = true});
    if (!sandbox.start())
        bench::giveUp("The sandbox does not start.");
    app::Application::Options options = test::optionsIn(folder);
    options.live = false;
    app::Application application(qt, std::move(options));
    application.start({});
    if (!QTest::qWaitForWindowExposed(&application.window()))
        bench::giveUp("The window does not show the repository.");
    test::activate(&application.window());
    const QString autoland = QStringLiteral("autoland"), other = QStringLiteral("try");
    app::CommandLine line;
    line.rootUrl = sandbox.rootUrl();
    line.treeherderUrl = sandbox.treeherderUrl();
    line.repository = autoland;
    application.open(line);
    if (!waitFor(application, autoland, 10))
        bench::giveUp("The window does not show the repository.");
    application.repository()->feed().loadMore(pushes - 10);
    if (!waitFor(application, autoland, pushes))
        bench::giveUp("The window does not show the repository.");
    application.window().repositories()->setAtHand({autoland, other}, {});
    if (press(application, Qt::Key_2, other) < 0 || !waitFor(application, other, 1))
        bench::giveUp("The window does not show the repository.");
    std::vector<double> returns;
    for (int round = 0; round < rounds; ++round) {
        const double ms = press(application, Qt::Key_1, autoland);
        if (ms < 0 || !waitFor(application, autoland, pushes) || press(application, Qt::Key_2, other) < 0)
            bench::giveUp("The window does not show the repository.");
        returns.push_back(ms);
    }
    std::sort(returns.begin(), returns.end());
    std::fprintf(stderr, "returns: p50 %.1f ms, max %.1f ms\n", returns[returns.size() / 2], returns.back());
    return returns[returns.size() / 2];
}

} // namespace

int main(int argc, char **argv) {
    QApplication qt(argc, argv);
    bench::Bench bench;
    bench.add({"repositories.return_ms", "ms", "<= 100"}, [&qt] { return returnMs(qt); });
    return bench.run(argc, argv);
}
