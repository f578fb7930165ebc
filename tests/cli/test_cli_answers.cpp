#include "tests/support/cli_run.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/gzipped.h"
#include "tests/support/scripted_broker.h"
#include "tests/support/scripted_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <utility>

using namespace collie;
using collie::test::CliOutcome;
using collie::test::gzipped;
using collie::test::ScriptedBroker;
using collie::test::ScriptedServer;

namespace {

QList<QByteArray> errorLines(const CliOutcome &outcome) {
    return outcome.errors.isEmpty() ? QList<QByteArray>() : outcome.errors.trimmed().split('\n');
}

const QString taskId = QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA");

} // namespace

/// Runs collie-cli as a script would, against servers whose answers are not what they should be.
class TestCliAnswers final : public QObject {
    Q_OBJECT
  private:
    ScriptedServer *m_server = nullptr;
    QByteArray m_state = "completed";
    QByteArray m_store;   ///< The answer of the log's store.
    QByteArray m_listing; ///< The answer for artifacts and for the tasks of the group.
    bool m_hasLog = true;

    QByteArray answer(const ScriptedServer::Received &request) const {
        if (request.target.endsWith("/status"))
            return ScriptedServer::response(200,
                                            QByteArray(R"({"status":{"taskId":"ID","taskGroupId":"ID","state":"STATE",)"
                                                       R"("runs":[{"runId":0,"state":"STATE"}]}})")
                                                .replace("ID", taskId.toLatin1())
                                                .replace("STATE", m_state));
        if (request.target.contains("/store"))
            return m_store;
        if (request.target.contains("/artifact-content/") && m_hasLog)
            return ScriptedServer::response(200, "{\"storageType\":\"s3\",\"url\":\"" +
                                                     m_server->url(QStringLiteral("/store")).toString().toLatin1() +
                                                     "\"}");
        if (request.target.contains("/artifacts?") || request.target.contains("/list?"))
            return m_listing;
        return ScriptedServer::response(404, R"({"code":"ResourceNotFound","message":"Artifact not found"})");
    }

    CliOutcome run(const QStringList &arguments,
                   const std::function<void(QProcess &, const CliOutcome &)> &whileRunning = {},
                   const QString &outputFile = {}, const QProcessEnvironment &extra = {}) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_server->url(QString()).toString());
        for (const char *name : {"TASKCLUSTER_CLIENT_ID", "TASKCLUSTER_ACCESS_TOKEN", "QT_LOGGING_RULES"})
            environment.remove(QLatin1String(name));
        environment.insert(extra);
        return test::runCli(arguments, environment, {{}, outputFile, whileRunning});
    }
    static QStringList words(const char *line) { return QString::fromLatin1(line).arg(taskId).split(u' '); }
    /// `pulse` with this line, on a broker that jane listens to with a password.
    CliOutcome pulse(const QString &broker, const char *line, const QStringList &operands = {}) const {
        QProcessEnvironment password;
        password.insert(QStringLiteral("PULSE_PASSWORD"), QStringLiteral("secret"));
        return run(words("pulse") + words(line) + QStringList{QStringLiteral("--broker"), broker} + operands, {}, {},
                   password);
    }
    static QString addressOf(const ScriptedBroker &broker) {
        return QStringLiteral("amqp://jane@127.0.0.1:%1").arg(broker.serverPort());
    }

  private Q_SLOTS:
    void init() {
        m_server = new ScriptedServer(this);
        m_server->setHandler([this](const ScriptedServer::Received &request) { return answer(request); });
        m_state = "completed";
        m_store = ScriptedServer::response(200, "one\ntwo\n");
        m_listing = ScriptedServer::response(200, R"({"tasks":[],"artifacts":[]})");
        m_hasLog = true;
    }
    void cleanup() { delete m_server; }

    void aLogIsPrintedAsItIs_data() {
        QTest::addColumn<QByteArray>("log");
        QTest::newRow("lines") << QByteArray("one\ntwo\n");
        QTest::newRow("no last line feed") << QByteArray("one\r\ntwo");
        QTest::newRow("bytes") << QByteArray("a\0\x1b]0;t\x07\xff\xfe\r\n", 12);
        QTest::newRow("one long line") << "first\n" + QByteArray(20'000'000, 'x') + " ERROR at its end\nlast ERROR\n";
        QTest::newRow("nothing") << QByteArray();
    }
    void aLogIsPrintedAsItIs() {
        QFETCH(QByteArray, log);
        m_store = ScriptedServer::response(200, gzipped(log), {{"Content-Encoding", "gzip"}});
        const CliOutcome outcome = run(words("log %1"));
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY(outcome.output == log);
        QVERIFY(outcome.errors.isEmpty());
    }

    void wholeLinesAreSearched() {
        const QByteArray line = QByteArray(20'000'000, 'x') + " ERROR at its end\n";
        m_store = ScriptedServer::response(200, "first\n" + line + "last ERROR");
        const CliOutcome outcome = run(words("log %1 --grep ERROR"));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output == line + "last ERROR\n");
    }

    void noMatchIsMissedAtABorder() {
        // Beyond 64 MiB a line is searched in parts, of a MiB more each.
        constexpr qsizetype border = 65 * 1024 * 1024;
        m_store = ScriptedServer::response(
            200, gzipped(QByteArray(border - 2, 'x') + "ERROR" + QByteArray(3 * 1024 * 1024, 'y') + "\n"),
            {{"Content-Encoding", "gzip"}});
        const CliOutcome outcome = run(words("log %1 --grep ERROR"));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output.contains("ERROR"));
        QVERIFY(outcome.errors.contains("in parts"));
    }

    void aLogThatDoesNotComeIsNoSuccess_data() {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<bool>("hasLog");
        const auto half = [](const QByteArray &head, const QByteArray &body) {
            return "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body + ScriptedServer::closing;
        };
        QTest::newRow("403") << ScriptedServer::response(403) << true;
        QTest::newRow("closed early") << half("Content-Length: 100", "half\n") << true;
        QTest::newRow("no log") << QByteArray() << false;
    }
    void aLogThatDoesNotComeIsNoSuccess() {
        QFETCH(QByteArray, store);
        QFETCH(bool, hasLog);
        m_store = store;
        m_hasLog = hasLog;
        const CliOutcome outcome = run(words("log %1"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(errorLines(outcome).size() == 1 && outcome.errors.startsWith("collie-cli: "),
                 outcome.errors.constData());
        QCOMPARE(outcome.errors.contains("has no log"), !hasLog);
    }

    void aRunThatHasNotBegunIsWaitedForAloud() {
        m_state = "pending";
        m_hasLog = false;
        const CliOutcome outcome = run(words("log %1"), [this](QProcess &, const CliOutcome &soFar) {
            if (!soFar.errors.contains("has not begun"))
                return;
            m_state = "completed";
            m_hasLog = true;
        });
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QCOMPARE(outcome.output, QByteArray("one\ntwo\n"));
        QCOMPARE(errorLines(outcome).size(), 1);
    }

    void theSpoolOfAKilledLogIsRemoved() {
        const QTemporaryDir temporary;
        const auto spools = [&temporary] {
            return QDir(temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        };
        QProcessEnvironment apart;
        apart.insert(QStringLiteral("TMPDIR"), temporary.path());
        m_state = "pending";
        m_hasLog = false;
        const auto killOnceItWaits = [](QProcess &process, const CliOutcome &soFar) {
            if (soFar.errors.contains("has not begun"))
                process.kill();
        };
        QCOMPARE(run(words("log %1"), killOnceItWaits, {}, apart).exitCode, -2);
        QCOMPARE(spools().size(), 1);
        m_state = "completed";
        m_hasLog = true;
        const CliOutcome next = run(words("log %1"), {}, {}, apart);
        QVERIFY2(next.exitCode == 0, next.errors.constData());
        QCOMPARE(spools(), QStringList());
    }

    void noListIsNoEmptyList_data() {
        QTest::addColumn<QByteArray>("listing");
        const http::Headers gzip{{"Content-Encoding", "gzip"}};
        QTest::newRow("empty") << ScriptedServer::response(200);
        QTest::newRow("no members") << ScriptedServer::response(200, "{}");
        QTest::newRow("web page") << ScriptedServer::response(200, "<html>");
        QTest::newRow("gzip cut") << ScriptedServer::response(200, gzipped(R"({"tasks":[],"artifacts":[]})").chopped(9),
                                                              gzip);
        QTest::newRow("broken chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") +
                                             ScriptedServer::closing;
    }
    void noListIsNoEmptyList() {
        QFETCH(QByteArray, listing);
        m_listing = listing;
        // What may pass is tried again for seconds; Qt takes a chunk whose size is no number for silence.
        const bool slow =
            QTest::currentDataTag() == QByteArray("gzip cut") || QTest::currentDataTag() == QByteArray("broken chunk");
        const QList<const char *> lines =
            slow ? QList<const char *>{"watch %1"}
                 : QList<const char *>{"artifact list %1", "task group list %1", "watch %1"};
        for (const char *line : lines) {
            const CliOutcome outcome = run(words(line));
            QVERIFY2(outcome.exitCode == 1, line);
            QVERIFY2(outcome.output.isEmpty(), outcome.output.constData());
            QVERIFY(outcome.errors.contains("collie-cli: "));
        }
    }

    void whatTheTaskDidNotMakeIsNamed() {
        m_listing = ScriptedServer::response(200, R"({"artifacts":[{"name":"public/a.txt","storageType":"s3"},)"
                                                  R"({"name":"public/b.txt","storageType":"error"}]})");
        const QTemporaryDir folder;
        const QStringList download = words("artifact download %1 --folder") + QStringList{folder.path()};
        const CliOutcome some = run(download);
        QCOMPARE(some.exitCode, 1);
        QVERIFY2(some.errors.contains("left out: public/b.txt"), some.errors.constData());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("public/a.txt"))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("public/b.txt"))));
        m_listing = ScriptedServer::response(200, R"({"artifacts":[{"name":"public/b.txt","storageType":"error"}]})");
        const CliOutcome none = run(download);
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.errors.contains("left out: public/b.txt"), none.errors.constData());
    }

    void onlyWhatWasSeenIsCompleted() {
        // A list without the task that the group is named for is not all of the group.
        m_listing = ScriptedServer::response(200, R"({"tasks":[]})");
        QCOMPARE(run(words("watch %1")).exitCode, 1);
        m_listing =
            ScriptedServer::response(200, R"({"tasks":[{"status":{"taskId":"other","state":"completed"},"task":{}}]})");
        QCOMPARE(run(words("watch %1")).exitCode, 1);
        m_listing = ScriptedServer::response(200, "{\"tasks\":[{\"status\":{\"taskId\":\"" + taskId.toLatin1() +
                                                      "\",\"state\":\"completed\"},\"task\":{}}]}");
        const CliOutcome seen = run(words("watch %1"));
        QVERIFY2(seen.exitCode == 0, seen.errors.constData());
        QCOMPARE(seen.output, QByteArray("completed\n"));
        m_listing = ScriptedServer::response(200, "{\"tasks\":[{\"status\":{\"taskId\":\"" + taskId.toLatin1() +
                                                      "\",\"state\":\"running\"},\"task\":{}}]}");
        // Once only: a second signal ends at once.
        bool isTold = false;
        const CliOutcome stopped = run(words("watch %1"), [&isTold](QProcess &process, const CliOutcome &soFar) {
            if (!soFar.errors.isEmpty() && !std::exchange(isTold, true))
                process.terminate();
        });
        QCOMPARE(stopped.exitCode, 1);
        QVERIFY(!stopped.output.contains("completed"));
    }

    void oneLineForAServerThatIsNotThere() {
        m_server->close();
        const CliOutcome outcome = run(words("artifact list %1"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(errorLines(outcome).size() == 1, outcome.errors.constData());
    }

    void wrongCommandLines_data() {
        QTest::addColumn<QStringList>("arguments");
        for (const char *verb :
             {"action list", "job retrigger", "job cancel", "job backfill", "task show", "task retrigger", "task rerun",
              "task cancel", "task schedule", "task group list", "task group cancel", "artifact list",
              "artifact download", "log", "watch", "crash", "job similar"})
            QTest::newRow(verb) << QString::fromLatin1(verb).split(u' ') + QStringList(QStringLiteral("AAAA"));
        QTest::newRow("one id of two") << words("job retrigger %1") + QStringList(QStringLiteral("AAAA"));
        QTest::newRow("no decision task") << words("task graph schedule AAAA label");
        QTest::newRow("no task to upload to") << words("artifact upload AAAA file");
        QTest::newRow("no task of an action") << words("action run retrigger --task AAAA");
        QTest::newRow("no group of an action") << words("action run retrigger --group AAAA");
        QTest::newRow("no id to create") << words("task create - --task-id AAAA");
        QTest::newRow("no run") << words("log %1 --run x");
        QTest::newRow("no expression") << words("log %1 --grep (");
        QTest::newRow("no push") << words("failures autoland");
        QTest::newRow("a push and a task") << words("failures %1 --group-by job");
        QTest::newRow("no test") << words("failures autoland --push 1 --group-by weather");
        QTest::newRow("no platform") << words("failures autoland --push 1 --platform (");
        QTest::newRow("two forms") << words("crash %1 --json --markdown");
        QTest::newRow("two ways to choose") << words("artifact download %1 public/a.txt --match a");
        QTest::newRow("too many similar jobs") << words("job similar %1 --count 50");
        QTest::newRow("no source") << words("watch %1 --source nothing");
        QTest::newRow("nothing to listen to") << words("pulse watch");
        QTest::newRow("no time") << words("pulse watch --bind exchange/x --for ever");
        QTest::newRow("no count") << words("push list autoland --count 0");
    }
    void wrongCommandLines() {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == 2, outcome.errors.constData());
        QCOMPARE(errorLines(outcome).size(), 1);
        QVERIFY(!outcome.errors.contains("[A-Za-z"));
        QVERIFY(m_server->received().isEmpty() || arguments.contains(QStringLiteral("--for")));
    }

    void brokersAreTold_data() {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("nobody there") << QStringLiteral("closed") << 1;
        QTest::newRow("wrong password") << QStringLiteral("login") << 3;
        QTest::newRow("no queue") << QStringLiteral("queue") << 1;
        QTest::newRow("hangs up with words") << QStringLiteral("words") << 1;
    }
    void brokersAreTold() {
        QFETCH(QString, trouble);
        QFETCH(int, exitCode);
        ScriptedBroker broker;
        broker.refusesLogin = trouble == u"login";
        broker.hasNoQueue = trouble == u"queue";
        if (trouble == u"words") {
            broker.refusal = "go \x1b]52;c;cm0=\x07 away";
            broker.refusalCode = 541;
        }
        const QString address = addressOf(broker);
        if (trouble == u"closed")
            broker.close();
        const CliOutcome outcome = pulse(
            address, trouble == u"queue" ? "drain some-queue" : "watch --bind exchange/x --source amqp --for 20s");
        QVERIFY2(outcome.exitCode == exitCode, outcome.errors.constData());
        QVERIFY2(outcome.errors.count(errorLines(outcome).last()) == 1, outcome.errors.constData());
        QVERIFY(!outcome.errors.contains('\x1b'));
    }

    void aRecordingWithoutRoomIsNoSuccess() {
        ScriptedBroker broker;
        broker.script = [](int) {
            QByteArray messages;
            for (quint64 tag = 1; tag <= 3; ++tag)
                messages += ScriptedBroker::message(tag, QByteArray(10'000, 'x'));
            return messages;
        };
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("full.jsonl"));
        // Room for the header, and for no message; the program that is started has the same limit.
        constexpr qint64 room = 2'000;
        const test::FileSizeLimit limit(room);
        const CliOutcome outcome = pulse(addressOf(broker), "record --bind exchange/x --source amqp --count 3", {file});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("3 messages are not in the recording"), outcome.errors.constData());
        QVERIFY(QFileInfo(file).size() > 0);
        QVERIFY(QFileInfo(file).size() <= room);
    }

    /// What is not asked for stays in the queue, and nothing is gone from there before it is in the file.
    void aRecordingTakesWhatItWrote() {
        ScriptedBroker broker;
        broker.script = [](int) {
            QByteArray messages;
            for (quint64 tag = 1; tag <= 5; ++tag)
                messages += ScriptedBroker::message(tag, "{\"n\":" + QByteArray::number(tag) + '}');
            return messages;
        };
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("some.jsonl"));
        const auto inFile = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? quint64(file.readAll().count("{\"n\":")) : 0;
        };
        bool isEarly = false;
        broker.onAcknowledged = [&] { isEarly = isEarly || broker.acknowledged() > inFile(); };
        const CliOutcome outcome = pulse(addressOf(broker), "record --queue some-queue --ack --count 2", {path});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("2 messages recorded"), outcome.errors.constData());
        QCOMPARE(inFile(), 2);
        QTRY_COMPARE(broker.acknowledged(), 2);
        QVERIFY(!isEarly);
    }

    void aRecordingTakesNothingWithoutLeave_data() {
        QTest::addColumn<bool>("leave");
        QTest::newRow("without") << false;
        QTest::newRow("with") << true;
    }
    void aRecordingTakesNothingWithoutLeave() {
        QFETCH(bool, leave);
        ScriptedBroker broker;
        broker.script = [](int) { return ScriptedBroker::message(1, R"({"n":1})"); };
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("queue.jsonl"));
        // The end comes when the first message is on the disk, and could be acknowledged.
        const auto isThere = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("{\"n\":1}");
        };
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&] {
            if (leave ? broker.acknowledged() == 0 : !isThere())
                return;
            look.stop();
            broker.send(ScriptedBroker::message(2, R"({"n":2})"));
        });
        look.start(10);
        const char *line = leave ? "record --queue some-queue --count 2 --ack" : "record --queue some-queue --count 2";
        const CliOutcome outcome = pulse(addressOf(broker), line, {path});
        QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
        QVERIFY2(outcome.errors.contains("2 messages recorded"), outcome.errors.constData());
        QCOMPARE(broker.acknowledged(), leave ? 2 : 0);
    }

    void nothingSteersATerminal_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("log") << words("log %1");
        QTest::newRow("lines of a log") << words("log %1 --grep red");
        QTest::newRow("list") << words("artifact list %1");
        QTest::newRow("JSON") << words("artifact list %1 --json");
    }
    void nothingSteersATerminal() {
        QFETCH(QStringList, arguments);
        const QByteArray harm = "\x1b]52;c;cm0gLXJm\x07\x1b[31mred\x1b[0m\xc2\x9b"
                                "2J\n";
        m_store = ScriptedServer::response(200, harm);
        m_listing =
            ScriptedServer::response(200, "{\"artifacts\":[{\"name\":\"red \\u001b]52;c;x\\u0007 \\u009b2J\"}]}");
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const int keptOpen = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY);
        QProcessEnvironment usual;
        usual.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        usual.insert(QStringLiteral("NO_COLOR"), QString());
        const CliOutcome outcome = run(arguments, {}, QString::fromLocal8Bit(::ptsname(terminal)), usual);
        QByteArray shown(4'096, '\0');
        const ssize_t size = ::read(terminal, shown.data(), size_t(shown.size()));
        ::close(keptOpen);
        ::close(terminal);
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(size > 0);
        shown.truncate(qsizetype(size));
        QVERIFY2(shown.contains("red"), shown.constData());
        QVERIFY2(!shown.contains("\x1b]") && !shown.contains('\x07') && !shown.contains("\xc2\x9b"),
                 shown.toHex().constData());
        QCOMPARE(shown.contains("\x1b[31m"), arguments.first() == u"log");
    }

    void outputThatIsNotTakenIsNoSuccess() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("There is no /dev/full here, which is always full.");
        QCOMPARE(run(words("artifact list %1"), {}, QStringLiteral("/dev/full")).exitCode, 1);
        QCOMPARE(run(words("log %1"), {}, QStringLiteral("/dev/full")).exitCode, 1);
        for (const char *line : {"help", "version", "completion bash", "man collie", "url read abcdef012345"}) {
            const CliOutcome outcome = run(QString::fromLatin1(line).split(u' '), {}, QStringLiteral("/dev/full"));
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY2(outcome.errors.contains("cannot be written"), outcome.errors.constData());
        }
    }

    void exitCodesAreDocumented() {
        const QByteArray help = run({QStringLiteral("--help")}).output;
        for (const char *line : {"  0  done", "  1  failed", "  2  the command line", "  3  not signed in",
                                 "  4  the credentials lack scopes", "  5  watch:"})
            QVERIFY2(help.contains(line), line);
    }
};

QTEST_GUILESS_MAIN(TestCliAnswers)
#include "test_cli_answers.moc"
