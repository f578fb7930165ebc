#pragma once

#include <QByteArray>

namespace collie {

// What Qt has no call for, or does only through buffers of its own. All give errno where they fail.

/// Whether the file that is open is the one that `path` leads to.
[[nodiscard]] bool isOpenedAs(int descriptor, const QByteArray &path);

/// What is known of a file without reading it.
struct FileState {
    qint64 size = -1;      ///< -1 where there is none, or something that is no file.
    qint64 modifiedMs = 0; ///< Since the epoch.
};

/// Of the file that `path` leads to. QFileInfo tells the same, but looks up the time zone for each time it tells.
[[nodiscard]] FileState fileState(const QByteArray &path);

/// Whether this process may read the file.
[[nodiscard]] bool isReadable(const char *path);

/// Writes some of the bytes, at the file's position. \return how many; -1 on failure.
[[nodiscard]] qint64 writeSome(int descriptor, const char *data, qint64 size);
/// Likewise, at `offset`.
[[nodiscard]] qint64 writeSomeAt(int descriptor, const char *data, qint64 size, qint64 offset);

/// Cuts a file off, as far as the system lets it.
void cutFile(int descriptor, qint64 size);

/// Waits until what was written is on the disk.
[[nodiscard]] bool syncFile(int descriptor);

} // namespace collie
