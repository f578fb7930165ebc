#include "services/base/json_members.h"
#include "services/base/utc.h"

#include <QTest>

using namespace collie;

/// Whatever a document holds, reading a member of it gives that or nothing.
class TestJsonMembers final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsThere();
    void whatIsNot_data();
    void whatIsNot();
    void strings();
    void times();
};

void TestJsonMembers::whatIsThere() {
    const Json document{{"object", {{"a", 1}}}, {"array", {1, 2}}, {"null", nullptr}, {"yes", true}, {"no", false}};
    QCOMPARE(findMember(document, "array"), &document.at("array"));
    QVERIFY(findMember(document, "null") != nullptr);
    QCOMPARE(&objectMember(document, "object"), &document.at("object"));
    QCOMPARE(&arrayMember(document, "array"), &document.at("array"));
    QVERIFY(boolMember(document, "yes") && !boolMember(document, "no"));
    Json changed = document;
    *findMember(changed, "yes") = false;
    QVERIFY(!boolMember(changed, "yes"));
}

void TestJsonMembers::whatIsNot_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"{}", "[]", "null", "7", "\"x\"", R"({"x":1})", R"({"x":"text"})", R"({"x":null})"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonMembers::whatIsNot() {
    QFETCH(QByteArray, text);
    const Json document = *parseJson(text, QStringLiteral("The text"));
    QVERIFY(findMember(document, "absent") == nullptr);
    QVERIFY(objectMember(document, "x").is_object() && objectMember(document, "x").empty());
    QVERIFY(arrayMember(document, "x").is_array() && arrayMember(document, "x").empty());
    QVERIFY(!boolMember(document, "x"));
    QVERIFY(stringsMember(document, "x").isEmpty());
    QVERIFY(!timeMember(document, "x").isValid());
}

void TestJsonMembers::strings() {
    const QStringList list{QStringLiteral("a"), QStringLiteral("ü")};
    QCOMPARE(stringsOf(stringsToJson(list)), list);
    QCOMPARE(stringsToJson({}), Json::array());
    QCOMPARE(stringsMember(Json{{"list", {"a", 1, nullptr, "ü"}}}, "list"), list);
    QVERIFY(stringsOf(Json{{"a", "b"}}).isEmpty());
}

void TestJsonMembers::times() {
    const QDateTime time = collie::utcAt({2026, 11, 24}, {5, 52, 33, 616});
    QCOMPARE(timeText(time), std::string("2026-11-24T05:52:33.616Z"));
    QCOMPARE(timeMember(Json{{"at", "2026-11-24T07:52:33.616+02:00"}}, "at"), time);
    QCOMPARE(timeMember(Json{{"at", "2026-11-24T07:52:33.616+02:00"}}, "at").timeSpec(), Qt::UTC);
    QCOMPARE(timeMember(Json{{"at", timeText(time)}}, "at"), time);
    QCOMPARE(timeText(time.toMSecsSinceEpoch()), timeText(time));
    QCOMPARE(timeText(QDateTime()), std::string());
}

QTEST_GUILESS_MAIN(TestJsonMembers)
#include "test_json_members.moc"
