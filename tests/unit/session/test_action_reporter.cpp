#include "app/session/action_reporter.h"
#include "services/base/slugid.h"
#include "tests/support/scripted_server.h"
#include "tests/support/wait.h"
#include "tests/unit/session/session_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::ownjobs;
using session::ActionReporter;
using test::ScriptedServer;

namespace {

constexpr int patience = 20'000; ///< Milliseconds.

/// Notes every step it is told of.
class StepList final : public JobChannel {
  public:
    QVector<OwnJob> sent;

    Future<OwnJob> send(const OwnJob &job) override {
        sent.append(job);
        return readyFuture<OwnJob>(job);
    }
    Json preview(const OwnJob &) const override { return nullptr; }
};

} // namespace

/// An action that is shown as a job on its push.
class TestActionReporter final : public QObject {
    Q_OBJECT

    struct Fixture {
        Fixture() {
            server.setHandler([this](const ScriptedServer::Received &request) { return answer(request.target); });
            reporter.setEnabled(true);
        }
        /// As the runner does once the hook has been called.
        void perform() {
            Q_EMIT session.deployment.runner.performed(
                {.taskGroupId = group, .name = QStringLiteral("backfill"), .taskId = newSlugid()},
                QStringLiteral("Backfill"), newSlugid());
        }
        [[nodiscard]] QByteArray answer(const QByteArray &target) const {
            if (target.startsWith("/api/project/autoland/push/")) {
                const Json push{{"id", 7},
                                {"revision", std::string(40, 'a')},
                                {"author", "a@example.com"},
                                {"push_timestamp", 1'700'000'000},
                                {"revisions", Json::array()},
                                {"revision_count", 0}};
                return ScriptedServer::response(200, toJsonBytes({{"results", Json::array({push})}}));
            }
            if (target.endsWith("/status"))
                return ScriptedServer::response(200, toJsonBytes({{"status", {{"taskId", "x"}, {"state", state}}}}));
            if (target.endsWith(group.toLatin1()))
                return ScriptedServer::response(200, toJsonBytes({{"routes", {route.toStdString()}}}));
            return ScriptedServer::response(404, "{}");
        }

        const QString group = newSlugid();
        QString route = QStringLiteral("tc-treeherder.v2.autoland.") + QString(40, u'a');
        std::string state = "completed";
        ScriptedServer server;
        test::SessionFixture session{server.url(QString())};
        JobSubmitter submitter{session.deployment.treeherder, session.clock};
        StepList channel;
        QTemporaryDir folder;
        ActionReporter reporter{session.deployment, submitter, channel, folder.path()};
        QSignalSpy failed{&reporter, &ActionReporter::failed};
    };

  private Q_SLOTS:
    void runsAndEndsAsItsTask_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("result");
        QTest::newRow("good") << QStringLiteral("completed") << int(OwnJobResult::Success);
        QTest::newRow("bad") << QStringLiteral("failed") << int(OwnJobResult::Busted);
    }

    void runsAndEndsAsItsTask() {
        QFETCH(QString, state);
        Fixture f;
        f.state = state.toStdString();
        f.perform();
        QTRY_COMPARE_WITH_TIMEOUT(f.channel.sent.size(), 3, patience);
        QCOMPARE(f.channel.sent.at(0).state, OwnJobState::Pending);
        QCOMPARE(f.channel.sent.at(1).state, OwnJobState::Running);
        const OwnJob &ended = f.channel.sent.at(2);
        QCOMPARE(ended.state, OwnJobState::Completed);
        QVERIFY(ended.result.has_value());
        QTEST(int(*ended.result), "result");
        QCOMPARE(ended.symbol, QStringLiteral("Sch"));
        QCOMPARE(ended.name, QStringLiteral("Collie: Backfill"));
        QCOMPARE(ended.repository, QStringLiteral("autoland"));
        QCOMPARE(ended.logs.size(), 1);
        QFile log(f.folder.filePath(ended.taskId + QStringLiteral(".log")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().startsWith("Action: backfill\nTask group: " + f.group.toLatin1() + '\n'));
        QCOMPARE(f.failed.size(), 0);
    }

    void aPushThatIsNotKnownIsSaid() {
        Fixture f;
        f.route = QStringLiteral("index.gecko.v2");
        f.perform();
        QTRY_COMPARE_WITH_TIMEOUT(f.failed.size(), 1, patience);
        QVERIFY(f.channel.sent.isEmpty());
    }

    void nothingIsShownUnlessItIsWanted() {
        Fixture f;
        f.reporter.setEnabled(false);
        f.perform();
        // What is asked after it would have come behind it.
        static_cast<void>(test::waitFor(f.session.deployment.queue.task(f.group)));
        QCOMPARE(f.server.received().size(), 1);
        QVERIFY(f.channel.sent.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActionReporter)
#include "test_action_reporter.moc"
