#include "services/base/json_members.h"
#include "tests/support/cli_run.h"

#include <QTest>

using namespace collie;

/// What collie-cli says of an address, without asking anybody.
class TestCliUrl final : public QObject {
    Q_OBJECT

    static test::CliOutcome read(const QStringList &arguments) {
        return test::runCli(QStringList{QStringLiteral("url"), QStringLiteral("read")} + arguments,
                            QProcessEnvironment::systemEnvironment());
    }

  private Q_SLOTS:
    void forPeople() {
        const test::CliOutcome outcome =
            read({QStringLiteral("see th.org/jobs?repo=try&revision=f2c97aac3c4b, please")});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.output, QByteArray("Push f2c97aac3c4b of try\n"
                                            "https://th.org/jobs?repo=try&revision=f2c97aac3c4b\n"));
        const test::CliOutcome noted = read({QStringLiteral("https://th.org/jobs?repo=try&colour=red")});
        QCOMPARE(noted.exitCode, 0);
        QVERIFY2(noted.errors.contains("colour=red"), noted.errors.constData());
    }

    void forScripts() {
        const test::CliOutcome outcome = read(
            {QStringLiteral("--json"),
             QStringLiteral("https://tc.org/tasks/V6UeHF_4SiGUtGBgIr35Iw/runs/0/logs/public/logs/live.log#L55-57")});
        QCOMPARE(outcome.exitCode, 0);
        const Result<Json> json = parseJson(outcome.output, QStringLiteral("The answer"));
        QVERIFY(json);
        QCOMPARE(stringMember(*json, "kind"), QStringLiteral("task"));
        QCOMPARE(stringMember(*json, "taskId"), QStringLiteral("V6UeHF_4SiGUtGBgIr35Iw"));
        QCOMPARE(integerMember(*json, "runId", -1), 0);
        QVERIFY(boolMember(*json, "log"));
        QCOMPARE(json->at("lines").dump(), std::string("[55,57]"));
        QCOMPARE(
            stringMember(*json, "collieUrl"),
            QStringLiteral("collie://tc.org/tasks/V6UeHF_4SiGUtGBgIr35Iw/runs/0/logs/public/logs/live.log#L55-57"));
        QVERIFY(json->at("notes").empty());
    }

    void whatIsNoAddressIsRefused() {
        const test::CliOutcome outcome = read({QStringLiteral("autoland")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(outcome.errors.contains("id of a task"));
    }
};

QTEST_GUILESS_MAIN(TestCliUrl)
#include "test_cli_url.moc"
