#include "services/treeherder/answer_reading.h"
#include "services/treeherder/answers.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;

class TestAnswers final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void htmlBecomesText_data() {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *html, const char *text) {
            QTest::newRow(html) << QString::fromLatin1(html) << QString::fromLatin1(text);
        };
        row("", "");
        row("plain", "plain");
        row("Integration for <a href='x'>beta</a>.", "Integration for beta.");
        row("a<br/>b", "a b");
        row("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2");
        row("&amp;lt;", "&lt;");
        row("<script>x", "x");
        row("unclosed <b", "unclosed");
    }
    void htmlBecomesText() {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(plainTextOfHtml(html), text);
    }

    void revisionPages_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("page");
        QTest::newRow("hg") << QStringLiteral("hg") << QStringLiteral("https://hg.example.com/try/")
                            << QStringLiteral("https://hg.example.com/try/rev/ab");
        QTest::newRow("git") << QStringLiteral("git") << QStringLiteral("https://git.example.com/o/r")
                             << QStringLiteral("https://git.example.com/o/r/commit/ab");
        QTest::newRow("none") << QStringLiteral("git") << QString() << QString();
    }
    void revisionPages() {
        QFETCH(QString, type);
        QFETCH(QString, url);
        QFETCH(QString, page);
        Repository repository;
        repository.dvcsType = type;
        repository.url = QUrl(url);
        QCOMPARE(repository.revisionUrl(QStringLiteral("ab")), QUrl(page));
    }

    void pushAndRangePages_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("push");
        QTest::addColumn<QString>("range");
        QTest::newRow("hg") << QStringLiteral("hg") << QStringLiteral("https://hg.example.com/try/")
                            << QStringLiteral("https://hg.example.com/try/pushloghtml?changeset=cd")
                            << QStringLiteral("https://hg.example.com/try/pushloghtml?fromchange=ab&tochange=cd");
        QTest::newRow("git") << QStringLiteral("git") << QStringLiteral("https://git.example.com/o/r")
                             << QStringLiteral("https://git.example.com/o/r/commit/cd")
                             << QStringLiteral("https://git.example.com/o/r/compare/ab...cd");
        QTest::newRow("none of hg") << QStringLiteral("hg") << QString() << QString() << QString();
        QTest::newRow("none of git") << QStringLiteral("git") << QString() << QString() << QString();
    }
    void pushAndRangePages() {
        QFETCH(QString, type);
        QFETCH(QString, url);
        QFETCH(QString, push);
        QFETCH(QString, range);
        Repository repository;
        repository.dvcsType = type;
        repository.url = QUrl(url);
        QCOMPARE(repository.pushUrl(QStringLiteral("cd")), QUrl(push));
        QCOMPARE(repository.rangeUrl(QStringLiteral("ab"), QStringLiteral("cd")), QUrl(range));
    }

    void pushLogs_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<QString>("page");
        const QString hg = QStringLiteral("https://hg.example.com/try/");
        const QString git = QStringLiteral("https://git.example.com/o/r");
        QTest::newRow("hg") << QStringLiteral("hg") << hg << QString() << hg + QStringLiteral("pushloghtml");
        QTest::newRow("git") << QStringLiteral("git") << git << QString() << git + QStringLiteral("/commits");
        QTest::newRow("branch") << QStringLiteral("git") << git << QStringLiteral("release/1 ?#2")
                                << git + QStringLiteral("/commits/release/1%20%3F%232");
        QTest::newRow("none") << QStringLiteral("git") << QString() << QStringLiteral("main") << QString();
    }
    void pushLogs() {
        QFETCH(QString, type);
        QFETCH(QString, url);
        QFETCH(QString, branch);
        QFETCH(QString, page);
        Repository repository;
        repository.dvcsType = type;
        repository.url = QUrl(url);
        QCOMPARE(repository.pushLogUrl(branch).toString(QUrl::FullyEncoded), page);
    }

    void notesOfAPush() {
        const auto notes = parsePushNotes(
            "[{\"id\":1,\"job\":{\"task_id\":\"VaQoWKTbSdGSwBJn6UZV9g\",\"job_type_name\":\"test-a/opt-b\",\"result\":"
            "\"testfailed\",\"duration\":4},\"failure_classification_name\":\"fixed by commit\",\"created\":"
            "\"2026-08-01T10:20:30\",\"who\":\"s@example.com\",\"text\":\"0123456789ab\"},{\"id\":2,\"job\":null},7]");
        QVERIFY(notes);
        QCOMPARE(notes->size(), 1);
        QCOMPARE(notes->at(0).label, QStringLiteral("test-a/opt-b"));
        QCOMPARE(notes->at(0).classification, QStringLiteral("fixed by commit"));
        QCOMPARE(notes->at(0).text, QStringLiteral("0123456789ab"));
        QVERIFY(parsePushNotes("[]")->isEmpty());
        QVERIFY(!parsePushNotes("{}"));
    }

    void hostileLinksAreDropped() {
        const auto logs =
            parseLogUrls("[{\"name\":\"a\",\"url\":\"file:///etc/passwd\"},{\"name\":\"b\",\"url\":\"https://x/y\"}]");
        QVERIFY(logs);
        QCOMPARE(logs->size(), 2);
        QVERIFY(logs->at(0).url.isEmpty());
        QCOMPARE(logs->at(1).url, QUrl(QStringLiteral("https://x/y")));
    }

    void errorsOfALog() {
        const auto errors = parseTextLogErrors("[{\"id\":1,\"line\":\"TEST-UNEXPECTED-FAIL | a\",\"line_number\":9093},"
                                               "{\"line\":\"b\",\"line_number\":-1},{\"line_number\":2}]");
        QVERIFY(errors);
        QCOMPARE(errors->size(), 1);
        QCOMPARE(errors->constFirst().line, QStringLiteral("TEST-UNEXPECTED-FAIL | a"));
        QCOMPARE(errors->constFirst().lineNumber, qint64{9093});
        QVERIFY(!parseTextLogErrors("{}"));
    }

    void detailsOfAnUnfinishedJob() {
        const auto details = parseJobDetails("{\"id\":5,\"state\":\"running\",\"result\":\"unknown\",\"job_guid\":"
                                             "\"odd\",\"start_timestamp\":null,\"tier\":null,"
                                             "\"submit_timestamp\":1590616770,\"job_type_symbol\":\"\"}");
        QVERIFY(details);
        QCOMPARE(details->job.status(), JobStatus::Running);
        QCOMPARE(details->job.taskId, QString());
        QCOMPARE(details->job.symbol, QStringLiteral("?"));
        QCOMPARE(details->job.tier, 1);
        QVERIFY(!details->started.isValid());
        QCOMPARE(details->submitted.toSecsSinceEpoch(), 1590616770);
    }

    void oddNumbersKeepThePush_data() {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("time");
        QTest::newRow("numbers") << QByteArray("31") << QByteArray("1590616770");
        QTest::newRow("texts") << QByteArray("\"31\"") << QByteArray("\"1590616770\"");
        QTest::newRow("fractions") << QByteArray("31.0") << QByteArray("1590616770.75");
        QTest::newRow("texts of fractions") << QByteArray("\" 31.0 \"") << QByteArray("\"1590616770.75\"");
        QTest::newRow("a time of its own") << QByteArray("31") << QByteArray("\"2020-05-27T21:59:30.750000\"");
    }
    void oddNumbersKeepThePush() {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, time);
        const auto pushes =
            parsePushes(R"({"results":[{"id":)" + id + R"(,"revision":"abc","author":null,"push_timestamp":)" + time +
                        R"(,"revision_count":"4","repository_id":"77","revisions":[{"revision":12}]}]})");
        QVERIFY(pushes);
        QCOMPARE(pushes->size(), 1);
        QCOMPARE(pushes->at(0).id, 31);
        QCOMPARE(pushes->at(0).pushTimestamp, 1590616770);
        QCOMPARE(pushes->at(0).revisionCount, 4);
        QCOMPARE(pushes->at(0).repositoryId, 77);
        QCOMPARE(pushes->at(0).commits.at(0).revision, QStringLiteral("12"));
        const auto details = parseJobDetails("{\"id\":" + id + ",\"push_id\":" + id + ",\"start_timestamp\":" + time +
                                             ",\"tier\":\"2\",\"retry_id\":null,\"job_type_symbol\":5}");
        QVERIFY(details);
        QCOMPARE(details->job.id, 31);
        QCOMPARE(details->job.pushId, 31);
        QCOMPARE(details->job.tier, 2);
        QCOMPARE(details->job.symbol, QStringLiteral("5"));
        QCOMPARE(details->started.toSecsSinceEpoch(), 1590616770);
        QVERIFY(!parseJobDetails("{\"id\":1.5}"));
    }

    void moreCommitsThanAreTold() {
        for (const QByteArray &count : {QByteArray("null"), QByteArray("-5"), QByteArray("1"), QByteArray("\"x\"")}) {
            const auto pushes = parsePushes(R"({"results":[{"id":1,"revision":"a","revision_count":)" + count +
                                            R"(,"revisions":[{"revision":"a"},{"revision":"b"}]}]})");
            QVERIFY(pushes);
            QCOMPARE(pushes->at(0).revisionCount, 2);
        }
    }

    void aRunThatIsNoneHasNoTask_data() {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<QString>("taskId");
        const QString task = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
        QTest::newRow("a run") << QByteArray("65535") << task;
        QTest::newRow("not told") << QByteArray("null") << task;
        QTest::newRow("negative") << QByteArray("-1") << QString();
        QTest::newRow("too many") << QByteArray("65536") << QString();
        QTest::newRow("huge") << QByteArray("99999999999") << QString();
    }
    void aRunThatIsNoneHasNoTask() {
        QFETCH(QByteArray, run);
        QFETCH(QString, taskId);
        const auto details = parseJobDetails(R"({"id":5,"task_id":"VaQoWKTbSdGSwBJn6UZV9g","retry_id":)" + run + '}');
        QVERIFY(details);
        QCOMPARE(details->job.taskId, taskId);
        QCOMPARE(details->job.runId, taskId.isEmpty() ? 0 : static_cast<int>(run.toInt()));
    }

    void errorLinesOfALog() {
        const auto lines =
            parseTextLogErrors(R"([{"line":"one","line_number":7,"new_failure":true},{"line":"","line_number":8},)"
                               R"({"line":null,"line_number":9},{"line":"two","line_number":-1},7])");
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->at(0).lineNumber, 7);
        QVERIFY(lines->at(0).isNew);
        // A line without text says nothing, but is no broken answer.
        const auto none = parseTextLogErrors(R"([{"line":"","line_number":8}])");
        QVERIFY(none && none->isEmpty());
        QVERIFY(!parseTextLogErrors(R"([{"text":"other"}])"));
        const QByteArray megabyte(1024 * 1024, 'x');
        const auto cut = parseTextLogErrors("[{\"line\":\"" + megabyte + "\",\"line_number\":1}]");
        QVERIFY(cut);
        QCOMPARE(cut->at(0).line.size(), longestText);
    }

    void wrongTypesAreErrors() {
        QVERIFY(!parseRepositories("{}"));
        QVERIFY(!parsePushes("{\"results\":{}}"));
        QVERIFY(!parseJobDetails("[]"));
        QVERIFY(!parseLogUrls("5"));
        QVERIFY(!parseDecisionTasks("[]"));
        QVERIFY(!parseDecisionTasks(""));
        QVERIFY(parsePushes("{\"results\":[]}"));
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "test_answers.moc"
