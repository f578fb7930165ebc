#pragma once

#include <QStringList>

namespace collie {

/// Where the system keeps a folder for this user while logged in, best first: XDG_RUNTIME_DIR and what it usually is,
/// for starts without a session's environment.
[[nodiscard]] QStringList runtimeFolders();

/// A folder for sockets that no other user can reach into: the first of `candidates` that is one, or else `fallback`,
/// which is made with access for its owner only where it is missing.
/// \return empty when none is a folder of this user's with no access for others.
[[nodiscard]] QString privateFolder(const QStringList &candidates, const QString &fallback);

/// Whether this user's own process is at the other end of a connected local socket (SO_PEERCRED). False when the
/// system does not say.
[[nodiscard]] bool isOwnPeer(qintptr descriptor);

} // namespace collie
