#include "app/sandbox/sandbox.h"
#include "services/pulse/exchange_catalogue.h"
#include "services/storage/cache.h"
#include "services/storage/cache_place.h"
#include "services/taskcluster/queue.h"
#include "services/treeherder/kept_jobs.h"
#include "services/treeherder/treeherder_client.h"
#include "tests/support/cli_run.h"
#include "tests/support/places.h"
#include "tests/support/wait.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace collie;

namespace {

/// Of a hostile decision task: all that shells make something of.
const QString oddLabel = QStringLiteral("odd:it's a \"label\": $(touch OWNED) `touch OWNED` \\x;&|<>*?#~{a,b}");

/// What was typed, before a tab, and what the shell makes of the line then: its words, or candidates.
struct Row {
    QString typed;
    QStringList words;
};

Row row(const char *typed, std::initializer_list<const char *> words) {
    Row made{.typed = QString::fromUtf8(typed), .words = {}};
    for (const char *word : words)
        made.words.append(QString::fromUtf8(word));
    return made;
}

/// What the three shells do alike.
QVector<Row> rows() {
    return {
        row("whoa", {"whoami"}),
        row("push li", {"push", "list"}),
        row("help task gro", {"help", "task", "group"}),
        row("completion fi", {"completion", "fish"}),
        row("push list autol", {"push", "list", "autoland"}),
        row("push list --count 3 autol", {"push", "list", "--count", "3", "autoland"}),
        row("push list autoland --auth", {"push", "list", "autoland", "--author"}),
        row("job list --color al", {"job", "list", "--color", "always"}),
        row("job list --color=al", {"job", "list", "--color=always"}),
        row("pulse watch --bind exchange/hgp", {"pulse", "watch", "--bind", "exchange/hgpushes/v1"}),
        row("pulse watch --bind=exchange/taskcluster-queue/v1/task-def",
            {"pulse", "watch", "--bind=exchange/taskcluster-queue/v1/task-defined"}),
        row("action run add-n", {"action", "run", "add-new-jobs"}),
        row("job add autoland tw", {"job", "add", "autoland", "two words: one"}),
        row("job add autoland two\\ w", {"job", "add", "autoland", "two words: one"}),
        row("job add autoland \"two w", {"job", "add", "autoland", "two words: one"}),
        row("job add autoland 'two words: o", {"job", "add", "autoland", "two words: one"}),
        {.typed = QStringLiteral("job add autoland odd"),
         .words = {QStringLiteral("job"), QStringLiteral("add"), QStringLiteral("autoland"), oddLabel}},
        {.typed = QStringLiteral("job add autoland odd:i"),
         .words = {QStringLiteral("job"), QStringLiteral("add"), QStringLiteral("autoland"), oddLabel}},
        row("whoami --ca-file a\\ fi", {"whoami", "--ca-file", "a file.pem"}),
        row("whoami --ca-file=a\\ fi", {"whoami", "--ca-file=a file.pem"}),
    };
}

/// Runs a program in `folder` with `input`. \return what it printed, errors too.
QString outputOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment,
                 const QString &folder, const QByteArray &input = {}) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return QStringLiteral("It does not end.");
    return QString::fromUtf8(process.readAll());
}

bool isInstalled(const char *program) {
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

} // namespace

/// Verbs, options and names are completed by what `complete` prints, in shells as they are installed, with a cache
/// below them as the window keeps it.
class TestCliCompletion final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_home.isValid());
        for (const char *folder : {"cache", "here"})
            QVERIFY(QDir(m_home.path()).mkdir(QString::fromLatin1(folder)));
        m_environment.insert(QStringLiteral("HOME"), m_home.path());
        m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_home.filePath(QStringLiteral("cache")));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb"));
        m_environment.remove(QStringLiteral("LANGUAGE"));
        const QString programs = QFileInfo(test::programPath(QStringLiteral("collie-cli"))).absolutePath();
        m_environment.insert(QStringLiteral("PATH"), programs + u':' + m_environment.value(QStringLiteral("PATH")));
        QFile file(m_home.filePath(QStringLiteral("here/a file.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(m_sandbox.start());
        m_environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), m_sandbox.rootUrl().toString());
        keepWhatWasSeen();
    }

    void cleanupTestCase() { m_cache.reset(); }

    void nothingIsKeptOfAnother() {
        QProcessEnvironment elsewhere = m_environment;
        elsewhere.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), QStringLiteral("https://tc.example"));
        for (const char *line : {"push list ", "job add autoland ", "action run ", "push list nothing-so"})
            QCOMPARE(complete(line, elsewhere), QStringList(QStringLiteral("words")));
        // Exchanges of Treeherder are known without.
        QCOMPARE(complete("pulse watch --bind exchange/hgp", elsewhere).size(), 2);
        QVERIFY(!QFile::exists(m_home.filePath(QStringLiteral("cache/collie/tc.example%20"))));
        // The deployment is that of the line, where it says one.
        const QString there = QStringLiteral("push list --root-url %1 autol").arg(m_sandbox.rootUrl().toString());
        QCOMPARE(complete(there.toUtf8(), elsewhere).size(), 2);
    }

    void candidatesAreDescribed() {
        QCOMPARE(complete("whoa"),
                 QStringList({QStringLiteral("words"), QStringLiteral("whoami\t") + summaryOf("whoami")}));
        QVERIFY(complete("ta").constLast().startsWith(QStringLiteral("task\t")));
        QVERIFY(complete("push list autol").constLast().startsWith(QStringLiteral("autoland\t")));
        QCOMPARE(complete("job add autoland tw").constLast(), QStringLiteral("two words: one\tlinux64 opt M(2)"));
    }

    void whatIsCompleted() {
        // Options that the verb takes, each once, and those that may be given again.
        const QStringList options = complete("pulse watch --bind x --count 3 --");
        const auto has = [&options](const char *name) {
            return !options.filter(QRegularExpression(QStringLiteral("^--%1\t").arg(QLatin1String(name)))).isEmpty();
        };
        QVERIFY(has("bind"));
        QVERIFY(has("help"));
        QVERIFY(!has("count"));
        QVERIFY(!has("dry-run"));
        QCOMPARE(complete("job list --color "), QStringList({QStringLiteral("words"), QStringLiteral("auto"),
                                                             QStringLiteral("always"), QStringLiteral("never")}));
        // Families with their verbs, and a verb once more for its help.
        const QStringList verbs = complete("help ");
        QVERIFY(!verbs.filter(QRegularExpression(QStringLiteral("^task\t"))).isEmpty());
        QVERIFY(!verbs.filter(QRegularExpression(QStringLiteral("^upload\t"))).isEmpty());
        QVERIFY(verbs.filter(QRegularExpression(QStringLiteral("^(complete|man)\\b"))).isEmpty());
        // Who else knows.
        QCOMPARE(complete("whoami --ca-file "), QStringList(QStringLiteral("files")));
        QCOMPARE(complete("upload "), QStringList(QStringLiteral("files")));
        // Nobody: how many, whose id, what comes after all operands, what is no verb.
        for (const char *line : {"push list autoland --count ", "task show ", "push list autoland ", "taks "})
            QCOMPARE(complete(line), QStringList(QStringLiteral("words")));
        // Behind two dashes there are no options.
        QCOMPARE(complete("push list -- --"), QStringList(QStringLiteral("words")));
    }

    void whatSteersATerminalIsLeftOut() {
        const QStringList labels = complete("job add autoland ");
        QVERIFY(labels.size() > 20);
        QVERIFY(labels.filter(QStringLiteral("evil")).isEmpty());
        for (const QString &line : labels)
            QVERIFY(std::none_of(line.begin(), line.end(), [](QChar c) { return c != u'\t' && !c.isPrint(); }));
        QVERIFY(complete("job add autoland -").filter(QStringLiteral("-label")).isEmpty());
    }

    void anotherShellIsRefused() {
        const test::CliOutcome outcome =
            test::runCli({QStringLiteral("completion"), QStringLiteral("tcsh")}, m_environment);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(outcome.errors.contains("bash, zsh or fish"));
    }

    void bash() {
        if (!isInstalled("bash"))
            QSKIP("bash is not installed.");
        writeScript("bash", "bash.sh",
                    "PS1= PS2= HISTFILE=\nshow() { printf '\\n@'; printf '<%s>' \"$@\"; printf '@\\n'; }\n"
                    "complete -F _collie_cli show\nbind 'set enable-bracketed-paste off' 'set bell-style none'\n");
        QByteArray input = "source ../bash.sh\n";
        for (const Row &each : rows())
            input += "show " + each.typed.toUtf8() + "\t\n";
        compareLines(outputOf(QStringLiteral("bash"),
                              {QStringLiteral("--norc"), QStringLiteral("--noprofile"), QStringLiteral("-i")},
                              m_environment, here(), input + "exit\n"));
    }

    void zsh() {
        if (!isInstalled("zsh") || !isInstalled("script"))
            QSKIP("zsh or script is not installed.");
        writeScript("zsh", "zsh.sh",
                    "show() { print; print -n @; for each in \"$@\"; do print -rn -- \"<$each>\"; done; print @; }\n"
                    "compdef _collie-cli show\n",
                    "PS1= PS2= RPS1=\nunsetopt prompt_cr prompt_sp\nautoload -Uz compinit; compinit -u -D\n");
        QByteArray input = "source ../zsh.sh\n";
        for (const Row &each : rows())
            input += "show " + each.typed.toUtf8() + "\t\n";
        // Its line editor wants a terminal.
        QProcessEnvironment wide = m_environment;
        wide.insert(QStringLiteral("COLUMNS"), QStringLiteral("400"));
        compareLines(outputOf(QStringLiteral("script"),
                              {QStringLiteral("-qec"), QStringLiteral("zsh -f -i"), QStringLiteral("/dev/null")}, wide,
                              here(), input + "exit\n"));
    }

    void zshFromItsFolder() {
        if (!isInstalled("zsh"))
            QSKIP("zsh is not installed.");
        // As the package installs it: a file that zsh loads when it is needed, and that completes at once.
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("functions")));
        writeScript("zsh", "functions/_collie-cli", "");
        const QString said = outputOf(
            QStringLiteral("zsh"),
            {QStringLiteral("-f"), QStringLiteral("-c"),
             QStringLiteral(
                 "fpath=(../functions $fpath); autoload -Uz compinit; compinit -u -D; print ${_comps[collie-cli]}; "
                 "_describe() { print -rl -- ${(P)4} }; words=(collie-cli whoa) CURRENT=2 PREFIX=whoa; "
                 "_collie-cli")},
            m_environment, here());
        QCOMPARE(said.trimmed(), QStringLiteral("_collie-cli\nwhoami:") + summaryOf("whoami"));
    }

    void fish() {
        if (!isInstalled("fish"))
            QSKIP("fish is not installed.");
        writeScript("fish", "fish.fish", "");
        for (const Row &each : rows()) {
            QProcessEnvironment environment = m_environment;
            environment.insert(QStringLiteral("LINE"), QStringLiteral("collie-cli ") + each.typed);
            const QString said = outputOf(QStringLiteral("fish"),
                                          {QStringLiteral("--no-config"), QStringLiteral("-c"),
                                           QStringLiteral("source ../fish.fish; complete -C \"$LINE\"")},
                                          environment, here());
            // With what it is, and once: no files of this folder come to it.
            QCOMPARE(said.trimmed().section(u'\t', 0, 0), each.words.constLast());
            QCOMPARE(said.trimmed().count(u'\n'), 0);
        }
        QVERIFY(!QFile::exists(here() + QStringLiteral("/OWNED")));
    }

    /// A shell hands the program's name over as it was typed.
    void theProgramMayStandInTheHome_data() {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("bash") << QStringLiteral("bash") << QStringList{QStringLiteral("--norc")}
                              << QByteArray("source ../home.sh\nCOMP_LINE='~/own whoa' COMP_POINT=10\n"
                                            "_collie_cli '~/own' whoa\necho \"${COMPREPLY[@]}\"\n");
        QTest::newRow("zsh") << QStringLiteral("zsh") << QStringList{QStringLiteral("-f")}
                             << QByteArray("compdef() { }\nsource ../home.sh\n"
                                           "_describe() { print -r -- ${${(P)4}%%:*}; }\n"
                                           "words=('~/own' whoa) CURRENT=2 PREFIX=whoa\n_collie-cli\n");
        QTest::newRow("fish") << QStringLiteral("fish") << QStringList{QStringLiteral("--no-config")}
                              << QByteArray("source ../home.sh\ncomplete -c own -c none -f -a '(__collie_cli_told)'\n"
                                            "string split -f 1 \\t (complete -C '~/own whoa')\n"
                                            "complete -C '~/none whoa'\n");
    }
    void theProgramMayStandInTheHome() {
        QFETCH(QString, shell);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, lines);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP(qPrintable(shell + QStringLiteral(" is not installed.")));
        const QString own = m_home.filePath(QStringLiteral("own"));
        QFile::link(test::programPath(QStringLiteral("collie-cli")), own);
        QVERIFY(QFileInfo(own).isExecutable());
        writeScript(qPrintable(shell), "home.sh", "");
        QCOMPARE(outputOf(shell, options, m_environment, here(), lines).trimmed(), QStringLiteral("whoami"));
    }

  private:
    [[nodiscard]] QString here() const { return m_home.filePath(QStringLiteral("here")); }

    /// What is printed for a line, whose last word follows its last space.
    [[nodiscard]] QStringList complete(const QByteArray &line, const QProcessEnvironment &environment) const {
        const test::CliOutcome outcome = test::runCli(QStringList{QStringLiteral("complete"), QStringLiteral("--")} +
                                                          QString::fromUtf8(line).split(u' '),
                                                      environment);
        if (outcome.exitCode != 0 || !outcome.errors.isEmpty())
            return {QStringLiteral("failed"), QString::fromUtf8(outcome.errors)};
        return QString::fromUtf8(outcome.output).split(u'\n', Qt::SkipEmptyParts);
    }
    [[nodiscard]] QStringList complete(const QByteArray &line) const { return complete(line, m_environment); }

    [[nodiscard]] QString summaryOf(const char *verb) const {
        const test::CliOutcome outcome =
            test::runCli({QStringLiteral("help"), QString::fromLatin1(verb)}, m_environment);
        return QString::fromUtf8(outcome.output).section(u'\n', 1, 1);
    }

    void writeScript(const char *shell, const char *name, const QByteArray &after, const QByteArray &before = {}) {
        const test::CliOutcome outcome =
            test::runCli({QStringLiteral("completion"), QString::fromLatin1(shell)}, m_environment);
        QCOMPARE(outcome.exitCode, 0);
        QFile file(m_home.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(before + outcome.output + after);
    }

    /// Compares what `show` was called with, line by line.
    void compareLines(const QString &output) {
        static const QRegularExpression line(QStringLiteral("^@(<.*>)@\\r*$"), QRegularExpression::MultilineOption);
        QStringList shown;
        for (auto found = line.globalMatch(output); found.hasNext();)
            shown.append(found.next().captured(1));
        const QVector<Row> expected = rows();
        for (qsizetype i = 0; i < std::min(shown.size(), expected.size()); ++i)
            QCOMPARE(shown.at(i), u'<' + expected.at(i).words.join(QStringLiteral("><")) + u'>');
        QVERIFY2(shown.size() == expected.size(), qPrintable(output));
        // Nothing of it was run.
        QVERIFY(!QFile::exists(here() + QStringLiteral("/OWNED")));
    }

    /// As the window does it, which is still open then.
    void keepWhatWasSeen() {
        Deployment deployment;
        deployment.rootUrl = m_sandbox.rootUrl();
        deployment.treeherderUrl = m_sandbox.treeherderUrl();
        const QString all = m_home.filePath(QStringLiteral("cache/collie"));
        m_cache = std::make_unique<storage::Cache>(storage::cacheFolder(all, deployment), m_clock);
        http::HttpClient http;
        http.setKeeper(m_cache.get());
        treeherder::TreeherderClient client(http, deployment.treeherderUrl);
        taskcluster::ApiClient api(http, *taskcluster::RootUrl::parse(deployment.rootUrl.toString()), m_clock);
        taskcluster::Queue queue(api);
        QVERIFY(test::waitFor(client.repositories()));
        QVERIFY(test::waitFor(pulse::fetchExchanges(api, this)));
        const auto pushes = test::waitFor(client.pushes(QStringLiteral("autoland"), {}));
        QVERIFY(pushes && !pushes->isEmpty());
        const qint64 push = pushes->constFirst().id;
        const auto decision = test::waitFor(client.decisionTasks(QStringLiteral("autoland"), {push}));
        QVERIFY(decision);
        QVERIFY(
            test::waitFor(queue.latestArtifact(decision->value(push).taskId, QStringLiteral("public/actions.json"),
                                               taskcluster::Queue::mostArtifactBytes, taskcluster::Recall::Offline)));
        treeherder::KeptJobs kept{.pushId = push, .newsUs = 1, .jobs = {}};
        QVERIFY(test::waitFor(client.jobsOfPush(push, [&kept](const treeherder::JobBatch &batch) {
            for (const treeherder::JobBatch::Row &each : batch.rows)
                addJob(kept.jobs, jobOf(batch, each));
        })));
        for (const QString &label : {oddLabel, QStringLiteral("two words: one"), QStringLiteral("evil\x1b[2J"),
                                     QStringLiteral("evil\nline"), QStringLiteral("--label")}) {
            treeherder::Job job;
            job.typeName = label;
            job.platform = QStringLiteral("linux64");
            job.platformOption = QStringLiteral("opt");
            job.groupSymbol = QStringLiteral("M");
            job.symbol = QStringLiteral("2");
            addJob(kept.jobs, job);
        }
        m_cache->put(CacheKind::Jobs, QByteArray::number(push), [kept] { return treeherder::toBytes(kept); });
        QVERIFY(test::waitFor(m_cache->flush()));
        http.setKeeper(nullptr);
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    sandbox::Sandbox m_sandbox{{.pushes = 1, .jobsPerPush = 30, .runnable = 20, .frozen = true}};
    Clock m_clock;
    std::unique_ptr<storage::Cache> m_cache;
};

QTEST_GUILESS_MAIN(TestCliCompletion)
#include "test_cli_completion.moc"
