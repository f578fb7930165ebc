#include "services/taskcluster/safe_name.h"

#include "services/base/words.h"
#include "services/taskcluster/distinct_paths.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace collie::taskcluster {

namespace {

constexpr qsizetype longestPart = 200; ///< In bytes; file systems take 255, and " (2)" and ".part" have to fit.
constexpr qsizetype mostParts = 32;
constexpr qsizetype longestName = 1'024;

/// Names that are devices on Windows, whatever their suffix.
bool isReserved(const QString &part) {
    static const QStringList names{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"),
                                   QStringLiteral("NUL")};
    const QString stem = part.section(u'.', 0, 0).trimmed().toUpper();
    const bool numbered = stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) && stem[3].isDigit();
    return numbered || names.contains(stem);
}

/// Shortened in its middle, so that beginning and suffix stay.
QString shortened(QString part) {
    while (part.toUtf8().size() > longestPart) {
        const qsizetype middle = part.size() / 2;
        // Both halves of a character outside the basic plane, or none.
        const bool pair = part[middle].isLowSurrogate() && middle > 0;
        part.remove(pair ? middle - 1 : middle, pair || part[middle].isHighSurrogate() ? 2 : 1);
    }
    return part;
}

QString safePart(QString part) {
    static const QString forbidden = QStringLiteral("\\/:*?\"<>|");
    for (QChar &character : part) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format ||
            forbidden.contains(character))
            character = u'_';
    }
    // Windows drops them at the end, so that two names would be one.
    while (part.endsWith(u'.') || part.endsWith(u' '))
        part.chop(1);
    if (isReserved(part))
        part.prepend(u'_');
    return shortened(part);
}

} // namespace

QString safeRelativePath(const QString &artifactName) {
    QStringList parts;
    for (const QString &part : artifactName.split(u'/', Qt::SkipEmptyParts)) {
        // "." and ".." become empty and go.
        if (const QString safe = safePart(part); !safe.isEmpty())
            parts.append(safe);
    }
    if (parts.isEmpty())
        return QStringLiteral("artifact");
    if (parts.size() > mostParts)
        parts = parts.mid(parts.size() - mostParts);
    // Below PATH_MAX with room for a folder: what names the file is at the end.
    QString path = parts.join(u'/');
    while (path.toUtf8().size() > longestName * 2 && parts.size() > 1) {
        parts.removeFirst();
        path = parts.join(u'/');
    }
    return path;
}

QString freePath(const QString &path) {
    if (!QFileInfo::exists(path))
        return path;
    constexpr int most = 10'000;
    for (int number = 2; number < most; ++number) {
        const QString candidate = numberedPath(path, number);
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
    return path;
}

Result<void> checkArtifactName(const QString &name) {
    if (name.isEmpty())
        return failure(ErrorKind::InvalidArgument, Words::tr("An artifact needs a name."));
    if (name.size() > longestName)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("An artifact's name may have %1 characters; this one has %2: “%3…”. Shorten it.")
                           .arg(longestName)
                           .arg(name.size())
                           .arg(name.left(40)));
    const bool printable = std::all_of(name.begin(), name.end(), [](QChar one) { return one >= u' ' && one <= u'~'; });
    if (!printable)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("The queue takes names in plain ASCII only, and “%1” is not. Rename it.").arg(name));
    return {};
}

Result<void> checkS3Key(const QString &key) {
    if (key.isEmpty() || key.startsWith(u'/'))
        return failure(ErrorKind::InvalidArgument, Words::tr("A key in a bucket cannot begin with a slash."));
    if (const qsizetype size = key.toUtf8().size(); size > longestName)
        return failure(ErrorKind::InvalidArgument,
                       Words::tr("A key in a bucket may have %1 bytes; this one has %2: “%3…”. Shorten it.")
                           .arg(longestName)
                           .arg(size)
                           .arg(key.left(40)));
    return {};
}

} // namespace collie::taskcluster
