#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace collie::test {

/// The texts of a source, as people read them: without the marks of keys, and without … and : at the end.
[[nodiscard]] QSet<QString> textsOf(const QString &source);

/// Which names in bold of a page are neither keys nor texts of the programs. A way through menus is parted by commas:
/// "Jobs, Watch, This Job". A text with something put into it may be named by what stands before that.
/// \param page  Markdown. \param known  as textsOf() gives them.
[[nodiscard]] QStringList unknownNames(const QString &page, const QSet<QString> &known);

} // namespace collie::test
