#include "app/collie/command_line.h"
#include "app/collie/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

/// What Collie is asked to open, and how a second start hands it on.
class TestWindowArguments final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void commandLines_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code"); // -1: starts
        const auto line = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("nothing") << line("") << -1;
        QTest::newRow("sandbox") << line("--sandbox") << -1;
        QTest::newRow("all") << line("--deployment firefox-ci --repo try --revision abc") << -1;
        QTest::newRow("own") << line("--root-url https://tc.org/ --treeherder-url https://th.org") << -1;
        QTest::newRow("url") << line("https://th.org/jobs?repo=try") << -1;
        QTest::newRow("own scheme") << line("collie://th.org/jobs?repo=try") << -1;
        QTest::newRow("own scheme, whole") << line("collie:https://th.org/jobs?repo=try") << -1;
        QTest::newRow("own scheme, odd") << line("collie://th.org/other") << 2;
        QTest::newRow("task") << line("V6UeHF_4SiGUtGBgIr35Iw") << -1;
        QTest::newRow("revision") << line("f2c97aac3c4b") << -1;
        QTest::newRow("word") << line("try") << 2;
        QTest::newRow("help") << line("--help") << 0;
        QTest::newRow("version") << line("--version") << 0;
        QTest::newRow("unknown") << line("--frobnicate") << 2;
        QTest::newRow("without its value") << line("--repo") << 2;
        QTest::newRow("without Treeherder") << line("--root-url https://tc.org") << -1;
        QTest::newRow("half a deployment") << line("--treeherder-url https://th.org") << 2;
        QTest::newRow("plain http") << line("--root-url http://tc.org --treeherder-url https://th.org") << 2;
        QTest::newRow("two places") << line("--sandbox --deployment x") << 2;
        QTest::newRow("two urls") << line("https://th.org/jobs?repo=a https://th.org/jobs?repo=b") << 2;
        QTest::newRow("odd url") << line("https://th.org/other") << 2;
    }

    void commandLines() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto line = app::parseCommandLine(QStringList{QStringLiteral("collie")} + arguments);
        QCOMPARE(line.has_value() ? -1 : line.error().exitCode, code);
        if (!line)
            QVERIFY(!line.error().text.isEmpty());
    }

    void helpTellsWhatItTakes() {
        const auto line = app::parseCommandLine({QStringLiteral("collie"), QStringLiteral("-h")});
        QCOMPARE(line.error().exitCode, 0);
        for (const char *told : {"Usage: collie [OPTION…] [ADDRESS]\n", "\n  -h, --help ", "\n  --deployment NAME ",
                                 "\n  --sandbox ", "\nExamples:\n  collie --sandbox\n"})
            QVERIFY2(line.error().text.contains(QString::fromUtf8(told)), told);
        QVERIFY(!line.error().text.contains(QStringLiteral("--screenshot")));
    }

    void commandLineValues() {
        const auto line = app::parseCommandLine(
            {QStringLiteral("collie"), QStringLiteral("--root-url"), QStringLiteral("http://127.0.0.1:9/"),
             QStringLiteral("--treeherder-url"), QStringLiteral("http://localhost:8"), QStringLiteral("--repo=try")});
        QVERIFY(line.has_value());
        QCOMPARE(line->rootUrl, QUrl(QStringLiteral("http://127.0.0.1:9")));
        QCOMPARE(line->treeherderUrl, QUrl(QStringLiteral("http://localhost:8")));
        QCOMPARE(line->repository, QStringLiteral("try"));
        QVERIFY(!line->isPlain());
        QVERIFY(app::parseCommandLine({QStringLiteral("collie")})->isPlain());
    }

    void aSecondStartHandsItsArgumentsOver() {
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("collie.ini"));
        app::SingleInstance first(settings);
        QVERIFY(first.claim());
        QSignalSpy received(&first, &app::SingleInstance::argumentsReceived);
        app::SingleInstance second(settings);
        QVERIFY(!second.claim());
        QSignalSpy handed(&second, &app::SingleInstance::handedOver);
        const QStringList arguments{QStringLiteral("collie"), QStringLiteral("--repo"),
                                    QStringLiteral("tr\"y\n\u00e9")};
        second.handOver(arguments);
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.at(0).at(0).toStringList(), arguments);
        QTRY_COMPARE(handed.size(), 1);
    }

    void otherSettingsAreAnotherInstance() {
        const QTemporaryDir one;
        const QTemporaryDir two;
        app::SingleInstance first(one.filePath(QStringLiteral("collie.ini")));
        app::SingleInstance other(two.filePath(QStringLiteral("collie.ini")));
        QVERIFY(first.claim());
        QVERIFY(other.claim());
    }

    void aDeafInstanceIsNotWaitedForForever() {
        const QTemporaryDir folder;
        app::SingleInstance lonely(folder.filePath(QStringLiteral("collie.ini")));
        QSignalSpy refused(&lonely, &app::SingleInstance::refused);
        lonely.handOver({QStringLiteral("collie")}, 200);
        QTRY_COMPARE(refused.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWindowArguments)
#include "test_window_arguments.moc"
