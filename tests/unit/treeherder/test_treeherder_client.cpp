#include "services/treeherder/treeherder_client.h"
#include "tests/support/places.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFutureWatcher>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace collie;
using namespace collie::treeherder;
using test::ScriptedServer;
using test::waitFor;

namespace {

const char *const columns = "\"job_property_names\":[\"id\",\"push_id\",\"state\",\"result\",\"platform\",\"job_type_"
                            "name\",\"job_type_symbol\","
                            "\"job_group_symbol\",\"last_modified\",\"task_id\",\"retry_id\"]";

QByteArray jobsPage(int firstId, int rows, qint64 count, bool hasNext) {
    QByteArray page = "{\"count\":" + QByteArray::number(count) +
                      ",\"next\":" + (hasNext ? "\"http://x/?page=2\"" : "null") + ",\"results\":[";
    for (int i = 0; i < rows; ++i) {
        page += (i == 0 ? "[" : ",[") + QByteArray::number(firstId + i) +
                ",5,\"completed\",\"success\",\"linux64\",\"build-linux64/opt\",\"B\",\"?\","
                "\"2026-08-01T10:20:30.123456\",\"VaQoWKTbSdGSwBJn6UZV9g\",1]";
    }
    return page + "]," + columns + "}";
}

/// Cancels a future in the moment in which an answer is handed to whoever waits for it, before anybody could hear of
/// it.
class CancelsAtAnAnswer final : public QObject {
  public:
    explicit CancelsAtAnAnswer(const Future<qint64> &future)
        : m_future(future) {
        QCoreApplication::instance()->installEventFilter(this);
    }

  protected:
    bool eventFilter(QObject *object, QEvent *event) override {
        const auto *watcher = dynamic_cast<QFutureWatcher<Result<http::Response>> *>(object);
        if (watcher && event->type() == QEvent::FutureCallOut && watcher->isFinished() &&
            object->parent()->inherits("collie::treeherder::JobsFetch"))
            m_future.cancel();
        return false;
    }

  private:
    Future<qint64> m_future;
};

/// JSON with ' for ".
QByteArray json(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

QByteArray pushList(int id = 9) {
    return "{\"meta\":{\"count\":10000000},\"results\":[{\"id\":" + QByteArray::number(id) +
           ",\"revision\":\"abcd\",\"author\":\"dev@example.com\",\"revisions\":[],\"revision_count\":0,"
           "\"push_timestamp\":100,\"repository_id\":4}]}";
}

} // namespace

class TestTreeherderClient final : public QObject {
    Q_OBJECT

    struct Fixture {
        ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 1, .firstDelay = std::chrono::milliseconds(1)}};
        TreeherderClient client{http, server.url(QStringLiteral("/"))};

        QString target(qsizetype request) const { return QString::fromLatin1(server.received().at(request).target); }
        QSet<QString> targets() const {
            QSet<QString> all;
            for (const auto &received : server.received())
                all.insert(QString::fromLatin1(received.target));
            return all;
        }
    };

  private Q_SLOTS:
    void readsRepositories() {
        Fixture f;
        f.server.enqueue(
            200, json("[{'id':77,'name':'autoland','repository_group':{'name':'development'},"
                      "'description':'The <a href=\\'x\\'>landing</a> tree &amp; more.<br>Be kind','dvcs_type':'hg',"
                      "'url':'https://hg.mozilla.org/integration/autoland','active_status':'active',"
                      "'tc_root_url':'https://tc.example.com/','is_try_repo':false},"
                      "{'id':4,'name':'try','is_try_repo':true,'url':'javascript:alert'},"
                      "{'id':5,'name':'gone','active_status':'onhold'}, 17]"));
        const auto repositories = waitFor(f.client.repositories());
        QVERIFY(repositories);
        QCOMPARE(f.target(0), QStringLiteral("/api/repository/"));
        QCOMPARE(repositories->size(), 2);
        const Repository &autoland = repositories->at(0);
        QCOMPARE(autoland.id, 77);
        QCOMPARE(autoland.groupName, QStringLiteral("development"));
        QCOMPARE(autoland.description, QStringLiteral("The landing tree & more. Be kind"));
        QCOMPARE(autoland.taskclusterRootUrl, QUrl(QStringLiteral("https://tc.example.com")));
        QCOMPARE(autoland.revisionUrl(QStringLiteral("ab12")),
                 QUrl(QStringLiteral("https://hg.mozilla.org/integration/autoland/rev/ab12")));
        QVERIFY(repositories->at(1).isTry);
        QVERIFY(repositories->at(1).url.isEmpty());
    }

    void readsRecordedAnswers() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        Fixture f;
        f.server.enqueue(200, test::readSharedData(QStringLiteral("treeherder/ui/push_list.json")));
        const auto pushes = waitFor(f.client.pushes(QStringLiteral("try"), {}));
        QVERIFY(pushes);
        QCOMPARE(pushes->size(), 10);
        QCOMPARE(pushes->at(0).id, 511138);
        QCOMPARE(pushes->at(0).revisionCount, 2);
        QCOMPARE(pushes->at(0).commits.size(), 2);
        QCOMPARE(pushes->at(0).pushTimestamp, 1562867957);
        QVERIFY(pushes->at(0).subject().startsWith(QStringLiteral("Fuzzy query=")));

        f.server.enqueue(200, test::readSharedData(QStringLiteral("treeherder/ui/repositories.json")));
        const auto repositories = waitFor(f.client.repositories());
        QVERIFY(repositories);
        QCOMPARE(repositories->at(0).name, QStringLiteral("mozilla-central"));

        f.server.enqueue(200, test::readSharedData(QStringLiteral("treeherder/ui/full_job.json")));
        const auto details = waitFor(f.client.jobDetails(QStringLiteral("try"), 303550431));
        QVERIFY(details);
        QCOMPARE(details->job.id, 303550431);
        QCOMPARE(details->job.status(), JobStatus::TestFailed);
        QCOMPARE(details->job.taskId, QStringLiteral("O5YBAWwxRfuZ_UlRJS5Rqg"));
        QCOMPARE(details->job.groupSymbol, QStringLiteral("M"));
        QCOMPARE(details->job.durationMinutes, 42);
        QCOMPARE(details->machineName, QStringLiteral("i-0e040b25b59698068"));
        QCOMPARE(details->started.toSecsSinceEpoch(), 1590617373);

        f.server.enqueue(200, test::readSharedData(QStringLiteral("treeherder/ui/job_log_urls.json")));
        const auto logs = waitFor(f.client.logUrls(QStringLiteral("try"), 303550427));
        QVERIFY(logs);
        QCOMPARE(logs->size(), 2);
        QCOMPARE(logs->at(0).name, QStringLiteral("builds-4h"));
        QCOMPARE(logs->at(1).parseStatus, QStringLiteral("parsed"));
    }

    void sendsThePushQuery() {
        Fixture f;
        f.server.enqueue(200, pushList());
        PushQuery query;
        query.count = 5000;
        query.author = QStringLiteral("-bot+x@example.com");
        query.pushTimestampGte = 77;
        query.ids = {1, 2};
        const auto pushes = waitFor(f.client.pushes(QStringLiteral("mozilla-central"), query));
        QVERIFY(pushes);
        QCOMPARE(pushes->size(), 1);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/mozilla-central/push/?full=true&count=1000"
                                             "&push_timestamp__gte=77&id__in=1,2&author=-bot%2Bx%40example.com"));
    }

    void failuresAreSentences_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown repository")
            << 404 << json("{'detail':'No project with name autoland'}") << ErrorKind::NotFound
            << QStringLiteral("does not know the repository autoland; it may have been renamed. It says: No project");
        QTest::newRow("a page instead of data")
            << 200 << QByteArray("<html>maintenance</html>") << ErrorKind::BadResponse << QStringLiteral("web page");
        QTest::newRow("broken data") << 200 << QByteArray("{\"results\":") << ErrorKind::BadResponse
                                     << QStringLiteral("damaged or incomplete");
        QTest::newRow("other data") << 200 << QByteArray("[]") << ErrorKind::BadResponse
                                    << QStringLiteral("does not have the form");
        QTest::newRow("wrong entries") << 200 << QByteArray("{\"results\":[{\"id\":\"x\"}]}") << ErrorKind::BadResponse
                                       << QStringLiteral("does not have the form");
        QTest::newRow("server down") << 503 << QByteArray("<html><b>503</b></html>") << ErrorKind::Server
                                     << QStringLiteral("problem on its side (503). Try again in a while.");
        QTest::newRow("moved") << 301 << QByteArray() << ErrorKind::BadResponse << QStringLiteral("leads elsewhere");
        QTest::newRow("refused") << 403 << QByteArray("\"Blocked\"") << ErrorKind::AuthenticationFailed
                                 << QStringLiteral("It says: Blocked");
    }
    void failuresAreSentences() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        Fixture f;
        f.server.enqueue(status, body);
        const auto pushes = waitFor(f.client.pushes(QStringLiteral("autoland"), {}));
        QVERIFY(!pushes);
        QCOMPARE(pushes.error().kind, kind);
        QVERIFY2(pushes.error().message.contains(says), qPrintable(pushes.error().message));
        QVERIFY(!pushes.error().message.contains(u'<'));
    }

    void aSearchIsSentAlone() {
        Fixture f;
        f.server.enqueue(200, pushList());
        PushQuery query;
        query.search = QStringLiteral("Bug 1950000");
        query.author = QStringLiteral("me@example.com");
        query.fromChange = QStringLiteral("deadbeef");
        query.pushTimestampGte = 77;
        query.hidesReviewBot = query.allRepositories = true;
        query.count = 1000;
        QVERIFY(waitFor(f.client.pushes(QStringLiteral("try"), query)));
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=200&search=Bug%201950000"));
    }

    void botsAreLeftOutAndAllRepositoriesLookedAt() {
        Fixture f;
        f.server.enqueue(200, pushList());
        PushQuery query;
        query.author = QStringLiteral("me@example.com");
        query.hidesReviewBot = query.allRepositories = true;
        QVERIFY(waitFor(f.client.pushes(QStringLiteral("try"), query)));
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/?full=true&count=10&author=me%40example.com"
                                             "&hide_reviewbot_pushes=true&all_repos=true"));
    }

    void whoeverIsLeftOutTheNewestAreWanted() {
        PushQuery query;
        query.hidesReviewBot = true;
        query.count = 50;
        QVERIFY(!query.isLimited());
        QCOMPARE(query.wantedCount(), 50);
        query.search = QStringLiteral("x");
        QVERIFY(query.isLimited());
        PushQuery range;
        range.startDate = QStringLiteral("2026-11-01");
        QCOMPARE(range.wantedCount(), 200);
        range.count = 20;
        QCOMPARE(range.wantedCount(), 20);
    }

    void unknownRangeIsExplained_data() {
        QTest::addColumn<QByteArray>("fromAnswer");
        QTest::addColumn<QByteArray>("toAnswer"); // Empty for not asked.
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const QByteArray none = "{\"results\":[]}";
        QTest::newRow("begin") << none << QByteArray() << ErrorKind::NotFound
                               << QStringLiteral("try has no push with the revision deadbeef as its newest commit, "
                                                 "where the range is to begin;");
        QTest::newRow("end") << pushList() << none << ErrorKind::NotFound
                             << QStringLiteral("revision 0ddba11 as its newest commit, where the range is to end;");
        QTest::newRow("too few digits") << QByteArray(pushList().replace("}]}", "},") +
                                                      pushList(10).mid(pushList(10).indexOf("[{") + 1))
                                        << QByteArray() << ErrorKind::InvalidArgument
                                        << QStringLiteral("More than one revision of try begins with deadbeef");
        QTest::newRow("neither") << pushList() << pushList() << ErrorKind::Server
                                 << QStringLiteral("problem on its side");
    }
    void unknownRangeIsExplained() {
        QFETCH(QByteArray, fromAnswer);
        QFETCH(QByteArray, toAnswer);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        Fixture f;
        f.server.enqueue(500, "<h1>Server Error (500)</h1>");
        f.server.enqueue(200, fromAnswer);
        if (!toAnswer.isEmpty())
            f.server.enqueue(200, toAnswer);
        PushQuery query;
        query.fromChange = QStringLiteral("deadbeef");
        query.toChange = QStringLiteral("0ddba11");
        const auto pushes = waitFor(f.client.pushes(QStringLiteral("try"), query));
        QVERIFY(!pushes);
        QCOMPARE(pushes.error().kind, kind);
        QVERIFY2(pushes.error().message.contains(says), qPrintable(pushes.error().message));
        QCOMPARE(f.server.received().size(), toAnswer.isEmpty() ? 2 : 3);
        QCOMPARE(f.target(1), QStringLiteral("/api/project/try/push/?full=true&count=2&revision=deadbeef"));
    }

    void unknownRevisionIsExplained() {
        Fixture f;
        f.server.enqueue(200, "{\"meta\":{},\"results\":[]}");
        PushQuery query;
        const auto none = waitFor(f.client.pushes(QStringLiteral("try"), query));
        QVERIFY(none && none->isEmpty());
        query.revision = QStringLiteral("deadbeef");
        const auto pushes = waitFor(f.client.pushes(QStringLiteral("try"), query));
        QVERIFY(!pushes);
        QCOMPARE(pushes.error().kind, ErrorKind::NotFound);
        QVERIFY(pushes.error().message.contains(QStringLiteral("No push of try has the revision deadbeef as its")));
        QVERIFY(pushes.error().message.contains(QStringLiteral("all 40 digits")));
        query.revision = QString(40, u'd');
        const auto whole = waitFor(f.client.pushes(QStringLiteral("try"), query));
        QVERIFY(!whole);
        QVERIFY(!whole.error().message.contains(QStringLiteral("40 digits")));
    }

    void countsTheJobsOfAPush() {
        Fixture f;
        f.server.enqueue(200, json("{'completed':7,'pending':2,'running':1,'success':3,'testfailed':2,'busted':1,"
                                   "'exception':1,'coalesced':0}"));
        const auto status = waitFor(f.client.pushStatus(QStringLiteral("try"), 9));
        QVERIFY(status);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/9/status/"));
        QVERIFY(*status == (PushStatus{.pending = 2, .running = 1, .completed = 7, .failed = 4}));
        QVERIFY(!status->isDone());
        f.server.enqueue(200, json("{'completed':-7,'pending':null,'testfailed':'many'}"));
        const auto odd = waitFor(f.client.pushStatus(QStringLiteral("try"), 9));
        QVERIFY(odd && *odd == PushStatus());
        f.server.enqueue(200, "[]");
        QVERIFY(!waitFor(f.client.pushStatus(QStringLiteral("try"), 9)));
    }

    void namesThatAreNoRepositoryAreNotSent() {
        Fixture f;
        for (const char *name : {"", "../api", "a/b", "a?b", "a b"}) {
            const auto pushes = waitFor(f.client.pushes(QLatin1String(name), {}));
            QVERIFY(!pushes);
            QCOMPARE(pushes.error().kind, ErrorKind::InvalidArgument);
        }
        QVERIFY(f.server.received().isEmpty());
    }

    void fetchesEveryPage() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 2000, 8500, true)); // Above 64 KiB: parsed on a pool thread.
        for (int page = 2; page <= 5; ++page)
            f.server.enqueue(200, jobsPage(page * 10'000, page == 5 ? 500 : 2000, 8500, page < 5));
        QSet<qint64> ids;
        bool isHere = true;
        const auto count = waitFor(f.client.jobsOfPush(5, [&](const JobBatch &batch) {
            isHere = isHere && QThread::currentThread() == thread();
            for (const auto &row : batch.rows)
                ids.insert(row.id);
        }));
        QVERIFY(count);
        QCOMPARE(*count, 8500);
        QCOMPARE(ids.size(), 8500);
        QVERIFY(isHere);
        QSet<QString> expected;
        for (int page = 1; page <= 5; ++page)
            expected.insert(QStringLiteral("/api/jobs/?push_id=5&count=2000&page=%1").arg(page));
        QCOMPARE(f.targets(), expected);
        QCOMPARE(f.server.received().size(), 5);
    }

    void countsThatAreTooLowDoNotLoseJobs() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 3, true));
        f.server.enqueue(200, jobsPage(4, 3, 3, true));
        f.server.enqueue(200, jobsPage(7, 2, 3, false));
        const auto count = waitFor(f.client.jobsOfPush(5, {}));
        QVERIFY(count);
        QCOMPARE(*count, 8);
    }

    void pagesThatWentAreNoFailure() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 9, true));
        f.server.enqueue(404, json("{'detail':'Invalid page.'}"));
        const auto count = waitFor(f.client.jobsOfPush(5, {}));
        QVERIFY(count);
        QCOMPARE(*count, 3);
    }

    void pagesWithoutEndEnd() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 0, true));
        f.server.enqueue(200, jobsPage(1, 0, 0, true)); // Repeats for ever.
        const auto count = waitFor(f.client.jobsOfPush(5, {}));
        QVERIFY(count);
        QCOMPARE(*count, 3);
    }

    void insaneCountsAreRefused() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 10'000'000'000, true));
        const auto count = waitFor(f.client.jobsOfPush(5, {}));
        QVERIFY(!count);
        QCOMPARE(count.error().kind, ErrorKind::TooLarge);
        QVERIFY(count.error().message.contains(QStringLiteral("10000000000 jobs")));
        QCOMPARE(f.server.received().size(), 1);
    }

    void claimsWithoutNextPageAreIgnored() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 10'000'000'000, false));
        const auto count = waitFor(f.client.jobsOfPush(5, {}));
        QVERIFY(count);
        QCOMPARE(*count, 3);
    }

    void aPageThatFailsEndsTheFetch() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 30, true));
        f.server.enqueue(400, json("{'detail':'Not so.'}"));
        qint64 received = 0;
        const auto count = waitFor(
            f.client.jobsOfPush(5, [&](const JobBatch &batch) { received += static_cast<qint64>(batch.rows.size()); }));
        QVERIFY(!count);
        QVERIFY(count.error().message.contains(QStringLiteral("Not so.")));
        QCOMPARE(received, 3);
        QTRY_VERIFY(f.client.children().isEmpty());
    }

    void cancellingReachesTheRequests() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 300, true));
        f.server.enqueue(ScriptedServer::Answer{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"});
        bool mayCome = true;
        auto future = f.client.jobsOfPush(5, [&](const JobBatch &) { QVERIFY(mayCome); });
        QTRY_COMPARE(f.server.received().size(), 7);
        future.cancel();
        mayCome = false;
        const auto count = waitFor(future);
        QVERIFY(!count);
        QCOMPARE(count.error().kind, ErrorKind::Cancelled);
        QTRY_COMPARE(f.server.openConnections(), 0);
        QCOMPARE(f.server.received().size(), 7);
        QTRY_VERIFY(f.client.children().isEmpty());
    }

    void nothingComesAfterCancelling() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 3, false));
        int batches = 0;
        const auto future = f.client.jobsOfPush(5, [&](const JobBatch &) { ++batches; });
        const CancelsAtAnAnswer canceller(future);
        const auto count = waitFor(future);
        QVERIFY(!count);
        QCOMPARE(count.error().kind, ErrorKind::Cancelled);
        QCOMPARE(f.server.received().size(), 1);
        QCOMPARE(batches, 0);
        QTRY_VERIFY(f.client.children().isEmpty());
    }

    void asksWhatChanged() {
        Fixture f;
        f.server.enqueue(200, jobsPage(1, 3, 3, false));
        const auto count = waitFor(f.client.jobsModifiedSince({7, 8}, Q_INT64_C(1785579630123456), {}));
        QVERIFY(count);
        QCOMPARE(f.target(0), QStringLiteral("/api/jobs/?push_id__in=7,8&last_modified__gt=2026-08-01T10:20:30.123456"
                                             "&count=2000&page=1"));
        QCOMPARE(waitFor(f.client.jobsModifiedSince({}, 5, {})).value_or(-1), 0);
        QCOMPARE(f.server.received().size(), 1);
        QCOMPARE(waitFor(f.client.jobsModifiedSince(QVector<qint64>(600, 12345), 5, {})).value_or(-1), 9);
        QCOMPARE(f.server.received().size(), 4);
    }

    void findsTheJobOfATask() {
        Fixture f;
        f.server.enqueue(200, jobsPage(44, 1, 1, false));
        f.server.enqueue(200, jobsPage(1, 0, 0, false));
        const auto job = waitFor(f.client.jobOfTask(QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"), 1));
        QVERIFY(job);
        QCOMPARE(job->id, 44);
        QCOMPARE(job->taskId, QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"));
        QCOMPARE(job->runId, 1);
        QCOMPARE(f.target(0), QStringLiteral("/api/jobs/?task_id=VaQoWKTbSdGSwBJn6UZV9g&retry_id=1"));
        const auto none = waitFor(f.client.jobOfTask(QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"), 1));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void findsDecisionTasks() {
        Fixture f;
        f.server.enqueue(200, json("{'12':{'id':'VaQoWKTbSdGSwBJn6UZV9g','run':'1'},"
                                   "'13':{'id':'O5YBAWwxRfuZ_UlRJS5Rqg','run':2},'x':{'id':'O5YBAWwxRfuZ_UlRJS5Rqg','"
                                   "run':2},'14':{'id':'../x'}}"));
        f.server.enqueue(404, "\"No decision tasks found\"");
        const auto tasks = waitFor(f.client.decisionTasks(QStringLiteral("try"), {12, 13}));
        QVERIFY(tasks);
        QCOMPARE(f.target(0), QStringLiteral("/api/project/try/push/decisiontask/?push_ids=12,13"));
        QCOMPARE(tasks->size(), 2);
        QCOMPARE(tasks->value(12).taskId, QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g"));
        QCOMPARE(tasks->value(12).runId, 1);
        QCOMPARE(tasks->value(13).runId, 2);
        const auto none = waitFor(f.client.decisionTasks(QStringLiteral("try"), {12}));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void keepsAPathInFront() {
        Fixture f;
        f.server.enqueue(200, "[]");
        TreeherderClient below(f.http, f.server.url(QStringLiteral("/treeherder/")));
        QVERIFY(waitFor(below.repositories()));
        QCOMPARE(f.target(0), QStringLiteral("/treeherder/api/repository/"));
    }
};

QTEST_GUILESS_MAIN(TestTreeherderClient)
#include "test_treeherder_client.moc"
