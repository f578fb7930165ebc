#include "services/base/utc.h"
#include "services/treeherder/task_job.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using taskcluster::GroupTask;
using taskcluster::Run;
using taskcluster::TaskStatus;

namespace {

const QString taskId = QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ");

Json definition() {
    return Json::parse(R"({"taskQueueId": "gecko-t/t-linux-docker", "created": "2026-11-24T10:00:00.000Z",
        "metadata": {"name": "test-linux64/opt-mochitest-1", "owner": "dev@example.org", "description": "tests"},
        "tags": {"kind": "test"}})");
}

TaskStatus status(const QString &state, const QVector<Run> &runs) {
    TaskStatus made;
    made.taskId = taskId;
    made.state = state;
    made.runs = runs;
    return made;
}

Run run(int number, const QString &state, const QString &resolved = {}, const QString &created = {}) {
    Run made;
    made.runId = number;
    made.state = state;
    made.reasonResolved = resolved;
    made.reasonCreated = created;
    return made;
}

} // namespace

class TestTaskJob final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aTaskThatSaysNothingIsShownAllTheSame() {
        const TaskDescription task = describeAnyTask(definition());
        QCOMPARE(task.name, QStringLiteral("test-linux64/opt-mochitest-1"));
        QCOMPARE(task.platform, QStringLiteral("t-linux-docker"));
        QCOMPARE(task.groupSymbol, QStringLiteral("test"));
        QCOMPARE(task.symbol, QStringLiteral("test-linux64/opt-mochitest-1"));
        QCOMPARE(task.tier, 1);
        // Nothing of it needs to be there, or of the type it should have.
        const TaskDescription empty = describeAnyTask(Json::parse(R"({"metadata": 3, "tags": []})"));
        QCOMPARE(empty.name, QStringLiteral("unnamed"));
        QCOMPARE(empty.groupSymbol, QStringLiteral("?"));
        QCOMPARE(describeAnyTask(Json()).symbol, QStringLiteral("unnamed"));
    }

    void whatATaskSaysToTreeherderIsRead() {
        Json task = definition();
        task["extra"] = Json::parse(R"({"treeherder": {"symbol": "bc13", "groupSymbol": "M", "groupName": "Mochitests",
            "tier": 2, "jobKind": "test", "machine": {"platform": "linux64-qr"}, "collection": {"debug": true}},
            "treeherder-platform": "linux64/opt"})");
        const TaskDescription described = describeAnyTask(task);
        QCOMPARE(described.symbol, QStringLiteral("bc13"));
        QCOMPARE(described.groupSymbol, QStringLiteral("M"));
        QCOMPARE(described.groupName, QStringLiteral("Mochitests"));
        QCOMPARE(described.platform, QStringLiteral("linux64-qr"));
        QCOMPARE(described.options, QStringList{QStringLiteral("debug")});
        QCOMPARE(described.tier, 2);
        // What failed as a test is no build that is busted.
        const JobBatch batch = jobsOfTaskGroup(
            {{.status = status(QStringLiteral("failed"), {run(0, QStringLiteral("failed"), QStringLiteral("failed"))}),
              .task = task}},
            1, 0);
        QCOMPARE(jobOf(batch, batch.rows.front()).status(), JobStatus::TestFailed);
        QCOMPARE(jobOf(batch, batch.rows.front()).tier, 2);
    }

    void aPlatformAloneIsRead_data() {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *extra, const char *expected) {
            QTest::newRow(extra) << QString::fromLatin1(extra) << QString::fromLatin1(expected);
        };
        row(R"({"treeherder-platform": "linux64-qr/debug"})", "linux64-qr debug");
        row(R"({"treeherder-platform": "decision"})", "decision ");
        row(R"({"treeherder": {"machine": {"platform": "lint"}}})", "lint ");
        row(R"({"treeherder": {"labels": ["x", 3, "asan"], "collection": {"opt": true}}})",
            "t-linux-docker asan opt x");
        row(R"({"treeherder": {"machine": [], "collection": "opt", "tier": "1", "symbol": 3}})", "t-linux-docker ");
        row(R"([])", "t-linux-docker ");
    }
    void aPlatformAloneIsRead() {
        QFETCH(QString, extra);
        Json task = definition();
        task["extra"] = Json::parse(extra.toStdString());
        const TaskDescription described = describeAnyTask(task);
        const QString read = described.platform + u' ' + described.options.join(u' ');
        QTEST(read, "expected");
        QCOMPARE(described.tier, 1);
    }

    void realDefinitionsLookAsInTreeherder() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const Json all =
            Json::parse(test::readSharedData(QStringLiteral("treeherder/pulse/task-definitions.json")).toStdString());
        int compared = 0;
        for (const auto &entry : all.items()) {
            const Result<TaskDescription> shown = describeTask(entry.value());
            if (!shown)
                continue;
            Json alone = entry.value();
            alone["routes"] = Json::array();
            const TaskDescription any = describeAnyTask(alone);
            QCOMPARE(any.symbol, shown->symbol);
            QCOMPARE(any.groupSymbol, shown->groupSymbol);
            QCOMPARE(any.platform, shown->platform);
            QCOMPARE(any.tier, shown->tier);
            QCOMPARE(int(any.jobKind), int(shown->jobKind));
            if (!any.options.isEmpty())
                QCOMPARE(any.options, shown->options);
            ++compared;
        }
        QVERIFY(compared > 20);
    }

    void namesAreWhole() {
        Json task = definition();
        const QString name = QStringLiteral("test-linux64/opt-web-platform-tests-") + QString(160, u'x') + u'1';
        task["metadata"]["name"] = name.toStdString();
        QCOMPARE(describeAnyTask(task).name, name);
        QCOMPARE(describeAnyTask(task).symbol, name);
        task["routes"] = {"tc-treeherder.v2.try.0123456789abcdef0123456789abcdef01234567"};
        task["extra"] = Json::parse(R"({"treeherder": {"symbol": "1", "machine": {"platform": "linux64"}}})");
        QCOMPARE(describeAnyTask(task).name, name);
        QCOMPARE(describeAnyTask(task).symbol, QStringLiteral("1"));
    }

    void whatNeverRanIsShownToo() {
        const TaskStatus cancelled =
            status(QStringLiteral("exception"),
                   {run(0, QStringLiteral("exception"), QStringLiteral("canceled"), QStringLiteral("exception"))});
        const JobBatch batch = jobsOfTaskGroup({{.status = cancelled, .task = definition()}}, 1, 0);
        QCOMPARE(batch.rows.size(), 1U);
        QCOMPARE(jobOf(batch, batch.rows.front()).status(), JobStatus::UserCancel);
    }

    void everyRunIsAJob_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *state, const char *reason, JobStatus status) {
            QTest::newRow(name) << QString::fromLatin1(state) << QString::fromLatin1(reason) << int(status);
        };
        row("pending", "pending", "", JobStatus::Pending);
        row("running", "running", "", JobStatus::Running);
        row("completed", "completed", "completed", JobStatus::Success);
        row("failed", "failed", "failed", JobStatus::Busted);
        row("cancelled", "exception", "canceled", JobStatus::UserCancel);
        row("lost", "exception", "claim-expired", JobStatus::Exception);
    }
    void everyRunIsAJob() {
        QFETCH(QString, state);
        QFETCH(QString, reason);
        QFETCH(int, expected);
        const JobBatch batch =
            jobsOfTaskGroup({{.status = status(state, {run(0, state, reason)}), .task = definition()}}, 7, 0);
        QCOMPARE(batch.rows.size(), 1U);
        const Job job = jobOf(batch, batch.rows.front());
        QCOMPARE(int(job.status()), expected);
        QCOMPARE(job.taskId, taskId);
        QCOMPARE(job.pushId, 7);
    }

    void anExceptionThatIsRunAgainIsARetry() {
        const TaskStatus twice =
            status(QStringLiteral("running"), {run(0, QStringLiteral("exception"), QStringLiteral("worker-shutdown")),
                                               run(1, QStringLiteral("running"), {}, QStringLiteral("retry"))});
        const JobBatch batch = jobsOfTaskGroup({{.status = twice, .task = definition()}}, 1, 0);
        QHash<int, JobStatus> last;
        for (const JobBatch::Row &row : batch.rows)
            last.insert(row.runId, jobOf(batch, row).status());
        QCOMPARE(last.value(0), JobStatus::Retry);
        QCOMPARE(last.value(1), JobStatus::Running);
    }

    void minutesAsTreeherderCountsThem() {
        Run running = run(0, QStringLiteral("running"));
        running.started = collie::utcFromMs(60'000);
        const auto minutes = [&running](qint64 nowMs) {
            const JobBatch batch = jobsOfTaskGroup(
                {{.status = status(QStringLiteral("running"), {running}), .task = definition()}}, 1, nowMs);
            return jobOf(batch, batch.rows.front()).durationMinutes;
        };
        QCOMPARE(minutes(61'000), 1);
        QCOMPARE(minutes(60'000 * 8), 7);
    }

    void aGroupStandsForAPush() {
        const QVector<GroupTask> tasks{
            {.status = status(QStringLiteral("completed"), {run(0, QStringLiteral("completed"))}),
             .task = definition()},
            {.status = status(QStringLiteral("unscheduled"), {}), .task = Json::object()}};
        const Push push = pushOfTaskGroup(tasks, taskId, 7);
        QCOMPARE(push.id, 7);
        QCOMPARE(push.revision, taskId);
        QCOMPARE(push.author, QStringLiteral("dev@example.org"));
        QCOMPARE(push.subject(), QStringLiteral("test-linux64/opt-mochitest-1"));
        QCOMPARE(push.pushTimestamp, 1'795'514'400);
        const JobBatch batch = jobsOfTaskGroup(tasks, 7, 0);
        QCOMPARE(batch.rows.size(), 2U);
        QCOMPARE(jobOf(batch, batch.rows[0]).status(), JobStatus::Success);
        QCOMPARE(jobOf(batch, batch.rows[1]).status(), JobStatus::Unscheduled);
        QCOMPARE(jobOf(batch, batch.rows[0]).pushId, 7);
        // Given up before it ever ran.
        const JobBatch late =
            jobsOfTaskGroup({{.status = status(QStringLiteral("exception"), {}), .task = definition()}}, 7, 0);
        QCOMPARE(late.rows.size(), 1U);
        QCOMPARE(jobOf(late, late.rows[0]).status(), JobStatus::Exception);
        QVERIFY(pushOfTaskGroup({}, taskId, 1).commits.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTaskJob)
#include "test_task_job.moc"
