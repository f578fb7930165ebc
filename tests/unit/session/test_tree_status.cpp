#include "app/session/tree_status.h"
#include "tests/support/fake_clock.h"
#include "tests/support/scripted_server.h"

#include <QTest>

using namespace collie;
using namespace collie::session;
using Access = treeherder::TreeState::Access;
using std::chrono::milliseconds;
using test::ScriptedServer;

class TestTreeStatus final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(milliseconds interval = std::chrono::hours(1))
            : status(client, clock, interval) {}
        ScriptedServer server;
        test::FakeClock clock;
        http::HttpClient http{http::RetryPolicy{.retries = 0}};
        treeherder::TreeStatusClient client{http, server.url(QStringLiteral(""))};
        TreeStatus status;

        void answers(const QByteArray &word) {
            server.enqueue(200, "{\"result\":{\"status\":\"" + word + "\",\"reason\":\"why\"}}");
        }
        const TreeStatus::State &state() const { return status.state(); }
    };
    static QString autoland() { return QStringLiteral("firefox-autoland"); }

  private Q_SLOTS:
    void isKeptUpToDate() {
        Fixture f(milliseconds(1));
        f.answers("open");
        f.answers("closed");
        f.status.watch(autoland());
        QVERIFY(f.state().isEmpty());
        QTRY_VERIFY(f.state().last && f.state().last->access == Access::Closed);
        QVERIFY(!f.state().isEmpty());
        QVERIFY(!f.state().failure);
    }

    void anotherRepositoryHasAnotherTree() {
        Fixture f;
        f.answers("closed");
        f.status.watch(autoland());
        QTRY_VERIFY(f.state().last.has_value());
        f.answers("open");
        f.status.watch(QStringLiteral("try"));
        // The closed one is of the tree before.
        QVERIFY(f.state().isEmpty());
        QTRY_VERIFY(f.state().last.has_value());
        QCOMPARE(f.state().last->access, Access::Open);
        f.status.watch({});
        QVERIFY(f.state().isEmpty());
        f.status.refresh();
        QCOMPARE(f.server.received().size(), 2);
    }

    void whatFailsIsNotKnown() {
        Fixture f;
        f.answers("open");
        f.status.watch(autoland());
        QTRY_VERIFY(f.state().last.has_value());
        const qint64 toldMs = f.clock.nowMs();
        f.clock.advance(60'000);
        f.server.enqueue(500);
        f.status.refresh();
        QTRY_VERIFY(f.state().failure.has_value());
        QVERIFY(!f.state().isEmpty());
        QCOMPARE(f.state().lastMs, toldMs);
        f.answers("closed");
        f.status.refresh();
        QTRY_VERIFY(!f.state().failure);
        QCOMPARE(f.state().last->access, Access::Closed);
    }

    void whatIsNotListedIsNotShown() {
        Fixture f;
        f.server.enqueue(404);
        f.status.watch(QStringLiteral("comm-central"));
        QTRY_VERIFY(!f.state().isListed);
        QVERIFY(f.state().isEmpty());
    }

    void unseenNobodyAsks() {
        Fixture f;
        f.answers("open");
        f.status.setHidden(true);
        f.status.watch(autoland());
        QCoreApplication::processEvents();
        QVERIFY(f.server.received().isEmpty());
        f.status.setHidden(false);
        QTRY_VERIFY(f.state().last.has_value());
        // Seen again soon, it waits for its time; late, it asks at once.
        f.status.setHidden(true);
        f.clock.advance(1000'000);
        f.status.setHidden(false);
        f.status.setHidden(true);
        QCOMPARE(f.server.received().size(), 1);
        f.clock.advance(4000'000);
        f.status.setHidden(false);
        QTRY_COMPARE(f.server.received().size(), 2);
    }

    void withoutAServerThereIsNothing() {
        test::FakeClock clock;
        http::HttpClient http;
        treeherder::TreeStatusClient none(http, {});
        TreeStatus status(none, clock);
        status.watch(autoland());
        QVERIFY(status.state().isEmpty());
        QVERIFY(status.state().tree.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTreeStatus)
#include "test_tree_status.moc"
