#include "app/session/failure_finder.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace collie;
using failures::JobFailures;
using State = failures::JobFailures::State;

/// Why a job failed, from the artifacts of its run and from Treeherder.
class TestFailureFinder final : public QObject {
    Q_OBJECT

    /// What the servers of a test say; paths not among these are not found.
    struct Servers {
        QByteArray artifacts = R"({"artifacts": []})";
        int artifactsStatus = 200;
        QByteArray summary = {};
        QByteArray lines = "[]";
        QByteArray suggestions = "[]";
        int suggestionsStatus = 200;
        QByteArray logs =
            R"([{"id": 1, "job_id": 7, "name": "live_backing_log", "url": "https://example.com/log", "parse_status": "parsed"}])";
        QByteArray held = "nothing is held back"; ///< Part of the paths whose answers are.
    };

    static constexpr auto summaryListed =
        R"({"artifacts": [{"name": "public/test_info/mochitest_errorsummary.log", "storageType": "s3",
            "contentType": "text/plain", "expires": "2030-01-02T03:04:05.000Z"}]})";
    static constexpr auto failedTest =
        "{\"action\": \"test_result\", \"test\": \"dom/tests/test_a.html\", \"subtest\": \"it holds\","
        " \"status\": \"FAIL\", \"expected\": \"PASS\", \"message\": \"got 3\", \"line\": 1}\n";
    static constexpr auto oneLine =
        R"([{"id": 1, "line": "TEST-UNEXPECTED-FAIL | dom/tests/test_a.html | it holds - got 3", "line_number": 41, "new_failure": false, "job": 7}])";
    static constexpr auto oneSuggestion =
        R"([{"search": "TEST-UNEXPECTED-FAIL | dom/tests/test_a.html | it holds - got 3", "search_terms": ["test_a.html"],
            "path_end": "dom/tests/test_a.html", "line_number": 41, "counter": 3, "failure_new_in_rev": true,
            "bugs": {"open_recent": [{"id": 1234, "internal_id": 1, "status": "NEW", "resolution": "",
            "summary": "Intermittent test_a.html", "dupe_of": null, "crash_signature": "", "keywords": "", "whiteboard": "",
            "occurrences": null}], "all_others": []}}])";

    static QByteArray answer(const Servers &servers, const test::ScriptedServer &server,
                             const test::ScriptedServer::Received &request) {
        using test::ScriptedServer;
        const QByteArray target = request.target;
        if (target.contains(servers.held))
            return ScriptedServer::later;
        if (target.startsWith("/store"))
            return ScriptedServer::response(200, servers.summary, {{"Content-Type", "text/plain"}});
        if (target.contains("/artifact-content/"))
            return ScriptedServer::response(200, R"({"storageType": "s3", "url": ")" +
                                                     server.url(QStringLiteral("/store")).toEncoded() + R"("})");
        if (target.contains("/artifacts"))
            return ScriptedServer::response(servers.artifactsStatus, servers.artifacts);
        if (target.contains("/status"))
            return ScriptedServer::response(200, R"({"status": {"taskId": "x", "state": "failed", "runs": [
                {"runId": 0, "state": "failed", "reasonCreated": "scheduled", "reasonResolved": "failed"}]}})");
        if (target.contains("/job-log-url/"))
            return ScriptedServer::response(200, servers.logs);
        if (target.contains("/text_log_errors/"))
            return ScriptedServer::response(200, servers.lines);
        if (target.contains("/bug_suggestions/"))
            return ScriptedServer::response(servers.suggestionsStatus, servers.suggestions);
        return ScriptedServer::response(404, R"({"detail": "Not found."})");
    }

    static session::FailureQuestion question() {
        session::FailureQuestion asked;
        asked.job.id = 7;
        asked.job.taskId = newSlugid();
        asked.job.state = treeherder::JobState::Completed;
        asked.job.result = treeherder::JobResult::TestFailed;
        asked.repository = QStringLiteral("autoland");
        return asked;
    }

    struct Place {
        Servers servers;
        test::ScriptedServer server;
        test::SessionFixture session{server.url()};
        session::FailureFinder finder{session.deployment};

        Place() {
            server.setHandler([this](const auto &request) { return answer(servers, server, request); });
        }
        int requests(const QByteArray &part) const {
            return static_cast<int>(std::count_if(server.received().begin(), server.received().end(),
                                                  [&part](const auto &each) { return each.target.contains(part); }));
        }
    };

  private Q_SLOTS:
    void aLineAndItsBugsBelongToTheirTest() {
        Place place;
        place.servers.artifacts = summaryListed;
        place.servers.summary = failedTest;
        place.servers.lines = oneLine;
        place.servers.suggestions = oneSuggestion;
        const auto found = test::waitFor(place.finder.find(question()));
        QVERIFY(found.has_value());
        QCOMPARE(found->state, State::Known);
        QCOMPARE(found->failures.size(), 1);
        const failures::Failure &only = found->failures.constFirst();
        QCOMPARE(only.test, QStringLiteral("dom/tests/test_a.html"));
        QCOMPARE(only.message, QStringLiteral("got 3"));
        QCOMPARE(only.lineNumber(), 41);
        QVERIFY(only.isNew);
        QCOMPARE(only.bugs.size(), 1);
        QCOMPARE(found->artifact, QStringLiteral("public/test_info/mochitest_errorsummary.log"));
        QVERIFY(found->sentence().isEmpty());
    }

    void linesComeBeforeTheBugsAreKnown() {
        Place place;
        place.servers.held = "bug_suggestions";
        place.servers.lines = oneLine;
        place.servers.suggestions = oneSuggestion;
        const auto asked = question();
        const auto answer = place.finder.find(asked);
        QTRY_VERIFY(place.finder.known(asked.job) && !place.finder.known(asked.job)->failures.isEmpty());
        QCOMPARE(place.finder.known(asked.job)->state, State::Asking);
        QVERIFY(!answer.isFinished());
        place.servers.held = "nothing";
        place.server.askAgain();
        const auto found = test::waitFor(answer);
        QVERIFY(found.has_value());
        QCOMPARE(found->failures.constFirst().bugs.size(), 1);
    }

    void bugsThatDoNotComeLeaveTheLines() {
        Place place;
        place.servers.lines = oneLine;
        place.servers.suggestionsStatus = 500;
        place.servers.suggestions = R"({"detail": "broken"})";
        const auto found = test::waitFor(place.finder.find(question()));
        QVERIFY(found.has_value());
        QCOMPARE(found->failures.size(), 1);
        QVERIFY(found->error.has_value());
        QVERIFY(!found->sentence().isEmpty());
    }

    void whatIsNotThereHasAState_data() {
        QTest::addColumn<int>("artifactsStatus");
        QTest::addColumn<QByteArray>("logs");
        QTest::addColumn<State>("state");
        const auto log = [](const char *status) {
            return QByteArray(R"([{"id": 1, "job_id": 7, "name": "live_backing_log", "url": "https://example.com/log",)"
                              R"( "parse_status": ")") +
                   status + "\"}]";
        };
        QTest::newRow("nothing failed") << 200 << log("parsed") << State::Known;
        QTest::newRow("not parsed") << 200 << log("pending") << State::NotParsed;
        QTest::newRow("parsing failed") << 200 << log("failed") << State::ParsingFailed;
        QTest::newRow("too large") << 200 << log("skipped-size") << State::TooLarge;
        QTest::newRow("no log") << 200 << QByteArray("[]") << State::NoLog;
        QTest::newRow("expired") << 404 << log("parsed") << State::TaskExpired;
    }
    void whatIsNotThereHasAState() {
        QFETCH(int, artifactsStatus);
        QFETCH(QByteArray, logs);
        QFETCH(State, state);
        Place place;
        place.servers.artifactsStatus = artifactsStatus;
        if (artifactsStatus == 404)
            place.servers.artifacts = R"({"code": "ResourceNotFound", "message": "Task not found"})";
        place.servers.logs = logs;
        const auto found = test::waitFor(place.finder.find(question()));
        QVERIFY(found.has_value());
        QCOMPARE(found->state, state);
        QVERIFY(!found->sentence().isEmpty());
    }

    void a404ThatIsNotTheQueuesDoesNotMeanExpired() {
        Place place;
        place.servers.artifactsStatus = 404;
        place.servers.artifacts = "<html>nothing here</html>";
        QCOMPARE(test::waitFor(place.finder.find(question()))->state, State::Failed);
    }

    /// Pulse tells of a job before Treeherder knows it.
    void aJobThatTreeherderDoesNotKnowYetIsAskedForAgain() {
        Place place;
        place.servers.lines = oneLine;
        auto asked = question();
        asked.job.id = 0;
        const auto early = test::waitFor(place.finder.find(asked));
        QCOMPARE(early->state, State::NotParsed);
        QCOMPARE(place.requests("/project/"), 0);
        asked.job.id = 7;
        const auto found = test::waitFor(place.finder.find(asked));
        QCOMPARE(found->state, State::Known);
        QCOMPARE(found->failures.size(), 1);
    }

    void oneThatIsKnownIsNotAskedAgain() {
        Place place;
        place.servers.lines = oneLine;
        place.servers.suggestions = oneSuggestion;
        const auto asked = question();
        QVERIFY(test::waitFor(place.finder.find(asked)).has_value());
        const qsizetype before = place.server.received().size();
        QVERIFY(test::waitFor(place.finder.find(asked)).has_value());
        QCOMPARE(place.server.received().size(), before);
    }

    void aLogThatIsNotParsedIsAskedForAgain() {
        Place place;
        place.servers.logs.replace("\"parsed\"", "\"pending\"");
        const auto asked = question();
        QCOMPARE(test::waitFor(place.finder.find(asked))->state, State::NotParsed);
        place.servers.logs.replace("\"pending\"", "\"parsed\"");
        place.servers.lines = oneLine;
        const auto found = test::waitFor(place.finder.find(asked));
        QCOMPARE(found->state, State::Known);
        QCOMPARE(found->failures.size(), 1);
    }

    void bugsAreAskedForOnlyWhenWanted() {
        Place place;
        place.servers.artifacts = summaryListed;
        place.servers.summary = failedTest;
        place.servers.suggestions = oneSuggestion;
        auto asked = question();
        asked.withBugs = false;
        QCOMPARE(test::waitFor(place.finder.find(asked))->failures.size(), 1);
        QCOMPARE(place.requests("bug_suggestions"), 0);
        asked.withBugs = true;
        QCOMPARE(test::waitFor(place.finder.find(asked))->failures.constFirst().bugs.size(), 1);
        QCOMPARE(place.requests("bug_suggestions"), 1);
        // The artifact was read already.
        QCOMPARE(place.requests("/store"), 1);
    }

    void twoWhoAskGetTheSameAnswer() {
        Place place;
        place.servers.lines = oneLine;
        const auto asked = question();
        const auto first = place.finder.find(asked);
        const auto second = place.finder.find(asked);
        QVERIFY(test::waitFor(first).has_value());
        QVERIFY(test::waitFor(second).has_value());
        QCOMPARE(place.requests("text_log_errors"), 1);
    }

    void theBugsJoinASearchThatIsUnderWay() {
        Place place;
        place.servers.artifacts = summaryListed;
        place.servers.summary = failedTest;
        place.servers.suggestions = oneSuggestion;
        place.servers.held = "/store";
        auto asked = question();
        asked.withBugs = false;
        const auto many = place.finder.find(asked);
        QTRY_COMPARE(place.requests("/store"), 1);
        asked.withBugs = true;
        const auto one = place.finder.find(asked);
        QTRY_COMPARE(place.requests("bug_suggestions"), 1);
        place.servers.held = "nothing";
        place.server.askAgain();
        QCOMPARE(test::waitFor(one)->failures.constFirst().bugs.size(), 1);
        QVERIFY(test::waitFor(many).has_value());
        QCOMPARE(place.requests("/store"), 1);
    }

    void whoComesBackGoesOnWhereTheSearchWasLeft() {
        Place place;
        place.servers.artifacts = summaryListed;
        place.servers.summary = failedTest;
        place.servers.lines = oneLine;
        place.servers.suggestions = oneSuggestion;
        place.servers.held = "bug_suggestions";
        const auto asked = question();
        auto left = place.finder.find(asked);
        QTRY_VERIFY(place.finder.known(asked.job) && !place.finder.known(asked.job)->failures.isEmpty() &&
                    !place.finder.known(asked.job)->artifact.isEmpty());
        QTRY_COMPARE(place.requests("bug_suggestions"), 1);
        // The one that is held back; the others stay open for the next request.
        const int open = place.server.openConnections();
        left.cancel();
        QTRY_COMPARE(place.server.openConnections(), open - 1);
        // Another job was looked at meanwhile; nothing of it is of this one.
        QVERIFY(!place.finder.known(question().job));
        QCOMPARE(place.finder.known(asked.job)->state, State::Asking);
        QCOMPARE(place.finder.known(asked.job)->failures.size(), 1);
        place.servers.held = "nothing";
        const auto found = test::waitFor(place.finder.find(asked));
        QCOMPARE(found->state, State::Known);
        QCOMPARE(found->failures.size(), 1);
        QCOMPARE(found->failures.constFirst().bugs.size(), 1);
        // What was answered completely is not asked for again.
        QCOMPARE(place.requests("/store"), 1);
        QCOMPARE(place.requests("text_log_errors"), 1);
        QCOMPARE(place.requests("bug_suggestions"), 2);
    }

    void whileALogIsNotParsedTheArtifactsAreReadOnce() {
        Place place;
        place.servers.artifacts = summaryListed;
        place.servers.summary = failedTest;
        place.servers.logs.replace("\"parsed\"", "\"pending\"");
        const auto asked = question();
        QCOMPARE(test::waitFor(place.finder.find(asked))->state, State::NotParsed);
        const auto again = place.finder.find(asked);
        // What is on show does not vanish meanwhile.
        QCOMPARE(place.finder.known(asked.job)->failures.size(), 1);
        QCOMPARE(test::waitFor(again)->state, State::NotParsed);
        QCOMPARE(place.requests("/store"), 1);
        QCOMPARE(place.requests("/artifacts"), 1);
    }

    void theSearchEndsWithTheLastWhoAsked() {
        Place place;
        place.servers.held = "bug_suggestions";
        const auto asked = question();
        auto answer = place.finder.find(asked);
        QTRY_VERIFY(place.requests("bug_suggestions") == 1);
        answer.cancel();
        QTRY_VERIFY(!place.finder.known(asked.job));
    }
};

QTEST_GUILESS_MAIN(TestFailureFinder)
#include "test_failure_finder.moc"
