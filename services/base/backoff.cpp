#include "services/base/backoff.h"

#include <algorithm>
#include <cstdint>

namespace collie {

using std::chrono::milliseconds;

milliseconds doubled(milliseconds first, int failures, milliseconds longest) {
    constexpr int mostDoublings = 30;
    const double wait = double(first.count()) * double(std::uint64_t{1} << std::clamp(failures, 0, mostDoublings));
    return wait < double(longest.count()) ? milliseconds(std::int64_t(wait)) : longest;
}

milliseconds withJitter(milliseconds wait, double share, double random) {
    return milliseconds(std::int64_t(double(wait.count()) * (1.0 - share + 2.0 * share * random)));
}

} // namespace collie
