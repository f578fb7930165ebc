#pragma once

#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

namespace collie::test {

/// How a page of the guide that is made from the programs differs from the one that is kept, in a sentence with the
/// first line of either that is another one; empty where they are the same. \param name  of the page, "settings.md".
[[nodiscard]] inline QString differenceFromKept(const QString &name, const QByteArray &made) {
    const QString path = QStringLiteral("docs/guide/") + name;
    QFile file(QDir(projectFolder()).filePath(path));
    const QByteArray kept = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (kept == made)
        return {};
    const QStringList keptLines = QString::fromUtf8(kept).split(u'\n');
    const QStringList madeLines = QString::fromUtf8(made).split(u'\n');
    qsizetype line = 0;
    while (line < keptLines.size() && line < madeLines.size() && keptLines.at(line) == madeLines.at(line))
        ++line;
    return QStringLiteral(
               "%1 is not what the program tells now: run packaging/dev guide.\nLine %2 is kept as:\n%3\nand "
               "made as:\n%4")
        .arg(path)
        .arg(line + 1)
        .arg(keptLines.value(line), madeLines.value(line));
}

} // namespace collie::test
