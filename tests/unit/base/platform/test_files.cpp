#include "services/base/platform/file_lock.h"
#include "services/base/platform/open_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

class TestFiles final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QByteArray path(const char *name) const { return QFile::encodeName(m_folder.filePath(QLatin1String(name))); }

  private Q_SLOTS:
    void aLockIsForOne() {
        const QByteArray file = path("locked");
        const int first = openLocked(file, true);
        QVERIFY(first >= 0);
        QCOMPARE(openLocked(file, false), -1);
        QCOMPARE(openLocked(file, true), -1);
        QFile other(QFile::decodeName(file));
        QVERIFY(other.open(QIODevice::ReadWrite));
        QCOMPARE(lockFile(other.handle()), LockState::Busy);
        closeFile(first);
        QCOMPARE(lockFile(other.handle()), LockState::Taken);
    }

    void noLinkIsOpened() {
        QVERIFY(QFile(QFile::decodeName(path("target"))).open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(QFile::decodeName(path("target")), QFile::decodeName(path("link"))));
        QCOMPARE(openLocked(path("link"), false), -1);
    }

    void whatIsWrittenIsThere() {
        QFile file(QFile::decodeName(path("written")));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QCOMPARE(writeSome(file.handle(), "abc", 3), 3);
        QCOMPARE(writeSomeAt(file.handle(), "de", 2, 1), 2);
        QVERIFY(syncFile(file.handle()));
        file.seek(0);
        QCOMPARE(file.readAll(), QByteArray("ade"));
        cutFile(file.handle(), 2);
        QCOMPARE(file.size(), 2);
        QCOMPARE(writeSome(-1, "a", 1), -1);
        QVERIFY(isReadable(path("written").constData()));
        QVERIFY(!isReadable(path("absent").constData()));
    }

    void anotherFileInItsPlaceIsTold() {
        QFile file(QFile::decodeName(path("here")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(isOpenedAs(file.handle(), path("here")));
        QVERIFY(QFile::rename(QFile::decodeName(path("here")), QFile::decodeName(path("there"))));
        QVERIFY(!isOpenedAs(file.handle(), path("here")));
        QVERIFY(QFile(QFile::decodeName(path("here"))).open(QIODevice::WriteOnly));
        QVERIFY(!isOpenedAs(file.handle(), path("here")));
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
