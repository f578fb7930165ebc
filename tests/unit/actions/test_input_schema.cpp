#include "services/actions/action_catalog.h"
#include "services/actions/input_schema.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;

class TestInputSchema final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void fillsInDefaults() {
        const Json schema{
            {"type", "object"},
            {"properties",
             {{"times", {{"type", "integer"}, {"default", 1}}},
              {"path", {{"type", "string"}}},
              {"deep", {{"type", "object"}, {"properties", {{"a", {{"default", Json::array({1, 2})}}}}}}}}}};
        QCOMPARE(toJsonBytes(defaultInput(schema)), QByteArray("{\"times\":1,\"deep\":{\"a\":[1,2]}}"));
        QVERIFY(defaultInput(nullptr).is_null());
        QCOMPARE(toJsonBytes(defaultInput({{"type", "object"}})), QByteArray("{}"));
    }

    void checks_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("good");
        QTest::newRow("fits") << QByteArray("{\"times\": 5}") << true;
        QTest::newRow("empty") << QByteArray("{}") << true;
        QTest::newRow("too many") << QByteArray("{\"times\": 101}") << false;
        QTest::newRow("wrong type") << QByteArray("{\"times\": \"5\"}") << false;
        QTest::newRow("unknown") << QByteArray("{\"time\": 5}") << false;
        QTest::newRow("no object") << QByteArray("[]") << false;
    }

    void checks() {
        QFETCH(QByteArray, input);
        QFETCH(bool, good);
        const Json schema{{"type", "object"},
                          {"additionalProperties", false},
                          {"properties", {{"times", {{"type", "integer"}, {"minimum", 1}, {"maximum", 100}}}}}};
        const auto checked = checkInput(*parseJson(input, QStringLiteral("The case")), schema);
        QCOMPARE(checked.has_value(), good);
        if (!good) {
            QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
            QVERIFY(checked.error().message.startsWith(QStringLiteral("The input")));
        }
    }

    void takesNothingWithoutASchema() {
        QVERIFY(checkInput(nullptr, nullptr));
        QCOMPARE(checkInput(Json::object(), nullptr).error().kind, ErrorKind::InvalidArgument);
    }

    void everyRealActionTakesItsDefaultsOrSaysWhatIsMissing() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto catalog =
            ActionCatalog::parse(test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")));
        for (const Action &action : catalog->all()) {
            const auto checked = checkInput(defaultInput(action.schema), action.schema);
            QVERIFY2(checked, qPrintable(checked ? action.name : checked.error().message));
        }
        const Action *multiple = catalog->find(QStringLiteral("retrigger-multiple"), nullptr);
        const auto input =
            parseJson("{\"requests\": [{\"tasks\": [\"a\", \"b\"], \"times\": 1}]}", QStringLiteral("The case"));
        // Gecko's schema forbids what the action needs, which is why the input that Collie makes for it is not checked.
        QVERIFY(!checkInput(*input, multiple->schema));
    }

    void survivesHostileSchemas_data() {
        QTest::addColumn<QByteArray>("schema");
        QTest::newRow("refers to itself") << QByteArray("{\"$ref\": \"#\"}");
        QTest::newRow("refers in a circle") << QByteArray(
            "{\"definitions\":{\"a\":{\"$ref\":\"#/definitions/b\"},\"b\":{\"$ref\":\"#/definitions/a\"}},"
            "\"properties\":{\"x\":{\"$ref\":\"#/definitions/a\"}}}");
        QTest::newRow("refers outside") << QByteArray("{\"$ref\": \"http://example.com/schema.json\"}");
        QTest::newRow("refers nowhere") << QByteArray("{\"$ref\": \"#/definitions/none\"}");
        QTest::newRow("types that are none") << QByteArray("{\"type\": 5}");
        QTest::newRow("a string") << QByteArray("\"x\"");
    }

    void survivesHostileSchemas() {
        QFETCH(QByteArray, schema);
        // Whether it passes is the action's own affair; here only that this process lives.
        const auto checked = checkInput({{"x", 1}}, *parseJson(schema, QStringLiteral("The case")));
        QVERIFY(checked || !checked.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInputSchema)
#include "test_input_schema.moc"
