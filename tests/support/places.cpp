#include "tests/support/places.h"

#include <QDir>
#include <QFile>

namespace collie::test {

QString sharedDataPath(const QString &relative) {
    return QStringLiteral(COLLIE_SHARED_DATA) + u'/' + relative;
}

bool hasSharedData() {
    return QDir(QStringLiteral(COLLIE_SHARED_DATA)).exists();
}

QByteArray readSharedData(const QString &relative) {
    QFile file(sharedDataPath(relative));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

QString projectFolder() {
    return QStringLiteral(COLLIE_SOURCE_DIR);
}

QString programPath(const QString &name) {
    return QStringLiteral(COLLIE_BIN_DIR) + u'/' + name;
}

} // namespace collie::test
