#include "services/base/json_schema.h"

#include <QTest>

using namespace collie;

namespace {

Result<void> check(const QByteArray &document, const QByteArray &schema) {
    return checkAgainstSchema(*parseJson(document, QStringLiteral("The document")),
                              *parseJson(schema, QStringLiteral("The schema")), QStringLiteral("The case"));
}

} // namespace

class TestJsonSchema final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void checks_data();
    void checks();
    void refusesUnusableSchemas_data();
    void refusesUnusableSchemas();
    void hostilePatternsDoNotHoldUp_data();
    void hostilePatternsDoNotHoldUp();
};

void TestJsonSchema::checks_data() {
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("message"); ///< Part of it; empty when the document fits.

    const auto row = [](const char *name, const char *schema, const char *document, const char *message) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(document) << QString::fromUtf8(message);
    };
    row("anything", "{}", "[1, null]", "");
    row("type", R"j({"type": "object"})j", "[]", "The case");
    row("by reference", R"j({"definitions": {"n": {"type": "integer"}}, "items": {"$ref": "#/definitions/n"}})j",
        "[1, 2]", "");
    row("against a reference", R"j({"definitions": {"n": {"type": "integer"}}, "items": {"$ref": "#/definitions/n"}})j",
        R"j([1, "2"])j", "[1]");
    row("a property called like a keyword",
        R"j({"properties": {"pattern": {"type": "string"}, "default": {"type": "integer"}, "$ref": {"type": "null"}}})j",
        R"j({"default": "x"})j", "default");
    row("pattern", R"j({"properties": {"a": {"items": {"pattern": "^x"}}}})j", R"j({"a": ["xy", "yx"]})j",
        "at /a/1 does not match “^x”");
    row("pattern of the whole", R"j({"pattern": "^x+$"})j", R"j("xxy")j", "The case does not match");
    row("pattern that fits", R"j({"additionalProperties": {"pattern": "b$"}})j", R"j({"k": "ab"})j", "");
    row("pattern of additional properties", R"j({"properties": {"a": {}}, "additionalProperties": {"pattern": "b$"}})j",
        R"j({"a": "a", "k": "ba"})j", "at /k");
    row("unique", R"j({"uniqueItems": true})j", "[1, 2, 1]", "The case");
    row("enum of objects", R"j({"enum": [{"pattern": "x"}]})j", R"j({"pattern": "x"})j", "");
    row("pattern properties leave others alone",
        R"j({"patternProperties": {"^x": {}}, "additionalProperties": false})j", R"j({"xy": 1})j", "");
}

void TestJsonSchema::checks() {
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    QFETCH(QString, message);
    const auto checked = check(document, schema);
    QVERIFY2(checked.has_value() == message.isEmpty(), qPrintable(checked ? QString() : checked.error().message));
    if (!checked) {
        QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(checked.error().message.contains(message), qPrintable(checked.error().message));
    }
}

void TestJsonSchema::refusesUnusableSchemas_data() {
    QTest::addColumn<QByteArray>("schema");
    const auto row = [](const char *name, const QByteArray &schema) { QTest::newRow(name) << schema; };
    row("to itself", R"j({"$ref": "#"})j");
    row("to itself by way of allOf", R"j({"allOf": [{"$ref": "#"}]})j");
    row("to itself by way of not", R"j({"definitions": {"a": {"not": {"$ref": "#/definitions/a"}}},
                                           "items": {"$ref": "#/definitions/a"}})j");
    row("outside", R"j({"$ref": "http://example.com/schema.json"})j");
    row("nowhere", R"j({"$ref": "#/definitions/none"})j");
    row("no pointer", R"j({"$ref": "#a~9"})j");
    row("wrong type", R"j({"type": 5})j");
    QByteArray doubling = R"j({"definitions": {"n0": {})j";
    for (int i = 1; i < 100; ++i)
        doubling +=
            QStringLiteral(R"j(, "n%1": {"allOf": [{"$ref": "#/definitions/n%2"}, {"$ref": "#/definitions/n%2"}]})j")
                .arg(i)
                .arg(i - 1)
                .toUtf8();
    row("doubling", doubling + R"j(}, "$ref": "#/definitions/n99"})j");
    row("huge", "{\"enum\": [\"" + QByteArray(300000, 'x') + "\"]}");
}

void TestJsonSchema::refusesUnusableSchemas() {
    QFETCH(QByteArray, schema);
    const auto checked = check("[1]", schema);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::BadResponse);
}

void TestJsonSchema::hostilePatternsDoNotHoldUp_data() {
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("takes for ever") << QByteArray(R"j({"pattern": "^(a+)+$"})j") << '"' + QByteArray(5000, 'a') + "!\"";
    QTest::newRow("recurses for every character")
        << QByteArray(R"j({"pattern": "^(.|x)*$"})j") << '"' + QByteArray(200000, 'a') + '"';
    QTest::newRow("many times") << QByteArray(R"j({"items": {"pattern": "^(a|a)*$"}})j")
                                << '[' + QByteArray("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", ").repeated(2000) +
                                       "0]";
    QTest::newRow("digits of a date") << QByteArray(R"j({"format": "date"})j") << '"' + QByteArray(200000, '1') + '"';
    QTest::newRow("every pair") << QByteArray(R"j({"uniqueItems": true})j")
                                << '[' + QByteArray("1, ").repeated(100000) + "1]";
}

void TestJsonSchema::hostilePatternsDoNotHoldUp() {
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, document);
    // Whatever the verdict: there is one, and soon enough for the test's own deadline.
    const auto checked = check(document, schema);
    QVERIFY(checked || !checked.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "test_json_schema.moc"
