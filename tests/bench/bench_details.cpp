// Prints one JSON object: from the click on a failed job in the window to its first failure on the screen, when what is
// known of the job is at hand, and when a sandbox in this process has to be asked for it.
#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/world/example_push.h"
#include "tests/bench/bench.h"
#include "tests/support/activate.h"
#include "tests/support/grid_model.h"
#include "tests/support/named.h"
#include "tests/support/program_options.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;
using sandbox::ExampleCase;

namespace {

constexpr int rounds = 40;
constexpr int patience = 20'000; // Milliseconds.

/// Tells of the first paint of a list that has rows.
class FirstPaint final : public QObject {
  public:
    explicit FirstPaint(QTreeView &list)
        : m_list(list) {
        list.viewport()->installEventFilter(this);
    }
    void begin() {
        m_isPainted = false;
        m_timer.start();
    }
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Paint && !m_isPainted && m_list.model()->rowCount() > 0) {
            m_isPainted = true;
            m_ms = static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        }
        return QObject::eventFilter(watched, event);
    }
    /// Milliseconds since begin(); negative when nothing came.
    double wait() {
        return QTest::qWaitFor([this] { return m_isPainted; }, patience) ? m_ms : -1;
    }

  private:
    QTreeView &m_list;
    QElapsedTimer m_timer;
    bool m_isPainted = false;
    double m_ms = 0;
};

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

models::JobRow rowOf(app::Application &application, ExampleCase which) {
    const models::JobStore &store = application.repository()->feed().store();
    for (models::JobRow row = 0; row < store.size(); ++row) {
        if (store.job(row).typeName == sandbox::exampleLabel(which) &&
            test::gridModel(*application.window().grid())->rowOfStoreRow(row) >= 0)
            return row;
    }
    return -1;
}

bool isKnown(app::Application &application, ExampleCase which) {
    const auto found = application.deployment()->failures.known(
        application.repository()->feed().store().job(rowOf(application, which)));
    return found && found->state == failures::JobFailures::State::Known;
}

void click(app::Application &application, models::JobRow job) {
    ui::JobGridView &grid = *application.window().grid();
    const QModelIndex index = test::gridModel(grid)->index(test::gridModel(grid)->rowOfStoreRow(job));
    grid.scrollTo(index);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.visualRect(index).center());
}

bool openTry(app::Application &application, const sandbox::Sandbox &sandbox) {
    application.start({});
    if (!QTest::qWaitForWindowExposed(&application.window()))
        return false;
    app::CommandLine line;
    line.rootUrl = sandbox.rootUrl();
    line.treeherderUrl = sandbox.treeherderUrl();
    line.repository = QStringLiteral("try");
    application.open(line);
    return QTest::qWaitFor(
        [&] {
            return application.repository() != nullptr && !application.repository()->feed().isLoading() &&
                   application.repository()->feed().store().size() > 0 && rowOf(application, ExampleCase::Summary) >= 0;
        },
        patience);
}

bench::Values measure(QApplication &qt) {
    const QTemporaryDir folder;
    sandbox::Sandbox sandbox({.pushes = 4, .jobsPerPush = 200, .frozen = true});
    if (!sandbox.start())
        bench::giveUp("The sandbox does not start.");
    app::Application::Options options = test::optionsIn(folder);
    options.live = false;
    app::Application application(qt, std::move(options));
    if (!openTry(application, sandbox))
        bench::giveUp("The window does not show the repository.");
    FirstPaint painted(*test::named<QTreeView>(application.window().pane<ui::DetailsPanel>(), "failures"));
    const std::vector<ExampleCase> cases{ExampleCase::Summary, ExampleCase::ErrorSummary, ExampleCase::OnlyLines};
    std::vector<double> asked, known;
    for (int round = 0; round < rounds; ++round) {
        for (const ExampleCase which : cases) {
            painted.begin();
            click(application, rowOf(application, which));
            const double ms = painted.wait();
            if (ms < 0)
                bench::giveUp("The failures of a job are not painted.");
            (round == 0 ? asked : known).push_back(ms);
            // Who goes on before all is there asks again when coming back.
            if (!QTest::qWaitFor([&] { return isKnown(application, which); }, patience))
                bench::giveUp("The failures of a job are not known.");
        }
    }
    return {{"details.first_line_ms", medianOf(known)}, {"details.first_line_asked_ms", medianOf(asked)}};
}

} // namespace

int main(int argc, char **argv) {
    QApplication qt(argc, argv);
    bench::Bench bench;
    bench.add({{"details.first_line_ms", "ms", "<= 50"}, {"details.first_line_asked_ms", "ms", "-"}},
              [&qt] { return measure(qt); });
    return bench.run(argc, argv);
}
