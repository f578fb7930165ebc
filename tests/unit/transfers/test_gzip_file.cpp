#include "services/transfers/gzip_file.h"
#include "tests/support/file_size_limit.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::transfers;

class TestGzipFile : public QObject {
    Q_OBJECT
  private:
    QTemporaryDir m_folder;
    std::atomic_bool m_stop{false};

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char *name, const QByteArray &bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    Result<qint64> unpack(const QString &from, qint64 maxBytes, QByteArray *seen = nullptr) {
        return gunzipFile(from, path("out"), maxBytes, m_stop, [seen](const char *data, size_t size) {
            if (seen)
                seen->append(data, qsizetype(size));
        });
    }

  private Q_SLOTS:
    void thereAndBack_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a line") << QByteArray("hello\n");
        QTest::newRow("zeros") << QByteArray(3'000'000, '\0');
        QByteArray noise(1'500'001, '\0');
        for (char &byte : noise)
            byte = char(QRandomGenerator::global()->bounded(256));
        QTest::newRow("noise") << noise;
        QTest::newRow("exactly a buffer") << QByteArray(256 * 1024, 'x');
    }
    void thereAndBack() {
        QFETCH(QByteArray, bytes);
        const QString packed = path("packed.gz");
        const Result<qint64> size = gzipFile(write("in", bytes), packed, m_stop);
        QVERIFY(size);
        QCOMPARE(*size, QFile(packed).size());
        QByteArray seen;
        const Result<qint64> unpacked = unpack(packed, bytes.size(), &seen);
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().message));
        QCOMPARE(*unpacked, qint64(bytes.size()));
        QCOMPARE(read(path("out")), bytes);
        QCOMPARE(seen, bytes);
    }

    void membersFollowEachOther() {
        const QString packed = path("packed.gz");
        QVERIFY(gzipFile(write("in", "one "), packed, m_stop));
        const QByteArray first = read(packed);
        QVERIFY(gzipFile(write("in", "two"), packed, m_stop));
        QVERIFY(unpack(write("both.gz", first + read(packed)), 100));
        QCOMPARE(read(path("out")), QByteArray("one two"));
    }

    void aBombIsRefusedAndLeavesNothing() {
        const QString packed = path("packed.gz");
        QVERIFY(gzipFile(write("in", QByteArray(50'000'000, '\0')), packed, m_stop));
        QVERIFY(QFile(packed).size() < 100'000);
        const Result<qint64> result = unpack(packed, 10'000'000);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TooLarge);
        QVERIFY(!QFile::exists(path("out")));
    }

    void brokenInputLeavesNothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QString packed = path("packed.gz");
        QVERIFY(gzipFile(write("in", QByteArray(100'000, 'x') + "end"), packed, m_stop));
        const QByteArray good = read(packed);
        QTest::newRow("cut") << good.chopped(9);
        QTest::newRow("one byte short") << good.chopped(1);
        QTest::newRow("text") << QByteArray("no gzip at all");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("rubbish behind") << good + "rubbish";
    }
    void brokenInputLeavesNothing() {
        QFETCH(QByteArray, bytes);
        const Result<qint64> result = unpack(write("bad.gz", bytes), 1'000'000);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::BadResponse);
        QVERIFY(!QFile::exists(path("out")));
    }

    void canBeStopped() {
        const std::atomic_bool stop{true};
        const Result<qint64> result = gzipFile(write("in", "x"), path("packed.gz"), stop);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path("packed.gz")));
    }

    void namesTheFileItCannotReadOrWrite() {
        const Result<qint64> missing = gzipFile(path("missing"), path("packed.gz"), m_stop);
        QCOMPARE(missing.error().kind, ErrorKind::Storage);
        QVERIFY(missing.error().message.contains(QStringLiteral("missing")));
        const test::FileSizeLimit limit(10);
        const Result<qint64> full = gzipFile(write("in", "short"), path("packed.gz"), m_stop);
        QCOMPARE(full.error().kind, ErrorKind::Storage);
        QVERIFY(!QFile::exists(path("packed.gz")));
    }
};

QTEST_GUILESS_MAIN(TestGzipFile)
#include "test_gzip_file.moc"
