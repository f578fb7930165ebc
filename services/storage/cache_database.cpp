#include "services/storage/cache_database.h"

#include "services/base/kept_file.h"
#include "services/base/logging.h"
#include "services/base/words.h"
#include "services/storage/cache_place.h"
#include "services/storage/packed_value.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <array>
#include <limits>

namespace collie::storage {
namespace {

/// Results of SQLite that say what kind of trouble it is (sqlite.org/rescode.html).
enum SqliteResult { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, NotADatabase = 26 };

constexpr int applicationId = 0x436f6c6c; ///< "Coll", so that no other program's file is taken for ours.
constexpr qint64 dayMs = 86'400'000;
/// Freed at once, so that not every batch frees a little.
constexpr double keptByTrim = 0.9;

/// What is in the write-ahead log goes into the file, and what is not needed of both back to the disk.
const QString shrinkFiles = QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)");
/// What SQLite has beside the file.
const std::array<QString, 3> endings{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};

} // namespace

CacheDatabase::CacheDatabase(QString folder)
    : m_folder(std::move(folder))
    , m_connection(QStringLiteral("cache-") + QUuid::createUuid().toString(QUuid::Id128)) {}

CacheDatabase::~CacheDatabase() {
    close();
}

QString CacheDatabase::path() const {
    return cacheFile(m_folder);
}

QSqlDatabase CacheDatabase::database() const {
    return QSqlDatabase::database(m_connection, false);
}

void CacheDatabase::close() {
    m_isOpen = false;
    if (!QSqlDatabase::contains(m_connection))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

/// \return false where there is nothing to read yet.
Result<bool> CacheDatabase::open(Opening why) {
    if (m_isOpen)
        return true;
    if (why == Opening::ForReading && !QFile::exists(path()))
        return false;
    if (!makePrivateFolder(m_folder))
        return failure(ErrorKind::Storage, Words::tr("The folder %1 cannot be made.").arg(m_folder));
    // A second try begins with a new file, the first having been set aside.
    for (int attempt = 0; attempt < 2; ++attempt) {
        QSqlDatabase made = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        made.setDatabaseName(path());
        made.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
        Result<void> prepared = made.open() ? prepare() : failure(failed(made.lastError()));
        made = {};
        if (prepared) {
            m_isOpen = true;
            logMilestone("cache opened");
            return true;
        }
        close();
        if (!m_isDamaged)
            return failure(prepared.error());
        setAside(prepared.error().message);
    }
    return failure(ErrorKind::Storage, Words::tr("The cache in %1 cannot be used.").arg(m_folder));
}

Result<void> CacheDatabase::prepare() {
    QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QSqlQuery query(database());
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failure(failed(query.lastError()));
    const int found = query.value(0).toInt();
    query.finish();
    if (found > version) {
        m_isDamaged = true;
        return failure(ErrorKind::Storage, Words::tr("The cache was made by a newer Collie."));
    }
    if (found == version)
        return run(QStringLiteral("SELECT id, kind, key, kept_ms, used_ms, size, value FROM entries LIMIT 0"));
    // Only for a file that is new.
    for (const QString &statement :
         {QStringLiteral("PRAGMA auto_vacuum = FULL"), QStringLiteral("PRAGMA journal_mode = WAL"),
          QStringLiteral("BEGIN IMMEDIATE"),
          QStringLiteral("CREATE TABLE IF NOT EXISTS entries (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key BLOB "
                         "NOT NULL, kept_ms INTEGER NOT NULL, used_ms INTEGER NOT NULL, size INTEGER NOT NULL, value "
                         "BLOB NOT NULL, UNIQUE (kind, key))"),
          QStringLiteral("CREATE INDEX IF NOT EXISTS entries_by_use ON entries (used_ms, size)"),
          QStringLiteral("PRAGMA application_id = %1").arg(applicationId),
          QStringLiteral("PRAGMA user_version = %1").arg(version), QStringLiteral("COMMIT")}) {
        if (Result<void> done = run(statement); !done)
            return done;
    }
    return {};
}

Result<void> CacheDatabase::run(const QString &statement) {
    QSqlQuery query(database());
    if (!query.exec(statement))
        return failure(failed(query.lastError()));
    return {};
}

Error CacheDatabase::failed(const QSqlError &error) {
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    // A table that is missing is found by a statement that is wrong only then.
    const bool isForeign = error.text().contains(QLatin1String("no such"));
    m_isDamaged = primary == Corrupt || primary == NotADatabase || isForeign;
    m_isHeld = primary == Busy || primary == Locked;
    QString sentence = Words::tr("The cache in %1 cannot be used: %2").arg(m_folder, error.databaseText());
    if (m_isDamaged)
        sentence = Words::tr("The cache was damaged.");
    else if (m_isHeld)
        sentence =
            Words::tr("Another program holds the cache in %1. Close it to have what you look at kept.").arg(m_folder);
    else if (primary == Full)
        sentence = Words::tr("There is no room for the cache in %1. Free some, or clear the cache in the settings.")
                       .arg(m_folder);
    else if (primary == ReadOnly)
        sentence = Words::tr("The cache in %1 cannot be written. Check who may write there.").arg(m_folder);
    qCWarning(logApp).noquote() << "cache:" << error.text();
    return {.kind = ErrorKind::Storage, .message = sentence};
}

void CacheDatabase::setAside(const QString &why) {
    close();
    m_isDamaged = false;
    for (const QString &ending : endings) {
        const QString aside = path() + QStringLiteral(".set-aside") + ending;
        QFile::remove(aside);
        QFile::rename(path() + ending, aside);
    }
    m_news =
        Words::tr("%1 It was set aside as %2.set-aside, and another begun; nothing of yours is lost.").arg(why, path());
}

QString CacheDatabase::takeNews() {
    return std::exchange(m_news, QString());
}

Result<void> CacheDatabase::write(const std::vector<Entry> &entries) {
    if (const Result<bool> opened = open(Opening::ForWriting); !opened)
        return failure(opened.error());
    // Other programs wait while the transaction is open, so that as little as possible is done within.
    std::vector<QByteArray> packed;
    packed.reserve(entries.size());
    for (const Entry &entry : entries)
        packed.push_back(pack(entry.value));
    Result<void> written = insert(entries, packed);
    if (!written) {
        const bool isDamaged = m_isDamaged;
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
        if (!isDamaged)
            return written;
        setAside(written.error().message);
        if (const Result<bool> anew = open(Opening::ForWriting); !anew)
            return failure(anew.error());
        written = insert(entries, packed);
    }
    return written;
}

Result<void> CacheDatabase::insert(const std::vector<Entry> &entries, const std::vector<QByteArray> &packed) {
    if (Result<void> begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    QSqlQuery query(database());
    query.prepare(
        QStringLiteral("INSERT INTO entries (kind, key, kept_ms, used_ms, size, value) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (kind, key) DO UPDATE SET kept_ms = excluded.kept_ms, used_ms = "
                       "excluded.used_ms, size = excluded.size, value = excluded.value"));
    for (size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        query.bindValue(0, static_cast<int>(entry.kind));
        query.bindValue(1, entry.key);
        query.bindValue(2, entry.keptMs);
        query.bindValue(3, entry.keptMs);
        query.bindValue(4, packed[i].size() + entry.key.size());
        query.bindValue(5, packed[i]);
        if (!query.exec())
            return failure(failed(query.lastError()));
    }
    query.finish();
    return run(QStringLiteral("COMMIT"));
}

Result<std::optional<CacheDatabase::Entry>> CacheDatabase::read(CacheKind kind, const QByteArray &key, qint64 nowMs) {
    const Result<bool> opened = open(Opening::ForReading);
    if (!opened)
        return failure(opened.error());
    if (!*opened)
        return std::nullopt;
    QSqlQuery query(database());
    query.prepare(QStringLiteral("SELECT id, kept_ms, used_ms, value FROM entries WHERE kind = ? AND key = ?"));
    query.bindValue(0, static_cast<int>(kind));
    query.bindValue(1, key);
    if (!query.exec()) {
        const Error error = failed(query.lastError());
        query.finish();
        if (!m_isDamaged)
            return failure(error);
        setAside(error.message);
        return std::nullopt;
    }
    if (!query.next())
        return std::nullopt;
    Entry entry{.kind = kind, .key = key, .value = {}, .keptMs = query.value(1).toLongLong()};
    const qint64 id = query.value(0).toLongLong();
    const qint64 usedMs = query.value(2).toLongLong();
    std::optional<QByteArray> value = unpack(query.value(3).toByteArray());
    query.finish();
    if (!value) {
        // Broken in the file: as good as never kept.
        const Result<void> removed = run(QStringLiteral("DELETE FROM entries WHERE id = %1").arg(id));
        if (!removed && m_isDamaged)
            setAside(removed.error().message);
        return std::nullopt;
    }
    entry.value = std::move(*value);
    // To the day is enough for what goes first.
    if (nowMs - usedMs > dayMs)
        static_cast<void>(run(QStringLiteral("UPDATE entries SET used_ms = %1 WHERE id = %2").arg(nowMs).arg(id)));
    return entry;
}

Result<void> CacheDatabase::trim(const CacheLimits &limits, qint64 nowMs) {
    const Result<bool> opened = open(Opening::ForReading);
    if (!opened || !*opened)
        return opened ? Result<void>() : failure(opened.error());
    const auto removeUsedBefore = [this](qint64 ms) {
        return run(QStringLiteral("DELETE FROM entries WHERE used_ms < %1").arg(ms));
    };
    if (Result<void> done = removeUsedBefore(nowMs - limits.days * dayMs); !done)
        return done;
    QSqlQuery query(database());
    if (!query.exec(QStringLiteral("SELECT used_ms, size FROM entries ORDER BY used_ms DESC")))
        return failure(failed(query.lastError()));
    qint64 bytes = 0, last = std::numeric_limits<qint64>::max(); // The oldest that stays.
    const auto mostKept = static_cast<qint64>(static_cast<double>(limits.bytes) * keptByTrim);
    bool isWithin = true;
    while (query.next()) {
        bytes += query.value(1).toLongLong();
        if (bytes <= mostKept)
            last = query.value(0).toLongLong();
        isWithin = bytes <= limits.bytes;
        if (!isWithin)
            break;
    }
    query.finish();
    if (!isWithin) {
        if (Result<void> done = removeUsedBefore(last); !done)
            return done;
    }
    return run(shrinkFiles);
}

Result<void> CacheDatabase::empty() {
    if (Result<void> done = run(QStringLiteral("DELETE FROM entries")); !done)
        return done;
    return run(shrinkFiles);
}

Result<void> CacheDatabase::clear() {
    const Result<bool> opened = open(Opening::ForReading);
    if (!opened && m_isHeld)
        return failure(opened.error());
    if (opened && *opened) {
        const Result<void> emptied = empty();
        if (!emptied && m_isHeld)
            return emptied;
        // Nothing can be deleted in a file that is damaged or on a disk that is full: there the files go whoever has
        // them open. Otherwise, leaving the write-ahead log is granted only where nobody else has.
        QSqlQuery query(database());
        const bool mayGo = !emptied || (query.exec(QStringLiteral("PRAGMA journal_mode = DELETE")) && query.next() &&
                                        query.value(0).toString() == QLatin1String("delete"));
        query.finish();
        close();
        if (!mayGo)
            return {};
    }
    bool isGone = true;
    for (const QString &ending : endings) {
        for (const QString &file : {path() + ending, path() + QStringLiteral(".set-aside") + ending})
            isGone = (QFile::remove(file) || !QFile::exists(file)) && isGone;
    }
    if (!isGone)
        return failure(ErrorKind::Storage,
                       Words::tr("The cache in %1 could not be removed. Remove it there.").arg(m_folder));
    return {};
}

} // namespace collie::storage
