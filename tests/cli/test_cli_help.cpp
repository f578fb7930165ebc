#include "app/sandbox/sandbox.h"
#include "services/base/json.h"
#include "tests/support/cli_run.h"
#include "tests/support/help_text.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace collie;
using collie::test::helpEntries;

namespace {

struct Outcome {
    int exitCode = -1;
    QString output, errors;
};

QStringList wordsOf(const QString &line) {
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// The words of a line as a shell takes them, up to what is the shell's own, with an id for each name of one.
QStringList wordsOfShell(QString line) {
    static const QRegularExpression own(QStringLiteral(" (&&|<|>) .*$"));
    static const QRegularExpression id(QStringLiteral("\\b(TASKID|GROUP|DECISION)\\b"));
    line.remove(own).replace(id, QStringLiteral("VWAJCxhmQ4iFEUS-d6zfBA"));
    QStringList words{QString()};
    bool isQuoted = false;
    for (const QChar character : line) {
        if (character == u'\'')
            isQuoted = !isQuoted;
        else if (character == u' ' && !isQuoted)
            words.append(QString());
        else
            words.last() += character;
    }
    return words;
}

} // namespace

/// The help of collie-cli and what it says to command lines that are none, of all verbs that it lists itself.
class TestCliHelp final : public QObject {
    Q_OBJECT

  private:
    /// A verb as the list of all shows it.
    struct Listed {
        QString name;  ///< "task create"
        QString usage; ///< "task create FILE"
        QString summary;
    };

    QTemporaryDir m_folder;
    QVector<Listed> m_verbs;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();

    Outcome run(const QStringList &arguments) const {
        const test::CliOutcome outcome = test::runCli(arguments, m_environment);
        return {outcome.exitCode, QString::fromUtf8(outcome.output), QString::fromUtf8(outcome.errors)};
    }
    Outcome run(const char *line) const { return run(wordsOf(QString::fromUtf8(line))); }

    /// An explanation and a line each, of which the line can be understood as it is, or with ids for their names.
    /// \param asks  whether the verb asks a server.
    void checkExamples(const QString &name, const QStringList &lines, bool asks) const {
        QVERIFY(lines.size() > 1);
        bool isExplained = false;
        for (const QString &line : lines) {
            if (line.startsWith(QStringLiteral("# "))) {
                isExplained = true;
                continue;
            }
            QVERIFY2(std::exchange(isExplained, false), qPrintable(line));
            QVERIFY2(line.startsWith(QStringLiteral("collie-cli %1").arg(name)) || name == u"help", qPrintable(line));
            const QStringList example = wordsOfShell(line).mid(1);
            if (example.contains(QStringLiteral("--help")))
                continue;
            // What is checked last, so that nothing is wrong before it and nothing is done. Where it means nothing,
            // nothing can be done without the files of the example.
            const QStringList conflict{QStringLiteral("--quiet"), QStringLiteral("--verbose")};
            const Outcome outcome = run(asks ? conflict + example : example);
            const bool isUnderstood =
                asks ? outcome.errors == QStringLiteral("collie-cli: Choose one of --quiet and --verbose.\n")
                     : outcome.exitCode == 0 || outcome.exitCode == 1;
            QVERIFY2(isUnderstood, qPrintable(line + u'\n' + outcome.errors));
        }
        QVERIFY(!isExplained);
    }

    void addVerbs() const {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("usage");
        QTest::addColumn<QString>("summary");
        for (const Listed &verb : m_verbs)
            QTest::newRow(qPrintable(verb.name)) << verb.name << verb.usage << verb.summary;
    }

  private Q_SLOTS:
    void initTestCase() {
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        m_environment.remove(QStringLiteral("QT_LOGGING_RULES"));
        static const QRegularExpression pattern(
            QStringLiteral("^(([a-z]+(?: [a-z]+)*)(?: [^a-z ]\\S*)*) {2,}(\\S.*)$"));
        for (const QString &line : helpEntries(run("--help").output, QStringLiteral("Verbs"))) {
            const auto match = pattern.match(line);
            QVERIFY2(match.hasMatch(), qPrintable(line));
            m_verbs.append({match.captured(2), match.captured(1), match.captured(3)});
        }
        QVERIFY(m_verbs.size() > 40);
    }

    void everyVerbHasHelp_data() { addVerbs(); }
    void everyVerbHasHelp() {
        QFETCH(QString, name);
        QFETCH(QString, usage);
        QFETCH(QString, summary);
        const Outcome help = run(wordsOf(QStringLiteral("help ") + name));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.errors.isEmpty());
        QCOMPARE(help.output.section(QStringLiteral("\n\n"), 0, 0).simplified(),
                 QStringLiteral("Usage: collie-cli %1 %2").arg(usage, summary));
        QCOMPARE(help.output.count(QStringLiteral("Usage:")), 1);
        QCOMPARE(run(wordsOf(name + QStringLiteral(" --help"))).output, help.output);

        static const QRegularExpression term(QStringLiteral("^\\S+(?: \\S+)* {2,}\\S.*$"));
        const QStringList operands = helpEntries(help.output, QStringLiteral("Operands"));
        const QStringList named = wordsOf(usage.mid(name.size()).remove(QStringLiteral("--")));
        QCOMPARE(operands.size(), named.size());
        const QStringList own = helpEntries(help.output, QStringLiteral("Options"));
        const QStringList general = helpEntries(help.output, QStringLiteral("General options"));
        for (const char *option : {"--quiet", "--help", "--version"})
            QVERIFY2(general.filter(QLatin1String(option)).size() == 1, option);
        for (const QString &line : operands + own + general)
            QVERIFY2(term.match(line).hasMatch(), qPrintable(line));
        for (const QString &line : own + general)
            QVERIFY2(line.contains(QStringLiteral("--")), qPrintable(line));
        // But for examples, which are typed as they stand.
        for (const QString &line : help.output.section(QStringLiteral("\nExamples:\n"), 0, 0).split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        checkExamples(name, helpEntries(help.output, QStringLiteral("Examples")),
                      !general.filter(QStringLiteral("--verbose")).isEmpty());
    }

    void everyVerbRefusesOptionsOfOthers_data() { addVerbs(); }
    void everyVerbRefusesOptionsOfOthers() {
        QFETCH(QString, name);
        if (name == u"help")
            return;
        const QStringList own =
            helpEntries(run(wordsOf(QStringLiteral("help ") + name)).output, QStringLiteral("Options"));
        const QString other = name == u"render" ? QStringLiteral("--ack") : QStringLiteral("--batch");
        QVERIFY(own.filter(other + u' ').isEmpty());
        const Outcome outcome = run(wordsOf(name) + QStringList(other));
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.errors.contains(QStringLiteral("“%1” has no option %2.").arg(name, other)),
                 qPrintable(outcome.errors));
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        for (const QString &line : own)
            QVERIFY2(outcome.errors.contains(wordsOf(line).constFirst()), qPrintable(line));
    }

    void optionsThatMeanNothingAreInNoHelp() {
        const auto general = [this](const char *line) {
            QStringList names;
            for (const QString &each : helpEntries(run(line).output, QStringLiteral("General options")))
                names.append(wordsOf(each).constFirst());
            return names;
        };
        QVERIFY(general("help task show").contains(QStringLiteral("--json")));
        QVERIFY(general("help task show").contains(QStringLiteral("--root-url")));
        QVERIFY(!general("help signin").contains(QStringLiteral("--json")));
        QVERIFY(!general("help render").contains(QStringLiteral("--ca-file")));
        QVERIFY(general("help pulse drain").contains(QStringLiteral("--ca-file")));
        QVERIFY(!general("help pulse drain").contains(QStringLiteral("--treeherder-url")));
        QVERIFY(!general("help url read").contains(QStringLiteral("--root-url")));
        // Who asks nobody has nothing to tell of it; and few answers have colours.
        for (const char *verb : {"help version", "help completion", "help render", "help pulse import"}) {
            QVERIFY2(!general(verb).contains(QStringLiteral("--verbose")), verb);
            QVERIFY2(!general(verb).contains(QStringLiteral("--color")), verb);
        }
        QVERIFY(general("help whoami").contains(QStringLiteral("--verbose")));
        QVERIFY(!general("help whoami").contains(QStringLiteral("--color")));
        for (const char *verb : {"help job list", "help job similar", "help task group list", "help log"})
            QVERIFY2(general(verb).contains(QStringLiteral("--color")), verb);
    }

    void everyFamilyListsItsVerbs() {
        QStringList families;
        for (const Listed &verb : std::as_const(m_verbs)) {
            for (QString family = verb.name; family.contains(u' ');) {
                family = family.section(u' ', 0, -2);
                families.append(family);
            }
        }
        families.removeDuplicates();
        QVERIFY(families.contains(QStringLiteral("task group")));
        for (const QString &family : std::as_const(families)) {
            const Outcome help = run(wordsOf(QStringLiteral("help ") + family));
            QCOMPARE(help.exitCode, 0);
            QCOMPARE(run(wordsOf(family + QStringLiteral(" --help"))).output, help.output);
            // What the family is about.
            QVERIFY2(!help.output.section(u'\n', 1, 1).isEmpty(), qPrintable(help.output));
            // Without a verb nothing was done.
            const Outcome bare = run(wordsOf(family));
            QCOMPARE(bare.exitCode, 2);
            QVERIFY(bare.output.isEmpty());
            for (const Listed &verb : std::as_const(m_verbs)) {
                const bool isOfIt = verb.name.startsWith(family + u' ');
                const QString start = QStringLiteral("\n  %1 ").arg(verb.name);
                QCOMPARE(help.output.contains(start), isOfIt);
                QCOMPARE(bare.errors.contains(start), isOfIt);
            }
        }
    }

    void nothingToDoShowsAll() {
        const Outcome help = run("help");
        QCOMPARE(help.exitCode, 0);
        QCOMPARE(run("-h").output, help.output);
        const Outcome nothing = run("");
        QCOMPARE(nothing.exitCode, 2);
        QVERIFY(nothing.output.isEmpty());
        QVERIFY(nothing.errors.startsWith(QStringLiteral("collie-cli: ")));
        QVERIFY(nothing.errors.endsWith(help.output));
    }

    void theNearestVerbIsNamed_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *line, const char *meant) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(meant);
        };
        row("task creat file.yml", "task create");
        row("taks create file.yml", "task create");
        row("help task creat", "task create");
        row("task group lits", "task group list");
        row("task gruop list", "task group list");
        row("job retirgger x", "job retrigger");
        row("uplaod file", "upload");
        row("whoam", "whoami");
        row("pusle", "pulse");
        row("priorites --days 3", "priorities");
        row("whoam --jsn", "whoami");
    }
    void theNearestVerbIsNamed() {
        QFETCH(QString, line);
        QFETCH(QString, meant);
        const Outcome outcome = run(wordsOf(line));
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(outcome.output.isEmpty());
        QCOMPARE(outcome.errors.count(u'\n'), 1);
        QVERIFY2(outcome.errors.contains(QStringLiteral("There is no verb")), qPrintable(outcome.errors));
        QVERIFY2(outcome.errors.endsWith(QStringLiteral(" Did you mean %1?\n").arg(meant)), qPrintable(outcome.errors));
    }

    void whatIsNearNoneIsNotGuessed() {
        const Outcome family = run("task dance");
        QCOMPARE(family.exitCode, 2);
        QVERIFY(!family.errors.contains(QStringLiteral("Did you mean")));
        QVERIFY(family.errors.contains(QStringLiteral("\n  task create FILE ")));
        QVERIFY(!family.errors.contains(QStringLiteral("job list")));
        QVERIFY(run("help task group dance").errors.contains(QStringLiteral("\n  task group list ")));
        const Outcome nothing = run("dance");
        QCOMPARE(nothing.exitCode, 2);
        QVERIFY(!nothing.errors.contains(QStringLiteral("Did you mean")));
    }

    void logLinesAreForThoseWhoAsk() {
        sandbox::Sandbox sandbox({.pushes = 1, .jobsPerPush = 30, .frozen = true});
        QVERIFY(sandbox.start());
        m_environment.insert(QStringLiteral("TASKCLUSTER_ROOT_URL"), sandbox.rootUrl().toString());
        m_environment.insert(QStringLiteral("TASKCLUSTER_CLIENT_ID"), sandbox.clientId());
        m_environment.insert(QStringLiteral("TASKCLUSTER_ACCESS_TOKEN"),
                             QString::fromUtf8(sandbox.accessToken().reveal().toByteArray()));
        const QStringList treeherder{QStringLiteral("--treeherder-url"), sandbox.treeherderUrl().toString()};
        const auto listed = [&](const char *line) {
            const Outcome outcome = run(wordsOf(QString::fromUtf8(line)) + treeherder);
            return parseJson(outcome.output.toUtf8(), QStringLiteral("The list")).value_or(Json::array());
        };
        const Json pushes = listed("push list autoland --json");
        QVERIFY(!pushes.empty());
        const QByteArray push = QByteArray::number(qint64(integerMember(pushes.at(0), "id")));
        const Json jobs = listed("job list autoland --json --push " + push);
        QVERIFY(!jobs.empty());
        const QStringList retrigger =
            QStringList{QStringLiteral("job"), QStringLiteral("retrigger"), stringMember(jobs.at(0), "taskId")} +
            treeherder;
        const Outcome quiet = run(retrigger);
        QCOMPARE(quiet.exitCode, 0);
        QVERIFY2(quiet.errors.isEmpty(), qPrintable(quiet.errors));
        const Outcome verbose = run(retrigger + QStringList(QStringLiteral("--verbose")));
        QCOMPARE(verbose.exitCode, 0);
        QVERIFY2(verbose.errors.contains(QStringLiteral("collie.actions: triggering")), qPrintable(verbose.errors));
        // Whoever chooses lines has chosen.
        m_environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("collie.actions.info=true"));
        QVERIFY(run(retrigger).errors.contains(QStringLiteral("collie.actions: triggering")));
        m_environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("collie.*=false"));
        QVERIFY(run(retrigger + QStringList(QStringLiteral("--verbose"))).errors.isEmpty());
    }

    /// What people read names verbs that are there, with options they take.
    void theDocumentationAgrees() {
        const QDir project(test::projectFolder());
        QStringList pages{project.filePath(QStringLiteral("README.md")),
                          project.filePath(QStringLiteral("CHANGELOG.md"))};
        for (const QString &page : QDir(project.filePath(QStringLiteral("docs"))).entryList({QStringLiteral("*.md")}))
            pages.append(project.filePath(QStringLiteral("docs/") + page));
        static const QRegularExpression use(QStringLiteral("collie-cli ([a-z]+(?: [a-z]+)*)([^`\n]*)"));
        static const QRegularExpression option(QStringLiteral("--[a-z][a-z0-9-]*"));
        int uses = 0;
        for (const QString &page : std::as_const(pages)) {
            QFile file(page);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto found = use.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext(); ++uses) {
                const auto match = found.next();
                const QString words = match.captured(1);
                const bool isKnown = std::any_of(m_verbs.begin(), m_verbs.end(), [&words](const Listed &verb) {
                    return (words + u' ').startsWith(verb.name + u' ') || verb.name.startsWith(words + u' ');
                });
                QVERIFY2(isKnown, qPrintable(page + u' ' + words));
                const QString help = run(QStringList(QStringLiteral("help")) + wordsOf(words)).output;
                for (auto given = option.globalMatch(match.captured(2)); given.hasNext();) {
                    const QString name = given.next().captured();
                    QVERIFY2(help.contains(name), qPrintable(page + u' ' + words + u' ' + name));
                }
            }
        }
        QVERIFY(uses > 5);
    }
};

QTEST_GUILESS_MAIN(TestCliHelp)
#include "test_cli_help.moc"
