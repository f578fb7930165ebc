#include "services/logs/log_errors.h"

#include "services/base/json.h"
#include "tests/support/places.h"
#include "tests/support/spool.h"

#include <QProcess>

using namespace collie;
using namespace collie::logs;
using test::Spool;

class TestLogErrors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLineIsJudgedAsTreeherderJudgesIt_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isError");
        const auto row = [](const char *line, bool isError) { QTest::newRow(line) << QByteArray(line) << isError; };
        row("[task 2016-08-18T17:50:56.955523Z] TEST-UNEXPECTED-FAIL | a.html | no", true);
        row("11:00:27     INFO - TEST-UNEXPECTED-FAIL | a.html | no", true);
        row("11:00:27     INFO - TEST-INFO | expected TEST-UNEXPECTED-FAIL", false);
        row("11:00:27    ERROR - anything", true);
        row("11:00:27 CRITICAL - anything", true);
        row("11:00:27  WARNING - anything", false);
        row("11:00:27  WARNING - KeyError: 'x'", true);
        row("[taskcluster:error] exit status 1", true);
        row("[taskcluster 2016-09-09 17:41:43.544Z] Worker Group: us-west-2b", false);
        row("[vcs 2016-09-09T17:45:02.842230Z] abort: no such place", true);
        row("make[4]: *** [target] Error 1", true);
        row("src/a.cpp:12: error: no member", true);
        row("c1xx: fatal error C1083: no file", true);
        row("a non-fatal error", false);
        row("this is SUMMARY: AddressSanitizer: 3 bytes", true);
        row("ERROR 404: Not Found.", true);
        row("ERROR 200: fine", false);
        row("  ImportError: No module named x", false);
        row("ImportError: No module named x", true);
        row("ImportError: No module named pygtk", false);
        row("I/Gecko   ( 123): TEST-UNEXPECTED-FAIL", false);
        row("TEST-UNEXPECTED-WARNING | x", false);
        row("it is 12:00 and all is well", false);
        row("", false);
    }
    void aLineIsJudgedAsTreeherderJudgesIt() {
        QFETCH(const QByteArray, line);
        QTEST(isErrorLine(errorText(line)), "isError");
    }

    void equalLinesInARowCountOnce() {
        const Spool spool("error: a\nfine\nerror: a\nerror: b\nerror: a\n");
        LogSearch search;
        QSignalSpy finished(&search, &LogSearch::finished);
        search.start(*spool.log, errorMatcher());
        QVERIFY(finished.wait(20'000));
        QCOMPARE(search.lines(), QVector<quint32>({0, 3, 4}));
    }

    void patternsOfThePersonsOwnJoin() {
        const ErrorPatterns own = readErrorPatterns(
            {QStringLiteral("^\\[w\\] slow"), QString(), QStringLiteral("a(b"), QStringLiteral("error: b")});
        QCOMPARE(own.usable.size(), 2);
        QCOMPARE(own.problems.size(), 1);
        QVERIFY2(own.problems.at(0).startsWith(QStringLiteral("Line 3: ")), qPrintable(own.problems.at(0)));
        QVERIFY2(own.problems.at(0).contains(QStringLiteral("at character 4")), qPrintable(own.problems.at(0)));
        const Spool spool("[w] slow\nfine\nerror: b\nerror: b\nnot [w] slow\n[W] SLOW\nerror: c\n");
        LogSearch search;
        QSignalSpy finished(&search, &LogSearch::finished);
        search.start(*spool.log, errorMatcher(own.usable));
        QVERIFY(finished.wait(20'000));
        // The same line again is one of theirs, who do not ask what stood before it.
        QCOMPARE(search.lines(), QVector<quint32>({0, 2, 3, 6}));
    }

    void aServersCountIsPutRight() {
        QByteArray bytes;
        for (int line = 0; line < 1000; ++line)
            bytes += "[task 2025-02-13T21:22:22.823Z] line " + QByteArray::number(line) + "\n";
        const Spool spool(bytes);
        const auto place = [&](qint64 line, const char *text) {
            return lineOfKnownError(spool.text(), {line, QString::fromUtf8(text)});
        };
        QCOMPARE(place(500, "line 500"), qint64{500});
        QCOMPARE(place(501, "line 500"), qint64{500});
        QCOMPARE(place(490, "line 500"), qint64{500});
        QCOMPARE(place(700, "line 2"), qint64{700}); // Out of reach.
        QCOMPARE(place(12, ""), qint64{12});
        QCOMPARE(place(12, "line 1"), qint64{12}); // Also fits lines 10 to 19.
        QCOMPARE(place(5'000, "line 4"), qint64{5'000});
    }

    void theErrorsOfRealLogsAreFound_data() {
        QTest::addColumn<QString>("name");
        for (const char *name : {"crashtest-timeout", "mochitest-fail", "reftest-fail", "wpt-multiple"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theErrorsOfRealLogsAreFound() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        QFETCH(const QString, name);
        QProcess gunzip;
        gunzip.start(
            QStringLiteral("gzip"),
            {QStringLiteral("-dc"), test::sharedDataPath(QStringLiteral("treeherder/logs/%1.log.gz").arg(name))});
        QVERIFY(gunzip.waitForFinished());
        const Spool spool(gunzip.readAllStandardOutput());
        LogSearch search;
        QSignalSpy finished(&search, &LogSearch::finished);
        search.start(*spool.log, errorMatcher());
        QVERIFY(finished.wait(20'000));

        const Result<Json> expected =
            parseJson(test::readSharedData(QStringLiteral("treeherder/logs/%1.logview.json").arg(name)),
                      QStringLiteral("errors"));
        QVERIFY(expected.has_value());
        const Json &errors = expected->at("errors");
        QCOMPARE(search.lines().size(), qsizetype(errors.size()));
        for (size_t i = 0; i < errors.size(); ++i) {
            const quint32 line = search.lines().at(static_cast<qsizetype>(i));
            const QString text = QString::fromStdString(errors.at(i).at("line").get<std::string>());
            QCOMPARE(QString::fromUtf8(errorText(spool.text().line(line))), text);
            // The published number of one of these logs counts a line break twice that came in two pieces.
            const qint64 number = errors.at(i).at("linenumber").get<qint64>();
            QVERIFY(number - line <= 1);
            QCOMPARE(lineOfKnownError(spool.text(), {number, text}), qint64{line});
        }
    }
};

QTEST_GUILESS_MAIN(TestLogErrors)
#include "test_log_errors.moc"
