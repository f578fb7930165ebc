#pragma once

#include "services/failures/summary_artifacts.h"

#include <QStringList>

#include <algorithm>

namespace collie::failures {

/// All that a summary tells, in an order that does not depend on chance.
inline QStringList told(const FailureSummary &summary) {
    QStringList all{QStringLiteral("%1 failures, %2 results, %3 bad lines, whole: %4")
                        .arg(summary.failureCount)
                        .arg(summary.resultCount)
                        .arg(summary.badLines)
                        .arg(summary.isWhole)};
    for (const Failure &failure : summary.failures) {
        QStringList parts{QString::number(static_cast<int>(failure.kind)),
                          failure.test,
                          failure.subtest,
                          failure.status,
                          failure.expected,
                          failure.message,
                          failure.stack,
                          failure.crashSignature,
                          failure.crashId,
                          failure.group,
                          QString::number(failure.durationMs)};
        for (const ErrorLine &line : failure.lines)
            parts += line.text + QString::number(line.lineNumber);
        all += parts.join(QLatin1String(" / "));
    }
    return all;
}

/// readSummary() of what comes in pieces, each of which lies where nothing may be read behind it.
inline FailureSummary readInPieces(SummaryFormat format, const QByteArray &whole, qsizetype pieceBytes) {
    const auto reader = readerOf(format);
    for (qsizetype at = 0; at < whole.size(); at += pieceBytes) {
        const auto size = std::min(pieceBytes, whole.size() - at);
        const auto piece = std::make_unique<char[]>(static_cast<size_t>(size));
        std::copy_n(whole.constData() + at, size, piece.get());
        reader->append(QByteArrayView(piece.get(), size));
    }
    reader->finish();
    return reader->soFar();
}

} // namespace collie::failures
