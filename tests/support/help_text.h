#pragma once

#include <QString>
#include <QStringList>

namespace collie::test {

/// The entries of a section of a help text, up to the next section: what is broken into lines joined again, as
/// "TERM  meaning". \param title  without its colon.
[[nodiscard]] QStringList helpEntries(const QString &help, const QString &title);

} // namespace collie::test
