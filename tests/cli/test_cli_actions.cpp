#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "services/base/slugid.h"
#include "tests/support/cli_run.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using collie::test::CliOutcome;

namespace {

enum class Who { Developer, Nobody };

Json asJson(const QByteArray &bytes) {
    return parseJson(bytes, QStringLiteral("The output")).value_or(Json());
}

QStringList words(const QString &line) {
    return line.split(u' ');
}

} // namespace

/// What makes or changes tasks, sent over a network that loses answers, against a sandbox in this process.
class TestCliActions final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 3, .jobsPerPush = 120, .speed = 20.0, .frozen = true});
        const auto started = m_sandbox->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    }

    void aLostAnswerIsLookedUp_data() {
        QTest::addColumn<QString>("verb");
        QTest::newRow("retrigger") << QStringLiteral("job retrigger %task");
        QTest::newRow("cancel") << QStringLiteral("job cancel %task");
        QTest::newRow("backfill") << QStringLiteral("job backfill %task --depth 1");
        QTest::newRow("add") << QStringLiteral("job add autoland test-linux2404-64-asan/opt-crashtest-2 --push %push");
        QTest::newRow("any action") << QStringLiteral("action run retrigger --task %task");
    }

    void aLostAnswerIsLookedUp() {
        QFETCH(QString, verb);
        const Json job = someJob();
        const QString taskId = stringMember(job, "taskId");
        const QString group = groupOf(taskId);
        verb.replace(QStringLiteral("%task"), taskId);
        verb.replace(QStringLiteral("%push"), QString::number(integerMember(job, "pushId")));
        const int before = actionTasks(group);
        lose("/api/hooks", 1);
        const CliOutcome outcome = run(words(verb));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("looking up"), outcome.errors.constData());
        QVERIFY(!outcome.output.isEmpty());
        QCOMPARE(actionTasks(group), before + 1);
    }

    void aLostTaskIsMadeOnce_data() {
        QTest::addColumn<int>("lost");
        QTest::newRow("and sent again") << 1;
        QTest::newRow("as often as it is sent") << 6;
    }

    void aLostTaskIsMadeOnce() {
        QFETCH(int, lost);
        const QString group = newSlugid();
        const QString file = task(group);
        lose("/api/queue", lost);
        const CliOutcome outcome = run(words(QStringLiteral("task create ") + file));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(runJson(words(QStringLiteral("task group list ") + group)).size(), 1U);
    }

    void aLostRerunIsDoneOnce() {
        const QString taskId =
            stringMember(runJson(words(QStringLiteral("task create ") + task(newSlugid()))), "taskId");
        QCOMPARE(run(words(QStringLiteral("task cancel ") + taskId)).exitCode, 0);
        lose("/api/queue", 1);
        const CliOutcome outcome = run(words(QStringLiteral("task rerun ") + taskId));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(runJson(words(QStringLiteral("task show ") + taskId)).at("status").at("runs").size(), 2U);
    }

    void withoutActionsJsonTheQueueServes() {
        const QString group = newSlugid();
        const QString taskId = stringMember(runJson(words(QStringLiteral("task create ") + task(group))), "taskId");
        const Json dry = runJson(words(QStringLiteral("job retrigger --dry-run ") + taskId));
        QCOMPARE(stringMember(dry.at("requests").at(0), "method"), QStringLiteral("PUT"));
        const Json again = runJson(words(QStringLiteral("job retrigger ") + taskId));
        QCOMPARE(integerMember(again, "accepted"), 1);
        QCOMPARE(again.at("taskIds").size(), 1U);
        const QString copy = QString::fromStdString(again.at("taskIds").at(0).get<std::string>());
        QCOMPARE(groupOf(copy), group);
        QCOMPARE(run(words(QStringLiteral("job cancel ") + copy)).exitCode, 0);
        QCOMPARE(stateOf(copy), QStringLiteral("exception"));
        QCOMPARE(run(words(QStringLiteral("action run cancel --task ") + taskId)).exitCode, 0);
        QCOMPARE(stateOf(taskId), QStringLiteral("exception"));
        const CliOutcome other = run(words(QStringLiteral("action run backfill --task ") + taskId));
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.errors.contains("no decision task with an actions.json"), other.errors.constData());
    }

    void dryRunWithoutCredentials() {
        const QString taskId = stringMember(someJob(), "taskId");
        const CliOutcome outcome =
            run(words(QStringLiteral("action run cancel --dry-run --task ") + taskId), Who::Nobody);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const Json dry = asJson(outcome.output);
        QVERIFY(dry.at("credentials") == Json(false));
        QVERIFY(stringMember(dry.at("requests").at(0), "scopes").startsWith(QStringLiteral("hooks:trigger-hook:")));
        QVERIFY(dry.at("requests").at(0).at("missingScopes").is_null());
        QVERIFY2(outcome.errors.contains("no credentials"), outcome.errors.constData());
        const Json held = runJson(words(QStringLiteral("action run cancel --dry-run --task ") + taskId));
        QVERIFY(held.at("credentials") == Json(true));
        QVERIFY(held.at("requests").at(0).at("missingScopes") == Json::array());
    }

    void anActionNeedsATaskOrAGroup() {
        const CliOutcome outcome = run(words(QStringLiteral("action run cancel")));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("--task"), outcome.errors.constData());
    }

    void aWrongClockDoesNotMatter_data() {
        QTest::addColumn<qint64>("serverAheadS");
        QTest::newRow("20 minutes slow") << qint64(1'200);
        QTest::newRow("20 minutes fast") << qint64(-1'200);
        QTest::newRow("six hours fast") << qint64(-6 * 3'600);
    }

    /// What a server judges goes by its clock: the times of tasks, however they are made, signatures, links and claims.
    void aWrongClockDoesNotMatter() {
        QFETCH(qint64, serverAheadS);
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 3, .jobsPerPush = 120, .speed = 20.0, .frozen = true});
        m_sandbox->faults().setClockSkewSeconds(serverAheadS);
        QVERIFY(m_sandbox->start().has_value());
        const auto works = [this](const QString &verb) {
            const CliOutcome outcome = run(words(verb));
            if (outcome.exitCode != 0)
                qWarning("%s: %s", qUtf8Printable(verb), outcome.errors.constData());
            return outcome.exitCode == 0;
        };
        const QString group = newSlugid();
        const QString named = newSlugid();
        QVERIFY(works(QStringLiteral("task create ") + task(group)));
        QVERIFY(works(QStringLiteral("task create %1 --task-id %2").arg(task(group), named)));
        QVERIFY(works(QStringLiteral("task retrigger ") + named));
        QVERIFY(works(QStringLiteral("job retrigger ") + named));
        QVERIFY(works(QStringLiteral("job cancel ") + named));
        const Json job = someJob();
        QVERIFY(works(QStringLiteral("job retrigger ") + stringMember(job, "taskId")));
        QVERIFY(works(QStringLiteral("task graph schedule %1 test-linux2404-64-asan/opt-crashtest-2")
                          .arg(groupOf(stringMember(job, "taskId")))));
        QVERIFY(works(QStringLiteral("upload %1 --task").arg(task(group))));

        // A link that was just signed opens.
        const CliOutcome link = run({QStringLiteral("url"), QStringLiteral("sign"),
                                     m_sandbox->rootUrl().toString() + QStringLiteral("/api/auth/v1/scopes/current")});
        QVERIFY2(link.exitCode == 0, link.errors.constData());
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(QString::fromUtf8(link.output.trimmed())))));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    }

  private:
    /// Loses the next answers to requests of a path, after they were carried out.
    void lose(const QByteArray &path, int count) {
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::Cut, .pathPrefix = path, .remaining = count, .value = 1});
    }

    CliOutcome run(const QStringList &arguments, Who who = Who::Developer) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
        environment.remove(QStringLiteral("TASKCLUSTER_CLIENT_ID"));
        environment.remove(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"));
        if (who == Who::Developer) {
            environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
            environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"),
                               QString::fromUtf8(m_sandbox->accessToken().reveal().toByteArray()));
        }
        return test::runCli(arguments +
                                QStringList{QStringLiteral("--treeherder-url"), m_sandbox->treeherderUrl().toString()},
                            environment);
    }

    Json runJson(const QStringList &arguments) const {
        const CliOutcome outcome = run(arguments + QStringList{QStringLiteral("--json")});
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return asJson(outcome.output);
    }

    /// A completed job of a push whose jobs have run.
    Json someJob() const {
        const Json pushes = runJson(words(QStringLiteral("push list autoland")));
        for (const Json &push : pushes) {
            const Json jobs = runJson(
                words(QStringLiteral("job list autoland --filter mochitest --push %1").arg(integerMember(push, "id"))));
            for (const Json &job : jobs) {
                if (stringMember(job, "state") == u"completed")
                    return job;
            }
        }
        return Json::object();
    }

    QString groupOf(const QString &taskId) const {
        const Json shown = runJson(words(QStringLiteral("task show ") + taskId));
        return shown.is_object() ? stringMember(shown.at("status"), "taskGroupId") : QString();
    }
    QString stateOf(const QString &taskId) const {
        const Json shown = runJson(words(QStringLiteral("task show ") + taskId));
        return shown.is_object() ? stringMember(shown.at("status"), "state") : QString();
    }

    int actionTasks(const QString &group) const {
        const Json tasks = runJson(words(QStringLiteral("task group list ") + group));
        return static_cast<int>(std::count_if(tasks.begin(), tasks.end(), [](const Json &task) {
            return stringMember(task, "name").startsWith(QStringLiteral("Action: "));
        }));
    }

    /// A definition in a file. \return its name.
    QString task(const QString &group) const {
        QFile file(m_folder.filePath(QStringLiteral("task.yml")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("taskQueueId: collie/test\ntaskGroupId: " + group.toUtf8() +
                   "\ndeadline: in 3 hours\npayload: {command: [\"true\"]}\nmetadata: {name: hello, description: A "
                   "test, owner: me@example.com, source: \"https://example.com/\"}\n");
        return file.fileName();
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliActions)
#include "test_cli_actions.moc"
