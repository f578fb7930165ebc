// How long the job grid takes to follow 200 changed jobs, to draw a frame while somebody scrolls, and to show what
// another filter lets through.
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/bench/bench.h"
#include "tests/support/sample_tree.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;

namespace {

constexpr int pushCount = 20;
constexpr int jobsPerPush = 5000;
constexpr int changedJobs = 200;

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(static_cast<double>(values.size() - 1) * share));
}

double milliseconds(const QElapsedTimer &timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const char *what, const std::vector<double> &values) {
    std::fprintf(stderr, "%s: %zu, p50 %.2f ms, p99 %.2f ms, max %.2f ms\n", what, values.size(),
                 percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1.0));
}

/// Scrolls from the top to the bottom, painting every step as the event loop would. Beside it, for the record, whole
/// repaints of the same places. \return the 99th percentile of a frame, ms.
double scrollFrames(ui::JobGridView &view) {
    QScrollBar *bar = view.verticalScrollBar();
    std::vector<double> frames;
    std::vector<double> repaints;
    constexpr int steps = 600;
    const auto scrollTo = [&](int step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / steps));
    };
    for (int i = 0; i <= steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        scrollTo(i);
        QCoreApplication::processEvents();
        frames.push_back(milliseconds(timer));
    }
    for (int i = 0; i <= steps; i += 4) {
        scrollTo(i);
        QElapsedTimer timer;
        timer.start();
        view.viewport()->repaint();
        repaints.push_back(milliseconds(timer));
        QCoreApplication::processEvents();
    }
    report("frames", frames);
    report("whole repaints", repaints);
    bar->setValue(0);
    return percentile(frames, 0.99);
}

/// Changes 200 jobs all over the pushes. \return the longest of several rounds, ms.
double updates(models::JobStore &store, ui::JobGridView &view, qint64 &lastModifiedUs) {
    std::vector<treeherder::JobBatch> all;
    for (int push = 1; push <= pushCount; ++push)
        all.push_back(test::sampleJobs(push, jobsPerPush));
    std::vector<double> rounds;
    for (int round = 0; round < 21; ++round) {
        treeherder::JobBatch batch;
        const treeherder::JobBatch &source = all.at(static_cast<size_t>(round) % all.size());
        batch.types = source.types;
        batch.strings = source.strings;
        ++lastModifiedUs;
        for (size_t i = 0; i < changedJobs; ++i) {
            auto row = source.rows.at((i * 24 + static_cast<size_t>(round)) % source.rows.size());
            row.state = treeherder::JobState::Completed;
            row.result = round % 2 == 0 ? treeherder::JobResult::Success : treeherder::JobResult::TestFailed;
            row.lastModifiedUs = lastModifiedUs;
            batch.rows.push_back(row);
        }
        QElapsedTimer timer;
        timer.start();
        store.apply(batch);
        view.viewport()->repaint();
        rounds.push_back(milliseconds(timer));
        QCoreApplication::processEvents();
    }
    report("updates", rounds);
    return percentile(rounds, 1.0);
}

/// Two quite different filters in turn, each until the grid has painted. \return the longest switch, ms.
double presetSwitches(models::JobGridModel &model, ui::JobGridView &view) {
    models::JobFilter failures;
    failures.statuses.reset();
    failures.statuses.set(static_cast<size_t>(treeherder::JobStatus::TestFailed));
    failures.statuses.set(static_cast<size_t>(treeherder::JobStatus::Busted));
    failures.fields = {{.field = models::JobField::Platform, .values = {QStringLiteral("windows")}, .isNegated = true}};
    models::JobFilter all;
    all.tiers.set();
    all.statuses.set();
    all.text = QStringLiteral("opt");
    all.showsDuplicates = true;
    std::vector<double> switches;
    for (int round = 0; round < 40; ++round) {
        QElapsedTimer timer;
        timer.start();
        model.setFilter(round % 2 == 0 ? failures : all);
        view.viewport()->repaint();
        switches.push_back(milliseconds(timer));
        QCoreApplication::processEvents();
    }
    model.setFilter({});
    view.viewport()->repaint();
    report("preset switches", switches);
    return percentile(switches, 1.0);
}

bench::Values measure() {
    ui::Theme theme;
    theme.setScheme(ui::Theme::Scheme::Light);
    models::JobStore store;
    models::PushListModel pushes(store);
    models::JobGridModel model(store);
    pushes.apply(test::samplePushes(pushCount));
    for (const qint64 id : pushes.pushIds()) {
        store.apply(test::sampleJobs(id, jobsPerPush));
        pushes.setJobsLoaded(id);
    }
    model.setPushes(pushes.pushIds());

    ui::JobGridView view(theme);
    view.resize(1600, 1000);
    view.setPushListModel(&pushes);
    view.setGridModel(&model);
    view.show();
    QCoreApplication::processEvents();

    qint64 lastModifiedUs = 2'000'000;
    double frame = 0;
    double update = 0;
    double presets = 0;
    for (const bool expanded : {false, true}) {
        QElapsedTimer timer;
        timer.start();
        view.setAllGroupsExpanded(expanded);
        view.viewport()->repaint();
        std::fprintf(stderr, "%s: %d jobs, layout and first paint %.2f ms\n", expanded ? "expanded" : "collapsed",
                     model.rowCount(), milliseconds(timer));
        frame = std::max(frame, scrollFrames(view));
        update = std::max(update, updates(store, view, lastModifiedUs));
        presets = std::max(presets, presetSwitches(model, view));
    }
    return {{"jobs.update_200_ms", update}, {"grid.frame_p99_ms", frame}, {"jobs.preset_switch_ms", presets}};
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    bench::Bench bench;
    bench.add({{"jobs.update_200_ms", "ms", "<= 20"},
               {"grid.frame_p99_ms", "ms", "<= 8"},
               {"jobs.preset_switch_ms", "ms", "<= 50"}},
              measure);
    return bench.run(argc, argv);
}
