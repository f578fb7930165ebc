#pragma once

#include "services/base/clock.h"
#include "services/http/http_client.h"
#include "services/transfers/transfer.h"
#include "services/transfers/transfer_job.h"
#include "services/transfers/transfer_states.h"
#include "services/transfers/transfer_store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVector>

#include <map>
#include <memory>
#include <optional>

namespace collie::transfers {

/// Transfers in the order added, some of them at once. Survives a restart through its store: what was under way then
/// waits again. One thread.
class TransferQueue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferQueue)
  public:
    /// How failed attempts are repeated: only after errors that pass by themselves (network, 5xx, 429, credentials that
    /// ran out meanwhile).
    struct Policy {
        int atOnce = 3;
        int retries = 5;                             ///< After the first attempt.
        std::chrono::milliseconds firstDelay{1'000}; ///< Doubles each time.
        std::chrono::milliseconds maxDelay{60'000};
        /// With a server that cannot be reached or says nothing: all attempts and pauses together.
        std::chrono::milliseconds patience = http::RetryPolicy().unreachable;
    };

    /// \param jobs, store, clock  outlive the queue. What the store holds is loaded at once.
    TransferQueue(TransferJobs &jobs, TransferStore &store, const Clock &clock, QObject *parent = nullptr);
    TransferQueue(TransferJobs &jobs, TransferStore &store, const Clock &clock, Policy policy,
                  QObject *parent = nullptr);
    /// Ends the attempts under way and saves them as waiting.
    ~TransferQueue() override;

    /// \return the ids, in the order of the items.
    QVector<TransferId> upload(const UploadRequest &request);
    /// Each name gets a path of its own, also where safeRelativePath() makes two the same.
    /// \return the ids, in the order of the names.
    QVector<TransferId> download(const DownloadRequest &request);

    void pause(TransferId id);
    void resume(TransferId id);
    void cancel(TransferId id);
    /// Begins a failed or cancelled one again, from its file.
    void retry(TransferId id);
    /// Answers Transfer::question.
    void answer(TransferId id, TransferAnswer answer);
    /// Forgets a transfer that is over.
    void remove(TransferId id);
    /// Forgets all that are over.
    void removeFinished();

    [[nodiscard]] int atOnce() const { return m_policy.atOnce; }
    /// \param count  1 to 16.
    void setAtOnce(int count);
    /// See Policy::patience.
    void setPatience(std::chrono::milliseconds patience) { m_policy.patience = patience; }

    /// Every transfer, oldest first.
    [[nodiscard]] QVector<Transfer> transfers() const;
    [[nodiscard]] std::optional<Transfer> transfer(TransferId id) const;
    /// Whether any transfer waits, moves or will be tried again.
    [[nodiscard]] bool isBusy() const;
    /// Whether every transfer is over.
    [[nodiscard]] bool isOver() const { return m_states.isOver(); }

  Q_SIGNALS:
    void added(const QVector<collie::transfers::TransferId> &ids);
    /// At most ten times a second for progress, at once (coalesced per turn of the event loop) for states.
    void changed(const QVector<collie::transfers::TransferId> &ids);
    void removed(const QVector<collie::transfers::TransferId> &ids);
    /// No transfer of a batch will happen any more by itself: for the clipboard and a notification.
    void batchFinished(const QVector<collie::transfers::TransferId> &ids);

  private:
    /// A transfer with what runs it.
    struct Entry {
        Transfer transfer;
        std::unique_ptr<TransferJob> job;
        std::optional<TransferAnswer> answer; ///< Holds for every attempt until it is over or asks again.
        qint64 sampleMs = 0;                  ///< When `sampleBytes` was read.
        qint64 sampleBytes = 0;               ///< Bytes moved then.
        qint64 begunMs = 0;                   ///< When the attempt began.
        qint64 mostSent = 0;                  ///< By the best attempt.
        std::chrono::milliseconds wasted{0};  ///< By attempts that found no server alive, and the pauses behind them.
    };
    void restore();
    TransferId append(Transfer transfer);
    void afterAdding(const QVector<TransferId> &ids);
    [[nodiscard]] Entry *find(TransferId id);
    [[nodiscard]] bool isWorthWaiting(Entry &entry, const Error &error, std::chrono::milliseconds delay) const;
    void setState(Entry &entry, TransferState state);
    void touch(TransferId id);
    void flush();
    void startSome();
    void begin(Entry &entry);
    void endJob(Entry &entry);
    void onSucceeded(TransferId id);
    void onFailed(TransferId id, const Error &error);
    void onAsks(TransferId id, TransferQuestion question);
    void onProgress();
    void measure(Entry &entry, qint64 nowMs);
    void closeBatch(int batch);
    void saveSoon();
    void save();

    TransferJobs &m_jobs;
    TransferStore &m_store;
    const Clock &m_clock;
    Policy m_policy;
    std::map<TransferId, Entry> m_entries;
    TransferStates m_states; ///< Of those.
    QSet<TransferId> m_touched;
    QTimer m_flush, m_progress, m_retry, m_save;
    TransferId m_nextId = 1;
    int m_nextBatch = 1;
};

} // namespace collie::transfers
