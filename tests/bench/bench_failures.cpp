// Prints one JSON object: how fast the two kinds of artifacts about a run's tests are read, as they come from a file, a
// MiB at a time: an errorsummary of 100 MB, most of it good groups and tests, and a summary of 20,000 results.
#include "services/failures/summary_artifacts.h"
#include "tests/bench/bench.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace collie;
using failures::FailureSummary;
using failures::SummaryFormat;

namespace {

constexpr qsizetype errorSummaryBytes = 100'000'000;
constexpr int resultCount = 20'000;
constexpr int repetitions = 7;
constexpr qsizetype pieceBytes = 1 << 20;

QByteArray groupAt(int index) {
    return "toolkit/components/part" + QByteArray::number(index % 700) + "/tests/browser/browser.toml";
}

QByteArray stackAt(int index) {
    QByteArray stack;
    for (int frame = 0; frame < 12; ++frame)
        stack += "    setTimeout handler*TestRunner._checkForHangs@SimpleTest/TestRunner.js:" +
                 QByteArray::number(100 + index % 900 + frame) + ":5\\n";
    return stack;
}

QByteArray resultLine(int index, bool isGood) {
    const QByteArray number = QByteArray::number(index);
    return "{\"test\": \"toolkit/components/part" + QByteArray::number(index % 700) + "/tests/browser/browser_" +
           number + ".js\", \"subtest\": \"step " + number + " of the test - Got 1, expected 2\", \"group\": \"" +
           groupAt(index) + "\", \"status\": \"" + (isGood ? "PASS" : "FAIL") +
           "\", \"expected\": \"PASS\", \"message\": " +
           (isGood ? "null" : "\"undefined - timed out after 50 tries.\"") +
           ", \"stack\": " + (isGood ? "null" : '"' + stackAt(index) + '"') +
           ", \"modifiers\": \"\", \"known_intermittent\": [], \"action\": \"test_result\", \"line\": " + number +
           "}\n";
}

QByteArray makeErrorSummary(int &failureCount) {
    QByteArray all;
    all.reserve(errorSummaryBytes + 4096);
    for (int index = 0; all.size() < errorSummaryBytes; ++index) {
        if (index % 2 == 0) {
            all += "{\"status\": \"OK\", \"duration\": 3141, \"action\": \"group_result\", \"line\": " +
                   QByteArray::number(index) + ", \"group\": \"" + groupAt(index / 2) + "\"}\n";
            continue;
        }
        const bool isGood = index % 20 != 1;
        failureCount += isGood ? 0 : 1;
        all += resultLine(index, isGood);
    }
    return all;
}

QByteArray makeTestSummary(int &failureCount) {
    QByteArray all;
    for (int index = 0; index < resultCount; ++index) {
        const bool isGood = index % 50 != 1;
        failureCount += isGood ? 0 : 1;
        const QByteArray test = "\"group\": \"" + groupAt(index / 40) + "\", \"test\": \"toolkit/components/part" +
                                QByteArray::number(index / 40 % 700) + "/tests/browser/browser_" +
                                QByteArray::number(index) + ".js\"";
        all += "{\"action\": \"test_start\", \"time\": " + QByteArray::number(1'790'000'000'000 + index * 40) + ", " +
               test + ", \"line\": " + QByteArray::number(index * 2) + "}\n";
        all += "{\"action\": \"test_end\", \"time\": " + QByteArray::number(1'790'000'000'035 + index * 40) + ", " +
               test + ", \"status\": \"" + (isGood ? "PASS\", " : "FAIL\", \"expected\": \"PASS\", ") +
               "\"message\": \"finished in 35ms\", \"line\": " + QByteArray::number(index * 2 + 1) + "}\n";
    }
    return all;
}

/// MB/s, the best of some runs: what else the machine does only ever adds.
double readRate(SummaryFormat format, const QByteArray &all, qint64 failureCount) {
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto reader = failures::readerOf(format);
        for (qsizetype at = 0; at < all.size(); at += pieceBytes)
            reader->append(QByteArrayView(all).sliced(at, std::min(pieceBytes, all.size() - at)));
        reader->finish();
        const FailureSummary summary = reader->soFar();
        best = std::min(best, timer.nsecsElapsed());
        if (summary.failureCount != failureCount || summary.badLines != 0)
            qFatal("%lld failures, %lld bad lines", static_cast<long long>(summary.failureCount),
                   static_cast<long long>(summary.badLines));
    }
    return static_cast<double>(all.size()) / 1e6 / (static_cast<double>(best) / 1e9);
}

} // namespace

int main(int argc, char **argv) {
    bench::Bench bench;
    bench.add({"failures.parse_mb_per_s", "MB/s", ">= 300"}, [] {
        int failureCount = 0;
        const QByteArray all = makeErrorSummary(failureCount);
        return readRate(SummaryFormat::ErrorSummary, all, failureCount);
    });
    bench.add({"failures.summary_mb_per_s", "MB/s", ">= 300"}, [] {
        int failureCount = 0;
        const QByteArray all = makeTestSummary(failureCount);
        return readRate(SummaryFormat::TestSummary, all, failureCount);
    });
    return bench.run(argc, argv);
}
