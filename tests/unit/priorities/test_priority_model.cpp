#include "models/priorities/priority_filter.h"
#include "models/priorities/priority_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace collie;
using models::PriorityFilter;
using models::PriorityModel;
using scheduling::JobPriorities;
using scheduling::JobType;
using scheduling::JobValue;
using Column = PriorityModel::Column;

namespace {

JobType typeOf(const char *label, JobValue value, std::vector<quint32> caught, std::vector<quint32> lost,
               double hours) {
    JobType type;
    type.labels = {QString::fromLatin1(label)};
    type.value = value;
    type.failures = std::move(caught);
    type.lostBySkipping = std::move(lost);
    type.cost = {.runs = hours * 10, .machineHours = hours};
    return type;
}

JobPriorities sample() {
    JobPriorities priorities;
    priorities.failures = {QStringLiteral("0123456789abcdef"), QStringLiteral("fedcba9876543210")};
    priorities.types = {typeOf("build-a", JobValue::Always, {}, {}, 9),
                        typeOf("test-a", JobValue::High, {0, 1}, {1}, 4),
                        typeOf("test-b", JobValue::Low, {0}, {}, 1234.56), typeOf("test-c", JobValue::Low, {}, {}, 4)};
    priorities.types[3].isRunnable = false;
    priorities.types[3].labels.append(QStringLiteral("test-c<b>"));
    return priorities;
}

QStringList names(const QAbstractItemModel &model) {
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class TestPriorityModel final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void showsTypes() {
        PriorityModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setPriorities(sample());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        const auto text = [&model](int row, Column column) {
            return model.index(row, static_cast<int>(column)).data().toString();
        };
        QCOMPARE(text(1, Column::Value), QStringLiteral("High"));
        QCOMPARE(text(1, Column::Caught), QStringLiteral("2"));
        QCOMPARE(text(1, Column::Lost), QStringLiteral("1"));
        QCOMPARE(text(2, Column::Hours), QStringLiteral("1,234.6"));
        QCOMPARE(text(2, Column::Runs), QStringLiteral("12,346"));
        QCOMPARE(text(2, Column::Lost), QStringLiteral("nothing"));
        QCOMPARE(text(3, Column::Value), QStringLiteral("Low, gone"));
        QCOMPARE(text(3, Column::Name), QStringLiteral("test-c and 1 more"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void tellsWhatWouldBeLost() {
        PriorityModel model;
        model.setPriorities(sample());
        const QString tip = model.index(1, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("fedcba987654")));
        QVERIFY(!tip.contains(QStringLiteral("0123456789ab")));
        QVERIFY(!model.index(3, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    void sortsByEveryColumn_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("ascending");
        QTest::addColumn<QStringList>("descending");
        const QStringList byName{QStringLiteral("build-a"), QStringLiteral("test-a"), QStringLiteral("test-b"),
                                 QStringLiteral("test-c and 1 more")};
        const auto order = [&byName](const QVector<int> &rows) {
            QStringList all;
            for (const int row : rows)
                all.append(byName.at(row));
            return all;
        };
        QTest::newRow("name") << 0 << byName << order({3, 2, 1, 0});
        QTest::newRow("value") << 1 << order({1, 2, 3, 0}) << order({0, 2, 3, 1});
        QTest::newRow("caught") << 2 << order({0, 3, 2, 1}) << order({1, 2, 0, 3});
        QTest::newRow("lost") << 3 << order({0, 2, 3, 1}) << order({1, 0, 2, 3});
        QTest::newRow("hours") << 5 << order({1, 3, 0, 2}) << order({2, 0, 1, 3});
    }

    void sortsByEveryColumn() {
        QFETCH(int, column);
        QFETCH(QStringList, ascending);
        QFETCH(QStringList, descending);
        PriorityModel model;
        PriorityFilter filter;
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&model);
        model.setPriorities(sample());
        filter.sort(column, Qt::AscendingOrder);
        QCOMPARE(names(filter), ascending);
        filter.sort(column, Qt::DescendingOrder);
        QCOMPARE(names(filter), descending);
    }

    void filtersByWordsAndValue() {
        PriorityModel model;
        PriorityFilter filter;
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
        filter.setSourceModel(&model);
        model.setPriorities(sample());
        filter.setText(QStringLiteral("  TEST -b "));
        QCOMPARE(names(filter), QStringList{QStringLiteral("test-b")});
        filter.setText({});
        filter.setShown(JobValue::Low, false);
        QCOMPARE(names(filter), (QStringList{QStringLiteral("build-a"), QStringLiteral("test-a")}));
        filter.setShown(JobValue::Always, false);
        filter.setShown(JobValue::High, false);
        QCOMPARE(filter.rowCount(), 0);
        filter.setShown(JobValue::Low, true);
        QCOMPARE(filter.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPriorityModel)
#include "test_priority_model.moc"
