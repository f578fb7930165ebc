#include "app/sandbox/pulse/event_bus.h"
#include "app/sandbox/sandbox.h"
#include "services/pulse/recording_file.h"
#include "tests/support/cli_run.h"
#include "tests/support/places.h"
#include "tests/support/test_broker.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>
#include <csignal>

using namespace collie;
using collie::test::CliOutcome;

namespace {

QStringList words(const char *line) {
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// collie-cli's verbs for Pulse, against the sandbox and a real RabbitMQ.
class TestPulseCli final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    test::TestBroker m_broker;

    [[nodiscard]] QProcessEnvironment environment() const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox->rootUrl().toString());
        environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), m_sandbox->clientId());
        environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"),
                           QString::fromUtf8(m_sandbox->accessToken().reveal().toByteArray()));
        environment.insert(QStringLiteral("PULSE_URL"),
                           QStringLiteral("amqp://tester@127.0.0.1:%1/").arg(m_broker.port()));
        environment.insert(QStringLiteral("PULSE_PASSWORD"), QStringLiteral("sheepdog1"));
        return environment;
    }
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    /// \param whileRunning  sees what the program says as it comes.
    CliOutcome run(const QStringList &arguments,
                   const std::function<void(QProcess &, const CliOutcome &)> &whileRunning = {}) const {
        return test::runCli(arguments, environment(), {{}, {}, whileRunning});
    }
    void publish(int count) const {
        for (int i = 0; i < count; ++i)
            m_sandbox->bus().publish({.exchange = "exchange/taskcluster-queue/v1/task-failed",
                                      .routingKey = "primary." + QByteArray::number(i),
                                      .cc = {},
                                      .payload = "{\"n\":" + QByteArray::number(i) + '}'});
    }
    void write(const char *name, const QByteArray &content) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

  private Q_SLOTS:
    void init() {
        m_sandbox = std::make_unique<sandbox::Sandbox>(
            sandbox::Sandbox::Options{.pushes = 1, .jobsPerPush = 30, .frozen = true});
        QVERIFY(m_sandbox->start());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void listsExchanges() {
        const CliOutcome outcome = run(words("pulse exchanges --json"));
        QCOMPARE(outcome.exitCode, 0);
        const Json list = *parseJson(outcome.output, QStringLiteral("It"));
        QVERIFY(list.size() > 36U);
        QVERIFY(run(words("pulse exchanges")).output.contains("primary.taskId.runId"));
    }

    void watches() {
        bool published = false;
        const CliOutcome outcome =
            run(words("pulse watch --count 2 --bind exchange/taskcluster-queue/v1/task-failed:primary.#"),
                [&](QProcess &, const CliOutcome &soFar) {
                    if (!std::exchange(published, published || soFar.errors.contains("Live")) && published)
                        publish(5);
                });
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(stringMember(*parseJson(lines[1], QStringLiteral("It")), "routingKey"), QStringLiteral("primary.1"));
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no binding") << words("pulse watch");
        QTest::newRow("count") << words("pulse watch --bind exchange/x --count no");
        QTest::newRow("time") << words("pulse watch --bind exchange/x --for ever");
        QTest::newRow("source") << words("pulse watch --bind exchange/x --source pigeon");
        QTest::newRow("broker") << words("pulse watch --bind exchange/x --source amqp --broker amqp://a@example.com/");
        QTest::newRow("speed") << words("pulse replay /dev/null --speed 0");
        QTest::newRow("target") << words("pulse replay /dev/null --to moon");
    }
    void wrongUse() {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.errors.contains("collie-cli: "));
    }

    void endsCleanlyWhenInterrupted() {
        bool done = false;
        const QString file = path("recording");
        const CliOutcome outcome =
            run(QStringList(words("pulse record --compress --bind exchange/taskcluster-queue/v1/task-failed")) << file,
                [&](QProcess &process, const CliOutcome &soFar) {
                    if (std::exchange(done, done || soFar.errors.contains("Live")) || !done)
                        return;
                    publish(50);
                    // It is recorded in order, so the last one tells of all.
                    auto *timer = new QTimer(&process);
                    connect(timer, &QTimer::timeout, &process, [&process, timer, file] {
                        const auto recording = pulse::loadRecording(file);
                        if (!recording || recording->messages.size() != 50)
                            return;
                        timer->stop();
                        // 0 would be the whole process group.
                        if (process.processId() > 0)
                            ::kill(pid_t(process.processId()), SIGINT);
                    });
                    timer->start(20);
                });
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("50 messages recorded"), outcome.errors.constData());
    }

    void importsAndReplays() {
        write("dump", "{u'action': u'cancel_all', u'times': 2L}\n?nonsense\n{u'a': None}\n");
        write("config",
              "{\"sources\": {\"one\": {\"exchange\": \"exchange/old\", \"topic\": \"#\"}}, \"durable\": \"true\"}");
        const CliOutcome imported = run({QStringLiteral("pulse"), QStringLiteral("import"), path("dump"), path("out"),
                                         QStringLiteral("--config"), path("config")});
        // A line was left out.
        QCOMPARE(imported.exitCode, 1);
        QVERIFY2(imported.errors.contains(":2:1: "), imported.errors.constData());
        const CliOutcome replayed = run({QStringLiteral("pulse"), QStringLiteral("replay"), path("out"),
                                         QStringLiteral("--speed"), QStringLiteral("max")});
        QCOMPARE(replayed.exitCode, 0);
        QCOMPARE(replayed.output.count('\n'), 2);
        QVERIFY(replayed.output.contains("\"exchange\":\"exchange/old\""));
        QVERIFY(replayed.output.contains("\"payload\":{\"action\":\"cancel_all\",\"times\":2}"));

        const QStringList command{QStringLiteral("pulse"),   QStringLiteral("replay"), path("out"),
                                  QStringLiteral("--speed"), QStringLiteral("max"),    QStringLiteral("--to"),
                                  QStringLiteral("command")};
        const CliOutcome piped = run(command + QStringList{QStringLiteral("wc -l")});
        QCOMPARE(piped.exitCode, 0);
        QCOMPARE(piped.output.trimmed(), QByteArray("2"));
        const CliOutcome each =
            run(command + QStringList{QStringLiteral("sh -c \"echo $COLLIE_EXCHANGE $COLLIE_REPLAY; cat; echo\""),
                                      QStringLiteral("--each")});
        QCOMPARE(each.exitCode, 0);
        QCOMPARE(each.output.count("exchange/old 1"), 2);
        QVERIFY(each.output.contains(R"({"action":"cancel_all","times":2})"));
        QCOMPARE(run(command + QStringList{QStringLiteral("false")}).exitCode, 1);
        QCOMPARE(run(command + QStringList{QStringLiteral("/nowhere/at-all")}).exitCode, 1);
    }

    void leavesFilesOfOthersAlone() {
        const QByteArray diary("my diary\nday two\n");
        write("diary", diary);
        const CliOutcome outcome =
            run(QStringList(words("pulse record --for 1s --bind exchange/taskcluster-queue/v1/task-failed"))
                << path("diary"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("is not a recording"), outcome.errors.constData());
        QFile file(path("diary"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), diary);
    }

    void aDamagedRecordingIsPlayedAndSaid() {
        const QString file = path("damaged");
        {
            pulse::RecordingWriter writer;
            QVERIFY(writer.open(file, {.createdAt = 1, .source = {}, .bindings = {}}, true));
            for (int i = 0; i < 10; ++i) {
                pulse::Message message;
                message.receivedAt = i;
                message.exchange = "exchange/old";
                message.routingKey = QByteArray::number(i);
                message.payload = "{}";
                QVERIFY(writer.write({message}));
            }
        }
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        QVERIFY(bytes.seek(bytes.size() / 2));
        QCOMPARE(bytes.write("damage"), 6);
        bytes.close();
        const CliOutcome played = run({QStringLiteral("pulse"), QStringLiteral("replay"), file,
                                       QStringLiteral("--speed"), QStringLiteral("max")});
        QCOMPARE(played.exitCode, 1);
        QVERIFY2(played.errors.contains("damaged"), played.errors.constData());
        QVERIFY(played.output.count('\n') >= 8);
        QVERIFY(played.output.contains("\"routingKey\":\"9\""));
    }

    void watchesTasks() {
        const auto events = std::make_shared<QList<QByteArray>>();
        m_sandbox->bus().subscribe(
            {{QStringLiteral("exchange/taskcluster-queue/v1/task-running"), QStringLiteral("#")},
             {QStringLiteral("exchange/taskcluster-queue/v1/task-completed"), QStringLiteral("#")},
             {QStringLiteral("exchange/taskcluster-queue/v1/task-failed"), QStringLiteral("#")}},
            [events](const sandbox::Event &event) { events->append(event.exchange + ' ' + event.routingKey); });
        QVERIFY(m_sandbox->touch(30) > 0);
        int looked = 0;
        for (const QByteArray &event : std::as_const(*events)) {
            const bool completed = event.contains("/task-completed"), failed = event.contains("/task-failed");
            if (!completed && !failed)
                continue;
            const QString taskId = QString::fromLatin1(event.split(' ')[1].split('.')[1]);
            const CliOutcome outcome = run({QStringLiteral("watch"), taskId});
            QVERIFY2(outcome.exitCode == (completed ? 0 : 1), outcome.errors.constData());
            QVERIFY(outcome.output.contains(completed ? "completed" : "failed"));
            if (++looked == 2)
                break;
        }
        QCOMPARE(run(words("watch VWAJCxhmQ4iFEUS-d6zfBA")).exitCode, 1);
    }

    void usesTheBroker() {
        if (!m_broker.isThere())
            QSKIP(test::TestBroker::notThere);
        const QString queue = QStringLiteral("queue/tester/drain");
        m_broker.deleteQueue(queue);
        m_broker.fillQueue(queue, {"{\"n\": 1}", "{\"n\": 2}", "{\"n\": 3}"});
        const CliOutcome peeked = run({QStringLiteral("pulse"), QStringLiteral("drain"), queue});
        QVERIFY2(peeked.exitCode == 0, peeked.errors.constData());
        QCOMPARE(peeked.output.count('\n'), 3);
        QTRY_COMPARE(m_broker.depth(queue), 3);
        // Nor does a recording take anything without leave.
        const CliOutcome recorded =
            run({QStringLiteral("pulse"), QStringLiteral("record"), path("peeked"), QStringLiteral("--queue"), queue,
                 QStringLiteral("--count"), QStringLiteral("3")});
        QVERIFY2(recorded.exitCode == 0, recorded.errors.constData());
        QVERIFY(recorded.errors.contains("3 messages recorded"));
        QTRY_COMPARE(m_broker.depth(queue), 3);
        const CliOutcome drained =
            run({QStringLiteral("pulse"), QStringLiteral("drain"), queue, QStringLiteral("--ack")});
        QCOMPARE(drained.exitCode, 0);
        QCOMPARE(drained.output.count('\n'), 3);
        QTRY_COMPARE(m_broker.depth(queue), 0);
        m_broker.deleteQueue(queue);
        QVERIFY(!drained.errors.contains("sheepdog"));

        // A recording goes back to the broker, where a watch hears it.
        pulse::RecordingWriter writer;
        pulse::Message message;
        message.receivedAt = 5;
        message.exchange = "exchange/old";
        message.routingKey = "a.b";
        message.payload = "{\"again\": true}";
        QVERIFY(writer.open(path("again"), {.createdAt = 1, .source = {}, .bindings = {}}, false));
        QVERIFY(writer.write({message}));
        const QStringList replay{
            QStringLiteral("pulse"), QStringLiteral("replay"),   path("again"),
            QStringLiteral("--to"),  QStringLiteral("exchange"), QStringLiteral("exchange/tester/again")};
        QCOMPARE(run(replay).exitCode, 0);
        QProcess again;
        again.setProcessEnvironment(environment());
        bool started = false;
        const CliOutcome watched =
            run(words("pulse watch --source amqp --count 1 --bind exchange/tester/again"),
                [&](QProcess &, const CliOutcome &soFar) {
                    if (!std::exchange(started, started || soFar.errors.contains("Live")) && started)
                        again.start(test::programPath(QStringLiteral("collie-cli")), replay);
                });
        QVERIFY2(watched.exitCode == 0, watched.errors.constData());
        QVERIFY(watched.output.contains("\"routingKey\":\"a.b\""));
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(run(QStringList(replay.mid(0, 5)) << QStringLiteral("exchange/old")).exitCode, 1);
    }

    /// Killed at random moments, a recording that empties a queue has every message that is gone from there.
    void survivesKilling() {
        if (!m_broker.isThere())
            QSKIP(test::TestBroker::notThere);
        constexpr int total = 120'000; // Enough for all of the kills to meet a recording under way.
                                       // The rest is for programs that start as fast as people get them.
#if defined(QT_FORCE_ASSERTS)
        constexpr int kills = 20;
#else
        constexpr int kills = 200;
#endif
        const QString queue = QStringLiteral("queue/tester/kill");
        QVector<QByteArray> bodies;
        for (int i = 0; i < total; ++i)
            bodies.append("{\"n\":" + QByteArray::number(i) + '}');
        m_broker.deleteQueue(queue);
        m_broker.fillQueue(queue, bodies);
        QSet<QByteArray> kept;
        int underWay = 0;
        // Four at a time empty the queue into a file each, which each of them goes on with after a kill; two are
        // compressed.
        constexpr int atOnce = 4;
        const auto fileOf = [this](int number) {
            return m_folder->filePath(QStringLiteral("kill.") + QString::number(number));
        };
        for (int round = 0; round < kills / atOnce; ++round) {
            std::array<QProcess, atOnce> processes;
            for (int i = 0; i < atOnce; ++i) {
                processes[size_t(i)].setProcessEnvironment(environment());
                processes[size_t(i)].setProcessChannelMode(QProcess::MergedChannels);
                QStringList arguments{
                    QStringLiteral("pulse"), QStringLiteral("record"), fileOf(i), QStringLiteral("--queue"), queue,
                    QStringLiteral("--ack")};
                if (i % 2 == 0)
                    arguments.append(QStringLiteral("--compress"));
                processes[size_t(i)].start(test::programPath(QStringLiteral("collie-cli")), arguments);
            }
            for (QProcess &process : processes) {
                QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() > 0, 60'000);
                QTimer moment;
                moment.setSingleShot(true);
                moment.start(int(QRandomGenerator::global()->bounded(60)));
                QTRY_VERIFY(!moment.isActive());
                underWay += process.state() == QProcess::Running ? 1 : 0;
                process.kill();
                QVERIFY(process.waitForFinished());
            }
        }
        QCOMPARE(underWay, kills);
        for (int i = 0; i < atOnce; ++i) {
            const auto recording = pulse::loadRecording(fileOf(i));
            QVERIFY(recording);
            QVERIFY(recording->problems.size() <= 1);
            for (const pulse::Message &message : recording->messages)
                kept.insert(message.payload);
        }
        QVERIFY(!kept.isEmpty());
        // What a killed program had not acknowledged is in the queue again as soon as the broker noticed its end.
        while (kept.size() < total) {
            QTRY_VERIFY2_WITH_TIMEOUT(m_broker.depth(queue) > 0, QByteArray::number(kept.size()), 60'000);
            const CliOutcome rest =
                run({QStringLiteral("pulse"), QStringLiteral("drain"), queue, QStringLiteral("--ack")});
            QCOMPARE(rest.exitCode, 0);
            for (const QByteArray &line : rest.output.trimmed().split('\n')) {
                if (const auto read = pulse::readRecordingLine(line);
                    read && read->kind == pulse::RecordingLine::Kind::Message)
                    kept.insert(read->message.payload);
            }
        }
        QCOMPARE(kept.size(), total);
        m_broker.deleteQueue(queue);
    }
};

QTEST_GUILESS_MAIN(TestPulseCli)
#include "test_pulse_cli.moc"
