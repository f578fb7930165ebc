#include "services/logs/log_file.h"

#include "tests/support/spool.h"
#include "tests/support/wait.h"

#include <QTemporaryDir>

using namespace collie;
using logs::LogFile;
using test::Spool;

class TestLogFile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void linesAreFoundByNumber() {
        QByteArray bytes;
        for (int line = 0; line < 30'000; ++line)
            bytes += "line " + QByteArray::number(line) + (line % 3 == 0 ? "\n" : "\r\n");
        const Spool spool(bytes + "the last");
        QCOMPARE(spool.text().lineCount(), qint64{30'001});
        QVERIFY(spool.log->isComplete());
        for (const int line : {0, 1, 127, 128, 129, 4711, 29'999})
            QCOMPARE(spool.text().line(line).toByteArray(), "line " + QByteArray::number(line));
        QCOMPARE(spool.text().line(30'000).toByteArray(), QByteArray("the last"));
        QVERIFY(spool.text().line(30'001).isEmpty());
        QVERIFY(spool.text().line(-1).isEmpty());
        QCOMPARE(spool.text().markOfLine(1).offset, qint64{7});
        QCOMPARE(spool.text().markOfLine(99'999).offset, spool.text().size());
    }

    void aFileThatGrowsIsReadOn() {
        Spool spool("first\nsec", false);
        QCOMPARE(spool.text().lineCount(), qint64{2});
        QCOMPARE(spool.text().line(1).toByteArray(), QByteArray("sec"));
        spool.append("ond\r");
        QCOMPARE(spool.text().line(1).toByteArray(), QByteArray("second"));
        spool.append("\nthird");
        QCOMPARE(spool.text().lineCount(), qint64{3});
        QCOMPARE(spool.text().line(2).toByteArray(), QByteArray("third"));
        QVERIFY(!spool.log->isComplete());
        spool.finish();
        QVERIFY(spool.log->isComplete());
        QCOMPARE(spool.text().lineCount(), qint64{3});
    }

    void theFirstLinesComeBeforeTheRest() {
        const Spool spool(QByteArray("some line of a log\n").repeated(500'000), false);
        LogFile log(spool.path());
        qint64 first = 0;
        connect(&log, &LogFile::grown, this, [&] {
            if (first == 0)
                first = log.text().lineCount();
        });
        QSignalSpy indexed(&log, &LogFile::indexed);
        log.setComplete();
        QVERIFY(indexed.wait(20'000));
        QVERIFY(first > 0 && first < 50'000);
        QCOMPARE(log.text().lineCount(), qint64{500'000});
    }

    void oneLongLineAndNoBreakAtAllSurvive() {
        const Spool spool(QByteArray(3'000'000, 'x') + "\n" + QByteArray(1'000'000, 'y'));
        QCOMPARE(spool.text().lineCount(), qint64{2});
        QCOMPARE(spool.text().line(0).size(), qsizetype{3'000'000});
        QCOMPARE(spool.text().line(1).size(), qsizetype{1'000'000});
    }

    void anEmptyLogHasNoLines() {
        const Spool spool;
        QVERIFY(spool.log->isComplete());
        QCOMPARE(spool.text().lineCount(), qint64{0});
        QVERIFY(spool.text().line(0).isEmpty());
    }

    void aMissingFileIsSaid() {
        LogFile log(QStringLiteral("/no/such/log"));
        QSignalSpy failed(&log, &LogFile::failed);
        log.refresh();
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Storage);
    }

    void aFileThatShrankIsNotReadBeyondItsEnd() {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("one\ntwo\n");
        file.flush();
        LogFile log(file.fileName());
        QSignalSpy indexed(&log, &LogFile::indexed);
        log.refresh();
        QVERIFY(indexed.wait(20'000));
        QVERIFY(file.resize(2));
        QSignalSpy failed(&log, &LogFile::failed);
        log.refresh();
        QVERIFY(failed.wait(20'000));
    }

    void savingCopiesEveryByte() {
        const QTemporaryDir folder;
        const QByteArray bytes = QByteArray("\x1b[31mred\xff\xfe\r\n").repeated(700'000);
        const Spool spool(bytes);
        const QString path = folder.filePath(QStringLiteral("saved.log"));
        const Result<qint64> saved = test::waitFor(spool.log->saveAs(path));
        QVERIFY(saved.has_value());
        QCOMPARE(*saved, qint64{bytes.size()});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
        const Result<qint64> refused = test::waitFor(spool.log->saveAs(QStringLiteral("/no/such/folder/x")));
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.contains(QStringLiteral("/no/such/folder/x")));
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "test_log_file.moc"
