#include "services/artifacts/file_collection.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QMimeType>

#include <algorithm>

namespace collie::artifacts {

namespace {

constexpr qsizetype mostFiles = 10'000;

UploadItem itemOf(const QFileInfo &info, const QString &name) {
    return {.file = info.absoluteFilePath(),
            .name = name,
            .size = info.size(),
            .modifiedMs = info.lastModified().toMSecsSinceEpoch(),
            .contentType = contentTypeOf(info.absoluteFilePath())};
}

Result<void> collectFolder(const QFileInfo &folder, QVector<UploadItem> &into) {
    const QDir base(folder.absoluteFilePath());
    QDirIterator walk(base.path(), QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QStringList paths;
    while (walk.hasNext()) {
        paths.append(walk.next());
        if (into.size() + paths.size() > mostFiles)
            return failure(ErrorKind::TooLarge,
                           QStringLiteral("%1 has more than %2 files. Upload an archive of them instead.")
                               .arg(folder.fileName())
                               .arg(mostFiles));
    }
    std::sort(paths.begin(), paths.end());
    for (const QString &path : paths)
        into.append(itemOf(QFileInfo(path), base.dirName() + u'/' + base.relativeFilePath(path)));
    return {};
}

Result<QVector<UploadItem>> collect(const QStringList &paths) {
    QVector<UploadItem> items;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            if (const Result<void> read = collectFolder(info, items); !read)
                return failure(read.error());
        } else if (info.isFile()) {
            items.append(itemOf(info, info.fileName()));
        } else {
            return failure(ErrorKind::InvalidArgument,
                           QStringLiteral("There is no file or folder %1.").arg(QDir::toNativeSeparators(path)));
        }
    }
    if (items.size() > mostFiles)
        return failure(ErrorKind::TooLarge,
                       QStringLiteral("At most %1 files can be uploaded together.").arg(mostFiles));
    return items;
}

} // namespace

Future<QVector<UploadItem>> collectFiles(const QStringList &paths) {
    return runOnPool([paths] { return collect(paths); });
}

QByteArray contentTypeOf(const QString &path) {
    const QMimeDatabase database;
    const QFileInfo info(path);
    QMimeType type = database.mimeTypeForFile(info, QMimeDatabase::MatchExtension);
    if (type.isDefault())
        type = database.mimeTypeForFile(info, QMimeDatabase::MatchContent);
    QString name = type.name();
    // Files of programs, not of content: what a browser should show is text.
    if (info.suffix() == u"log" || name == u"application/x-zerosize")
        name = QStringLiteral("text/plain");
    if (name.startsWith(u"text/"))
        name += QStringLiteral("; charset=utf-8");
    return name.toLatin1();
}

bool isTextType(const QByteArray &contentType) {
    const QByteArray type = contentType.split(';').value(0).trimmed().toLower();
    static const QList<QByteArray> more{"application/json",     "application/xml",  "application/javascript",
                                        "application/x-yaml",   "application/yaml", "application/x-shellscript",
                                        "application/x-ndjson", "image/svg+xml",    "application/toml"};
    return type.startsWith("text/") || more.contains(type) || type.endsWith("+json") || type.endsWith("+xml");
}

} // namespace collie::artifacts
