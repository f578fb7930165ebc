#include "services/jsone/text.h"

#include <QTest>

using namespace collie::jsone;

class TestText final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void comparesByCodeUnits_data();
    void comparesByCodeUnits();
    void finds();
    void trims();
    void slices();
    void knowsArrayIndexes();
    void quotes();
    void joinsSurrogates();
    void survivesBrokenText();
};

void TestText::comparesByCodeUnits_data() {
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const QStringList texts{QString(),
                            QStringLiteral("a"),
                            QStringLiteral("aa"),
                            QStringLiteral("b"),
                            QStringLiteral("é"),
                            QStringLiteral("日本"),
                            QStringLiteral("\U0001F600"),
                            QStringLiteral("\U0001F601"),
                            QStringLiteral("\U00010000"),
                            QStringLiteral("a\U0001F600"),
                            QStringLiteral("\uE000"),
                            QStringLiteral("\uFFFF"),
                            QStringLiteral("a\uFFFF")};
    for (const QString &left : texts) {
        for (const QString &right : texts)
            QTest::addRow("%d %d", static_cast<int>(texts.indexOf(left)), static_cast<int>(texts.indexOf(right)))
                << left << right;
    }
}

void TestText::comparesByCodeUnits() {
    QFETCH(QString, left);
    QFETCH(QString, right);
    const auto sign = [](int number) { return (number > 0 ? 1 : 0) - (number < 0 ? 1 : 0); };
    // QString compares the UTF-16 code units it consists of.
    QCOMPARE(sign(text::compare(left.toStdString(), right.toStdString())), sign(left.compare(right)));
}

void TestText::finds() {
    QCOMPARE(text::find("abcabc", "ca"), std::size_t{2});
    QCOMPARE(text::find("abcabc", "a", 1), std::size_t{3});
    QCOMPARE(text::find("abc", "x"), std::string_view::npos);
    QCOMPARE(text::find("abc", ""), std::size_t{0});
    // Long enough for the search that is linear whatever comes.
    const std::string hay = std::string(300000, 'a') + 'b' + std::string(1000, 'a');
    const std::string needle = std::string(100000, 'a') + 'b';
    QCOMPARE(text::find(hay, needle), std::size_t{200000});
    QCOMPARE(text::find(hay, needle + 'c'), std::string_view::npos);
    QCOMPARE(text::find(hay, std::string(1000, 'a'), 250001), std::size_t{250001});
    QCOMPARE(text::find(hay, std::string(1000, 'a'), 299500), std::size_t{300001});
}

void TestText::trims() {
    QVERIFY(text::trimmedLeft("\u00a0\u2003\ufeff x ") == "x ");
    QVERIFY(text::trimmedRight(" x\u3000\r\n") == " x");
    QVERIFY(text::trimmedRight("\u200b") == "\u200b"); // Not white space in ECMAScript.
    QVERIFY(text::trimmedRight(" ").empty());
    QVERIFY(text::trimmedRight("é") == "é");
}

void TestText::slices() {
    QVERIFY(text::slice("aé日😀b", 1, 4) == "é日😀");
    QVERIFY(text::slice("aé", 1, 1).empty());
    QCOMPARE(text::codePoints("aé日😀b"), std::size_t{5});
}

void TestText::knowsArrayIndexes() {
    std::uint32_t index = 0;
    QVERIFY(text::isArrayIndex("0", &index));
    QVERIFY(text::isArrayIndex("4294967294", &index));
    QCOMPARE(index, 4294967294U);
    for (const char *key : {"", "01", "-1", "1.0", "4294967295", "99999999999", "1a", " 1"})
        QVERIFY2(!text::isArrayIndex(key, &index), key);
}

void TestText::quotes() {
    std::string json;
    text::appendQuoted(json, std::string_view("a\"\\\b\t\n\f\r\0\x1f\x7fé", 13));
    QCOMPARE(QByteArray::fromStdString(json), QByteArray("\"a\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\x7fé\""));
}

void TestText::joinsSurrogates() {
    std::string halves;
    text::append(halves, 0xD83D);
    text::append(halves, 0xDE00);
    QCOMPARE(QByteArray::fromStdString(text::wellFormed(halves)), QByteArray("😀"));
    QCOMPARE(QByteArray::fromStdString(text::wellFormed(halves.substr(0, 3) + "x")), QByteArray("\uFFFDx"));
    QCOMPARE(QByteArray::fromStdString(text::wellFormed(halves.substr(3))), QByteArray("\uFFFD"));
}

void TestText::survivesBrokenText() {
    for (const char *broken :
         {"\x80", "\xc3", "\xe6\x97", "\xf0\x9f\x98", "\xff\xfe", "a\xc3(", "\xf8\x88\x80\x80\x80"}) {
        const std::string_view text(broken);
        QVERIFY(text::codePoints(text) <= text.size());
        QVERIFY(text::slice(text, 0, text::codePoints(text)) == text);
        static_cast<void>(text::trimmedRight(text));
        static_cast<void>(text::compare(text, "\xc3\xa9"));
        QCOMPARE(text::compare(text, text), 0);
        QVERIFY(QString::fromStdString(text::wellFormed(text)).contains(QChar(0xFFFD)));
    }
}

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
