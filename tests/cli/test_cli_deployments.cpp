#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "tests/support/cli_run.h"
#include "tests/support/places.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using collie::test::CliOutcome;

namespace {

QStringList words(const char *line, const QString &operand = {}) {
    QStringList list = QString::fromUtf8(line).split(u' ');
    list.replaceInStrings(QStringLiteral("%1"), operand);
    return list;
}

/// What everybody may do at a deployment that shows its tasks to nobody it does not know.
const QStringList closed{QStringLiteral("auth:current-scopes"), QStringLiteral("web:read-pulse")};

} // namespace

/// Runs collie-cli against deployments that are not like Firefox CI: closed to strangers, without Treeherder or Pulse,
/// at an address of IPv6, with credentials from elsewhere.
class TestCliDeployments final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;

    void start(const sandbox::Sandbox::Options &options) {
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        const auto started = m_sandbox->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
        m_environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
    }

    void useDeveloper() {
        m_environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
        m_environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"), token());
    }

    [[nodiscard]] QString token() const { return QString::fromUtf8(m_sandbox->accessToken().reveal().toByteArray()); }

    CliOutcome run(const QStringList &arguments) const { return test::runCli(arguments, m_environment); }

    Json runJson(const QStringList &arguments) const {
        const CliOutcome outcome = run(arguments + QStringList{QStringLiteral("--json")});
        if (outcome.exitCode != 0)
            qWarning("%s", outcome.errors.constData());
        return parseJson(outcome.output, QStringLiteral("The output")).value_or(Json());
    }

    /// A job of the newest push that is over, found through the sandbox's Treeherder.
    QString someTask() const {
        const QString treeherder = m_sandbox->treeherderUrl().toString();
        const Json pushes = runJson(words("push list autoland --treeherder-url %1", treeherder));
        if (!pushes.is_array() || pushes.empty())
            return {};
        const QStringList list = words("job list autoland --filter mochitest --treeherder-url %1", treeherder) +
                                 QStringList{QStringLiteral("--push"), QString::number(integerMember(pushes[0], "id"))};
        for (const Json &job : runJson(list)) {
            if (stringMember(job, "state") == u"completed")
                return stringMember(job, "taskId");
        }
        return {};
    }

    QString writeFile(const QString &name, const QByteArray &content) const {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content);
        return file.fileName();
    }

    QString taskFile(const char *deadline = "in 3 hours", const char *queue = "built-in/succeed") const {
        return writeFile(QStringLiteral("task.yml"),
                         QByteArray("taskQueueId: ") + queue + "\npriority: lowest\ndeadline: " + deadline +
                             "\npayload: {}\nmetadata: {name: n, description: d, owner: me@example.com, "
                             "source: \"https://example.com/\"}\n");
    }

  private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"TASKCLUSTER_CLIENT_ID", "TASKCLUSTER_ACCESS_TOKEN", "TASKCLUSTER_CERTIFICATE"})
            m_environment.remove(QString::fromLatin1(name));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
    }

    void exchangesAreFoundThroughTheManifest() {
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        const CliOutcome outcome = run(words("pulse exchanges"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY2(outcome.output.contains("exchange/taskcluster-queue/v1/task-completed"), outcome.output.constData());
    }

    void nobodyElsesTreeherderIsAsked_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("repo list") << words("repo list");
        QTest::newRow("push list") << words("push list autoland");
        QTest::newRow("job list") << words("job list autoland --push 1");
        QTest::newRow("job add") << words("job add autoland label --push 1");
        QTest::newRow("priorities") << words("priorities --repo autoland");
        QTest::newRow("submit start") << words("submit start --repo autoland --revision "
                                               "0123456789abcdef0123456789abcdef01234567 --name n --symbol s");
    }
    void nobodyElsesTreeherderIsAsked() {
        QFETCH(QStringList, arguments);
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        useDeveloper();
        // Whatever would go to another host goes here.
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        m_environment.insert(QStringLiteral("https_proxy"),
                             QStringLiteral("http://127.0.0.1:%1").arg(proxy.serverPort()));
        const CliOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("No Treeherder is known for this deployment"), outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("--treeherder-url"), outcome.errors.constData());
        QVERIFY(!proxy.hasPendingConnections());
    }

    void publicArtifactsOfAClosedDeploymentAreReadWithCredentials() {
        start({.pushes = 2, .jobsPerPush = 60, .frozen = true, .anonymousScopes = closed});
        useDeveloper();
        const QString task = someTask();
        QVERIFY(!task.isEmpty());
        const CliOutcome log = run(words("log %1", task));
        QVERIFY2(log.exitCode == 0, log.errors.constData());
        QVERIFY(log.output.contains("INFO - step 1 of"));
        QTemporaryDir downloads;
        const CliOutcome download = run(words("artifact download %1 public/logs/live_backing.log", task) +
                                        QStringList{QStringLiteral("--folder"), downloads.path()});
        QVERIFY2(download.exitCode == 0, download.errors.constData());
        const QString group = stringMember(runJson(words("task show %1", task)).at("task"), "taskGroupId");
        const Json actions = runJson(words("action list %1", group));
        QVERIFY(actions.is_array() && !actions.empty());

        m_environment.remove(QStringLiteral("TASKCLUSTER_CLIENT_ID"));
        const CliOutcome stranger = run(words("log %1", task));
        QVERIFY(stranger.exitCode != 0);
    }

    void scopesThatAreNotToldAreForTheServerToJudge() {
        // Nobody may ask what they may do.
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true, .anonymousScopes = QStringList()});
        useDeveloper();
        const Json created = runJson(words("task create %1", taskFile()));
        QVERIFY(!stringMember(created, "taskId").isEmpty());
        const CliOutcome me = run(words("whoami"));
        QVERIFY2(me.exitCode == 0, me.errors.constData());
        QVERIFY(me.output.contains(m_sandbox->clientId().toUtf8()));
        QVERIFY2(me.output.simplified().contains("scopes unknown:"), me.output.constData());
        QVERIFY(runJson(words("whoami")).at("scopes").is_null());
    }

    void whoamiTellsWhenTheClientExpires() {
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        useDeveloper();
        // The environment does not say it; the auth service does.
        QVERIFY(runJson(words("whoami")).at("expires").is_string());
        QVERIFY(!run(words("whoami")).output.contains("unknown"));
    }

    void watchLooksByItselfWithoutPulse() {
        start({.pushes = 1, .jobsPerPush = 20, .speed = 20, .frozen = true, .anonymousScopes = QStringList()});
        useDeveloper();
        // Nobody takes the tasks of this queue: it ends when it is cancelled.
        const QString file = taskFile("in 3 hours", "collie/test");
        const QString task = stringMember(runJson(words("task create %1", file)), "taskId");
        QVERIFY(!task.isEmpty());
        QProcess watch;
        watch.setProcessEnvironment(m_environment);
        watch.start(test::programPath(QStringLiteral("collie-cli")), words("watch %1", task));
        QByteArray told;
        QTRY_VERIFY2_WITH_TIMEOUT((told += watch.readAllStandardError()).contains("instead"), told.constData(), 60'000);
        QVERIFY2(told.contains("web:read-pulse"), told.constData());
        QCOMPARE(run(words("task cancel %1", task)).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(watch.exitCode(), 5);
        QVERIFY(watch.readAllStandardOutput().contains("exception"));
    }

    void aCertificateThatIsNoneIsSaidWhereItStands() {
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        useDeveloper();
        m_environment.insert(QStringLiteral("TASKCLUSTER_CERTIFICATE"), QStringLiteral("no certificate"));
        for (const char *verb : {"whoami", "task show dSlITZ4yQgmvxxAi4A8fHQ", "task group list dSlITZ4yQgmvxxAi4A8fHQ",
                                 "log dSlITZ4yQgmvxxAi4A8fHQ", "artifact list dSlITZ4yQgmvxxAi4A8fHQ",
                                 "pulse watch --bind exchange/taskcluster-queue/v1/task-failed"}) {
            const CliOutcome outcome = run(words(verb));
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.errors.contains("TASKCLUSTER_CERTIFICATE is not a certificate"),
                     outcome.errors.constData());
            QVERIFY(!outcome.errors.contains("keychain"));
        }
    }

    void theConfigurationOfTaskclustersOwnCommandLineServes() {
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        const auto write = [this](const QString &rootUrl) {
            writeFile(QStringLiteral("taskcluster.yml"),
                      QStringLiteral("config:\n  rootUrl: %1\n  clientId: %2\n  accessToken: %3\n")
                          .arg(rootUrl, m_sandbox->clientId(), token())
                          .toUtf8());
        };
        write(m_sandbox->rootUrl().toString());
        QCOMPARE(stringMember(runJson(words("whoami")), "clientId"), m_sandbox->clientId());
        // Another deployment's are not sent here.
        write(QStringLiteral("https://tc.example.com"));
        const CliOutcome other = run(words("whoami"));
        QCOMPARE(other.exitCode, 3);
        QVERIFY2(other.errors.contains("https://tc.example.com"), other.errors.constData());
        // What is set in the environment comes first.
        useDeveloper();
        QCOMPARE(stringMember(runJson(words("whoami")), "clientId"), m_sandbox->clientId());
    }

    void anAddressOfIpv6IsSignedFor() {
        QTcpServer probe;
        if (!probe.listen(QHostAddress::LocalHostIPv6))
            QSKIP("This machine has no ::1.");
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true, .ipv6 = true});
        useDeveloper();
        const CliOutcome me = run(words("whoami"));
        QVERIFY2(me.exitCode == 0, me.errors.constData());
        QVERIFY(me.output.contains("http://[::1]:"));
    }

    void helpIsAVerb() {
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        QCOMPARE(run(words("help")).output, run(words("--help")).output);
        const CliOutcome ofGroup = run(words("help task group"));
        QCOMPARE(ofGroup.exitCode, 0);
        QVERIFY(ofGroup.output.contains("task group list GROUP"));
        QVERIFY(ofGroup.output.contains("task group cancel"));
        QVERIFY(!ofGroup.output.contains("task create"));
        const CliOutcome ofVerb = run(words("help task group cancel"));
        QVERIFY(ofVerb.output.contains("Usage: collie-cli task group cancel GROUP"));
        QVERIFY(ofVerb.output.contains("--dry-run"));
        const CliOutcome nothing = run(words("help dance"));
        QCOMPARE(nothing.exitCode, 2);
        QVERIFY(nothing.errors.contains("dance"));
    }

    void nobodyIsSentToTheBrowserForNothing() {
        if (qgetenv("COLLIE_TEST_KEYRING") == "unlocked")
            QSKIP("needs a machine without a keychain");
        start({.pushes = 1, .jobsPerPush = 20, .frozen = true});
        const CliOutcome outcome = run(words("signin --no-browser"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.output.isEmpty(), outcome.output.constData());
        QVERIFY2(outcome.errors.contains("could not be kept"), outcome.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliDeployments)
#include "test_cli_deployments.moc"
