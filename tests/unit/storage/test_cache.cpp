#include "services/storage/cache.h"
#include "services/storage/packed_value.h"
#include "tests/support/fake_clock.h"
#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::storage;

namespace {

constexpr qint64 dayMs = 86'400'000;

/// The cache's own thread completes it.
template <class T>
Result<T> waitFor(Future<T> future) {
    future.waitForFinished();
    return future.result();
}

/// Another program that has the file open.
class OtherProgram final {
  public:
    explicit OtherProgram(const QString &file) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1"));
        m_isOpen = database.open();
    }
    ~OtherProgram() {
        QSqlDatabase::database(QStringLiteral("other"), false).close();
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    [[nodiscard]] bool run(const QString &statement) const {
        QSqlQuery query(QSqlDatabase::database(QStringLiteral("other"), false));
        return m_isOpen && query.exec(statement);
    }

  private:
    bool m_isOpen = false;
};

} // namespace

/// What was kept comes back, after a restart and beside another program; whatever the file is like, a program starts.
class TestCache final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
        m_clock.set(1'700'000'000'000);
    }

    void whatIsPutIsFoundAtOnceAndAfterARestart() {
        {
            Cache cache(folder(), m_clock);
            put(cache, CacheKind::Task, "a", "one");
            put(cache, CacheKind::Jobs, "a", "other kind");
            put(cache, CacheKind::Task, "a", "two");
            QCOMPARE(valueOf(cache, CacheKind::Task, "a"), "two");
            m_clock.advance(5'000);
            put(cache, CacheKind::Task, "b", "");
        }
        Cache cache(folder(), m_clock);
        QCOMPARE(valueOf(cache, CacheKind::Task, "a"), "two");
        QCOMPARE(valueOf(cache, CacheKind::Jobs, "a"), "other kind");
        const auto empty = waitFor(cache.get(CacheKind::Task, "b"));
        QVERIFY(empty && *empty);
        QVERIFY((*empty)->body.isEmpty());
        QCOMPARE((*empty)->keptMs, 1'700'000'005'000);
        const auto missing = waitFor(cache.get(CacheKind::Failures, "a"));
        QVERIFY(missing && !*missing);
    }

    void nothingIsMadeUntilSomethingIsKept() {
        {
            Cache cache(folder(), m_clock);
            QVERIFY(!waitFor(cache.get(CacheKind::Task, "a")).value());
        }
        QVERIFY(!QFileInfo::exists(folder()));
    }

    void onlyTheOwnerCanReadIt() {
        Cache cache(folder(), m_clock);
        put(cache, CacheKind::Task, "a", "one");
        QVERIFY(waitFor(cache.flush()));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther | QFileDevice::ExeOther | QFileDevice::ExeGroup;
        QVERIFY(!(QFile::permissions(folder()) & others));
        QVERIFY(!(QFile::permissions(file()) & others));
    }

    void whatIsTooOldOrTooMuchGoesTheLongestUnseenFirst() {
        Cache cache(folder(), m_clock, {.bytes = 10 * 1024, .days = 10});
        put(cache, CacheKind::Task, "old", "x");
        QVERIFY(waitFor(cache.flush()));
        m_clock.advance(9 * dayMs);
        for (int i = 0; i < 12; ++i) {
            put(cache, CacheKind::Task, QByteArray::number(i), noise(1'000, i));
            m_clock.advance(1'000);
        }
        QVERIFY(waitFor(cache.flush()));
        m_clock.advance(dayMs + 1);
        QCOMPARE(valueOf(cache, CacheKind::Task, "3"), noise(1'000, 3)); // Seen again.
        cache.setLimits({.bytes = 10 * 1024, .days = 10});
        QVERIFY(waitFor(cache.flush()));
        QVERIFY(isGone(cache, CacheKind::Task, "old"));
        QVERIFY(isGone(cache, CacheKind::Task, "0"));
        QCOMPARE(valueOf(cache, CacheKind::Task, "3"), noise(1'000, 3));
        QCOMPARE(valueOf(cache, CacheKind::Task, "11"), noise(1'000, 11));
    }

    void whatGoesGivesItsRoomBackToTheDisk() {
        Cache cache(folder(), m_clock);
        for (int i = 0; i < 100; ++i) {
            put(cache, CacheKind::Task, QByteArray::number(i), noise(20'000, i));
            m_clock.advance(1);
        }
        QVERIFY(waitFor(cache.flush()));
        cache.setLimits({.bytes = 200'000});
        QVERIFY(waitFor(cache.flush()));
        QCOMPARE(valueOf(cache, CacheKind::Task, "99"), noise(20'000, 99));
        const qint64 size = QFileInfo(file()).size() + QFileInfo(file() + QStringLiteral("-wal")).size();
        QVERIFY2(size < 400'000, qPrintable(QString::number(size)));
    }

    void aCacheOfNoUseIsSetAsideAndSaidOnce_data() {
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("not a database") << QByteArray("text");
        QTest::newRow("newer") << QByteArray("newer");
        QTest::newRow("torn") << QByteArray("torn");
        QTest::newRow("other tables") << QByteArray("tables");
        QTest::newRow("broken inside") << QByteArray("inside");
    }
    void aCacheOfNoUseIsSetAsideAndSaidOnce() {
        QFETCH(QByteArray, damage);
        {
            Cache cache(folder(), m_clock);
            for (int i = 0; i < 200; ++i)
                put(cache, CacheKind::Task, QByteArray::number(i), noise(3'000, i));
        }
        spoil(damage);
        Cache cache(folder(), m_clock);
        QSignalSpy problems(&cache, &Cache::problemFound);
        for (int i = 0; i < 200; ++i)
            static_cast<void>(waitFor(cache.get(CacheKind::Task, QByteArray::number(i))));
        put(cache, CacheKind::Task, "after", "kept");
        QVERIFY(waitFor(cache.flush()));
        QCOMPARE(valueOf(cache, CacheKind::Task, "after"), "kept");
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY2(problems.first().first().toString().contains(QStringLiteral("set aside")),
                 qPrintable(problems.first().first().toString()));
        QVERIFY(QFileInfo::exists(file() + QStringLiteral(".set-aside")));
        QVERIFY(waitFor(cache.clear()));
        QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
    }

    void aLockedCacheIsDoneWithout() {
        {
            Cache cache(folder(), m_clock);
            put(cache, CacheKind::Task, "a", "one");
        }
        const OtherProgram other(file());
        QVERIFY(other.run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
        QVERIFY(other.run(QStringLiteral("BEGIN EXCLUSIVE")));
        QVERIFY(other.run(QStringLiteral("DELETE FROM entries WHERE id < 0")));
        Cache cache(folder(), m_clock);
        QSignalSpy problems(&cache, &Cache::problemFound);
        for (int i = 0; i < 30; ++i) // Not each of them waits for the other program.
            QVERIFY(isGone(cache, CacheKind::Task, "a"));
        put(cache, CacheKind::Task, "b", "not kept");
        QVERIFY(waitFor(cache.flush()));
        QTRY_VERIFY(!problems.isEmpty());
        QVERIFY(problems.first().first().toString().contains(QStringLiteral("Another program")));
        QVERIFY(QFileInfo::exists(file()));
        QVERIFY(!QFileInfo::exists(file() + QStringLiteral(".set-aside")));
    }

    void aFullDiskIsSaidOnceAndWhatIsThereStays() {
        Cache cache(folder(), m_clock);
        put(cache, CacheKind::Task, "before", "one");
        QVERIFY(waitFor(cache.flush()));
        QSignalSpy problems(&cache, &Cache::problemFound);
        {
            const test::FileSizeLimit limit(200 * 1024);
            for (int i = 0; i < 5; ++i) {
                put(cache, CacheKind::Task, QByteArray::number(i), noise(300'000, i));
                QVERIFY(waitFor(cache.flush()));
            }
            QCOMPARE(valueOf(cache, CacheKind::Task, "before"), "one");
        }
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(isGone(cache, CacheKind::Task, "4"));
        QVERIFY(!QFileInfo::exists(file() + QStringLiteral(".set-aside")));
        QCOMPARE(valueOf(cache, CacheKind::Task, "before"), "one");
    }

    void clearingMakesRoomOnAFullDisk() {
        Cache cache(folder(), m_clock);
        for (int i = 0; i < 50; ++i)
            put(cache, CacheKind::Task, QByteArray::number(i), noise(20'000, i));
        QVERIFY(waitFor(cache.flush()));
        {
            const test::FileSizeLimit limit(8 * 1024);
            QVERIFY(waitFor(cache.clear()));
        }
        QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
        put(cache, CacheKind::Task, "after", "two");
        QVERIFY(waitFor(cache.flush()));
        QVERIFY(QFileInfo::exists(file()));
        QCOMPARE(valueOf(cache, CacheKind::Task, "after"), "two");
    }

    void aFolderThatCannotBeWrittenIsSaidOnce() {
        QFile blocker(folder());
        QVERIFY(QDir().mkpath(QFileInfo(folder()).path()));
        QVERIFY(blocker.open(QIODevice::WriteOnly)); // A file in the place of the folder.
        Cache cache(folder(), m_clock);
        QSignalSpy problems(&cache, &Cache::problemFound);
        for (int i = 0; i < 3; ++i) {
            put(cache, CacheKind::Task, QByteArray::number(i), "x");
            QVERIFY(waitFor(cache.flush()));
        }
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(isGone(cache, CacheKind::Task, "0"));
    }

    void twoProgramsShareIt() {
        Cache one(folder(), m_clock);
        Cache other(folder(), m_clock);
        for (int i = 0; i < 300; ++i) {
            put(i % 2 == 0 ? one : other, CacheKind::Task, QByteArray::number(i), noise(500, i));
            put(one, CacheKind::Details, "both", "one");
            put(other, CacheKind::Details, "both", "other");
        }
        QVERIFY(waitFor(one.flush()));
        QVERIFY(waitFor(other.flush()));
        for (int i = 0; i < 300; ++i)
            QCOMPARE(valueOf(i % 2 == 0 ? other : one, CacheKind::Task, QByteArray::number(i)), noise(500, i));
        QCOMPARE(valueOf(one, CacheKind::Details, "both"), valueOf(other, CacheKind::Details, "both"));
    }

    void clearingLeavesNoFile() {
        Cache cache(folder(), m_clock);
        put(cache, CacheKind::Task, "a", "one");
        QVERIFY(waitFor(cache.clear()));
        QVERIFY(isGone(cache, CacheKind::Task, "a"));
        QVERIFY(QDir(folder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        put(cache, CacheKind::Task, "b", "two");
        QCOMPARE(valueOf(cache, CacheKind::Task, "b"), "two");
    }

    void whatIsAboutToBeClearedIsNotFoundAnyMore() {
        Cache cache(folder(), m_clock);
        put(cache, CacheKind::Task, "a", "one");
        QVERIFY(waitFor(cache.flush()));
        QSemaphore goOn;
        cache.put(CacheKind::Task, "b", [&goOn] {
            goOn.acquire();
            return QByteArray("two");
        });
        const Future<void> cleared = cache.clear();
        put(cache, CacheKind::Task, "c", "three");
        const auto before = cache.get(CacheKind::Task, "a");
        const auto behind = cache.get(CacheKind::Task, "c");
        goOn.release();
        QVERIFY(!waitFor(before).value());
        QVERIFY(waitFor(behind).value());
        QVERIFY(waitFor(cleared));
    }

    void whatComesFasterThanItCanBeWrittenIsNotAllHeld() {
        Cache cache(folder(), m_clock);
        QSemaphore goOn;
        cache.put(CacheKind::Task, "slow", [&goOn] {
            goOn.acquire();
            return QByteArray("x");
        });
        const auto url = [](int number) { return QUrl(QStringLiteral("https://tc.test/%1").arg(number)); };
        const QByteArray body(8 * 1024 * 1024, 'x');
        constexpr int many = 40;
        for (int i = 0; i < many; ++i)
            cache.keep(CacheKind::Task, url(i), body);
        goOn.release();
        QVERIFY(waitFor(cache.flush()));
        QCOMPARE(valueOf(cache, CacheKind::Task, url(0).toEncoded()), body);
        QVERIFY(isGone(cache, CacheKind::Task, url(many - 1).toEncoded()));
        // And then goes on.
        cache.keep(CacheKind::Task, url(many), body);
        QVERIFY(waitFor(cache.flush()));
        QCOMPARE(valueOf(cache, CacheKind::Task, url(many).toEncoded()), body);
    }

    void clearingWhatAnotherProgramHasOpenEmptiesIt() {
        Cache one(folder(), m_clock);
        Cache other(folder(), m_clock);
        put(one, CacheKind::Task, "a", "SECRETWORD");
        QVERIFY(waitFor(one.flush()));
        QCOMPARE(valueOf(other, CacheKind::Task, "a"), "SECRETWORD");
        QVERIFY(waitFor(one.clear()));
        QVERIFY(isGone(other, CacheKind::Task, "a"));
        put(other, CacheKind::Task, "b", "two");
        QVERIFY(waitFor(other.flush()));
        QCOMPARE(valueOf(one, CacheKind::Task, "b"), "two");
    }

    void aValueOfBrokenBytesIsAsIfItWereNotThere() {
        const QByteArray value = noise(2'000, 1);
        QByteArray packed = pack(value);
        QCOMPARE(unpack(packed), std::optional(value));
        packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] + 1);
        QCOMPARE(unpack(packed), std::nullopt);
        QCOMPARE(unpack(pack(value).chopped(1)), std::nullopt);
        QCOMPARE(unpack(QByteArray()), std::nullopt);
        QCOMPARE(unpack(pack(QByteArray())), std::optional(QByteArray()));
    }

  private:
    [[nodiscard]] QString folder() const { return m_home->filePath(QStringLiteral("cache/deployment")); }
    [[nodiscard]] QString file() const { return folder() + QStringLiteral("/cache.sqlite"); }
    static void put(Cache &cache, CacheKind kind, const QByteArray &key, const QByteArray &value) {
        cache.put(kind, key, [value] { return value; });
    }
    static QByteArray valueOf(Cache &cache, CacheKind kind, const QByteArray &key) {
        const auto found = waitFor(cache.get(kind, key));
        return found && *found ? (*found)->body : QByteArray("(nothing)");
    }
    static bool isGone(Cache &cache, CacheKind kind, const QByteArray &key) {
        const auto found = waitFor(cache.get(kind, key));
        return found && !*found;
    }
    /// Bytes that do not pack, the same for the same seed.
    static QByteArray noise(int size, int seed) {
        QByteArray bytes(size, Qt::Uninitialized);
        quint32 state = static_cast<quint32>(seed) * 2'654'435'761U + 1;
        for (char &byte : bytes) {
            state = state * 1'664'525U + 1'013'904'223U;
            byte = static_cast<char>(state >> 24);
        }
        return bytes;
    }
    void spoil(const QByteArray &how) const {
        if (how == "newer") {
            QVERIFY(OtherProgram(file()).run(QStringLiteral("PRAGMA user_version = 99")));
        } else if (how == "tables") {
            QVERIFY(OtherProgram(file()).run(QStringLiteral("DROP TABLE entries")));
        } else {
            QFile database(file());
            QVERIFY(database.open(QIODevice::ReadWrite));
            if (how == "text") {
                QVERIFY(database.resize(0));
                QVERIFY(database.write(QByteArray("no database at all ").repeated(100)) > 0);
            } else if (how == "torn") {
                QVERIFY(database.resize(database.size() / 3));
            } else {
                QVERIFY(database.seek(4'096));
                QVERIFY(database.write(QByteArray(static_cast<qsizetype>(database.size() - 8'192), '\xa5')) > 0);
            }
        }
    }

    std::unique_ptr<QTemporaryDir> m_home;
    test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
