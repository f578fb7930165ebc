#include "services/logs/word_scanner.h"

#include <QRandomGenerator>
#include <QTest>

using collie::logs::WordScanner;

class TestWordScanner : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void findsTheWordThatEndsFirst() {
        const WordScanner scanner({"he", "she", "hers", "his"});
        QCOMPARE(scanner.find("ushers"), qint64{4});
        QCOMPARE(scanner.find("ushers", 3), qint64{-1});
        QCOMPARE(scanner.find("hhis"), qint64{4});
        QCOMPARE(scanner.find("hi"), qint64{-1});
        QCOMPARE(scanner.find({}), qint64{-1});
    }

    void aWordInsideAnotherIsNotMissed() {
        const WordScanner scanner({"abcd", "bc", "xabcx"});
        QCOMPARE(scanner.find("xabcd"), qint64{4});
        QCOMPARE(scanner.find("zabzbc"), qint64{6});
    }

    void agreesWithSearchingEachWord() {
        QRandomGenerator random(7);
        const auto someText = [&](int size) {
            QByteArray text;
            for (int i = 0; i < size; ++i)
                text += static_cast<char>("abc"[random.bounded(3)]);
            return text;
        };
        for (int round = 0; round < 500; ++round) {
            QVector<QByteArray> words;
            for (int i = 0; i < 6; ++i)
                words.append(someText(2 + random.bounded(5)));
            const QByteArray text = someText(60);
            qint64 expected = -1;
            for (const QByteArray &word : words) {
                const qint64 at = text.indexOf(word);
                if (at >= 0 && (expected < 0 || at + word.size() < expected))
                    expected = at + word.size();
            }
            QCOMPARE(WordScanner({words.begin(), words.end()}).find(text), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestWordScanner)
#include "test_word_scanner.moc"
