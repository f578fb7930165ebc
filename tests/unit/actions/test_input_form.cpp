#include "services/actions/action_catalog.h"
#include "services/actions/input_form.h"
#include "services/actions/input_schema.h"
#include "tests/support/places.h"

#include <QTest>

using namespace collie;
using namespace collie::actions;
using Kind = FormField::Kind;

class TestInputForm final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knowsEveryKind_data() {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *schema, Kind kind) {
            QTest::newRow(name) << QByteArray(schema) << int(kind);
        };
        row("text", "{\"type\":\"string\"}", Kind::Text);
        row("integer", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":20}", Kind::Integer);
        row("number", "{\"type\":\"number\"}", Kind::Number);
        row("boolean", "{\"type\":\"boolean\"}", Kind::Boolean);
        row("choice", "{\"enum\":[\"a\",\"b\",3]}", Kind::Choice);
        row("one choice", "{\"const\":\"a\"}", Kind::Choice);
        row("list", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}", Kind::List);
        row("list of anything", "{\"type\":\"array\"}", Kind::Yaml);
        row("names", "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}", Kind::Map);
        row("object", "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}", Kind::Object);
        row("object without a word", "{\"properties\":{\"x\":{\"type\":\"string\"}}}", Kind::Object);
        row("no members", "{\"type\":\"object\"}", Kind::Object);
        row("one of", "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", Kind::Variant);
        row("any of", "{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}", Kind::Variant);
        row("reference", "{\"$ref\":\"#/definitions/a\",\"definitions\":{\"a\":{\"type\":\"boolean\"}}}",
            Kind::Boolean);
        row("reference outside", "{\"$ref\":\"http://example.com/a\"}", Kind::Yaml);
        row("reference to itself", "{\"$ref\":\"#\"}", Kind::Yaml);
        row("condition",
            "{\"type\":\"object\",\"if\":{\"required\":[\"a\"]},\"properties\":{\"a\":{\"type\":\"string\"}}}",
            Kind::Yaml);
        row("several types", "{\"type\":[\"string\",\"integer\"]}", Kind::Yaml);
        row("unknown type", "{\"type\":\"colour\"}", Kind::Yaml);
        row("everything", "{}", Kind::Yaml);
        row("no schema", "\"x\"", Kind::Yaml);
        row("bounds the wrong way round", "{\"type\":\"integer\",\"minimum\":3,\"maximum\":1}", Kind::Yaml);
        row("bounds beyond reason", "{\"type\":\"integer\",\"maximum\":1e300}", Kind::Yaml);
    }

    void knowsEveryKind() {
        QFETCH(QByteArray, schema);
        QFETCH(int, kind);
        const FormField form = formOf(*parseJson(schema, QStringLiteral("The case")));
        QCOMPARE(int(form.kind), kind);
        QCOMPARE(form.kind == Kind::Yaml, !form.reason.isEmpty());
    }

    void takesTextsBoundsAndDefaults() {
        const FormField form = formOf(*parseJson(R"({"type":"object","required":["path"],"properties":{
            "depth":{"type":"integer","title":"Depth","description":"How\n many.","default":9,"minimum":1,"maximum":25},
            "testPath":{"type":"string","maxLength":255,"pattern":"^a"},
            "path":{"type":"string","default":""},
            "up":{"type":"integer","exclusiveMinimum":0,"exclusiveMaximum":5}}})",
                                                 QStringLiteral("The case")));
        QCOMPARE(form.children.size(), 4);
        const FormField &depth = form.children.at(0);
        QCOMPARE(depth.title, QStringLiteral("Depth"));
        QCOMPARE(depth.description, QStringLiteral("How many."));
        QVERIFY(depth.defaultValue == Json(9));
        QCOMPARE(depth.minimum, std::optional(1.0));
        QCOMPARE(depth.maximum, std::optional(25.0));
        QVERIFY(!depth.required);
        const FormField &testPath = form.children.at(1);
        QCOMPARE(testPath.title, QStringLiteral("Test path"));
        QCOMPARE(testPath.maxLength, 255);
        QCOMPARE(testPath.pattern, QStringLiteral("^a"));
        QVERIFY(!testPath.defaultValue);
        QVERIFY(form.children.at(2).required);
        QCOMPARE(form.children.at(3).minimum, std::optional(1.0));
        QCOMPARE(form.children.at(3).maximum, std::optional(4.0));
        QCOMPARE(toJsonBytes(startValue(form)), QByteArray("{\"depth\":9,\"path\":\"\"}"));
    }

    void everyRealActionHasAForm() {
        if (!test::hasSharedData())
            QSKIP(test::noSharedData);
        const auto catalog =
            ActionCatalog::parse(test::readSharedData(QStringLiteral("treeherder/actions/initialActions.json")));
        QCOMPARE(catalog->all().size(), 17);
        int forms = 0;
        for (const Action &action : catalog->all()) {
            if (action.schema.is_null())
                continue;
            ++forms;
            const FormField form = formOf(action.schema);
            QCOMPARE(form.kind, Kind::Object);
            QVERIFY2(canShow(form, defaultInput(action.schema)), qPrintable(action.name));
            // Gecko's schema of retrigger-multiple misplaces its members; the form says so instead of guessing.
            for (const FormField &field : form.children) {
                const bool known = action.name != u"retrigger-multiple" || field.key != "additionalProperties";
                if (known && action.name != u"retrigger-multiple")
                    QVERIFY2(field.kind != Kind::Yaml, qPrintable(action.name + u' ' + field.title));
            }
        }
        QCOMPARE(forms, 10);
    }

    void staysSmall_data() {
        QTest::addColumn<QByteArray>("schema");
        Json wide{{"type", "object"}, {"properties", Json::object()}};
        for (int i = 0; i < 5000; ++i)
            wide["properties"]["p" + std::to_string(i)] = {{"type", "string"}};
        QTest::newRow("wide") << toJsonBytes(wide);
        Json deep{{"type", "string"}};
        for (int i = 0; i < 60; ++i)
            deep = {{"type", "object"}, {"properties", {{"a", deep}}}};
        QTest::newRow("deep") << toJsonBytes(deep);
        // Two references a level: 2^50 fields when unfolded.
        Json bomb{{"type", "object"}, {"definitions", {{"d0", {{"type", "string"}}}}}};
        for (int i = 1; i < 50; ++i) {
            const std::string before = "#/definitions/d" + std::to_string(i - 1);
            bomb["definitions"]["d" + std::to_string(i)] = {
                {"type", "object"}, {"properties", {{"a", {{"$ref", before}}}, {"b", {{"$ref", before}}}}}};
        }
        bomb["properties"] = {{"x", {{"$ref", "#/definitions/d49"}}}};
        QTest::newRow("bomb") << toJsonBytes(bomb);
    }

    void staysSmall() {
        QFETCH(QByteArray, schema);
        const FormField form = formOf(*parseJson(schema, QStringLiteral("The case")));
        int fields = 0;
        const std::function<void(const FormField &)> count = [&](const FormField &field) {
            ++fields;
            for (const FormField &child : field.children)
                count(child);
        };
        count(form);
        QVERIFY2(fields <= 400, qPrintable(QString::number(fields)));
    }

    void tellsWhatItCanShow_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("shown");
        QTest::newRow("fits") << QByteArray("{\"times\":3,\"env\":{\"A\":\"b\"},\"tasks\":[\"x\"]}") << true;
        QTest::newRow("empty") << QByteArray("{}") << true;
        QTest::newRow("more members") << QByteArray("{\"other\":[1,2]}") << true;
        QTest::newRow("wrong type") << QByteArray("{\"times\":\"3\"}") << false;
        QTest::newRow("fraction") << QByteArray("{\"times\":1.5}") << false;
        QTest::newRow("lines") << QByteArray("{\"tasks\":[\"a\\nb\"]}") << false;
        QTest::newRow("no object") << QByteArray("[]") << false;
    }

    void tellsWhatItCanShow() {
        QFETCH(QByteArray, value);
        QFETCH(bool, shown);
        const FormField form = formOf(*parseJson(R"({"type":"object","properties":{"times":{"type":"integer"},
            "env":{"type":"object","additionalProperties":{"type":"string"}},
            "tasks":{"type":"array","items":{"type":"string"}}}})",
                                                 QStringLiteral("The case")));
        QCOMPARE(canShow(form, *parseJson(value, QStringLiteral("The case"))), shown);
    }

    void textsAreBounded() {
        const FormField form =
            formOf(Json{{"type", "string"}, {"title", std::string(100'000, 'x')}, {"description", "<b>x</b>"}});
        QVERIFY(form.title.size() <= 4096);
        QCOMPARE(form.description, QStringLiteral("<b>x</b>"));
    }
};

QTEST_GUILESS_MAIN(TestInputForm)
#include "test_input_form.moc"
