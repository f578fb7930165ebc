#include "services/base/json.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace collie;

namespace {

/// Bytes, whether they are used or not; 0 where that is not known.
qint64 addressSpace() {
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 pageBytes = 4096;
    return status.readAll().split(' ').constFirst().toLongLong() * pageBytes;
}

} // namespace

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
        QCOMPARE(parseJson(QByteArray(10'000'000, '['), QStringLiteral("The answer")).error().kind,
                 ErrorKind::TooLarge);
        QCOMPARE(parseJson(QByteArray("{\"a\":").repeated(2'000'000), QStringLiteral("The answer")).error().kind,
                 ErrorKind::TooLarge);
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
        constexpr qsizetype fewer = 1'000'000;
        QByteArray members;
        for (qsizetype i = 0; i < fewer; ++i)
            members += '"' + QByteArray::number(i) + "\":0,";
        QTest::newRow("members of an object") << '{' + members.chopped(1) + '}' << fewer;
        QTest::newRow("members of an object in order") << [] {
            QByteArray ordered = "{\"\":0";
            for (int i = 0; i < 1'000'000; ++i)
                ordered += ",\"" + QByteArray::number(1'000'000 + i) + "\":0";
            return ordered + '}';
        }() << qsizetype(1'000'001);
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

    void readsOnlyJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wanted"); // Empty where it is no JSON.
        const auto row = [](const char *name, const char *text, const char *wanted) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(wanted);
        };
        row("a word", "true", "true");
        row("spaces around", " \t\r\n[ 1 , { } , [ ] ]\n", "[1,{},[]]");
        row("a mark of the byte order", "\xef\xbb\xbf[1]", "[1]");
        row("escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"]",
            "[\"\\\"\\\\/\\b\\f\\n\\r\\tA\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\"]");
        row("integers at their ends", "[-9223372036854775808,18446744073709551615,-0]",
            "[-9223372036854775808,18446744073709551615,0]");
        row("integers beyond", "[18446744073709551616,-9223372036854775809]",
            "[1.8446744073709552e+19,-9.223372036854776e+18]");
        row("fractions", "[0.5,-1.25e2,1E+2,1e-2,1e-999]", "[0.5,-125.0,100.0,0.01,0.0]");
        for (const char *text : {"",
                                 " ",
                                 "tru",
                                 "nul",
                                 "truefalse",
                                 "[1,]",
                                 "[,1]",
                                 "[1 2]",
                                 "[1",
                                 "1]",
                                 "{\"a\":1,}",
                                 "{\"a\" 1}",
                                 "{\"a\"}",
                                 "{a:1}",
                                 "{1:1}",
                                 "{\"a\":1",
                                 "[1] 2",
                                 "01",
                                 "-",
                                 "+1",
                                 "1.",
                                 ".5",
                                 "1e",
                                 "1e+",
                                 "0x1",
                                 "NaN",
                                 "1e999",
                                 "-1e999",
                                 "\"",
                                 "\"a",
                                 "\"\\",
                                 "\"\\x\"",
                                 "\"\\u12\"",
                                 "\"\\u12g4\"",
                                 "\"\n\"",
                                 "\"\\ud800\"",
                                 "\"\\ud800\\u0041\"",
                                 "\"\\udc00\"",
                                 "\"\xff\"",
                                 "\"\xed\xa0\x80\"",
                                 "'a'",
                                 "[1]/",
                                 "\xef\xbb[1]"})
            QTest::addRow("refused: %s", text) << QByteArray(text) << QByteArray();
        QTest::newRow("refused: a zero byte") << QByteArray("[1]\0", 4) << QByteArray();
    }

    void readsOnlyJson() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, wanted);
        const auto document = parseJson(text, QStringLiteral("The answer"));
        QCOMPARE(document ? toJsonBytes(*document) : QByteArray(), wanted);
        if (!document)
            QCOMPARE(document.error().kind, ErrorKind::BadResponse);
        // Where it ends, it ends: what lies behind it is not looked at.
        const QByteArray longer = text + "]}\"1e5";
        const auto same = parseJson(QByteArrayView(longer).first(text.size()), QStringLiteral("The answer"));
        QCOMPARE(same ? toJsonBytes(*same) : QByteArray(), wanted);
    }

    /// Room made ahead for a long list is given back where less comes than its beginning promised.
    void keepsNoRoomForEntriesThatDoNotCome() {
        const QByteArray list = '[' + QByteArray("0,").repeated(70'000) + "0]";
        const QByteArray text = '[' + list + ",\"" + QByteArray(4'000'000, 'x') + "\"," + list + ']';
        const auto document = parseJson(text, QStringLiteral("The answer"));
        QVERIFY(document);
        for (const std::size_t at : {0U, 2U}) {
            const auto &entries = document->at(at).get_ref<const Json::array_t &>();
            QCOMPARE(entries.size(), size_t(70'001));
            QVERIFY2(entries.capacity() < 2 * entries.size() + 2, qPrintable(QString::number(entries.capacity())));
        }
    }

    /// Only one of the lists that are within each other gets room for all that follows.
    void makesRoomOnce() {
        if (addressSpace() == 0)
            QSKIP("This system does not tell how much memory a program has asked for.");
        constexpr int levels = 60;
        const QByteArray text =
            ('[' + QByteArray("0,").repeated(70'000)).repeated(levels) + '0' + QByteArray(levels, ']');
        const qint64 before = addressSpace();
        qint64 most = before;
        const auto document = parseJson(text, QStringLiteral("The answer"), [&most] {
            most = std::max(most, addressSpace());
            return false;
        });
        QVERIFY(document);
        const qint64 used = (most - before) / (1024 * 1024);
        QVERIFY2(used < 600, qPrintable(QStringLiteral("%1 MiB").arg(used)));
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
