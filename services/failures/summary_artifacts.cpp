#include "services/failures/summary_artifacts.h"

#include "services/failures/error_summary_reader.h"
#include "services/failures/test_summary_reader.h"

#include <algorithm>

namespace collie::failures {

namespace {

/// How good an artifact is, 0 the best; nothing for one that tells of no tests.
std::optional<int> rankOf(const taskcluster::Artifact &artifact) {
    const QString &name = artifact.name;
    if (artifact.storageType == QLatin1String("error")) // It only tells why the file is not there.
        return std::nullopt;
    if (name.startsWith(QLatin1String("public/")) && name.endsWith(QLatin1String("/summary.jsonl")))
        return 0;
    if (name.endsWith(QLatin1String("_testsummary.jsonl")))
        return 1;
    return name.endsWith(QLatin1String("_errorsummary.log")) ? std::optional(2) : std::nullopt;
}

} // namespace

QVector<SummaryArtifact> summaryArtifacts(const QVector<taskcluster::Artifact> &artifacts) {
    int best = 2;
    for (const taskcluster::Artifact &artifact : artifacts)
        best = std::min(best, rankOf(artifact).value_or(best));
    QVector<SummaryArtifact> found;
    for (const taskcluster::Artifact &artifact : artifacts) {
        if (rankOf(artifact) != best)
            continue;
        found.append({.name = artifact.name,
                      .format = best < 2 ? SummaryFormat::TestSummary : SummaryFormat::ErrorSummary,
                      .bytes = artifact.contentLength});
    }
    std::sort(found.begin(), found.end(),
              [](const SummaryArtifact &a, const SummaryArtifact &b) { return a.name < b.name; });
    return found;
}

std::unique_ptr<SummaryReader> readerOf(SummaryFormat format) {
    switch (format) {
    case SummaryFormat::TestSummary:
        return std::make_unique<TestSummaryReader>();
    case SummaryFormat::ErrorSummary:
        break;
    }
    return std::make_unique<ErrorSummaryReader>();
}

FailureSummary readSummary(SummaryFormat format, QByteArrayView whole) {
    const std::unique_ptr<SummaryReader> reader = readerOf(format);
    reader->append(whole);
    reader->finish();
    return reader->soFar();
}

} // namespace collie::failures
