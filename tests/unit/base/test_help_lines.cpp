#include "services/base/help_lines.h"

#include <QStringList>
#include <QTest>

using namespace collie;

/// The lines of --help.
class TestHelpLines final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void linesAreBrokenAtSpaces() {
        const QString text = QStringLiteral("ninechars ").repeated(20).trimmed();
        QCOMPARE(wrapped(text).split(u'\n').constFirst().size(), 79);
        QCOMPARE(wrapped(text).simplified(), text);
        const QStringList lines = wrapped(text, 11).split(u'\n');
        // The first stands beside something.
        QCOMPARE(lines.constFirst().size(), 69);
        QCOMPARE(lines.at(1), QString(11, u' ') + lines.constFirst());
        const QString address(90, u'x');
        QCOMPARE(wrapped(QStringLiteral("a ") + address + QStringLiteral(" b"), 2),
                 QStringLiteral("a\n  %1\n  b").arg(address));
        QCOMPARE(wrapped({}, 4), QString());
    }

    void meaningsBeginInOneColumn() {
        const QString longTerm(longestHelpTerm + 1, u'x');
        QCOMPARE(
            termLines({{QStringLiteral("a"), QStringLiteral("one")}, {QStringLiteral("bcd"), QStringLiteral("two")}}),
            QStringLiteral("  a    one\n  bcd  two\n"));
        QCOMPARE(termLines({{QStringLiteral("a"), QStringLiteral("one")}, {longTerm, QStringLiteral("two")}}, 3),
                 QStringLiteral("  a    one\n  %1\n       two\n").arg(longTerm));
        QCOMPARE(termLines({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestHelpLines)
#include "test_help_lines.moc"
