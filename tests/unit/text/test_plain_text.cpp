#include "models/text/plain_text.h"

#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>

using namespace collie;

namespace {

/// What a person reads where Qt guesses whether it was given markup.
QString readAsTip(const QString &shown) {
    return Qt::mightBeRichText(shown) ? QTextDocumentFragment::fromHtml(shown).toPlainText() : shown;
}

} // namespace

class TestPlainText final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void isReadAsItWasWritten_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a name") << QStringLiteral("test-linux64/opt-mochitest-plain-1");
        QTest::newRow("an image") << QStringLiteral("<img src='file:///dev/zero'>");
        QTest::newRow("a table") << QStringLiteral("<table><tr><td>x");
        QTest::newRow("spaces before a tag") << QStringLiteral("  \n<b>x</b>");
        QTest::newRow("a tag later") << QStringLiteral("a\nb <b>bold</b>");
        QTest::newRow("a document type") << QStringLiteral("<!DOCTYPE html>x");
        QTest::newRow("an entity") << QStringLiteral("a &lt; b &amp; c");
        QTest::newRow("an ampersand") << QStringLiteral("R&D");
        QTest::newRow("less") << QStringLiteral("1 < 2");
        QTest::newRow("spaces and lines") << QStringLiteral("a  b\n  <c>  d");
        QTest::newRow("places of arguments") << QStringLiteral("<%1> %2 &%3");
        QTest::newRow("long") << QString(300, u'x');
    }
    void isReadAsItWasWritten() {
        QFETCH(QString, text);
        const QString shown = models::plainText(text);
        QCOMPARE(readAsTip(shown).trimmed(), text.trimmed());
        if (Qt::mightBeRichText(shown)) {
            // The only markup is its own.
            QVERIFY(shown.startsWith(QStringLiteral("<qt><p style='white-space:pre-wrap'>")));
            QCOMPARE(shown.count(u'<'), 4);
        }
    }

    void whatIsNoMarkupStaysAsItIs() {
        const QString text = QStringLiteral("Mochitests plain, \"quoted\" 'twice'\nsecond line");
        QCOMPARE(models::plainText(text), text);
    }

    void isBounded() {
        const QString text = readAsTip(models::plainText(QString(5'000'000, u'<')));
        QCOMPARE(text.size(), 2000);
        QVERIFY(text.endsWith(u'…'));
        // A character of two units is kept whole or left out.
        QString faces;
        for (int i = 0; i < 1001; ++i)
            faces += QStringLiteral("😀");
        for (const QString &cut : {models::plainText(faces), models::plainText(u'x' + faces)})
            QVERIFY(!readAsTip(cut).chopped(1).back().isHighSurrogate());
    }

    void captionsHaveNoKeysAndOneLine() {
        QCOMPARE(models::plainCaption(QStringLiteral("R&D\n <b>&File</b>")), QStringLiteral("R&&D <b>&&File</b>"));
        QCOMPARE(models::plainCaption(QString(500, u'&')), QString(158, u'&') + u'…');
    }

    void noticesHaveNothingToObey() {
        QCOMPARE(models::plainNotice(QStringLiteral("<b>a</b> &amp; b")), QStringLiteral("‹b›a‹/b› &\u2060amp; b"));
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "test_plain_text.moc"
