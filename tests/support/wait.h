#pragma once

#include "services/base/async.h"

#include <QTest>

#include <utility>

namespace collie::test {

/// Runs the event loop until `future` has its result, at most `timeoutMs`; Timeout otherwise, so that a test fails on
/// it.
template <class T>
[[nodiscard]] Result<T> waitFor(const Future<T> &future, int timeoutMs = 15'000) {
    QObject context;
    bool done = false;
    Result<T> outcome = failure(ErrorKind::Timeout, QStringLiteral("The test waited in vain."));
    onDone(future, &context, [&](Result<T> result) {
        outcome = std::move(result);
        done = true;
    });
    (void)QTest::qWaitFor([&done] { return done; }, timeoutMs);
    return outcome;
}

} // namespace collie::test
