#include "app/sandbox/sandbox.h"
#include "app/session/deployment_session.h"
#include "app/session/failure_finder.h"
#include "app/session/task_facts_loader.h"
#include "services/base/clock.h"
#include "services/base/json_members.h"
#include "services/logs/log_follower.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/scheduling/task_sender.h"
#include "services/taskcluster/auth.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/recording_keeper.h"
#include "tests/support/wait.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace collie;
using namespace std::chrono_literals;
using taskcluster::Recall;
using treeherder::Job;

namespace {

constexpr int patience = 30'000;
const QString repository = QStringLiteral("autoland");

/// The services of a deployment that is reached through a proxy, which is the network.
struct Visit {
    Visit(const sandbox::Sandbox &sandbox, const QUrl &address, test::RecordingKeeper &keeper)
        : session({.name = QStringLiteral("offline"),
                   .title = QStringLiteral("Offline"),
                   .rootUrl = address,
                   .treeherderUrl = address,
                   .defaultRepository = repository,
                   .bugzillaUrl = QUrl(address.toString() + QStringLiteral("/bugzilla"))},
                  http, store, clock, 100ms) {
        http.setKeeper(&keeper);
        session.files.setKeeper(&keeper);
        session.api.setCredentials({.clientId = sandbox.clientId(), .accessToken = sandbox.accessToken()});
    }

    http::HttpClient http{{.retries = 1, .firstDelay = 10ms}};
    credentials::CredentialStore store;
    Clock clock;
    session::DeploymentSession session;
};

QString textOf(const Json &json) {
    return QString::fromUtf8(toJsonBytes(json));
}

} // namespace

/// What was read once of a job is read again without the network, and is the same.
class TestOffline final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<test::ChaosProxy> m_network;
    test::RecordingKeeper m_keeper;
    QUrl m_address;
    Job m_job;
    treeherder::Push m_push;
    QStringList m_missing; ///< What could not be read.

    void dropNetwork() {
        m_network->close();
        m_network->cut();
    }

    template <class T, class Tell>
    void add(QStringList &told, const char *what, const Future<T> &future, const Tell &tell) {
        const Result<T> answer = test::waitFor(future, patience);
        if (answer)
            told.append(QLatin1String(what) + QStringLiteral(": ") + tell(*answer));
        else
            m_missing.append(QLatin1String(what) + QStringLiteral(": ") + answer.error().message);
    }

    QStringList readTreeherder(session::DeploymentSession &session) {
        QStringList told;
        const auto count = [](const auto &list) { return QString::number(list.size()); };
        add(told, "repositories", session.treeherder.repositories(), count);
        add(told, "details", session.treeherder.jobDetails(repository, m_job.id),
            [](const treeherder::JobDetails &details) { return details.machineName + details.started.toString(); });
        add(told, "logs", session.treeherder.logUrls(repository, m_job.id), count);
        add(told, "lines", session.treeherder.textLogErrors(repository, m_job.id), [](const auto &lines) {
            QStringList texts;
            for (const treeherder::TextLogError &each : lines)
                texts.append(each.line);
            return texts.join(u'|');
        });
        add(told, "bugs", session.failures.bugSuggestions(repository, m_job.id), [](const auto &suggestions) {
            QStringList texts;
            for (const treeherder::BugSuggestion &each : suggestions)
                texts.append(each.search);
            return texts.join(u'|');
        });
        add(told, "notes", session.failures.notes(repository, m_job.id), count);
        add(told, "bugs of the job", session.failures.bugsOfJobs(repository, {m_job.id}), count);
        add(told, "similar", session.failures.similarJobs(repository, m_job.id, 0, 20, false),
            [](const treeherder::SimilarJobs &page) { return QString::number(page.jobs.size()); });
        add(told, "frameworks", session.failures.performanceFrameworks(), count);
        add(told, "health", session.failures.pushHealth(repository, m_push.revision),
            [](const treeherder::PushHealth &) { return QStringLiteral("known"); });
        add(told, "notes of the push", session.treeherder.pushNotes(repository, m_push.revision), count);
        add(told, "named pushes", session.treeherder.namedPushes(repository, {m_push.id}), count);
        add(told, "decision task", session.treeherder.decisionTasks(repository, {m_push.id}),
            [this](const auto &tasks) { return tasks.value(m_push.id).taskId; });
        add(told, "titles", session.bugzilla.bugs({1, 2, 3, 1'700'000}), count);
        return told;
    }

    QStringList readTaskcluster(session::DeploymentSession &session) {
        QStringList told;
        QObject context;
        const auto count = [](const auto &list) { return QString::number(list.size()); };
        add(told, "task", session.queue.task(m_job.taskId, Recall::Offline), textOf);
        add(told, "status", session.queue.status(m_job.taskId, Recall::Offline),
            [](const taskcluster::TaskStatus &status) { return status.state; });
        add(told, "tasks", session.queue.tasks({m_job.taskId}, Recall::Offline), count);
        add(told, "states", session.queue.statuses({m_job.taskId}, Recall::Offline), count);
        add(told, "dependents", session.queue.dependents(m_job.taskId), count);
        add(told, "artifacts", session.artifacts.of(m_job), count);
        add(told, "offers",
            andThen(
                session.treeherder.decisionTasks(repository, {m_push.id}), &context,
                [this, &session](const auto &tasks) { return session.runner.catalog(tasks.value(m_push.id).taskId); }),
            [](const actions::ActionCatalog &catalog) { return QString::number(catalog.all().size()); });
        add(told, "tags", session.runner.tags(m_job.taskId), textOf);
        add(told, "exchanges", pulse::fetchExchanges(session.api, &context), count);
        scheduling::TaskSender sender(session.api);
        add(told, "schema", sender.schema(), textOf);
        return told;
    }

    QByteArray readLog(session::DeploymentSession &session) {
        logs::LogFollower follower(session.api, session.files, m_folder->path(), m_job.taskId, m_job.runId);
        follower.start();
        const bool isThere = QTest::qWaitFor(
            [&follower] {
                return follower.state() == logs::LogFollower::State::Complete ||
                       follower.state() == logs::LogFollower::State::Failed;
            },
            patience);
        QFile file(follower.spoolPath());
        if (!isThere || follower.state() != logs::LogFollower::State::Complete || !file.open(QIODevice::ReadOnly))
            return "no log: " + follower.error().message.toUtf8();
        return file.readAll();
    }

    void findJob() {
        Visit visit(*m_sandbox, m_address, m_keeper);
        treeherder::PushQuery query;
        query.count = 1;
        const auto pushes = test::waitFor(visit.session.treeherder.pushes(repository, query), patience);
        QVERIFY(pushes && !pushes->isEmpty());
        m_push = pushes->constFirst();
        QVERIFY(test::waitFor(visit.session.treeherder.jobsOfPush(m_push.id,
                                                                  [this](const treeherder::JobBatch &batch) {
                                                                      for (const auto &row : batch.rows) {
                                                                          const Job job = treeherder::jobOf(batch, row);
                                                                          if (job.status() ==
                                                                                  treeherder::JobStatus::TestFailed &&
                                                                              !job.taskId.isEmpty())
                                                                              m_job = job;
                                                                      }
                                                                  }),
                              patience));
        QVERIFY(m_job.id > 0);
    }

  private Q_SLOTS:
    void init() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 2, .jobsPerPush = 200, .runnable = 50, .frozen = true});
        QVERIFY(m_sandbox->start().has_value());
        m_network = std::make_unique<test::ChaosProxy>(static_cast<quint16>(m_sandbox->rootUrl().port()));
        m_address = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_network->serverPort()));
        m_keeper = {};
        m_missing.clear();
        m_job = {};
        findJob();
    }

    void whatWasReadIsReadAgainWithoutTheNetwork() {
        QStringList before;
        QByteArray logBefore;
        {
            Visit visit(*m_sandbox, m_address, m_keeper);
            before = readTreeherder(visit.session) + readTaskcluster(visit.session);
            logBefore = readLog(visit.session);
            // What is checked before it is kept takes its turn.
            QTRY_COMPARE(visit.http.findChildren<http::KeptCall *>().size(), 0);
        }
        QCOMPARE(m_missing, QStringList());
        QVERIFY(!logBefore.startsWith("no log"));
        dropNetwork();
        // Another start: nothing is in memory.
        Visit visit(*m_sandbox, m_address, m_keeper);
        int old = 0;
        connect(&visit.http, &http::HttpClient::answered, this, [this, &old](CacheKind, const QUrl &, qint64 keptMs) {
            if (keptMs == m_keeper.nowMs)
                ++old;
        });
        const QStringList after = readTreeherder(visit.session) + readTaskcluster(visit.session);
        QCOMPARE(m_missing, QStringList());
        QCOMPARE(after, before);
        QVERIFY(old >= 15);
        QCOMPARE(readLog(visit.session), logBefore);
    }

    void whyItFailedIsFoundAgainWithoutTheNetwork() {
        const session::FailureQuestion question{.job = m_job, .repository = repository};
        const auto tell = [](const failures::JobFailures &found) {
            QStringList told{QString::number(int(found.state)), QString::number(found.failureCount)};
            for (const failures::Failure &each : found.failures)
                told.append(each.test + each.message);
            return told;
        };
        QStringList before;
        {
            Visit visit(*m_sandbox, m_address, m_keeper);
            session::FailureFinder finder(visit.session);
            const auto found = test::waitFor(finder.find(question), patience);
            QVERIFY(found && !found->error);
            before = tell(*found);
            QTRY_COMPARE(visit.http.findChildren<http::KeptCall *>().size(), 0);
        }
        dropNetwork();
        Visit visit(*m_sandbox, m_address, m_keeper);
        session::FailureFinder finder(visit.session);
        const auto found = test::waitFor(finder.find(question), patience);
        QVERIFY(found && !found->error);
        QCOMPARE(tell(*found), before);
    }

    void whatDecidesIsAskedOfTheNetworkAlone() {
        Visit visit(*m_sandbox, m_address, m_keeper);
        QVERIFY(test::waitFor(visit.session.queue.status(m_job.taskId, Recall::Offline), patience));
        QTRY_COMPARE(visit.http.findChildren<http::KeptCall *>().size(), 0);
        dropNetwork();
        QVERIFY(test::waitFor(visit.session.queue.status(m_job.taskId, Recall::Offline), patience));
        const auto now = test::waitFor(visit.session.queue.status(m_job.taskId), patience);
        QVERIFY(!now);
        QCOMPARE(now.error().kind, ErrorKind::Network);
        QVERIFY(!now.error().message.isEmpty());
    }

    /// Whoever reads the cache learns nothing that lets him in anywhere.
    void nothingSecretIsKept() {
        Visit visit(*m_sandbox, m_address, m_keeper);
        session::DeploymentSession &session = visit.session;
        readTreeherder(session);
        readTaskcluster(session);
        readLog(session);
        // What is about the person, or carries credentials.
        static_cast<void>(test::waitFor(taskcluster::Auth(session.api).currentScopes(), patience));
        static_cast<void>(test::waitFor(taskcluster::Auth(session.api).client(m_sandbox->clientId()), patience));
        static_cast<void>(test::waitFor(
            session.queue.latestArtifact(m_job.taskId, QStringLiteral("private/token.txt"), 1'000, Recall::Always),
            patience));
        const auto link = session.api.signUrl(m_address.resolved(QUrl(QStringLiteral("/api/queue/v1/ping"))));
        QVERIFY(link);
        static_cast<void>(test::waitFor(visit.http.send({.url = *link, .keep = CacheKind::Details}), patience));
        QTRY_COMPARE(visit.http.findChildren<http::KeptCall *>().size(), 0);
        QVERIFY(m_keeper.given.size() > 20);
        const QByteArray token = m_sandbox->accessToken().reveal().toByteArray();
        QVERIFY(token.size() > 8);
        for (const auto &[key, body] : std::as_const(m_keeper.given)) {
            const QByteArray address = key.second.toEncoded();
            for (const QByteArray &secret :
                 {token, QByteArray("bewit"), QByteArray("X-Amz-"), QByteArray("Authorization"),
                  QByteArray("accessToken"), QByteArray("certificate"), QByteArray("/api/auth/"),
                  QByteArray("private/token")})
                QVERIFY2(!address.contains(secret), address);
            for (const QByteArray &secret : {token, QByteArray("bewit="), QByteArray("X-Amz-Signature"),
                                             QByteArray("Hawk id="), QByteArray("\"accessToken\"")})
                QVERIFY2(!body.contains(secret), address);
        }
    }
};

QTEST_GUILESS_MAIN(TestOffline)
#include "test_offline.moc"
