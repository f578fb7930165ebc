#pragma once

#include "services/pulse/archived_row.h"
#include "services/pulse/message.h"

#include <QString>

#include <optional>
#include <vector>

namespace collie::pulse {

// How an archive lies on the disk: NUMBER.rows holds rows, each a head and its texts; NUMBER.index where each begins,
// so that a start need not read the rows. Of this machine only: numbers are in its byte order.

/// Appends a row as it lies in a file.
void appendRow(QByteArray &to, const Message &message);
void appendGapRow(QByteArray &to, qint64 atMs, const QString &sentence);

/// The row at the beginning of `bytes`. \return its bytes in the file; 0 when there is no whole row.
[[nodiscard]] qint64 readRow(QByteArrayView bytes, ArchivedRow &row);

/// One file of an archive, and what is known of it.
struct ArchiveFile {
    QString path;                     ///< Of the rows.
    quint64 begin = 0;                ///< Number of the first row.
    std::vector<qint64> offsets = {}; ///< Where each row begins.
    qint64 size = 0;                  ///< Of all that is whole.
    [[nodiscard]] quint64 end() const { return begin + offsets.size(); }
    [[nodiscard]] QString indexPath() const { return path + QStringLiteral(".index"); }
};

/// Finds the rows of a file: those its index tells of, and those behind, which a killed program did not come to note.
/// What is no whole row at the end is cut off. \return nothing when the file cannot be read.
[[nodiscard]] std::optional<ArchiveFile> openArchiveFile(const QString &path);

/// The time of the last row; 0 without any.
[[nodiscard]] qint64 lastTime(const ArchiveFile &file);

} // namespace collie::pulse
