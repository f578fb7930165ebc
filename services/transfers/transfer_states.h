#pragma once

#include "services/transfers/transfer.h"

#include <QHash>

#include <map>
#include <set>

namespace collie::transfers {

/// Which transfers of a queue are in which state, so that nobody has to go through thousands of them for the next one
/// that waits. Every transfer is in it from its making to its end, and its state is set here alone.
class TransferStates final {
  public:
    void add(const Transfer &transfer);
    void remove(const Transfer &transfer);
    /// Sets the state of a transfer that was added.
    void move(Transfer &transfer, TransferState state);

    /// Oldest first. Valid until the next change.
    [[nodiscard]] const std::set<TransferId> &in(TransferState state) const;
    /// How many use one of the places.
    [[nodiscard]] int active() const;
    /// How many of a batch are not over.
    [[nodiscard]] int left(int batch) const { return m_left.value(batch); }
    /// Whether none is left of any batch.
    [[nodiscard]] bool isOver() const { return m_left.isEmpty(); }

  private:
    std::map<TransferState, std::set<TransferId>> m_in;
    QHash<int, int> m_left; ///< By batch; those of which none is left are not in it.
};

} // namespace collie::transfers
