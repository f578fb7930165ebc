#include "services/logs/log_search.h"

#include "tests/support/spool.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

using namespace collie;
using logs::LogMark;
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

    static QByteArray randomText(QRandomGenerator &random) {
        static const QVector<QByteArray> pieces{"a",        "b",        "A",    "err", "k",     "\xe2\x84\xaa",
                                                "\xc5\xbf", "s",        "1",    "12",  "\n",    "\r",
                                                "\r\n",     "\xc3\xa4", "\xff", ": ",  "err: a"};
        QByteArray text;
        for (int i = random.bounded(120); i > 0; --i)
            text += pieces.at(random.bounded(pieces.size()));
        return text;
    }
    static QString randomExpression(QRandomGenerator &random, int depth = 0) {
        static const QStringList pieces{QStringLiteral("a"),      QStringLiteral("err"),    QStringLiteral("err: a"),
                                        QStringLiteral("."),      QStringLiteral("\\d"),    QStringLiteral("\\w"),
                                        QStringLiteral("[^b]"),   QStringLiteral("[a\\]]"), QStringLiteral("ks"),
                                        QStringLiteral("\u00e4"), QStringLiteral("\\b"),    QStringLiteral("^"),
                                        QStringLiteral("$"),      QStringLiteral("\\s"),    QStringLiteral("(?:rr|12)"),
                                        QStringLiteral("(?!rr)"), QStringLiteral("(?<=a)"), QStringLiteral("\\: ")};
        static const QStringList repeats{QStringLiteral("*"),   QStringLiteral("+"),     QStringLiteral("?"),
                                         QStringLiteral("{2}"), QStringLiteral("{0,2}"), QStringLiteral("+?")};
        QString text;
        for (int i = 1 + random.bounded(4); i > 0; --i) {
            text += depth < 2 && random.bounded(5) == 0
                        ? QStringLiteral("(%1)").arg(randomExpression(random, depth + 1))
                        : pieces.at(random.bounded(pieces.size()));
            if (random.bounded(4) == 0)
                text += repeats.at(random.bounded(repeats.size()));
            if (random.bounded(8) == 0)
                text += u'|';
        }
        return text;
    }
    /// What a search of the whole finds, in two stretches that meet at a line.
    static QVector<quint32> found(const LogPattern &one, const logs::LogText &text, qint64 border) {
        const std::atomic_bool stop{false};
        const logs::LogSearch::Matcher matcher = logs::patternMatcher(one);
        const LogMark middle = text.markOfLine(border);
        QVector<quint32> lines;
        matcher(text, {LogMark(), middle.offset}, lines, stop);
        matcher(text, {middle, text.size()}, lines, stop);
        return lines;
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

    void aTextWithALineBreakFitsNoLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("within") << QByteArray("one\ntwo");
        QTest::newRow("at its end") << QByteArray("two\n");
        QTest::newRow("at its beginning") << QByteArray("\ntwo");
        QTest::newRow("two of them") << QByteArray("\r\ntwo");
        QTest::newRow("nothing else") << QByteArray("\n");
    }
    void aTextWithALineBreakFitsNoLine() {
        QFETCH(const QByteArray, text);
        const Spool spool("one\ntwo\nthree\r\ntwo\n\n\nfour");
        LogSearch search;
        search.start(*spool.log, pattern(text.constData()));
        finish(search);
        QCOMPARE(search.lines(), QVector<quint32>());
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

    void findsWhatLookingAtEachLineFinds() {
        QRandomGenerator random(15);
        int compared = 0, hits = 0;
        for (int round = 0; round < 300; ++round) {
            const Spool spool(randomText(random));
            for (int i = 0; i < 20; ++i) {
                const QString text = randomExpression(random);
                const bool caseSensitive = random.bounded(2) == 0;
                const auto one = LogPattern::compile(text, {.regularExpression = true, .caseSensitive = caseSensitive});
                if (!one)
                    continue;
                const QRegularExpression judge(text, caseSensitive ? QRegularExpression::NoPatternOption
                                                                   : QRegularExpression::CaseInsensitiveOption);
                QVector<quint32> expected;
                bool judged = judge.isValid();
                spool.text().forEachLine(0, spool.text().lineCount(), [&](qint64 line, QByteArrayView bytes) {
                    if (one->find(bytes))
                        expected.append(static_cast<quint32>(line));
                    // Qt's reads texts, not bytes.
                    if (!bytes.contains('\xff') &&
                        judge.match(QString::fromUtf8(bytes)).hasMatch() != one->find(bytes).has_value())
                        judged = false;
                    return true;
                });
                QVERIFY2(judged, qPrintable(text));
                QVERIFY2(found(*one, spool.text(), random.bounded(20)) == expected, qPrintable(text));
                ++compared;
                hits += expected.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(compared > 3'000);
        QVERIFY(hits > 500);
    }

    void severalTextsAreFoundWhereverTheyAre() {
        QRandomGenerator random(21);
        QByteArray bytes;
        QVector<quint32> expected;
        for (quint32 line = 0; line < 60'000; ++line) {
            const int kind = random.bounded(400);
            bytes += kind == 0   ? "here is the needle"
                     : kind == 1 ? "and there the thread"
                     : kind == 2 ? "needle and thread"
                                 : QByteArray(random.bounded(40), '.');
            bytes += '\n';
            if (kind < 3)
                expected.append(line);
        }
        const Spool spool(bytes);
        LogSearch search;
        search.start(*spool.log, pattern("needle|thread", true));
        finish(search);
        QCOMPARE(search.lines(), expected);
    }

    void searchesOfManyStretchesTellLinesInOrderAsTheyCome() {
        QByteArray bytes;
        for (int line = 0; line < 1'000'000; ++line)
            bytes += line % 3 == 0 ? "one error of many, with something behind it\n" : "all is well\n";
        const Spool spool(bytes);
        LogSearch search;
        QVector<quint32> before;
        int tellings = 0;
        connect(&search, &LogSearch::changed, &search, [&] {
            QVERIFY(search.lines().size() > before.size());
            QVERIFY(std::equal(before.begin(), before.end(), search.lines().begin()));
            before = search.lines();
            ++tellings;
        });
        search.start(*spool.log, pattern("error of"));
        finish(search);
        QVERIFY(tellings > 0); // How often depends on how fast it is told of.
        QCOMPARE(before.size(), qsizetype{333'334});
        for (quint32 i = 0; i < before.size(); ++i)
            QCOMPARE(before.at(i), i * 3);
    }

    void whoHearsOfASearchMayBeginAnother() {
        const Spool spool(QByteArray("alpha\nbeta\n").repeated(2'000'000));
        LogSearch search;
        int tellings = 0;
        connect(&search, &LogSearch::changed, &search, [&] {
            if (++tellings == 1)
                search.start(*spool.log, pattern("beta$", true));
        });
        search.start(*spool.log, pattern("alpha"));
        finish(search);
        QCOMPARE(search.lines().size(), qsizetype{2'000'000});
        QCOMPARE(search.lines().constFirst(), 1U);
    }

    void matchersOfTheirOwnLookAtOneStretchAfterTheOther() {
        const Spool spool(QByteArray("alpha\nbeta\n").repeated(2'000'000));
        QVector<qint64> begins;
        std::atomic_int together{0}, most{0};
        LogSearch search;
        search.start(*spool.log, [&](const logs::LogText &, const logs::LogStretch &stretch, QVector<quint32> &,
                                     const std::atomic_bool &) {
            most = std::max(most.load(), ++together);
            begins.append(stretch.from.offset);
            --together;
        });
        finish(search);
        QVERIFY(begins.size() > 2);
        QVERIFY(std::is_sorted(begins.begin(), begins.end()));
        QCOMPARE(most.load(), 1);
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
