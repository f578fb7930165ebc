#pragma once

#include "services/base/async.h"

#include <QTest>

namespace collie::test {

/// Runs the event loop until `future` has its result, at most `timeoutMs`; Timeout otherwise, so that a test fails on
/// it.
template <class T>
[[nodiscard]] Result<T> waitFor(const Future<T> &future, int timeoutMs = 15'000) {
    QObject context;
    bool done = false;
    onDone(future, &context, [&done](const Result<T> &) { done = true; });
    if (!QTest::qWaitFor([&done] { return done; }, timeoutMs))
        return failure(ErrorKind::Timeout, QStringLiteral("The test waited in vain."));
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled."));
    return future.result();
}

} // namespace collie::test
