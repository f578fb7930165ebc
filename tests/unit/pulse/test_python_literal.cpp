#include "services/pulse/legacy_import.h"
#include "services/pulse/python_literal.h"
#include "tests/support/places.h"

#include <QTemporaryDir>
#include <QTest>

using namespace collie;
using pulse::parsePythonLiteral;

/// Lines of the 2016 dumps, and every literal they may hold.
class TestPythonLiteral final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *text, const char *json) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(json);
        };
        row("None", "null");
        row("[True, False]", "[true,false]");
        row("{}", "{}");
        row("{u'a': 1, 'b': [2L, -3, 0x1F, 0b101, 0o17, 017]}", R"({"a":1,"b":[2,-3,31,5,15,15]})");
        row("1.5e3", "1500.0");
        row("-.5", "-0.5");
        row("123456789012345678901234567890L", "\"123456789012345678901234567890\"");
        row("-9223372036854775808", "-9223372036854775808");
        row("18446744073709551615", "18446744073709551615");
        row("(1, 2)", "[1,2]");
        row("(1,)", "[1]");
        row("(1)", "1");
        row("()", "[]");
        row("{1, 2}", "[1,2]");
        row("{1: 'a', None: 'b'}", R"({"1":"a","null":"b"})");
        row("'it\\'s'", "\"it's\"");
        row("\"it's \\\"\"", "\"it's \\\"\"");
        row("u'\\u00e4\\xe4\\n\\t\\\\'", "\"\xc3\xa4\xc3\xa4\\n\\t\\\\\"");
        row("'\\xc3\\xa4'", "\"\xc3\xa4\"");
        row("u'\\ud83d\\udc15'", "\"\xf0\x9f\x90\x95\"");
        row("u'\\U0001f415'", "\"\xf0\x9f\x90\x95\"");
        row("u'\\101\\0'", "\"A\\u0000\"");
        row("'\\d'", "\"\\\\d\"");
        row("r'\\d\\n'", "\"\\\\d\\\\n\"");
        row("ur'\\d'", "\"\\\\d\"");
        row("'a' \"b\" u'c'", "\"abc\"");
        row("'''a'b'''", "\"a'b\"");
        row("{'a': {'b': [{'c': (None,)}]}, }", R"({"a":{"b":[{"c":[null]}]}})");
        row("  [ 1 , 2 , ]  ", "[1,2]");
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        const auto value = parsePythonLiteral(text);
        QVERIFY2(value, value ? "" : qPrintable(value.error().text));
        QCOMPARE(toJsonBytes(*value), json);
    }

    void saysWhereItIsWrong_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        const auto row = [](const char *text, int column) { QTest::addRow("%s", text) << QByteArray(text) << column; };
        row("", 1);
        row("{'a': }", 7);
        row("{'a' 1}", 6);
        row("[1 2]", 4);
        row("'open", 6);
        row("{'a': __import__('os')}", 7);
        row("1 + 1", 3);
        row("nan", 1);
        row("u'\\u12'", 3);
        row("'\\x4'", 2);
        row("{[]: 1}", 2);
        row("[1] [2]", 5);
        row("0xZZ", 1);
    }
    void saysWhereItIsWrong() {
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        const auto value = parsePythonLiteral(text);
        QVERIFY(!value);
        QVERIFY(!value.error().text.isEmpty());
        QCOMPARE(value.error().column, qint64(column));
    }

    void boundsNesting() {
        QVERIFY(!parsePythonLiteral(QByteArray(100'000, '[')));
        QVERIFY(parsePythonLiteral(QByteArray(90, '[') + QByteArray(90, ']')));
    }

    void importsTheDump() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto config = pulse::LegacyQueueConfig::read(*parseJson(
            test::readSharedData(QStringLiteral("pulse-dumps/multi_queue_sample_config.json")), QStringLiteral("It")));
        QVERIFY(config);
        QCOMPARE(config->bindings.size(), 3);
        QVERIFY(config->durable);
        QVERIFY(config->appLabel.contains(u"runnable"));
        const auto recording =
            pulse::LegacyImport(*config).read(test::sharedDataPath(QStringLiteral("pulse-dumps/dumped_messages.json")));
        QVERIFY(recording);
        QCOMPARE(recording->messages.size(), 4);
        QVERIFY(recording->problems.isEmpty());
        QCOMPARE(stringMember(*pulse::parsePayload(recording->messages[0]), "action"),
                 QStringLiteral("trigger_missing_jobs"));
    }

    void importsWhatOthersWrite_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("messages");
        QTest::addColumn<QList<QPoint>>("problems"); // x is the column, y the line
        QTest::newRow("the UI's array") << QByteArray(
                                               "[\n  {\"payload\": {\"a\": 1}, \"exchange\": \"e\", \"routingKey\": "
                                               "\"k\", \"redelivered\": true, \"cc\": [\"r\"]},\n  5\n]")
                                        << 1 << QList<QPoint>{{0, 2}};
        QTest::newRow("a broken array") << QByteArray("[{\"payload\": 1},\n nope]") << 0 << QList<QPoint>{{3, 2}};
        QTest::newRow("lines")
            << QByteArray("{\"payload\": {}, \"exchange\": \"e\", \"routingKey\": \"k\"}\n\n{\"a\": 1}\n{'b': None}\n")
            << 3 << QList<QPoint>();
        QTest::newRow("bad lines among good ones")
            << QByteArray("{'a': 1}\n{'a': nope}\n{'b': 2}\n[1]\n") << 2 << QList<QPoint>{{7, 2}, {1, 4}};
        QTest::newRow("metadata of its own") << QByteArray("{u'_meta': {u'exchange': u'exchange/build/normalized', "
                                                           "u'routing_key': u'build.x'}, u'payload': {}}\n")
                                             << 1 << QList<QPoint>();
    }
    void importsWhatOthersWrite() {
        QFETCH(QByteArray, content);
        QFETCH(int, messages);
        QFETCH(QList<QPoint>, problems);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("dump")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const auto recording = pulse::LegacyImport().read(file.fileName());
        QVERIFY(recording);
        QCOMPARE(recording->messages.size(), messages);
        QList<QPoint> found;
        for (const auto &problem : recording->problems)
            found.append({int(problem.column), int(problem.line)});
        QCOMPARE(found, problems);
    }
};

QTEST_GUILESS_MAIN(TestPythonLiteral)
#include "test_python_literal.moc"
