#pragma once

#include "services/base/cancel_guard.h"
#include "services/base/handed_over.h"
#include "services/base/result.h"
#include "services/base/words.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace collie {

/// One answer that comes later. Cancelling it reaches the request behind it. Always completes through the event loop of
/// whoever watches it with onDone().
template <class T>
using Future = QFuture<Result<T>>;

/// What a question comes to that nobody wants answered any more. Any thread.
[[nodiscard]] inline Error cancelledError() {
    return {.kind = ErrorKind::Cancelled, .message = Words::tr("Cancelled.")};
}

/// The writing end of a Future. Copies share one state. Thread-safe.
/// The future handed out is the promise's own, so that cancelling it is seen here.
template <class T>
class Promise {
  public:
    Promise()
        : m_state(std::make_shared<State>()) {
        m_state->promise.start();
    }

    [[nodiscard]] Future<T> future() const { return m_state->promise.future(); }
    [[nodiscard]] bool isCancelled() const { return m_state->promise.isCanceled(); }

    /// Completes the future. The first call counts, later ones do nothing.
    void finish(Result<T> result) const {
        if (m_state->finished.exchange(true))
            return;
        m_state->promise.addResult(std::move(result));
        m_state->promise.finish();
    }

    /// Calls `function` on the thread of `context` when the future is cancelled before it completes.
    void onCancelled(QObject *context, std::function<void()> function) const {
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, context, std::move(function));
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        watcher->setFuture(future());
    }

  private:
    struct State {
        QPromise<Result<T>> promise;
        std::atomic_bool finished{false};
    };
    std::shared_ptr<State> m_state;
};

/// Calls `function(Result<T>)` once on the thread of `context`, through its event loop, also when the future is
/// complete already. Not called when `context` is gone by then. A cancelled future gives ErrorKind::Cancelled. Must be
/// called on the thread of `context`.
template <class T, class Function>
void onDone(const Future<T> &future, QObject *context, Function function) {
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const Future<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             function(done.result());
                         else
                             function(Result<T>(failure(cancelledError())));
                     });
    watcher->setFuture(future);
}

/// A future that is complete already.
template <class T>
[[nodiscard]] Future<T> readyFuture(Result<T> result) {
    Promise<T> promise;
    promise.finish(std::move(result));
    return promise.future();
}

/// A future that has failed already.
template <class T>
[[nodiscard]] Future<T> failedFuture(Error error) {
    return readyFuture<T>(Result<T>(failure(std::move(error))));
}

namespace detail {
template <class T>
struct Unwrap;
template <class T>
struct Unwrap<Result<T>> {
    using Type = T;
    static constexpr bool later = false;
};
template <class T>
struct Unwrap<QFuture<Result<T>>> {
    using Type = T;
    static constexpr bool later = true;
};

/// Calls `function` with a value, or without where there is none. A function that returns nothing cannot fail.
template <class T, class Function>
[[nodiscard]] auto goOn(Function &function, Result<T> &result) {
    const auto call = [&function, &result] {
        if constexpr (std::is_void_v<T>) {
            static_cast<void>(result);
            return function();
        } else {
            return function(std::move(*result));
        }
    };
    if constexpr (std::is_void_v<std::invoke_result_t<decltype(call)>>) {
        call();
        return Result<void>();
    } else {
        return call();
    }
}

/// An error as a function of andThen() would give it.
template <class Answer>
[[nodiscard]] Answer failed(Error error) {
    if constexpr (Unwrap<Answer>::later)
        return failedFuture<typename Unwrap<Answer>::Type>(std::move(error));
    else
        return Answer(failure(std::move(error)));
}
} // namespace detail

/// Continues `future` with `function(Result<T>)`, whichever outcome it has; the function returns a Result<U> or a
/// Future<U>, on the thread of `context`. Cancelling the returned future cancels whichever step is under way. When
/// `context` dies first, that step and the returned future are cancelled.
template <class T, class Function>
[[nodiscard]] auto andHandle(const Future<T> &future, QObject *context, Function function) {
    using Answer = std::invoke_result_t<Function, Result<T>>;
    using U = typename detail::Unwrap<Answer>::Type;
    Promise<U> promise;
    promise.onCancelled(context, [upstream = Future<T>(future)]() mutable { upstream.cancel(); });
    // The guards live in the watchers, which go with `context`.
    const auto guard = std::make_shared<CancelGuard>(future);
    onDone<T>(future, context, [promise, context, guard, function = std::move(function)](Result<T> &&result) mutable {
        guard->release();
        if constexpr (detail::Unwrap<Answer>::later) {
            if (promise.isCancelled())
                return promise.finish(failure(cancelledError()));
            Answer next = function(std::move(result));
            promise.onCancelled(context, [next]() mutable { next.cancel(); });
            const auto nextGuard = std::make_shared<CancelGuard>(next);
            onDone<U>(next, context, [promise, nextGuard](Result<U> last) {
                nextGuard->release();
                promise.finish(std::move(last));
            });
        } else {
            static_cast<void>(context);
            promise.finish(function(std::move(result)));
        }
    });
    return promise.future();
}

/// Continues `future` with `function(T)`, or `function()` where it has no value, once it has succeeded; an error goes
/// on as it is. Otherwise as andHandle().
template <class T, class Function>
[[nodiscard]] auto andThen(const Future<T> &future, QObject *context, Function function) {
    return andHandle(future, context, [function = std::move(function)](Result<T> &&result) mutable {
        using Answer = decltype(detail::goOn(function, result));
        return result ? detail::goOn(function, result) : detail::failed<Answer>(std::move(result.error()));
    });
}

/// Runs `function`, which returns Result<T>, on a pool thread. It must not touch any QObject of another thread. One
/// that takes long may take a `const std::function<bool()> &`, which tells it whether the future has been cancelled.
template <class Function>
[[nodiscard]] auto runOnPool(Function function, QThreadPool *pool = QThreadPool::globalInstance()) {
    const auto run = [](Function &work, const std::function<bool()> &isCancelled) {
        if constexpr (std::is_invocable_v<Function &, const std::function<bool()> &>) {
            return work(isCancelled);
        } else {
            static_cast<void>(isCancelled);
            return work();
        }
    };
    using Answer = std::invoke_result_t<decltype(run), Function &, const std::function<bool()> &>;
    Promise<typename detail::Unwrap<Answer>::Type> promise;
    pool->start(HandedOver([promise, run, function = std::move(function)]() mutable {
        if (promise.isCancelled())
            promise.finish(failure(cancelledError()));
        else
            promise.finish(run(function, [&promise] { return promise.isCancelled(); }));
    }));
    return promise.future();
}

/// Calls `function` on the thread of `context`, through its event loop; not at all once `context` is gone.
/// Thread-safe.
template <class Function>
void callLater(QObject *context, Function function) {
    QMetaObject::invokeMethod(context, HandedOver(std::move(function)), Qt::QueuedConnection);
}

} // namespace collie
