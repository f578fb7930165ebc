#include "services/base/slugid.h"
#include "services/jsone/render.h"
#include "tests/support/fake_clock.h"
#include "tests/support/jsone_specification.h"
#include "tests/support/places.h"

#include <QTest>

#include <cmath>

using namespace collie;

namespace {

/// Equality of documents without regard to the order of keys; 1 and 1.0 are equal.
bool sameDocument(const Json &left, const Json &right) {
    return nlohmann::json(left) == nlohmann::json(right);
}

Json fromText(const QByteArray &text) {
    return Json::parse(text.begin(), text.end());
}

QString described(const Result<Json> &result) {
    return result ? QString::fromUtf8(toJsonBytes(*result)) : result.error().message;
}

} // namespace

class TestRender final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void specification();
    void rendersAs_data();
    void rendersAs();
    void meetsLimits_data();
    void meetsLimits();
    void survivesDeepDocuments_data();
    void survivesDeepDocuments();
    void longChainsAreNotDeep();
    void ownLimitsCount();
    void keepsTheDocumentsOrder();
    void numbersThatAreNoNumbers();
    void givesOneSlugidALabel();

  private:
    test::FakeClock m_clock{test::jsoneNowMs};
};

void TestRender::specification() {
    if (!test::hasSharedData())
        QSKIP(test::noSharedData);
    const auto cases = test::jsoneSpecification();
    QCOMPARE(cases.size(), 1175);
    int failures = 0;
    for (const test::JsoneCase &each : cases) {
        const Json context = each.context;
        const auto result = jsone::render(each.document, each.context, m_clock);
        bool isRight = false;
        if (each.error.is_null())
            isRight = result && sameDocument(*result, each.result);
        else if (each.error.is_string())
            isRight = !result && result.error().kind == ErrorKind::InvalidArgument &&
                      result.error().message == QString::fromStdString(each.error.get<std::string>());
        else
            isRight = !result && result.error().kind == ErrorKind::InvalidArgument;
        if (isRight && context == each.context)
            continue;
        ++failures;
        qWarning().noquote() << each.name << "\n  template" << toJsonBytes(each.document) << "\n  expected"
                             << toJsonBytes(each.error.is_null() ? each.result : each.error) << "\n  got"
                             << described(result);
    }
    QCOMPARE(failures, 0);
}

void TestRender::rendersAs_data() {
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("expected"); ///< A document, or an error's text after '!'.

    const auto row = [](const char *name, const char *document, const char *context, const char *expected) {
        QTest::newRow(name) << QByteArray(document) << QByteArray(context) << QByteArray(expected);
    };
    const auto expression = [](const char *source, const char *expected) {
        QTest::newRow(source) << QByteArray("{\"$eval\": \"") + source + "\"}"
                              << QByteArray(
                                     R"j({"l": [1, 2, 3], "t": "h\u00e9llo\ud83d\ude00", "o": {"a": {"b": 1}}})j")
                              << QByteArray(expected);
    };
    // What follows is how json-e 4.8.4 for JavaScript answers, beyond the specification.
    expression("str(4 / 2)", "\"2\"");
    expression("str(1 / 10000000)", "\"1e-7\"");
    expression("str(0.000001)", "\"0.000001\"");
    expression("str(1 / 3)", "\"0.3333333333333333\"");
    expression("str(100000000000000000000000)", "\"1e+23\"");
    expression("str(123456789012345680000)", "\"123456789012345680000\"");
    expression("str(1000000000000000000000)", "\"1e+21\"");
    expression("str(0 - 1.5)", "\"-1.5\"");
    expression("str(123456789.125)", "\"123456789.125\"");
    expression("str(-0)", "\"0\"");
    expression("-2 ** 2", "4");
    expression("2 ** 3 ** 2", "512");
    expression("str(1 ** number('Infinity'))", "\"NaN\"");
    expression("number('0x10') + number(' 12 ') + number('') + number('1e2')", "128");
    expression("str(number('1_000'))", "\"NaN\"");
    expression("str(number('-Infinity'))", "\"-Infinity\"");
    expression("l[-4]", "1");
    expression("l[1 2]", "2");
    expression("l[1:null]", "[2, 3]");
    expression("l[1.5:1]", "[]");
    expression("l[:-1]", "[1, 2]");
    expression("l[5:9]", "[]");
    expression("{a: 1,}", "{\"a\": 1}");
    expression("{b: nothing, '1': 1, b: 2, a: 3}", "{\"1\": 1, \"b\": 2, \"a\": 3}");
    expression("[t[1], t[5], t[-1:], t[:2], len(t)]", R"j(["é", "😀", "😀", "hé", 6])j");
    expression("[1,]", "!SyntaxError: an operand is missing");
    expression("!o.a", "!InterpreterError: infix: . expects objects");
    expression("o['a']['b'] + o.a.b", "2");
    expression("o['x']", "null");
    expression("min(2, 1, 3) + max(2, 1, 3)", "4");
    expression("max(1, 'a')", "!BuiltinError: invalid arguments to builtin: max");
    expression("range(5, 0, -2)", "[5, 3, 1]");
    expression("range(0, 5, 0 - 1)", "[]");
    expression("range(0, 1, 0)", "!BuiltinError: invalid arguments to builtin: range");
    expression("range(0, 0, 0)", "[]");
    expression("range(1)", "!BuiltinError: invalid arguments to builtin: range: expected at least 2 arguments");
    expression("split('a,b,,c', ',')", R"j(["a", "b", "", "c"])j");
    expression("split('a1b', 1)", R"j(["a", "b"])j");
    expression("split('', 'x')", "[\"\"]");
    expression("split('', '')", "[]");
    expression("len(split(t, ''))", "7");
    expression("join(split(t, ''), '')", "\"héllo😀\"");
    expression("join([1, null, true, [2, [3]], {a: 1}], '-')", "\"1--true-2,3-[object Object]\"");
    expression("strip('\\u00a0 x\\ufeff\\u3000')", "\"x\"");
    expression("uppercase('stra\\u00dfe')", "\"STRASSE\"");
    expression("'\\ud83d\\ude00' < '\\uffff'", "true");
    expression("'b' in 'abc' && !('z' in 'abc') && 2 in l && 'a' in o", "true");
    expression("[[1, 2], {a: null}] == [[1, 2], {a: null}]", "true");
    expression("len == len && !(len == str)", "true");
    expression("typeof(len)", "\"function\"");
    expression("len", "!TemplateError: evaluated template contained uncalled functions");
    expression("defined('now') && defined('l') && defined('nothing') == false", "true");
    expression("fromNow('1 mo 1w -', '')", "!Error: String: '1 mo 1w -' isn't a time expression");
    expression("fromNow('-1 day', '2020-03-01')", "\"2020-02-29T00:00:00.000Z\"");
    expression("fromNow('1 yr 1 SEC', '2019-12-31T23:59:59.5+01:00')", "\"2020-12-30T23:00:00.500Z\"");
    expression("fromNow('1 day', 'whenever')", "null");
    expression("fromNow('9999999 years')", "null");
    expression("fromNow('9000 years', '2020-01-01')", "\"+011014-01-10T00:00:00.000Z\"");
    expression("1 +", "!SyntaxError: Unexpected end of input");
    expression("1 = 2", "!SyntaxError: Unexpected input for '1 = 2' at '= 2'");
    expression("'a", "!SyntaxError: Unexpected input for ''a' at ''a'");
    expression("(1 2)", "!SyntaxError: Found: 2 token, expected one of: )");
    expression("{a 1}", "!SyntaxError: Found: 1 token, expected one of: :");
    expression("[1, 2](0)", "!InterpreterError: 1,2 is not callable");

    row("place in the template", R"j({"foo": [0, {"123": [{"$eval": "nothing"}]}]})j", "{}",
        R"j(!InterpreterError at template.foo[1]["123"][0]: unknown context value nothing)j");
    row("place by an odd key", R"j({"a\"b\n": "${nothing}"})j", "{}",
        R"j(!InterpreterError at template["a\"b\n"]: unknown context value nothing)j");
    row("one dollar too many", R"j({"a": "$$${x} $${x} $ ${x}$", "$$eval": 1})j", R"j({"x": 1})j",
        R"j({"a": "$${x} ${x} $ 1$", "$eval": 1})j");
    row("interpolates null as nothing", "\"a${x}b${true}${1.50}\"", R"j({"x": null})j", "\"abtrue1.5\"");
    row("thenfoo passes as then", R"j({"$if": "true", "thenfoo": 1})j", "{}", "null");
    row("ends with a binder", R"j({"$map": [1], "xeach(y)": 1})j", "{}",
        "!TemplateError: $map requires each(identifier) syntax");
    row("nothing found", R"j([{"$find": [1, 2], "each(x)": "x > 2"}, 3])j", "{}", "[3]");
    row("second name of each", R"j({"$map": ["a", "b"], "each(x, i)": "${x}${i}"})j", "{}", R"j(["a0", "b1"])j");
    row("maps an object", R"j({"$map": {"a": 1, "b": 2}, "each(x)": {"${x.key}2": {"$eval": "x.val * 2"}}})j", "{}",
        R"j({"a2": 2, "b2": 4})j");
    row("initial is not rendered", R"j({"$reduce": [1], "initial": "${x}", "each(a, x)": "${a}${x}"})j", "{}",
        R"j("${x}1")j");
    row("matches nothing into an object", R"j({"$match": {"true": {"$if": "false", "then": 1}}})j", "{}", "[{}]");
    row("a literal in $find is a template", R"j({"$find": [1], "each(x)": "x == 1 && '${y}' != ''"})j", "{}",
        "!InterpreterError: unknown context value y");
    row("context names now", R"j({"$fromNow": "1 hour"})j", R"j({"now": "2000-01-01T00:00:00.000Z"})j",
        "\"2000-01-01T01:00:00.000Z\"");
    row("context hides a builtin", R"j({"$eval": "len"})j", R"j({"len": 3})j", "3");
    row("reverses in place", R"j({"a": {"$eval": "l"}, "b": {"$reverse": {"$eval": "l"}}, "c": {"$eval": "l"}})j",
        R"j({"l": [1, 2]})j", R"j({"a": [2, 1], "b": [2, 1], "c": [2, 1]})j");
    row("takes the first off", R"j([{"$mergeDeep": {"$eval": "l"}}, {"$eval": "len(l)"}])j",
        R"j({"l": [{"a": [1]}, {"a": [2], "b": 3}]})j", R"j([{"a": [1, 2], "b": 3}, 1])j");
    row("sorts text by code unit", R"j({"$sort": ["\uffff", "b", "\ud83d\ude00", "a"]})j", "{}",
        R"j(["a", "b", "\ud83d\ude00", "\uffff"])j");
    row("sorts stably", R"j({"$sort": [{"a": 2, "b": 1}, {"a": 1, "b": 2}, {"a": 2, "b": 3}], "by(x)": "x.a"})j", "{}",
        R"j([{"a": 1, "b": 2}, {"a": 2, "b": 1}, {"a": 2, "b": 3}])j");
    row("$json of odd text", R"j({"$json": {"b": "\u0001\"\\é", "a": [1.0, 1e21, null]}})j", "{}",
        R"j("{\"a\":[1,1e+21,null],\"b\":\"\\u0001\\\"\\\\é\"}")j");
    row("context is no object", "1", "[]", "!TemplateError: context must be an object");
    row("several operators", R"j({"$eval": "1", "$json": 1})j", "{}", "!TemplateError: only one operator allowed");
    row("many keys", R"j({"$merge": [{"$eval": "o"}, {"k7": 0}]})j",
        R"j({"o": {"k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 7, "k8": 8, "k9": 9, "k10": 10,
                  "k11": 11, "k12": 12, "k13": 13, "k14": 14, "k15": 15, "k16": 16, "k17": 17, "k18": 18}})j",
        R"j({"k1": 1, "k2": 2, "k3": 3, "k4": 4, "k5": 5, "k6": 6, "k7": 0, "k8": 8, "k9": 9, "k10": 10,
            "k11": 11, "k12": 12, "k13": 13, "k14": 14, "k15": 15, "k16": 16, "k17": 17, "k18": 18})j");
}

void TestRender::rendersAs() {
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, expected);
    const auto result = jsone::render(fromText(document), fromText(context), m_clock);
    if (expected.startsWith('!')) {
        QVERIFY2(!result, qPrintable(described(result)));
        QCOMPARE(result.error().message, QString::fromUtf8(expected.mid(1)));
        QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
        return;
    }
    QVERIFY2(result, qPrintable(described(result)));
    QVERIFY2(sameDocument(*result, fromText(expected)), qPrintable(described(result)));
}

void TestRender::meetsLimits_data() {
    QTest::addColumn<QByteArray>("document");

    const auto row = [](const char *name, const QByteArray &document) { QTest::newRow(name) << document; };
    // A hundred times over something already there: without limits 2^100 of it.
    const auto hundredTimes = [](const char *initial, const char *each) {
        return QByteArray(R"j({"$reduce": {"$eval": "range(0, 100)"}, "initial": )j") + initial +
               R"j(, "each(a, x)": )j" + each + "}";
    };
    const QByteArray sharedLists = hundredTimes("[]", R"j({"$eval": "[a, a]"})j");
    const QByteArray sharedObjects = hundredTimes("{}", R"j({"$eval": "{l: a, r: a}"})j");
    const auto letD = [](const QByteArray &d, const char *expression) {
        return QByteArray(R"j({"$let": {"d": )j") + d + R"j(}, "in": {"$eval": ")j" + expression + "\"}}";
    };
    row("doubled text", hundredTimes("\"x\"", R"j({"$eval": "a + a"})j"));
    row("doubled interpolation", hundredTimes("\"x\"", "\"${a}${a}\""));
    row("doubled list", hundredTimes("[1]", R"j({"$flatten": [{"$eval": "a"}, {"$eval": "a"}]})j"));
    row("shared lists, written out", sharedLists);
    row("shared objects, written out", sharedObjects);
    row("shared lists, compared", letD(sharedLists, "d == [d[0], d[1]]"));
    row("shared lists, joined", letD(sharedLists, "join(d, '')"));
    row("shared lists, flattened", R"j({"$flattenDeep": )j" + sharedLists + "}");
    row("shared lists as $json", R"j({"$json": )j" + sharedLists + "}");
    row("shared objects, merged", R"j({"$mergeDeep": [)j" + sharedObjects + ", " + sharedObjects + "]}");
    const QByteArray deep(
        R"j({"$reduce": {"$eval": "range(0, 100000)"}, "initial": 1, "each(a, x)": [{"$eval": "a"}]})j");
    row("deep result", deep);
    row("deep comparison", letD(deep, "d == [d[0]]"));
    row("deep flattening", R"j({"$flattenDeep": )j" + deep + "}");
    row("deep text", letD(deep, "join(d, '')"));
    row("huge range", R"j({"$eval": "range(0, 100000000000)"})j");
    row("join bomb", R"j({"$eval": "join(range(0, 1000000), '0123456789012345678901234')"})j");
    row("loops in loops", R"j({"$map": {"$eval": "range(0, 1000)"}, "each(x)": {"$map": {"$eval": "range(0, 1000)"},
                              "each(y)": {"$map": {"$eval": "range(0, 1000)"}, "each(z)": 1}}})j");
    const auto million = [](const char *condition) {
        return QByteArray(R"j({"$let": {"s": {"$eval": "join(range(0, 1000000), '')"}}, "in":
                              {"$find": {"$eval": "range(0, 1000000)"}, "each(x)": ")j") +
               condition + "\"}}";
    };
    row("long text, measured often", million("len(s) == 0"));
    row("long text, searched often", million("'x' in s"));
    row("long text, compared often", million("s == lowercase(s) && false"));
}

void TestRender::meetsLimits() {
    QFETCH(QByteArray, document);
    const auto result = jsone::render(fromText(document), Json::object(), m_clock);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    QVERIFY(result.error().message.endsWith(u'.'));
}

void TestRender::survivesDeepDocuments_data() {
    QTest::addColumn<QByteArray>("open");
    QTest::addColumn<QByteArray>("middle");
    QTest::addColumn<QByteArray>("close");
    QTest::addColumn<bool>("isExpression");

    const auto row = [](const char *name, const char *open, const char *middle, const char *close, bool isExpression) {
        QTest::newRow(name) << QByteArray(open) << QByteArray(middle) << QByteArray(close) << isExpression;
    };
    row("lists", "[", "1", "]", false);
    row("objects", R"j({"a": )j", "1", "}", false);
    row("operators", R"j({"$json": )j", "1", "}", false);
    row("loops", R"j({"$map": [1], "each(x)": )j", "1", "}", false);
    row("parentheses", "(", "1", ")", true);
    row("open parentheses", "(", "", "", true);
    row("literal lists", "[", "1", "]", true);
    row("literal objects", "{a: ", "1", "}", true);
    row("negations", "-", "1", "", true);
    row("powers", "1 ** ", "1", "", true);
    row("calls", "abs(", "1", ")", true);
    row("places", "l[", "0", "]", true);
    row("conditions", "true && (", "true", ")", true);
}

void TestRender::survivesDeepDocuments() {
    QFETCH(QByteArray, open);
    QFETCH(QByteArray, middle);
    QFETCH(QByteArray, close);
    QFETCH(bool, isExpression);
    constexpr int depth = 100'000;
    const QByteArray text = open.repeated(depth) + middle + close.repeated(depth);
    Json document = isExpression ? Json{{"$eval", text.toStdString()}} : fromText(text);
    const auto result = jsone::render(document, {{"l", {0}}}, m_clock);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    if (!isExpression) {
        Json context = Json::object();
        context["x"] = std::move(document); // A copy would recurse.
        const auto fromContext = jsone::render(Json{{"$eval", "x"}}, context, m_clock);
        QVERIFY(!fromContext);
        QCOMPARE(fromContext.error().kind, ErrorKind::TooLarge);
    }
}

void TestRender::longChainsAreNotDeep() {
    constexpr int length = 100'000;
    const auto evaluate = [&](const QByteArray &source) {
        return jsone::render(Json{{"$eval", source.toStdString()}}, Json{{"o", {{"a", 1}}}}, m_clock);
    };
    const auto sum = evaluate("0" + QByteArray(" + 1").repeated(length));
    QVERIFY2(sum, qPrintable(described(sum)));
    QCOMPARE(sum->get<int>(), length);
    const auto path = evaluate("o" + QByteArray(".a").repeated(length));
    QCOMPARE(described(path), QStringLiteral("InterpreterError: infix: . expects objects"));
    const auto calls = evaluate("len" + QByteArray("()").repeated(length));
    QCOMPARE(described(calls), QStringLiteral("BuiltinError: invalid arguments to builtin: len"));
}

void TestRender::ownLimitsCount() {
    const Json document = fromText(R"j([[["${x}", {"$eval": "x + x"}]]])j");
    const Json context = {{"x", "0123456789"}};
    QVERIFY(jsone::render(document, context, m_clock, {.maxDepth = 8, .maxSteps = 30, .maxValues = 200}));
    for (const jsone::Limits &limits : {jsone::Limits{.maxDepth = 3}, jsone::Limits{.maxSteps = 5},
                                        jsone::Limits{.maxValues = 40}, jsone::Limits{.maxValues = 1}}) {
        const auto result = jsone::render(document, context, m_clock, limits);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TooLarge);
    }
}

void TestRender::keepsTheDocumentsOrder() {
    const auto result = jsone::render(
        fromText(R"j({"z": 1, "b": {"$eval": "{y: 1, x: 2}"}, "10": 1, "9": 2, "a": 3})j"), Json::object(), m_clock);
    QVERIFY(result);
    // As JavaScript: array indexes first, ascending; then as written.
    QCOMPARE(toJsonBytes(*result), QByteArray(R"j({"9":2,"10":1,"z":1,"b":{"y":1,"x":2},"a":3})j"));
}

void TestRender::numbersThatAreNoNumbers() {
    const auto result = jsone::render(fromText(R"j({"$eval": "[number('x'), 0 * -1, 3.0, 9007199254740993]"})j"),
                                      Json::object(), m_clock);
    QVERIFY(result);
    QVERIFY(std::isnan(result->at(0).get<double>()));
    QVERIFY(result->at(1).is_number_integer());
    QVERIFY(result->at(2).is_number_integer());
    QCOMPARE(toJsonBytes(*result), QByteArray("[null,0,3,9007199254740992]"));
}

void TestRender::givesOneSlugidALabel() {
    const Json document = fromText(R"j({"a": {"$eval": "as_slugid('x')"},
                                        "b": "${as_slugid('x')}",
                                        "c": {"$eval": "as_slugid('y')"},
                                        "d": {"$map": [1, "1"], "each(v)": {"$eval": "as_slugid(v)"}}})j");
    const auto first = jsone::renderTaskclusterYml(document, Json::object(), m_clock);
    QVERIFY2(first, qPrintable(described(first)));
    QVERIFY(isSlugid(stringMember(*first, "a")));
    QCOMPARE(stringMember(*first, "b"), stringMember(*first, "a"));
    QVERIFY(isSlugid(stringMember(*first, "c")));
    QVERIFY(first->at("c") != first->at("a"));
    QVERIFY(first->at("d").at(0) == first->at("d").at(1));
    const auto second = jsone::renderTaskclusterYml(document, Json::object(), m_clock);
    QVERIFY(second && second->at("a") != first->at("a"));
    // Only there, and not where the context has something of that name.
    const auto plain = jsone::render(document, Json::object(), m_clock);
    QCOMPARE(described(plain), QStringLiteral("InterpreterError at template.a: unknown context value as_slugid"));
    const auto own =
        jsone::renderTaskclusterYml(fromText(R"({"$eval": "as_slugid"})"), Json{{"as_slugid", 7}}, m_clock);
    QCOMPARE(described(own), QStringLiteral("7"));
    const auto without =
        jsone::renderTaskclusterYml(fromText(R"j({"$eval": "as_slugid()"})j"), Json::object(), m_clock);
    QVERIFY(!without);
}

QTEST_GUILESS_MAIN(TestRender)
#include "test_render.moc"
