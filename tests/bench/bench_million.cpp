// A million jobs, 200 pushes of 5,000: how long the grid takes to show what each key of a filter leaves, and to follow
// 10,000 changed jobs.
#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/bench/bench.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;

namespace {

constexpr int pushCount = 200;
constexpr int jobsPerPush = 5000;
constexpr int changedJobs = 10'000;

double milliseconds(const QElapsedTimer &timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Types words key by key and deletes them again, several times; each key until the grid has painted.
/// \return the slowest of the keys, of each the best of its times, ms: what else the machine does only ever adds.
double filterKeys(models::JobGridModel &model, ui::JobGridView &view) {
    QStringList texts;
    for (const char *word : {"mochitest", "linux debug", "w", "o"}) {
        const auto whole = QString::fromLatin1(word);
        for (qsizetype length = 1; length <= whole.size(); ++length)
            texts.append(whole.left(length));
        texts.append(QString());
    }
    constexpr int rounds = 7;
    std::vector<double> best(static_cast<size_t>(texts.size()), 1e9);
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < texts.size(); ++i) {
            models::JobFilter filter;
            filter.text = texts[i];
            QElapsedTimer timer;
            timer.start();
            model.setFilter(filter);
            view.viewport()->repaint();
            double &key = best[static_cast<size_t>(i)];
            key = std::min(key, milliseconds(timer));
            QCoreApplication::processEvents();
        }
    }
    for (qsizetype i = 0; i < texts.size(); ++i)
        std::fprintf(stderr, "\"%s\": %.2f ms\n", qPrintable(texts[i]), best[static_cast<size_t>(i)]);
    return *std::max_element(best.begin(), best.end());
}

/// Changes 10,000 jobs all over the pushes, from passed to failed and back. \return the median of some rounds, ms.
double updates(models::JobStore &store, ui::JobGridView &view, const QVector<qint64> &pushIds) {
    constexpr int rounds = 11;
    constexpr int perPush = changedJobs / pushCount;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QVector<treeherder::Job> changed;
        for (const qint64 id : pushIds) {
            const std::vector<models::JobRow> &rows = store.rowsOfPush(id);
            for (int i = 0; i < perPush; ++i) {
                treeherder::Job job = store.job(rows.at(static_cast<size_t>(i * (jobsPerPush / perPush) + round)));
                job.state = treeherder::JobState::Completed;
                job.result = job.result == treeherder::JobResult::TestFailed ? treeherder::JobResult::Success
                                                                             : treeherder::JobResult::TestFailed;
                job.lastModifiedUs += 1;
                changed.append(job);
            }
        }
        const treeherder::JobBatch batch = test::batchOf(changed);
        QElapsedTimer timer;
        timer.start();
        store.apply(batch);
        view.viewport()->repaint();
        times.push_back(milliseconds(timer));
        QCoreApplication::processEvents();
    }
    std::sort(times.begin(), times.end());
    std::fprintf(stderr, "10,000 changed: %.2f to %.2f ms\n", times.front(), times.back());
    return times[times.size() / 2];
}

bench::Values measure() {
    ui::Theme theme;
    theme.setScheme(ui::Theme::Scheme::Light);
    models::JobStore store;
    models::PushListModel pushes(store);
    models::JobGridModel model(store);
    pushes.apply(test::samplePushes(pushCount));
    const QVector<qint64> ids = pushes.pushIds();
    for (const qint64 id : ids) {
        store.apply(test::sampleJobs(id, jobsPerPush));
        pushes.setJobsLoaded(id);
    }
    model.setPushes(ids);
    ui::JobGridView view(theme);
    view.resize(1600, 1000);
    view.setPushListModel(&pushes);
    view.setGridModel(&model);
    view.show();
    QCoreApplication::processEvents();
    const double filter = filterKeys(model, view);
    return {{"jobs.filter_1m_ms", filter}, {"jobs.update_10k_ms", updates(store, view, ids)}};
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    bench::Bench bench;
    bench.add({{"jobs.filter_1m_ms", "ms", "<= 16"}, {"jobs.update_10k_ms", "ms", "<= 50"}}, measure);
    return bench.run(argc, argv);
}
