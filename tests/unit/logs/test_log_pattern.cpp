#include "services/logs/log_pattern.h"

#include <QTest>

using namespace collie;
using logs::LogPattern;

class TestLogPattern : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void finds_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("expression");
        QTest::addColumn<bool>("caseSensitive");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("from"); // -1: not there.
        QTest::addColumn<qint64>("length");
        QTest::newRow("plain") << "b.c" << false << true << QByteArray("abc b.c") << qint64{4} << qint64{3};
        QTest::newRow("plain, other case")
            << "B.C" << false << false << QByteArray("abc b.c") << qint64{4} << qint64{3};
        QTest::newRow("plain, same case") << "B.C" << false << true << QByteArray("abc b.c") << qint64{-1} << qint64{0};
        QTest::newRow("umlaut, other case")
            << "ÄRGER" << false << false << QByteArray("großer ärger") << qint64{8} << qint64{6};
        QTest::newRow("expression") << "b.c$" << true << true << QByteArray("abc bxc") << qint64{4} << qint64{3};
        QTest::newRow("begin of line") << "^abc" << true << true << QByteArray("xabc") << qint64{-1} << qint64{0};
        QTest::newRow("one character is one") << "^.$" << true << true << QByteArray("ä") << qint64{0} << qint64{2};
        QTest::newRow("behind bad UTF-8")
            << "err" << true << false << QByteArray("\xff\xfe\xc3 ERR") << qint64{4} << qint64{3};
        QTest::newRow("zero byte") << "b" << true << true << QByteArray("a\0b", 3) << qint64{2} << qint64{1};
        QTest::newRow("empty line") << "^$" << true << true << QByteArray() << qint64{0} << qint64{0};
        QTest::newRow("no letter, in UTF-8") << "x\\W" << true << true << QByteArray("x😀") << qint64{0} << qint64{5};
        QTest::newRow("no digit, in UTF-8") << "\\D$" << true << true << QByteArray("1ä") << qint64{1} << qint64{2};
        QTest::newRow("no space, behind bad UTF-8")
            << " \\S" << true << true << QByteArray("\xff ä") << qint64{1} << qint64{3};
        QTest::newRow("keep out") << "a\\Kb" << true << true << QByteArray("ab") << qint64{1} << qint64{1};
    }
    void finds() {
        QFETCH(const QString, pattern);
        QFETCH(const bool, expression);
        QFETCH(const bool, caseSensitive);
        QFETCH(const QByteArray, line);
        const auto compiled =
            LogPattern::compile(pattern, {.regularExpression = expression, .caseSensitive = caseSensitive});
        QVERIFY2(compiled.has_value(), compiled ? "" : qPrintable(compiled.error().message));
        const auto found = compiled->find(line);
        QTEST(found ? found->from : -1, "from");
        QTEST(found ? found->length : 0, "length");
    }

    /// As whoever walks over matches without a length does.
    void aPlaceWithinACharacterIsNone() {
        const auto compiled = LogPattern::compile(QStringLiteral("\\W*"), {.regularExpression = true});
        QVERIFY(compiled.has_value());
        const auto found = compiled->find("xä😀y", 2);
        QVERIFY(found.has_value());
        QCOMPARE(found->from, 3);
        QCOMPARE(found->length, 4);
    }

    void whatIsNoExpressionIsSaid_data() {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("open bracket") << "ä(b";
        QTest::newRow("nothing") << "";
        QTest::newRow("single bytes") << "\\C";
    }
    void whatIsNoExpressionIsSaid() {
        QFETCH(const QString, pattern);
        const auto compiled = LogPattern::compile(pattern, {.regularExpression = true, .caseSensitive = true});
        QVERIFY(!compiled.has_value());
        QCOMPARE(compiled.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(!compiled.error().message.isEmpty());
    }

    void anExpressionWithoutEndGivesUp() {
        const auto compiled = LogPattern::compile(QStringLiteral("(a+)+$"), {.regularExpression = true});
        QVERIFY(compiled.has_value());
        QVERIFY(!compiled->find(QByteArray(60, 'a') + "!").has_value());
    }

    void aLineOfAMegabyteIsSearched() {
        const QByteArray line = QByteArray(1 << 20, 'x') + "needle";
        const auto compiled = LogPattern::compile(QStringLiteral("(?:x|y)+n(eed)le"), {.regularExpression = true});
        QVERIFY(compiled.has_value());
        QVERIFY(compiled->find(line).has_value());
    }
};

QTEST_GUILESS_MAIN(TestLogPattern)
#include "test_log_pattern.moc"
