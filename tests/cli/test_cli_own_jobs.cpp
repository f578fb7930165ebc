#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "services/base/slugid.h"
#include "tests/support/cli_run.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using collie::test::CliOutcome;

namespace {} // namespace

/// Reports own jobs and lists priorities as a script would, against a sandbox in this process.
class TestCliOwnJobs final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 6, .jobsPerPush = 200, .frozen = true});
        QVERIFY(m_sandbox->start());
        m_revision = stringMember(get("/api/project/autoland/push/?count=1").at("results").at(0), "revision");
        QCOMPARE(m_revision.size(), 40);
    }

    void runsACommand() {
        const CliOutcome good = run(job(QStringLiteral("exec")) + words("-- echo well done"));
        QVERIFY2(good.exitCode == 0, good.errors.constData());
        QVERIFY(good.output.startsWith("well done\n"));
        const CliOutcome bad = run(job(QStringLiteral("exec")) + words("--kind test --json -- false"));
        QCOMPARE(bad.exitCode, 1);
        QVERIFY2(bad.errors.contains("testfailed"), bad.errors.constData());
        const Json told = parse(bad.output);
        QCOMPARE(shown(stringMember(told, "taskId")), QStringLiteral("testfailed"));
    }

    void theCommandLineIsNobodyElsesBusiness() {
        const QStringList command{
            QStringLiteral("submit"),   QStringLiteral("exec"),       QStringLiteral("--repo"),
            QStringLiteral("autoland"), QStringLiteral("--revision"), m_revision,
            QStringLiteral("--symbol"), QStringLiteral("pw"),         QStringLiteral("--json"),
            QStringLiteral("--"),       QStringLiteral("/bin/echo"),  QStringLiteral("--password"),
            QStringLiteral("hunter2")};
        const CliOutcome outcome = run(command);
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const Json told = parse(outcome.output);
        QCOMPARE(stringMember(told, "name"), QStringLiteral("echo"));
        const QString taskId = stringMember(told, "taskId");
        QVERIFY(!toJsonBytes(get("/api/queue/v1/task/" + taskId.toUtf8())).contains("hunter2"));
        const QDir folder(m_folder.filePath(QStringLiteral("collie/own-jobs")));
        QVERIFY(folder.exists(taskId + QStringLiteral(".json")));
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QCOMPARE(QFileInfo(folder.path()).permissions() & others, QFileDevice::Permissions());
        for (const char *ending : {".json", ".log"})
            QCOMPARE(QFileInfo(folder.filePath(taskId + QLatin1String(ending))).permissions() & others,
                     QFileDevice::Permissions());
    }

    void goesStepByStep() {
        const CliOutcome start = run(job(QStringLiteral("start")) + words("--name lab --tier 2"));
        QVERIFY2(start.exitCode == 0, start.errors.constData());
        const QString taskId = QString::fromUtf8(start.output.trimmed());
        QVERIFY(isSlugid(taskId));
        QCOMPARE(shown(taskId), QStringLiteral("pending"));
        // Out of order, before anything is sent.
        const CliOutcome early = run(words("submit complete --result success") << taskId);
        QCOMPARE(early.exitCode, 1);
        QVERIFY2(early.errors.contains("running next"), early.errors.constData());
        QCOMPARE(run(words("submit run") << taskId).exitCode, 0);
        QCOMPARE(shown(taskId), QStringLiteral("running"));
        QCOMPARE(run(words("submit run") << taskId).exitCode, 1);
        QCOMPARE(run(words("submit complete --result fine") << taskId).exitCode, 2);
        const CliOutcome done = run(words("submit complete --result busted") << taskId);
        if (qgetenv("COLLIE_TEST_KEYRING") == "unlocked") {
            QVERIFY2(done.exitCode == 0, done.errors.constData());
            QCOMPARE(shown(taskId), QStringLiteral("busted"));
            QCOMPARE(run(words("submit complete --result busted") << taskId).exitCode, 1);
        } else {
            // The claim went with the call that made it, and the developer may not resolve tasks of others.
            QCOMPARE(done.exitCode, 4);
        }
    }

    void dryRunsSendNothing() {
        const CliOutcome dry = run(job(QStringLiteral("start")) + words("--dry-run"));
        QVERIFY2(dry.exitCode == 0, dry.errors.constData());
        const Json requests = parse(dry.output);
        QCOMPARE(requests.size(), size_t(1));
        const Json &body = requests.at(0).at("body");
        QVERIFY(QString::fromStdString(body.at("routes").at(0).get<std::string>())
                    .startsWith(QStringLiteral("tc-treeherder.v2.autoland.") + m_revision));
        QCOMPARE(shown(stringMember(body, "taskGroupId")), QString());
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<int>("exitCode");
        const QStringList start = job(QStringLiteral("start"));
        QTest::newRow("symbol of 26") << start + words("--symbol abcdefghijklmnopqrstuvwxyz") << QByteArray("25") << 2;
        QTest::newRow("kind") << start + words("--kind odd") << QByteArray("kind") << 2;
        QTest::newRow("way") << start + words("--way pigeon") << QByteArray("taskcluster or pulse") << 2;
        QTest::newRow("unknown revision") << words("submit start --repo autoland --symbol x --name x --revision "
                                                   "0123456789ab")
                                          << QByteArray("0123456789ab") << 1;
        QTest::newRow("unknown job") << words("submit run fN1SbArXTPSVFUUvaOlinQ") << QByteArray("No job") << 1;
        QTest::newRow("no id") << words("submit run ../x") << QByteArray("not the id") << 1;
        QTest::newRow("days") << words("priorities --days 0") << QByteArray("365") << 2;
        QTest::newRow("repository") << words("priorities --repo nowhere") << QByteArray("nowhere") << 1;
    }

    void refuses() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        QFETCH(int, exitCode);
        const CliOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(part), outcome.errors.constData());
    }

    void listsPriorities() {
        const CliOutcome table = run(words("priorities --days 30"));
        QVERIFY2(table.exitCode == 0, table.errors.constData());
        QVERIFY(table.output.startsWith("VALUE"));
        QVERIFY(table.output.contains("job types caught all"));
        const CliOutcome json = run(words("priorities --repo autoland --json"));
        const Json types = parse(json.output).at("jobtypes");
        QCOMPARE(types.size(), size_t(1));
        QVERIFY(types.begin().value().size() > 10);
    }

  private:
    static QStringList words(const char *text) { return QString::fromLatin1(text).split(u' '); }
    QStringList job(const QString &verb) const {
        return {QStringLiteral("submit"),     verb,
                QStringLiteral("--repo"),     QStringLiteral("autoland"),
                QStringLiteral("--revision"), m_revision,
                QStringLiteral("--symbol"),   QStringLiteral("pw"),
                QStringLiteral("--name"),     QStringLiteral("lab")};
    }
    static Json parse(const QByteArray &bytes) {
        return parseJson(bytes, QStringLiteral("The output")).value_or(Json());
    }

    CliOutcome run(const QStringList &arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
        environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
        environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"),
                           QString::fromUtf8(m_sandbox->accessToken().reveal().toByteArray()));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.path());
        // Options stand before "--", which may be among the arguments.
        return test::runCli(QStringList{QStringLiteral("--treeherder-url"), m_sandbox->treeherderUrl().toString()} +
                                arguments,
                            environment);
    }

    Json get(const QByteArray &target) const {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl::fromEncoded(m_sandbox->rootUrl().toEncoded() + target))));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000))
            return {};
        return parse(reply->readAll());
    }

    /// Treeherder's word for where the job is; empty when it does not know it.
    QString shown(const QString &taskId) const {
        const Json page = get("/api/jobs/?task_id=" + taskId.toUtf8());
        if (page.at("results").empty())
            return {};
        Json job;
        for (size_t i = 0; i < page.at("job_property_names").size(); ++i)
            job[page.at("job_property_names").at(i).get<std::string>()] = page.at("results").at(0).at(i);
        const QString state = stringMember(job, "state");
        return state == u"completed" ? stringMember(job, "result") : state;
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    QTemporaryDir m_folder;
    QString m_revision;
};

QTEST_GUILESS_MAIN(TestCliOwnJobs)
#include "test_cli_own_jobs.moc"
