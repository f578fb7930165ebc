#include "services/failures/failure.h"

#include <QTest>

using collie::failures::Failure;
using Kind = Failure::Kind;

class TestFailure final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void line_data() {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("line");
        const QString test = QStringLiteral("dom/test_a.html");
        QTest::newRow("subtest and message")
            << Failure{.kind = Kind::Test,
                       .test = test,
                       .subtest = QStringLiteral("is blue"),
                       .status = QStringLiteral("FAIL"),
                       .message = QStringLiteral("got red\nat line 3")}
            << QStringLiteral("TEST-UNEXPECTED-FAIL | dom/test_a.html | is blue - got red");
        QTest::newRow("expected") << Failure{.kind = Kind::Test,
                                             .test = test,
                                             .status = QStringLiteral("TIMEOUT"),
                                             .expected = QStringLiteral("OK")}
                                  << QStringLiteral("TEST-UNEXPECTED-TIMEOUT | dom/test_a.html | expected OK");
        QTest::newRow("crash") << Failure{.kind = Kind::Crash,
                                          .test = test,
                                          .message = QStringLiteral("MOZ_CRASH(no)"),
                                          .crashSignature = QStringLiteral("a::b()")}
                               << QStringLiteral("PROCESS-CRASH | MOZ_CRASH(no) [@ a::b()] | dom/test_a.html");
        QTest::newRow("signature as in a bug")
            << Failure{.kind = Kind::Crash, .test = test, .crashSignature = QStringLiteral("[@ a::b()]")}
            << QStringLiteral("PROCESS-CRASH | application crashed [@ a::b()] | dom/test_a.html");
        QTest::newRow("crash of no test") << Failure{.kind = Kind::Crash, .crashSignature = QStringLiteral("a::b()")}
                                          << QStringLiteral("PROCESS-CRASH | application crashed [@ a::b()]");
        QTest::newRow("never finished") << Failure{.kind = Kind::Crash,
                                                   .test = test,
                                                   .message = QStringLiteral("never finished")}
                                        << QStringLiteral("TEST-UNEXPECTED-CRASH | dom/test_a.html | never finished");
        QTest::newRow("line") << Failure{.message = QStringLiteral("other"),
                                         .lines = {{QStringLiteral("error: it broke\nhere"), 4}}}
                              << QStringLiteral("error: it broke");
        QTest::newRow("nothing known") << Failure{} << QString();
    }
    void line() {
        QFETCH(Failure, failure);
        QTEST(failure.line(), "line");
    }
};

QTEST_GUILESS_MAIN(TestFailure)
#include "test_failure.moc"
