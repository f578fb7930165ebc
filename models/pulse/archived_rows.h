#pragma once

#include "models/pulse/stream_filter.h"
#include "models/pulse/stream_rows.h"
#include "services/pulse/stream_archive.h"

#include <QCache>
#include <QPointer>

#include <functional>
#include <vector>

namespace collie::models {

/// The rows of a stream that are on the disk, as the stream shows rows. GUI thread, where the archive is used.
class ArchivedRows final {
  public:
    ArchivedRows();

    /// \param archive  null for none; may go before this.
    void setArchive(pulse::StreamArchive *archive);
    [[nodiscard]] bool hasArchive() const { return m_archive != nullptr; }
    [[nodiscard]] pulse::StreamArchive *archive() const { return m_archive; }
    /// Where rows begin that lead on to those from `next` on; `next` when there are none.
    [[nodiscard]] quint64 beginBefore(quint64 next) const;
    /// A row, read when it is not among those read lately: some microseconds, unless the disk has to be asked. Stays
    /// until other rows are read. One that is not there any more is a gap that says so.
    [[nodiscard]] const StreamRow &at(quint64 number);
    void forgetRead() { m_read.clear(); }
    /// Bytes held.
    [[nodiscard]] qint64 memoryBytes() const;

  private:
    struct Read {
        QByteArray bytes, exchange;
        StreamRow row;
    };
    QPointer<pulse::StreamArchive> m_archive;
    std::unique_ptr<pulse::StreamArchive::Reader> m_reader;
    QCache<quint64, Read> m_read; ///< By number; costs KiB.
    Read m_gone;
};

/// The numbers, of those from `begin` to `end` - 1 that are still there, of rows in an archive that fit. For a pool
/// thread. \param goOn  asked now and then.
[[nodiscard]] std::vector<quint64> fittingRows(const StreamFilter &filter, pulse::StreamArchive::Reader &reader,
                                               quint64 begin, quint64 end, const std::function<bool()> &goOn);

} // namespace collie::models
