#include "tests/robot/shrinker.h"

#include <algorithm>

namespace collie::robot {

bool Shrinker::fails(const Events &events) {
    return m_left-- > 0 && m_fails(events);
}

Events Shrinker::shorten(Events failing) {
    // What is wrong at the end was mostly begun not long before: tails first, then pieces of half the size each time.
    for (qsizetype tail = 1; tail < failing.size() && m_left > 0; tail *= 4) {
        const Events last = failing.last(tail);
        if (fails(last)) {
            failing = last;
            break;
        }
    }
    for (qsizetype piece = std::max<qsizetype>(1, failing.size() / 2); m_left > 0;
         piece = std::max<qsizetype>(1, piece / 2)) {
        bool shorter = false;
        for (qsizetype from = 0; from < failing.size() && m_left > 0;) {
            Events without = failing;
            without.remove(from, std::min(piece, failing.size() - from));
            if (!without.isEmpty() && fails(without)) {
                failing = without;
                shorter = true;
            } else {
                from += piece;
            }
        }
        if (piece == 1 && !shorter)
            break;
    }
    return failing;
}

} // namespace collie::robot
