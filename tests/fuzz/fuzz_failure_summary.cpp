#include "services/failures/summary_artifacts.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace collie;
using failures::Failure;
using failures::FailureSummary;
using failures::SummaryFormat;

namespace {

bool isSame(const Failure &a, const Failure &b) {
    return a.kind == b.kind && a.test == b.test && a.subtest == b.subtest && a.status == b.status &&
           a.expected == b.expected && a.message == b.message && a.stack == b.stack &&
           a.crashSignature == b.crashSignature && a.crashId == b.crashId && a.group == b.group &&
           a.durationMs == b.durationMs && a.lines == b.lines;
}

bool isSame(const FailureSummary &a, const FailureSummary &b) {
    return a.failureCount == b.failureCount && a.resultCount == b.resultCount && a.badLines == b.badLines &&
           a.isWhole == b.isWhole &&
           std::equal(a.failures.begin(), a.failures.end(), b.failures.begin(), b.failures.end(),
                      [](const Failure &mine, const Failure &other) { return isSame(mine, other); });
}

} // namespace

/// Artifacts about tests: whatever the bytes are and wherever they are cut, the same is read. The first byte is the
/// size of the pieces.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    const qsizetype piece = 1 + data[0];
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    for (const SummaryFormat format : {SummaryFormat::TestSummary, SummaryFormat::ErrorSummary}) {
        const FailureSummary whole = failures::readSummary(format, bytes);
        const auto reader = failures::readerOf(format);
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            reader->append(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        reader->finish();
        if (!isSame(whole, reader->soFar()) || whole.failures.size() > whole.failureCount)
            std::abort();
    }
    return 0;
}
