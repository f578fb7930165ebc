#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "services/base/slugid.h"
#include "tests/support/cli_run.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using collie::test::CliOutcome;

namespace {

enum class Identity { Developer, WrongToken, Nobody };

Json parsed(const QByteArray &bytes) {
    return parseJson(bytes, QStringLiteral("The output")).value_or(Json());
}

} // namespace

/// Runs collie-cli as a script would, against a sandbox in this process.
class TestCli final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QTemporaryDir m_folder;

    QProcessEnvironment environment(Identity identity) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
        environment.remove(QStringLiteral("TASKCLUSTER_CLIENT_ID"));
        environment.remove(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"));
        // The configuration of whoever runs the tests is none of theirs.
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        if (identity != Identity::Nobody) {
            environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
            environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"),
                               identity == Identity::Developer
                                   ? QString::fromUtf8(m_sandbox->accessToken().reveal().toByteArray())
                                   : QStringLiteral("wrongwrongwrongwrongwrong"));
        }
        return environment;
    }

    /// Starts the program; `whileRunning` sees its standard output as it comes.
    CliOutcome run(const QStringList &arguments, Identity identity = Identity::Nobody, const QByteArray &input = {},
                   const std::function<void(const QByteArray &)> &whileRunning = {}) const {
        const auto tell = [&whileRunning](const QProcess &, const CliOutcome &outcome) {
            if (whileRunning)
                whileRunning(outcome.output);
        };
        QStringList line = arguments;
        // What asks no server takes no addresses of servers.
        if (const QString first = line.value(0); first != u"render" && !first.startsWith(u'-'))
            line << QStringLiteral("--treeherder-url") << m_sandbox->treeherderUrl().toString();
        return test::runCli(line, environment(identity), {input, {}, tell});
    }

    Json runJson(const QStringList &arguments, Identity identity = Identity::Nobody) const {
        const CliOutcome outcome = run(arguments + QStringList{QStringLiteral("--json")}, identity);
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return parsed(outcome.output);
    }

    /// The words of a command line; %1 stands for an operand that may hold blanks.
    static QStringList words(const QByteArray &line, const QString &operand) {
        QStringList list = QString::fromUtf8(line).split(u' ');
        list.replaceInStrings(QStringLiteral("%1"), operand);
        return list;
    }

    QString newestPush() const {
        const Json pushes = runJson({QStringLiteral("push"), QStringLiteral("list"), QStringLiteral("autoland")});
        return pushes.is_array() && !pushes.empty() ? QString::number(integerMember(pushes[0], "id")) : QString();
    }

    /// The first completed job of the newest push that is no decision task.
    Json someJob() const {
        const Json jobs =
            runJson({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland"),
                     QStringLiteral("--push"), newestPush(), QStringLiteral("--filter"), QStringLiteral("mochitest")});
        for (const Json &job : jobs) {
            if (stringMember(job, "state") == u"completed" && stringMember(job, "symbol") != u"D")
                return job;
        }
        return {};
    }

    QString writeFile(const char *name, const QByteArray &content) const {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }

  private Q_SLOTS:
    void init() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 3, .jobsPerPush = 120, .speed = 20.0});
        const auto started = m_sandbox->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    }

    void wrongUseIsExplained_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown verb") << QStringList{QStringLiteral("dance")};
        QTest::newRow("half a verb") << QStringList{QStringLiteral("push")};
        QTest::newRow("missing operand") << QStringList{QStringLiteral("push"), QStringLiteral("list")};
        QTest::newRow("one too many") << QStringList{QStringLiteral("whoami"), QStringLiteral("x")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("whoami"), QStringLiteral("--dance")};
        QTest::newRow("option of another verb") << QStringList{QStringLiteral("whoami"), QStringLiteral("--batch")};
        QTest::newRow("bad root URL") << QStringList{QStringLiteral("whoami"), QStringLiteral("--root-url"),
                                                     QStringLiteral("nonsense")};
    }

    void wrongUseIsExplained() {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.errors.startsWith("collie-cli: "));
        QVERIFY(outcome.output.isEmpty());
    }

    void helpAndVersion() {
        QVERIFY(run({QStringLiteral("--help")}).output.contains("job retrigger"));
        QVERIFY(run({QStringLiteral("--version")}).output.startsWith("collie-cli "));
    }

    void listsRepositories() {
        const Json repositories = runJson({QStringLiteral("repo"), QStringLiteral("list")});
        QVERIFY(repositories.is_array());
        QVERIFY(std::any_of(repositories.begin(), repositories.end(),
                            [](const Json &repository) { return stringMember(repository, "name") == u"autoland"; }));
        QVERIFY(run({QStringLiteral("repo"), QStringLiteral("list")}).output.startsWith("NAME"));
    }

    void listsPushesAndJobs() {
        const Json pushes = runJson({QStringLiteral("push"), QStringLiteral("list"), QStringLiteral("autoland")});
        QCOMPARE(pushes.size(), 3U);
        for (const char *key : {"id", "revision", "author", "pushTimestamp"})
            QVERIFY2(pushes[0].contains(key), key);
        QVERIFY(integerMember(pushes[0], "pushTimestamp") >= integerMember(pushes[1], "pushTimestamp"));

        const QString revision = stringMember(pushes[0], "revision");
        const Json jobs = runJson({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland"),
                                   QStringLiteral("--revision"), revision});
        QVERIFY(jobs.size() >= 100U);
        for (const char *key : {"id", "taskId", "runId", "state", "result", "platform", "groupSymbol", "symbol", "name",
                                "tier", "pushId"})
            QVERIFY2(jobs[0].contains(key), key);
        QCOMPARE(integerMember(jobs[0], "pushId"), integerMember(pushes[0], "id"));

        const Json filtered = runJson({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland"),
                                       QStringLiteral("--revision"), revision, QStringLiteral("--filter"),
                                       QStringLiteral("linux mochitest")});
        QVERIFY(!filtered.empty());
        QVERIFY(filtered.size() < jobs.size());
    }

    void tellsWhatDoesNotExist() {
        const CliOutcome repository =
            run({QStringLiteral("push"), QStringLiteral("list"), QStringLiteral("renamed-repository")});
        QCOMPARE(repository.exitCode, 1);
        QVERIFY(repository.errors.contains("renamed-repository"));
        const CliOutcome revision = run({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland"),
                                         QStringLiteral("--revision"), QStringLiteral("ffffffffffff")});
        QCOMPARE(revision.exitCode, 1);
        QVERIFY(revision.errors.contains("ffffffffffff"));
        QCOMPARE(run({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland")}).exitCode, 2);
    }

    void tellsWhoIsSignedIn() {
        const Json me = runJson({QStringLiteral("whoami")}, Identity::Developer);
        QCOMPARE(stringMember(me, "clientId"), m_sandbox->clientId());
        QVERIFY(!me.at("scopes").empty());
        QCOMPARE(run({QStringLiteral("whoami")}, Identity::Nobody).exitCode, 3);
        const CliOutcome wrong = run({QStringLiteral("whoami")}, Identity::WrongToken);
        QCOMPARE(wrong.exitCode, 3);
        QVERIFY(!wrong.errors.contains("wrongwrong"));
    }

    void retriggersAndCancels() {
        const Json job = someJob();
        QVERIFY(job.is_object());
        const QString taskId = stringMember(job, "taskId");
        QCOMPARE(run({QStringLiteral("job"), QStringLiteral("retrigger"), taskId}, Identity::Nobody).exitCode, 3);
        const QString push = QString::number(integerMember(job, "pushId"));
        const QStringList list{QStringLiteral("job"),
                               QStringLiteral("list"),
                               QStringLiteral("autoland"),
                               QStringLiteral("--push"),
                               push,
                               QStringLiteral("--filter"),
                               stringMember(job, "name")};
        const size_t before = runJson(list).size();
        const Json outcome = runJson({QStringLiteral("job"), QStringLiteral("retrigger"), taskId}, Identity::Developer);
        QCOMPARE(integerMember(outcome, "accepted"), 1);
        QVERIFY(outcome.at("failures").empty());
        QCOMPARE(outcome.at("actionTaskIds").size(), 1U);
        QTRY_VERIFY_WITH_TIMEOUT(runJson(list).size() == before + 1, 30'000);

        const Json cancelled = runJson({QStringLiteral("job"), QStringLiteral("cancel"), taskId}, Identity::Developer);
        QCOMPARE(integerMember(cancelled, "accepted"), 1);
        QCOMPARE(run({QStringLiteral("job"), QStringLiteral("retrigger"), QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA")},
                     Identity::Developer)
                     .exitCode,
                 1);
    }

    void listsAndRunsActions() {
        const Json job = someJob();
        const QString taskId = stringMember(job, "taskId");
        const Json decision = runJson({QStringLiteral("job"), QStringLiteral("list"), QStringLiteral("autoland"),
                                       QStringLiteral("--push"), QString::number(integerMember(job, "pushId")),
                                       QStringLiteral("--filter"), QStringLiteral("Decision")});
        QVERIFY(!decision.empty());
        const QString group = stringMember(decision[0], "taskId");
        const auto hasAction = [](const Json &actions, const char *name) {
            return std::any_of(actions.begin(), actions.end(),
                               [name](const Json &action) { return action.at("name") == name; });
        };
        const Json ofGroup = runJson({QStringLiteral("action"), QStringLiteral("list"), group});
        QVERIFY(hasAction(ofGroup, "retrigger-multiple"));
        QVERIFY(!hasAction(ofGroup, "cancel"));
        QVERIFY(hasAction(
            runJson({QStringLiteral("action"), QStringLiteral("list"), group, QStringLiteral("--task"), taskId}),
            "cancel"));

        const QStringList cancel{QStringLiteral("action"),
                                 QStringLiteral("run"),
                                 QStringLiteral("cancel"),
                                 QStringLiteral("--group"),
                                 group,
                                 QStringLiteral("--task"),
                                 taskId};
        const Json dry = runJson(cancel + QStringList{QStringLiteral("--dry-run")});
        QCOMPARE(stringMember(dry.at("payload").at("user"), "taskId"), taskId);
        QVERIFY(dry.at("requests").at(0).at("missingScopes").is_null());
        const Json jobCancel = runJson(words("job cancel %1 --dry-run", taskId), Identity::Developer);
        QVERIFY(jobCancel.at("requests").at(0).at("missingScopes").empty());
        QCOMPARE(stringMember(jobCancel.at("requests").at(0).at("body").at("user"), "taskId"), taskId);
        const Json jobRetrigger = runJson(words("job retrigger %1 --dry-run", taskId), Identity::Developer);
        QCOMPARE(jobRetrigger.at("requests").size(), 1U);
        QCOMPARE(run(cancel, Identity::Nobody).exitCode, 3);
        QVERIFY(!stringMember(runJson(cancel, Identity::Developer), "taskId").isEmpty());
        const QString wrongInput = writeFile("input.yml", "requests: 5\n");
        QCOMPARE(run({QStringLiteral("action"), QStringLiteral("run"), QStringLiteral("retrigger-multiple"),
                      QStringLiteral("--group"), group, QStringLiteral("--input"), wrongInput},
                     Identity::Developer)
                     .exitCode,
                 1);
    }

    void tasksAreCreatedAndChanged() {
        const QString file =
            writeFile("hello.yml", "taskQueueId: collie/test\n"
                                   "deadline: in 3 hours\n"
                                   "payload: {command: [\"true\"]}\n"
                                   "metadata: {name: hello, description: A test, owner: me@example.com, "
                                   "source: \"https://example.com/\"}\n");
        const Json dry = runJson(words("task create %1 --dry-run", file), Identity::Developer);
        const Json &request = dry.at("requests").at(0);
        QCOMPARE(stringMember(request, "method"), QStringLiteral("PUT"));
        const QString planned = stringMember(request, "url").section(u'/', -1);
        QVERIFY(stringMember(request, "url")
                    .startsWith(m_sandbox->rootUrl().toString() + QStringLiteral("/api/queue/v1/task/")));
        QVERIFY(stringMember(request.at("body"), "deadline").endsWith(u'Z'));
        QVERIFY(request.at("scopes").dump().find("queue:create-task:lowest:collie/test") != std::string::npos);
        QVERIFY(request.at("missingScopes").empty());
        QCOMPARE(run(words("task show %1", planned)).exitCode, 1);

        QCOMPARE(run(words("task create %1", file)).exitCode, 3);
        const QString taskId = stringMember(runJson(words("task create %1", file), Identity::Developer), "taskId");
        const Json shown = runJson(words("task show %1", taskId));
        QCOMPARE(stringMember(shown.at("status"), "state"), QStringLiteral("pending"));
        QCOMPARE(stringMember(shown.at("task").at("metadata"), "name"), QStringLiteral("hello"));
        const Json again = runJson(words("task create %1 --task-id " + taskId.toLatin1(), file), Identity::Developer);
        QVERIFY2(again.is_null(), "another definition under the same id is refused");
        QVERIFY(run(words("task cancel %1", taskId), Identity::Developer).output.contains("exception"));
        const Json rerun = runJson(words("task rerun %1", taskId), Identity::Developer);
        QCOMPARE(rerun.at("runs").size(), 2U);
        QCOMPARE(run(words("task schedule %1", taskId), Identity::Developer).exitCode, 0);
        const Json post = runJson(words("task rerun %1 --dry-run", taskId)).at("requests").at(0);
        QVERIFY(stringMember(post, "url").endsWith(QStringLiteral("/rerun")));
        QVERIFY(post.at("scopes").dump().find("queue:rerun-task:-/") != std::string::npos);
        const QString copy = stringMember(runJson(words("task retrigger %1", taskId), Identity::Developer), "taskId");
        QVERIFY(!copy.isEmpty() && copy != taskId);
        // The copy is in the original's group.
        QCOMPARE(runJson(words("task group list %1", taskId)).size(), 2U);
        const Json willCancel = runJson(words("task group cancel %1 --dry-run", taskId), Identity::Developer);
        QCOMPARE(willCancel.at("requests").size(), 2U);
        QVERIFY(stringMember(willCancel.at("requests").at(0), "url").endsWith(QStringLiteral("/cancel")));
        QVERIFY(willCancel.at("requests").at(0).at("missingScopes").empty());
        QVERIFY(
            runJson(words("task group cancel %1 --dry-run", taskId)).at("requests")[0].at("missingScopes").is_null());
        const Json cancelled = runJson(words("task group cancel %1", taskId), Identity::Developer);
        QCOMPARE(cancelled.at("cancelled").size(), 2U);
        QVERIFY(cancelled.at("failures").empty());
    }

    void tasksThatCannotBeAreRefused_data() {
        QTest::addColumn<QByteArray>("definition");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("message");
        const QByteArray rest =
            "payload: {}\nmetadata: {name: n, description: d, owner: o, source: \"https://e.org/\"}\n";
        QTest::newRow("no task") << QByteArray("[1, 2]") << 1 << QByteArray("is an object");
        QTest::newRow("no time") << "taskQueueId: collie/test\ndeadline: soon\n" + rest << 1 << QByteArray("soon");
        QTest::newRow("against the schema")
            << "taskQueueId: collie/test\ndeadline: in 1 hour\nretries: 99\n" + rest << 1 << QByteArray("retries");
        QTest::newRow("scopes") << "taskQueueId: other/test\ndeadline: in 1 hour\n" + rest << 4
                                << QByteArray("queue:create-task:lowest:other/test");
    }
    void tasksThatCannotBeAreRefused() {
        QFETCH(QByteArray, definition);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, message);
        const CliOutcome outcome = run(words("task create %1", writeFile("bad.yml", definition)), Identity::Developer);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(message), outcome.errors.constData());
    }

    void graphsAndJobsAreScheduledByLabel() {
        const Json job = someJob();
        const QByteArray push = QByteArray::number(integerMember(job, "pushId"));
        const Json decision =
            runJson(words("job list autoland --push " + push + " --filter %1", QStringLiteral("Decision")));
        const QString group = stringMember(decision[0], "taskId");
        const QByteArray label = "test-linux2404-64-asan/opt-crashtest-2";
        const Json dry = runJson(words("task graph schedule %1 " + label + " --dry-run", group));
        QVERIFY(!dry.at("requests").empty());
        const Json &body = dry.at("requests").back().at("body");
        QCOMPARE(stringMember(body.at("payload").at("env"), "TASKCLUSTER_DECISION"), group);
        QCOMPARE(run(words("task graph schedule %1 no-such-label --dry-run", group)).exitCode, 1);

        const QString plan = m_folder.filePath(QStringLiteral("plan.json"));
        const QStringList schedule =
            words("task graph schedule %1 " + label, group) + QStringList{QStringLiteral("--plan"), plan};
        const Json made = runJson(schedule, Identity::Developer);
        QVERIFY(!made.empty());
        const Json again = runJson(schedule, Identity::Developer);
        QVERIFY2(again == made, "the same plan makes the same tasks");

        const QByteArray add = "job add autoland " + label + " --push " + push;
        const Json planned = runJson(words(add + " --dry-run %1", QStringLiteral("build-linux64/opt")));
        QVERIFY(planned.at("payload").at("user").at("input").at("tasks").size() == 2U);
        QCOMPARE(stringMember(planned.at("requests").at(0), "scopes").left(19), QStringLiteral("hooks:trigger-hook:"));
        QVERIFY(!stringMember(runJson(words(add + " %1", QStringLiteral("build-linux64/opt")), Identity::Developer),
                              "taskId")
                     .isEmpty());
        const Json backfill =
            runJson(words("job backfill %1 --depth 2 --dry-run", stringMember(job, "taskId")), Identity::Developer);
        QCOMPARE(integerMember(backfill.at("payload").at("user").at("input"), "depth"), qint64(2));
        QCOMPARE(run(words("job backfill %1 --depth many", stringMember(job, "taskId"))).exitCode, 2);
    }

    void signsUrls() {
        const QString url = m_sandbox->rootUrl().toString() + QStringLiteral("/api/auth/v1/scopes/current");
        const CliOutcome outcome =
            run({QStringLiteral("url"), QStringLiteral("sign"), url, QStringLiteral("--expires"), QStringLiteral("2m")},
                Identity::Developer);
        QCOMPARE(outcome.exitCode, 0);
        QNetworkAccessManager network;
        std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(QString::fromUtf8(outcome.output.trimmed())))));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QVERIFY(!parsed(reply->readAll()).at("scopes").empty());
        QCOMPARE(run({QStringLiteral("url"), QStringLiteral("sign"), url}, Identity::Nobody).exitCode, 3);
        QCOMPARE(run({QStringLiteral("url"), QStringLiteral("sign"), url, QStringLiteral("--expires"),
                      QStringLiteral("soon")},
                     Identity::Developer)
                     .exitCode,
                 2);
    }

    void renders() {
        const QString document = writeFile("template.yml", "greeting: Hello ${name}\nat: {$fromNow: 1 hour}\n");
        const QString context =
            writeFile("context.json", "{\"name\": \"Collie\", \"now\": \"2020-01-01T00:00:00.000Z\"}");
        const CliOutcome outcome = run({QStringLiteral("render"), document, QStringLiteral("--context"), context});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(toJsonBytes(parsed(outcome.output)),
                 QByteArray("{\"greeting\":\"Hello Collie\",\"at\":\"2020-01-01T01:00:00.000Z\"}"));

        const CliOutcome fromInput = run({QStringLiteral("render")}, Identity::Nobody, "{\"$eval\": \"1 + 1\"}");
        QCOMPARE(fromInput.output.trimmed(), QByteArray("2"));

        const CliOutcome wrong = run({QStringLiteral("render")}, Identity::Nobody, "{\"a\": {\"$eval\": \"1 +\"}}");
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.errors.startsWith("SyntaxError at template.a"), wrong.errors.constData());

        const CliOutcome lines =
            run({QStringLiteral("render"), QStringLiteral("--batch")}, Identity::Nobody,
                "{\"template\": \"${a}\", \"context\": {\"a\": 5}}\n{\"template\": {\"$eval\": \"b\"}}\nnonsense\n");
        const QList<QByteArray> answers = lines.output.trimmed().split('\n');
        QCOMPARE(answers.size(), 3);
        QCOMPARE(answers[0], QByteArray("{\"result\":\"5\"}"));
        QVERIFY(parsed(answers[1]).contains("error"));
        QVERIFY(parsed(answers[2]).contains("error"));
    }

    void rendersWhatTaskclusterWould() {
        const QString document =
            writeFile(".taskcluster.yml",
                      "version: 1\ntasks:\n  - $if: 'tasks_for == \"github-push\"'\n    then:\n"
                      "      taskId: {$eval: as_slugid('a')}\n      dependencies: [{$eval: as_slugid(\"a\")}, "
                      "{$eval: as_slugid('b')}]\n      root: ${taskcluster_root_url}\n"
                      "      source: ${event.repository.url}\n      created: {$fromNow: ''}\n");
        const QString push = writeFile("push.json", "{\"ref\": \"refs/heads/main\", \"before\": \"a\", \"after\": "
                                                    "\"b\", \"repository\": {\"url\": \"https://x/y\"}}");
        const auto rendered = [&](const QStringList &arguments) {
            const CliOutcome outcome = run(QStringList{QStringLiteral("render")} + arguments);
            const Json task = outcome.exitCode == 0 ? parsed(outcome.output).at("tasks").at(0) : Json::object();
            return task;
        };
        const Json task = rendered({document, QStringLiteral("--github"), push});
        const QString taskId = stringMember(task, "taskId");
        QVERIFY2(isSlugid(taskId), toJsonBytes(task).constData());
        QCOMPARE(stringMember(Json{{"id", task.at("dependencies").at(0)}}, "id"), taskId);
        QVERIFY(task.at("dependencies").at(1) != task.at("taskId"));
        QCOMPARE(stringMember(task, "source"), QStringLiteral("https://x/y"));
        QVERIFY(stringMember(task, "root").startsWith(QLatin1String("http")));
        // Another rendering has other ids.
        QVERIFY(stringMember(rendered({document, QStringLiteral("--github"), push}), "taskId") != taskId);
        const QString context = writeFile(
            "context.json", "{\"tasks_for\": \"github-push\", \"event\": {\"repository\": {\"url\": \"https://z\"}}}");
        QVERIFY(isSlugid(stringMember(rendered({document, QStringLiteral("--context"), context}), "taskId")));
        QCOMPARE(stringMember(rendered({document, QStringLiteral("--github"), context}), "source"),
                 QStringLiteral("https://z"));

        const QString other = writeFile("star.json", R"({"action": "starred", "repository": {}})");
        const CliOutcome refused = run({QStringLiteral("render"), document, QStringLiteral("--github"), other});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("tasks_for"), refused.errors.constData());
    }

    void movesFiles_data() {
        QTest::addColumn<QStringList>("target");
        QTest::newRow("bucket") << QStringList{QStringLiteral("--s3"), QStringLiteral("collie-uploads/developer")};
        QTest::newRow("object service") << QStringList{QStringLiteral("--object"), QStringLiteral("collie/me/")};
        QTest::newRow("new task") << QStringList{QStringLiteral("--task")};
    }
    void movesFiles() {
        QFETCH(QStringList, target);
        if (target.first() == u"--s3")
            target += QStringList{QStringLiteral("--s3-endpoint"), m_sandbox->s3Endpoint().toString()};
        const QStringList files{writeFile("a.txt", "first"), writeFile("b.bin", QByteArray(20'000, 'x'))};
        const Json done = runJson(QStringList{QStringLiteral("upload")} + files + target, Identity::Developer);
        QVERIFY(done.is_array());
        QCOMPARE(done.size(), 2U);
        QVERIFY(stringMember(done[0], "url").startsWith(QStringLiteral("http://127.0.0.1")));
        if (target.first() != u"--task")
            return;
        const QString taskId = stringMember(done[0], "url").section(u'/', 7, 7);
        const Json listed = runJson({QStringLiteral("artifact"), QStringLiteral("list"), taskId}, Identity::Developer);
        QCOMPARE(listed.size(), 2U);
        const QString folder = m_folder.filePath(QStringLiteral("got"));
        const QStringList download{QStringLiteral("artifact"), QStringLiteral("download"), taskId,
                                   QStringLiteral("--folder"), folder};
        QCOMPARE(run(download).exitCode, 0);
        QFile got(folder + QStringLiteral("/public/a.txt"));
        QVERIFY(got.open(QIODevice::ReadOnly));
        QCOMPARE(got.readAll(), QByteArray("first"));
        const CliOutcome again = run(download);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.errors.contains("--force"), again.errors.constData());
        QCOMPARE(run(download + QStringList{QStringLiteral("--force")}).exitCode, 0);
    }

    void filesOfOneNameAreBothUploaded() {
        const QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(QStringLiteral("a")) && folder.mkpath(QStringLiteral("b")));
        const QStringList files{writeFile("a/report.html", "first"), writeFile("b/report.html", "second")};
        const QStringList target{QStringLiteral("--s3"), QStringLiteral("collie-uploads/developer"),
                                 QStringLiteral("--s3-endpoint"), m_sandbox->s3Endpoint().toString()};
        for (const QStringList &where : {target, QStringList{QStringLiteral("--task")}}) {
            const Json done = runJson(QStringList{QStringLiteral("upload")} + files + where, Identity::Developer);
            QVERIFY(done.is_array());
            QCOMPARE(done.size(), 2U);
            QVERIFY(stringMember(done[0], "url").endsWith(QStringLiteral("a/report.html")));
            QVERIFY(stringMember(done[1], "url").endsWith(QStringLiteral("b/report.html")));
        }
    }

    void whatIsLeftOutIsNamedAndCounts() {
        const QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(QStringLiteral("mixed/.git")));
        writeFile("mixed/ok.txt", "ok");
        writeFile("mixed/.git/config", "secret");
        QVERIFY(QFile::link(QStringLiteral("/nonexistent"), m_folder.filePath(QStringLiteral("mixed/broken"))));
        const QStringList command{QStringLiteral("upload"),        m_folder.filePath(QStringLiteral("mixed")),
                                  QStringLiteral("--s3"),          QStringLiteral("collie-uploads/developer"),
                                  QStringLiteral("--s3-endpoint"), m_sandbox->s3Endpoint().toString()};
        const CliOutcome outcome = run(command, Identity::Developer);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.output.trimmed().count('\n'), 0);
        QVERIFY(outcome.output.contains("mixed/ok.txt"));
        for (const char *said : {"left out: mixed/.git/ is hidden", "left out: mixed/broken is a link", "--hidden",
                                 "2 files were left out"})
            QVERIFY2(outcome.errors.contains(said), outcome.errors.constData());
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("mixed/broken"))));
        const CliOutcome all = run(command + QStringList{QStringLiteral("--hidden")}, Identity::Developer);
        QVERIFY2(all.exitCode == 0, all.errors.constData());
        QVERIFY(all.output.contains("mixed/.git/config"));
    }

    void failedUploadsPrintNoAddress() {
        const CliOutcome outcome =
            run({QStringLiteral("upload"), writeFile("x.txt", "x"), QStringLiteral("--s3"), QStringLiteral("others/x")},
                Identity::Developer);
        QCOMPARE(outcome.exitCode, 4);
        QCOMPARE(outcome.output, QByteArray());
    }

    void uploadsNeedATarget() {
        const QString file = writeFile("a.txt", "first");
        QCOMPARE(run({QStringLiteral("upload"), file}, Identity::Developer).exitCode, 2);
        const CliOutcome outcome = run(
            {QStringLiteral("upload"), file, QStringLiteral("--s3"), QStringLiteral("others/x")}, Identity::Developer);
        QCOMPARE(outcome.exitCode, 4);
        QCOMPARE(run({QStringLiteral("upload"), file, QStringLiteral("--task")}, Identity::Nobody).exitCode, 3);
    }

    void printsLogs() {
        const QString taskId = stringMember(someJob(), "taskId");
        const CliOutcome log = run({QStringLiteral("log"), taskId});
        QVERIFY2(log.exitCode == 0, log.errors.constData());
        QVERIFY(log.output.contains("INFO - step 1 of"));
        QVERIFY(log.output.trimmed().split('\n').last().startsWith("[taskcluster "));
        const CliOutcome some =
            run({QStringLiteral("log"), taskId, QStringLiteral("--grep"), QStringLiteral("step [12] of")});
        QCOMPARE(some.output.trimmed().split('\n').size(), 2);
        QCOMPARE(run({QStringLiteral("log"), taskId, QStringLiteral("--grep"), QStringLiteral("nowhere")}).exitCode, 1);
    }

    void signsInAndOut() {
        QNetworkAccessManager browser;
        bool pressed = false;
        const auto press = [&](const QByteArray &output) {
            if (pressed || !output.contains('\n'))
                return;
            pressed = true;
            // The page's one button posts the same address; the redirect leads to the program.
            QNetworkRequest request(QUrl::fromEncoded(output.left(output.indexOf('\n'))));
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
            QNetworkReply *reply = browser.post(request, QByteArray());
            connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
        };
        const CliOutcome signIn =
            run({QStringLiteral("signin"), QStringLiteral("--no-browser")}, Identity::Nobody, {}, press);
        if (qgetenv("COLLIE_TEST_KEYRING") != "unlocked") {
            QCOMPARE(signIn.exitCode, 1);
            QVERIFY2(signIn.errors.contains("could not be kept"), signIn.errors.constData());
            QVERIFY(!pressed);
            return;
        }
        QVERIFY(pressed);
        QVERIFY2(signIn.exitCode == 0, signIn.errors.constData());
        const Json me = runJson({QStringLiteral("whoami")});
        QVERIFY(stringMember(me, "clientId").startsWith(m_sandbox->clientId()));
        QVERIFY(me.at("expires").is_string());
        QCOMPARE(integerMember(
                     runJson({QStringLiteral("job"), QStringLiteral("retrigger"), stringMember(someJob(), "taskId")}),
                     "accepted"),
                 1);
        QCOMPARE(run({QStringLiteral("signout")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("whoami")}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
