#include "services/base/program_record.h"
#include "tests/support/cli_run.h"
#include "tests/support/help_text.h"
#include "tests/support/places.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using collie::test::helpEntries;

namespace {

QStringList wordsOf(const QString &line) {
    return line.split(u' ', Qt::SkipEmptyParts);
}

/// What a reader sees of a page, its lines joined: the few requests and escapes of these pages undone.
QString readable(const QByteArray &page) {
    static const QRegularExpression request(QStringLiteral("^\\.(TP|PP|nf|fi|nh|na|RS 4|RE|\\\\\".*)$|^\\.(TH|SH|SS) "),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression font(QStringLiteral("\\\\f[BIR]"));
    static const QRegularExpression unicode(QStringLiteral("\\\\\\[u([0-9A-F]{4,6})\\]"));
    QString text = QString::fromLatin1(page).remove(request).remove(font);
    for (auto found = unicode.match(text); found.hasMatch(); found = unicode.match(text))
        text.replace(found.captured(), QString(QChar(found.captured(1).toUShort(nullptr, 16))));
    const QVector<std::pair<const char *, char>> escapes{{"\\-", '-'},   {"\\(aq", '\''}, {"\\(dq", '"'},
                                                         {"\\(ga", '`'}, {"\\(ha", '^'},  {"\\(ti", '~'}};
    for (const auto &[escape, character] : escapes)
        text.replace(QLatin1String(escape), QString(QLatin1Char(character)));
    return text.remove(QStringLiteral("\\&")).replace(QStringLiteral("\\e"), QStringLiteral("\\")).simplified();
}

} // namespace

/// The manual pages say all that --help says, of every program, and formatters take them without a complaint.
class TestCliMan final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
        m_environment.remove(QStringLiteral("LANGUAGE"));
        m_names = wordsOf(run("man --list").replace(u'\n', u' '));
        QVERIFY(run("man --to " + m_folder.path().toUtf8()).isEmpty());
        for (const QString &name : std::as_const(m_names)) {
            QFile file(m_folder.filePath(name + QStringLiteral(".1")));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            m_pages.insert(name, file.readAll());
        }
        // Verbs as the help lists them.
        static const QRegularExpression verb(QStringLiteral("^([a-z]+(?: [a-z]+)*)(?: [^a-z ]\\S*)* {2,}(\\S.*)$"));
        for (const QString &line : helpEntries(run("help"), QStringLiteral("Verbs"))) {
            const auto match = verb.match(line);
            QVERIFY2(match.hasMatch(), qPrintable(line));
            m_verbs.append(match.captured(1));
            m_summaries.insert(match.captured(1), match.captured(2));
        }
        QVERIFY(m_verbs.size() > 40);
    }

    void everyProgramAndFamilyHasAPage() {
        QStringList names{QStringLiteral("collie"), QStringLiteral("collie-cli"), QStringLiteral("collie-sandbox")};
        for (const QString &verb : std::as_const(m_verbs)) {
            if (verb.contains(u' '))
                names.append(QStringLiteral("collie-cli-") + verb.section(u' ', 0, 0));
        }
        names.removeDuplicates();
        names.sort();
        QStringList listed = m_names;
        listed.sort();
        QCOMPARE(listed, names);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), names.size());
        // Whatever one page refers to is there.
        static const QRegularExpression reference(QStringLiteral("(collie[a-z-]*)\\(1\\)"));
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            for (auto found = reference.globalMatch(readable(*page)); found.hasNext();) {
                const QString name = found.next().captured(1);
                QVERIFY2(names.contains(name), qPrintable(page.key() + u' ' + name));
            }
        }
    }

    void everyVerbIsInItsPage() {
        static const QRegularExpression columns(QStringLiteral(" {2,}"));
        for (const QString &verb : std::as_const(m_verbs)) {
            const QString help = run("help " + verb.toUtf8());
            const QString page =
                readable(m_pages.value(verb.contains(u' ') ? QStringLiteral("collie-cli-") + verb.section(u' ', 0, 0)
                                                           : QStringLiteral("collie-cli")));
            QStringList wanted{help.section(u'\n', 0, 0).remove(QStringLiteral("Usage: ")),
                               m_summaries.value(verb) + u'.'};
            for (const QString &line :
                 helpEntries(help, QStringLiteral("Operands")) + helpEntries(help, QStringLiteral("Options")))
                wanted.append(line.simplified());
            for (const QString &line : helpEntries(help, QStringLiteral("General options")))
                wanted.append(QStringLiteral("--") + line.section(QStringLiteral("--"), 1).section(u' ', 0, 0));
            const QStringList examples = helpEntries(help, QStringLiteral("Examples"));
            for (const QString &line : examples)
                wanted.append(line.startsWith(u'#') ? line.mid(1).trimmed() + u':' : line);
            for (const QString &text : std::as_const(wanted))
                QVERIFY2(page.contains(text), qPrintable(verb + QStringLiteral(": ") + text));
        }
    }

    void whatHoldsForAllVerbsIsInOnePage() {
        const QString help = run("help");
        const QString page = readable(m_pages.value(QStringLiteral("collie-cli")));
        const QStringList options = helpEntries(help, QStringLiteral("General options, where they mean something"));
        QVERIFY(options.size() > 5);
        for (const QString &option : options)
            QVERIFY2(page.contains(option.simplified()), qPrintable(option));
        const QStringList codes = helpEntries(help, QStringLiteral("Exit codes"));
        QVERIFY(codes.size() > 5);
        for (const QString &code : codes)
            QVERIFY2(page.contains(code.simplified()), qPrintable(code));
        static const QRegularExpression variable(QStringLiteral("\\b[A-Z]+(_[A-Z]+)+\\b"));
        int variables = 0;
        for (auto found = variable.globalMatch(help); found.hasNext(); ++variables) {
            const QString name = found.next().captured();
            QVERIFY2(page.contains(name), qPrintable(name));
        }
        QVERIFY(variables > 5);
    }

    void otherProgramsHaveTheirOptionsInTheirPages() {
        for (const ProgramRecord &record : {collieProgram(true), sandboxProgram()}) {
            const QString page = readable(m_pages.value(QString::fromUtf8(record.name)));
            const QString help = record.help();
            QVERIFY(page.contains(record.usage()));
            for (const ProgramOption &option : record.options) {
                const QString said = option.term() + u' ' + option.meaning();
                QVERIFY2(page.contains(said) != option.isHidden, qPrintable(said));
                QVERIFY2(help.simplified().contains(said) != option.isHidden, qPrintable(said));
            }
            for (const ProgramNote &example : record.examples) {
                const QString line = QString::fromUtf8(record.name) + u' ' + QString::fromUtf8(example.term);
                QVERIFY2(page.contains(textOf(example.text) + QStringLiteral(": ") + line), qPrintable(line));
                QVERIFY2(help.contains(line), qPrintable(line));
            }
            for (const QString &line : help.split(u'\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }

    void theDateIsOfWhoeverBuilds() {
        const QByteArray first = m_pages.value(QStringLiteral("collie"));
        QVERIFY2(first.startsWith(".TH COLLIE 1 \"2023-11-14\" "), first.constData());
        const QTemporaryDir again;
        QVERIFY(run("man --to " + again.path().toUtf8()).isEmpty());
        for (const QString &name : std::as_const(m_names)) {
            QFile file(again.filePath(name + QStringLiteral(".1")));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), m_pages.value(name));
            QCOMPARE(QByteArray(run("man " + name.toUtf8()).toUtf8()), m_pages.value(name));
        }
        QVERIFY(run("man collie --date 2026-12-24").startsWith(QStringLiteral(".TH COLLIE 1 \"2026-12-24\" ")));
        m_environment.remove(QStringLiteral("SOURCE_DATE_EPOCH"));
        QVERIFY(run("man collie").startsWith(QStringLiteral(".TH COLLIE 1 \"\" ")));
        m_environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
        for (const char *line : {"man collie --date tomorrow", "man no-such-page"})
            QCOMPARE(test::runCli(wordsOf(QString::fromLatin1(line)), m_environment).exitCode, 2);
        const test::CliOutcome nowhere =
            test::runCli({QStringLiteral("man"), QStringLiteral("--to"), m_folder.filePath(QStringLiteral("no/such"))},
                         m_environment);
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY(!nowhere.errors.isEmpty());
    }

    void nothingIsTakenForARequest() {
        static const QRegularExpression requests(QStringLiteral("^\\.(TH|SH|SS|PP|TP|nf|fi|nh|na|RS|RE)( |$)"));
        static const QRegularExpression strayEscape(QStringLiteral("\\\\(?!-|&|e|f[BIR]|\\((aq|dq|ga|ha|ti)|\\[u)"));
        static const QRegularExpression hyphen(QStringLiteral("(?<!\\\\)-"));
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            for (const QByteArray &line : page->split('\n')) {
                QVERIFY2(!line.startsWith('\''), line.constData());
                QVERIFY2(!line.startsWith('.') || requests.match(QString::fromLatin1(line)).hasMatch(),
                         line.constData());
                QVERIFY2(!strayEscape.match(QString::fromLatin1(line)).hasMatch(), line.constData());
                // What is copied out of a page has the minus of the keyboard.
                QVERIFY2(line.startsWith(".TH ") || !hyphen.match(QString::fromLatin1(line)).hasMatch(),
                         line.constData());
                QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7f; }));
            }
        }
    }

    void formattersTakeThem_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("mandoc") << QStringLiteral("mandoc")
                                << QStringList{QStringLiteral("-Tlint"), QStringLiteral("-Wwarning")};
        QTest::newRow("man") << QStringLiteral("man")
                             << QStringList{QStringLiteral("--warnings"), QStringLiteral("-l")};
    }
    void formattersTakeThem() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + QStringLiteral(" is not installed.")));
        const bool shows = program == u"man";
        QProcessEnvironment environment = m_environment;
        environment.insert(QStringLiteral("MANWIDTH"), QStringLiteral("80"));
        environment.insert(QStringLiteral("MAN_KEEP_FORMATTING"), QString());
        for (const QString &name : std::as_const(m_names)) {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.start(program, arguments + QStringList(m_folder.filePath(name + QStringLiteral(".1"))));
            QVERIFY(process.waitForFinished(60'000));
            const QByteArray shown = process.readAllStandardOutput(), complaints = process.readAllStandardError();
            if (complaints.contains("not available") || (shows && complaints.contains("minimized")))
                QSKIP("man shows no pages on this system.");
            QVERIFY2(complaints.isEmpty(), complaints.constData());
            QVERIFY2(shows != shown.isEmpty(), shown.constData());
            if (shows)
                QVERIFY2(shown.contains("collie") && shown.contains("SYNOPSIS"), shown.constData());
        }
    }

  private:
    [[nodiscard]] QString run(const QByteArray &line) const {
        const test::CliOutcome outcome = test::runCli(wordsOf(QString::fromUtf8(line)), m_environment);
        if (outcome.exitCode != 0 || !outcome.errors.isEmpty())
            qWarning("collie-cli %s: %s", line.constData(), outcome.errors.constData());
        return QString::fromUtf8(outcome.output);
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QStringList m_names, m_verbs;
    QHash<QString, QString> m_summaries; ///< Of verbs.
    QHash<QString, QByteArray> m_pages;
};

QTEST_GUILESS_MAIN(TestCliMan)
#include "test_cli_man.moc"
