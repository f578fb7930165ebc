#include "services/failures/job_failures.h"

#include <QTest>

using namespace collie;
using namespace collie::failures;
using Kind = Failure::Kind;
using State = JobFailures::State;

namespace {

Failure testFailure(const QString &test, const QString &subtest, const QString &message = {},
                    const QString &status = QStringLiteral("FAIL")) {
    Failure made;
    made.kind = Kind::Test;
    made.test = test;
    made.subtest = subtest;
    made.message = message;
    made.status = status;
    return made;
}

Failure crashFailure(const QString &test, const QString &signature, const QString &message = {}) {
    Failure made = testFailure(test, {}, message, QStringLiteral("CRASH"));
    made.kind = Kind::Crash;
    made.crashSignature = signature;
    return made;
}

Failure harnessFailure(const QString &text) {
    Failure made;
    made.message = text;
    made.lines = {{text, -1}};
    return made;
}

treeherder::BugSuggestion suggestion(const QString &search, qint64 line, const QString &pathEnd = {}) {
    treeherder::BugSuggestion made;
    made.search = search;
    made.lineNumber = line;
    made.pathEnd = pathEnd;
    return made;
}

treeherder::Bug bug(qint64 id) {
    treeherder::Bug made;
    made.id = id;
    return made;
}

FailureSources sources(const QVector<Failure> &tests, const QVector<treeherder::BugSuggestion> &lines) {
    FailureSources made;
    made.summary = FailureSummary();
    made.summary->failures = tests;
    made.summary->failureCount = tests.size();
    made.artifact = QStringLiteral("public/summary.jsonl");
    made.suggestions = lines;
    return made;
}

/// "<index>: <line numbers>; …", of all failures.
QString placed(const JobFailures &joined) {
    QStringList all;
    for (const Failure &failure : joined.failures) {
        QStringList numbers;
        for (const ErrorLine &line : failure.lines)
            numbers.append(QString::number(line.lineNumber));
        all.append(numbers.join(u','));
    }
    return all.join(u';');
}

const QString a = QStringLiteral("dom/tests/test_a.html");
const QString b = QStringLiteral("dom/tests/test_b.html");

QString failed(const QString &test, const QString &message) {
    return QStringLiteral("TEST-UNEXPECTED-FAIL | %1 | %2").arg(test, message);
}

} // namespace

class TestJobFailures final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void linesGoToTheirTests() {
        const JobFailures joined = joinFailures(sources(
            {testFailure(b, QStringLiteral("second"), QStringLiteral("was 2")), testFailure(a, QStringLiteral("first")),
             testFailure(b, QStringLiteral("third"))},
            {suggestion(QStringLiteral("error: nobody's"), 3),
             suggestion(failed(u'/' + a, QStringLiteral("first - ")), 5),
             suggestion(failed(b, QStringLiteral("third - expected PASS")), 7),
             suggestion(failed(b, QStringLiteral("second - was 2")), 9),
             suggestion(failed(b, QStringLiteral("assertion count 2 is more than expected 0 assertions")), 11)}));
        QCOMPARE(joined.state, State::Known);
        // What fits no subtest is about the first failure of the test.
        QCOMPARE(placed(joined), QStringLiteral("9,11;5;7;3"));
        QCOMPARE(joined.failures.last().kind, Kind::Line);
        QCOMPARE(joined.failures.last().line(), QStringLiteral("error: nobody's"));
        QCOMPARE(joined.failureCount, 4);
        QCOMPARE(joined.artifact, QStringLiteral("public/summary.jsonl"));
    }

    void namesOfOneTest_data() {
        QTest::addColumn<QString>("test");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("slash") << a << failed(u'/' + a, QStringLiteral("x")) << true;
        QTest::newRow("manifest") << QStringLiteral("xpcshell.toml:") + a << failed(a, QStringLiteral("x")) << true;
        QTest::newRow("longer") << a << failed(QStringLiteral("tests/") + a, QStringLiteral("x")) << true;
        QTest::newRow("wpt") << QStringLiteral("testing/web-platform/tests/css/a.html")
                             << failed(QStringLiteral("/css/a.html?1"), QStringLiteral("x")) << true;
        QTest::newRow("variants") << QStringLiteral("/css/a.html?2")
                                  << failed(QStringLiteral("/css/a.html?1"), QStringLiteral("x")) << false;
        QTest::newRow("reftest") << QStringLiteral("layout/a.html == layout/b.html")
                                 << QStringLiteral("REFTEST TEST-UNEXPECTED-FAIL | layout/a.html == layout/b.html | x")
                                 << true;
        QTest::newRow("address") << QStringLiteral("dom/crashtests/1.html")
                                 << QStringLiteral("12:34:56  WARNING -  REFTEST TEST-UNEXPECTED-FAIL | "
                                                   "http://10.0.2.2:8854/tests/dom/crashtests/1.html | x")
                                 << true;
        QTest::newRow("process") << a << QStringLiteral("PID 12 | ") + failed(a, QStringLiteral("x")) << true;
        QTest::newRow("part of a name") << QStringLiteral("test_a.html")
                                        << failed(QStringLiteral("dom/xtest_a.html"), QStringLiteral("x")) << false;
    }
    void namesOfOneTest() {
        QFETCH(QString, test);
        QFETCH(QString, line);
        const JobFailures joined =
            joinFailures(sources({testFailure(test, QStringLiteral("sub"))}, {suggestion(line, 8)}));
        QTEST(joined.failures.size() == 1, "isSame");
        QCOMPARE(joined.failures.last().lineNumber(), 8);
    }

    void equalFailuresGetALineEach() {
        const Failure same = testFailure(a, QStringLiteral("Test timed out."));
        const QString line = failed(a, QStringLiteral("Test timed out."));
        QCOMPARE(placed(joinFailures(
                     sources({same, same, same}, {suggestion(line, 1), suggestion(line, 2), suggestion(line, 3)}))),
                 QStringLiteral("1;2;3"));
    }

    void linesThatWereCut() {
        const QString message = QStringLiteral("some long message ").repeated(40);
        const JobFailures joined =
            joinFailures(sources({testFailure(a, QStringLiteral("x"), QStringLiteral("other")),
                                  testFailure(a, QStringLiteral("y"), message)},
                                 {suggestion(failed(a, QStringLiteral("y - ") + message.left(300)), 4)}));
        QCOMPARE(placed(joined), QStringLiteral(";4"));
    }

    void linesOfArtifactsGiveWay() {
        Failure numbered = testFailure(a, QStringLiteral("x"));
        numbered.lines = {{QStringLiteral("x"), 4167}};
        QCOMPARE(placed(joinFailures(sources({numbered}, {suggestion(failed(a, QStringLiteral("x")), 9)}))),
                 QStringLiteral("9"));
        QCOMPARE(placed(joinFailures(sources({numbered}, {}))), QStringLiteral("4167"));
    }

    void crashes() {
        const QString signature = QStringLiteral("mozilla::Foo<int[]>::bar()");
        const QString reason = QStringLiteral("Assertion failure: mReady, at dom/Foo.cpp:12");
        const JobFailures joined = joinFailures(
            sources({testFailure(a, {}, QStringLiteral("timed out"), QStringLiteral("TIMEOUT")),
                     crashFailure(a, signature, reason), crashFailure(b, QStringLiteral("other"))},
                    {suggestion(QStringLiteral("Assertion failure: mReady, at dom/Foo.cpp:X"), 1),
                     suggestion(QStringLiteral("PROCESS-CRASH | %1 [@ %2] | %3").arg(reason, signature, a), 2),
                     suggestion(QStringLiteral("PROCESS-CRASH | application crashed [@ other] | None"), 3),
                     suggestion(QStringLiteral("PROCESS-CRASH | %1 | application crashed [@ %2]").arg(a, signature), 4),
                     suggestion(QStringLiteral("PROCESS-CRASH | gone [@ unknown] | c/d.html"), 5)}));
        QCOMPARE(placed(joined), QStringLiteral(";1,2,4;3;5"));
        const Failure &alone = joined.failures.last();
        QCOMPARE(alone.kind, Kind::Crash);
        QCOMPARE(alone.crashSignature, QStringLiteral("unknown"));
        QCOMPARE(alone.test, QStringLiteral("c/d.html"));
        QCOMPARE(alone.line(), QStringLiteral("PROCESS-CRASH | gone [@ unknown] | c/d.html"));
    }

    void linesOfTheHarness() {
        const QString leak = QStringLiteral("TEST-UNEXPECTED-FAIL | leakcheck | default 100 bytes leaked (A, B)");
        const QString windows = failed(a, QStringLiteral("leaked 2 window(s) until shutdown"));
        const JobFailures joined = joinFailures(
            sources({harnessFailure(leak), harnessFailure(windows)}, {suggestion(leak, 6), suggestion(windows, 7)}));
        QCOMPARE(placed(joined), QStringLiteral("6;7"));
        QCOMPARE(joined.failures[0].kind, Kind::Line);
        QVERIFY(joined.failures[0].test.isEmpty());
        // A line in the form of a test's failure is one.
        QCOMPARE(joined.failures[1].kind, Kind::Test);
        QCOMPARE(joined.failures[1].test, a);
        QCOMPARE(joined.failures[1].line(), windows);
    }

    void bugsStandAtTheFirstFailureOfATest() {
        treeherder::BugSuggestion first = suggestion(failed(a, QStringLiteral("two")), 1, a);
        first.openRecent = {bug(1)};
        first.allOthers = {bug(2)};
        first.isNewInRevision = true;
        treeherder::BugSuggestion second = suggestion(failed(a, QStringLiteral("one")), 2, a);
        second.openRecent = {bug(1)};
        const JobFailures joined = joinFailures(
            sources({testFailure(a, QStringLiteral("one")), testFailure(a, QStringLiteral("two"))}, {first, second}));
        QCOMPARE(joined.failures[0].bugs, QVector<treeherder::Bug>{bug(1)});
        QCOMPARE(joined.failures[0].others, QVector<treeherder::Bug>{bug(2)});
        QVERIFY(joined.failures[1].bugs.isEmpty());
        // What is new is told of the line itself.
        QVERIFY(!joined.failures[0].isNew);
        QVERIFY(joined.failures[1].isNew);
        QCOMPARE(joined.newCount, 1);
    }

    void onlyLines() {
        FailureSources plain;
        plain.lines = {{QStringLiteral("11:00:27     INFO - TEST-UNEXPECTED-PASS | /a/b.html | s - expected FAIL"), 4},
                       {QStringLiteral("TEST-UNEXPECTED-TIMEOUT | /a/b.html | expected OK"), 5, true},
                       {QStringLiteral("[taskcluster:error] exit status 1"), 9}};
        const JobFailures joined = joinFailures(plain);
        QCOMPARE(placed(joined), QStringLiteral("4;5"));
        QCOMPARE(joined.hiddenLines, 1);
        QVERIFY(joined.artifact.isEmpty());
        QCOMPARE(joined.failures[0].kind, Kind::Test);
        QCOMPARE(joined.failures[0].test, QStringLiteral("/a/b.html"));
        QCOMPARE(joined.failures[0].line(), QStringLiteral("TEST-UNEXPECTED-PASS | /a/b.html | s - expected FAIL"));
        QCOMPARE(joined.failures[1].expected, QStringLiteral("OK"));
        QVERIFY(joined.failures[1].message.isEmpty());
        QVERIFY(!joined.failures[0].isNew);
        QVERIFY(joined.failures[1].isNew);
        // Suggestions are the better lines.
        plain.suggestions = {suggestion(QStringLiteral("error: x"), 1)};
        QCOMPARE(joinFailures(plain).failures.size(), 1);
    }

    void namesThatAreNoTests_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("leak") << QStringLiteral("TEST-UNEXPECTED-FAIL | leakcheck large nsDocShell | dom/a.toml");
        QTest::newRow("process") << QStringLiteral("TEST-UNEXPECTED-FAIL | Main app process exited | code 1");
        QTest::newRow("nothing behind") << QStringLiteral("TEST-UNEXPECTED-FAIL");
        QTest::newRow("empty parts") << QStringLiteral("TEST-UNEXPECTED-FAIL |  |");
        QTest::newRow("quoted") << QStringLiteral("saw TEST-UNEXPECTED-FAIL | a/b.html | c");
        QTest::newRow("markup") << QStringLiteral("<img src=x onerror=alert(1)> | <b> | a");
    }
    void namesThatAreNoTests() {
        QFETCH(QString, line);
        FailureSources plain;
        plain.suggestions = {suggestion(line, 2)};
        const JobFailures joined = joinFailures(plain);
        QCOMPARE(joined.failures.size(), 1);
        QCOMPARE(joined.failures[0].kind, Kind::Line);
        QCOMPARE(joined.failures[0].line(), line);
    }

    void countsWhatIsNotKept() {
        FailureSources many =
            sources({testFailure(a, QStringLiteral("x"))},
                    {suggestion(failed(b, QStringLiteral("y")), 1), suggestion(QStringLiteral("z"), 2)});
        many.summary->failureCount = 5000;
        const JobFailures joined = joinFailures(many);
        QCOMPARE(joined.failureCount, 5001);
        QVERIFY(joined.sentence().contains(QStringLiteral("3 of 5001")));
    }

    /// An artifact that holds something else is not one without failures.
    void saysThatResultsCouldNotBeRead() {
        FailureSources sources;
        sources.summary = FailureSummary();
        sources.summary->badLines = 3;
        const QString unread = joinFailures(sources).sentence();
        QVERIFY2(unread.contains(QStringLiteral("could not be read")), qPrintable(unread));
        sources.summary->resultCount = 10'000;
        const QString mostRead = joinFailures(sources).sentence();
        QVERIFY2(mostRead.startsWith(QStringLiteral("Some ")), qPrintable(mostRead));
        sources.summary->failures = {testFailure(a, QStringLiteral("x"))};
        const QString some = joinFailures(sources).sentence();
        QVERIFY2(some.contains(QStringLiteral("could not be read")), qPrintable(some));
        QVERIFY(some != unread);
        sources.summary->badLines = 0;
        QCOMPARE(joinFailures(sources).sentence(), QString());
    }

    void nothingIsKnown() {
        const JobFailures joined = joinFailures({});
        QCOMPARE(joined.state, State::Known);
        QVERIFY(joined.failures.isEmpty());
        QVERIFY(!joined.sentence().isEmpty());
    }

    void whoIsToAskAgainIsSaid() {
        JobFailures failures;
        failures.state = State::NotParsed;
        QVERIFY(failures.sentence().contains(QLatin1String("by itself")));
        failures.isAskedAgain = false;
        QVERIFY(failures.sentence().contains(QLatin1String("Ask again")));
    }

    void hugeLines() {
        const QString huge = QStringLiteral("x | y\n").repeated(200'000);
        const JobFailures joined = joinFailures(sources({testFailure(huge, huge, huge), crashFailure(huge, huge, huge)},
                                                        {suggestion(failed(huge, huge), 1), suggestion(huge, 2)}));
        QVERIFY(joined.failures.size() >= 2);
        for (const Failure &failure : joined.failures.mid(2))
            QVERIFY(failure.line().size() <= 10'000);
    }

    void sentences_data() {
        QTest::addColumn<State>("state");
        for (const State state : {State::Asking, State::Known, State::NotParsed, State::ParsingFailed, State::TooLarge,
                                  State::NoLog, State::TaskExpired, State::Failed})
            QTest::addRow("%d", int(state)) << state;
    }
    void sentences() {
        QFETCH(State, state);
        JobFailures failures;
        failures.state = state;
        QVERIFY(failures.sentence().endsWith(u'.'));
        failures.failures = {Failure()};
        failures.failureCount = 1;
        QCOMPARE(failures.sentence().isEmpty(), state == State::Known);
        // What went wrong is said where nothing truer is known.
        failures.error = Error{.kind = ErrorKind::Network, .message = QStringLiteral("No connection.")};
        const bool saysWhy = state == State::Known || state == State::Failed;
        QCOMPARE(failures.sentence() == QStringLiteral("No connection."), saysWhy);
    }

    void common_data() {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isCommon");
        const auto row = [](const char *mine, const char *other, bool isCommon) {
            QTest::newRow(mine) << QString::fromUtf8(mine) << QString::fromUtf8(other) << isCommon;
        };
        row("at 0x7f3a12 of", "at 0x00ff of", true);
        row("ptr 00007FFAB1234567 x", "ptr 00007FFAB7654321 x", true);
        row("http://localhost:8888/a", "http://localhost:41234/a", true);
        row("http://127.0.0.1:8888/a", "http://127.0.0.1:41234/a", true);
        row("[Parent 123, Main Thread] x", "[Parent 99871, Main Thread] x", true);
        row("GECKO(1234) said", "GECKO(9) said", true);
        row("PID 12 ended", "PID 4711 ended", true);
        row("finished in 120ms", "finished in 7ms", true);
        row("timed out after 370.5 seconds", "timed out after 371 seconds", true);
        row("id 0d9e1b5c-1111-2222-3333-0123456789ab", "id AAAAAAAA-1111-2222-3333-0123456789ab", true);
        row("at 12:34:56.789 it", "at 01:02:03 it", true);
        row("Foo.cpp:123 x", "Foo.cpp:X x", true);
        row("one\n   two", "one two", false);
        row("a   b\tc", "a b c", true);
        row("got 3, expected 4", "got 2, expected 4", false);
        row("deadbeef words", "deadbeed words", false);
        row("Test timed out.", "Test timed out - ", true);
        row("sub - expected NOTRUN", "sub", true);
        row("HELLO", "hello", false);
    }
    void common() {
        QFETCH(QString, mine);
        QFETCH(QString, other);
        const QVector<Failure> found{testFailure(QStringLiteral("dom/z.html"), mine), testFailure(a, mine)};
        const bool isCommon = commonFailures(found, {testFailure(u'/' + a, {}, other)}) == QVector<qsizetype>{1};
        QTEST(isCommon, "isCommon");
    }

    void commonOfArtifactAndLog() {
        const QVector<Failure> mine{testFailure(a, QStringLiteral("sub"), QStringLiteral("was 0x12ab\nmore")),
                                    crashFailure(a, QStringLiteral("x::y()"), QStringLiteral("why")),
                                    testFailure(b, {}, {}, QStringLiteral("TIMEOUT")),
                                    testFailure(a, QStringLiteral("new"))};
        FailureSources log;
        log.lines = {{failed(a, QStringLiteral("sub - was 0x99")), 1},
                     {QStringLiteral("PROCESS-CRASH | other [@ x::y()] | %1").arg(a), 2},
                     {QStringLiteral("TEST-UNEXPECTED-TIMEOUT | %1 | expected OK").arg(b), 3}};
        QCOMPARE(commonFailures(mine, joinFailures(log).failures), (QVector<qsizetype>{0, 1, 2}));
        QVERIFY(commonFailures(mine, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJobFailures)
#include "test_job_failures.moc"
