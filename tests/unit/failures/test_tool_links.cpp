#include "services/failures/tool_links.h"

#include <QTest>

using namespace collie::failures;
using collie::treeherder::Job;
using collie::treeherder::JobResult;
using collie::treeherder::JobState;

namespace {

Job failedJob(const QString &name) {
    Job job;
    job.taskId = QStringLiteral("VaQoWKTbSdGSwBJn6UZV9g");
    job.runId = 1;
    job.state = JobState::Completed;
    job.result = JobResult::TestFailed;
    job.platform = QStringLiteral("linux2404-64");
    job.typeName = name;
    return job;
}

QString textOf(const QUrl &url) {
    return QString::fromLatin1(url.toEncoded());
}

const QUrl artifact(QStringLiteral("https://tc.example.com/api/queue/v1/task/a/runs/0/artifacts/public/x%2Fy.json"));
const QString encodedArtifact = QStringLiteral(
    "https%3A%2F%2Ftc.example.com%2Fapi%2Fqueue%2Fv1%2Ftask%2Fa%2Fruns%2F0%2Fartifacts%2Fpublic%2Fx%252Fy.json");

} // namespace

class TestToolLinks final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void profiles_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("is");
        QTest::newRow("json") << QStringLiteral("public/test_info/profile_a.js.json") << true;
        QTest::newRow("gz") << QStringLiteral("public/profile_a.json.gz") << true;
        QTest::newRow("zip") << QStringLiteral("profile_a.zip") << true;
        QTest::newRow("text") << QStringLiteral("public/profile_a.txt") << false;
        QTest::newRow("folder") << QStringLiteral("profile_a/b.json") << false;
    }
    void profiles() {
        QFETCH(QString, name);
        QTEST(isProfile(name), "is");
    }

    void profiler() {
        const Job job = failedJob(QStringLiteral("test-linux/opt-a"));
        const QString from = QStringLiteral("https://profiler.firefox.com/from-url/") + encodedArtifact;
        QCOMPARE(textOf(profilerUrl(QStringLiteral("public/profile_a.json"), artifact, job)), from);
        QCOMPARE(textOf(profilerUrl(QStringLiteral("public/test_info/profile_resource-usage.json"), artifact, job)),
                 from + QStringLiteral("?profileName=test-linux%2Fopt-a%20%28VaQoWKTbSdGSwBJn6UZV9g.1%29"));
        QVERIFY(profilerUrl(QUrl(QStringLiteral("file:///etc/passwd"))).isEmpty());
        QVERIFY(profilerUrl(QUrl()).isEmpty());
        QCOMPARE(resourceProfile({QStringLiteral("public/profile_a.json"),
                                  QStringLiteral("public/profile_build_resources.json"),
                                  QStringLiteral("public/test_info/profile_resource-usage.json")}),
                 QStringLiteral("public/test_info/profile_resource-usage.json"));
        QCOMPARE(resourceProfile({QStringLiteral("public/profile_a.json")}), QString());
    }

    void serverProfiles() {
        const QUrl root(QStringLiteral("https://tc.example.com"));
        QCOMPARE(textOf(taskProfileUrl(root, QStringLiteral("abc"))),
                 QStringLiteral("https://profiler.firefox.com/from-url/"
                                "https%3A%2F%2Ftc.example.com%2Fapi%2Fweb-server%2Fv1%2Ftask%2Fabc%2Fprofile"));
        QVERIFY(textOf(groupProfileUrl(root, QStringLiteral("abc")))
                    .contains(QStringLiteral("task-group%2Fabc%2Fprofile")));
        QVERIFY(taskProfileUrl(root, QString()).isEmpty());
    }

    void crashFiles() {
        const QString one = QStringLiteral("0d9e1b5c-1111-2222-3333-0123456789ab");
        const QString two = QStringLiteral("AAAAAAAA-1111-2222-3333-0123456789ab");
        const QVector<CrashDump> dumps = crashDumps(
            {QStringLiteral("public/test_info/%1.dmp").arg(one), QStringLiteral("public/live.log"),
             QStringLiteral("public/test_info/%1.json").arg(two), QStringLiteral("public/test_info/%1.extra").arg(one),
             QStringLiteral("public/test_info/%1.json").arg(one), QStringLiteral("public/x%1.json").arg(one)});
        QCOMPARE(dumps.size(), 2);
        QCOMPARE(dumps[0].uuid, one);
        QCOMPARE(dumps[0].dmp, QStringLiteral("public/test_info/%1.dmp").arg(one));
        QCOMPARE(dumps[0].extra, QStringLiteral("public/test_info/%1.extra").arg(one));
        QCOMPARE(dumps[0].json, QStringLiteral("public/test_info/%1.json").arg(one));
        QCOMPARE(dumps[1].uuid, two);
        QVERIFY(dumps[1].dmp.isEmpty());
        QCOMPARE(textOf(crashViewerUrl(artifact)),
                 QStringLiteral("https://tests.firefox.dev/crash-viewer.html?url=") + encodedArtifact);
    }

    void reftests() {
        QVERIFY(
            textOf(reftestAnalyserUrl(failedJob(QStringLiteral("test-linux/opt-reftest-1")), artifact))
                .endsWith(
                    QStringLiteral("reftest-analyzer.xhtml#logurl=%1&only_show_unexpected=1").arg(encodedArtifact)));
        QVERIFY(reftestAnalyserUrl(failedJob(QStringLiteral("test-linux/opt-reftest-1")), QUrl()).isEmpty());
        QVERIFY(reftestAnalyserUrl(failedJob(QStringLiteral("test-linux/opt-mochitest-1")), artifact).isEmpty());
        Job byGroup = failedJob(QStringLiteral("a"));
        byGroup.groupName = QStringLiteral("JSReftests");
        QVERIFY(isReftest(byGroup));
    }

    void pernosco_data() {
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<bool>("isFailed");
        QTest::addColumn<bool>("serves");
        QTest::newRow("try") << QStringLiteral("try") << QStringLiteral("linux64") << true << true;
        QTest::newRow("dashed") << QStringLiteral("autoland") << QStringLiteral("linux1804-64") << true << true;
        QTest::newRow("option") << QStringLiteral("autoland") << QStringLiteral("linux64-asan") << true << true;
        QTest::newRow("own") << QStringLiteral("try") << QString() << true << true;
        QTest::newRow("32 bits") << QStringLiteral("try") << QStringLiteral("linux32") << true << false;
        QTest::newRow("windows") << QStringLiteral("try") << QStringLiteral("windows11-64") << true << false;
        QTest::newRow("central") << QStringLiteral("mozilla-central") << QStringLiteral("linux64") << true << false;
        QTest::newRow("passed") << QStringLiteral("try") << QStringLiteral("linux64") << false << false;
    }
    void pernosco() {
        QFETCH(QString, repository);
        QFETCH(QString, platform);
        QFETCH(bool, isFailed);
        Job job = failedJob(QStringLiteral("test"));
        if (!isFailed)
            job.result = JobResult::Success;
        const QUrl url = pernoscoUrl(repository, job, platform);
        QTEST(!url.isEmpty(), "serves");
        if (!url.isEmpty())
            QCOMPARE(
                textOf(url),
                QStringLiteral("https://pernos.co/self-service-api/mozilla/VaQoWKTbSdGSwBJn6UZV9g/self-service.html"));
    }

    void performanceGraphs() {
        collie::treeherder::PerformanceDatum datum;
        datum.id = 31;
        datum.signatureId = 21;
        datum.frameworkId = 13;
        const QString graph =
            QStringLiteral("https://th.example.com/perfherder/graphs?series=%1,21,1,13&selected=21,31");
        for (const char *address : {"https://th.example.com", "https://th.example.com/"})
            QCOMPARE(textOf(performanceGraphUrl(QUrl(QString::fromLatin1(address)), QStringLiteral("try"), datum)),
                     graph.arg(QStringLiteral("try")));
        QCOMPARE(
            textOf(performanceGraphUrl(QUrl(QStringLiteral("https://th.example.com")), QStringLiteral("a/b&c"), datum)),
            graph.arg(QStringLiteral("a%2Fb%26c")));
        datum.signatureId = 0;
        QVERIFY(performanceGraphUrl(QUrl(QStringLiteral("https://th.example.com")), QStringLiteral("try"), datum)
                    .isEmpty());
    }

    void ofPushes() {
        const QString revision = QStringLiteral("0123abcd");
        const Job mochitest = failedJob(QStringLiteral("test-linux/opt-mochitest-plain-1"));
        QCOMPARE(textOf(failedTestsUrl(revision, {failedJob(QStringLiteral("build")), mochitest})),
                 QStringLiteral("https://tests.firefox.dev/try.html?rev=0123abcd"));
        QVERIFY(failedTestsUrl(revision, {failedJob(QStringLiteral("test-linux/opt-reftest-1"))}).isEmpty());
        Job passed = mochitest;
        passed.result = JobResult::Success;
        QVERIFY(failedTestsUrl(revision, {passed}).isEmpty());
        QCOMPARE(textOf(perfCompareUrl(QStringLiteral("a&b"), revision)),
                 QStringLiteral("https://perf.compare?newRepo=a%26b&newRev=0123abcd"));
        QCOMPARE(textOf(bugherderUrl(QStringLiteral("autoland"), revision)),
                 QStringLiteral("https://bugherder.mozilla.org/?cset=0123abcd&tree=autoland"));
    }
};

QTEST_GUILESS_MAIN(TestToolLinks)
#include "test_tool_links.moc"
