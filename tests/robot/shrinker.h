#pragma once

#include "tests/robot/event.h"

#include <functional>

namespace collie::robot {

/// Makes a failing list of events shorter, by delta debugging: pieces are left out as long as it still fails.
class Shrinker final {
  public:
    using Fails = std::function<bool(const Events &)>;

    /// \param fails  replays a list on a fresh window. \param mostReplays  after which the shortest so far is good
    /// enough.
    Shrinker(Fails fails, int mostReplays)
        : m_fails(std::move(fails))
        , m_left(mostReplays) {}

    /// \param failing  a list that fails. \return one that fails too, from which little can be left out.
    [[nodiscard]] Events shorten(Events failing);

  private:
    [[nodiscard]] bool fails(const Events &events);

    Fails m_fails;
    int m_left;
};

} // namespace collie::robot
