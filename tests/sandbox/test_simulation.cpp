#include "services/base/program_record.h"
#include "tests/sandbox/sandbox_client.h"
#include "tests/support/places.h"

#include <QProcess>

using namespace collie;

class TestSimulation final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void timePasses() {
        // A minute and a half becomes a fifth of a second.
        test::SandboxClient client({.pushes = 2, .jobsPerPush = 40, .speed = 450});
        const size_t before = client.pushes().size();
        QTRY_VERIFY_WITH_TIMEOUT(client.pushes().size() > before, 15'000);
        const QByteArray newest =
            "push_id=" + QByteArray::number(client.pushes()[0].at("id").get<qint64>()) + "&state=completed";
        QTRY_VERIFY_WITH_TIMEOUT(client.jobs(newest).size() > 30, 30'000);
    }

    void frozenStaysAsItIs() {
        test::SandboxClient client({.pushes = 2, .jobsPerPush = 40, .speed = 1000, .frozen = true});
        const QByteArray jobs = client.get("/api/jobs/?state=completed").body;
        int answered = 0;
        QTRY_VERIFY(client.get("/api/auth/v1/ping").status == 200 && ++answered > 5);
        QCOMPARE(client.get("/api/jobs/?state=completed").body, jobs);
        QCOMPARE(client.pushes().size(), size_t(2));
    }

    void programSaysWhereItListensAndStops() {
        QProcess process;
        process.start(test::programPath(QStringLiteral("collie-sandbox")),
                      {QStringLiteral("--pushes"), QStringLiteral("1"), QStringLiteral("--jobs"), QStringLiteral("5"),
                       QStringLiteral("--fault"), QStringLiteral("server-error@/api/jobs")});
        QTRY_VERIFY(process.canReadLine() || process.state() == QProcess::NotRunning);
        const Json line = parseJson(process.readLine(), QStringLiteral("line")).value_or(Json::object());
        for (const char *name :
             {"rootUrl", "treeherderUrl", "clientId", "accessToken", "s3Endpoint", "landoUrl", "treestatusUrl"})
            QVERIFY2(!stringMember(line, name).isEmpty(), name);
        QVERIFY(stringMember(line, "rootUrl").startsWith(QStringLiteral("http://127.0.0.1:")));
        QCOMPARE(stringMember(line, "clientId"), QStringLiteral("sandbox/developer"));
        process.terminate();
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }

    void programRefusesNonsense() {
        for (const char *option : {"--jobs=many", "--no-such-option", "--fault=what"}) {
            QProcess process;
            process.start(test::programPath(QStringLiteral("collie-sandbox")), {QString::fromLatin1(option)});
            QTRY_COMPARE(process.state(), QProcess::NotRunning);
            QCOMPARE(process.exitCode(), 2);
            QVERIFY(process.readAllStandardOutput().isEmpty());
            QVERIFY(process.readAllStandardError().startsWith("collie-sandbox: "));
        }
    }

    void programTellsWhatItTakes() {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.remove(QStringLiteral("LANGUAGE"));
        process.setProcessEnvironment(environment);
        process.start(test::programPath(QStringLiteral("collie-sandbox")), {QStringLiteral("--help")});
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), sandboxProgram().help());
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
