#include "tests/support/cli_run.h"
#include "tests/support/committed_page.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace collie;

/// The page of the guide about the command line: kept as collie-cli makes it, in whatever language, with every verb.
class TestCliReference final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_page;

    /// The command lines in the blocks of code of a page, without the program's name and comments.
    static QStringList examplesOf(const QString &page) {
        QFile file(QDir(test::projectFolder()).filePath(page));
        static const QRegularExpression line(QStringLiteral("^(?:[^ `]*/)?collie-cli ([a-z].*?)(?: +#.*| &&.*)?$"));
        QStringList found;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QString &each : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (const auto match = line.match(each); match.hasMatch())
                    found.append(match.captured(1));
            }
        }
        return found;
    }

    /// The longest name of a verb that a line begins with; empty for none.
    QString verbOf(const QString &line) const {
        const QStringList words = line.split(u' ');
        for (qsizetype count = std::min<qsizetype>(words.size(), 3); count > 0; --count) {
            const QString name = words.mid(0, count).join(u' ');
            if (m_page.contains(QStringLiteral("\n### %1\n").arg(name)))
                return name;
        }
        return {};
    }

    /// Whether the part of the page about a verb names an option, by itself or among the general ones.
    bool takes(const QString &verb, const QString &option) const {
        const qsizetype from = m_page.indexOf(QStringLiteral("\n### %1\n").arg(verb));
        const QString section = m_page.mid(from, m_page.indexOf(QLatin1String("\n### "), from + 1) - from);
        return section.contains(QStringLiteral("`%1`").arg(option)) ||
               section.contains(QStringLiteral("`%1 ").arg(option));
    }

    test::CliOutcome run(const QStringList &arguments, const char *language = "C.UTF-8") const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        environment.insert(QStringLiteral("LANGUAGE"), QString::fromLatin1(language));
        environment.insert(QStringLiteral("LC_ALL"), QString::fromLatin1(language));
        environment.remove(QStringLiteral("QT_LOGGING_RULES"));
        return test::runCli(arguments, environment);
    }

  private Q_SLOTS:
    void initTestCase() {
        const test::CliOutcome made = run({QStringLiteral("guide-page")});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(QString::fromUtf8(made.errors), QString());
        m_page = QString::fromUtf8(made.output);
    }

    void theKeptPageIsThis() {
        const QString difference = test::differenceFromKept(QStringLiteral("command-line.md"), m_page.toUtf8());
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void itIsInEnglish() {
        QCOMPARE(QString::fromUtf8(run({QStringLiteral("guide-page")}, "de_DE.UTF-8").output), m_page);
    }

    void everyVerbOfTheHelpIsThere() {
        static const QRegularExpression headings(QStringLiteral("^### (.+)$"), QRegularExpression::MultilineOption);
        int verbs = 0;
        for (auto matches = headings.globalMatch(m_page); matches.hasNext(); ++verbs) {
            const QString name = matches.next().captured(1);
            const test::CliOutcome help = run(QStringList{QStringLiteral("help")} + name.split(u' '));
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.output.startsWith("Usage: collie-cli " + name.toUtf8()), help.output.constData());
        }
        QVERIFY(verbs > 40);
    }

    /// What the other pages and the README show can be typed as it stands.
    void examplesOfTheGuideHoldTheRecords() {
        QStringList lines = examplesOf(QStringLiteral("README.md"));
        const QDir project(test::projectFolder());
        for (const QString &page :
             QDir(project.filePath(QStringLiteral("docs/guide"))).entryList({QStringLiteral("*.md")}))
            lines += examplesOf(QStringLiteral("docs/guide/") + page);
        QVERIFY(lines.size() > 40);
        QStringList wrong;
        for (const QString &line : std::as_const(lines)) {
            // Behind a family as well.
            if (line.endsWith(QLatin1String(" --help")))
                continue;
            const QString verb = verbOf(line);
            if (verb.isEmpty())
                wrong.append(line + QStringLiteral(": there is no such verb"));
            for (const QString &word : line.section(QStringLiteral(" -- "), 0, 0).split(u' ')) {
                static const QRegularExpression option(QStringLiteral("^--[a-z]"));
                if (option.match(word).hasMatch() && !takes(verb, word.section(u'=', 0, 0)))
                    wrong.append(QStringLiteral("%1: %2 is no option of it").arg(line, word));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void itIsNotAmongTheVerbsForPeople() {
        QVERIFY(!QString::fromUtf8(run({QStringLiteral("--help")}).output).contains(QLatin1String("guide-page")));
        QVERIFY(!m_page.contains(QLatin1String("guide-page")));
    }
};

QTEST_GUILESS_MAIN(TestCliReference)
#include "test_cli_reference.moc"
