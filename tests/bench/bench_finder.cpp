// How long the job finder takes from a key to the list on the screen, among 12,000 labels.
#include "models/jobs/runnable_job_model.h"
#include "services/treeherder/runnable_jobs.h"
#include "tests/bench/bench.h"
#include "ui/jobs/job_finder.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace collie;

namespace {

constexpr int labelCount = 12'000;

/// Labels as Gecko has them: platforms, options and suites with chunks.
QByteArray runnableJobs() {
    const std::vector<QByteArray> platforms{"linux2404-64",         "linux2404-64-shippable",
                                            "linux1804-64-asan-qr", "linux1804-64-tsan-qr",
                                            "windows11-64-24h2",    "windows11-64-24h2-shippable",
                                            "windows11-32-24h2",    "macosx1470-64",
                                            "macosx1500-aarch64",   "android-hw-p6-13-0-android-aarch64"};
    const std::vector<QByteArray> suites{"mochitest-plain",
                                         "mochitest-browser-chrome",
                                         "mochitest-devtools-chrome",
                                         "web-platform-tests",
                                         "web-platform-tests-reftest",
                                         "reftest",
                                         "crashtest",
                                         "xpcshell",
                                         "marionette-integration",
                                         "talos-g1",
                                         "browsertime-tp6-firefox-amazon",
                                         "gtest-1proc"};
    QByteArray json = "{";
    for (int i = 0; i < labelCount; ++i) {
        const QByteArray &platform = platforms[static_cast<size_t>(i) % platforms.size()];
        const QByteArray &suite = suites[static_cast<size_t>(i / 20) % suites.size()];
        const QByteArray option = i % 20 < 10 ? "opt" : "debug";
        const QByteArray chunk = QByteArray::number(1 + i / 240);
        json += (i == 0 ? "\"" : ",\"") + ("test-" + platform + "/" + option + "-" + suite + "-" + chunk) +
                R"(":{"platform":")" + platform + R"(","groupName":")" + suite + R"(","groupSymbol":"M","symbol":")" +
                chunk + R"(","collection":{")" + option + R"(":true}})";
    }
    return json + "}";
}

double slowestKeyMs() {
    ui::Theme theme;
    theme.setScheme(ui::Theme::Scheme::Light);
    models::JobPlan plan;
    models::RunnableJobModel model(plan);
    ui::JobFinder finder(theme, model, plan);
    const QByteArray document = runnableJobs();
    QElapsedTimer timer;
    timer.start();
    const auto batch = treeherder::parseRunnableJobs(document, 1);
    std::fprintf(stderr, "parse %.2f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    finder.presentLoading(QStringLiteral("abcdef123456"));
    timer.restart();
    model.setJobs(1, batch.value(), {});
    finder.presentJobs();
    std::fprintf(stderr, "%d labels, ready in %.2f ms\n", model.total(),
                 static_cast<double>(timer.nsecsElapsed()) / 1e6);
    QCoreApplication::processEvents();

    std::vector<double> keys;
    for (int grouping = 0; grouping < 3; ++grouping) {
        finder.findChild<QComboBox *>(QStringLiteral("grouping"))->setCurrentIndex(grouping);
        for (const QString &typed : {QStringLiteral("mochitest win debug"), QStringLiteral("wptref tsan"),
                                     QStringLiteral("android !debug -1"), QStringLiteral("xpc mac")}) {
            for (qsizetype length = 1; length <= 2 * typed.size(); ++length) {
                // Typed, and then deleted again.
                const QString text = typed.left(length <= typed.size() ? length : 2 * typed.size() - length);
                timer.restart();
                finder.field()->setText(text);
                finder.list()->viewport()->repaint();
                keys.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                QCoreApplication::processEvents();
            }
        }
    }
    std::sort(keys.begin(), keys.end());
    const double slowest = keys.at(keys.size() * 99 / 100);
    std::fprintf(stderr, "%zu keys, p50 %.2f ms, p99 %.2f ms, max %.2f ms\n", keys.size(), keys.at(keys.size() / 2),
                 slowest, keys.back());
    return slowest;
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    bench::Bench bench;
    bench.add({"finder.filter_12k_ms", "ms", "<= 16"}, slowestKeyMs);
    return bench.run(argc, argv);
}
