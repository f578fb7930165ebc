#include "ui/logs/log_line.h"

#include <QTest>

using namespace collie;
using ui::LogLine;

class TestLogLine : public QObject {
    Q_OBJECT

    static LogLine line(const char *text) { return {QByteArrayView(text), nullptr}; }

  private Q_SLOTS:
    void plainColumnsAreCells() {
        const LogLine plain = line("plain");
        QVERIFY(plain.isPlain());
        QCOMPARE(plain.cellOf(3), qsizetype{3});
        QCOMPARE(plain.columnAt(99), qsizetype{5});
        QCOMPARE(plain.nextColumn(5), qsizetype{5});
        QCOMPARE(plain.previousColumn(0), qsizetype{0});
    }

    void charactersTakeTheirCells() {
        const LogLine mixed = line("a\t漢é\u0301🐑b");
        // a, tab to 8, two for the ideograph, one for é with its accent, two for the sheep.
        QCOMPARE(mixed.cellOf(1), qsizetype{1});
        QCOMPARE(mixed.cellOf(2), qsizetype{8});
        QCOMPARE(mixed.cellOf(3), qsizetype{10});
        QCOMPARE(mixed.cellOf(5), qsizetype{11});
        QCOMPARE(mixed.cellOf(7), qsizetype{13});
        QCOMPARE(mixed.cells(), qsizetype{14});
        QCOMPARE(mixed.columnAt(4), qsizetype{1});
        QCOMPARE(mixed.columnAt(9), qsizetype{2});
        QCOMPARE(mixed.columnAt(50), mixed.columns());
        // The caret steps over whole characters.
        QVector<qsizetype> steps;
        for (qsizetype at = 0; at < mixed.columns(); at = mixed.nextColumn(at))
            steps.append(at);
        QCOMPARE(steps, QVector<qsizetype>({0, 1, 2, 3, 5, 7}));
        QCOMPARE(mixed.previousColumn(7), qsizetype{5});
        QCOMPARE(mixed.previousColumn(5), qsizetype{3});
    }

    void matchesAreInColumns() {
        const auto pattern = logs::LogPattern::compile(QStringLiteral("x+"), {.regularExpression = true}).value();
        const LogLine marked(QByteArrayView("äxx \x1b[31mXx\x1b[0m y"), &pattern);
        QCOMPARE(marked.text(), QStringLiteral("äxx Xx y"));
        QCOMPARE(marked.matches().size(), qsizetype{2});
        QCOMPARE(marked.matches().at(0).from, qsizetype{1});
        QCOMPARE(marked.matches().at(0).length, qsizetype{2});
        QCOMPARE(marked.matches().at(1).from, qsizetype{4});
        const auto empty = logs::LogPattern::compile(QStringLiteral("q*"), {.regularExpression = true}).value();
        QVERIFY(LogLine(QByteArrayView("abc"), &empty).matches().isEmpty());
    }

    void words() {
        const LogLine text = line("one  two_3!");
        const auto word = [&](qsizetype column) {
            const LogLine::Range range = text.wordAt(column);
            return text.text().mid(range.from, range.length);
        };
        QCOMPARE(word(1), QStringLiteral("one"));
        QCOMPARE(word(4), QStringLiteral("  "));
        QCOMPARE(word(7), QStringLiteral("two_3"));
        QCOMPARE(word(99), QStringLiteral("!"));
        QCOMPARE(line("").wordAt(0).length, qsizetype{0});
    }

    void aLineBeyondAllMeasureIsCutAndSaysSo() {
        const LogLine cut(QByteArray(LogLine::shownBytes + 10, 'x'), nullptr);
        QVERIFY(cut.text().startsWith(u'x'));
        QVERIFY(cut.text().endsWith(QStringLiteral("4,194,314 bytes in this line; saving the log keeps them all")));
        const LogLine whole(QByteArray(1 << 20, 'x'), nullptr);
        QCOMPARE(whole.columns(), qsizetype{1 << 20});
    }
};

QTEST_GUILESS_MAIN(TestLogLine)
#include "test_log_line.moc"
