#include "tests/sandbox/sandbox_client.h"

#include <set>

using namespace collie;

/// That what the sandbox says of a failure agrees wherever it says it.
class TestFailuresServed final : public QObject {
    Q_OBJECT

  private:
    test::SandboxClient m_client{{.pushes = 8, .jobsPerPush = 400, .frozen = true}};
    std::vector<Json> m_failed; ///< Of autoland, tests and builds.

    QByteArray idOf(const Json &job) const { return QByteArray::number(integerMember(job, "id")); }
    QByteArray taskOf(const Json &job) const { return stringMember(job, "task_id").toLatin1(); }
    QByteArray runOf(const Json &job) const { return QByteArray::number(integerMember(job, "retry_id")); }
    Json ofJob(const Json &job, const QByteArray &what) {
        return m_client.get("/api/project/autoland/jobs/" + idOf(job) + '/' + what).json();
    }
    QByteArray artifact(const Json &job, const QByteArray &name) {
        return m_client.get("/artifacts/" + taskOf(job) + '/' + runOf(job) + '/' + name).body;
    }
    Json artifacts(const Json &job) {
        return m_client.signedGet("/api/queue/v1/task/" + taskOf(job) + "/runs/" + runOf(job) + "/artifacts")
            .json()
            .at("artifacts");
    }
    static bool hasSummary(const Json &list) {
        return std::any_of(list.begin(), list.end(), [](const Json &one) {
            return stringMember(one, "name").endsWith(QLatin1String("/summary.jsonl"));
        });
    }

  private Q_SLOTS:
    void initTestCase() {
        for (const Json &push : m_client.pushes()) {
            const QByteArray id = QByteArray::number(integerMember(push, "id"));
            for (const char *result : {"testfailed", "busted"}) {
                for (Json &job : m_client.jobs("push_id=" + id + "&result=" + result))
                    m_failed.push_back(std::move(job));
            }
        }
        QVERIFY(m_failed.size() > 20);
    }

    void linesAreInTheLog() {
        for (const Json &job : m_failed) {
            const Json suggestions = ofJob(job, "bug_suggestions/"), lines = ofJob(job, "text_log_errors/");
            QVERIFY(!suggestions.empty());
            QCOMPARE(lines.size(), suggestions.size());
            const QList<QByteArray> log = artifact(job, "public/logs/live_backing.log").split('\n');
            for (size_t i = 0; i < lines.size(); ++i) {
                QVERIFY(lines[i].at("line") == suggestions[i].at("search"));
                QVERIFY(lines[i].at("line_number") == suggestions[i].at("line_number"));
                const QByteArray text = stringMember(lines[i], "line").toUtf8();
                const QByteArray logged = log.value(integerMember(lines[i], "line_number"));
                QVERIFY2(logged.endsWith(text), logged + " is not " + text);
            }
        }
    }

    void everyKindOfSuggestionComesUp() {
        std::set<QString> seen;
        for (const Json &job : m_failed) {
            const Json suggestions = ofJob(job, "bug_suggestions/");
            if (suggestions.size() > 1)
                seen.insert(QStringLiteral("several lines"));
            for (const Json &line : suggestions) {
                const Json &open = line.at("bugs").at("open_recent"), &others = line.at("bugs").at("all_others");
                if (open.size() > 20)
                    seen.insert(QStringLiteral("too many"));
                if (!open.empty() && !others.empty())
                    seen.insert(QStringLiteral("open and others"));
                if (open.empty() && !others.empty())
                    seen.insert(QStringLiteral("resolved only"));
                if (line.at("failure_new_in_rev").get<bool>())
                    seen.insert(QStringLiteral("new"));
                if (line.at("path_end").is_null())
                    seen.insert(QStringLiteral("no test"));
                if (stringMember(line, "search") == u"[taskcluster:error] exit status 1")
                    seen.insert(QStringLiteral("generic"));
                for (const Json &bug : others) {
                    if (!bug.at("dupe_of").is_null())
                        seen.insert(QStringLiteral("duplicate"));
                }
                for (const Json &bug : open) {
                    if (bug.at("id").is_null() && bug.at("occurrences").is_number())
                        seen.insert(QStringLiteral("internal issue"));
                }
            }
        }
        const std::set<QString> all{
            QStringLiteral("several lines"), QStringLiteral("too many"),  QStringLiteral("open and others"),
            QStringLiteral("resolved only"), QStringLiteral("new"),       QStringLiteral("no test"),
            QStringLiteral("generic"),       QStringLiteral("duplicate"), QStringLiteral("internal issue")};
        QCOMPARE(QStringList(seen.begin(), seen.end()), QStringList(all.begin(), all.end()));
    }

    void summariesTellTheSameTests() {
        int summaries = 0, crashes = 0;
        for (const Json &job : m_failed) {
            const Json list = artifacts(job);
            std::set<std::string> failed, summed;
            for (const Json &one : list) {
                const QByteArray name = stringMember(one, "name").toUtf8();
                if (name.startsWith("private/"))
                    continue;
                const QByteArray content = artifact(job, name);
                QCOMPARE(integerMember(one, "contentLength", -1), qint64(content.size()));
                for (const QByteArray &line : content.split('\n')) {
                    const auto entry = parseJson(line, QString());
                    if (!entry || !entry->is_object())
                        continue;
                    const QString action = stringMember(*entry, "action");
                    if (name.endsWith("_errorsummary.log") && (action == u"test_result" || action == u"crash"))
                        failed.insert(entry->at("test"));
                    if (name.endsWith("/summary.jsonl") &&
                        ((action == u"test_end" && entry->contains("expected")) || action == u"crash"))
                        summed.insert(entry->at("test"));
                }
                crashes += name.endsWith(".dmp") ? 1 : 0;
            }
            std::set<std::string> suggested;
            for (const Json &line : ofJob(job, "bug_suggestions/")) {
                if (line.at("path_end").is_string())
                    suggested.insert(line.at("path_end"));
            }
            QVERIFY(failed == suggested);
            if (!hasSummary(list))
                continue;
            ++summaries;
            QVERIFY(summed == suggested);
        }
        QVERIFY(summaries > 0 && crashes > 0);
    }

    void classesHaveNotesAndBugs() {
        std::set<qint64> classes;
        for (const Json &job : m_failed) {
            const qint64 what = integerMember(job, "failure_classification_id");
            classes.insert(what);
            const Json notes = m_client.get("/api/project/autoland/note/?job_id=" + idOf(job)).json();
            const Json bugs = m_client.get("/api/project/autoland/bug-job-map/?job_id=" + idOf(job)).json();
            const bool isNoted = (what >= 2 && what <= 5) || what == 7;
            QCOMPARE(!notes.empty(), isNoted);
            QCOMPARE(!bugs.empty(), what == 4 || what == 7);
            if (isNoted)
                QCOMPARE(integerMember(notes.back(), "failure_classification_id"), what);
            if (what == 7)
                QCOMPARE(stringMember(notes.back(), "who"), QStringLiteral("autoclassifier"));
        }
        QVERIFY(classes.contains(1) && classes.contains(4) && classes.contains(6));
        QCOMPARE(m_client.get("/api/project/autoland/bug-job-map/").status, 400);
        QCOMPARE(m_client.get("/api/failureclassification/").json().size(), size_t(8));
    }

    void somebodyClassifies() {
        const auto open = std::find_if(m_failed.begin(), m_failed.end(), [](const Json &job) {
            return integerMember(job, "failure_classification_id") == 1;
        });
        QVERIFY(open != m_failed.end());
        const QByteArray push = "count=2000&push_id=" + QByteArray::number(integerMember(*open, "push_id"));
        std::string newest;
        for (const Json &job : m_client.jobs(push))
            newest = std::max(newest, job.at("last_modified").get<std::string>());
        const Json said{{"job_id", open->at("id")},
                        {"failure_classification_id", 4},
                        {"who", "a@example.com"},
                        {"text", "again"},
                        {"bug", 1700000}};
        QCOMPARE(m_client.send("POST", "/sandbox/classify", {}, toJsonBytes(said)).status, 200);
        const std::vector<Json> changed =
            m_client.jobs(push + "&last_modified__gt=" + QByteArray::fromStdString(newest));
        QCOMPARE(changed.size(), size_t(1));
        QCOMPARE(integerMember(changed[0], "failure_classification_id"), qint64(4));
        const Json notes = m_client.get("/api/project/autoland/note/?job_id=" + idOf(*open)).json();
        QCOMPARE(stringMember(notes.back(), "text"), QStringLiteral("again"));
        const Json bugs = m_client.get("/api/project/autoland/bug-job-map/?job_id=" + idOf(*open)).json();
        QCOMPARE(integerMember(bugs.at(0), "bug_id"), qint64(1700000));
        QCOMPARE(m_client.send("POST", "/sandbox/classify", {}, toJsonBytes(Json{{"job_id", 1}})).status, 400);
    }

    void similarJobsAreOfOtherPushes() {
        const QByteArray newest = QByteArray::number(integerMember(m_client.pushes()[0], "id"));
        const Json build = m_client.jobs("job_type_name=build-linux64%2Fopt&push_id=" + newest).at(0);
        const QByteArray target = "/api/project/autoland/jobs/" + idOf(build) + "/similar_jobs/";
        const Json all = m_client.get(target + "?count=100").json().at("results");
        QCOMPARE(all.size(), size_t(7));
        for (size_t i = 0; i < all.size(); ++i) {
            QVERIFY(all[i].at("job_type_name") == "build-linux64/opt");
            QVERIFY(all[i].at("push_id") != build.at("push_id"));
            QVERIFY(i == 0 || integerMember(all[i - 1], "push_id") > integerMember(all[i], "push_id"));
            QVERIFY(all[i].contains("task_id") && all[i].contains("retry_id") && all[i].contains("platform_option"));
        }
        const Json page = m_client.get(target + "?count=2&offset=3").json();
        QCOMPARE(page.at("results").size(), size_t(2));
        QVERIFY(page.at("results")[0].at("id") == all[3].at("id"));
        const Json red = m_client.get(target + "?nosuccess=").json();
        for (const Json &job : red.at("results"))
            QVERIFY(job.at("result") != "success");
    }

    void bugsHaveFailures() {
        const QByteArray today = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd")).toLatin1();
        const auto ask = [&](const QByteArray &bug, const QByteArray &tree, const QByteArray &from) {
            return m_client.get("/api/failuresbybug/?startday=" + from + "&endday=" + today + "&tree=" + tree +
                                "&bug=" + bug);
        };
        int found = 0;
        for (const Json &job : m_failed) {
            const Json bugs = m_client.get("/api/project/autoland/bug-job-map/?job_id=" + idOf(job)).json();
            if (bugs.empty() || !bugs[0].at("bug_id").is_number())
                continue;
            const QByteArray bug = QByteArray::number(integerMember(bugs[0], "bug_id"));
            const Json failures = ask(bug, "trunk", "2020-01-01").json();
            const auto same = std::find_if(failures.begin(), failures.end(),
                                           [&job](const Json &one) { return one.at("job_id") == job.at("id"); });
            QVERIFY2(same != failures.end(), bug.constData());
            ++found;
            QVERIFY(same->at("bug_id") == bugs[0].at("bug_id"));
            QVERIFY(same->at("platform") == job.at("platform"));
            QVERIFY(same->at("build_type") == job.at("platform_option"));
            QVERIFY(same->at("task_id") == job.at("task_id"));
            QVERIFY(same->at("tree") == "autoland");
            const QString suite = stringMember(*same, "test_suite");
            QVERIFY2(!suite.isEmpty() && stringMember(job, "job_type_name").endsWith(suite), qPrintable(suite));
            for (size_t i = 1; i < failures.size(); ++i) {
                QVERIFY(failures[i - 1].at("push_time") >= failures[i].at("push_time"));
                QVERIFY(failures[i].at("tree") != "try");
            }
            QVERIFY(ask(bug, "all", "2020-01-01").json().size() >= failures.size());
            QCOMPARE(ask(bug, "trunk", "2100-01-01").json().size(), size_t(0));
        }
        QVERIFY(found > 0);
        QVERIFY(ask("7", "all", "2020-01-01").json().empty());
    }

    void releasesAreGroupsOfRepositories() {
        const Json pushes = m_client.get("/api/project/mozilla-beta/push/?count=1").json().at("results");
        const QByteArray push = QByteArray::number(integerMember(pushes.at(0), "id"));
        const Json job = m_client.jobs("push_id=" + push).at(0);
        const Json said{{"job_id", job.at("id")},
                        {"failure_classification_id", 4},
                        {"who", "a@example.com"},
                        {"text", "known"},
                        {"bug", 1700001}};
        QCOMPARE(m_client.send("POST", "/sandbox/classify", {}, toJsonBytes(said)).status, 200);
        const auto countIn = [this](const QByteArray &tree) {
            const test::Answer answer =
                m_client.get("/api/failuresbybug/?startday=2020-01-01&endday=2100-01-01&bug=1700001&tree=" + tree);
            return answer.status == 200 ? static_cast<int>(answer.json().size()) : -answer.status;
        };
        QCOMPARE(countIn("firefox-releases"), 1);
        QCOMPARE(countIn("comm-releases"), 0);
        QCOMPARE(countIn("trunk"), 0);
    }

    void failuresOfABugAreAskedForRightly_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("nothing") << QByteArray() << QByteArray("startday,endday,tree,bug");
        QTest::newRow("days") << QByteArray("startday=yesterday&endday=2026-13-01&tree=all&bug=1")
                              << QByteArray("startday,endday");
        QTest::newRow("tree") << QByteArray("startday=2026-01-01&endday=2026-01-02&tree=no-such&bug=1")
                              << QByteArray("tree");
        QTest::newRow("bug") << QByteArray("startday=2026-01-01&endday=2026-01-02&tree=try&bug=x") << QByteArray("bug");
    }
    void failuresOfABugAreAskedForRightly() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, fields);
        const test::Answer answer = m_client.get("/api/failuresbybug/?" + query);
        QCOMPARE(answer.status, 400);
        QByteArrayList named;
        const Json errors = answer.json();
        for (const auto &[field, why] : errors.items()) {
            QVERIFY(why.is_array() && why.at(0).is_string());
            named.append(QByteArray::fromStdString(field));
        }
        QCOMPARE(named.join(','), fields);
    }

    void performanceJobsMeasured() {
        const Json job = m_client.jobs("job_group_symbol=T&result=success").at(0);
        const Json told = m_client.get("/api/project/autoland/performance/job-data/?job_id=" + idOf(job)).json();
        QVERIFY(told.at("data").size() > 1);
        QVERIFY(told.at("data")[0].at("signature_data").at("test").is_null());
        const test::Answer none =
            m_client.get("/api/project/autoland/performance/job-data/?job_id=" + idOf(m_failed[0]));
        QCOMPARE(none.status, 400);
        QCOMPARE(none.member("message"),
                 QStringLiteral("No data found for job_id=") + QString::fromLatin1(idOf(m_failed[0])));
        QVERIFY(m_client.get("/api/performance/framework/").json().size() > 3);
    }

    void bugzillaKnowsPublicBugs() {
        QByteArray ids;
        std::set<qint64> isPublic;
        for (const Json &push : m_client.pushes()) {
            const QString subject = stringMember(push.at("revisions")[0], "comments");
            const qint64 id = subject.section(u' ', 1, 1).toLongLong();
            ids += QByteArray::number(id) + ',';
            if (id % 13 != 0)
                isPublic.insert(id);
        }
        const Json bugs =
            m_client.get("/bugzilla/rest/bug?include_fields=id,summary&id=" + ids + "1").json().at("bugs");
        std::set<qint64> told;
        for (const Json &bug : bugs) {
            told.insert(integerMember(bug, "id"));
            QVERIFY(!stringMember(bug, "summary").isEmpty());
            QCOMPARE(bug.size(), size_t(2));
        }
        QVERIFY(told == isPublic);
        for (const Json &line : ofJob(m_failed[0], "bug_suggestions/")) {
            for (const Json &bug : line.at("bugs").at("open_recent")) {
                const QByteArray id = QByteArray::number(integerMember(bug, "id"));
                const Json answer = m_client.get("/bugzilla/rest/bug?id=" + id).json();
                QVERIFY(bug.at("id").is_null() || answer.at("bugs")[0].at("summary") == bug.at("summary"));
            }
        }
        QCOMPARE(m_client.get("/bugzilla/rest/user").status, 404);
    }

    void tasksNameTheirManifests() {
        const auto test = std::find_if(m_failed.begin(), m_failed.end(),
                                       [](const Json &job) { return stringMember(job, "result") == u"testfailed"; });
        const Json task = m_client.signedGet("/api/queue/v1/task/" + taskOf(*test)).json();
        const QString text = stringMember(task.at("payload").at("env"), "MOZHARNESS_TEST_PATHS");
        const auto paths = parseJson(text.toUtf8(), QString());
        QVERIFY(paths && paths->is_object() && !paths->begin()->empty());
        const QByteArray decision = m_client.decisionTask(integerMember(*test, "push_id")).toLatin1();
        const test::Answer answer = m_client.get("/artifacts/" + decision + "/0/public/manifests-by-task.json.gz");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.startsWith("\x1f\x8b"));
    }

    void whatIsNotServedIsNotFound() {
        for (const char *target : {"/api/project/autoland/jobs/480000001/no_such/", "/api/failures/",
                                   "/api/project/autoland/no-such/", "/api/performance/no-such/"}) {
            const test::Answer answer = m_client.get(target);
            QCOMPARE(answer.status, 404);
            QVERIFY(answer.json().is_object());
        }
    }
};

QTEST_GUILESS_MAIN(TestFailuresServed)
#include "test_failures_served.moc"
