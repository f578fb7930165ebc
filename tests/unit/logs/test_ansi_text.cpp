#include "services/logs/ansi_text.h"

#include <QTest>

using namespace collie::logs;

class TestAnsiText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void textIsWhatIsLeft_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("plain text") << "plain text";
        QTest::newRow("tab") << QByteArray("a\tb") << "a\tb";
        QTest::newRow("colour") << QByteArray("\x1b[1;31mred\x1b[0m, not") << "red, not";
        QTest::newRow("cursor moves") << QByteArray(" * bus \x1b[80G \x1b[74G[ OK ]") << " * bus  [ OK ]";
        QTest::newRow("title") << QByteArray("\x1b]0;title\x07text") << "text";
        QTest::newRow("link") << QByteArray("\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\") << "text";
        QTest::newRow("character set") << QByteArray("\x1b(Btext") << "text";
        QTest::newRow("private") << QByteArray("\x1b[?25ltext") << "text";
        QTest::newRow("cut short") << QByteArray("text\x1b[31") << "text";
        QTest::newRow("escape at the end") << QByteArray("text\x1b") << "text";
        QTest::newRow("broken off") << QByteArray("\x1b[3\x01x") << QString::fromUtf8("\u2401x");
        QTest::newRow("control characters") << QByteArray("a\0b\x7f", 4) << QString::fromUtf8("a\u2400b\u2421");
        QTest::newRow("bad UTF-8") << QByteArray("a\xff\xc3(b") << QString::fromUtf8("a\ufffd\ufffd(b");
        QTest::newRow("turned text") << QString::fromUtf8("a\u202eb").toUtf8() << QString::fromUtf8("a\ufffdb");
        QTest::newRow("line separator") << QString::fromUtf8("a\u2028b").toUtf8() << QString::fromUtf8("a\u2424b");
        QTest::newRow("beyond the plane") << QString::fromUtf8("🐑 sheep").toUtf8() << QString::fromUtf8("🐑 sheep");
    }
    void textIsWhatIsLeft() {
        QFETCH(const QByteArray, line);
        QTEST(decodeAnsi(line).text, "text");
    }

    void stylesAreKept_data() {
        QTest::addColumn<QByteArray>("codes");
        QTest::addColumn<AnsiStyle>("style");
        QTest::newRow("red") << QByteArray("31") << AnsiStyle{.foreground = 1};
        QTest::newRow("bold red on blue")
            << QByteArray("1;31;44") << AnsiStyle{.foreground = 1, .background = 4, .bold = true};
        QTest::newRow("bright") << QByteArray("97;100") << AnsiStyle{.foreground = 15, .background = 8};
        QTest::newRow("of 256") << QByteArray("38;5;208") << AnsiStyle{.foreground = 208};
        QTest::newRow("of all") << QByteArray("48;2;1;2;3") << AnsiStyle{.background = AnsiStyle::rgbFlag | 0x010203};
        QTest::newRow("inverse") << QByteArray("7") << AnsiStyle{.inverse = true};
        QTest::newRow("underline, italic") << QByteArray("3;4") << AnsiStyle{.italic = true, .underline = true};
        QTest::newRow("on and off") << QByteArray("1;3;4;7;31;42;22;23;24;27;39;49") << AnsiStyle{};
        QTest::newRow("reset") << QByteArray("1;31;0") << AnsiStyle{};
        QTest::newRow("nothing is reset") << QByteArray("") << AnsiStyle{};
        QTest::newRow("too large") << QByteArray("38;5;99999999999") << AnsiStyle{.foreground = 255};
        QTest::newRow("too few") << QByteArray("38;5") << AnsiStyle{};
        QTest::newRow("too many") << QByteArray("31;").repeated(100) << AnsiStyle{};
        QTest::newRow("unknown") << QByteArray("999;31") << AnsiStyle{.foreground = 1};
    }
    void stylesAreKept() {
        QFETCH(const QByteArray, codes);
        QFETCH(const AnsiStyle, style);
        const AnsiText text = decodeAnsi("ab\x1b[" + codes + "mcd\x1b[0mef");
        QCOMPARE(text.text, QStringLiteral("abcdef"));
        if (style == AnsiStyle{}) {
            QVERIFY(text.spans.isEmpty());
            return;
        }
        QCOMPARE(text.spans.size(), qsizetype{1});
        QCOMPARE(text.spans.constFirst().from, qsizetype{2});
        QCOMPARE(text.spans.constFirst().length, qsizetype{2});
        QVERIFY(text.spans.constFirst().style == style);
    }

    void spansFollowEachOther() {
        const AnsiText text = decodeAnsi("\x1b[31ma\x1b[31mb\x1b[32mc\x1b[0md\x1b[1me");
        QCOMPARE(text.spans.size(), qsizetype{3});
        QCOMPARE(text.spans.at(0).length, qsizetype{2});
        QCOMPARE(text.spans.at(1).from, qsizetype{2});
        QCOMPARE(text.spans.at(2).from, qsizetype{4});
        QVERIFY(text.spans.at(2).style.bold);
    }
};

QTEST_GUILESS_MAIN(TestAnsiText)
#include "test_ansi_text.moc"
