#pragma once

#include "services/base/async.h"

#include <memory>
#include <utility>

namespace collie::session {

/// A place on screen that shows the answer to one question at a time: a newer one takes the place of the older, whose
/// request is cancelled and whose answer, also one that is on its way through the event loop, is not shown. Goes with
/// whoever shows the answers, and cancels what is under way then. One thread.
class LatestQuestion final {
  public:
    /// Calls `function(Result<T>)` like onDone(), unless another question was asked meanwhile or this one cancelled.
    template <class T, class Function>
    void ask(const Future<T> &future, QObject *context, Function function) {
        const int number = ++*m_number;
        m_guard = CancelGuard(future);
        onDone(future, context,
               [asked = m_number, number, function = std::move(function)](const Result<T> &answer) mutable {
                   const bool isCancelled = !answer && answer.error().kind == ErrorKind::Cancelled;
                   if (*asked == number && !isCancelled)
                       function(answer);
               });
    }

    /// Nobody wants to know any more.
    void cancel() {
        ++*m_number;
        m_guard.cancel();
    }

  private:
    std::shared_ptr<int> m_number = std::make_shared<int>(0); ///< Counts questions; answers outlive this.
    CancelGuard m_guard;
};

} // namespace collie::session
