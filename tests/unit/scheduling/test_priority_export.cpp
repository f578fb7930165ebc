#include "services/scheduling/priority_export.h"

#include <QTest>

using namespace collie;
using namespace collie::scheduling;

namespace {

JobPriorities sample() {
    JobPriorities priorities;
    priorities.failures = {QStringLiteral("0123456789ab"), QStringLiteral("fedcba987654")};
    const auto add = [&priorities](const char *label, JobValue value, std::vector<quint32> lost, bool runnable) {
        JobType type;
        type.labels = {QString::fromUtf8(label)};
        type.value = value;
        type.failures = lost;
        type.lostBySkipping = std::move(lost);
        type.isRunnable = runnable;
        type.cost = {.runs = 3, .machineHours = 1.256};
        priorities.types.append(type);
    };
    add("test-z", JobValue::Low, {}, true);
    add("=test, \"a\"", JobValue::Low, {}, true);
    add("test-gone", JobValue::Low, {}, false);
    add("test-b", JobValue::High, {0, 1}, true);
    return priorities;
}

} // namespace

class TestPriorityExport final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hasTheShapeOfSeta() {
        const QDate date(2026, 11, 24);
        QCOMPARE(toJsonBytes(setaDocument(sample(), date)),
                 QByteArray("{\"jobtypes\":{\"2026-11-24\":[\"=test, \\\"a\\\"\",\"test-z\"]}}"));
        QCOMPARE(toJsonBytes(setaDocument(sample(), date, JobValue::High)),
                 QByteArray("{\"jobtypes\":{\"2026-11-24\":[\"test-b\"]}}"));
        QCOMPARE(toJsonBytes(setaDocument({}, date)), QByteArray("{\"jobtypes\":{\"2026-11-24\":[]}}"));
    }

    void quotesFields() {
        const QList<QByteArray> lines = prioritiesCsv(sample()).split('\n');
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.at(1), QByteArray("test-z,low,0,3,1.26,0,yes,\r"));
        QCOMPARE(lines.at(2), QByteArray("\"'=test, \"\"a\"\"\",low,0,3,1.26,0,yes,\r"));
        QCOMPARE(lines.at(4), QByteArray("test-b,high,2,3,1.26,2,yes,0123456789ab fedcba987654\r"));
        QVERIFY(lines.at(5).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPriorityExport)
#include "test_priority_export.moc"
