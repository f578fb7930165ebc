#pragma once

#include "services/base/async.h"

#include <QTest>

#include <optional>

namespace collie::test {

/// Runs the event loop until `future` has its result, at most `timeoutMs`; Timeout otherwise, so that a test fails on
/// it.
template <class T>
[[nodiscard]] Result<T> waitFor(const Future<T> &future, int timeoutMs = 15'000) {
    QObject context;
    std::optional<Result<T>> outcome;
    onDone(future, &context, [&outcome](Result<T> result) { outcome = std::move(result); });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, timeoutMs))
        return failure(ErrorKind::Timeout, QStringLiteral("The test waited in vain."));
    return *std::move(outcome);
}

} // namespace collie::test
