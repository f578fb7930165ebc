#include "services/logs/required_texts.h"

#include <QTest>

using collie::logs::requiredTexts;

class TestRequiredTexts : public QObject {
    Q_OBJECT

    using Texts = QVector<QByteArray>;

  private Q_SLOTS:
    void whatAnExpressionCannotDoWithout_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<Texts>("texts");
        const auto row = [](const char *expression, const Texts &texts) {
            QTest::newRow(expression) << QByteArray(expression) << texts;
        };
        row("Error: \\w+ timed out", {" timed out"});
        row("TEST-UNEXPECTED-(FAIL|PASS)", {"TEST-UNEXPECTED-"});
        row("^\\[task .*\\] PROCESS-CRASH$", {"] PROCESS-CRASH"});
        row("PROCESS-CRASH|timed out", {"PROCESS-CRASH", "timed out"});
        row("(?:FAIL|PASS): \\d+", {"FAIL", "PASS"});
        row("(abc(def|ghi)){2}x", {"abc"});
        row("a\\.b\\|c\\\\", {"a.b|c\\"});
        row("gr\xc3\xbc\xc3\x9f"
            "e",
            {"gr\xc3\xbc\xc3\x9f"
             "e"});
        row("tab\\tbed", {"tab\tbed"});
        // What may be left out or repeated.
        row("abcd?", {"abc"});
        row("abcd*efg", {"abc"});
        row("abc+defg", {"defg"});
        row("ab(cdef)?ghi", {"ghi"});
        row("(cdef)*", {});
        row("(cdef)+?", {"cdef"});
        row("abc{0,3}", {});
        row("abc{2}def", {"abc"});
        row("abcdx{2}{0}efg", {"abcd"});
        row("gr\xc3\xbc*", {});
        // Places take no characters.
        row("abc\\b def", {"abc def"});
        row("^^abc$", {"abc"});
        // Too short, too many, or one way without any.
        row("ab", {});
        row("abc|de", {});
        row("abc|", {});
        row("abcd|.*", {});
        row("(aaa|bbb|ccc|ddd|eee)", {});
        // Classes end where they end.
        row("[]abc]defg", {"defg"});
        row("[^]\\]abc]defg", {"defg"});
        row("[a-z]+[[]xyz", {"xyz"});
        row("[[:alpha:]]defg", {});
        // Nothing is guessed.
        row("(?i)abcdef", {});
        row("(?!abcdef)ghij", {});
        row("(?#abcdef)ghij", {});
        row("(*UCP)abcdef", {});
        row("\\Qabc.def\\E", {});
        row("abcd\\x41", {});
        row("(abcd)\\1", {});
        row("a{bcdef", {});
        row("abc\\ndefg", {"defg"});
        row("", {});
    }
    void whatAnExpressionCannotDoWithout() {
        QFETCH(const QByteArray, expression);
        QTEST(requiredTexts(expression, true), "texts");
    }

    void lettersWithCasesBeyondAsciiAreNotLookedFor() {
        QCOMPARE(requiredTexts("TEST-UNEXPECTED", false), Texts{"T-UNEXPECTED"});
        QCOMPARE(requiredTexts("mask[0-9]", false), Texts());
        QCOMPARE(requiredTexts("gr\xc3\xbc\xc3\x9f"
                               "en",
                               false),
                 Texts());
    }

    void deepNestingIsGivenUp() {
        QCOMPARE(requiredTexts(QByteArray("(").repeated(100'000) + "abcd" + QByteArray(")").repeated(100'000), true),
                 Texts());
    }
};

QTEST_GUILESS_MAIN(TestRequiredTexts)
#include "test_required_texts.moc"
