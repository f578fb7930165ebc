#include "services/base/json_members.h"
#include "tests/support/failed_push.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace collie;
using collie::test::CliOutcome;
using collie::test::CliRun;
using collie::test::FailedPush;

namespace {

QProcessEnvironment variables(const char *settings) {
    QProcessEnvironment all;
    // Whatever the person who runs the tests has chosen.
    for (const char *name : {"NO_COLOR", "CLICOLOR_FORCE", "QT_LOGGING_RULES"})
        all.insert(QLatin1String(name), QString());
    all.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    all.insert(QStringLiteral("COLUMNS"), QString());
    all.insert(QStringLiteral("COLLIE_PAGER"), QString());
    for (const QString &setting : QString::fromUtf8(settings).split(u' ', Qt::SkipEmptyParts))
        all.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    return all;
}

QString plain(QByteArray shown) {
    for (qsizetype at = shown.indexOf('\x1b'); at >= 0; at = shown.indexOf('\x1b'))
        shown.remove(at, shown.indexOf('m', at) + 1 - at);
    return QString::fromUtf8(shown);
}

const QString jobList = QStringLiteral("job list autoland --push 101");

} // namespace

/// How collie-cli speaks: to whom who wants little or much, on a terminal and elsewhere.
class TestCliManner final : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<FailedPush> m_push;

    CliOutcome run(const QString &line, const char *settings = "") const {
        return m_push->run(line, {}, {.variables = variables(settings)});
    }
    CliOutcome onTerminal(const QString &line, int columns, int rows, const char *settings = "") const {
        return m_push->run(line, {}, {.columns = columns, .rows = rows, .variables = variables(settings)});
    }

  private Q_SLOTS:
    void init() { m_push = std::make_unique<FailedPush>(); }

    void quietSaysTheAnswerAndErrors() {
        // There are no titles of bugs, of which a remark tells.
        const QString line = QStringLiteral("push show autoland --push 101");
        const CliOutcome usual = run(line);
        QCOMPARE(usual.exitCode, 0);
        QVERIFY2(usual.errors.contains("without titles"), usual.errors.constData());
        const CliOutcome quiet = run(line + QStringLiteral(" --quiet"));
        QCOMPARE(quiet.exitCode, 0);
        QCOMPARE(quiet.errors, QByteArray());
        QCOMPARE(quiet.output, usual.output);
        const CliOutcome failed = run(QStringLiteral("push show autoland --push 7 --quiet"));
        QCOMPARE(failed.exitCode, 1);
        QVERIFY2(failed.errors.contains("no push with id 7"), failed.errors.constData());
    }

    void verboseTellsWhatIsAskedAndAnswered() {
        QVERIFY(!run(jobList).errors.contains("collie.http"));
        const CliOutcome verbose = run(jobList + QStringLiteral(" --verbose"));
        QCOMPARE(verbose.exitCode, 0);
        QVERIFY2(verbose.errors.contains("GET " + m_push->base().toUtf8() + "/api/jobs/"), verbose.errors.constData());
        QVERIFY2(verbose.errors.contains(": 200, "), verbose.errors.constData());
        // As logging has it: an address may hold what is nobody's business.
        QVERIFY2(!verbose.errors.contains("push_id="), verbose.errors.constData());
        QCOMPARE(verbose.output, run(jobList).output);
        const CliOutcome both = run(jobList + QStringLiteral(" --verbose --quiet"));
        QCOMPARE(both.exitCode, 2);
        QCOMPARE(both.errors, QByteArray("collie-cli: Choose one of --quiet and --verbose.\n"));
    }

    /// A server's trouble that the program gets over is not the person's.
    void logLinesAreForThoseWhoAsk() {
        const QString line = QStringLiteral("push show autoland --push 7");
        QCOMPARE(run(line).errors.count('\n'), 1);
        QVERIFY(run(line, "QT_LOGGING_RULES=collie.http.debug=true").errors.contains("collie.http: "));
        QVERIFY(
            !run(line + QStringLiteral(" --verbose"), "QT_LOGGING_RULES=collie.*=false").errors.contains("collie."));
    }

    void coloursAreForTerminals_data() {
        QTest::addColumn<bool>("isTerminal");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("isColoured");
        const auto row = [](const char *name, bool isTerminal, const char *option, const char *settings,
                            bool expected) {
            QTest::newRow(name) << isTerminal << QString::fromUtf8(option) << QByteArray(settings) << expected;
        };
        row("pipe", false, "", "", false);
        row("pipe, auto", false, " --color auto", "", false);
        row("pipe, always", false, " --color always", "", true);
        row("pipe, forced", false, "", "CLICOLOR_FORCE=1", true);
        row("pipe, not forced", false, "", "CLICOLOR_FORCE=0", false);
        row("pipe, forced, unwanted", false, "", "CLICOLOR_FORCE=1 NO_COLOR=1", false);
        row("pipe, forced, never", false, " --color never", "CLICOLOR_FORCE=1", false);
        row("JSON, always", false, " --json --color always", "", false);
        row("terminal", true, "", "", true);
        row("terminal, unwanted", true, "", "NO_COLOR=1", false);
        row("terminal, unwanted, always", true, " --color always", "NO_COLOR=1", true);
        row("terminal, never", true, " --color never", "", false);
        row("terminal without colours", true, "", "TERM=dumb", false);
    }
    void coloursAreForTerminals() {
        QFETCH(bool, isTerminal);
        QFETCH(QString, option);
        QFETCH(QByteArray, settings);
        QFETCH(bool, isColoured);
        const CliOutcome outcome = isTerminal ? onTerminal(jobList + option, 200, 50, settings.constData())
                                              : run(jobList + option, settings.constData());
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.output.contains("testfailed"));
        QCOMPARE(outcome.output.contains('\x1b'), isColoured);
        if (!isColoured)
            return;
        // Each state has a colour of its own, and the line goes on without.
        QVERIFY2(outcome.output.contains("\x1b[33mtestfailed\x1b[0m  "), outcome.output.constData());
        QVERIFY2(outcome.output.contains("\x1b[32msuccess\x1b[0m  "), outcome.output.constData());
        QCOMPARE(plain(outcome.output), QString::fromUtf8(run(jobList).output));
    }

    void theWordsOfOthersHaveNoColours() {
        m_push->jobs = {FailedPush::jobRow(1, "success", "\\u001b[31mred\\u001b[0m", 1, FailedPush::firstTask)};
        const CliOutcome outcome = onTerminal(jobList, 200, 50);
        QVERIFY2(outcome.output.contains("[31mred"), outcome.output.constData());
        QVERIFY(!outcome.output.contains("\x1b[31m"));
        QVERIFY(outcome.output.contains("\x1b[32m"));
    }

    void tablesHaveRoomOnTheTerminal() {
        const QStringList whole = QString::fromUtf8(run(jobList, "COLUMNS=60").output).split(u'\n');
        QVERIFY(whole.at(1).size() > 80);
        const auto lines = [&](int columns, const char *settings) {
            return plain(onTerminal(jobList, columns, 50, settings).output).split(u'\n');
        };
        for (const QStringList &cut : {lines(80, ""), lines(200, "COLUMNS=80")}) {
            QCOMPARE(cut.size(), whole.size());
            for (qsizetype i = 0; i < cut.size(); ++i) {
                QVERIFY2(cut.at(i).size() <= 80, qPrintable(cut.at(i)));
                // An id is of use as a whole only.
                QCOMPARE(cut.at(i).left(22), whole.at(i).left(22));
            }
            QVERIFY(cut.at(1).contains(u'…'));
        }
        QCOMPARE(lines(200, ""), whole);
        QCOMPARE(plain(onTerminal(jobList, 0, 0).output).split(u'\n'), whole);
    }

    void wideCharactersTakeTwoColumns() {
        const QString wide = QStringLiteral("漢✅");
        m_push->jobs = {FailedPush::jobRow(1, "success", "ab", 1, FailedPush::firstTask),
                        FailedPush::jobRow(2, "success", wide.toUtf8(), 1, FailedPush::secondTask),
                        FailedPush::jobRow(3, "success", wide.repeated(20).toUtf8(), 1, FailedPush::thirdTask)};
        const auto columnsOf = [&wide](const QString &text) {
            return text.size() + std::count_if(text.begin(), text.end(), [&wide](QChar c) { return wide.contains(c); });
        };
        const auto lines = [&](int columns) {
            return plain(onTerminal(jobList, columns, 50).output).split(u'\n', Qt::SkipEmptyParts);
        };
        // The column behind the wide ones begins where it does in every line.
        const QString symbol = QStringLiteral("M(1)"), title = QStringLiteral("SYMBOL");
        QList<qsizetype> places;
        for (const QString &line : lines(300))
            places.append(columnsOf(line.left(line.indexOf(line.contains(u'/') ? symbol : title))));
        QCOMPARE(places.size(), 4);
        QCOMPARE(places.count(places.constFirst()), 4);
        for (const QString &line : lines(80))
            QVERIFY2(columnsOf(line) <= 80, qPrintable(line));
    }

    void whatHasNoRoomIsPaged_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("prefix");
        const auto row = [](const char *name, const char *option, int rows, const char *settings, const char *prefix) {
            QTest::newRow(name) << QString::fromUtf8(option) << rows << QByteArray(settings)
                                << QString::fromUtf8(prefix);
        };
        // OWN and OTHER are programs that mark their lines; "-" is no variable at all.
        row("its own pager", "", 3, "COLLIE_PAGER=OWN PAGER=OTHER", "own:");
        row("everybody's pager", "", 3, "COLLIE_PAGER=- PAGER=OTHER", "other:");
        row("nobody's pager", "", 3, "COLLIE_PAGER= PAGER=OTHER", "");
        row("room", "", 50, "COLLIE_PAGER=OWN", "");
        row("no pager there", "", 3, "COLLIE_PAGER=no-such-pager-anywhere", "");
        row("JSON", " --json", 3, "COLLIE_PAGER=OWN", "");
        row("a terminal that only shows", "", 3, "COLLIE_PAGER=OWN TERM=dumb", "");
    }
    void whatHasNoRoomIsPaged() {
        QFETCH(QString, option);
        QFETCH(int, rows);
        QFETCH(QByteArray, settings);
        QFETCH(QString, prefix);
        const QTemporaryDir folder;
        for (const QString &name : {QStringLiteral("own"), QStringLiteral("other")}) {
            QFile script(folder.filePath(name));
            QVERIFY(script.open(QIODevice::WriteOnly));
            script.write("#!/bin/sh\nexec sed s/^/" + name.toUtf8() + ":/\n");
            script.close();
            QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        settings.replace("OWN", folder.filePath(QStringLiteral("own")).toUtf8())
            .replace("OTHER", folder.filePath(QStringLiteral("other")).toUtf8());
        CliRun how{.columns = 200, .rows = rows, .variables = variables(settings.constData())};
        if (settings.contains("COLLIE_PAGER=-"))
            how.variables.remove(QStringLiteral("COLLIE_PAGER"));
        const CliOutcome outcome = m_push->run(jobList + option, {}, how);
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.errors, QByteArray());
        const QStringList lines = plain(outcome.output).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 5);
        for (const QString &line : lines)
            QVERIFY2(prefix.isEmpty() ? !line.contains(u':') || !option.isEmpty() : line.startsWith(prefix),
                     qPrintable(line));
        // A pipe is never paged.
        if (option.isEmpty())
            QVERIFY(!run(jobList, settings.constData()).output.contains("own:"));
    }

    void timesAreTheReaders() {
        const QString line = QStringLiteral("push show autoland --push 101");
        QVERIFY2(run(line, "TZ=UTC0").output.contains("\n2026-11-18 11:08:21  jane"), run(line).output.constData());
        QVERIFY2(run(line, "TZ=EAST-9").output.contains("\n2026-11-18 20:08:21  jane"), run(line).output.constData());
        // A script gets the same everywhere.
        QCOMPARE(run(line + QStringLiteral(" --json"), "TZ=EAST-9").output,
                 run(line + QStringLiteral(" --json")).output);
        const QString task = QStringLiteral("task show --json ") + QString::fromLatin1(FailedPush::firstTask);
        QVERIFY(run(task, "TZ=EAST-9").output.contains("\"2026-11-20T10:00:00.000Z\""));
    }

    void optionsAreForVerbsThatUseThem_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(line) << QString::fromUtf8(line) << QByteArray(says);
        };
        row("signin --json", "“signin” has no option --json.");
        row("watch VWAJCxhmQ4iFEUS-d6zfBA --json", "“watch” has no option --json.");
        row("pulse watch --bind exchange/x --json", "“pulse watch” has no option --json.");
        row("url read abcdef012345 --root-url https://tc.org", "“url read” has no option --root-url.");
        row("render x.yml --ca-file x.pem", "“render” has no option --ca-file.");
        row("pulse import a b --root-url https://tc.org", "“pulse import” has no option --root-url.");
        row("pulse drain q --treeherder-url https://th.org", "“pulse drain” has no option --treeherder-url.");
        row("version --json", "“version” has no option --json.");
        row("version --verbose", "“version” has no option --verbose.");
        row("render x.yml --color never", "“render” has no option --color.");
        row("whoami --color never", "“whoami” has no option --color.");
        row("pulse watch --bind exchange/x --broker amqp://me@x", "--broker is only for --source amqp.");
        row("pulse record f --bind exchange/x --broker amqp://me@x", "--broker is only for --source amqp or --queue.");
        row("pulse record f --bind exchange/x --ack", "--ack is only for --queue.");
        row("pulse record f --bind exchange/x --queue q", "Choose one of --bind and --queue.");
        row("pulse record f --queue q --source socket", "--source is only for --bind.");
        row("watch VWAJCxhmQ4iFEUS-d6zfBA --source socket --broker amqp://me@x", "--broker is only for --source amqp.");
        row("pulse replay f --each", "--each is only for --to command.");
        row("pulse replay f --to moon", "--to takes stdout, command or exchange.");
        row("upload f --s3 b/p --prefix x", "--prefix is only for --task.");
        row("upload f --task --s3-endpoint https://x", "--s3-endpoint is only for --s3.");
        row("upload f --task VWAJCxhmQ4iFEUS-d6zfBA --pool a/b", "--pool is for a new task");
        row("submit start --repo try --revision a --broker amqp://me@x", "--broker is only for --way pulse.");
        row("submit start --repo try --revision a --way pulse --pool a/b", "--pool is for jobs that are tasks");
        row("log VWAJCxhmQ4iFEUS-d6zfBA --json", "--json and --markdown are for the lines");
        row("log VWAJCxhmQ4iFEUS-d6zfBA --markdown", "--json and --markdown are for the lines");
        row("failures autoland --push 101 --bugzilla-url https://b", "--run and --bugzilla-url are for a single task");
        row("job list autoland --revision a --lando-url https://l", "--lando-url is only for --lando.");
        row("render t.yml --batch", "--batch reads templates");
        row("job list autoland --push 1 --color sometimes", "--color takes auto, always or never.");
        row("job list autoland --push", "A value is missing after --push.");
        row("job list autoland --push 1 --json=yes", "--json takes no value.");
        row("version --count", "“version” has no option --count.");
        row("--verbos", "There is no option --verbos. Did you mean --verbose?");
        row("--frobnicate", "There is no option --frobnicate.\n");
    }
    void optionsAreForVerbsThatUseThem() {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_push->base());
        const CliOutcome outcome = test::runCli(line.split(u' '), environment, {.variables = variables("")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
        QCOMPARE(outcome.errors.count('\n'), 1);
        QCOMPARE(outcome.output, QByteArray());
    }

    void behindTwoDashesNothingIsAnOption() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_push->base());
        environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), QStringLiteral("somebody"));
        environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"), QStringLiteral("token"));
        const CliOutcome outcome = test::runCli(QStringLiteral("upload --s3 bucket/prefix -- --task").split(u' '),
                                                environment, {.variables = variables("")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.endsWith("/--task.\n"), outcome.errors.constData());
    }

    void theSameMistakeIsToldEachTime() {
        for (int i = 0; i < 5; ++i) {
            const CliOutcome outcome =
                run(QStringLiteral("failures x --run a --push b --lando c --group-by d --platform e"));
            QCOMPARE(outcome.exitCode, 2);
            QVERIFY2(outcome.errors.startsWith("collie-cli: --group-by takes "), outcome.errors.constData());
        }
    }

    void theNearestOptionIsNamed_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("meant");
        const auto row = [](const char *line, const char *meant) {
            QTest::newRow(line) << QString::fromUtf8(line) << QByteArray(meant);
        };
        row("task show x --jsn", "--json");
        row("task show x --markdwon", "--markdown");
        row("push list autoland --cuont=5", "--count");
        row("pulse watch --bnid x", "--bind");
        row("job list x --colour", "--color");
        row("task create x --dryrun", "--dry-run");
        row("render x --conetxt y", "--context");
    }
    void theNearestOptionIsNamed() {
        QFETCH(QString, line);
        QFETCH(QByteArray, meant);
        const CliOutcome outcome =
            test::runCli(line.split(u' '), QProcessEnvironment::systemEnvironment(), {.variables = variables("")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.endsWith("Did you mean " + meant + "?\n"), outcome.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliManner)
#include "test_cli_manner.moc"
