#include "services/logs/log_search.h"

#include "tests/support/spool.h"

using namespace collie;
using logs::LogPattern;
using logs::LogSearch;
using test::Spool;

class TestLogSearch : public QObject {
    Q_OBJECT

    static LogPattern pattern(const char *text, bool expression = false) {
        return LogPattern::compile(QString::fromUtf8(text), {.regularExpression = expression}).value();
    }
    static void finish(LogSearch &search) {
        QSignalSpy finished(&search, &LogSearch::finished);
        QVERIFY(finished.wait(20'000));
        QVERIFY(!search.isRunning());
    }

  private Q_SLOTS:
    void linesAreFoundOnceEach_data() {
        QTest::addColumn<bool>("expression");
        QTest::newRow("text") << false;
        QTest::newRow("expression") << true;
    }
    void linesAreFoundOnceEach() {
        QFETCH(const bool, expression);
        const Spool spool("an error, an Error\r\nnothing\n\nerror");
        LogSearch search;
        search.start(*spool.log, pattern("error", expression));
        finish(search);
        QCOMPARE(search.lines(), QVector<quint32>({0, 3}));
    }

    void everyStretchOfALongLogIsSearched_data() { linesAreFoundOnceEach_data(); }
    void everyStretchOfALongLogIsSearched() {
        QFETCH(const bool, expression);
        QByteArray bytes;
        QVector<quint32> expected;
        for (quint32 line = 0; line < 600'000; ++line) {
            const bool hit = line % 9973 == 5 || line == 599'999;
            bytes += hit                ? "here is the Needle\r\n"
                     : line % 1000 == 0 ? QByteArray(5000, '-') + "\n"
                                        : "nothing of interest\n";
            if (hit)
                expected.append(line);
        }
        bytes.chop(2);
        const Spool spool(bytes);
        LogSearch search;
        search.start(*spool.log, pattern("the needle", expression));
        finish(search);
        QCOMPARE(search.lines(), expected);
    }

    void aTextOverTwoLinesFitsNone() {
        const Spool spool("ab\ncd\n");
        LogSearch search;
        search.start(*spool.log, pattern("b\nc"));
        finish(search);
        QVERIFY(search.lines().isEmpty());
    }

    void aLogThatGrowsIsSearchedOn() {
        Spool spool("one hit\ntwo h", false);
        LogSearch search;
        search.start(*spool.log, pattern("hit"));
        finish(search);
        QCOMPARE(search.lines(), QVector<quint32>({0}));
        spool.append("it\nthree\nhit");
        QTRY_COMPARE(search.lines(), QVector<quint32>({0, 1}));
        spool.finish();
        QTRY_COMPARE(search.lines(), QVector<quint32>({0, 1, 3}));
    }

    void theNewestSearchWins() {
        const Spool spool(QByteArray("alpha\nbeta\n").repeated(2'000'000));
        LogSearch search;
        search.start(*spool.log, pattern("alpha", true));
        search.start(*spool.log, pattern("gamma"));
        search.start(*spool.log, pattern("^bet", true));
        QVERIFY(search.lines().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 30'000);
        QCOMPARE(search.lines().size(), qsizetype{2'000'000});
        QCOMPARE(search.lines().constFirst(), 1U);
        search.clear();
        QVERIFY(search.lines().isEmpty());
    }

    void itMayGoInTheMiddle() {
        const Spool spool(QByteArray("alpha\nbeta\n").repeated(2'000'000));
        auto search = std::make_unique<LogSearch>();
        search->start(*spool.log, pattern("(a|b)+", true));
        QVERIFY(search->isRunning());
        search.reset();
    }
};

QTEST_GUILESS_MAIN(TestLogSearch)
#include "test_log_search.moc"
