#include "services/taskcluster/github_event.h"

#include <QTest>

using namespace collie;

class TestGithubEvent final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void saysWhatTheTasksAreFor_data() {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("context");
        QTest::newRow("push")
            << QByteArray(R"({"ref":"refs/heads/x","before":"0","after":"1"})")
            << QByteArray(R"({"tasks_for":"github-push","event":{"ref":"refs/heads/x","before":"0","after":"1"},)"
                          "\"taskcluster_root_url\":\"https://tc.example.com\"}");
        QTest::newRow("pull request")
            << QByteArray(R"({"action":"opened","pull_request":{"number":1}})")
            << QByteArray(
                   R"({"tasks_for":"github-pull-request","event":{"action":"opened","pull_request":{"number":1}},)"
                   "\"taskcluster_root_url\":\"https://tc.example.com\"}");
        QTest::newRow("release") << QByteArray(R"({"action":"published","release":{}})")
                                 << QByteArray(
                                        R"({"tasks_for":"github-release","event":{"action":"published","release":{}},)"
                                        "\"taskcluster_root_url\":\"https://tc.example.com\"}");
        QTest::newRow("comment")
            << QByteArray("{\"issue\":{\"pull_request\":{}},\"comment\":{\"body\":\"Hi\\r\\n/taskcluster  test linux "
                          "\\r\\n\"}}")
            << QByteArray(
                   R"({"tasks_for":"github-issue-comment","event":{"issue":{"pull_request":{}},"comment":)"
                   "{\"body\":\"Hi\\r\\n/taskcluster  test linux \\r\\n\"},\"taskcluster_comment\":\"test linux\"},"
                   "\"taskcluster_root_url\":\"https://tc.example.com\"}");
        QTest::newRow("the service's message")
            << QByteArray(
                   R"({"organization":"o","tasks_for":"github-pull-request-untrusted","body":{"a":1},"version":1})")
            << QByteArray(R"({"tasks_for":"github-pull-request-untrusted","event":{"a":1},)"
                          "\"taskcluster_root_url\":\"https://tc.example.com\"}");
        QTest::newRow("the context")
            << QByteArray("{\"tasks_for\":\"cron\",\"event\":{},\"taskcluster_root_url\":\"https://other\",\"more\":1}")
            << QByteArray(
                   "{\"tasks_for\":\"cron\",\"event\":{},\"taskcluster_root_url\":\"https://other\",\"more\":1}");
    }
    void saysWhatTheTasksAreFor() {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, context);
        const auto made = taskcluster::githubContext(*parseJson(event, QStringLiteral("The event")),
                                                     QStringLiteral("https://tc.example.com"));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(toJsonBytes(*made), context);
    }

    void refusesOtherEvents() {
        for (const char *event :
             {"{}", "[]", "5", R"({"action":"starred"})", R"({"comment":{"body":"x"},"pull_request":{}})",
              R"({"ref":"refs/heads/x"})", R"({"tasks_for":"github-push"})"}) {
            const auto made = taskcluster::githubContext(*parseJson(event, QStringLiteral("The event")), QString());
            QVERIFY2(!made, event);
            QCOMPARE(made.error().kind, ErrorKind::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestGithubEvent)
#include "test_github_event.moc"
