#pragma once

#include <QFuture>

#include <functional>
#include <utility>

namespace collie {

/// Cancels a future when destroyed or replaced. Whoever starts a request holds one.
class CancelGuard final {
  public:
    CancelGuard() = default;
    template <class T>
    explicit CancelGuard(const QFuture<T> &future)
        : m_cancel([held = QFuture<T>(future)]() mutable { held.cancel(); }) {}
    ~CancelGuard() { cancel(); }
    CancelGuard(CancelGuard &&other) noexcept
        : m_cancel(std::exchange(other.m_cancel, nullptr)) {}
    CancelGuard &operator=(CancelGuard &&other) noexcept {
        if (this != &other) {
            cancel();
            m_cancel = std::exchange(other.m_cancel, nullptr);
        }
        return *this;
    }
    CancelGuard(const CancelGuard &) = delete;
    CancelGuard &operator=(const CancelGuard &) = delete;

    /// Cancels now; does nothing for a future that is complete or was released.
    void cancel() {
        if (auto function = std::exchange(m_cancel, nullptr))
            function();
    }
    /// Lets the request run on by itself.
    void release() { m_cancel = nullptr; }

  private:
    std::function<void()> m_cancel;
};

} // namespace collie
