#include "app/cli/input.h"

#include "services/base/words.h"
#include "services/base/yaml.h"

#include <QFile>

namespace collie::cli {

namespace {
constexpr qint64 maxDocumentBytes = 64 * 1024 * 1024;
}

Result<Json> readDocument(const QString &path, const QString &what) {
    const bool standardInput = path.isEmpty() || path == u"-";
    QFile file(path);
    const bool open = standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return failure(ErrorKind::Storage, standardInput
                                               ? Words::tr("Standard input cannot be read: %1.").arg(file.errorString())
                                               : Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(maxDocumentBytes + 1);
    if (bytes.size() > maxDocumentBytes)
        return failure(ErrorKind::TooLarge, standardInput ? Words::tr("Standard input is larger than 64 MiB.")
                                                          : Words::tr("%1 is larger than 64 MiB.").arg(path));
    return parseYaml(bytes, what);
}

} // namespace collie::cli
