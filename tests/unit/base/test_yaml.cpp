#include "services/base/yaml.h"

#include <QTest>

using namespace collie;

class TestYaml final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void converts_data() {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("json") << QByteArray("{\"b\": 1, \"a\": [1.5, null]}")
                              << QByteArray("{\"b\":1,\"a\":[1.5,null]}");
        QTest::newRow("keys keep their order") << QByteArray("z: 1\na: 2\n") << QByteArray("{\"z\":1,\"a\":2}");
        QTest::newRow("plain scalars") << QByteArray("[~, null, true, False, 12, -3, 1e3, 0.5, abc, 1.2.3]")
                                       << QByteArray("[null,null,true,false,12,-3,1000.0,0.5,\"abc\",\"1.2.3\"]");
        QTest::newRow("quoted scalars are strings")
            << QByteArray("['1', \"true\", '']") << QByteArray("[\"1\",\"true\",\"\"]");
        QTest::newRow("block text") << QByteArray("a: |\n  one\n  two\n") << QByteArray("{\"a\":\"one\\ntwo\\n\"}");
        QTest::newRow("empty") << QByteArray("") << QByteArray("null");
    }

    void converts() {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, json);
        const Result<Json> document = parseYaml(yaml, QStringLiteral("The template"));
        QVERIFY2(document, document ? "" : qPrintable(document.error().message));
        QCOMPARE(toJsonBytes(*document), json);
    }

    void writesWhatItReads_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("scalars") << QByteArray("{\"a\":1,\"b\":-2.5,\"c\":true,\"d\":null,\"e\":\"text\",\"f\":1e+30}");
        QTest::newRow("texts that look like something else")
            << QByteArray("[\"1\",\"true\",\"null\",\"~\",\"\",\"no\",\"Yes\",\"-\",\"- a\",\"a: b\",\"#x\",\" x\",\"x "
                          "\",\"0x1f\",\"1e3\",\".5\",\"*a\"]");
        QTest::newRow("lines") << QByteArray(
            "{\"a\":\"one\\ntwo\\n\",\"b\":\"one\\ntwo\",\"c\":\"\\n\",\"d\":\" one\\ntwo\\n\",\"e\":\"a\\tb\\n\"}");
        QTest::newRow("nested") << QByteArray(
            "{\"a\":{\"b\":[{\"c\":[]},{},[[1],[2]]]},\"tasks\":[\"test-linux2404-64/opt-x-1\"]}");
        QTest::newRow("keys") << QByteArray("{\"true\":1,\"\":2,\"a b\":3,\"1\":4,\"x\\ny\":5}");
        QTest::newRow("characters") << QByteArray("{\"a\":\"\\u0001 \xc3\xa9 \xf0\x9f\x90\x95 \\\"'\"}");
        QTest::newRow("a scalar") << QByteArray("\"a: b\"");
    }

    void writesWhatItReads() {
        QFETCH(QByteArray, json);
        const Json document = *parseJson(json, QStringLiteral("The case"));
        const QByteArray yaml = toYamlBytes(document);
        const Result<Json> read = parseYaml(yaml, QStringLiteral("The text"));
        QVERIFY2(read, yaml.constData());
        QCOMPARE(toJsonBytes(*read), toJsonBytes(document));
    }

    void writesForPeople() {
        const Json document{{"depth", 9}, {"tasks", {"a-1", "b"}}, {"on", "no"}};
        QCOMPARE(toYamlBytes(document), QByteArray("depth: 9\ntasks:\n  - a-1\n  - b\n\"on\": \"no\"\n"));
    }

    void tellsWhereItIsWrong() {
        const Result<Json> document = parseYaml("a: [1, 2\nb: }", QStringLiteral("The template"));
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::BadResponse);
        QVERIFY(document.error().message.startsWith(QStringLiteral("The template is neither JSON nor YAML: line 2")));
    }

    void refusesWhatUnfoldsWithoutEnd() {
        QByteArray bomb("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                    QByteArrayList(10, before).join(',') + "]\n";
        }
        const Result<Json> document = parseYaml(bomb, QStringLiteral("The template"));
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::TooLarge);
    }

    void refusesDeepNesting() {
        const Result<Json> document = parseYaml(QByteArray(5000, '['), QStringLiteral("The template"));
        QVERIFY(!document);
    }
};

QTEST_GUILESS_MAIN(TestYaml)
#include "test_yaml.moc"
