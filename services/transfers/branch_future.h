#pragma once

#include "services/base/async.h"

#include <utility>

namespace collie::transfers {

/// A future of one's own for an answer that several wait for: cancelling it leaves the answer to the others.
/// \param context  completes it; nothing does when that goes first.
template <class T>
[[nodiscard]] Future<T> branchOf(const Future<T> &future, QObject *context) {
    const Promise<T> branch;
    onDone(future, context, [branch](Result<T> result) { branch.finish(std::move(result)); });
    return branch.future();
}

} // namespace collie::transfers
