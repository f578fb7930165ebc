#include "tests/support/places.h"
#include "tests/unit/failures/read_in_pieces.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace collie;
using namespace collie::failures;

namespace {

constexpr auto format = SummaryFormat::ErrorSummary;

QByteArray resultLine(const QByteArray &status = "FAIL", const QByteArray &known = "[]") {
    return QByteArray("{\"action\": \"test_result\", \"test\": \"dom/a.html\", \"subtest\": \"first\", \"group\": "
                      "\"dom/browser.toml\", \"status\": \"") +
           status +
           "\", \"expected\": \"PASS\", \"message\": \"no\", \"stack\": \"at a.js:1\", \"duration\": 12, "
           "\"known_intermittent\": " +
           known + ", \"line\": 7}\n";
}

/// What a file tells, found without the reader: the texts of its failures, and how many results of groups.
struct Walked {
    QStringList failures;
    qint64 groupCount = 0;
};

QString textIn(const nlohmann::json &object, const char *key) {
    const auto member = object.find(key);
    return member != object.end() && member->is_string() ? QString::fromStdString(member->get<std::string>())
                                                         : QString();
}

Walked walk(const QByteArray &bytes) {
    Walked walked;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto object = nlohmann::json::parse(line.toStdString());
        const QString action = textIn(object, "action");
        const QString status = textIn(object, "status");
        if (action == u"test_result") {
            bool isKnown = false;
            for (const auto &known : object.value("known_intermittent", nlohmann::json::array()))
                isKnown = isKnown || known == status.toStdString();
            if (status != textIn(object, "expected") && !isKnown)
                walked.failures +=
                    QStringList{textIn(object, "test"),    textIn(object, "subtest"), status,
                                textIn(object, "message"), textIn(object, "stack"),   textIn(object, "group")}
                        .join(QLatin1String(" / "));
        } else if (action == u"crash" || action == u"log") {
            walked.failures += textIn(object, "signature") + textIn(object, "message");
        } else if (action == u"group_result") {
            ++walked.groupCount;
        }
    }
    return walked;
}

} // namespace

class TestErrorSummaryReader : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void realFiles_data() {
        QTest::addColumn<QString>("path");
        if (!test::hasSharedData()) {
            QTest::newRow("none") << QString();
            return;
        }
        const QString folder = QStringLiteral("treeherder/logs/errorsummary/");
        const QStringList names = QDir(test::sharedDataPath(folder)).entryList({QStringLiteral("*.log")}, QDir::Files);
        QVERIFY(names.size() > 10);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder + name;
        QTest::newRow("beside them") << QStringLiteral("treeherder/logs/plain-chunked_errorsummary.log");
    }
    void realFiles() {
        QFETCH(QString, path);
        if (path.isEmpty())
            QSKIP(test::noSharedData);
        const QByteArray bytes = test::readSharedData(path);
        const FailureSummary summary = readSummary(format, bytes);
        const Walked walked = walk(bytes);
        QCOMPARE(summary.failureCount, walked.failures.size());
        QCOMPARE(summary.badLines, 0);
        QVERIFY(summary.isWhole);
        QStringList failures;
        for (const Failure &failure : summary.failures) {
            QCOMPARE(failure.kind, Failure::Kind::Test);
            QCOMPARE(failure.expected, QStringLiteral("PASS"));
            failures += QStringList{failure.test,    failure.subtest, failure.status,
                                    failure.message, failure.stack,   failure.group}
                            .join(QLatin1String(" / "));
        }
        QCOMPARE(failures, walked.failures);
        QCOMPARE(summary.resultCount, walked.groupCount);
        for (const qsizetype piece : {1, 7, 1000})
            QCOMPARE(told(readInPieces(format, bytes, piece)), told(summary));
    }

    void readsAnUnexpectedResult() {
        const FailureSummary summary = readSummary(format, resultLine());
        QCOMPARE(summary.failures.size(), 1);
        const Failure &failure = summary.failures.first();
        QCOMPARE(failure.kind, Failure::Kind::Test);
        QCOMPARE(failure.test, QStringLiteral("dom/a.html"));
        QCOMPARE(failure.subtest, QStringLiteral("first"));
        QCOMPARE(failure.group, QStringLiteral("dom/browser.toml"));
        QCOMPARE(failure.status, QStringLiteral("FAIL"));
        QCOMPARE(failure.expected, QStringLiteral("PASS"));
        QCOMPARE(failure.message, QStringLiteral("no"));
        QCOMPARE(failure.stack, QStringLiteral("at a.js:1"));
        QCOMPARE(failure.durationMs, 12);
        QCOMPARE(failure.lineNumber(), -1); // "line" counts the harness's own records.
    }

    void readsACrash() {
        const QByteArray line =
            "{\"action\": \"crash\", \"test\": \"dom/a.html\", \"signature\": \"mozilla::Foo()\", \"group\": \"g\", "
            "\"reason\": \"MOZ_CRASH(no)\", \"minidump_path\": "
            "\"/tmp/11111111-2222-3333-4444-555555555555/minidumps/6e9c7f0f-32a2-4b5e-9c0e-0123456789ab.dmp\", "
            "\"stackwalk_stdout\": \"Crash reason: SIGSEGV\\n\\nThread 0 Main (crashed)\\n 0 libxul.so foo\\n\\n"
            "Thread 1\\n 0 other\\n\"}\n";
        const FailureSummary summary = readSummary(format, line);
        QCOMPARE(summary.failures.size(), 1);
        const Failure &crash = summary.failures.first();
        QCOMPARE(crash.kind, Failure::Kind::Crash);
        QCOMPARE(crash.test, QStringLiteral("dom/a.html"));
        QCOMPARE(crash.status, QStringLiteral("CRASH"));
        QCOMPARE(crash.message, QStringLiteral("MOZ_CRASH(no)"));
        QCOMPARE(crash.crashSignature, QStringLiteral("mozilla::Foo()"));
        QCOMPARE(crash.crashId, QStringLiteral("6e9c7f0f-32a2-4b5e-9c0e-0123456789ab"));
        QCOMPARE(crash.stack, QStringLiteral("Thread 0 Main (crashed)\n 0 libxul.so foo"));
        QCOMPARE(crash.group, QStringLiteral("g"));
    }

    void readsErrorsOfTheHarness() {
        const FailureSummary summary =
            readSummary(format, R"({"action": "log", "level": "ERROR", "message": "leaked 12 bytes"}
{"action": "log", "level": "CRITICAL", "message": "no device"}
{"action": "log", "level": "ERROR", "message": null}
{"action": "log", "level": "INFO", "message": "hello"}
{"action": "log", "status": "FAIL", "test": "dom/browser.toml", "message": "1 window left", "group": []}
)");
        QCOMPARE(summary.failureCount, 3);
        QCOMPARE(summary.failures.at(0).kind, Failure::Kind::Line);
        QCOMPARE(summary.failures.at(0).lines, (QVector<ErrorLine>{{QStringLiteral("leaked 12 bytes"), -1}}));
        QCOMPARE(summary.failures.at(0).line(), QStringLiteral("leaked 12 bytes"));
        QCOMPARE(summary.failures.at(1).status, QStringLiteral("CRITICAL"));
        QCOMPARE(summary.failures.at(2).kind, Failure::Kind::Test);
        QCOMPARE(summary.failures.at(2).test, QStringLiteral("dom/browser.toml"));
        QCOMPARE(summary.failures.at(2).group, QString());
        QCOMPARE(summary.badLines, 0);
    }

    /// Good tests are not told.
    void groupsTellThatItWasRead() {
        const FailureSummary summary = readSummary(format, R"({"action": "test_groups", "groups": ["a", "b"]}
{"action": "group_result", "group": "a", "status": "OK", "duration": 3}
{"action": "group_result", "group": "b", "status": "SKIP"}
)");
        QCOMPARE(summary.resultCount, 2);
        QCOMPARE(summary.failureCount, 0);
        QCOMPARE(readSummary(format, "<html>\n").resultCount, 0);
    }

    void strangeInput_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("badLines");
        const QByteArray good = resultLine();
        QTest::newRow("nothing") << QByteArray() << 0 << 0;
        QTest::newRow("blank lines") << QByteArray("\n\r\n  \t\n") + good << 1 << 0;
        QTest::newRow("as expected") << resultLine("PASS") << 0 << 0;
        QTest::newRow("known intermittent") << resultLine("FAIL", R"(["TIMEOUT", "FAIL"])") << 0 << 0;
        QTest::newRow("another one known") << resultLine("FAIL", R"(["TIMEOUT", 3, null])") << 1 << 0;
        QTest::newRow("known is no list") << resultLine("FAIL", R"("FAIL")") << 1 << 0;
        QTest::newRow("no line break at the end") << good + good.trimmed() << 2 << 0;
        QTest::newRow("CR LF") << QByteArray(good).replace('\n', "\r\n") + good << 2 << 0;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good << 1 << 0;
        QTest::newRow("truncated") << good + good.left(90) << 1 << 1;
        QTest::newRow("truncated in an escape")
            << good + "{\"action\": \"test_result\", \"message\": \"\\u12" << 1 << 1;
        QTest::newRow("a web page") << QByteArray("<html>\n<body>502</body>\n</html>\n") << 0 << 3;
        QTest::newRow("other JSON") << QByteArray("[1]\n3\nnull\n\"text\"\n{}\n{\"action\": 5}\n") << 0 << 6;
        QTest::newRow("two objects") << good.trimmed() + good << 0 << 1;
        QTest::newRow("text behind") << good.trimmed() + " x\n" << 0 << 1;
        QTest::newRow("unknown action") << QByteArray("{\"action\": \"lint\", \"level\": \"ERROR\"}\n") << 0 << 0;
        QTest::newRow("null members") << QByteArray(R"({"action": "test_result", "test": null, "subtest": null,)"
                                                    R"( "status": "FAIL", "expected": "PASS", "message": null,)"
                                                    R"( "stack": null, "known_intermittent": null})")
                                      << 1 << 0;
        QTest::newRow("nothing expected")
            << QByteArray(R"({"action": "test_result", "test": "a", "status": "FAIL"})") << 0 << 0;
        QTest::newRow("other types") << QByteArray(
                                            R"({"action": "test_result", "test": {"a": [1]}, "status": "FAIL",)"
                                            R"( "expected": "PASS", "message": 7, "stack": [], "duration": "x"})")
                                     << 1 << 0;
        QTest::newRow("broken number") << QByteArray(R"({"action": "test_result", "duration": 1e, "status": "FAIL"})")
                                       << 0 << 1;
        QTest::newRow("the last of equal names")
            << QByteArray(R"({"action": "crash", "status": "FAIL", "expected": "PASS", "action": "test_result"})") << 1
            << 0;
        QTest::newRow("raw NUL") << "{\"action\": \"crash\", \"test\": \"a" + QByteArray(1, '\0') + "b\"}\n" + good << 1
                                 << 1;
        QTest::newRow("bytes that are no UTF-8") << resultLine("F\xFF\xC3L") << 1 << 0;
        QTest::newRow("half of a pair") << resultLine("F\\udcffL") + resultLine("\\ud83c") << 2 << 0;
        QTest::newRow("deep") << "{\"action\": \"crash\", \"extra\": " + QByteArray(200'000, '[') +
                                     QByteArray(200'000, ']') + "}\n"
                              << 1 << 0;
        QTest::newRow("deep and cut") << "{\"action\": \"crash\", \"extra\": " + QByteArray(200'000, '{') + '\n' + good
                                      << 1 << 1;
        QTest::newRow("line that fits") << resultLine(QByteArray(1'000'000, 'x')) << 1 << 0;
        QTest::newRow("line that is too long") << good + resultLine(QByteArray(1'100'000, 'x')) + good << 2 << 1;
        QTest::newRow("too long and cut") << good + QByteArray(1'200'000, 'x') << 1 << 1;
    }
    void strangeInput() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, failures);
        QFETCH(int, badLines);
        const FailureSummary summary = readSummary(format, bytes);
        QCOMPARE(summary.failureCount, failures);
        QCOMPARE(summary.failures.size(), failures);
        QCOMPARE(summary.badLines, badLines);
        QVERIFY(summary.isWhole);
        for (const qsizetype piece : {1, 7, 65'536})
            QCOMPARE(told(readInPieces(format, bytes, piece)), told(summary));
    }

    void keepsWhatIsNoUnicodeReadable() {
        const FailureSummary summary = readSummary(
            format, R"({"action": "log", "level": "ERROR", "message": "\\ud83c \ud83c\udf46 \ud83cx \u0000"})");
        QCOMPARE(summary.failures.size(), 1);
        QString expected = QString::fromUtf8("\\ud83c 🍆 \uFFFDx ");
        expected += QChar(QChar::Null);
        QCOMPARE(summary.failures.first().line(), expected);
    }

    void keepsNoMoreThanTheMost() {
        QByteArray bytes;
        constexpr int count = 5000;
        for (int i = 0; i < count; ++i)
            bytes += resultLine(QByteArray::number(i));
        const FailureSummary summary = readSummary(format, bytes);
        QCOMPARE(summary.failureCount, count);
        QCOMPARE(summary.failures.size(), FailureSummary::mostFailures);
        QCOMPARE(summary.failures.last().status, QString::number(FailureSummary::mostFailures - 1));
    }

    void cutsLongTexts() {
        QByteArray text(299'999, 'x');
        text += "é"; // Two bytes, which are not torn apart.
        const auto lineWith = [&](const char *member, qsizetype bytes) {
            return "{\"action\": \"crash\", \"" + QByteArray(member) + "\": \"" + text.right(bytes) + "\"}\n";
        };
        const auto read = [](const QByteArray &line) { return readSummary(format, line).failures.at(0); };
        QCOMPARE(read(lineWith("message", 64 * 1024)).message.size(), 64 * 1024 - 1);
        const QString message = read(lineWith("message", 300'001)).message;
        QCOMPARE(message.size(), 64 * 1024 + 1);
        QVERIFY(message.endsWith(u'…'));
        const QString torn =
            read("{\"action\": \"crash\", \"message\": \"" + text.right(64 * 1024 + 1) + "\"}").message;
        QVERIFY(torn.endsWith(QString::fromUtf8("x…")));
        QCOMPARE(read(lineWith("stack", 300'001)).stack.size(), 256 * 1024 + 1);
        QCOMPARE(read(lineWith("test", 300'001)).test.size(), 1025);
    }

    /// However much there is of it.
    void boundsAllTextTogether() {
        QByteArray bytes;
        for (int i = 0; i < 400; ++i)
            bytes += "{\"action\": \"crash\", \"stack\": \"" + QByteArray(250'000, 'x') + "\"}\n";
        const FailureSummary summary = readSummary(format, bytes);
        QCOMPARE(summary.failureCount, 400);
        qsizetype all = 0;
        for (const Failure &failure : summary.failures)
            all += failure.stack.size();
        QVERIFY2(all < 34 * 1024 * 1024, qPrintable(QString::number(all)));
        QCOMPARE(summary.failures.first().stack.size(), 250'000);
        QCOMPARE(summary.failures.last().stack.size(), 1025);
    }

    void tellsWhatIsKnownByNow() {
        const auto reader = readerOf(format);
        QVERIFY(!reader->soFar().isWhole);
        reader->append(resultLine() + resultLine().left(40));
        QCOMPARE(reader->soFar().failureCount, 1);
        QVERIFY(!reader->soFar().isWhole);
        reader->append(resultLine().sliced(40));
        QCOMPARE(reader->soFar().failureCount, 2);
        reader->finish();
        QVERIFY(reader->soFar().isWhole);
        QCOMPARE(reader->soFar().failureCount, 2);
    }
};

QTEST_APPLESS_MAIN(TestErrorSummaryReader)
#include "test_error_summary_reader.moc"
