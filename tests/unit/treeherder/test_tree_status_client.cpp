#include "services/treeherder/tree_status_client.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"

#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using test::ScriptedServer;
using test::waitFor;

class TestTreeStatusClient final : public QObject {
    Q_OBJECT

    struct Fixture {
        ScriptedServer server;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        TreeStatusClient client{http, server.url(QStringLiteral("/lando"))};

        Result<std::optional<TreeState>> ask() { return waitFor(client.state(QStringLiteral("firefox-autoland"))); }
    };
    static QByteArray tree(const QByteArray &status, const QByteArray &more = {}) {
        return "{\"result\":{\"tree\":\"firefox-autoland\",\"status\":" + status + more + "}}";
    }

  private Q_SLOTS:
    void treesHaveNamesOfTheirOwn_data() {
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *repository, const char *tree) {
            QTest::newRow(repository) << QString::fromLatin1(repository) << QString::fromLatin1(tree);
        };
        row("autoland", "firefox-autoland");
        row("mozilla-central", "firefox-main");
        row("mozilla-beta", "firefox-beta");
        row("mozilla-release", "firefox-release");
        row("mozilla-esr140", "firefox-esr140");
        row("comm-esr115", "firefox-esr115");
        row("mozilla-esr", "mozilla-esr");
        row("mozilla-esr140-next", "mozilla-esr140-next");
        row("try", "try");
        row("comm-central", "comm-central");
    }
    void treesHaveNamesOfTheirOwn() {
        QFETCH(QString, repository);
        QTEST(TreeStatusClient::treeOf(repository), "tree");
    }

    void readsTheState_data() {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<TreeState::Access>("access");
        QTest::newRow("open") << QByteArray("\"open\"") << TreeState::Access::Open;
        QTest::newRow("approval") << QByteArray("\"approval required\"") << TreeState::Access::ApprovalRequired;
        QTest::newRow("closed") << QByteArray("\"closed\"") << TreeState::Access::Closed;
    }
    void readsTheState() {
        QFETCH(QByteArray, status);
        Fixture f;
        f.server.enqueue(200, tree(status, ",\"reason\":\" Bustage \",\"message_of_the_day\":\"Hello\""));
        const auto state = f.ask();
        QVERIFY(state && *state);
        QCOMPARE(f.server.received().at(0).target, QByteArray("/lando/api/treestatus/trees/firefox-autoland"));
        QVERIFY(http::headerValue(f.server.received().at(0).headers, "User-Agent").startsWith("Collie"));
        QTEST((*state)->access, "access");
        QCOMPARE((*state)->reason, QStringLiteral("Bustage"));
        QCOMPARE((*state)->message, QStringLiteral("Hello"));
    }

    void whatIsNotListedHasNone() {
        Fixture f;
        f.server.enqueue(404, "{\"title\":\"No such tree\"}");
        const auto state = f.ask();
        QVERIFY(state);
        QVERIFY(!*state);
    }

    void nothingBrokenPassesForOpen_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << 200 << QByteArray();
        QTest::newRow("page") << 200 << QByteArray("<html>open</html>");
        QTest::newRow("cut") << 200 << tree("\"open\"").chopped(3);
        QTest::newRow("no result") << 200 << QByteArray("{\"status\":\"open\"}");
        QTest::newRow("null result") << 200 << QByteArray("{\"result\":null}");
        QTest::newRow("null") << 200 << tree("null");
        QTest::newRow("another word") << 200 << tree("\"half open\"");
        QTest::newRow("server") << 500 << tree("\"open\"");
        QTest::newRow("forbidden") << 403 << tree("\"open\"");
        QTest::newRow("much") << 200 << tree("\"open\"", ",\"reason\":\"" + QByteArray(100'000, 'x') + "\"");
    }
    void nothingBrokenPassesForOpen() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Fixture f;
        f.server.enqueue(status, body);
        const auto state = f.ask();
        QVERIFY(!state);
        QVERIFY(!state.error().message.isEmpty());
    }

    void withoutAServerNobodyIsAsked() {
        http::HttpClient http;
        TreeStatusClient none(http, {});
        QVERIFY(!none.isKnown());
        QVERIFY(none.pageOf(QStringLiteral("try")).isEmpty());
        QVERIFY(!waitFor(none.state(QStringLiteral("try"))));
        const TreeStatusClient some(http, QUrl(QStringLiteral("https://lando.moz.tools/")));
        QCOMPARE(some.pageOf(QStringLiteral("try")),
                 QUrl(QStringLiteral("https://lando.moz.tools/treestatus/try/logs")));
    }
};

QTEST_GUILESS_MAIN(TestTreeStatusClient)
#include "test_tree_status_client.moc"
