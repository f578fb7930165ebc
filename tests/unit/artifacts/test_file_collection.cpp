#include "services/artifacts/file_collection.h"
#include "services/artifacts/file_hash.h"
#include "tests/support/wait.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::artifacts;

class TestFileCollection : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const {
        QFile file(m_folder.filePath(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

  private Q_SLOTS:
    void foldersAreWalked() {
        const QString single = write(QStringLiteral("one.txt"), "1");
        write(QStringLiteral("tree/b/deep.txt"), "22");
        write(QStringLiteral("tree/.hidden"), "333");
        write(QStringLiteral("tree/a.txt"), "4");
        QVERIFY(QFile::link(m_folder.path(), m_folder.filePath(QStringLiteral("tree/loop"))));
        const auto items = test::waitFor(collectFiles({single, m_folder.filePath(QStringLiteral("tree"))}));
        QVERIFY(items);
        QStringList names;
        for (const UploadItem &item : *items) {
            names.append(item.name);
            QCOMPARE(item.size, QFileInfo(item.file).size());
            QVERIFY(item.modifiedMs > 0);
        }
        QCOMPARE(names, (QStringList{QStringLiteral("one.txt"), QStringLiteral("tree/.hidden"),
                                     QStringLiteral("tree/a.txt"), QStringLiteral("tree/b/deep.txt")}));
    }

    void whatIsNotThereIsSaid() {
        const auto items = test::waitFor(collectFiles({m_folder.filePath(QStringLiteral("none"))}));
        QVERIFY(!items);
        QCOMPARE(items.error().kind, ErrorKind::InvalidArgument);
    }

    void contentTypes_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("text") << QStringLiteral("a.txt") << QByteArray("x") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("log") << QStringLiteral("a.log") << QByteArray("x") << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("json") << QStringLiteral("a.json") << QByteArray("{}") << QByteArray("application/json");
        QTest::newRow("png by name") << QStringLiteral("a.png") << QByteArray("x") << QByteArray("image/png");
        QTest::newRow("png by content") << QStringLiteral("picture") << QByteArray("\x89PNG\r\n\x1a\n0000", 12)
                                        << QByteArray("image/png");
        QTest::newRow("nothing") << QStringLiteral("zero") << QByteArray() << QByteArray("text/plain; charset=utf-8");
        QTest::newRow("bytes") << QStringLiteral("noise") << QByteArray("\x01\x00\xff\xfe\x00", 5)
                               << QByteArray("application/octet-stream");
    }
    void contentTypes() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        QCOMPARE(contentTypeOf(write(QStringLiteral("types/") + name, bytes)), type);
    }

    void textTypes() {
        QVERIFY(isTextType("text/plain; charset=utf-8"));
        QVERIFY(isTextType("application/json"));
        QVERIFY(isTextType("application/vnd.x+json"));
        QVERIFY(!isTextType("image/png"));
        QVERIFY(!isTextType("application/octet-stream"));
    }

    void hashesOfAFile() {
        const QByteArray bytes = QByteArray("0123456789").repeated(300'000);
        const QString path = write(QStringLiteral("hashed"), bytes);
        const std::atomic_bool go{false};
        const Result<FileHashes> hashes = hashFile(path, true, go);
        QVERIFY(hashes);
        QCOMPARE(hashes->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(hashes->sha512, QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex());
        QCOMPARE(hashes->stamp.size, qint64(bytes.size()));
        const std::atomic_bool stop{true};
        QCOMPARE(hashFile(path, false, stop).error().kind, ErrorKind::Cancelled);
        QCOMPARE(hashFile(m_folder.filePath(QStringLiteral("none")), false, go).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestFileCollection)
#include "test_file_collection.moc"
