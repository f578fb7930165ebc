#include "services/storage/log_shelf.h"

#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace collie;
using namespace std::chrono_literals;
using storage::LogShelf;

/// Whole logs come back as they were, or not at all.
class TestLogShelf final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString shelfFolder() const { return m_folder->filePath(QStringLiteral("cache/logs")); }
    [[nodiscard]] static QUrl urlOf(const QString &task) {
        return QUrl(QStringLiteral("https://tc.test/api/queue/v1/task/%1/runs/0/artifacts/public/live.log").arg(task));
    }
    QString spool(const QByteArray &bytes) {
        const QString path = m_folder->filePath(QStringLiteral("spool-%1").arg(m_spools++));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no spool");
        return path;
    }
    /// What comes back; nothing where nothing does.
    std::optional<QByteArray> found(LogShelf &shelf, const QUrl &url) {
        const QString path = m_folder->filePath(QStringLiteral("found-%1").arg(m_spools++));
        if (!test::waitFor(shelf.findFile(url, path)).value_or(false))
            return std::nullopt;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
    }
    [[nodiscard]] QStringList files() const { return QDir(shelfFolder()).entryList(QDir::Files | QDir::Hidden); }
    /// As if nobody had looked at what is there for so long.
    void age(std::chrono::seconds by) {
        for (const QString &name : files()) {
            QFile file(QDir(shelfFolder()).filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QDateTime then = file.fileTime(QFileDevice::FileModificationTime).addSecs(-by.count());
            QVERIFY(file.setFileTime(then, QFileDevice::FileModificationTime));
        }
    }
    int m_spools = 0;

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsKeptIsFound() {
        LogShelf shelf(shelfFolder(), {});
        QVERIFY(!found(shelf, urlOf(QStringLiteral("a"))));
        const QString path = spool("one\ntwo\n");
        shelf.keepFile(urlOf(QStringLiteral("a")), path);
        shelf.keepFile(urlOf(QStringLiteral("b")), spool(""));
        // Whoever looked at it may be gone before it was copied.
        QFile::remove(path);
        QCOMPARE(found(shelf, urlOf(QStringLiteral("a"))), QByteArray("one\ntwo\n"));
        QCOMPARE(found(shelf, urlOf(QStringLiteral("a"))), QByteArray("one\ntwo\n"));
        QCOMPARE(found(shelf, urlOf(QStringLiteral("b"))), QByteArray());
        QVERIFY(!found(shelf, urlOf(QStringLiteral("c"))));
        // Nobody else on the machine can read it.
        QCOMPARE(QFileInfo(shelfFolder()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aFileThatIsThereAlreadyStays() {
        LogShelf shelf(shelfFolder(), {});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool("log"));
        const QString path = spool("of somebody else");
        QVERIFY(!test::waitFor(shelf.findFile(urlOf(QStringLiteral("a")), path)).value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("of somebody else"));
    }

    void anotherProgramFindsIt() {
        LogShelf one(shelfFolder(), {}), other(shelfFolder(), {});
        one.keepFile(urlOf(QStringLiteral("a")), spool("log"));
        other.keepFile(urlOf(QStringLiteral("a")), spool("log"));
        QVERIFY(test::waitFor(one.size()));
        QCOMPARE(found(other, urlOf(QStringLiteral("a"))), QByteArray("log"));
        QCOMPARE(found(one, urlOf(QStringLiteral("a"))), QByteArray("log"));
        QCOMPARE(files().size(), 1);
    }

    void aLogKeptTwiceIsTheNewer() {
        LogShelf shelf(shelfFolder(), {});
        const QString path = spool("log");
        shelf.keepFile(urlOf(QStringLiteral("a")), path);
        shelf.keepFile(urlOf(QStringLiteral("a")), path);
        QCOMPARE(found(shelf, urlOf(QStringLiteral("a"))), QByteArray("log"));
        QCOMPARE(files().size(), 1);
    }

    void whatLostItsEndIsNotGiven() {
        LogShelf shelf(shelfFolder(), {});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool("a whole log"));
        QVERIFY(test::waitFor(shelf.size()));
        QCOMPARE(files().size(), 1);
        QVERIFY(QFile::resize(QDir(shelfFolder()).filePath(files().constFirst()), 4));
        QVERIFY(!found(shelf, urlOf(QStringLiteral("a"))));
        // It makes room for the next.
        shelf.keepFile(urlOf(QStringLiteral("a")), spool("a new log"));
        QCOMPARE(found(shelf, urlOf(QStringLiteral("a"))), QByteArray("a new log"));
        QCOMPARE(files().size(), 1);
    }

    void thoseNobodyLookedAtGoFirst() {
        LogShelf shelf(shelfFolder(), {.bytes = 100});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool(QByteArray(40, 'a')));
        shelf.keepFile(urlOf(QStringLiteral("b")), spool(QByteArray(40, 'b')));
        QVERIFY(test::waitFor(shelf.size()));
        age(1h);
        QVERIFY(found(shelf, urlOf(QStringLiteral("a"))));
        shelf.keepFile(urlOf(QStringLiteral("c")), spool(QByteArray(40, 'c')));
        QVERIFY(found(shelf, urlOf(QStringLiteral("a"))));
        QVERIFY(!found(shelf, urlOf(QStringLiteral("b"))));
        QVERIFY(found(shelf, urlOf(QStringLiteral("c"))));
        QVERIFY(*test::waitFor(shelf.size()) <= 100);
    }

    void oneLogDoesNotPushOutAllOthers() {
        LogShelf shelf(shelfFolder(), {.bytes = 100});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool(QByteArray(40, 'a')));
        shelf.keepFile(urlOf(QStringLiteral("b")), spool(QByteArray(60, 'b')));
        QVERIFY(found(shelf, urlOf(QStringLiteral("a"))));
        QVERIFY(!found(shelf, urlOf(QStringLiteral("b"))));
    }

    void oldOnesGo() {
        LogShelf shelf(shelfFolder(), {.age = 2h});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool("a"));
        QVERIFY(test::waitFor(shelf.size()));
        age(3h);
        shelf.keepFile(urlOf(QStringLiteral("b")), spool("b"));
        QVERIFY(!found(shelf, urlOf(QStringLiteral("a"))));
        QVERIFY(found(shelf, urlOf(QStringLiteral("b"))));
        // New limits hold for what is there.
        shelf.setLimits({.bytes = 0});
        QVERIFY(!found(shelf, urlOf(QStringLiteral("b"))));
    }

    void whatAKilledProgramLeftGoes() {
        QVERIFY(QDir().mkpath(shelfFolder()));
        QFile half(QDir(shelfFolder()).filePath(QStringLiteral("abc.part")));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        half.close();
        age(2h);
        LogShelf shelf(shelfFolder(), {});
        QCOMPARE(*test::waitFor(shelf.size()), qint64(0));
    }

    void clearLeavesNothing() {
        LogShelf shelf(shelfFolder(), {});
        for (const char *task : {"a", "b", "c"})
            shelf.keepFile(urlOf(QString::fromLatin1(task)), spool(task));
        QVERIFY(test::waitFor(shelf.clear()));
        QCOMPARE(files(), QStringList());
        QVERIFY(!found(shelf, urlOf(QStringLiteral("a"))));
    }

    void addressesWithCredentialsAreNotKept() {
        LogShelf shelf(shelfFolder(), {});
        QUrl url = urlOf(QStringLiteral("a"));
        url.setQuery(QStringLiteral("bewit=abc"));
        shelf.keepFile(url, spool("a"));
        QCOMPARE(*test::waitFor(shelf.size()), qint64(0));
    }

    void aFolderThatCannotBeKeepsNothing() {
        QVERIFY(QFile(m_folder->filePath(QStringLiteral("file"))).open(QIODevice::WriteOnly));
        LogShelf shelf(m_folder->filePath(QStringLiteral("file/logs")), {});
        shelf.keepFile(urlOf(QStringLiteral("a")), spool("a"));
        QVERIFY(!found(shelf, urlOf(QStringLiteral("a"))));
        QVERIFY(test::waitFor(shelf.clear()));
    }
};

QTEST_GUILESS_MAIN(TestLogShelf)
#include "test_log_shelf.moc"
