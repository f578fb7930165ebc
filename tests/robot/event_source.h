#pragma once

#include "tests/robot/event.h"

#include <random>

namespace collie::robot {

/// Draws events. The same seed draws the same list on every machine: the engine's sequence is fixed by the standard,
/// and what is drawn from it is reckoned here.
class EventSource final {
  public:
    explicit EventSource(quint64 seed)
        : m_engine(seed) {}
    [[nodiscard]] Event next();

  private:
    std::mt19937_64 m_engine;
};

} // namespace collie::robot
