#include "services/ownjobs/own_job_run.h"

#include "services/base/languages.h"
#include "services/base/slugid.h"
#include "tests/support/scripted_server.h"

#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using namespace collie::treeherder;
using namespace collie::ownjobs;

namespace {

/// Takes steps, or refuses some of them.
class Recorder final : public JobChannel {
  public:
    QVector<OwnJob> sent;
    std::function<std::optional<Error>(const OwnJob &)> refuse;

    Future<OwnJob> send(const OwnJob &job) override {
        if (const auto error = refuse ? refuse(job) : std::nullopt)
            return failedFuture<OwnJob>(*error);
        sent.append(job);
        return readyFuture<OwnJob>(job);
    }
    Json preview(const OwnJob &) const override { return nullptr; }
};

const Error revoked{.kind = ErrorKind::AuthenticationFailed, .message = QStringLiteral("The client was deleted.")};

} // namespace

class TestOwnJobRun final : public QObject {
    Q_OBJECT

    struct Fixture {
        Clock clock;
        test::ScriptedServer server;
        http::HttpClient http;
        TreeherderClient treeherder{http, server.url(QStringLiteral("/"))};
        JobSubmitter submitter{treeherder, clock};
        Recorder channel;
        QTemporaryDir folder;
        OwnJobRun run{submitter, channel, folder.filePath(QStringLiteral("log"))};
        QSignalSpy finished{&run, &OwnJobRun::finished};
        QSignalSpy problems{&run, &OwnJobRun::problem};

        void start(const QString &script, OwnJobKind kind = OwnJobKind::Test) {
            startProgram({.program = QStringLiteral("/bin/sh"), .arguments = {QStringLiteral("-c"), script}}, kind);
        }
        void startProgram(const LocalCommand &command, OwnJobKind kind = OwnJobKind::Test) {
            OwnJob job;
            job.repository = QStringLiteral("autoland");
            job.revision = QString(40, u'a');
            job.name = QStringLiteral("lab");
            job.symbol = QStringLiteral("l");
            job.kind = kind;
            job.machine = thisMachine();
            job.taskId = newSlugid();
            run.start(job, command);
        }
        bool waitForEnd() {
            return QTest::qWaitFor([this] { return finished.count() == 1; }, 30'000);
        }
        bool reported() const { return finished.at(0).at(0).toBool(); }
        QByteArray log() const {
            QFile file(folder.filePath(QStringLiteral("log")));
            return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
        }
    };

  private Q_SLOTS:
    void endsAsTheExitCodeSays_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("result");
        const auto row = [](const char *name, const char *script, OwnJobKind kind, OwnJobResult result) {
            QTest::newRow(name) << QString::fromLatin1(script) << static_cast<int>(kind) << static_cast<int>(result);
        };
        row("good", "exit 0", OwnJobKind::Test, OwnJobResult::Success);
        row("a failed test", "exit 3", OwnJobKind::Test, OwnJobResult::TestFailed);
        row("a failed build", "exit 1", OwnJobKind::Build, OwnJobResult::Busted);
        row("killed", "kill -9 $$", OwnJobKind::Test, OwnJobResult::Exception);
    }

    void endsAsTheExitCodeSays() {
        QFETCH(QString, script);
        QFETCH(int, kind);
        QFETCH(int, result);
        Fixture f;
        f.start(script, static_cast<OwnJobKind>(kind));
        QVERIFY(f.waitForEnd());
        QVERIFY(f.reported());
        QCOMPARE(f.channel.sent.size(), 3);
        QCOMPARE(f.channel.sent.at(0).state, OwnJobState::Pending);
        QCOMPARE(f.channel.sent.at(1).state, OwnJobState::Running);
        QCOMPARE(f.channel.sent.at(2).state, OwnJobState::Completed);
        QVERIFY(f.run.job().result == static_cast<OwnJobResult>(result));
        QVERIFY(f.problems.isEmpty());
    }

    void keepsWhatIsPrinted() {
        Fixture f;
        QByteArray printed;
        connect(&f.run, &OwnJobRun::printed, this, [&printed](const QByteArray &bytes) { printed += bytes; });
        f.start(QStringLiteral("echo one; echo two >&2; pwd; cat"));
        QVERIFY(f.waitForEnd());
        QVERIFY(f.log().startsWith("one\ntwo\n"));
        QVERIFY(f.log().contains("Exit code 0."));
        QCOMPARE(printed, f.log());
        QCOMPARE(f.channel.sent.at(2).logs.size(), 1);
        QVERIFY(f.channel.sent.at(2).logs.at(0).url.isLocalFile());
    }

    void theLogIsInEnglish() {
        const auto speak = [](const char *code) {
            installLanguage(*QCoreApplication::instance(), QLatin1String(code));
        };
        speak("de");
        const auto back = qScopeGuard([&speak] { speak("en"); });
        Fixture f;
        f.start(QStringLiteral("exit 0"));
        QVERIFY(f.waitForEnd());
        QVERIFY(f.log().contains("Exit code 0."));
    }

    void aProgramThatIsNotThereIsAnException() {
        Fixture f;
        f.startProgram({.program = QStringLiteral("/no/such/program")});
        QVERIFY(f.waitForEnd());
        QVERIFY(f.run.job().result == OwnJobResult::Exception);
        QVERIFY(f.log().contains("/no/such/program"));
    }

    void canBeCancelled() {
        Fixture f;
        f.start(QStringLiteral("echo up; exec sleep 600"));
        QTRY_COMPARE_WITH_TIMEOUT(f.run.job().state, OwnJobState::Running, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(f.log().contains("up"), 30'000);
        f.run.cancel();
        QVERIFY(f.waitForEnd());
        QVERIFY(f.run.job().result == OwnJobResult::Canceled);
    }

    void credentialsRevokedHalfwayAreSaid() {
        Fixture f;
        f.channel.refuse = [](const OwnJob &job) {
            return job.state == OwnJobState::Completed ? std::optional(revoked) : std::nullopt;
        };
        f.start(QStringLiteral("exit 0"));
        QVERIFY(f.waitForEnd());
        QVERIFY(!f.reported());
        QCOMPARE(f.run.job().state, OwnJobState::Running);
        QCOMPARE(f.problems.count(), 1);
    }

    void aStepThatFailedIsTriedAgainAtTheEnd() {
        Fixture f;
        int refusals = 0;
        f.channel.refuse = [&refusals](const OwnJob &job) {
            return job.state == OwnJobState::Running && refusals++ == 0 ? std::optional(revoked) : std::nullopt;
        };
        f.start(QStringLiteral("read x; exit 0"));
        QVERIFY(f.waitForEnd());
        QVERIFY(f.reported());
        QCOMPARE(f.problems.count(), 1);
        QCOMPARE(f.channel.sent.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestOwnJobRun)
#include "test_own_job_run.moc"
