#include "services/base/deployment.h"
#include "services/treeherder/bugzilla_client.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>
#include <QUrlQuery>

using namespace collie;
using namespace collie::treeherder;
using test::ScriptedServer;
using test::waitFor;

namespace {

/// What Bugzilla answers: the bugs that were asked for, without those above 900, which are not public.
QByteArray publicBugs(const ScriptedServer::Received &request) {
    const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
    QByteArray list;
    for (const QString &id : query.queryItemValue(QStringLiteral("id")).split(u',')) {
        if (id.toInt() > 900)
            continue;
        list += (list.isEmpty() ? "" : ",") + QByteArray("{\"id\":") + id.toLatin1() + ",\"summary\":\"Bug " +
                id.toLatin1() + "\",\"status\":\"RESOLVED\",\"resolution\":\"" + (id.toInt() % 2 == 0 ? "FIXED" : "") +
                "\"}";
    }
    return ScriptedServer::response(200, "{\"bugs\":[" + list + "],\"faults\":[]}");
}

} // namespace

class TestBugzillaClient final : public QObject {
    Q_OBJECT

    struct Fixture {
        ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 1, .firstDelay = std::chrono::milliseconds(1)}};
        BugzillaClient client{http, server.url(QStringLiteral("/"))};
    };

  private Q_SLOTS:
    void readsTitles() {
        Fixture f;
        f.server.setHandler(publicBugs);
        const auto titles = waitFor(f.client.bugs({12, 901, 13, 12}));
        QVERIFY(titles);
        QCOMPARE(QString::fromLatin1(f.server.received().at(0).target),
                 QStringLiteral("/rest/bug?id=12,901,13&include_fields=id,summary,status,resolution"));
        QCOMPARE(titles->size(), 2);
        QCOMPARE(titles->value(12).summary, QStringLiteral("Bug 12"));
        QVERIFY(!titles->value(12).isOpen());
        QVERIFY(titles->value(13).isOpen());
        // What is not public is not asked for again either.
        const auto again = waitFor(f.client.bugs({901, 13}));
        QVERIFY(again);
        QCOMPARE(again->size(), 1);
        QCOMPARE(f.server.received().size(), 1);
    }

    void asksAHundredAtATime() {
        Fixture f;
        f.server.setHandler(publicBugs);
        QVector<qint64> ids;
        for (qint64 id = 1; id <= 250; ++id)
            ids.append(id);
        const auto titles = waitFor(f.client.bugs(ids));
        QVERIFY(titles);
        QCOMPARE(titles->size(), 250);
        QCOMPARE(f.server.received().size(), 3);
    }

    void questionsUnderWayShareARequest() {
        Fixture f;
        f.server.setHandler(publicBugs);
        const auto first = f.client.bugs({1, 2, 3});
        const auto second = f.client.bugs({2, 3});
        const auto third = f.client.bugs({3, 4});
        QCOMPARE(waitFor(second)->size(), 2);
        QCOMPARE(waitFor(first)->size(), 3);
        QCOMPARE(waitFor(third)->size(), 2);
        QCOMPARE(f.server.received().size(), 2);
        QVERIFY(f.server.received().at(1).target.contains("id=4&") ||
                f.server.received().at(0).target.contains("id=4&"));
    }

    void cancellingOneLeavesTheOthers() {
        Fixture f;
        f.server.setHandler(publicBugs);
        auto first = f.client.bugs({1, 2});
        const auto second = f.client.bugs({2});
        first.cancel();
        const auto titles = waitFor(second);
        QVERIFY(titles);
        QCOMPARE(titles->size(), 1);
        QCOMPARE(waitFor(first).error().kind, ErrorKind::Cancelled);
    }

    void failuresAreSentencesAndAskedAgain_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("server down") << 503 << QByteArray("<html>") << ErrorKind::Server;
        QTest::newRow("refused") << 403 << QByteArray("{\"error\":true}") << ErrorKind::AuthenticationFailed;
        QTest::newRow("not so") << 400 << QByteArray("{\"error\":true,\"message\":\"<b>\"}") << ErrorKind::Server;
        QTest::newRow("too often") << 429 << QByteArray() << ErrorKind::RateLimited;
        QTest::newRow("a web page") << 200 << QByteArray("<html>maintenance</html>") << ErrorKind::BadResponse;
        QTest::newRow("cut") << 200 << QByteArray("{\"bugs\":[{\"id\":1,") << ErrorKind::BadResponse;
        QTest::newRow("nothing") << 200 << QByteArray("{}") << ErrorKind::BadResponse;
        QTest::newRow("other types") << 200 << QByteArray("{\"bugs\":{}}") << ErrorKind::BadResponse;
        QTest::newRow("no ids") << 200 << QByteArray("{\"bugs\":[{\"id\":null},7]}") << ErrorKind::BadResponse;
    }
    void failuresAreSentencesAndAskedAgain() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        Fixture f;
        f.server.setHandler([&](const auto &) { return ScriptedServer::response(status, body); });
        const auto titles = waitFor(f.client.bugs({1, 2}));
        QVERIFY(!titles);
        QCOMPARE(titles.error().kind, kind);
        QVERIFY2(titles.error().message.startsWith(QStringLiteral("Bugzilla")), qPrintable(titles.error().message));
        QVERIFY(!titles.error().message.contains(u'<'));
        f.server.setHandler(publicBugs);
        const auto better = waitFor(f.client.bugs({1, 2}));
        QVERIFY(better);
        QCOMPARE(better->size(), 2);
    }

    void numbersThatAreNoBugsAreNotSent() {
        Fixture f;
        const auto none = waitFor(f.client.bugs({0, -4, 99'999'999'999}));
        QVERIFY(none && none->isEmpty());
        QVERIFY(f.server.received().isEmpty());
    }

    void longTitlesEnd() {
        Fixture f;
        f.server.enqueue(200, "{\"bugs\":[{\"id\":1,\"summary\":\"" + QByteArray(1024 * 1024, 'x') + "\"}]}");
        const auto titles = waitFor(f.client.bugs({1}));
        QVERIFY(titles);
        QVERIFY(titles->value(1).summary.size() < 10'000);
    }

    void manyBugsThatNobodyAskedForAreNotKept() {
        Fixture f;
        QByteArray list("{\"id\":1,\"summary\":\"wanted\"}");
        for (int id = 2; id < 50'000; ++id)
            list += ",{\"id\":" + QByteArray::number(id) + '}';
        f.server.enqueue(200, "{\"bugs\":[" + list + "]}");
        const auto titles = waitFor(f.client.bugs({1}));
        QVERIFY(titles);
        QCOMPARE(titles->size(), 1);
        QCOMPARE(titles->value(1).summary, QStringLiteral("wanted"));
        f.server.enqueue(200, "{\"bugs\":[{\"id\":2,\"summary\":\"own\"}]}");
        QCOMPARE(waitFor(f.client.bugs({2}))->value(2).summary, QStringLiteral("own"));
    }

    void addressesOfBugs() {
        http::HttpClient http;
        const BugzillaClient mozilla(http, QUrl(QStringLiteral("https://bugs.example.com/")));
        QCOMPARE(mozilla.bugUrl(12), QUrl(QStringLiteral("https://bugs.example.com/show_bug.cgi?id=12")));
        const BugzillaClient below(http, QUrl(QStringLiteral("https://example.com/bugs")));
        QCOMPARE(below.bugUrl(12), QUrl(QStringLiteral("https://example.com/bugs/show_bug.cgi?id=12")));
        QVERIFY(mozilla.bugUrl(0).isEmpty());
    }

    void withoutBugzillaThereAreNoTitles() {
        http::HttpClient http;
        BugzillaClient none(http, QUrl());
        QVERIFY(none.bugUrl(12).isEmpty());
        const auto titles = waitFor(none.bugs({12}));
        QVERIFY(!titles);
        QCOMPARE(titles.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(titles.error().message.contains(QStringLiteral("No Bugzilla is known")));
    }

    void whoHasMozillasTreeherderHasItsBugzilla() {
        for (const Deployment &each : publicDeployments()) {
            QCOMPARE(each.treeherderUrl, QUrl(QStringLiteral("https://treeherder.mozilla.org")));
            QCOMPARE(each.bugzillaUrl, QUrl(QStringLiteral("https://bugzilla.mozilla.org")));
        }
    }
};

QTEST_GUILESS_MAIN(TestBugzillaClient)
#include "test_bugzilla_client.moc"
