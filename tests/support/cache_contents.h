#pragma once

#include "services/storage/packed_value.h"

#include <QByteArrayList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace collie::test {

/// Every key and every value, unpacked, that is in the file of a cache.
[[nodiscard]] inline QByteArrayList cacheContents(const QString &path) {
    QByteArrayList all;
    const QString name = QStringLiteral("contents");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(QStringLiteral("SELECT key, value FROM entries"))) {
            while (query.next()) {
                all.append(query.value(0).toByteArray());
                all.append(storage::unpack(query.value(1).toByteArray()).value_or(QByteArray("not to be read")));
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return all;
}

} // namespace collie::test
