#include "services/jsone/arena.h"

#include <algorithm>
#include <cstring>

namespace collie::jsone {

std::string_view Arena::copy(std::string_view text) {
    if (text.empty())
        return {};
    char *place = static_cast<char *>(allocate(text.size()));
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

void Arena::grow(std::size_t bytes) {
    constexpr std::size_t largestBlock = 1024 * 1024;
    const std::size_t size = std::max(bytes, m_blockSize);
    m_blockSize = std::min(m_blockSize * 2, largestBlock);
    m_blocks.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    m_next = m_blocks.back().get();
    m_end = m_next + size;
}

} // namespace collie::jsone
