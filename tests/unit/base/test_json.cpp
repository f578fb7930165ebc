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

    void keepsTheLastOfEachKey() {
        const auto document =
            parseJson(R"({"a":1,"b":{"c":1,"c":2},"a":[3],"d":4,"a":5})", QStringLiteral("The answer"));
        QVERIFY(document);
        QCOMPARE(toJsonBytes(*document), QByteArray(R"({"a":5,"b":{"c":2},"d":4})"));
    }

    /// A reader that walks earlier members or entries takes hours for as many.
    void readsInLinearTime_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("size");
        constexpr qsizetype size = 1'000'000;
        QTest::newRow("entries of a list") << '[' + QByteArray("{},").repeated(size - 1) + "{}]" << size;
        constexpr qsizetype fewer = 500'000;
        QByteArray members;
        for (qsizetype i = 0; i < fewer; ++i)
            members += '"' + QByteArray::number(i) + "\":0,";
        QTest::newRow("members of an object") << '{' + members.chopped(1) + '}' << fewer;
        QTest::newRow("members of one name")
            << '{' + QByteArray("\"same\":0,").repeated(10'000) + "\"same\":1}" << qsizetype(1);
    }

    void readsInLinearTime() {
        QFETCH(QByteArray, text);
        QFETCH(qsizetype, size);
        const auto document = parseJson(text, QStringLiteral("The answer"));
        QVERIFY(document);
        QCOMPARE(static_cast<qsizetype>(document->size()), size);
    }

    void endsWhenNotWanted() {
        const QByteArray text = '[' + QByteArray("0,").repeated(100'000) + "0]";
        int asked = 0;
        const auto document = parseJson(text, QStringLiteral("The answer"), [&] { return ++asked == 2; });
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, 2);
        QVERIFY(parseJson(text, QStringLiteral("The answer"), [] { return false; }));
    }

    void countsLevels() {
        const auto nested = [](int levels) { return QByteArray(levels, '[') + QByteArray(levels, ']'); };
        QVERIFY(parseJson(nested(7), QStringLiteral("The answer"), 7));
        QCOMPARE(parseJson(nested(8), QStringLiteral("The answer"), 7).error().kind, ErrorKind::TooLarge);
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
