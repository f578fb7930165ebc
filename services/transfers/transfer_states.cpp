#include "services/transfers/transfer_states.h"

namespace collie::transfers {

void TransferStates::add(const Transfer &transfer) {
    m_in[transfer.state].insert(transfer.id);
    if (!transfer.isOver())
        ++m_left[transfer.batch];
}

void TransferStates::remove(const Transfer &transfer) {
    m_in[transfer.state].erase(transfer.id);
    if (!transfer.isOver() && --m_left[transfer.batch] == 0)
        m_left.remove(transfer.batch);
}

void TransferStates::move(Transfer &transfer, TransferState state) {
    if (transfer.state == state)
        return;
    remove(transfer);
    transfer.state = state;
    add(transfer);
}

const std::set<TransferId> &TransferStates::in(TransferState state) const {
    static const std::set<TransferId> none;
    const auto found = m_in.find(state);
    return found == m_in.end() ? none : found->second;
}

int TransferStates::active() const {
    return int(in(TransferState::Preparing).size() + in(TransferState::Running).size());
}

} // namespace collie::transfers
