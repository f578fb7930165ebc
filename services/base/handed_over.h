#pragma once

#include <utility>

#if defined(__SANITIZE_THREAD__)
#define COLLIE_THREAD_SANITIZER
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define COLLIE_THREAD_SANITIZER
#endif
#endif

#ifdef COLLIE_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace collie {

/// A function on its way to another thread through a queue of Qt's, which orders what the two do. Qt is not built with
/// ThreadSanitizer, so that one does not see the order; this says it. Without ThreadSanitizer it is the function alone.
template <class Function>
class HandedOver final {
  public:
    explicit HandedOver(Function function)
        : m_function(std::move(function)) {
        give();
    }
    HandedOver(const HandedOver &other)
        : m_function(other.m_function) {
        give();
    }
    HandedOver(HandedOver &&other) noexcept
        : m_function(std::move(other.m_function)) {
        give();
    }
    HandedOver &operator=(const HandedOver &) = delete;
    HandedOver &operator=(HandedOver &&) = delete;
    ~HandedOver() { take(); }

    void operator()() {
        take();
        m_function();
    }

  private:
    void give() {
#ifdef COLLIE_THREAD_SANITIZER
        __tsan_release(this);
#endif
    }
    void take() {
#ifdef COLLIE_THREAD_SANITIZER
        __tsan_acquire(this);
#endif
    }

    Function m_function;
};

} // namespace collie
