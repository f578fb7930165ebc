#include "tests/unit/failures/read_in_pieces.h"

#include <QTest>

using namespace collie;
using namespace collie::failures;

namespace {

constexpr auto format = SummaryFormat::TestSummary;

FailureSummary read(const QByteArray &bytes) {
    const FailureSummary summary = readSummary(format, bytes);
    for (const qsizetype piece : {1, 7, 1000}) {
        if (told(readInPieces(format, bytes, piece)) != told(summary))
            qFatal("In pieces of %lld bytes it is another.", static_cast<long long>(piece));
    }
    return summary;
}

/// The failures as lines of a log.
QStringList linesOf(const FailureSummary &summary) {
    QStringList lines;
    for (const Failure &failure : summary.failures)
        lines += failure.line();
    return lines;
}

QByteArray run(const QByteArray &test, const QByteArray &end, int startMs = 0, int endMs = 10) {
    return "{\"action\": \"test_start\", \"time\": " + QByteArray::number(startMs) +
           ", \"group\": \"g\", \"test\": \"" + test +
           "\"}\n{\"action\": \"test_end\", \"time\": " + QByteArray::number(endMs) +
           ", \"group\": \"g\", \"test\": \"" + test + "\", " + end + "}\n";
}

const QByteArray passed = R"("status": "PASS")";
const QByteArray failed = R"("status": "FAIL", "expected": "PASS", "message": "boom")";

} // namespace

class TestTestSummaryReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void pairsStartAndEnd() {
        const FailureSummary summary = read(run("pass.html", passed, 100, 150) + run("fail.html", failed, 200, 260) +
                                            run("slow.html", R"("status": "TIMEOUT", "expected": "PASS")", 300, 400));
        QCOMPARE(summary.resultCount, 3);
        QCOMPARE(summary.failureCount, 2);
        const Failure &boom = summary.failures.at(0);
        QCOMPARE(boom.kind, Failure::Kind::Test);
        QCOMPARE(boom.test, QStringLiteral("fail.html"));
        QCOMPARE(boom.group, QStringLiteral("g"));
        QCOMPARE(boom.message, QStringLiteral("boom"));
        QCOMPARE(boom.durationMs, 60);
        QCOMPARE(summary.failures.at(1).status, QStringLiteral("TIMEOUT"));
        QCOMPARE(summary.failures.at(1).durationMs, 100);
    }

    void theLastRunDecides() {
        const FailureSummary summary = read(run("a", failed) + run("b", passed) + run("c", failed) + run("a", passed) +
                                            run("b", failed) + run("c", failed));
        QCOMPARE(summary.failureCount, 2);
        QCOMPARE(summary.failures.at(0).test, QStringLiteral("b"));
        QCOMPARE(summary.failures.at(1).test, QStringLiteral("c"));
        QCOMPARE(read(run("a", failed) + run("a", passed)).failureCount, 0);
    }

    void aTestOfAnotherGroupIsAnother() {
        const FailureSummary summary =
            read(R"({"action": "test_end", "group": "g", "test": "a", "status": "FAIL", "expected": "PASS"}
{"action": "test_end", "group": "h", "test": "a", "status": "PASS"})");
        QCOMPARE(summary.failureCount, 1);
        QCOMPARE(summary.failures.at(0).group, QStringLiteral("g"));
    }

    void whatNeverEndedCrashed() {
        const FailureSummary summary = read(R"({"action": "group_start", "name": "dir/manifest.toml"}
{"action": "test_start", "time": 1, "test": "hung.html"}
{"action": "test_start", "time": 2, "test": "other.html"}
{"action": "test_end", "time": 3, "test": "other.html", "status": "PASS"})");
        QCOMPARE(summary.failureCount, 1);
        const Failure &hung = summary.failures.first();
        QCOMPARE(hung.kind, Failure::Kind::Crash);
        QCOMPARE(hung.group, QStringLiteral("dir/manifest.toml"));
        QCOMPARE(hung.line(), QStringLiteral("TEST-UNEXPECTED-CRASH | hung.html | Test started but never finished"));
    }

    /// Of two runs of which one ended, it was the first.
    void runsOfATestArePairedInTheirOrder() {
        const FailureSummary summary = read(R"({"action": "test_start", "time": 10, "test": "a"}
{"action": "test_start", "time": 40, "test": "a"}
{"action": "test_end", "time": 50, "test": "a", "status": "FAIL", "expected": "PASS"}
{"action": "test_end", "time": 60, "test": "b", "status": "FAIL", "expected": "PASS"})");
        QCOMPARE(summary.failureCount, 2);
        QCOMPARE(summary.failures.at(0).test, QStringLiteral("b"));
        QCOMPARE(summary.failures.at(0).durationMs, -1);
        QCOMPARE(summary.failures.at(1).message, QStringLiteral("Test started but never finished"));
        const Failure ended = read(R"({"action": "test_start", "time": 10, "test": "a"}
{"action": "test_start", "time": 40, "test": "a"}
{"action": "test_end", "time": 50, "test": "a", "status": "PASS"}
{"action": "test_end", "time": 55, "test": "a", "status": "FAIL", "expected": "PASS"})")
                                  .failures.at(0);
        QCOMPARE(ended.durationMs, 15);
    }

    void subtestsAreFailuresOfTheirOwn() {
        const FailureSummary summary = read(R"({"action": "test_start", "time": 0, "group": "g", "test": "all.js"}
{"action": "test_status", "group": "g", "test": "all.js", "subtest": null, "status": "FAIL", "expected": "PASS", "message": "first", "stack": "at x"}
{"action": "test_status", "group": "g", "test": "all.js", "subtest": "fine", "status": "PASS", "message": "not told"}
{"action": "test_status", "group": "g", "test": "all.js", "subtest": "second", "status": "FAIL", "expected": "PASS"}
{"action": "test_status", "group": "g", "test": "all.js", "subtest": "third", "status": "FAIL", "expected": "PASS", "known_intermittent": ["FAIL"]}
{"action": "test_end", "time": 10, "group": "g", "test": "all.js", "status": "FAIL", "expected": "PASS", "message": "finished in 10ms"}
)");
        QCOMPARE(linesOf(summary), (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | all.js | first"),
                                                QStringLiteral("TEST-UNEXPECTED-FAIL | all.js | second")}));
        QCOMPARE(summary.failures.at(0).stack, QStringLiteral("at x"));
        QCOMPARE(summary.failures.at(1).subtest, QStringLiteral("second"));
        QCOMPARE(summary.failures.at(1).durationMs, 10);
    }

    /// What the end of a test adds to what its subtests said.
    void theEndOfATest_data() {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("failures");
        QTest::newRow("as expected") << QByteArray(R"("status": "OK")") << 1;
        QTest::newRow("nothing") << QByteArray(R"("status": "FAIL", "expected": "PASS")") << 1;
        QTest::newRow("only that it ended")
            << QByteArray(R"("status": "ERROR", "expected": "OK", "message": "finished in 10ms")") << 1;
        QTest::newRow("an exit code")
            << QByteArray(R"("status": "FAIL", "expected": "PASS", "message": "xpcshell return code: -11")") << 1;
        QTest::newRow("the same") << QByteArray(R"("status": "TIMEOUT", "expected": "OK", "message": "Test timed out")")
                                  << 1;
        QTest::newRow("another status") << QByteArray(R"("status": "TIMEOUT", "expected": "OK")") << 2;
        QTest::newRow("something else") << QByteArray(R"("status": "FAIL", "expected": "PASS", "message": "leaked")")
                                        << 2;
    }
    void theEndOfATest() {
        QFETCH(QByteArray, end);
        QFETCH(int, failures);
        const QByteArray subtest =
            R"({"action": "test_status", "test": "a", "subtest": "Test timed out.", "status": "FAIL", "expected": "PASS", "message": ""})";
        const QByteArray lines = run("a", end);
        const qsizetype first = lines.indexOf('\n') + 1;
        const FailureSummary summary = read(lines.left(first) + subtest + '\n' + lines.sliced(first));
        QCOMPARE(summary.failureCount, failures);
        QCOMPARE(summary.failures.size(), failures);
    }

    void aCrashIsOfTheRunItCameIn() {
        const QByteArray crash =
            R"({"action": "crash", "test": "a", "group": "g", "signature": "Foo", "minidump_id": "6e9c7f0f-32a2-4b5e-9c0e-0123456789ab"})"
            "\n";
        const QByteArray start = "{\"action\": \"test_start\", \"group\": \"g\", \"test\": \"a\"}\n";
        const FailureSummary unfinished = read(start + crash);
        QCOMPARE(unfinished.failureCount, 1);
        QCOMPARE(unfinished.failures.first().kind, Failure::Kind::Crash);
        QCOMPARE(unfinished.failures.first().crashSignature, QStringLiteral("Foo"));
        QCOMPARE(unfinished.failures.first().crashId, QStringLiteral("6e9c7f0f-32a2-4b5e-9c0e-0123456789ab"));
        QCOMPARE(read(start + crash +
                      R"({"action": "test_end", "group": "g", "test": "a", "status": "CRASH", "expected": "PASS"})")
                     .failureCount,
                 1);
        QCOMPARE(read(start + crash +
                      R"({"action": "test_end", "group": "g", "test": "a", "status": "CRASH", "expected": "PASS"})"
                      "\n" +
                      run("a", passed))
                     .failureCount,
                 0);
        QCOMPARE(read(run("a", passed) + crash).failureCount, 1);
        QCOMPARE(read(run("a", failed) + crash).failureCount, 2);
        QCOMPARE(read(run("a", failed) + crash + run("a", passed)).failureCount, 0);
    }

    /// xpcshell prints what a failed test said after the test's end.
    void whatIsPrintedAfterTheEndIsOfTheTest() {
        const QByteArray first = R"({"action": "group_start", "name": "parallel"}
{"action": "test_start", "time": 0, "group": "x.toml", "test": "a"}
{"action": "test_end", "time": 10, "group": "x.toml", "test": "a", "status": "FAIL", "expected": "PASS", "message": "xpcshell return code: 0"}
)";
        QCOMPARE(linesOf(read(first)),
                 (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | a | xpcshell return code: 0")}));
        const QByteArray printed = R"({"action": "group_start", "name": "replaying full log for a"}
{"action": "test_status", "test": "a", "subtest": "one", "status": "FAIL", "expected": "PASS", "message": "false == true"}
{"action": "test_status", "test": "a", "subtest": null, "status": "FAIL", "expected": "PASS", "message": "two"}
{"action": "group_end", "name": "replaying full log for a"}
)";
        const FailureSummary summary = read(first + printed);
        QCOMPARE(summary.failureCount, 2);
        QCOMPARE(linesOf(summary), (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | a | one - false == true"),
                                                QStringLiteral("TEST-UNEXPECTED-FAIL | a | two")}));
        for (const Failure &failure : summary.failures) {
            QCOMPARE(failure.group, QStringLiteral("x.toml"));
            QCOMPARE(failure.durationMs, 10);
        }
        const QByteArray again = R"({"action": "group_start", "name": "retry"}
{"action": "test_start", "group": "x.toml", "test": "a"}
{"action": "test_end", "group": "x.toml", "test": "a", "status": "PASS"}
)";
        QCOMPARE(read(first + printed + again).failureCount, 0);
        QCOMPARE(read(first + R"({"action": "crash", "test": "a", "signature": "Foo"})").failureCount, 1);
    }

    /// Leaks are found when the browser exits, long after the test has passed.
    void aTestFailsByWhatIsFoundAtTheEnd() {
        const QByteArray leak =
            R"({"action": "test_status", "test": "a", "subtest": "Shutdown", "status": "FAIL", "expected": "PASS", "message": "leaked"})"
            "\n";
        const FailureSummary summary =
            read(run("a", passed, 0, 7) + run("b", passed) + R"({"action": "group_start", "name": "h"})" + '\n' + leak);
        QCOMPARE(linesOf(summary), (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | a | Shutdown - leaked")}));
        QCOMPARE(summary.failures.at(0).group, QStringLiteral("g"));
        QCOMPARE(summary.failures.at(0).durationMs, 7);
        QCOMPARE(read(run("a", passed) + leak + run("a", passed)).failureCount, 0);
        QCOMPARE(
            read(run("a", passed) + leak + R"({"action": "test_end", "group": "g", "test": "a", "status": "PASS"})")
                .failureCount,
            0);
    }

    /// However many ended after it.
    void manyTestsAreRemembered() {
        QByteArray bytes = run("a", passed, 0, 7);
        for (int i = 0; i < 35'000; ++i)
            bytes += R"({"action": "test_end", "group": "h", "status": "PASS", "test": )" + QByteArray("\"b") +
                     QByteArray::number(i % 25'000) + "\"}\n";
        const FailureSummary summary = readSummary(
            format, bytes + R"({"action": "test_status", "test": "a", "status": "FAIL", "expected": "PASS"})");
        QCOMPARE(summary.failureCount, 1);
        QCOMPARE(summary.failures.at(0).group, QStringLiteral("g"));
        QCOMPARE(summary.failures.at(0).durationMs, 7);
    }

    void subtestsOfATestWhoseStartIsNotKnownStay() {
        const FailureSummary summary =
            read(R"({"action": "test_status", "test": "a", "subtest": "s", "status": "FAIL", "expected": "PASS"}
{"action": "test_end", "test": "a", "status": "OK"}
{"action": "test_end", "test": "b", "status": "OK"})");
        QCOMPARE(linesOf(summary), (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | a | s")}));
    }

    /// Phases of a harness look like groups.
    void phasesAreNoManifests() {
        const FailureSummary summary = read(R"({"action": "group_start", "name": "m.toml"}
{"action": "group_start", "name": "retry"}
{"action": "test_end", "test": "a", "status": "FAIL", "expected": "PASS"}
{"action": "group_end", "name": "retry"}
{"action": "log", "level": "ERROR", "message": "leaked"}
{"action": "group_end", "name": "m.toml"}
{"action": "group_start", "name": "parallel"}
{"action": "log", "level": "ERROR", "message": "no server"}
{"action": "log", "level": "ERROR", "message": "leak at X | m.toml"})");
        QStringList groups;
        for (const Failure &failure : summary.failures)
            groups += failure.group;
        QCOMPARE(groups, (QStringList{QStringLiteral("m.toml"), QStringLiteral("m.toml"), QString(),
                                      QStringLiteral("m.toml")}));
    }

    /// The line names a manifest of which no test ended.
    void anErrorIsOfTheGroupItNames() {
        const FailureSummary summary = read(R"({"action": "group_start", "name": "m.toml"}
{"action": "group_end", "name": "m.toml"}
{"action": "group_start", "name": "n.toml"}
{"action": "log", "level": "ERROR", "message": "leak at X | m.toml"}
{"action": "log", "level": "ERROR", "message": "leak at X | o.toml"})");
        QCOMPARE(summary.failures.at(0).group, QStringLiteral("m.toml"));
        QCOMPARE(summary.failures.at(1).group, QStringLiteral("n.toml"));
    }

    void aCrashOfNoTestStays() {
        const FailureSummary summary = read(R"({"action": "group_start", "name": "g"}
{"action": "crash", "signature": "Foo"}
{"action": "crash", "signature": "Foo", "test": null}
)" + run("a", passed));
        QCOMPARE(summary.failureCount, 2);
        QCOMPARE(summary.failures.at(0).group, QStringLiteral("g"));
        QCOMPARE(summary.failures.at(0).test, QString());
    }

    void errorsOfTheHarnessAreLines() {
        const FailureSummary summary = read(run("a", passed) + R"({"action": "group_start", "name": "h"}
{"action": "log", "level": "ERROR", "message": "TEST-UNEXPECTED-FAIL | leakcheck | 12 bytes leaked"}
{"action": "log", "level": "ERROR", "message": "TEST-UNEXPECTED-FAIL | leakcheck | 12 bytes leaked"}
{"action": "log", "level": "CRITICAL", "message": "TEST-UNEXPECTED-FAIL | LeakSanitizer leak at X | g"}
{"action": "group_end", "name": "h"}
{"action": "log", "level": "INFO", "message": "fine"}
{"action": "log", "level": "ERROR", "message": "Automation Error: timed out"}
)");
        QCOMPARE(summary.failureCount, 4);
        QCOMPARE(summary.resultCount, 1);
        QStringList groups;
        for (const Failure &failure : summary.failures) {
            QCOMPARE(failure.kind, Failure::Kind::Line);
            groups += failure.group;
        }
        QCOMPARE(groups, (QStringList{QStringLiteral("h"), QStringLiteral("h"), QStringLiteral("g"), QString()}));
        QCOMPARE(summary.failures.last().line(), QStringLiteral("Automation Error: timed out"));
    }

    void tellsWhatIsKnownByNow() {
        const auto reader = readerOf(format);
        const QByteArray start = "{\"action\": \"test_start\", \"group\": \"g\", \"test\": \"b\"}\n";
        reader->append(run("a", failed) + start);
        QCOMPARE(reader->soFar().failureCount, 1); // Whether b ends is not known yet.
        QVERIFY(!reader->soFar().isWhole);
        reader->append(R"({"action": "test_status", "test": "b", "subtest": "x", "status": "FAIL", "expected": "PASS"})"
                       "\n");
        QCOMPARE(reader->soFar().failures.size(), 2);
        reader->finish();
        const FailureSummary summary = reader->soFar();
        QVERIFY(summary.isWhole);
        QCOMPARE(summary.failureCount, 3);
        QCOMPARE(summary.failures.last().kind, Failure::Kind::Crash);
    }

    /// More than is kept: counted all the same, and room comes free again.
    void keepsNoMoreThanTheMost() {
        QByteArray first, second;
        constexpr int count = 3000;
        for (int i = 0; i < count; ++i)
            first += run("a" + QByteArray::number(i), failed);
        for (int i = 0; i < count - 1; ++i)
            second += run("a" + QByteArray::number(i), passed);
        const auto reader = readerOf(format);
        reader->append(first);
        QCOMPARE(reader->soFar().failureCount, count);
        QCOMPARE(reader->soFar().failures.size(), FailureSummary::mostFailures);
        reader->append(second + run("b", failed));
        reader->finish();
        QCOMPARE(reader->soFar().failureCount, 2);
        QCOMPARE(linesOf(reader->soFar()), (QStringList{QStringLiteral("TEST-UNEXPECTED-FAIL | b | boom")}));
        QCOMPARE(reader->soFar().resultCount, 2 * count);
    }

    /// Tests that begin and never end are not remembered without bound.
    void boundsWhatIsUnderWay() {
        QByteArray bytes;
        for (int i = 0; i < 30'000; ++i)
            bytes += "{\"action\": \"test_start\", \"test\": \"a" + QByteArray::number(i) + "\"}\n";
        const FailureSummary summary = readSummary(format, bytes);
        QCOMPARE(summary.failureCount, 10'000);
        QCOMPARE(summary.failures.size(), FailureSummary::mostFailures);
    }

    void strangeInput_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("badLines");
        const QByteArray good = run("x", failed);
        QTest::newRow("nothing") << QByteArray() << 0 << 0;
        QTest::newRow("a web page") << QByteArray("<html>\n<body>502</body>\n</html>") << 0 << 3;
        QTest::newRow("truncated") << run("a", failed).chopped(20) << 1 << 1;
        QTest::newRow("no line break at the end") << good.trimmed() << 1 << 0;
        QTest::newRow("CR LF") << QByteArray(good).replace('\n', "\r\n") << 1 << 0;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good << 1 << 0;
        QTest::newRow("no name of a test") << good + R"({"action": "test_start"}
{"action": "test_status", "test": 5, "status": "FAIL", "expected": "PASS"}
{"action": "test_end", "test": null, "status": "FAIL", "expected": "PASS"}
)" << 1 << 3;
        QTest::newRow("subtest of no run")
            << QByteArray(R"({"action": "test_status", "test": "a", "status": "FAIL", "expected": "PASS"})") << 1 << 0;
        QTest::newRow("null members") << QByteArray(R"({"action": "group_start", "name": null}
{"action": "test_start", "time": null, "group": null, "test": "a"}
{"action": "test_end", "time": null, "group": null, "test": "a", "status": null, "expected": "PASS", "message": null, "line": null}
{"action": "test_end", "test": "b", "status": "FAIL", "expected": null}
{"action": "crash", "test": null, "signature": null, "group": null}
{"action": "log", "level": null, "message": null}
)") << 2 << 0;
        QTest::newRow("times that are none") << QByteArray(R"({"action": "test_start", "time": -1e308, "test": "a"}
{"action": "test_end", "time": 1e300, "test": "a", "status": "FAIL", "expected": "PASS"}
)") << 1 << 0;
        QTest::newRow("the last of equal names")
            << QByteArray(
                   R"({"action": "test_end", "test": "a", "status": "PASS", "expected": "PASS", "status": "FAIL"})")
            << 1 << 0;
        QTest::newRow("unknown action") << QByteArray(R"({"action": "console_anchor", "line": 1, "message": "x"})") << 0
                                        << 0;
        QTest::newRow("other kind's lines")
            << QByteArray(R"({"action": "group_result", "group": "g", "status": "ERROR"})") << 0 << 0;
        QTest::newRow("line that is too long") << run(QByteArray(1'100'000, 'x'), failed) + good << 1 << 2;
        QTest::newRow("long name") << run(QByteArray(900'000, 'x'), failed) + run(QByteArray(900'000, 'x'), passed) << 0
                                   << 0;
    }
    void strangeInput() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, failures);
        QFETCH(int, badLines);
        const FailureSummary summary = read(bytes);
        QCOMPARE(summary.failureCount, failures);
        QCOMPARE(summary.badLines, badLines);
    }
};

QTEST_APPLESS_MAIN(TestTestSummaryReader)
#include "test_test_summary_reader.moc"
