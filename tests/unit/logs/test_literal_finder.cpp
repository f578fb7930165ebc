#include "services/logs/literal_finder.h"

#include <QRandomGenerator>
#include <QTest>

using collie::logs::LiteralFinder;

class TestLiteralFinder : public QObject {
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
            const LiteralFinder finder(wanted, fold);
            for (qint64 at = 0; at < 200; ++at) {
                const QByteArray there = fold && at % 2 == 1 ? wanted.toUpper() : wanted;
                const QByteArray text = QByteArray(at, '.') + there + QByteArray(at % 77, '.');
                QCOMPARE(finder.find(text, 0), at);
                QCOMPARE(finder.find(text, at), at);
                QCOMPARE(finder.find(text, at + 1), qint64{-1});
            }
        }
    }

    void onlyLettersFold() {
        QCOMPARE(LiteralFinder("[a]", true).find("{A}", 0), qint64{-1});
        QCOMPARE(LiteralFinder("@", true).find("`", 0), qint64{-1});
        QCOMPARE(LiteralFinder("[A]", true).find("x[a]", 0), qint64{1});
        QCOMPARE(LiteralFinder("A", false).find("a", 0), qint64{-1});
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
            QCOMPARE(LiteralFinder(wanted, false).find(text, from), qint64{text.indexOf(wanted, from)});
            QCOMPARE(LiteralFinder(wanted, true).find(text, from),
                     qint64{text.toLower().indexOf(wanted.toLower(), from)});
        }
    }
};

QTEST_GUILESS_MAIN(TestLiteralFinder)
#include "test_literal_finder.moc"
