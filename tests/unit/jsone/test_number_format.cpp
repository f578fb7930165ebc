#include "services/jsone/number_format.h"

#include "services/base/number_text.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace collie;
using namespace collie::jsone;

class TestNumberFormat final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
};

void TestNumberFormat::writes_data() {
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](double number, const char *text) { QTest::newRow(text) << number << QByteArray(text); };
    row(0, "0");
    row(1, "1");
    row(-1.5, "-1.5");
    row(0.1 + 0.2, "0.30000000000000004");
    row(123456789012345680000.0, "123456789012345680000");
    row(1e20, "100000000000000000000");
    row(1e21, "1e+21");
    row(1.5e300, "1.5e+300");
    row(1e15, "1000000000000000");
    row(999999999999999.9, "999999999999999.9");
    row(0.000001, "0.000001");
    row(0.00000123, "0.00000123");
    row(1e-7, "1e-7");
    row(-1.25e-7, "-1.25e-7");
    row(5e-324, "5e-324");
    row(std::numeric_limits<double>::max(), "1.7976931348623157e+308");
    row(-std::numeric_limits<double>::denorm_min() * 3, "-1.5e-323");
    row(-1.2345678901234567e-300, "-1.2345678901234568e-300");
    row(std::numeric_limits<double>::infinity(), "Infinity");
    row(-std::numeric_limits<double>::infinity(), "-Infinity");
    row(std::numeric_limits<double>::quiet_NaN(), "NaN");
    QTest::newRow("minus zero") << -0.0 << QByteArray("0");
}

void TestNumberFormat::writes() {
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    const NumberText written(number);
    QCOMPARE(QByteArray(written.view().data(), static_cast<qsizetype>(written.view().size())), text);
}

void TestNumberFormat::reads_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("number");
    const auto row = [](const char *text, double number) { QTest::newRow(text) << QByteArray(text) << number; };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    row("", 0);
    row(" \t\n", 0);
    row(" 12 ", 12);
    row("-3.5", -3.5);
    row("+7", 7);
    row(".5", 0.5);
    row("5.", 5);
    row("007", 7);
    row("1e3", 1000);
    row("1E-2", 0.01);
    row("1e400", infinity);
    row("-1e400", -infinity);
    row("1e-400", 0);
    row("0x1F", 31);
    row("0o17", 15);
    row("0b101", 5);
    row("Infinity", infinity);
    row("-Infinity", -infinity);
    for (const char *none : {"abc", "1_000", "1 2", "-", ".", "e3", "1e", "0x", "0xg", "-0x1", "infinity", "inf", "nan",
                             "1n", "0b2", "--1", "1,5"})
        row(none, nan);
}

void TestNumberFormat::reads() {
    QFETCH(QByteArray, text);
    QFETCH(double, number);
    const double read = numberFromText({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY2(read == number || (std::isnan(read) && std::isnan(number)), qPrintable(QString::number(read)));
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "test_number_format.moc"
