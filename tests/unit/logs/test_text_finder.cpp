#include "services/logs/text_finder.h"

#include <QRandomGenerator>
#include <QTest>

using collie::logs::TextFinder;

class TestTextFinder : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsWhereverItIs_data() {
        QTest::addColumn<bool>("fold");
        QTest::newRow("as written") << false;
        QTest::newRow("in either case") << true;
    }
    void findsWhereverItIs() {
        QFETCH(const bool, fold);
        for (const QByteArray &wanted :
             {QByteArray("x"), QByteArray("Error"), QByteArray("a rather Long text: [x] 0")}) {
            const TextFinder finder(wanted, fold);
            for (qint64 at = 0; at < 600; ++at) {
                const QByteArray there = fold && at % 2 == 1 ? wanted.toUpper() : wanted;
                const QByteArray text = QByteArray(at, '.') + there + QByteArray(at % 77, '.');
                QCOMPARE(finder.find(text, 0), at);
                QCOMPARE(finder.find(text, at), at);
                QCOMPARE(finder.find(text, at + 1), qint64{-1});
            }
        }
    }

    void onlyLettersFold() {
        QCOMPARE(TextFinder("[a]", true).find("{A}", 0), qint64{-1});
        QCOMPARE(TextFinder("@", true).find("`", 0), qint64{-1});
        QCOMPARE(TextFinder("[A]", true).find("x[a]", 0), qint64{1});
        QCOMPARE(TextFinder("A", false).find("a", 0), qint64{-1});
    }

    void agreesWithASlowSearch() {
        QRandomGenerator random(42);
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += static_cast<char>("abAB \n\xff"[random.bounded(7)]);
        for (int round = 0; round < 300; ++round) {
            const QByteArray wanted =
                text.mid(random.bounded(19'000), 1 + random.bounded(12)) + (round % 5 == 0 ? "b" : "");
            const int from = random.bounded(20'000);
            QCOMPARE(TextFinder(wanted, false).find(text, from), qint64{text.indexOf(wanted, from)});
            QCOMPARE(TextFinder(wanted, true).find(text, from), qint64{text.toLower().indexOf(wanted.toLower(), from)});
        }
    }

    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("found");
        const QByteArray before(100, 'x');
        QTest::newRow("empty text") << QByteArray() << QByteArray("abc") << true;
        QTest::newRow("empty bytes") << QByteArray("a") << QByteArray() << false;
        QTest::newRow("longer than the bytes") << QByteArray("abcd") << QByteArray("abc") << false;
        QTest::newRow("whole") << QByteArray("abc") << QByteArray("ABC") << true;
        QTest::newRow("one letter at the end") << QByteArray("Z") << (before + 'z') << true;
        QTest::newRow("across a block") << QByteArray("FaiLed") << (before.first(13) + "failed" + before) << true;
        QTest::newRow("at the very end") << QByteArray("failed") << (before + "FAILED") << true;
        QTest::newRow("cut off") << QByteArray("failed") << (before + "FAILE") << false;
        QTest::newRow("first and last only") << QByteArray("fad") << (before + "fxd fyd") << false;
        QTest::newRow("no letters of one bit apart") << QByteArray("@") << (before + "`") << false;
        QTest::newRow("brackets are no letters") << QByteArray("[x]") << (before + "{x}") << false;
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa4") << (before + "\xc3\xa4") << true;
        QTest::newRow("case beyond ASCII counts") << QByteArray("\xc3\xa4") << (before + "\xc3\x84") << false;
    }
    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, found);
        QCOMPARE(TextFinder(text, true).isIn(bytes), found);
    }

    void findsInShortTextsWhatASlowSearchFinds() {
        QRandomGenerator random(4);
        const auto letters = [&](int count) {
            QByteArray text;
            for (int i = 0; i < count; ++i)
                text += "aAbB"[random.bounded(4)];
            return text;
        };
        for (int i = 0; i < 3000; ++i) {
            const QByteArray bytes = letters(random.bounded(80));
            const QByteArray text = letters(1 + random.bounded(6));
            QCOMPARE(TextFinder(text, true).isIn(bytes), bytes.toLower().contains(text.toLower()));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextFinder)
#include "test_text_finder.moc"
