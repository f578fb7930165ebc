#pragma once

#include "services/base/result.h"
#include "services/transfers/transfer.h"

#include <QVector>

namespace collie::transfers {

/// Where a queue keeps its transfers between two starts. Called on the queue's thread; holds no secret.
class TransferStore {
  public:
    TransferStore() = default;
    virtual ~TransferStore() = default;
    Q_DISABLE_COPY_MOVE(TransferStore)

    /// \return what was saved last; nothing when nothing was or it cannot be understood.
    [[nodiscard]] virtual QVector<Transfer> load() = 0;
    /// Replaces what was saved.
    /// \return Storage when it cannot be written.
    [[nodiscard]] virtual Result<void> save(const QVector<Transfer> &transfers) = 0;
};

} // namespace collie::transfers
