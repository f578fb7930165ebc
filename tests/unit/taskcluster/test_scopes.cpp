#include "services/taskcluster/scopes.h"

#include <QTest>

using namespace collie;
namespace scopes = collie::taskcluster::scopes;

class TestScopes final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void covers_data();
    void covers();
    void expressions_data();
    void expressions();
    void deepExpressionEnds();
    void intersection_data();
    void intersection();
    void order();
    void normalise_data();
    void normalise();
    void alternativesAreNamedAsHeld();
};

void TestScopes::covers_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("expected");
    QTest::newRow("equal") << "a"
                           << "a" << true;
    QTest::newRow("longer") << "a"
                            << "ab" << false;
    QTest::newRow("star") << "a*"
                          << "ab" << true;
    QTest::newRow("star, nothing after") << "a*"
                                         << "a" << true;
    QTest::newRow("star covers star") << "a*"
                                      << "ab*" << true;
    QTest::newRow("star covers itself") << "a*"
                                        << "a*" << true;
    QTest::newRow("narrow star does not cover wide") << "ab*"
                                                     << "a*" << false;
    QTest::newRow("star within is a character") << "a*b"
                                                << "axb" << false;
    QTest::newRow("everything") << "*"
                                << "" << true;
    QTest::newRow("nothing covers little") << ""
                                           << "a" << false;
    QTest::newRow("two stars") << "a**"
                               << "a*b" << true;
    QTest::newRow("two stars need one") << "a**"
                                        << "ab" << false;
}

void TestScopes::covers() {
    QFETCH(QString, pattern);
    QFETCH(QString, scope);
    QFETCH(bool, expected);
    QCOMPARE(scopes::covers(pattern, scope), expected);
}

void TestScopes::expressions_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QStringList>("missing");
    QTest::newRow("held") << R"("a:1")" << QStringList{};
    QTest::newRow("not held") << R"("b:1")" << QStringList{QStringLiteral("b:1")};
    QTest::newRow("all of nothing") << R"({"AllOf":[]})" << QStringList{};
    QTest::newRow("any of nothing") << R"({"AnyOf":[]})"
                                    << QStringList{QStringLiteral("something that no scope can satisfy")};
    QTest::newRow("all") << R"({"AllOf":["a:1","b:1","c"]})" << QStringList{QStringLiteral("b:1"), QStringLiteral("c")};
    QTest::newRow("any, one held") << R"({"AnyOf":["b:1","a:9"]})" << QStringList{};
    QTest::newRow("any, none held") << R"({"AnyOf":["b:1","c"]})" << QStringList{QStringLiteral("b:1, or c")};
    QTest::newRow("any of all") << R"({"AnyOf":[{"AllOf":["a:1","b","c"]},"d"]})"
                                << QStringList{QStringLiteral("b and c, or d")};
    QTest::newRow("all of any") << R"({"AllOf":["z",{"AnyOf":["x","y"]}]})"
                                << QStringList{QStringLiteral("z"), QStringLiteral("x, or y")};
    QTest::newRow("number") << "7" << QStringList{QStringLiteral("something that no scope can satisfy")};
    QTest::newRow("two keys") << R"({"AllOf":[],"AnyOf":[]})"
                              << QStringList{QStringLiteral("something that no scope can satisfy")};
}

void TestScopes::expressions() {
    QFETCH(QString, expression);
    QFETCH(QStringList, missing);
    const QStringList held{QStringLiteral("a:*")};
    const Json parsed = *parseJson(expression.toUtf8(), QStringLiteral("x"));
    QCOMPARE(scopes::missing(held, parsed), missing);
    QCOMPARE(scopes::satisfiesExpression(held, parsed), missing.isEmpty());
}

void TestScopes::deepExpressionEnds() {
    Json expression = "a:1";
    for (int i = 0; i < 5'000; ++i)
        expression = Json{{"AllOf", Json::array({std::move(expression)})}};
    QVERIFY(!scopes::satisfiesExpression({QStringLiteral("a:*")}, expression));
    QVERIFY(!scopes::missing({QStringLiteral("a:*")}, expression).isEmpty());
}

void TestScopes::intersection_data() {
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<QStringList>("right");
    QTest::addColumn<QStringList>("both");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    QTest::newRow("equal") << list("a b") << list("b a") << list("a b");
    QTest::newRow("none") << list("a") << list("b") << QStringList{};
    QTest::newRow("star narrows") << list("a*") << list("ab ac* d") << list("ab ac*");
    QTest::newRow("star both ways") << list("a:b:* c*") << list("a:* c:d") << list("a:b:* c:d");
    QTest::newRow("empty") << QStringList{} << list("*") << QStringList{};
    QTest::newRow("no duplicates") << list("ab abc a*") << list("a*") << list("a*");
}

void TestScopes::intersection() {
    QFETCH(QStringList, left);
    QFETCH(QStringList, right);
    QFETCH(QStringList, both);
    QCOMPARE(scopes::intersection(left, right), both);
    QCOMPARE(scopes::intersection(right, left), both);
}

void TestScopes::order() {
    const QStringList sorted{
        QStringLiteral("*"),  QString(),          QStringLiteral("a*"), QStringLiteral("a"), QStringLiteral("a("),
        QStringLiteral("aa"), QStringLiteral("b")};
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        for (qsizetype j = 0; j < sorted.size(); ++j) {
            const int order = scopes::compare(sorted[i], sorted[j]);
            QCOMPARE(order < 0, i < j);
            QCOMPARE(order == 0, i == j);
        }
    }
}

void TestScopes::normalise_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("covered go") << "a a* ab b"
                                << "a* b";
    QTest::newRow("duplicates go") << "b a b"
                                   << "a b";
    QTest::newRow("everything") << "x * y:*"
                                << "*";
    QTest::newRow("star within") << "a*b axb a*b*"
                                 << "a*b* axb";
    QTest::newRow("nested stars") << "a:b:* a:* a:b:c"
                                  << "a:*";
}

void TestScopes::normalise() {
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(scopes::normalise(given.split(u' ')).join(u' '), expected);
}

void TestScopes::alternativesAreNamedAsHeld() {
    const Json expression = Json::parse(R"({"AllOf": ["a", {"AnyOf": ["b", "c", {"AllOf": ["d", "e"]}]}]})");
    QCOMPARE(scopes::named({}, expression),
             QStringList({QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("e")}));
    QCOMPARE(scopes::named({QStringLiteral("c*")}, expression),
             QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    QVERIFY(scopes::named({}, Json::parse(R"({"AnyOf": [], "AllOf": 3})")).isEmpty());
}

QTEST_GUILESS_MAIN(TestScopes)
#include "test_scopes.moc"
