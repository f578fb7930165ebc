#include "services/base/json_members.h"
#include "tests/sandbox/sandbox_client.h"

#include <QTest>

using namespace collie;

/// Lando and the tree status as the sandbox plays them, and the git repositories.
class TestLando final : public QObject {
    Q_OBJECT

    static QByteArray path(int id) { return "/lando/landing_jobs/" + QByteArray::number(id) + "/"; }
    static Json land(test::SandboxClient &client, const Json &what) {
        return client.send("POST", "/sandbox/land", {}, toJsonBytes(what)).json();
    }
    /// Pushes of try with that tip.
    static size_t pushesWith(test::SandboxClient &client, const QString &revision) {
        return client.get("/api/project/try/push/?revision=" + revision.toLatin1()).json().at("results").size();
    }
    static QString treeStatus(test::SandboxClient &client, const QByteArray &tree) {
        const Json answer = client.get("/lando/api/treestatus/trees/" + tree).json();
        return stringMember(objectMember(answer, "result"), "status");
    }

  private Q_SLOTS:
    void aLandingGoesOnAndMakesAPush() {
        test::SandboxClient client;
        const int id = int(integerMember(land(client, Json::object()), "id"));
        Json job = client.get(path(id)).json();
        QCOMPARE(integerMember(job, "id"), qint64(id));
        QCOMPARE(stringMember(job, "status"), QStringLiteral("SUBMITTED"));
        QVERIFY(job.at("commit_id").is_null());
        QVERIFY(!stringMember(job, "requester").isEmpty());
        QVERIFY(timeMember(job, "created_at").isValid());
        QVERIFY(!job.at("revisions").empty());
        land(client, Json{{"id", id}});
        QCOMPARE(client.get(path(id)).member("status"), QStringLiteral("IN_PROGRESS"));
        land(client, Json{{"id", id}});
        job = client.get(path(id)).json();
        QCOMPARE(stringMember(job, "status"), QStringLiteral("LANDED"));
        const QString revision = stringMember(job, "commit_id");
        QCOMPARE(revision.size(), 40);
        QCOMPARE(pushesWith(client, revision), size_t(0));
        land(client, Json{{"id", id}});
        QCOMPARE(pushesWith(client, revision), size_t(1));
        const Json push = client.get("/api/project/try/push/?revision=" + revision.toLatin1()).json().at("results")[0];
        // Lando tells the oldest first, Treeherder the newest.
        QCOMPARE(stringMember(job.at("revisions").back(), "commit_message"),
                 stringMember(push.at("revisions").front(), "comments"));
        QCOMPARE(job.at("revisions").size(), push.at("revisions").size());
        // That was the last step.
        land(client, Json{{"id", id}});
        QCOMPARE(pushesWith(client, revision), size_t(1));
    }

    void timeLetsItGoOn() {
        test::SandboxClient client({.pushes = 1, .jobsPerPush = 10, .speed = 200});
        const int id = int(integerMember(land(client, Json{{"repository", "try"}, {"outcome", "landed"}}), "id"));
        QTRY_COMPARE(client.get(path(id)).member("status"), QStringLiteral("LANDED"));
        const QString revision = client.get(path(id)).member("commit_id");
        QTRY_COMPARE(pushesWith(client, revision), size_t(1));
    }

    void othersComeToNothing() {
        test::SandboxClient client;
        const int failing = int(integerMember(land(client, Json{{"outcome", "failed"}}), "id"));
        const int cancelled = int(integerMember(land(client, Json{{"outcome", "cancelled"}}), "id"));
        QVERIFY(failing != cancelled);
        for (int step = 0; step < 4; ++step) {
            land(client, Json{{"id", failing}});
            land(client, Json{{"id", cancelled}});
        }
        const Json job = client.get(path(failing)).json();
        QCOMPARE(stringMember(job, "status"), QStringLiteral("FAILED"));
        QVERIFY(stringMember(job, "error").contains(u'\n'));
        QVERIFY(job.at("commit_id").is_null());
        QCOMPARE(client.get(path(cancelled)).member("status"), QStringLiteral("CANCELLED"));
    }

    void answersAsLandoDoes() {
        test::SandboxClient client;
        QCOMPARE(client.get(path(4711)).status, 404);
        QCOMPARE(client.get("/lando/landing_jobs/abc/").status, 404);
        const test::Answer moved = client.get("/lando/landing_jobs/1");
        QCOMPARE(moved.status, 301);
        QVERIFY(moved.header("Location").endsWith("/lando/landing_jobs/1/"));
        // The examples are there without anybody having handed them in.
        for (const int id : {1, 2, 3})
            QCOMPARE(client.get(path(id)).member("status"), QStringLiteral("SUBMITTED"));
        QCOMPARE(client.send("POST", "/sandbox/land", {}, R"({"id":4711})").status, 404);
        QCOMPARE(client.send("POST", "/sandbox/land", {}, R"({"repository":"nowhere"})").status, 404);
    }

    void treesAreOpenedAndClosed() {
        test::SandboxClient client;
        QCOMPARE(treeStatus(client, "firefox-autoland"), QStringLiteral("open"));
        QCOMPARE(treeStatus(client, "firefox-main"), QStringLiteral("closed"));
        QCOMPARE(treeStatus(client, "firefox-beta"), QStringLiteral("approval required"));
        QCOMPARE(client.get("/lando/api/treestatus/trees/comm-central").status, 404);
        client.send("POST", "/sandbox/tree", {},
                    R"({"tree":"firefox-autoland","status":"closed","reason":"bustage","message_of_the_day":"hi"})");
        const Json answer = client.get("/lando/api/treestatus/trees/firefox-autoland").json().at("result");
        QCOMPARE(stringMember(answer, "status"), QStringLiteral("closed"));
        QCOMPARE(stringMember(answer, "reason"), QStringLiteral("bustage"));
        QCOMPARE(stringMember(answer, "message_of_the_day"), QStringLiteral("hi"));
        client.send("POST", "/sandbox/tree", {}, R"({"tree":"firefox-autoland"})");
        QCOMPARE(client.get("/lando/api/treestatus/trees/firefox-autoland").status, 404);
    }

    void gitRepositoriesShareAUrlAndHaveBranches() {
        test::SandboxClient client({.pushes = 4, .jobsPerPush = 5, .frozen = true});
        QHash<QString, QStringList> ofUrl;
        for (const Json &repository : client.get("/api/repository/").json()) {
            if (stringMember(repository, "dvcs_type") == u"git")
                ofUrl[stringMember(repository, "url")].append(stringMember(repository, "name"));
        }
        QCOMPARE(ofUrl.size(), 1);
        QVERIFY(ofUrl.constBegin().key().startsWith(QStringLiteral("https://github.com/")));
        QCOMPARE(ofUrl.constBegin().value().size(), 2);
        const QStringList names = ofUrl.constBegin().value();
        for (const QString &name : names) {
            QSet<QString> branches;
            const Json pushes = client.get("/api/project/" + name.toLatin1() + "/push/").json();
            for (const Json &push : pushes.at("results"))
                branches.insert(stringMember(push, "branch"));
            QVERIFY2(branches.size() >= 2, qPrintable(name));
        }
    }

    void decisionTasksTellTheirManifests() {
        test::SandboxClient client({.pushes = 3, .jobsPerPush = 20, .frozen = true});
        for (const char *repository : {"autoland", "try", "staging-firefox"}) {
            const QByteArray project = QByteArray("/api/project/") + repository + "/push/";
            // The oldest is over for sure.
            const Json push = client.get(project + "?count=10").json().at("results").back();
            const QByteArray revision = stringMember(push, "revision").toLatin1();
            const QByteArray indexed = "/api/index/v1/task/gecko.v2." + QByteArray(repository) + ".revision." +
                                       revision + ".taskgraph.decision";
            const QByteArray group = client.signedGet(indexed).member("taskId").toLatin1();
            QVERIFY(!group.isEmpty());
            const QByteArray name = "/artifacts/public%2Fmanifests-by-task.json.gz";
            for (const QByteArray &target : {indexed + name, "/api/queue/v1/task/" + group + name}) {
                const test::Answer answer = client.signedGet(target);
                QVERIFY2(answer.status == 303, target.constData());
                QVERIFY(!answer.header("Location").isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestLando)
#include "test_lando.moc"
