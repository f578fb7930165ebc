#include "tests/sandbox/example_push.h"

using namespace collie;
using test::ExampleCase;

/// That the push of examples shows what each of its jobs is named for.
class TestExamplePush final : public QObject {
    Q_OBJECT

  private:
    test::SandboxClient m_client{{.pushes = 3, .jobsPerPush = 60, .seed = 7, .frozen = true}};
    test::ExampleClient m_examples{m_client};

  private Q_SLOTS:
    void everyCaseHasItsJob() {
        for (const sandbox::Example &example : sandbox::exampleCases()) {
            QVERIFY2(!m_examples.jobs(example.which).empty(), example.label);
            QCOMPARE(integerMember(m_examples.job(example.which), "failure_classification_id"),
                     qint64(example.classification));
        }
    }

    void isThereWhateverTheSeed() {
        test::SandboxClient other({.pushes = 1, .jobsPerPush = 5, .frozen = true});
        QCOMPARE(test::ExampleClient(other).revision(), m_examples.revision());
    }

    void artifactsTell() {
        QVERIFY(m_examples.artifacts(ExampleCase::Summary).contains(QStringLiteral("public/test_info/summary.jsonl")));
        const QStringList told = m_examples.artifacts(ExampleCase::ErrorSummary);
        QVERIFY(told.contains(QStringLiteral("public/test_info/xpcshell_errorsummary.log")));
        QVERIFY(told.filter(QStringLiteral("summary.jsonl")).isEmpty());
        QVERIFY(m_examples.artifacts(ExampleCase::OnlyLines).filter(QStringLiteral("summary")).isEmpty());
        QVERIFY(m_examples.artifacts(ExampleCase::OnlyLines)
                    .contains(QStringLiteral("public/test_info/profile_resource-usage.json")));
        QVERIFY(m_examples.artifacts(ExampleCase::Performance)
                    .contains(QStringLiteral("public/test_info/profile_speedometer3.json")));
    }

    void crashHasItsDump() {
        const QStringList dumps = m_examples.artifacts(ExampleCase::Crash).filter(QStringLiteral(".dmp"));
        QCOMPARE(dumps.size(), 1);
        const QByteArray base = dumps[0].chopped(4).toUtf8(), task = m_examples.taskId(ExampleCase::Crash);
        QCOMPARE(m_examples.artifact(task, base + ".extra").status, 200);
        const Json crash = m_examples.artifact(task, base + ".json").json();
        const Json &frame = crash.at("threads").at(0).at("frames").at(0);
        for (const char *name : {"module", "function", "file", "line", "trust"})
            QVERIFY(frame.contains(name));
        const QString line = stringMember(m_examples.suggestions(ExampleCase::Crash).at(0), "search");
        QVERIFY(line.contains(stringMember(crash, "signature")));
    }

    void suggestions() {
        const auto bugs = [this](ExampleCase which) { return m_examples.suggestions(which).at(0).at("bugs"); };
        QVERIFY(bugs(ExampleCase::TooManyBugs).at("open_recent").size() > 20);
        const Json internal = bugs(ExampleCase::InternalIssue).at("open_recent").at(0);
        QVERIFY(internal.at("id").is_null() && internal.at("internal_id").is_number());
        QVERIFY(bugs(ExampleCase::ResolvedBugs).at("open_recent").empty());
        QVERIFY(!bugs(ExampleCase::ResolvedBugs).at("all_others").empty());
        const Json added = m_examples.suggestions(ExampleCase::NewLines);
        QCOMPARE(integerMember(added.at(0), "counter", -1), qint64(0));
        QVERIFY(integerMember(added.at(1), "counter") > 0);
        // Try is not counted, so the server cannot say it there.
        QVERIFY(!added.at(0).at("failure_new_in_rev").get<bool>());
        const Json other = m_examples.suggestions(ExampleCase::NoTest).at(1);
        QVERIFY(other.at("search_terms") == Json::array({nullptr}) && other.at("path_end").is_null());
        QVERIFY(stringMember(m_examples.suggestions(ExampleCase::GenericLines).at(1), "search")
                    .contains(QStringLiteral("return code")));
        QVERIFY(m_examples.suggestions(ExampleCase::BuildFailed).size() > 1);
    }

    void logsAreReadOrNot() {
        test::SandboxClient fast({.pushes = 1, .jobsPerPush = 5, .speed = 40, .frozen = true});
        const test::ExampleClient examples(fast);
        QCOMPARE(examples.parseStatus(ExampleCase::LogPending), QStringLiteral("pending"));
        QTRY_COMPARE(examples.parseStatus(ExampleCase::LogPending), QStringLiteral("parsed"));
        QVERIFY(!examples.suggestions(ExampleCase::LogPending).empty());
        QCOMPARE(examples.parseStatus(ExampleCase::LogFailed), QStringLiteral("failed"));
        QVERIFY(examples.suggestions(ExampleCase::LogFailed).empty());
        QCOMPARE(examples.parseStatus(ExampleCase::LogTooLarge), QStringLiteral("skipped-size"));
        QCOMPARE(examples.parseStatus(ExampleCase::NoLog), QString());
        QVERIFY(examples.ofJob(ExampleCase::NoLog, "").json().at("logs").empty());
        QVERIFY(examples.artifacts(ExampleCase::NoLog).filter(QStringLiteral("live")).isEmpty());
    }

    void expiredTaskIsGone() {
        const QByteArray task = "/api/queue/v1/task/" + m_examples.taskId(ExampleCase::Expired);
        for (const char *what :
             {"", "/status", "/artifacts", "/runs/0/artifacts", "/runs/0/artifacts/public/logs/live_backing.log"}) {
            const test::Answer answer = m_client.signedGet(task + what);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.member("code"), QStringLiteral("ResourceNotFound"));
        }
        QVERIFY(!m_examples.suggestions(ExampleCase::Expired).empty());
    }

    void greenBesideRed() {
        const std::vector<Json> mitten = m_examples.jobs(ExampleCase::Mitten);
        QCOMPARE(mitten.size(), size_t(2));
        QVERIFY(mitten[0].at("result") == "testfailed" && mitten[1].at("result") == "success");
        QVERIFY(m_examples.job(ExampleCase::Confirmation).at("result") == "success");
        QCOMPARE(sandbox::exampleLabel(ExampleCase::Confirmation),
                 sandbox::exampleLabel(ExampleCase::MittenConfirm) + QStringLiteral("-cf"));
    }

    void hostileAnswers() {
        QVERIFY(stringMember(m_examples.suggestions(ExampleCase::Html).at(0), "search").contains(u'<'));
        const Json longLine = m_examples.suggestions(ExampleCase::LongLine).at(1);
        QVERIFY(stringMember(longLine, "search").size() > 1'000'000);
        QVERIFY(!parseJson(m_examples.ofJob(ExampleCase::Truncated, "bug_suggestions/").body, QString()));
        QCOMPARE(m_examples.ofJob(ExampleCase::ServerError, "bug_suggestions/").status, 500);
        QVERIFY(!m_examples.ofJob(ExampleCase::ServerError, "text_log_errors/").json().empty());
    }

    void annotations() {
        const QByteArray id = m_examples.jobId(ExampleCase::Classified);
        QCOMPARE(m_client.get("/api/project/try/note/?job_id=" + id).json().size(), size_t(2));
        const Json bugs = m_client.get("/api/project/try/bug-job-map/?job_id=" + id).json();
        QCOMPARE(bugs.size(), size_t(2));
        QVERIFY(bugs[0].at("bug_id").is_number() && bugs[1].at("bug_id").is_null());
        QVERIFY(integerMember(bugs[1], "bug_internal_id") > 0);
    }

    void commits() {
        QCOMPARE(integerMember(m_examples.push(), "revision_count"), qint64(sandbox::ExamplePush::commits));
        const Json &revisions = m_examples.push().at("revisions");
        QCOMPARE(revisions.size(), size_t(20));
        QVERIFY(stringMember(revisions[1], "comments").startsWith(QStringLiteral("Backed out")));
        QVERIFY(stringMember(revisions[3], "comments").contains(QStringLiteral("Differential Revision: ")));
        const Json bugs = m_client.get("/bugzilla/rest/bug?id=1950000,1950002").json().at("bugs");
        QCOMPARE(bugs.size(), size_t(1)); // The other one is private.
        QCOMPARE(integerMember(bugs[0], "id"), qint64(1950002));
        const auto count = [this](const char *query) {
            return m_client.get(QByteArray("/api/project/try/push/?author=reviewbot") + query)
                .json()
                .at("results")
                .size();
        };
        QCOMPARE(count(""), size_t(1));
        QCOMPARE(count("&hide_reviewbot_pushes=true"), size_t(0));
    }

    void healthOfThePush() {
        const QByteArray project = "/api/project/try/push/";
        const Json health = m_client.get(project + "health/?revision=" + m_examples.revision()).json();
        QCOMPARE(stringMember(health, "result"), QStringLiteral("fail"));
        const Json &tests = health.at("metrics").at("tests").at("details");
        QVERIFY(!tests.at("needInvestigation").empty() && !tests.at("knownIssues").empty());
        QCOMPARE(stringMember(tests.at("needInvestigation")[0], "jobName"),
                 sandbox::exampleLabel(ExampleCase::NewFailure));
        QCOMPARE(health.at("metrics").at("builds").at("details").size(), size_t(1));
        const Json summary = m_client.get(project + "health_summary/?revision=" + m_examples.revision()).json();
        QCOMPARE(integerMember(summary.at(0), "buildFailureCount"), qint64(1));
        const Json groups = m_client.get(project + "group_results/?revision=" + m_examples.revision()).json();
        const Json &ofSummary = groups.at(m_examples.taskId(ExampleCase::Summary).toStdString());
        QVERIFY(!ofSummary.at("browser/base/content/test/tabs/browser.toml").get<bool>());
        QVERIFY(ofSummary.at("layout/style/test/mochitest.toml").get<bool>());
        QCOMPARE(m_client.get(project + "health/?revision=0123456789ab").status, 404);
    }

    void similarOnesAreOfThePushBefore() {
        const Json similar = m_examples.ofJob(ExampleCase::Summary, "similar_jobs/").json().at("results");
        QCOMPARE(similar.size(), size_t(1));
        QVERIFY(similar[0].at("push_id") != m_examples.push().at("id"));
    }

    void gitPushesHaveBranches() {
        int branches = 0;
        test::SandboxClient several({.pushes = 4, .jobsPerPush = 5, .frozen = true});
        const Json pushes = several.get("/api/project/staging-firefox/push/").json();
        for (const Json &push : pushes.at("results"))
            branches += push.at("branch").is_string() ? 1 : 0;
        QVERIFY(branches > 0);
    }
};

QTEST_GUILESS_MAIN(TestExamplePush)
#include "test_example_push.moc"
