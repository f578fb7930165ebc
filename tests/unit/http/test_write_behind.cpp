#include "services/http/write_behind.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

#include <cerrno>

using collie::http::WriteBehind;

class TestWriteBehind : public QObject {
    Q_OBJECT

    static QByteArray written(const QTemporaryFile &file) {
        QFile again(file.fileName());
        return again.open(QIODevice::ReadOnly) ? again.readAll() : QByteArray("unreadable");
    }

  private Q_SLOTS:
    void everyByteArrivesInItsPlace_data() {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("largestPiece");
        QTest::newRow("nothing") << 0 << 1;
        QTest::newRow("small") << 100'000 << 1'000;
        QTest::newRow("just small") << 1024 * 1024 << 300'000;
        QTest::newRow("larger, small pieces") << 3'000'000 << 5'000;
        QTest::newRow("several rings") << 40'000'000 << 700'000;
        QTest::newRow("pieces larger than the ring") << 40'000'000 << 11'000'000;
    }
    void everyByteArrivesInItsPlace() {
        QFETCH(const int, bytes);
        QFETCH(const int, largestPiece);
        QRandomGenerator random(3);
        QByteArray all(bytes, '\0');
        for (char &one : all)
            one = char(random.bounded(256));
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("before") == 6 && file.flush());
        std::atomic<qint64> count{6};
        WriteBehind sink(file.handle(), count);
        for (int at = 0; at < bytes;) {
            const int size = std::min(bytes - at, 1 + random.bounded(largestPiece));
            QVERIFY(sink.add(all.constData() + at, size));
            at += size;
        }
        QVERIFY(sink.finish());
        QCOMPARE(count.load(), qint64{6} + bytes);
        QVERIFY(written(file) == "before" + all);
        // And goes on.
        QVERIFY(sink.add("end", 3) && sink.finish());
        QVERIFY(written(file) == "before" + all + "end");
    }

    void whatTricklesInIsWrittenWithoutBeingAskedFor() {
        QTemporaryFile file;
        QVERIFY(file.open());
        std::atomic<qint64> count{0};
        WriteBehind sink(file.handle(), count);
        const QByteArray much(2'000'000, 'x');
        QVERIFY(sink.add(much.constData(), much.size()));
        QVERIFY(sink.add("a line\n", 7));
        QTRY_COMPARE(count.load(), qint64{2'000'007});
        QCOMPARE(written(file), much + "a line\n");
    }

    void aFullDiskIsToldAndNobodyWaitsForIt() {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("There is no /dev/full here.");
        std::atomic<qint64> count{0};
        WriteBehind small(full.handle(), count);
        QVERIFY(!small.add("x", 1));
        QCOMPARE(small.error(), ENOSPC);
        WriteBehind large(full.handle(), count);
        const QByteArray much(20'000'000, 'x');
        QVERIFY(!large.add(much.constData(), much.size()) || !large.finish());
        QCOMPARE(large.error(), ENOSPC);
        QVERIFY(!large.add("x", 1));
        QCOMPARE(count.load(), qint64{0});
    }

    void itMayGoInTheMiddle() {
        QTemporaryFile file;
        QVERIFY(file.open());
        std::atomic<qint64> count{0};
        const QByteArray much(20'000'000, 'x');
        for (int i = 0; i < 20; ++i) {
            WriteBehind sink(file.handle(), count);
            QVERIFY(sink.add(much.constData(), much.size()));
        }
        QVERIFY(count.load() <= 20 * qint64{20'000'000});
    }
};

QTEST_GUILESS_MAIN(TestWriteBehind)
#include "test_write_behind.moc"
