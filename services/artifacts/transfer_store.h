#pragma once

#include "services/artifacts/transfer.h"
#include "services/base/result.h"

#include <QVector>

namespace collie::artifacts {

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

} // namespace collie::artifacts
