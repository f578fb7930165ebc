#pragma once

#include "app/cli/session.h"
#include "services/transfers/transfer_queue.h"
#include "services/transfers/transfers.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace collie::cli {

namespace options {
inline constexpr TextOption s3Endpoint("s3-endpoint", "URL",
                                       QT_TRANSLATE_NOOP("collie::Words",
                                                         "A store that speaks S3, in place of Amazon's"));
}

/// What a verb that moves files uses: a queue that is kept nowhere, with its progress on the terminal. Ends with the
/// first queue that has nothing left to do.
class TransferSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferSession)
  public:
    /// \param session  outlives this.
    /// \param replace  whether files that are there are replaced.
    TransferSession(Session &session, bool replace);

    [[nodiscard]] transfers::TransferQueue &queue() { return m_queue; }
    [[nodiscard]] taskcluster::OwnTasks &tasks() { return m_tasks; }

    /// Waits until every transfer is over and the task they went to is resolved.
    /// \return the transfers in their order; the error of the first that failed, after all are over.
    [[nodiscard]] Future<QVector<transfers::Transfer>> finish(bool waitsForTask);

  private:
    class NoStore final : public transfers::TransferStore {
      public:
        [[nodiscard]] QVector<transfers::Transfer> load() override { return {}; }
        [[nodiscard]] Result<void> save(const QVector<transfers::Transfer> &) override { return {}; }
    };
    void onChanged(const QVector<transfers::TransferId> &ids);
    void showProgress();
    void clearProgress();
    void endIfOver();

    taskcluster::OwnTasks m_tasks;
    transfers::Transfers m_transfers;
    NoStore m_store;
    transfers::TransferQueue m_queue;
    Promise<QVector<transfers::Transfer>> m_over;
    bool m_replace;
    bool m_onTerminal;
    bool m_transfersOver = false;
    bool m_taskOpen = false;
    qsizetype m_shown = 0; ///< Characters of the line of progress.
};

/// Prints where uploaded files can be got, or which files were downloaded; of those that arrived.
void printTransfers(bool json, const QVector<transfers::Transfer> &transfers);

} // namespace collie::cli
