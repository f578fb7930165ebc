#include "services/storage/cache_reader.h"

#include "services/base/json_members.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/storage/cache_database.h"
#include "services/storage/cache_place.h"
#include "services/storage/packed_value.h"
#include "services/treeherder/answers.h"
#include "services/treeherder/kept_jobs.h"
#include "services/treeherder/runnable_jobs.h"

#include <QFile>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace collie::storage {
namespace {

constexpr int mostReferences = 100;
constexpr qint64 mostPackedBytes = 8 * 1024 * 1024; ///< What is larger would make the person wait.

/// The write-ahead log is there as long as a program has the cache open, or after one that was killed. Only then does
/// SQLite need its other files, which it would make, and leave behind, where they are not.
QString addressOf(const QString &file) {
    QString address = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + QStringLiteral("?mode=ro");
    if (!QFile::exists(file + QStringLiteral("-wal")))
        address += QStringLiteral("&immutable=1");
    return address;
}

/// Each name once.
class Names final {
  public:
    void add(const QString &name, const QString &what) {
        if (name.isEmpty() || m_known.contains(name))
            return;
        m_known.insert(name);
        m_list.append({.name = name, .what = what});
    }
    void add(const treeherder::JobBatch &jobs, const QString &beginning) {
        const auto text = [&jobs](quint32 number) { return jobs.strings.value(number); };
        for (const treeherder::JobBatch::Type &type : jobs.types) {
            const QString label = text(type.typeName);
            if (!label.startsWith(beginning) || m_known.contains(label))
                continue;
            const QString group = text(type.groupSymbol), symbol = text(type.symbol);
            const bool isAlone = group.isEmpty() || group == u"?";
            QStringList words{text(type.platform), text(type.platformOption),
                              isAlone ? symbol : QStringLiteral("%1(%2)").arg(group, symbol)};
            words.removeAll(QString());
            add(label, words.join(u' '));
        }
    }
    [[nodiscard]] QVector<CacheReader::Name> take() { return std::move(m_list); }

  private:
    QSet<QString> m_known;
    QVector<CacheReader::Name> m_list;
};

} // namespace

CacheReader::CacheReader(const QString &folder) {
    const QString file = cacheFile(folder);
    if (!QFile::exists(file))
        return;
    m_connection = QStringLiteral("cache-reader-") + QUuid::createUuid().toString(QUuid::Id128);
    bool isReadable = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        database.setDatabaseName(addressOf(file));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=20"));
        if (database.open()) {
            QSqlQuery query(database);
            isReadable = query.exec(QStringLiteral("PRAGMA user_version")) && query.next() &&
                         query.value(0).toInt() == CacheDatabase::version;
        }
    }
    if (!isReadable) {
        QSqlDatabase::removeDatabase(m_connection);
        m_connection.clear();
    }
}

CacheReader::~CacheReader() {
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

QByteArrayList CacheReader::values(CacheKind kind, const QByteArray &ending, int most) const {
    QByteArrayList values;
    if (m_connection.isEmpty())
        return values;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(QStringLiteral("SELECT value FROM entries WHERE kind = ? AND size < ? AND "
                                 "(? = 0 OR substr(key, -?) = ?) ORDER BY used_ms DESC LIMIT ?"));
    query.addBindValue(static_cast<int>(kind));
    query.addBindValue(mostPackedBytes);
    query.addBindValue(ending.size());
    query.addBindValue(ending.size());
    query.addBindValue(ending);
    query.addBindValue(most);
    if (!query.exec())
        return values;
    while (query.next()) {
        if (const auto value = unpack(query.value(0).toByteArray()))
            values.append(*value);
    }
    return values;
}

QVector<CacheReader::Name> CacheReader::repositories() const {
    Names names;
    for (const QByteArray &answer : values(CacheKind::Details, "/api/repository/", 1)) {
        const Result<QVector<treeherder::Repository>> list = treeherder::parseRepositories(answer);
        for (const treeherder::Repository &one : list.value_or(QVector<treeherder::Repository>()))
            names.add(one.name, one.groupName);
    }
    return names.take();
}

QVector<CacheReader::Name> CacheReader::labels(const QString &beginning) const {
    Names names;
    for (const QByteArray &bytes : values(CacheKind::Jobs, {}, mostPushes)) {
        if (const auto kept = treeherder::jobsFromBytes(bytes))
            names.add(kept->jobs, beginning);
    }
    for (const QByteArray &bytes : values(CacheKind::Actions, "/public/runnable-jobs.json", 1)) {
        if (const Result<treeherder::JobBatch> jobs = treeherder::parseRunnableJobs(bytes, 0))
            names.add(*jobs, beginning);
    }
    return names.take();
}

QVector<CacheReader::Name> CacheReader::actions() const {
    Names names;
    for (const QByteArray &bytes : values(CacheKind::Actions, "/public/actions.json", mostCatalogues)) {
        const Result<Json> document = parseJson(bytes, QString());
        const Json *list = document ? findMember(*document, "actions") : nullptr;
        if (list == nullptr || !list->is_array())
            continue;
        for (const Json &action : *list) {
            if (action.is_object())
                names.add(stringMember(action, "name"), stringMember(action, "title"));
        }
    }
    return names.take();
}

QVector<CacheReader::Name> CacheReader::exchanges() const {
    Names names;
    for (const QByteArray &bytes : values(CacheKind::References, "/exchanges.json", mostReferences)) {
        const Result<Json> reference = parseJson(bytes, QString());
        const Result<QVector<pulse::Exchange>> list =
            reference ? pulse::exchangesFromReference(*reference) : QVector<pulse::Exchange>();
        for (const pulse::Exchange &one : list.value_or(QVector<pulse::Exchange>()))
            names.add(one.exchange, one.title);
    }
    return names.take();
}

} // namespace collie::storage
