#include "services/failures/markdown.h"

#include <QTest>

using namespace collie::failures;

/// What others wrote stays what it is.
class TestMarkdown final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void code_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QStringLiteral(" \n") << QString();
        QTest::newRow("plain") << QStringLiteral(" a *b*\n c ") << QStringLiteral("`a *b* c`");
        QTest::newRow("backtick within") << QStringLiteral("Mend `it`. r=joe")
                                         << QStringLiteral("``Mend `it`. r=joe``");
        QTest::newRow("at the end") << QStringLiteral("a ``b``") << QStringLiteral("``` a ``b`` ```");
        QTest::newRow("alone") << QStringLiteral("`") << QStringLiteral("`` ` ``");
    }
    void code() {
        QFETCH(QString, text);
        QTEST(markdownCode(text), "code");
    }

    void sentence() {
        QCOMPARE(markdownSentence(QStringLiteral("# [a](b) <c>\n*d* e_f @all &lt; `g` \\ 1.5: h")),
                 QStringLiteral("\\# \\[a\\]\\(b\\) \\<c\\> \\*d\\* e\\_f \\@all \\&lt; \\`g\\` \\\\ 1.5: h"));
    }

    void cell() {
        QCOMPARE(markdownCell(QStringLiteral("a|b *c* <d> [e]\n`f` \\ g_h: TASK_*, i-j.")),
                 QStringLiteral("a\\|b \\*c\\* \\<d> \\[e] \\`f\\` \\\\ g_h: TASK_\\*, i-j."));
    }

    void block_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fence");
        QTest::newRow("none") << QString() << 3;
        QTest::newRow("few") << QStringLiteral("a `b` ``c``\n") << 3;
        QTest::newRow("a fence") << QStringLiteral("a\n```\nb ````") << 5;
        QTest::newRow("very many") << QString(1'000'000, u'`') << 1'000'001;
    }
    void block() {
        QFETCH(QString, text);
        QFETCH(int, fence);
        const QString expected(fence, u'`');
        const QString lineBreak = text.endsWith(u'\n') ? QString() : QStringLiteral("\n");
        QVERIFY(markdownBlock(text) == expected + u'\n' + text + lineBreak + expected);
    }

    void link() {
        const QString title = QStringLiteral("`a %2`");
        QCOMPARE(markdownLinked(title, QUrl(QStringLiteral("https://example.org/a (b)?c=(d)"))),
                 QStringLiteral("[`a %2`](https://example.org/a%20%28b%29?c=%28d%29)"));
        for (const char *none : {"", "javascript:alert(1)", "file:///etc/passwd", "https://"})
            QCOMPARE(markdownLinked(title, QUrl(QLatin1String(none))), title);
    }
};

QTEST_APPLESS_MAIN(TestMarkdown)
#include "test_markdown.moc"
