#include "services/base/json.h"
#include "services/treeherder/task_event.h"
#include "tests/support/places.h"

#include <QTest>

#include <array>

using namespace collie;
using namespace collie::treeherder;
using Kind = TaskEvent::Kind;

namespace {

const QString task = QStringLiteral("A35mWTRuQmyj88yMnIF0fA");

QString exchangeOf(const char *event) {
    return QStringLiteral("exchange/taskcluster-queue/v1/task-%1").arg(QString::fromLatin1(event));
}

Json jsonOf(const char *text) {
    return *parseJson(text, QStringLiteral("The test's document"));
}

std::string text(const QString &value) {
    return value.toStdString();
}

/// The job in the words of Treeherder's ingestion, to be compared with what it makes of the same message.
Json asIngested(const TaskJob &job, const TaskDescription &described, const QString &rootUrl) {
    Json options = Json::object();
    for (const QString &option : described.options)
        options[text(option)] = true;
    const Json platform{{"architecture", text(described.architecture)},
                        {"os_name", text(described.os)},
                        {"platform", text(job.job.platform)}};
    Json logs = Json::array();
    if (job.hasLog)
        logs.push_back(
            {{"name", "live_backing_log"},
             {"parse_status", "pending"},
             {"url", text(QStringLiteral("%1/api/queue/v1/task/%2/runs/%3/artifacts/public/logs/live_backing.log")
                              .arg(rootUrl, job.job.taskId)
                              .arg(job.job.runId))}});
    Json out{{"build_platform", platform},
             {"build_system_type", "taskcluster"},
             {"group_name", text(job.job.groupName)},
             {"group_symbol", text(job.job.groupSymbol)},
             {"job_guid", text(job.guid)},
             {"job_symbol", text(job.job.symbol)},
             {"log_references", logs},
             {"machine", text(job.machine)},
             {"machine_platform", platform},
             {"name", text(job.job.typeName)},
             {"option_collection", options},
             {"perfherder_data_references", Json::array()},
             {"product_name", text(described.productName)},
             {"reason", text(described.reason)},
             {"result", text(jobResultName(job.job.result))},
             {"state", text(jobStateName(job.job.state))},
             {"submit_timestamp", described.created.toSecsSinceEpoch()},
             {"taskcluster_retry_id", job.job.runId},
             {"taskcluster_task_id", text(job.job.taskId)},
             {"tier", job.job.tier},
             {"who", text(described.owner)}};
    if (job.started.isValid())
        out["start_timestamp"] = job.started.toSecsSinceEpoch();
    if (job.ended.isValid())
        out["end_timestamp"] = job.ended.toSecsSinceEpoch();
    return out;
}

Json plain(Json document) {
    return Json::parse(nlohmann::json(document).dump()); // Sorts the keys.
}

TaskDescription describedAs(TaskDescription::JobKind kind) {
    TaskDescription out;
    out.jobKind = kind;
    out.options = QStringList{QStringLiteral("opt")};
    return out;
}

TaskEvent eventOf(Kind kind, int runId, const char *runs) {
    const std::string payload = R"({"runId":)" + std::to_string(runId) +
                                R"(,"status":{"taskId":"A35mWTRuQmyj88yMnIF0fA","runs":)" + runs + "}}";
    return readTaskEvent(kind, jsonOf(payload.c_str())).value();
}

} // namespace

class TestTaskEvent final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void exchanges() {
        QCOMPARE(taskEventKind(exchangeOf("defined")), std::optional(Kind::Defined));
        QCOMPARE(taskEventKind(exchangeOf("pending")), std::optional(Kind::Pending));
        QCOMPARE(taskEventKind(exchangeOf("exception")), std::optional(Kind::Exception));
        QVERIFY(!taskEventKind(exchangeOf("priority-changed")));
        QVERIFY(!taskEventKind(exchangeOf("group-resolved")));
        QVERIFY(!taskEventKind(QStringLiteral("exchange/taskcluster-queue/v1/artifact-created")));
        QVERIFY(!taskEventKind(QStringLiteral("exchange/else/v1/task-pending")));
    }

    void realMessagesBecomeTheJobsTreeherderMadeOfThem() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto read = [](const char *name) {
            return *parseJson(test::readSharedData(QStringLiteral("treeherder/pulse/%1").arg(QLatin1String(name))),
                              QStringLiteral("The test's data"));
        };
        const Json messages = read("queue-messages.json");
        const Json definitions = read("task-definitions.json");
        const Json expected = read("expected-jobs.json");
        QCOMPARE(messages.size(), size_t(61));
        for (const auto &[id, message] : messages.items()) {
            const auto kind = taskEventKind(stringMember(message, "exchange"));
            QVERIFY(kind);
            const Result<TaskEvent> event = readTaskEvent(*kind, message.at("payload"));
            QVERIFY(event);
            const Result<TaskDescription> described = describeTask(definitions.at(id));
            QVERIFY2(described, described ? "" : qPrintable(described.error().message));
            const QVector<TaskJob> jobs = jobsOfEvent(*event, *described);
            QCOMPARE(jobs.size(), 1);
            const Json job = plain(asIngested(jobs.constFirst(), *described, stringMember(message, "root_url")));
            const Json wanted = plain(expected.at(id).at("job"));
            QVERIFY2(job == wanted, (job.dump() + "\n" + wanted.dump()).c_str());
            QCOMPARE(described->revision, stringMember(expected.at(id), "revision"));
        }
    }

    void resultsFollowTheKindOfJob_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("jobKind");
        QTest::addColumn<QByteArray>("runs");
        QTest::addColumn<QString>("status");
        using JobKind = TaskDescription::JobKind;
        const auto row = [](const char *name, Kind kind, JobKind jobKind, const char *runs, const char *status) {
            QTest::newRow(name) << int(kind) << int(jobKind) << QByteArray(runs) << QString::fromLatin1(status);
        };
        row("pending", Kind::Pending, JobKind::Test, R"([{"runId":0,"state":"pending","reasonCreated":"scheduled"}])",
            "pending");
        row("running", Kind::Running, JobKind::Test, R"([{"runId":0,"state":"running"}])", "running");
        row("completed", Kind::Completed, JobKind::Build, R"([{"runId":0,"state":"completed"}])", "success");
        row("failed test", Kind::Failed, JobKind::Test, R"([{"runId":0,"state":"failed"}])", "testfailed");
        row("failed build", Kind::Failed, JobKind::Build, R"([{"runId":0,"state":"failed"}])", "busted");
        row("failed other", Kind::Failed, JobKind::Other, R"([{"runId":0,"state":"failed"}])", "busted");
        row("canceled", Kind::Exception, JobKind::Test,
            R"([{"runId":0,"state":"exception","reasonCreated":"scheduled","reasonResolved":"canceled"}])",
            "usercancel");
        row("superseded", Kind::Exception, JobKind::Test,
            R"([{"runId":0,"state":"exception","reasonCreated":"scheduled","reasonResolved":"superseded"}])",
            "superseded");
        row("worker shutdown", Kind::Exception, JobKind::Test,
            R"([{"runId":0,"state":"exception","reasonCreated":"scheduled","reasonResolved":"worker-shutdown"}])",
            "exception");
        row("claim expired, run again", Kind::Exception, JobKind::Test,
            R"([{"runId":0,"state":"exception","reasonResolved":"claim-expired"},{"runId":1,"state":"pending","reasonCreated":"retry"}])",
            "retry");
        row("exit code asks for a retry", Kind::Exception, JobKind::Test,
            R"([{"runId":0,"state":"exception","reasonResolved":"intermittent-task"},{"runId":1,"state":"pending","reasonCreated":"task-retry"}])",
            "retry");
        row("rerun by a person", Kind::Failed, JobKind::Test,
            R"([{"runId":0,"state":"failed"},{"runId":1,"state":"pending","reasonCreated":"rerun"}])", "testfailed");
    }
    void resultsFollowTheKindOfJob() {
        QFETCH(int, kind);
        QFETCH(int, jobKind);
        QFETCH(QByteArray, runs);
        QFETCH(QString, status);
        const QVector<TaskJob> jobs =
            jobsOfEvent(eventOf(static_cast<Kind>(kind), 0, runs), describedAs(TaskDescription::JobKind(jobKind)));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobStatusName(jobs.constFirst().job.status()), status);
        QCOMPARE(jobs.constFirst().job.taskId, task);
    }

    void aRetryEndsTheRunBeforeIt() {
        const TaskEvent event =
            eventOf(Kind::Pending, 1, R"([{"runId":0,"state":"exception","reasonResolved":"claim-expired"},
                                        {"runId":1,"state":"pending","reasonCreated":"retry"}])");
        const QVector<TaskJob> jobs = jobsOfEvent(event, describedAs(TaskDescription::JobKind::Test));
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs.at(0).job.runId, 0);
        QCOMPARE(jobs.at(0).job.status(), JobStatus::Retry);
        QCOMPARE(jobs.at(1).job.runId, 1);
        QCOMPARE(jobs.at(1).job.status(), JobStatus::Pending);
    }

    void whatWasNeverRunIsNoJob() {
        const TaskEvent event = eventOf(
            Kind::Exception, 0,
            R"([{"runId":0,"state":"exception","reasonCreated":"exception","reasonResolved":"deadline-exceeded"}])");
        QVERIFY(jobsOfEvent(event, describedAs(TaskDescription::JobKind::Test)).isEmpty());
    }

    void aDefinedTaskIsUnscheduled() {
        const TaskEvent event = eventOf(Kind::Defined, 0, "[]");
        const QVector<TaskJob> jobs = jobsOfEvent(event, describedAs(TaskDescription::JobKind::Test));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.constFirst().job.status(), JobStatus::Unscheduled);
        QCOMPARE(jobs.constFirst().job.runId, 0);
    }

    void aStatusAmountsToTheEventsOfItsRuns() {
        taskcluster::TaskStatus status = taskcluster::taskStatusFromJson(jsonOf(
            R"({"taskId":"A35mWTRuQmyj88yMnIF0fA","state":"running","runs":[{"runId":0,"state":"exception"},
                {"runId":1,"state":"running","reasonCreated":"retry"}]})"));
        const QVector<TaskEvent> events = taskEventsOf(status);
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.at(0).kind, Kind::Exception);
        QCOMPARE(events.at(1).kind, Kind::Running);
        QCOMPARE(events.at(1).runId, 1);
        status.runs.clear();
        status.state = QStringLiteral("unscheduled");
        QCOMPARE(taskEventsOf(status).size(), 1);
        QCOMPARE(taskEventsOf(status).constFirst().kind, Kind::Defined);
    }

    void brokenMessagesAreRefused_data() {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no status") << QByteArray(R"({"runId":0})");
        QTest::newRow("no task") << QByteArray(R"({"runId":0,"status":{"runs":[{"runId":0}]}})");
        QTest::newRow("no slugid") << QByteArray(R"({"runId":0,"status":{"taskId":"../x","runs":[{"runId":0}]}})");
        QTest::newRow("no run") << QByteArray(
            R"({"runId":1,"status":{"taskId":"A35mWTRuQmyj88yMnIF0fA","runs":[{"runId":0}]}})");
    }
    void brokenMessagesAreRefused() {
        QFETCH(QByteArray, payload);
        const Result<TaskEvent> event = readTaskEvent(Kind::Running, *parseJson(payload, QStringLiteral("x")));
        QVERIFY(!event);
        QCOMPARE(event.error().kind, ErrorKind::BadResponse);
    }

    void definitions_data() {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<QString>("refusedFor"); // Empty: it is shown.
        const auto row = [](const char *name, const char *routes, const char *treeherder, const char *refusedFor) {
            QTest::newRow(name) << QByteArray(R"({"workerType":"w","metadata":{"name":"n"},"routes":)") + routes +
                                       R"(,"extra":{"treeherder":)" + treeherder + "}}"
                                << QString::fromLatin1(refusedFor);
        };
        const char *route = R"(["tc-treeherder.v2.autoland.abc","index.x"])";
        row("plain", route, R"({"symbol":"B"})", "");
        row("owner and pull request", R"(["tc-treeherder.v2.mozilla/app.abc.12"])", R"({"symbol":"B"})", "");
        row("no route", R"(["index.x"])", R"({"symbol":"B"})", "0 routes");
        row("two routes", R"(["tc-treeherder.v2.a.b","tc-treeherder.v2.a.c"])", R"({"symbol":"B"})", "2 routes");
        row("old route", R"(["tc-treeherder.v1.a.b"])", R"({"symbol":"B"})", "route");
        row("short route", R"(["tc-treeherder.v2.a"])", R"({"symbol":"B"})", "route");
        row("route with a word for a number", R"(["tc-treeherder.v2.a.b.c"])", R"({"symbol":"B"})", "route");
        row("no symbol", route, R"({"tier":1})", "symbol");
        row("long symbol", route, R"({"symbol":"abcdefghijklmnopqrstuvwxyz"})", "symbol");
        row("number as symbol", route, R"({"symbol":1})", "symbol");
        row("tier 4", route, R"({"symbol":"B","tier":4})", "tier");
        row("unknown kind", route, R"({"symbol":"B","jobKind":"fun"})", "jobKind");
        row("label with a space", route, R"({"symbol":"B","labels":["a b"]})", "labels");
        row("platform with a slash", route, R"({"symbol":"B","machine":{"platform":"a/b"}})", "platform");
        row("machine without platform", route, R"({"symbol":"B","machine":{"os":"linux"}})", "platform");
        row("not an object", route, R"("B")", "extra.treeherder");
    }
    void definitions() {
        QFETCH(QByteArray, definition);
        QFETCH(QString, refusedFor);
        const Result<TaskDescription> described = describeTask(*parseJson(definition, QStringLiteral("x")));
        QCOMPARE(described.has_value(), refusedFor.isEmpty());
        if (described) {
            QCOMPARE(described->platform, QStringLiteral("w"));
            QCOMPARE(described->options, QStringList{QStringLiteral("opt")});
            QCOMPARE(described->revision, QStringLiteral("abc"));
            QVERIFY(!described->project.contains(u'/'));
        } else {
            QVERIFY2(described.error().message.contains(refusedFor), qPrintable(described.error().message));
        }
    }

    void severalLabelsAreOneOption() {
        const auto described = describeTask(jsonOf(
            R"({"routes":["tc-treeherder.v2.a.b"],"extra":{"treeherder":{"symbol":"B","labels":["opt","asan"]}}})"));
        QVERIFY(described);
        const QVector<TaskJob> jobs = jobsOfEvent(eventOf(Kind::Defined, 0, "[]"), *described);
        QCOMPARE(jobs.constFirst().job.platformOption, QStringLiteral("asan opt"));
    }
};

QTEST_GUILESS_MAIN(TestTaskEvent)
#include "test_task_event.moc"
