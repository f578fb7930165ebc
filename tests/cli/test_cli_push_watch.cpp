#include "services/base/json.h"
#include "tests/support/failed_push.h"

#include <QTest>

#include <memory>

using namespace collie;
using collie::test::CliOutcome;
using collie::test::FailedPush;

namespace {

const auto json = FailedPush::json;
const auto failsOtherwise = FailedPush::failsOtherwise;

} // namespace

/// The verbs about pushes, run as a script would: what they print, as a whole.
class TestCliPushWatch final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<FailedPush> m_push;

  private Q_SLOTS:
    void init() { m_push = std::make_unique<FailedPush>(); }

    void pushesAreNamedInManyWays_data() {
        QTest::addColumn<QStringList>("naming");
        const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' '); };
        row("autoland --push 101");
        row("autoland --revision aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        row("autoland --revision aaaaaaa");
        row("autoland --lando 77 --lando-url BASE");
        row("BASE/jobs?repo=autoland&revision=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        row("BASE/jobs?repo=autoland&landoCommitID=77&landoInstance=lando-prod-2025 --lando-url BASE");
        row("BASE/tasks/VWAJCxhmQ4iFEUS-d6zfBA");
    }
    void pushesAreNamedInManyWays() {
        QFETCH(QStringList, naming);
        naming.replaceInStrings(QStringLiteral("BASE"), m_push->base());
        const Json shown = m_push->runJson(QStringLiteral("push show"), naming);
        QVERIFY(shown.is_object());
        QCOMPARE(integerMember(shown, "id"), 101);
        QCOMPARE(m_push->askedTwice(), QByteArrayList());
    }

    void whatNamesNoPushIsSaid_data() {
        QTest::addColumn<QStringList>("naming");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, int exitCode, const char *says) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << exitCode << QByteArray(says);
        };
        row("autoland", 2, "Say which push");
        row("autoland --push 1 --revision aaaaaaaaaaaa", 2, "in one way");
        row("autoland --revision nonsense", 2, "is not a revision");
        row("autoland --revision cccccccccccc", 1, "cccccccccccc");
        row("autoland --push 7", 1, "no push with id 7");
        row("autoland --lando ../x --lando-url BASE", 2, "is not the id of a landing");
        row("autoland --lando 5 --lando-url BASE", 1, "knows no landing 5");
        row("BASE/jobs?repo=autoland", 2, "no push of it");
        row("https:SLASHtreeherder.mozilla.org/jobs?repo=autoland&revision=aaaaaaaaaaaa", 2, "--treeherder-url");
        row("autoland --push 101 --json --markdown", 2, "Choose one");
    }
    void whatNamesNoPushIsSaid() {
        QFETCH(QStringList, naming);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        naming.replaceInStrings(QStringLiteral("BASE"), m_push->base());
        naming.replaceInStrings(QStringLiteral("SLASH"), QStringLiteral("//"));
        const CliOutcome outcome = m_push->run(QStringLiteral("push show"), naming);
        QVERIFY2(outcome.exitCode == exitCode, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray());
    }

    void aLandingThatHasNotLandedIsSaid() {
        m_push->landing = json("{'id':77,'status':'SUBMITTED','commit_id':null}");
        const QString line = QStringLiteral("push show autoland --lando 77 --lando-url ") + m_push->base();
        QVERIFY(m_push->run(line).errors.contains("Landing 77 has no revision yet (submitted)."));
        m_push->landing = json("{'id':77,'status':'FAILED','error':'conflict in a.cpp','commit_id':null}");
        QVERIFY(m_push->run(line).errors.contains("Landing 77 failed, so that it has no push. conflict in a.cpp"));
        m_push->landing = "<html>";
        QCOMPARE(m_push->run(line).exitCode, 1);
    }

    void aPushIsShown() {
        const CliOutcome outcome = m_push->run(QStringLiteral("push show autoland --push 101"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(
            QString::fromUtf8(outcome.output),
            QStringLiteral("autoland %1  push 101\n"
                           "2026-11-18 11:08:21  jane@example.com\n"
                           "100% complete, 0 in progress. Failed: 0 lint, 0 build, 2 test; 1 intermittent, 0 fixed "
                           "by commit, 2 unclassified.\n"
                           "\n"
                           "aaaaaaaaaaaa  Jane Doe  Bug 1234567 - Mend `it`. r=joe\n"
                           "              Bug 1234567, D99\n")
                .arg(QString::fromLatin1(FailedPush::tip)));
    }

    void bugsOfAPushHaveTitles() {
        m_push->bugs =
            json("{'bugs':[{'id':1234567,'summary':'The `it` is <b>broken</b>','status':'NEW','resolution':''}]}");
        const QString line = QStringLiteral("push show autoland --push 101 --bugzilla-url %1").arg(m_push->base());
        const CliOutcome titled = m_push->run(line);
        QVERIFY2(
            titled.output.endsWith("r=joe\n              Bug 1234567: The `it` is <b>broken</b>\n              D99\n"),
            titled.output.constData());
        QCOMPARE(titled.errors, QByteArray());
        m_push->bugs = "<html>";
        const CliOutcome untitled = m_push->run(line);
        QCOMPARE(untitled.exitCode, 0);
        QVERIFY2(untitled.output.endsWith("r=joe\n              Bug 1234567, D99\n"), untitled.output.constData());
        QVERIFY2(untitled.errors.startsWith("collie-cli: Bugs are shown without titles. Bugzilla "),
                 untitled.errors.constData());
        QCOMPARE(untitled.errors.count('\n'), 1);
    }

    void theHealthOfAPushIsTold() {
        const Json report = m_push->runJson(QStringLiteral("push health autoland --push 101"));
        QCOMPARE(m_push->askedTwice(), QByteArrayList());
        // One test over two platforms, and the job that somebody classified: its failures are not asked for.
        QCOMPARE(report.at("entries").size(), 2U);
        const Json &first = report.at("entries").at(0);
        QCOMPARE(stringMember(first, "test"), QStringLiteral("test-macosx1500-64/opt-mochitest-1"));
        QCOMPARE(stringMember(first, "verdict"), QStringLiteral("intermittent"));
        const Json &second = report.at("entries").at(1);
        QCOMPARE(stringMember(second, "test"), QStringLiteral("dom/base/test/test_a.html"));
        QCOMPARE(stringMember(second, "verdict"), QStringLiteral("unknown"));
        QCOMPARE(second.at("jobs").size(), 2U);
        QCOMPARE(integerMember(report.at("counts"), "unknown"), 1);
        const CliOutcome markdown = m_push->run(QStringLiteral("push health autoland --push 101 --markdown"));
        QVERIFY2(markdown.output.startsWith("## Failures of autoland aaaaaaaaaaaa\n"), markdown.output.constData());
    }

    void aPushIsWatchedToItsEnd() {
        const QString counts = QStringLiteral("100% complete, 0 in progress. Failed: 0 lint, 0 build, 2 test; "
                                              "1 intermittent, 0 fixed by commit, 2 unclassified.\n");
        const CliOutcome ended = m_push->run(QStringLiteral("push watch autoland --push 101"));
        QVERIFY2(ended.exitCode == 1, ended.errors.constData());
        QCOMPARE(QString::fromUtf8(ended.output), counts);
        QVERIFY2(ended.errors.endsWith("collie-cli: 2 failures are not classified.\n"), ended.errors.constData());

        const CliOutcome streamed = m_push->run(QStringLiteral("push watch autoland --push 101 --stream"));
        const QString output = QString::fromUtf8(streamed.output);
        QVERIFY2(output.contains(QStringLiteral(
                     "testfailed  windows11-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBQ.0  test-windows11-64/opt-mochitest-1\n"
                     "  TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n")),
                 qPrintable(output));
        QCOMPARE(output.count(QStringLiteral("testfailed  ")), 3);
        QVERIFY2(output.endsWith(counts), qPrintable(output));

        const CliOutcome documents = m_push->run(QStringLiteral("push watch autoland --push 101 --stream --json"));
        const QByteArrayList lines = documents.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        for (const QByteArray &line : lines)
            QVERIFY2(parseJson(line, QStringLiteral("A line")).has_value(), line.constData());
        QCOMPARE(integerMember(parseJson(lines.last(), {})->at("jobs"), "unclassified"), 2);

        m_push->jobs = m_push->jobs.mid(2);
        QCOMPARE(m_push->run(QStringLiteral("push watch autoland --push 101")).exitCode, 0);
    }

    void aPushWithoutJobsIsNotGreen() {
        m_push->jobs.clear();
        const QString line = QStringLiteral("push watch autoland --push 101");
        m_push->firstTimestamp = 1'600'000'000;
        QCOMPARE(failsOtherwise(m_push->run(line), "collie-cli: The push has no jobs.\n"), QByteArray());
        m_push->firstTimestamp = 4'000'000'000;
        test::CliRun stopped;
        stopped.whileRunning = [](QProcess &process, const CliOutcome &outcome) {
            if (outcome.errors.contains("no jobs yet"))
                process.terminate();
        };
        const CliOutcome young = m_push->run(line, {}, stopped);
        QVERIFY2(young.errors.endsWith("collie-cli: Interrupted before the end was seen.\n"), young.errors.constData());
    }

    void aLogThatIsNotReadYetIsAskedForAgain() {
        m_push->jobs = m_push->jobs.mid(0, 1);
        m_push->unreadLogs = m_push->unreadLines = 1;
        const CliOutcome streamed = m_push->run(QStringLiteral("push watch autoland --push 101 --stream"));
        QVERIFY2(streamed.output.contains("  " + FailedPush::errorLine + '\n'), streamed.output.constData());
        QVERIFY2(!streamed.output.contains("has not read"), streamed.output.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliPushWatch)
#include "test_cli_push_watch.moc"
