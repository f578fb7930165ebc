#pragma once

#include <QByteArray>
#include <QString>

namespace collie::cli {

/// Lets a person read a long text in a pager and waits until that has ended; Ctrl-C is the pager's meanwhile.
/// \param command  for a shell: "less -FRX". It writes to standard output itself, which must be flushed before.
/// \return false when there is no such program, so that nothing was shown.
[[nodiscard]] bool showInPager(const QString &command, const QByteArray &text);

} // namespace collie::cli
