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

    void everyPartIsThere_data() {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QByteArray>("expected"); // Without what every answer has.
        const auto row = [](const char *parameters, const char *expected) {
            QTest::newRow(parameters) << QString::fromLatin1(parameters) << QByteArray(expected).replace('\'', '"');
        };
        row("", "{}");
        row("revision=f2c97aac3c4b", "{'revision':'f2c97aac3c4b'}");
        row("commit_revision=f2c97aac3c4b&count=50", "{'commitRevision':'f2c97aac3c4b','count':50}");
        row("fromchange=f2c97aac3c4b&tochange=abcdef012345", "{'fromChange':'f2c97aac3c4b','toChange':'abcdef012345'}");
        row("startdate=2024-1-2&enddate=2024-1-3", "{'startDate':'2024-01-02','endDate':'2024-01-03'}");
        row("push_timestamp__gte=5&push_timestamp__lte=9", "{'pushTimestampGte':5,'pushTimestampLte':9}");
        row("id__in=3,4", "{'pushIds':[3,4]}");
        row("author=me@example.org&hide_reviewbot_pushes=true&all_repos=true",
            "{'author':'me@example.org','hidesReviewBot':true,'allRepositories':true}");
        row("search=fix%20it", "{'search':'fix it'}");
        row("resultStatus=busted,testfailed&classifiedState=unclassified&tier=1,3",
            "{'resultStatuses':['busted','testfailed'],'classifiedStates':['unclassified'],'tiers':['1','3']}");
        row("searchStr=linux,opt&duplicate_jobs=visible&group_state=expanded&nojobs=true&collapsedPushes=7,8",
            "{'searchText':'linux opt','showsDuplicates':true,'groupsExpanded':true,'withoutJobs':true,"
            "'collapsedPushes':[7,8]}");
        row("not_platform=linux64,win&job_type_symbol=a",
            "{'fields':[{'name':'platform','values':['linux64','win'],'negated':true},"
            "{'name':'job_type_symbol','values':['a'],'negated':false}]}");
        row("selectedTaskRun=V6UeHF_4SiGUtGBgIr35Iw.1&revision=f2c97aac3c4b",
            "{'revision':'f2c97aac3c4b','taskId':'V6UeHF_4SiGUtGBgIr35Iw','runId':1}");
        row("selectedJob=319893964", "{'jobId':319893964}");
    }
    void everyPartIsThere() {
        QFETCH(QString, parameters);
        const test::CliOutcome outcome =
            read({QStringLiteral("--json"), QStringLiteral("https://th.org/jobs?repo=try&") + parameters});
        QCOMPARE(outcome.exitCode, 0);
        Result<Json> json = parseJson(outcome.output, QStringLiteral("The answer"));
        QVERIFY(json);
        QCOMPARE(stringMember(*json, "kind"), QStringLiteral("jobs"));
        QCOMPARE(stringMember(*json, "repository"), QStringLiteral("try"));
        QVERIFY2(json->at("notes").empty(), outcome.output.constData());
        QVERIFY(!boolMember(*json, "log"));
        for (const char *common : {"kind", "description", "url", "collieUrl", "site", "repository", "notes", "log"})
            json->erase(common);
        QTEST(QByteArray::fromStdString(json->dump()), "expected");
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
