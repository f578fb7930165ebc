#include "services/logs/line_break_finder.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

using collie::logs::LineBreakFinder;

class TestLineBreakFinder : public QObject {
    Q_OBJECT

    /// Places of breaks, as told when each is passed by a byte.
    static QVector<qsizetype> told(const QByteArray &text) {
        QVector<qsizetype> places;
        LineBreakFinder breaks(text.begin(), text.end());
        while (breaks.next() < text.end()) {
            places.append(breaks.next() - text.begin());
            breaks.seek(breaks.next() + 1);
        }
        return places;
    }
    static QVector<qsizetype> seen(const QByteArray &text) {
        QVector<qsizetype> places;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text.at(at) == '\n' || text.at(at) == '\r')
                places.append(at);
        }
        return places;
    }

  private Q_SLOTS:
    void tellsEveryBreak_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray longLine(40'000, 'x');
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no break") << QByteArray("abc");
        QTest::newRow("a break alone") << QByteArray("\n");
        QTest::newRow("of both kinds") << QByteArray("a\r\nb\rc\n\n\r\r\nd");
        QTest::newRow("one kind") << QByteArray("a\nbc\n").repeated(9'000);
        QTest::newRow("the other kind") << QByteArray("a\rbc\r").repeated(9'000);
        QTest::newRow("long lines") << (longLine + "\n" + longLine + "\r" + longLine + "\r\n" + longLine);
        QTest::newRow("a long line at the end") << ("a\r\n" + longLine);
    }
    void tellsEveryBreak() {
        QFETCH(const QByteArray, text);
        QCOMPARE(told(text), seen(text));
    }

    void breaksMayBeAnywhere() {
        QRandomGenerator random(8);
        for (int round = 0; round < 200; ++round) {
            QByteArray text;
            for (int part = random.bounded(20); part >= 0; --part)
                text += QByteArray(random.bounded(2) ? random.bounded(8) : random.bounded(33'000), '-') +
                        "\n\r"[random.bounded(2)];
            QCOMPARE(told(text), seen(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestLineBreakFinder)
#include "test_line_break_finder.moc"
