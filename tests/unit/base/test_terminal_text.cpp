#include "services/base/terminal_text.h"

#include <QTest>

using namespace collie;

class TestTerminalText final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void sequences_data();
    void sequences();
    void nothingSteers();
};

void TestTerminalText::sequences_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("coloured");
    QTest::addColumn<QByteArray>("plain");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &coloured,
                        const QByteArray &plain) { QTest::newRow(name) << bytes << coloured << plain; };
    const auto both = [&row](const char *name, const QByteArray &bytes, const QByteArray &shown) {
        row(name, bytes, shown, shown);
    };
    both("plain", "one\ttwo\n", "one\ttwo\n");
    both("beyond ASCII", "na\xc3\xafve \xc2\xa0 \xe2\x9c\x93 \xf0\x9f\x90\x95",
         "na\xc3\xafve \xc2\xa0 \xe2\x9c\x93 \xf0\x9f\x90\x95");
    row("colours", "\x1b[1;31mred\x1b[0m", "\x1b[1;31mred\x1b[0m", "red");
    row("colours with colons", "\x1b[38:2:1:2:3mx\x1b[m", "\x1b[38:2:1:2:3mx\x1b[m", "x");
    row("colours from C1",
        "\xc2\x9b"
        "31mx",
        "\x1b[31mx", "x");
    both("other sequence ends in m", "\x1b[>4;1mx", "x");
    both("cursor", "a\x1b[2J\x1b[Hb\x1b[?25lc", "abc");
    both("title",
         "a\x1b]0;pwned\x07"
         "b",
         "ab");
    both("clipboard", "a\x1b]52;c;cm0gLXJm\x1b\\b", "ab");
    both("clipboard from C1",
         "a\xc2\x9d"
         "52;c;cm0=\xc2\x9c"
         "b",
         "ab");
    both("clipboard from bare C1",
         "a\x9d"
         "52;c;cm0=\x07"
         "b",
         "ab");
    both("device control", "a\x1bP1$r0m\x1b\\b", "ab");
    both("short ones",
         "a\x1b"
         "cb\x1b(0c\x1b#8d",
         "abcd");
    both("bell, backspace, delete, carriage return", "a\x07\x08\x7f\rb\r\n", "ab\n");
    both("title without an end", "a\x1b]0;title\nb", "a\nb");
    both("sequence in a sequence", "\x1b[31\x1b]52;c;x\x07y", "y");
    both("broken UTF-8",
         "\xc2"
         "a\xc2\x1b[2Jb",
         "ab");
}

void TestTerminalText::sequences() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, coloured);
    QFETCH(QByteArray, plain);
    QCOMPARE(TerminalFilter(TerminalFilter::Colours::Keep).filter(bytes), coloured);
    QCOMPARE(harmlessForTerminal(bytes), plain);
    // However it is cut.
    TerminalFilter pieces(TerminalFilter::Colours::Keep);
    QByteArray together;
    for (const char byte : bytes)
        together += pieces.filter(QByteArray(1, byte));
    QCOMPARE(together, coloured);
}

/// Whatever comes, only line feeds and tabs are left of the control characters.
void TestTerminalText::nothingSteers() {
    quint32 seed = 12'345;
    QByteArray noise;
    for (int i = 0; i < 200'000; ++i) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        static constexpr char bytes[] = "\x1b\x1b[]P\\m;:0123\x07\xc2\x9b\x9d\x9c\x90\x80\xe2\x82\xac\r\n\tab";
        noise.append(bytes[(seed >> 16) % (sizeof bytes - 1)]);
    }
    const QByteArray shown = harmlessForTerminal(noise);
    QVERIFY(!shown.isEmpty());
    for (const char byte : shown) {
        const auto code = static_cast<unsigned char>(byte);
        QVERIFY(code == '\n' || code == '\t' || (code >= 0x20 && code != 0x7f));
    }
    for (const QChar character : QString::fromUtf8(shown))
        QVERIFY(character == u'\n' || character == u'\t' || character.category() != QChar::Other_Control);
}

QTEST_GUILESS_MAIN(TestTerminalText)
#include "test_terminal_text.moc"
