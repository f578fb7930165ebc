#include "services/treeherder/failures_client.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using test::ScriptedServer;
using test::waitFor;

namespace {

/// JSON with ' for ".
QByteArray quoted(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

/// Jobs as similar_jobs/ answers them.
QByteArray similarAnswer(int jobs) {
    QByteArray list;
    for (int i = 0; i < jobs; ++i)
        list += (i == 0 ? "" : ",") + quoted("{'id':") + QByteArray::number(100 - i) +
                quoted(",'push_id':7,'state':'completed','result':'testfailed','task_id':'VaQoWKTbSdGSwBJn6UZV9g',"
                       "'retry_id':1,'job_type_name':'test-a/opt-b','start_timestamp':1590617373,"
                       "'end_timestamp':1590617973}");
    return "{\"results\":[" + list + "],\"meta\":{}}";
}

} // namespace

class TestFailuresClient final : public QObject {
    Q_OBJECT

    struct Fixture {
        ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 1, .firstDelay = std::chrono::milliseconds(1)}};
        FailuresClient client{http, server.url(QStringLiteral("/"))};

        QString target(qsizetype request) const { return QString::fromLatin1(server.received().at(request).target); }
    };

    const QString m_autoland = QStringLiteral("autoland");

    /// How each call fails, by its name.
    QVector<std::pair<QString, Error>> failuresOfAll(Fixture &f, const QString &repository) const {
        QVector<std::pair<QString, Error>> failures;
        const auto take = [&](const char *name, const auto &future) {
            const auto result = waitFor(future);
            failures.append({QString::fromLatin1(name), result ? Error{.message = {}} : result.error()});
        };
        take("bugSuggestions", f.client.bugSuggestions(repository, 1));
        take("notes", f.client.notes(repository, 1));
        take("bugsOfJobs", f.client.bugsOfJobs(repository, {1}));
        take("similarJobs", f.client.similarJobs(repository, 1, 0, 20, false));
        take("performanceData", f.client.performanceData(repository, 1));
        take("pushHealth", f.client.pushHealth(repository, QStringLiteral("ab")));
        return failures;
    }

  private Q_SLOTS:
    void asksForBugSuggestions() {
        Fixture f;
        f.server.enqueue(200, quoted("[{'search':'TEST-UNEXPECTED-FAIL | a | b','search_terms':[null],'path_end':'a',"
                                     "'bugs':{'open_recent':[{'id':null,'internal_id':4,'summary':'s'}],"
                                     "'all_others':[]},'line_number':0,'counter':0,'failure_new_in_rev':true}]"));
        const auto lines = waitFor(f.client.bugSuggestions(m_autoland, 303));
        QVERIFY(lines);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/autoland/jobs/303/bug_suggestions/"));
        QCOMPARE(lines->size(), 1);
        QVERIFY(!lines->at(0).openRecent.at(0).id);
        QVERIFY(lines->at(0).isNewInRevision);
    }

    void whatTheServerCouldNotTellIsSaidAndAskedOnce_data() {
        QTest::addColumn<int>("call");
        QTest::newRow("bug suggestions") << 0;
        QTest::newRow("notes") << 1;
        QTest::newRow("health") << 2;
    }
    void whatTheServerCouldNotTellIsSaidAndAskedOnce() {
        QFETCH(int, call);
        Fixture f;
        f.server.enqueue(500, "<h1>Server Error (500)</h1>");
        Error error;
        if (call == 0)
            error = waitFor(f.client.bugSuggestions(m_autoland, 1)).error();
        else if (call == 1)
            error = waitFor(f.client.notes(m_autoland, 1)).error();
        else
            error = waitFor(f.client.pushHealth(m_autoland, QStringLiteral("ab"))).error();
        QCOMPARE(error.kind, ErrorKind::Server);
        QCOMPARE(error.httpStatus, 500);
        QVERIFY2(error.message.startsWith(QStringLiteral("Treeherder could not tell ")), qPrintable(error.message));
        QVERIFY(!error.message.contains(u'<'));
        QCOMPARE(f.server.received().size(), 1);
    }

    void notesAreNewestFirst() {
        Fixture f;
        f.server.enqueue(200,
                         quoted("[{'id':1,'job_id':5,'failure_classification_id':7,'created':'2026-08-01T10:20:30',"
                                "'who':'autoclassifier','text':''},{'id':2,'job_id':5,'failure_classification_id':4,"
                                "'created':'2026-08-01T10:20:30.000009','who':'s@example.com','text':null}]"));
        const auto notes = waitFor(f.client.notes(m_autoland, 5));
        QVERIFY(notes);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/autoland/note/?job_id=5"));
        QCOMPARE(notes->size(), 2);
        QCOMPARE(notes->at(0).failureClassificationId, 4);
        QCOMPARE(notes->at(1).who, QStringLiteral("autoclassifier"));
    }

    void bugsOfJobsAreAskedAHundredAtATime() {
        Fixture f;
        f.server.enqueue(200, quoted("[{'job_id':1,'bug_id':1548870,'bug_internal_id':9,'created':"
                                     "'2026-08-01T10:20:30','who':'s@example.com'}]"));
        f.server.enqueue(200, "[]");
        f.server.enqueue(200, quoted("[{'job_id':201,'bug_id':null,'bug_internal_id':7}]"));
        QVector<qint64> jobs;
        for (qint64 id = 1; id <= 201; ++id)
            jobs.append(id);
        const auto bugs = waitFor(f.client.bugsOfJobs(m_autoland, jobs));
        QVERIFY(bugs);
        QCOMPARE(bugs->size(), 2);
        QCOMPARE(bugs->at(0).bugId, std::optional<qint64>(1548870));
        QVERIFY(!bugs->at(1).bugId);
        QCOMPARE(bugs->at(1).internalId, 7);
        QCOMPARE(f.server.received().size(), 3);
        QVERIFY(f.target(0).startsWith(QStringLiteral("/api/project/autoland/bug-job-map/?job_id=1&job_id=2&")));
        QCOMPARE(f.target(0).count(QStringLiteral("job_id=")), 100);
        QCOMPARE(f.target(2), QStringLiteral("/api/project/autoland/bug-job-map/?job_id=201"));
    }

    void onePartThatFailsFailsTheBugs() {
        Fixture f;
        f.server.enqueue(200, "[]");
        f.server.enqueue(400, quoted("{'message':'Valid job_id required'}"));
        const auto bugs = waitFor(f.client.bugsOfJobs(m_autoland, QVector<qint64>(101, 5)));
        QVERIFY(!bugs);
        QVERIFY2(bugs.error().message.contains(QStringLiteral("It says: Valid job_id required")),
                 qPrintable(bugs.error().message));
    }

    void noJobsAreNotAskedFor() {
        Fixture f;
        const auto bugs = waitFor(f.client.bugsOfJobs(m_autoland, {}));
        QVERIFY(bugs && bugs->isEmpty());
        QVERIFY(f.server.received().isEmpty());
    }

    void similarJobsTellWhetherThereAreMore() {
        Fixture f;
        f.server.enqueue(200, similarAnswer(3));
        const auto some = waitFor(f.client.similarJobs(m_autoland, 303, 40, 2, true));
        QVERIFY(some);
        QCOMPARE(f.target(0),
                 QStringLiteral("/api/project/autoland/jobs/303/similar_jobs/?count=3&offset=40&nosuccess="));
        QVERIFY(some->hasMore);
        QCOMPARE(some->nextOffset, 42);
        QCOMPARE(some->jobs.size(), 2);
        const SimilarJob &first = some->jobs.at(0);
        QCOMPARE(first.job.id, 100);
        QCOMPARE(first.job.runId, 1);
        QCOMPARE(first.job.status(), JobStatus::TestFailed);
        QCOMPARE(first.job.durationMinutes, 10);
        QCOMPARE(first.started.toSecsSinceEpoch(), 1590617373);

        f.server.enqueue(200, similarAnswer(2));
        const auto asMany = waitFor(f.client.similarJobs(m_autoland, 303, 0, 2, false));
        QVERIFY(asMany);
        QVERIFY(!asMany->hasMore);
        QCOMPARE(asMany->jobs.size(), 2);

        const auto last = waitFor(f.client.similarJobs(m_autoland, 303, 0, 1000, false));
        QVERIFY(last);
        QCOMPARE(f.target(2), QStringLiteral("/api/project/autoland/jobs/303/similar_jobs/?count=50&offset=0"));
        QVERIFY(!last->hasMore);
        QCOMPARE(last->nextOffset, 2);
        QCOMPARE(last->jobs.size(), 2);
    }

    /// Else the list would seem to end where one entry of it is broken.
    void brokenSimilarJobsAreCountedToo() {
        Fixture f;
        f.server.enqueue(200, similarAnswer(3).replace("\"id\":99,", "\"id\":null,"));
        const auto page = waitFor(f.client.similarJobs(m_autoland, 303, 20, 2, false));
        QVERIFY(page);
        QVERIFY(page->hasMore);
        QCOMPARE(page->nextOffset, 22);
        QCOMPARE(page->jobs.size(), 1); // The third is of the next page.
        QCOMPARE(page->jobs.at(0).job.id, 100);
    }

    void aJobThatMeasuredNothingIsNoFailure() {
        Fixture f;
        f.server.enqueue(400, quoted("{'message':'No data found for job_id=303'}"));
        const auto none = waitFor(f.client.performanceData(m_autoland, 303));
        QVERIFY(none && none->isEmpty());
        QCOMPARE(f.target(0), QStringLiteral("/api/project/autoland/performance/job-data/?job_id=303"));
        f.server.enqueue(400, quoted("{'message':'Job id must be an integer'}"));
        const auto refused = waitFor(f.client.performanceData(m_autoland, 303));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("must be an integer")));
    }

    void namesTheFrameworks() {
        Fixture f;
        f.server.enqueue(200, quoted("[{'id':1,'name':'talos'},{'id':13,'name':'browsertime'},{'id':null}]"));
        const auto names = waitFor(f.client.performanceFrameworks());
        QVERIFY(names);
        QCOMPARE(f.target(0), QStringLiteral("/api/performance/framework/"));
        QCOMPARE(names->size(), 2);
        QCOMPARE(names->value(13), QStringLiteral("browsertime"));
    }

    void asksForTheFailuresOfABug() {
        Fixture f;
        f.server.enqueue(200, quoted("[{'bug_id':1600001,'platform':'linux64','build_type':'opt','lines':[]}]"));
        const QDate from(2026, 7, 25), to(2026, 8, 7);
        const auto failures = waitFor(f.client.occurrencesOfBug(1600001, QStringLiteral("trunk"), from, to));
        QVERIFY(failures);
        QCOMPARE(f.target(0), QStringLiteral("/api/failuresbybug/?startday=2026-07-25&endday=2026-08-07&tree=trunk&"
                                             "bug=1600001"));
        QCOMPARE(failures->size(), 1);
        f.server.enqueue(400, quoted("{'tree':['a+b does not exist.']}"));
        const auto refused = waitFor(f.client.occurrencesOfBug(1, QStringLiteral("a+b"), from, to));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(f.target(1).contains(QStringLiteral("&tree=a%2Bb&")));
    }

    void asksForAPush() {
        Fixture f;
        f.server.enqueue(200, quoted("{'revision':'ab','result':'pass','metrics':{'tests':{'details':"
                                     "{'needInvestigation':[],'knownIssues':[]}},'commitHistory':{'details':null}}}"));
        const auto health = waitFor(f.client.pushHealth(m_autoland, QStringLiteral("a+b")));
        QVERIFY(health);
        QCOMPARE(health->result, QStringLiteral("pass"));
        QCOMPARE(f.target(0), QStringLiteral("/api/project/autoland/push/health/?revision=a%2Bb"));
    }

    void brokenAnswersAreNeverEmptyOnes_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a web page") << QByteArray("<html>maintenance</html>");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut list") << quoted("[{'search':'a','job_id':1,");
        QTest::newRow("cut object") << quoted("{'results':[{'id':1}");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("wrong entries") << QByteArray("[7,null,\"x\",[]]");
        QTest::newRow("wrong members") << quoted("{'results':7,'data':{},'metrics':[],'x':[]}");
    }
    void brokenAnswersAreNeverEmptyOnes() {
        QFETCH(QByteArray, body);
        Fixture f;
        f.server.enqueue(200, body);
        auto failures = failuresOfAll(f, m_autoland);
        QCOMPARE(failures.size(), 6);
        const auto ofBug = waitFor(f.client.occurrencesOfBug(1, QStringLiteral("all"), {}, {}));
        failures.append({QStringLiteral("occurrencesOfBug"), ofBug ? Error{.message = {}} : ofBug.error()});
        for (const auto &[name, error] : failures) {
            QVERIFY2(error.kind == ErrorKind::BadResponse && !error.message.isEmpty(), qPrintable(name));
            QVERIFY(!error.message.contains(u'<'));
        }
    }

    void namesThatAreNoRepositoryAreNotSent() {
        Fixture f;
        for (const char *name : {"", "../api", "a/b"}) {
            for (const auto &[call, error] : failuresOfAll(f, QString::fromLatin1(name)))
                QVERIFY2(error.kind == ErrorKind::InvalidArgument, qPrintable(call));
        }
        QVERIFY(f.server.received().isEmpty());
    }

    void withoutTreeherderTheWayOutIsNamed() {
        Fixture f;
        FailuresClient nobody(f.http, QUrl());
        const auto notes = waitFor(nobody.notes(m_autoland, 1));
        QVERIFY(!notes);
        QVERIFY(notes.error().message.contains(QStringLiteral("--treeherder-url")));
    }

    void manyEntriesAreReadOrRefused_data() {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("many lines") << quoted("{'search':'a'}") << 20'000 << true;
        QTest::newRow("too many lines") << quoted("{'search':'a'}") << 100'001 << false;
        QTest::newRow("too many empty objects") << QByteArray("{}") << 100'001 << false;
        QTest::newRow("a million nulls") << QByteArray("null") << 1'000'000 << false;
    }
    void manyEntriesAreReadOrRefused() {
        QFETCH(QByteArray, entry);
        QFETCH(int, count);
        QFETCH(bool, isRead);
        Fixture f;
        f.server.enqueue(200, '[' + (entry + ',').repeated(count - 1) + entry + ']');
        const auto lines = waitFor(f.client.bugSuggestions(m_autoland, 1));
        QCOMPARE(lines.has_value(), isRead);
        if (isRead)
            QCOMPARE(lines->size(), count);
        else
            QCOMPARE(lines.error().kind, ErrorKind::TooLarge);
    }

    void largeAnswersAreReadToo() {
        Fixture f;
        f.server.enqueue(200, "[{\"search\":\"" + QByteArray(1024 * 1024, 'x') + "\",\"bugs\":null}]");
        const auto lines = waitFor(f.client.bugSuggestions(m_autoland, 1));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QVERIFY(lines->at(0).search.size() < 10'000);
    }
};

QTEST_GUILESS_MAIN(TestFailuresClient)
#include "test_failures_client.moc"
