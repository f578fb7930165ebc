#include "tests/sandbox/sandbox_client.h"

#include <set>

using namespace collie;

class TestTreeherder final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void repositoriesAreListed() {
        std::set<std::string> names;
        for (const Json &repository : m_client.get("/api/repository/").json())
            names.insert(repository.at("name").get<std::string>());
        QVERIFY(names.contains("autoland") && names.contains("try") && names.contains("mozilla-central"));
    }

    void notesFitTheFailures() {
        // Of all pushes together: a single one may have no failure that a commit fixed.
        qint64 jobs = 0;
        qint64 notes = 0;
        for (const char *repository : {"autoland", "mozilla-central"}) {
            const QByteArray project = QByteArray("/api/project/") + repository;
            const Json pushes = m_client.get(project + "/push/?count=20").json().at("results");
            for (const Json &push : pushes) {
                const std::string id = std::to_string(push.at("id").get<qint64>());
                std::set<std::string> failed;
                const Json page =
                    m_client.get(QByteArray("/api/jobs/?failure_classification_id=2&push_id=") + id.c_str()).json();
                const auto names = page.at("job_property_names");
                const auto name =
                    static_cast<size_t>(std::find(names.begin(), names.end(), Json("job_type_name")) - names.begin());
                for (const Json &row : page.at("results"))
                    failed.insert(row.at(name).get<std::string>());
                jobs += page.at("count").get<qint64>();
                const QByteArray revision = QByteArray::fromStdString(push.at("revision").get<std::string>());
                for (const Json &note : m_client.get(project + "/note/push_notes/?revision=" + revision).json()) {
                    if (note.at("failure_classification_name") != "fixed by commit")
                        continue;
                    ++notes;
                    QVERIFY(failed.contains(note.at("job").at("job_type_name").get<std::string>()));
                }
            }
        }
        QVERIFY(notes > 0);
        QCOMPARE(notes, jobs);
        QCOMPARE(m_client.get("/api/project/autoland/note/push_notes/?revision=0123456789ab").json(), Json::array());
    }

    void unknownRepository() {
        const test::Answer answer = m_client.get("/api/project/no-such/push/");
        QCOMPARE(answer.status, 404);
        QVERIFY(!answer.member("detail").isEmpty());
    }

    void pushesAreNewestFirst() {
        const Json pushes = m_client.pushes();
        QCOMPARE(pushes.size(), size_t(3));
        QVERIFY(pushes[0].at("push_timestamp").get<qint64>() > pushes[1].at("push_timestamp").get<qint64>());
        QVERIFY(pushes[0].at("revisions")[0].at("revision") == pushes[0].at("revision"));
    }

    void pushQueries_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QList<int>>("expected"); // Indexes into the list, newest first.
        const Json all = m_client.pushes();
        const auto revision = [&all](int i) {
            return QByteArray::fromStdString(all.at(size_t(i)).at("revision").get<std::string>());
        };
        const auto time = [&all](int i) {
            return QByteArray::number(all.at(size_t(i)).at("push_timestamp").get<qint64>());
        };
        const auto id = [&all](int i) { return QByteArray::number(all.at(size_t(i)).at("id").get<qint64>()); };
        const QByteArray author = QByteArray::fromStdString(all[1].at("author").get<std::string>());
        const QByteArray lastCommit =
            QByteArray::fromStdString(all[1].at("revisions").back().at("revision").get<std::string>());
        QTest::newRow("count") << QByteArray("count=2") << QList<int>{0, 1};
        QTest::newRow("revision") << "revision=" + revision(1) << QList<int>{1};
        QTest::newRow("short revision") << "revision=" + revision(2).left(12) << QList<int>{2};
        QTest::newRow("any commit") << "commit_revision=" + lastCommit << QList<int>{1};
        QTest::newRow("no such revision") << QByteArray("revision=0123456789ab") << QList<int>{};
        QTest::newRow("fromchange") << "fromchange=" + revision(1) << QList<int>{0, 1};
        QTest::newRow("tochange") << "tochange=" + revision(1) << QList<int>{1, 2};
        QTest::newRow("range") << "fromchange=" + revision(1) + "&tochange=" + revision(1) << QList<int>{1};
        QTest::newRow("newer than") << "push_timestamp__gt=" + time(1) << QList<int>{0};
        QTest::newRow("not older than") << "push_timestamp__gte=" + time(1) << QList<int>{0, 1};
        QTest::newRow("older than") << "push_timestamp__lt=" + time(1) << QList<int>{2};
        QTest::newRow("ids") << "id__in=" + id(0) + ',' + id(2) << QList<int>{0, 2};
        QTest::newRow("dates of the past") << QByteArray("startdate=2001-01-01&enddate=2001-12-31") << QList<int>{};
        QTest::newRow("full search") << "search=" + lastCommit << QList<int>{1};
        QList<int> by, notBy;
        for (int i = 0; i < 3; ++i)
            (QByteArray::fromStdString(all.at(size_t(i)).at("author").get<std::string>()) == author ? by : notBy)
                .append(i);
        QTest::newRow("author") << "author=" + author.toUpper() << by;
        QTest::newRow("not author") << "author=-" + author << notBy;
        QTest::newRow("search with a count") << "full=true&count=50&search=" + lastCommit << QList<int>{1};
        QTest::newRow("part of a commit") << "commit_revision=" + lastCommit.left(12) << QList<int>{};
        QTest::newRow("nobody's review") << QByteArray("hide_reviewbot_pushes=true") << QList<int>{0, 1, 2};
    }
    void pushQueries() {
        QFETCH(QByteArray, query);
        QFETCH(QList<int>, expected);
        const Json all = m_client.pushes();
        const test::Answer answer = m_client.get("/api/project/autoland/push/?" + query);
        QCOMPARE(answer.status, 200);
        const Json found = answer.json().at("results");
        QList<int> got;
        for (const Json &push : found) {
            for (size_t i = 0; i < all.size(); ++i) {
                if (all[i].at("id") == push.at("id"))
                    got.append(int(i));
            }
        }
        QCOMPARE(got, expected);
    }

    void refusedPushQueries() {
        QCOMPARE(m_client.get("/api/project/autoland/push/?count=1001").status, 400);
        QCOMPARE(m_client.get("/api/project/autoland/push/?fromchange=0123456789ab").status, 500);
        QCOMPARE(m_client.get("/api/project/autoland/push/?tochange=0123456789ab").status, 500);
        for (const char *limit : {"author=me@example.com", "hide_reviewbot_pushes=true", "startdate=2026-01-01"})
            QCOMPARE(m_client.get(QByteArray("/api/project/autoland/push/?search=bug&") + limit).status, 500);
    }

    void jobsComeInPages() {
        const QByteArray push = QByteArray::number(m_client.pushes()[1].at("id").get<qint64>());
        std::set<qint64> ids;
        QByteArray target = "/api/jobs/?push_id=" + push + "&count=25";
        qint64 count = -1;
        while (!target.isEmpty()) {
            const test::Answer answer = m_client.get(target);
            QCOMPARE(answer.status, 200);
            const Json page = answer.json();
            QCOMPARE(page.at("job_property_names").size(), size_t(18));
            count = page.at("count").get<qint64>();
            for (const Json &row : page.at("results"))
                ids.insert(row.at(1).get<qint64>());
            target = page.at("next").is_null() ? QByteArray()
                                               : QUrl::fromEncoded(QByteArray::fromStdString(page.at("next")))
                                                     .toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        }
        QVERIFY(count >= 60);
        QCOMPARE(qint64(ids.size()), count);
        QCOMPARE(m_client.get("/api/jobs/?push_id=" + push + "&page=99").status, 404);
    }

    void jobQueries_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("value"); // As JSON.
        const Json job = m_client.jobs("tier=1&state=completed").at(7);
        const auto text = [&job](const char *name) { return stringMember(job, name).toLatin1(); };
        const QByteArray id = QByteArray::number(job.at("id").get<qint64>());
        QTest::newRow("id") << "id=" + id << QByteArray("id") << id;
        QTest::newRow("ids") << "id__in=" + id << QByteArray("id") << id;
        QTest::newRow("task") << "task_id=" + text("task_id") << QByteArray("task_id") << '"' + text("task_id") + '"';
        QTest::newRow("state") << QByteArray("state=completed") << QByteArray("state") << QByteArray("\"completed\"");
        QTest::newRow("result") << QByteArray("result=success") << QByteArray("result") << QByteArray("\"success\"");
        QTest::newRow("tier") << QByteArray("tier=2") << QByteArray("tier") << QByteArray("2");
        QTest::newRow("name") << "job_type_name=" + text("job_type_name") << QByteArray("job_type_name")
                              << '"' + text("job_type_name") + '"';
        QTest::newRow("symbol") << QByteArray("job_type_symbol=D") << QByteArray("job_type_name")
                                << QByteArray("\"Gecko Decision Task\"");
        QTest::newRow("retry") << QByteArray("retry_id=0") << QByteArray("retry_id") << QByteArray("0");
    }
    void jobQueries() {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, value);
        const std::vector<Json> jobs = m_client.jobs(query);
        QVERIFY(!jobs.empty());
        for (const Json &job : jobs)
            QCOMPARE(toJsonBytes(job.at(column.toStdString())), value);
    }

    void pollSeesWhatWasTouched() {
        const QByteArray push = QByteArray::number(m_client.pushes()[0].at("id").get<qint64>());
        std::string newest;
        for (const Json &job : m_client.jobs("push_id=" + push))
            newest = std::max(newest, job.at("last_modified").get<std::string>());
        const QByteArray poll = "push_id__in=" + push + "&last_modified__gt=" + QByteArray::fromStdString(newest);
        QVERIFY(m_client.jobs(poll).empty());
        const test::Answer answer = m_client.send("POST", "/sandbox/touch?count=20");
        QVERIFY(answer.json().at("touched") == Json(20));
        QCOMPARE(m_client.jobs(poll).size(), size_t(20));
    }

    void detailsAndLogs() {
        const Json job = m_client.jobs("state=completed&result=testfailed").at(0);
        const QByteArray id = QByteArray::number(job.at("id").get<qint64>());
        const Json details = m_client.get("/api/project/autoland/jobs/" + id + '/').json();
        QVERIFY(details.at("task_id") == job.at("task_id"));
        QVERIFY(details.at("end_timestamp").get<qint64>() >= details.at("start_timestamp").get<qint64>());
        const Json logs = m_client.get("/api/project/autoland/job-log-url/?job_id=" + id).json();
        QCOMPARE(logs.size(), size_t(1));
        const test::Answer redirect =
            m_client.send("GET", QUrl::fromEncoded(QByteArray::fromStdString(logs[0].at("url"))));
        QCOMPARE(redirect.status, 303);
        const test::Answer log = m_client.send("GET", QUrl::fromEncoded(redirect.header("location")));
        QVERIFY(log.body.contains("TEST-UNEXPECTED-FAIL"));
        QCOMPARE(m_client.get("/api/project/autoland/jobs/1/").status, 404);
    }

    void someAgentsAreBlocked() {
        QCOMPARE(m_client.send("GET", "/api/repository/", {}, {}, "libcurl/8.0").status, 403);
        QCOMPARE(m_client.send("GET", "/api/repository/", {}, {}, "python-requests/2.0").status, 403);
        QCOMPARE(m_client.send("GET", "/api/auth/v1/ping", {}, {}, "python-requests/2.0").status, 200);
    }

    void sameSeedSameWorld() {
        test::SandboxClient other({.pushes = 3, .jobsPerPush = 60, .frozen = true});
        test::SandboxClient different({.pushes = 3, .jobsPerPush = 60, .seed = 2, .frozen = true});
        QVERIFY(other.pushes()[0].at("revision") == m_client.pushes()[0].at("revision"));
        QVERIFY(different.pushes()[0].at("revision") != m_client.pushes()[0].at("revision"));
        QVERIFY(other.sandbox().accessToken() != m_client.sandbox().accessToken());
    }

  private:
    test::SandboxClient m_client;
};

QTEST_GUILESS_MAIN(TestTreeherder)
#include "test_treeherder.moc"
