#include "services/base/near_words.h"
#include "services/base/option_mistake.h"

#include <QCommandLineParser>
#include <QTest>

using namespace collie;

/// What is said of options that cannot be understood.
class TestOptionMistake final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void mistakesAreTold_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *line, const char *sentence) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(sentence);
        };
        row("--frobnicate", "There is no option --frobnicate.");
        row("--prot 1", "There is no option --prot. Did you mean --port?");
        row("--frozen --prot=1", "There is no option --prot. Did you mean --port?");
        row("-x", "There is no option -x.");
        row("--secert", "There is no option --secert."); // Nobody is told of hidden ones.
        row("--port", "A value is missing after --port.");
        row("--frozen --port", "A value is missing after --port.");
        row("--port --frozen=1 --port", "A value is missing after --port.");
        row("--frozen=1", "--frozen takes no value.");
        row("-h=1", "-h takes no value.");
        row("--frozen=1 -- --port", "--frozen takes no value.");
        row("--port 1 word=2 --frozen=1", "--frozen takes no value.");
    }
    void mistakesAreTold() {
        QFETCH(QString, line);
        QFETCH(QString, sentence);
        QCommandLineOption secret(QStringLiteral("secret"));
        secret.setFlags(QCommandLineOption::HiddenFromHelp);
        const QList<QCommandLineOption> options{
            QCommandLineOption(QStringList{QStringLiteral("help"), QStringLiteral("h")}),
            QCommandLineOption(QStringLiteral("frozen")),
            QCommandLineOption(QStringLiteral("port"), QString(), QStringLiteral("NUMBER")), secret};
        QCommandLineParser parser;
        parser.addOptions(options);
        const QStringList arguments = QStringList(QStringLiteral("program")) + line.split(u' ');
        QVERIFY(!parser.parse(arguments));
        QCOMPARE(optionMistake(parser, options, arguments), sentence);
    }

    void theNearestWordIsFound_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("nearest");
        const auto row = [](const char *said, const char *nearest) {
            QTest::newRow(said) << QString::fromLatin1(said) << QString::fromLatin1(nearest);
        };
        row("lits", "list");
        row("lsit", "list");
        row("list", "list");
        row("wacth", "watch");
        row("watches", "");
        row("retirgegr", "retrigger");
        row("x", "");
        row("ab", "");
        row("", "");
    }
    void theNearestWordIsFound() {
        QFETCH(QString, said);
        QTEST(nearestWord(said, {QStringLiteral("a"), QStringLiteral("list"), QStringLiteral("watch"),
                                 QStringLiteral("retrigger")}),
              "nearest");
    }
};

QTEST_GUILESS_MAIN(TestOptionMistake)
#include "test_option_mistake.moc"
