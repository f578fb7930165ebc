#include "services/logs/log_index.h"

#include <QTest>

using namespace collie::logs;

namespace {

/// Reads all bytes in steps of this many, as a file that grows by them.
LogIndex indexOf(const QByteArray &bytes, qint64 step) {
    LogIndex index;
    for (qint64 known = std::min<qint64>(step, bytes.size()); known < bytes.size(); known += step)
        index.append(index.read(QByteArrayView(bytes).first(known), known, false));
    index.append(index.read(bytes, bytes.size(), true));
    return index;
}

} // namespace

class TestLogIndex : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void linesEndAsTreeherderCountsThem_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("lines");
        QTest::newRow("nothing") << QByteArray() << qint64{0};
        QTest::newRow("one unfinished") << QByteArray("a") << qint64{1};
        QTest::newRow("one finished") << QByteArray("a\n") << qint64{1};
        QTest::newRow("LF") << QByteArray("a\n\nb") << qint64{3};
        QTest::newRow("CR LF") << QByteArray("a\r\n\r\nb\r\n") << qint64{3};
        QTest::newRow("CR") << QByteArray("10%\r20%\r30%\rdone\r") << qint64{4};
        QTest::newRow("mixed") << QByteArray("a\r\r\nb\n\rc") << qint64{5};
        QTest::newRow("zero bytes") << QByteArray("a\0b\n\0", 5) << qint64{2};
    }
    void linesEndAsTreeherderCountsThem() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const qint64, lines);
        for (const qint64 step : {1, 2, 3, 5, 100}) {
            const LogIndex index = indexOf(bytes, step);
            QCOMPARE(index.lineCount(), lines);
            QCOMPARE(index.scannedBytes(), qint64{bytes.size()});
        }
    }

    void aCarriageReturnAtTheEndWaitsForWhatFollows() {
        LogIndex index;
        index.append(index.read("a\r", 2, false));
        QCOMPARE(index.finishedLines(), qint64{0});
        QCOMPARE(index.scannedBytes(), qint64{1});
        index.append(index.read("a\r\nb", 4, false));
        QCOMPARE(index.finishedLines(), qint64{1});
        QCOMPARE(index.lineCount(), qint64{2});
    }

    void marksLeadToEveryLine() {
        QByteArray bytes;
        QVector<qint64> starts;
        for (int line = 0; line < 5000; ++line) {
            starts.append(bytes.size());
            bytes += QByteArray(line % 700 == 3 ? 200'000 : line % 90, 'x') + "\r\n";
        }
        const LogIndex index = indexOf(bytes, 70'001);
        QCOMPARE(index.lineCount(), qint64{5000});
        for (int line = 0; line < 5000; ++line) {
            const LogMark mark = index.markOfLine(line);
            QVERIFY(mark.line <= line);
            QVERIFY(starts.at(line) - mark.offset <= 2 * LogIndex::bytesPerMark + 200'000);
            QCOMPARE(mark.offset, starts.at(static_cast<int>(mark.line)));
            QVERIFY(index.markOfOffset(starts.at(line)).line <= line);
        }
    }
};

QTEST_GUILESS_MAIN(TestLogIndex)
#include "test_log_index.moc"
