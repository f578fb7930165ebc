#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <vector>

namespace collie::jsone {

/// Memory of one render, given back all at once. What lives here has no destructor. One thread.
class Arena final {
  public:
    Arena() = default;
    Q_DISABLE_COPY_MOVE(Arena)

    /// Room for `bytes`, aligned for pointers and doubles; never null.
    [[nodiscard]] void *allocate(std::size_t bytes) {
        bytes = (bytes + 7) & ~std::size_t{7};
        if (static_cast<std::size_t>(m_end - m_next) < bytes)
            grow(bytes);
        std::byte *place = m_next;
        m_next += bytes;
        return place;
    }

    /// `count` default-constructed objects.
    template <class T>
    [[nodiscard]] T *make(std::size_t count = 1) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= 8);
        T *first = static_cast<T *>(allocate(count * sizeof(T)));
        for (std::size_t i = 0; i < count; ++i)
            new (static_cast<void *>(first + i)) T();
        return first;
    }

    /// A copy of `text` that lives as long as the arena.
    [[nodiscard]] std::string_view copy(std::string_view text);

  private:
    void grow(std::size_t bytes);

    // Most templates are small: they render without asking the heap.
    alignas(8) std::array<std::byte, 4096> m_first;
    std::byte *m_next = m_first.data();
    std::byte *m_end = m_first.data() + m_first.size();
    std::size_t m_blockSize = 16 * 1024;
    std::vector<std::unique_ptr<std::byte[]>> m_blocks;
};

} // namespace collie::jsone
