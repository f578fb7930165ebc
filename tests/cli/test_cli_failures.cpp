#include "services/base/json.h"
#include "tests/support/failed_push.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace collie;
using collie::test::CliOutcome;
using collie::test::FailedPush;

namespace {

const auto json = FailedPush::json;
const auto failsOtherwise = FailedPush::failsOtherwise;

/// A program that speaks German.
test::CliRun german() {
    test::CliRun how;
    how.variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    how.variables.insert(QStringLiteral("LANGUAGE"), QStringLiteral("de"));
    return how;
}

} // namespace

/// The verbs about failures, run as a script would: what they print, as a whole.
class TestCliFailures final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<FailedPush> m_push;

    /// What the runs left.
    void leaveCrash() {
        m_push->artifacts = json("{'name':'public/test_info/01234567-89ab-cdef-0123-456789abcdef.json',"
                                 "'storageType':'s3','contentType':'application/json',"
                                 "'expires':'2099-01-01T00:00:00.000Z'}");
        m_push->content =
            json("{'signature':'mozilla::Foo','crash_info':{'type':'SIGSEGV','crashing_thread':0},'threads':["
                 "{'thread_name':'MainThread','frames':[{'module':'libxul.so','function':'mozilla::Foo'}]},"
                 "{'thread_name':'Worker','frames':[]}]}");
    }

  private Q_SLOTS:
    void init() { m_push = std::make_unique<FailedPush>(); }

    void failuresOfAPushAreOneForEachTest() {
        const CliOutcome outcome = m_push->run(QStringLiteral("failures autoland --push 101"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(outcome.errors, QByteArray());
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("autoland aaaaaaaaaaaa Bug 1234567 - Mend `it`. r=joe\n"
                                "2 failed jobs. 1 intermittent job left out; add --intermittent to see all.\n"
                                "\n"
                                "dom/base/test/test_a.html\n"
                                "  TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n"
                                "    linux2404-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBA.0\n"
                                "    windows11-64 opt M(1)  VWAJCxhmQ4iFEUS-d6zfBQ.0\n"));
        QCOMPARE(m_push->askedTwice(), QByteArrayList());
        // These are many: the server would search its bugs for each.
        QVERIFY(!m_push->wasAsked("bug_suggestions"));
    }

    void failuresOfAPushAreGroupedAndChosen() {
        const Json all =
            m_push->runJson(QStringLiteral("failures autoland --push 101 --group-by platform --intermittent"));
        QCOMPARE(integerMember(all, "intermittentLeftOut", -1), 0);
        QCOMPARE(all.at("groups").size(), 3U);
        QCOMPARE(stringMember(all.at("groups").at(0), "name"), QStringLiteral("linux2404-64 opt"));
        Json windows = m_push->runJson(QStringLiteral("failures autoland --push 101 --platform ^win"));
        const Json job = windows.at("jobs").at("VWAJCxhmQ4iFEUS-d6zfBQ.0");
        windows.erase("jobs");
        QCOMPARE(toJsonBytes(windows),
                 json("{'repository':'autoland','revision':'") + FailedPush::tip +
                     json("','pushId':101,'intermittentLeftOut':0,'otherPlatforms':1,'groupBy':'test','groups':[{"
                          "'name':'dom/base/test/test_a.html','runs':['VWAJCxhmQ4iFEUS-d6zfBQ.0'],'lines':[{'text':'") +
                     FailedPush::errorLine + json("','isNew':false,'runs':['VWAJCxhmQ4iFEUS-d6zfBQ.0']}]}]}"));
        QCOMPARE(stringMember(job, "name"), QStringLiteral("test-windows11-64/opt-mochitest-1"));
        QCOMPARE(stringMember(job.at("failures").at(0), "test"), QStringLiteral("dom/base/test/test_a.html"));
    }

    void failuresAsMarkdown() {
        const CliOutcome outcome =
            m_push->run(QStringLiteral("failures autoland --push 101 --platform linux --markdown"));
        const QString base = m_push->base();
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("## Failures of [`autoland aaaaaaaaaaaa`](%1/jobs?repo=autoland&revision=%2)\n\n"
                                "``Bug 1234567 - Mend `it`. r=joe``\n\n"
                                "1 failed job on these platforms, 1 on others.\n\n"
                                "### `dom/base/test/test_a.html`\n\n"
                                "- `TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2`: "
                                "[`linux2404-64 opt M(1)`](%1/jobs?repo=autoland&revision=%2&selectedTaskRun="
                                "VWAJCxhmQ4iFEUS-d6zfBA.0)\n")
                     .arg(base, QString::fromLatin1(FailedPush::tip)));
    }

    void failuresOfATaskHaveBugs_data() {
        QTest::addColumn<QString>("operand");
        QTest::newRow("task") << QString::fromLatin1(FailedPush::firstTask);
        QTest::newRow("address of a job")
            << QStringLiteral("/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.0")
                   .arg(QString::fromLatin1(FailedPush::tip), QString::fromLatin1(FailedPush::firstTask));
    }
    void failuresOfATaskHaveBugs() {
        QFETCH(QString, operand);
        const QString operandHere = operand.startsWith(u'/') ? m_push->base() + operand : operand;
        const CliOutcome outcome = m_push->run(QStringLiteral("failures"), {operandHere});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(QString::fromUtf8(outcome.output),
                 QStringLiteral("test-linux2404-64/opt-mochitest-1 (task VWAJCxhmQ4iFEUS-d6zfBA, run 0): 1 failure\n"
                                "\n"
                                "TEST-UNEXPECTED-FAIL | dom/base/test/test_a.html | got 1, expected 2\n"
                                "Bug 1700001: Intermittent test_a.html\n"));
        QCOMPARE(m_push->askedTwice(), QByteArrayList());
    }

    void failuresOnOtherPlatformsAreCounted() {
        const CliOutcome none = m_push->run(QStringLiteral("failures autoland --push 101 --platform beos"));
        QVERIFY2(none.output.endsWith("\nNo failed jobs on these platforms, 2 on others.\n"), none.output.constData());
        QCOMPARE(m_push->run(QStringLiteral("failures autoland --push 101 --run 0")).exitCode, 2);
    }

    void whatCannotBeLoadedIsNoSuccess() {
        m_push->isBroken = true;
        const CliOutcome outcome = m_push->run(QStringLiteral("failures autoland --push 101"));
        QCOMPARE(failsOtherwise(outcome, "collie-cli: The failures of 2 jobs could not be loaded.\n"), QByteArray());
        QVERIFY2(outcome.output.contains("    linux2404-64 opt M(1)  " + FailedPush::firstTask),
                 outcome.output.constData());
    }

    void whereNothingIsKnownOfAnyJobIsNoSuccess() {
        m_push->isLineKnown = false;
        const CliOutcome outcome = m_push->run(QStringLiteral("failures autoland --push 101"));
        QCOMPARE(failsOtherwise(outcome, "collie-cli: It is not known why any of these jobs failed.\n"), QByteArray());
        QVERIFY2(outcome.output.contains("    linux2404-64 opt M(1)  " + FailedPush::firstTask),
                 outcome.output.constData());
        m_push->jobs = m_push->jobs.mid(3);
        QCOMPARE(m_push->run(QStringLiteral("failures autoland --push 101")).exitCode, 0);
    }

    void aBrokenAnswerIsNotTakenForAJobThatIsNotThere() {
        const QString task = QString::fromLatin1(FailedPush::firstTask);
        m_push->jobs.clear();
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("failures ") + task), "and Treeherder does not tell of it."),
                 QByteArray());
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("job similar ") + task),
                                "collie-cli: Treeherder does not show this task, so it has no similar jobs.\n"),
                 QByteArray());
        m_push->isJobBroken = true;
        const QByteArray broken = m_push->run(QStringLiteral("job similar ") + task).errors;
        QVERIFY2(broken.contains("web page"), broken.constData());
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("failures ") + task), broken.constData()), QByteArray());
        m_push->isTaskKnown = false;
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("failures ") + task), broken.constData()), QByteArray());
    }

    void howARunStandsIsKnownFromTheQueueWhereTreeherderLags() {
        const QString task = QString::fromLatin1(FailedPush::firstTask);
        const QStringList operands{task, m_push->base() +
                                             QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%1.0").arg(task)};
        m_push->jobs = {
            FailedPush::jobRow(1, "unknown", "linux2404-64", 1, FailedPush::firstTask).replace("completed", "running")};
        m_push->isLineKnown = m_push->hasLog = false;
        for (const QString &operand : operands) {
            const CliOutcome failed = m_push->run(QStringLiteral("failures"), {operand});
            QCOMPARE(failsOtherwise(failed, "collie-cli: Treeherder has not read the log yet."), QByteArray());
        }
        m_push->runState = "completed";
        const CliOutcome green = m_push->run(QStringLiteral("failures"), {task});
        QCOMPARE(green.output, QByteArray("Run 0 of test-linux2404-64/opt-mochitest-1 did not fail: success.\n"));
        QCOMPARE(green.exitCode, 0);
        m_push->runState = "running";
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("failures"), {task}),
                                "Run 0 of test-linux2404-64/opt-mochitest-1 has not ended yet: running.\n"),
                 QByteArray());
    }

    void aJobWithoutATaskIsAskedForByItsNumber() {
        m_push->details = json("{'id':7,'push_id':101,'job_guid':'x','state':'completed','result':'testfailed',"
                               "'job_type_name':'buildbot'}");
        m_push->isTry = true;
        m_push->counter = 0;
        const QStringList address{m_push->base() + QStringLiteral("/logviewer?job_id=7&repo=autoland")};
        const Json shown = m_push->runJson(QStringLiteral("failures"), address);
        // What is new is told otherwise for pushes that try something.
        QCOMPARE(integerMember(shown, "newCount"), 1);
        for (const char *wrong : {"--run 0", "--group-by job", "--markdown --json"})
            QCOMPARE(m_push->run(QStringLiteral("failures ") + QLatin1String(wrong), address).exitCode, 2);
    }

    void runsWithoutFailuresSayWhy() {
        const QString line = QStringLiteral("failures ") + QString::fromLatin1(FailedPush::firstTask);
        const CliOutcome noRun = m_push->run(line + QStringLiteral(" --run 7"));
        QCOMPARE(failsOtherwise(noRun, "collie-cli: The task has no run 7.\n"), QByteArray());
        QCOMPARE(m_push->run(QStringLiteral("crash %1 --run 7").arg(QString::fromLatin1(FailedPush::firstTask))).errors,
                 noRun.errors);
        m_push->isLineKnown = false;
        m_push->jobs.prepend(FailedPush::jobRow(9, "success", "linux2404-64", 1, FailedPush::firstTask));
        const CliOutcome green = m_push->run(line);
        QCOMPARE(green.exitCode, 0);
        QCOMPARE(green.output, QByteArray("Run 0 of test-linux2404-64/opt-mochitest-1 did not fail: success.\n"));
    }

    void anExpiredTaskIsToldByTreeherderWhereAnAddressTellsTheRepository() {
        m_push->isTaskKnown = false;
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("failures ") + QString::fromLatin1(FailedPush::firstTask)),
                                "collie-cli: The task has expired: its log and artifacts are gone.\n"),
                 QByteArray());
        const QString place =
            m_push->base() + QStringLiteral("/jobs?repo=autoland&revision=%1&selectedTaskRun=%2.0")
                                 .arg(QString::fromLatin1(FailedPush::tip), QString::fromLatin1(FailedPush::firstTask));
        const CliOutcome known = m_push->run(QStringLiteral("failures"), {place});
        QVERIFY2(known.exitCode == 0 && known.output.contains(FailedPush::errorLine), known.errors.constData());
        QVERIFY(m_push->run(QStringLiteral("task show ") + QString::fromLatin1(FailedPush::firstTask))
                    .errors.contains("has expired"));
    }

    void similarJobsAreListed() {
        const CliOutcome outcome =
            m_push->run(QStringLiteral("job similar ") + QString::fromLatin1(FailedPush::firstTask));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const QByteArrayList lines = outcome.output.split('\n');
        QCOMPARE(lines.first().simplified(), QByteArray("RESULT REVISION AUTHOR AGE CLASS RUN"));
        QVERIFY2(lines.at(1).startsWith("success  bbbbbbbbbbbb  jane@example.com  "), lines.at(1).constData());
        QVERIFY(lines.at(1).endsWith(FailedPush::greenTask + ".0"));
        QCOMPARE(m_push->askedTwice(), QByteArrayList());
        const QByteArrayList markdown =
            m_push->run(QStringLiteral("job similar --markdown ") + QString::fromLatin1(FailedPush::firstTask))
                .output.split('\n');
        QCOMPARE(markdown.mid(0, 2),
                 QByteArrayList({"| RESULT | REVISION | AUTHOR | AGE | CLASS |", "| --- | --- | --- | --- | --- |"}));
    }

    void crashesArePrinted() {
        const QString line = QStringLiteral("crash ") + QString::fromLatin1(FailedPush::firstTask);
        QCOMPARE(failsOtherwise(m_push->run(line), "left no crashes"), QByteArray());

        leaveCrash();
        const CliOutcome crash = m_push->run(line);
        QVERIFY2(crash.exitCode == 0, crash.errors.constData());
        QCOMPARE(QString::fromUtf8(crash.output), QStringLiteral("Crash 01234567-89ab-cdef-0123-456789abcdef\n"
                                                                 "Signature: mozilla::Foo\n"
                                                                 "Reason: SIGSEGV\n"
                                                                 "\n"
                                                                 "Thread 0 (MainThread), crashed\n"
                                                                 "#0  libxul.so  mozilla::Foo\n"));
        QVERIFY(m_push->run(line + QStringLiteral(" --all-threads")).output.contains("Thread 1 (Worker)\n"));
        QCOMPARE(m_push->runJson(line).at(0).at("threads").size(), 1U);
        m_push->content = "<html>";
        QCOMPARE(m_push->run(line).exitCode, 1);
        // A script does not go by the sentence.
        const CliOutcome broken = m_push->run(line + QStringLiteral(" --json"));
        QCOMPARE(broken.exitCode, 1);
        QVERIFY2(broken.output.contains("\"errorKind\": \"BadResponse\""), broken.output.constData());
    }

    void whatIsForOthersIsEnglish_data() {
        QTest::addColumn<QString>("line");
        for (const char *line : {"failures autoland --push 101 --platform linux", "push show autoland --push 101",
                                 "push health autoland --push 101"})
            QTest::newRow(line) << QString::fromLatin1(line);
        for (const char *verb : {"failures", "job similar", "crash", "task show"})
            QTest::newRow(verb) << QStringLiteral("%1 %2").arg(QString::fromLatin1(verb),
                                                               QString::fromLatin1(FailedPush::firstTask));
    }
    void whatIsForOthersIsEnglish() {
        QFETCH(QString, line);
        if (line.startsWith(u"crash"))
            leaveCrash();
        for (const QString &form : {QStringLiteral(" --markdown"), QStringLiteral(" --json")}) {
            const CliOutcome english = m_push->run(line + form);
            QVERIFY2(english.exitCode == 0, english.errors.constData());
            QCOMPARE(QString::fromUtf8(m_push->run(line + form, {}, german()).output),
                     QString::fromUtf8(english.output));
        }
        QVERIFY(m_push->run(line, {}, german()).output != m_push->run(line).output);
    }

    void whatIsMissingIsSaidInEnglish() {
        const QString crash = QStringLiteral("crash ") + QString::fromLatin1(FailedPush::firstTask),
                      failures = QStringLiteral("failures autoland --push 101");
        leaveCrash();
        m_push->content = "<html>";
        m_push->unreadLogs = 1'000;
        m_push->isLineKnown = false;
        for (const QString &line : {crash, failures}) {
            const CliOutcome english = m_push->run(line + QStringLiteral(" --json"));
            QVERIFY2(english.exitCode == 1, english.output.constData());
            const CliOutcome outcome = m_push->run(line + QStringLiteral(" --json"), {}, german());
            QCOMPARE(QString::fromUtf8(outcome.output), QString::fromUtf8(english.output));
            QCOMPARE(QString::fromUtf8(outcome.errors), QString::fromUtf8(english.errors));
        }
        const QByteArray stacks = m_push->run(crash + QStringLiteral(" --markdown"), {}, german()).output;
        QVERIFY2(stacks.contains("The stacks could not be read."), stacks.constData());
        const CliOutcome unread = m_push->run(failures + QStringLiteral(" --markdown"), {}, german());
        QVERIFY2(unread.output.contains("Treeherder has not read the log yet. Ask again in a minute."),
                 unread.output.constData());
        // The person is told in German.
        QVERIFY2(unread.errors.startsWith("collie-cli: ") && !unread.errors.contains("It is not known"),
                 unread.errors.constData());
    }

    void theLogsOfFailedJobsAreSearched() {
        m_push->content = "one\nAssertion failure: x\r\nthree\n";
        const QString line = QStringLiteral("log autoland --push 101 --match");
        const CliOutcome found = m_push->run(line, {QStringLiteral("^Assert")});
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        QCOMPARE(found.output,
                 "test-linux2404-64/opt-mochitest-1 " + FailedPush::firstTask + ".0: 2: Assertion failure: x\n" +
                     "test-macosx1500-64/opt-mochitest-1 " + FailedPush::thirdTask + ".0: 2: Assertion failure: x\n" +
                     "test-windows11-64/opt-mochitest-1 " + FailedPush::secondTask + ".0: 2: Assertion failure: x\n");
        QCOMPARE(m_push->runJson(line, {QStringLiteral("three")}).size(), 3U);
        const QByteArray pasted = m_push->run(line, {QStringLiteral("three"), QStringLiteral("--markdown")}).output;
        QVERIFY(pasted.startsWith("### `test-linux2404-64/opt-mochitest-1 " + FailedPush::firstTask +
                                  ".0`\n\n```\n3: three\n```\n"));
        QCOMPARE(failsOtherwise(m_push->run(line, {QStringLiteral("four")}), "No line matches."), QByteArray());
        QCOMPARE(m_push->run(line, {QStringLiteral("(")}).exitCode, 2);
        QCOMPARE(m_push->run(QStringLiteral("log autoland --push 101")).exitCode, 2);
        m_push->jobs = m_push->jobs.mid(3);
        QVERIFY(m_push->run(line, {QStringLiteral("three")}).errors.contains("The push has no failed jobs."));
        QCOMPARE(
            m_push->run(QStringLiteral("log %1 --match x").arg(QString::fromLatin1(FailedPush::firstTask))).exitCode,
            2);
    }

    void linesThatAreNotPrintedAreCounted() {
        m_push->jobs = m_push->jobs.mid(0, 1);
        m_push->content = QByteArray("x\n").repeated(10'001);
        const QString line = QStringLiteral("log autoland --push 101 --match x");
        QVERIFY(m_push->run(line).errors.endsWith(".0: 1 more line matches.\n"));
        m_push->content += "x\n";
        QVERIFY(m_push->run(line).errors.endsWith(".0: 2 more lines match.\n"));
    }

    void aLogIsOfARunThatThereIs() {
        const QString task = QString::fromLatin1(FailedPush::firstTask);
        m_push->runState.clear();
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("log ") + task), "collie-cli: The task has not run yet.\n"),
                 QByteArray());
        test::CliRun stopped;
        stopped.whileRunning = [](QProcess &process, const CliOutcome &outcome) {
            if (outcome.errors.contains("The run is not scheduled yet"))
                process.kill();
        };
        QCOMPARE(m_push->run(QStringLiteral("log --follow ") + task, {}, stopped).exitCode, -2);
        QCOMPARE(
            failsOtherwise(m_push->run(QStringLiteral("log --run 7 ") + task), "collie-cli: The task has no run 7.\n"),
            QByteArray());
        m_push->isTaskKnown = false;
        QCOMPARE(failsOtherwise(m_push->run(QStringLiteral("log ") + task), ": its id is wrong, or it has expired.\n"),
                 QByteArray());
    }

    void artifactsAreChosenByName() {
        m_push->artifacts =
            json("{'name':'public/a.txt','storageType':'s3'},{'name':'public/b.json','storageType':'s3'}");
        m_push->content = "content";
        const QTemporaryDir folder;
        const QString line = QStringLiteral("artifact download %1 --folder %2 --match")
                                 .arg(QString::fromLatin1(FailedPush::firstTask), folder.path());
        const CliOutcome some = m_push->run(line, {QStringLiteral("[.]json$")});
        QVERIFY2(some.exitCode == 0, some.errors.constData());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("public/b.json"))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("public/a.txt"))));
        QCOMPARE(failsOtherwise(m_push->run(line, {QStringLiteral("nothing")}), "No artifact"), QByteArray());
        QCOMPARE(m_push->run(line, {QStringLiteral("(")}).exitCode, 2);
    }

    void aTaskIsShownWithItsRuns() {
        const CliOutcome outcome =
            m_push->run(QStringLiteral("task show ") + QString::fromLatin1(FailedPush::firstTask));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(
            QString::fromUtf8(outcome.output),
            QStringLiteral("task         VWAJCxhmQ4iFEUS-d6zfBA\n"
                           "name         test-linux2404-64/opt-mochitest-1\n"
                           "description  Mochitests\n"
                           "state        failed\n"
                           "group        VWAJCxhmQ4iFEUS-d6zfBA\n"
                           "queue        gecko-t/t-linux\n"
                           "priority     low\n"
                           "owner        jane@example.com\n"
                           "run          0 failed failed 2026-11-20 10:00:00 to 2026-11-20 10:05:00 on aws/i-1\n"));
        const Json shown = m_push->runJson(QStringLiteral("task show ") + QString::fromLatin1(FailedPush::firstTask));
        QCOMPARE(stringMember(shown.at("status"), "state"), QStringLiteral("failed"));
        QVERIFY(shown.at("dependencies").is_array() && shown.at("dependents").is_array());
        QVERIFY(m_push->run(QStringLiteral("task show --markdown ") + QString::fromLatin1(FailedPush::firstTask))
                    .output.contains("- state: `failed`\n"));
        m_push->isTaskKnown = false;
        QCOMPARE(m_push->run(QStringLiteral("task show ") + QString::fromLatin1(FailedPush::firstTask)).exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestCliFailures)
#include "test_cli_failures.moc"
