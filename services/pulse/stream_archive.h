#pragma once

#include "services/base/result.h"
#include "services/pulse/archived_row.h"
#include "services/pulse/message.h"

#include <QFile>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace collie::pulse {

/// The rows of a stream on the disk, so that far more can be looked at than memory holds. Rows are numbered as the
/// stream numbers them and written as they come, on a thread of the archive's own, into files that are forgotten whole,
/// the oldest first. After a restart what is there comes before `firstNumber`, with the mark of a gap at its end; a row
/// that a killed program had begun is cut off. One program at a time has a folder. Nothing in it is secret: Pulse is
/// public. Used on one thread, but for range() and readers.
class StreamArchive final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamArchive)
  public:
    /// The number of the first row of a stream with an archive; those before it are older ones'.
    static constexpr quint64 firstNumber = quint64(1) << 40;
    struct Options {
        qint64 mostRows = 1'000'000;
        qint64 rowsPerFile = 50'000;
        /// Makes the sentence of the gap between what was kept and now, on the archive's thread. Milliseconds since the
        /// epoch.
        std::function<QString(qint64 from, qint64 to)> gapSentence = {};
    };
    /// What can be read now: from begin to end - 1.
    struct Range {
        quint64 begin = firstNumber, end = firstNumber;
        bool goesOn = true; ///< What was appended behind the end is on its way there.
    };

    /// Opens what is in the folder, or makes it, in a while: opened() or failed() follows.
    StreamArchive(const QString &folder, Options options, QObject *parent = nullptr);
    /// Writes what is on its way.
    ~StreamArchive() override;

    void setMostRows(qint64 rows);
    /// Rows from `first` on, which is where the last ended.
    void append(quint64 first, const QVector<Message> &messages);
    void appendGap(quint64 number, qint64 atMs, const QString &sentence);
    /// Removes all, and goes on with `next`. A failed archive tries again.
    void clear(quint64 next);
    /// \thread any
    [[nodiscard]] Range range() const;

    /// Reads rows, each reader on one thread at a time; may outlive the archive.
    class Reader;

  Q_SIGNALS:
    /// What earlier programs kept can be read.
    void opened();
    /// Rows cannot be kept any more. Told once. \param sentence  for the person.
    void failed(const QString &sentence);

  private:
    struct Shared;
    class Worker;
    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    Worker *m_worker = nullptr; ///< Lives on m_thread.
};

class StreamArchive::Reader final {
  public:
    explicit Reader(const StreamArchive &archive);
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    /// Reads the rows from `from` on that stand together in one file, `most` of them or some megabytes. Blocks for as
    /// long as the disk takes. \param bytes  holds what the rows view. \return how many; 0 when there is no such row
    /// any more.
    qint64 read(quint64 from, qint64 most, QByteArray &bytes, std::vector<ArchivedRow> &rows);

  private:
    std::shared_ptr<const Shared> m_shared;
    QFile m_file; ///< The one that was read last.
};

} // namespace collie::pulse
