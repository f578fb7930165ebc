#pragma once

#include <QtGlobal>

#include <deque>

namespace collie::pulse {

/// How many messages a broker may send ahead of their acknowledgement so that they are no more than so many bytes:
/// brokers count messages only (taskcluster.md §8.6), so their number follows the mean size of those that
/// came lately, and where that was wrong nothing more is read. Of one thread.
class PrefetchWindow final {
  public:
    /// \param usual  messages, until enough are known. \param bytes  the bound.
    PrefetchWindow(quint16 usual, qint64 bytes);

    /// A message came. \param bytes  that it holds in memory.
    void saw(qint64 bytes);
    /// Messages, from 1 on.
    [[nodiscard]] quint16 messages() const;
    /// Whether a broker that was told `current` should be told messages() in its place: small changes are not worth it.
    [[nodiscard]] bool isFarFrom(quint16 current) const;

    /// Messages up to `sequence`, of so many bytes together, wait for their confirmation from now on.
    void wait(quint64 sequence, qint64 bytes);
    /// Messages up to `sequence` wait no more.
    void confirm(quint64 sequence);
    /// Whether so much waits that nothing more may be read.
    [[nodiscard]] bool isFull() const { return m_waitingBytes >= m_bytes; }

  private:
    quint16 m_usual;
    qint64 m_bytes;
    int m_seen = 0; ///< Up to where it is enough.
    double m_mean = 0;
    struct Batch {
        quint64 last = 0; ///< Sequence.
        qint64 bytes = 0;
    };
    std::deque<Batch> m_waiting;
    qint64 m_waitingBytes = 0;
};

} // namespace collie::pulse
