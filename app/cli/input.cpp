#include "app/cli/input.h"

#include "app/cli/invocation.h"

#include "services/base/yaml.h"

#include <QFile>
#include <QRegularExpression>

namespace collie::cli {

namespace {
constexpr qint64 maxDocumentBytes = 64 * 1024 * 1024;
}

Result<Json> readDocument(const QString &path, const QString &what) {
    const bool standardInput = path.isEmpty() || path == u"-";
    QFile file(path);
    const bool open = standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(ErrorKind::Storage,
                       QStringLiteral("%1 cannot be read from %2: %3.").arg(what, path, file.errorString()));
    const QByteArray bytes = file.read(maxDocumentBytes + 1);
    if (bytes.size() > maxDocumentBytes)
        return failure(ErrorKind::TooLarge, QStringLiteral("%1 is larger than 64 MiB.").arg(what));
    return parseYaml(bytes, what);
}

Result<std::chrono::seconds> readDuration(const QString &text, const QString &option) {
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{1,7})([smhd]?)\\z"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.captured(1).toLongLong() == 0)
        return failure(usageError(QStringLiteral("%1 takes a time such as 90s, 15m, 2h or 1d.").arg(option)));
    const std::chrono::seconds number(match.captured(1).toLongLong());
    const QString unit = match.captured(2);
    if (unit == u"m")
        return number * 60;
    if (unit == u"h")
        return number * 3600;
    return unit == u"d" ? number * 86400 : number;
}

} // namespace collie::cli
