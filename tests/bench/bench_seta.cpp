// Finds the job types of high value among 2,000, from the notes of 2,000 failures.
#include "services/scheduling/job_priorities.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <vector>

using namespace collie;

namespace {

constexpr int types = 2000;
constexpr int failures = 2000;

/// Failures as they come: most are caught by a few job types, some by a tenth of all.
scheduling::PriorityInput history() {
    std::mt19937 random(1);
    scheduling::PriorityInput input;
    for (int i = 0; i < types; ++i)
        input.runnable.append({QStringLiteral("test-linux2404-64/opt-mochitest-plain-%1").arg(i), {}, {}});
    for (int failure = 0; failure < failures; ++failure) {
        const int detectors = failure % 50 == 0 ? types / 10 : 1 + static_cast<int>(random() % 30);
        const QString revision =
            QStringLiteral("%1").arg(failure, 12, 16, QLatin1Char('0')) + QString(28, QLatin1Char('e'));
        for (int i = 0; i < detectors; ++i)
            input.notes.append({input.runnable.at(random() % types).label, i % 2 == 0 ? revision : revision.left(12)});
    }
    return input;
}

double measure() {
    const scheduling::PriorityInput input = history();
    constexpr int repetitions = 11;
    std::vector<double> milliseconds;
    for (int i = 0; i < repetitions; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto priorities = scheduling::jobPriorities(input);
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
        milliseconds.push_back(elapsed.count());
        if (!priorities || priorities->types.size() != types || priorities->failures.size() != failures)
            bench::giveUp("The priorities are not those of the job types and failures.");
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[repetitions / 2];
}

} // namespace

int main(int argc, char **argv) {
    bench::Bench bench;
    bench.add({"seta.2000x2000_ms", "ms", "<= 200"}, measure);
    return bench.run(argc, argv);
}
