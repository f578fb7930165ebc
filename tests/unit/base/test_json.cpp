#include "services/base/json.h"

#include <QTest>

using namespace collie;

class TestJson final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keepsTheOrderOfKeys() {
        const auto document = parseJson("{\"z\":1,\"a\":[true,null,\"x\"]}", QStringLiteral("The answer"));
        QVERIFY(document);
        QCOMPARE(toJsonBytes(*document), QByteArray("{\"z\":1,\"a\":[true,null,\"x\"]}"));
    }

    void saysWhatIsWrong() {
        const auto html = parseJson("<!DOCTYPE html>", QStringLiteral("The answer"));
        QCOMPARE(html.error().kind, ErrorKind::BadResponse);
        QCOMPARE(html.error().message, QStringLiteral("The answer is not JSON."));
        const auto deep = parseJson(QByteArray(300, '[') + QByteArray(300, ']'), QStringLiteral("The answer"));
        QCOMPARE(deep.error().kind, ErrorKind::TooLarge);
        QVERIFY(!parseJson(QByteArray(5'000'000, '['), QStringLiteral("The answer")));
        QVERIFY(!parseJson("", QStringLiteral("The answer")));
    }

    void readsMembersOfTheExpectedTypeOnly() {
        const Json object{{"text", "x"}, {"number", 5}, {"null", nullptr}};
        QCOMPARE(stringMember(object, "text"), QStringLiteral("x"));
        QCOMPARE(stringMember(object, "number"), QString());
        QCOMPARE(stringMember(Json::array(), "text"), QString());
        QCOMPARE(integerMember(object, "number"), 5);
        QCOMPARE(integerMember(object, "text", -1), -1);
        QCOMPARE(integerMember(object, "absent", -1), -1);
        QCOMPARE(integerMember(nullptr, "number", -1), -1);
    }

    void replacesBrokenUtf8() {
        const Json text = std::string("a\xff");
        QCOMPARE(toJsonBytes(text), QByteArray("\"a\xef\xbf\xbd\""));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
