#include "services/treeherder/lando_client.h"
#include "services/treeherder/lando_instances.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using test::ScriptedServer;
using test::waitFor;

namespace {

const QByteArray landedRevision = "0123456789ABCDEF0123456789abcdef01234567";

/// JSON with apostrophes in the place of quotation marks.
QByteArray json(const char *text) {
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestLandoClient final : public QObject {
    Q_OBJECT

    struct Fixture {
        ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        LandoClient client{http, server.url(QStringLiteral("/lando/"))};

        Result<LandingJob> ask(const QString &id = QStringLiteral("77"), const QString &instance = {}) {
            return waitFor(client.landing(id, instance));
        }
    };

  private Q_SLOTS:
    void knowsWhereToAsk_data() {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *base, const char *name, const char *url) {
            QTest::addRow("%s at %s", name, base)
                << QString::fromLatin1(base) << QString::fromLatin1(name) << QString::fromLatin1(url);
        };
        row("", "", "https://lando.moz.tools/landing_jobs/5/");
        row("https://lando.moz.tools", "", "https://lando.moz.tools/landing_jobs/5/");
        row("https://lando.moz.tools", "lando-prod-2025", "https://lando.moz.tools/landing_jobs/5/");
        row("https://lando.moz.tools", "lando-prod", "https://api.lando.services.mozilla.com/landing_jobs/5");
        row("", "lando-dev-2025", "https://lando-dev.allizom.org/landing_jobs/5/");
        row("", "lando-dev", "https://api.dev.lando.nonprod.cloudops.mozgcp.net/landing_jobs/5");
        row("https://lando-dev.allizom.org/", "", "https://lando-dev.allizom.org/landing_jobs/5/");
        row("https://lando-dev.allizom.org", "lando-prod-2025", "https://lando.moz.tools/landing_jobs/5/");
        row("http://127.0.0.1:8080/lando/", "lando-prod", "http://127.0.0.1:8080/lando/landing_jobs/5/");
        row("", "lando-next", "");
        row("https://lando.moz.tools", "lando-next", "");
    }
    void knowsWhereToAsk() {
        QFETCH(QString, base);
        QFETCH(QString, name);
        QTEST(landingUrl(QUrl(base), QStringLiteral("5"), name).toString(), "url");
    }

    void readsOneThatIsUnderWay() {
        Fixture f;
        f.server.enqueue(200, json("{'id':77,'status':'IN_PROGRESS','commit_id':null,'error':'','created_at':"
                                   "'2026-07-01T10:00:00.123456+00:00','requester':'jane@example.com','url':"
                                   "'https://lando.moz.tools/landings/77/','revisions':[{'author_name':'Jane Doe',"
                                   "'author_email':'jane@example.com','commit_message':'Bug 1 - First\\n\\nMore',"
                                   "'url':'https://phabricator.services.mozilla.com/D1'},{'author_name':'',"
                                   "'author_email':'joe@example.com','commit_message':'Second','url':"
                                   "'javascript:alert(1)'}]}"));
        const auto job = f.ask();
        QVERIFY(job);
        QCOMPARE(f.server.received().at(0).target, QByteArray("/lando/landing_jobs/77/"));
        QCOMPARE(job->state, LandingJob::State::UnderWay);
        QCOMPARE(job->status, QStringLiteral("in progress"));
        QVERIFY(job->revision.isEmpty());
        QCOMPARE(job->requester, QStringLiteral("jane@example.com"));
        QCOMPARE(job->created.toString(Qt::ISODate), QStringLiteral("2026-07-01T10:00:00Z"));
        QCOMPARE(job->page, QUrl(QStringLiteral("https://lando.moz.tools/landings/77/")));
        QCOMPARE(job->commits.size(), 2);
        QCOMPARE(job->commits[0].author, QStringLiteral("Jane Doe"));
        QCOMPARE(job->commits[0].subject(), QStringLiteral("Bug 1 - First"));
        QCOMPARE(job->commits[1].author, QStringLiteral("joe@example.com"));
        QVERIFY(job->commits[1].url.isEmpty());
    }

    void readsHowItEnds_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<LandingJob::State>("state");
        QTest::newRow("landed") << json("{'status':'LANDED','commit_id':'") + landedRevision + json("'}")
                                << LandingJob::State::Landed;
        QTest::newRow("an older Lando") << json("{'id':5,'status':'landed','commit_id':'") + landedRevision + json("'}")
                                        << LandingJob::State::Landed;
        QTest::newRow("revision only") << json("{'commit_id':'") + landedRevision + json("'}")
                                       << LandingJob::State::Landed;
        QTest::newRow("landed, revision not told")
            << json("{'status':'LANDED','commit_id':''}") << LandingJob::State::Landed;
        QTest::newRow("failed") << json("{'status':'FAILED','error':'hunk failed'}") << LandingJob::State::Failed;
        QTest::newRow("cancelled") << json("{'status':'CANCELLED'}") << LandingJob::State::Cancelled;
        QTest::newRow("another word") << json("{'status':'PAUSED','revisions':7}") << LandingJob::State::UnderWay;
        QTest::newRow("no revision") << json("{'status':'SUBMITTED','commit_id':'tip'}") << LandingJob::State::UnderWay;
    }
    void readsHowItEnds() {
        QFETCH(QByteArray, answer);
        Fixture f;
        f.server.enqueue(200, answer);
        const auto job = f.ask();
        QVERIFY(job);
        QTEST(job->state, "state");
        const bool hasRevision = answer.contains(landedRevision);
        QCOMPARE(job->revision, hasRevision ? QString::fromLatin1(landedRevision).toLower() : QString());
    }

    void brokenAnswersAreErrors_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("unknown id") << 404 << json("{'detail':'Not Found'}") << ErrorKind::NotFound;
        QTest::newRow("empty") << 200 << QByteArray() << ErrorKind::BadResponse;
        QTest::newRow("page") << 200 << QByteArray("<html>") << ErrorKind::BadResponse;
        QTest::newRow("cut") << 200 << QByteArray("{\"status\":") << ErrorKind::BadResponse;
        QTest::newRow("a list") << 200 << QByteArray("[]") << ErrorKind::BadResponse;
        QTest::newRow("nothing in it") << 200 << QByteArray("{}") << ErrorKind::BadResponse;
        QTest::newRow("types") << 200 << json("{'status':7,'commit_id':[1]}") << ErrorKind::BadResponse;
        QTest::newRow("redirect") << 301 << QByteArray() << ErrorKind::BadResponse;
        QTest::newRow("too often") << 429 << QByteArray() << ErrorKind::RateLimited;
        QTest::newRow("broken server") << 503 << QByteArray("<h1>") << ErrorKind::Server;
        QTest::newRow("endless") << 200 << QByteArray(5 * 1024 * 1024, ' ') << ErrorKind::TooLarge;
    }
    void brokenAnswersAreErrors() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Fixture f;
        f.server.enqueue(status, body);
        const auto job = f.ask();
        QVERIFY(!job);
        QTEST(job.error().kind, "kind");
    }

    void whatIsNoIdIsNotSent() {
        Fixture f;
        for (const char *id : {"", "../../etc", "a b", "5/", "5?x"}) {
            const auto job = f.ask(QString::fromLatin1(id));
            QVERIFY2(!job && job.error().kind == ErrorKind::InvalidArgument, id);
        }
        LandoClient ofMozilla(f.http, {});
        const auto job = waitFor(ofMozilla.landing(QStringLiteral("5"), QStringLiteral("lando-next")));
        QVERIFY(!job);
        QVERIFY(job.error().message.contains(QStringLiteral("lando-next")));
        QVERIFY(f.server.received().isEmpty());
    }

    void commitsAreBounded() {
        Fixture f;
        QByteArray commits;
        for (int i = 0; i < 2000; ++i)
            commits += (i > 0 ? "," : "") + json("{'author_name':'J','commit_message':'x'}");
        f.server.enqueue(200, json("{'status':'SUBMITTED','revisions':[null,") + commits + "]}");
        const auto job = f.ask();
        QVERIFY(job);
        QCOMPARE(job->commits.size(), LandoClient::mostCommits);
    }
};

QTEST_GUILESS_MAIN(TestLandoClient)
#include "test_lando_client.moc"
