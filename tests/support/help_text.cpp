#include "tests/support/help_text.h"

namespace collie::test {

QStringList helpEntries(const QString &help, const QString &title) {
    const QString start = u'\n' + title + QStringLiteral(":\n"), gap = QStringLiteral("  ");
    const qsizetype from = help.indexOf(start);
    if (from < 0)
        return {};
    QStringList entries;
    for (const QString &line : help.mid(from + start.size()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(gap))
            break;
        if (line.isEmpty())
            continue;
        if (!line.startsWith(QStringLiteral("   ")) || entries.isEmpty())
            entries.append(line.trimmed());
        else
            entries.last() += (entries.last().contains(gap) ? QStringLiteral(" ") : gap) + line.trimmed();
    }
    return entries;
}

} // namespace collie::test
