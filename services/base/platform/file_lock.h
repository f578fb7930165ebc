#pragma once

#include <QByteArray>

namespace collie {

// Locks of the system's on whole files, which go with the descriptor or the process that holds them.

/// What came of taking a lock.
enum class LockState {
    Taken,
    Busy,   ///< Somebody else has it.
    Failed, ///< The file system has no locks, for one.
};

/// Locks an open file without waiting.
[[nodiscard]] LockState lockFile(int descriptor);

/// Opens a file for reading and writing, never through a link, and locks it without waiting.
/// \param isNew  makes it, and fails where there is one.
/// \return a descriptor for closeFile(); -1 with errno, also where the file was removed before the lock was taken.
[[nodiscard]] int openLocked(const QByteArray &path, bool isNew);

/// Closes a descriptor, which gives its lock back.
void closeFile(int descriptor);

} // namespace collie
