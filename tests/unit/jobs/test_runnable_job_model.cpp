#include "models/jobs/runnable_job_model.h"
#include "services/treeherder/runnable_jobs.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using namespace collie::models;

namespace {

const QByteArray document = R"({
 "test-linux2404-64/opt-mochitest-plain-10": {"platform": "linux2404-64", "groupName": "Mochitests", "groupSymbol": "M",
   "symbol": "10", "collection": {"opt": true}},
 "test-linux2404-64/opt-mochitest-plain-2": {"platform": "linux2404-64", "groupName": "Mochitests", "groupSymbol": "M",
   "symbol": "2", "collection": {"opt": true}},
 "test-windows11-64-24h2/debug-reftest-1": {"platform": "windows11-64-24h2", "groupName": "Reftests",
   "groupSymbol": "R", "symbol": "R1", "collection": {"debug": true}},
 "build-linux64/opt": {"platform": "linux64", "groupName": "", "groupSymbol": "?", "symbol": "B",
   "collection": {"opt": true}}
})";
const QString plain2 = QStringLiteral("test-linux2404-64/opt-mochitest-plain-2");
const QString plain10 = QStringLiteral("test-linux2404-64/opt-mochitest-plain-10");
const QString reftest = QStringLiteral("test-windows11-64-24h2/debug-reftest-1");
const QString build = QStringLiteral("build-linux64/opt");

struct Fixture {
    JobPlan plan;
    RunnableJobModel model{plan};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture() { model.setJobs(7, treeherder::parseRunnableJobs(document, 7).value(), {build}); }
    [[nodiscard]] QStringList shown() const {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const QString text = index.data().toString();
            texts.append(index.data(RunnableJobModel::HeadingRole).toBool() ? QLatin1Char('#') + text : text);
        }
        return texts;
    }
    [[nodiscard]] QModelIndex row(const QString &text) const {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data().toString() == text)
                return model.index(row);
        }
        return {};
    }
};

} // namespace

class TestRunnableJobModel final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void listsInTheOrderOfTheGrid() {
        const Fixture f;
        QCOMPARE(f.shown(), (QStringList{build, plain2, plain10, reftest}));
        const QModelIndex first = f.model.index(1);
        QCOMPARE(first.data(RunnableJobModel::PlatformRole).toString(), QStringLiteral("Linux 24.04 opt"));
        QCOMPARE(first.data(RunnableJobModel::SymbolRole).toString(), QStringLiteral("M(2)"));
        QCOMPARE(f.row(build).data(RunnableJobModel::SymbolRole).toString(), QStringLiteral("B"));
        QVERIFY(f.row(build).data(RunnableJobModel::PresentRole).toBool());
        QVERIFY(!first.data(RunnableJobModel::PresentRole).toBool());
        QCOMPARE(f.model.total(), 4);
    }

    void ticksSurviveFiltering() {
        Fixture f;
        QVERIFY(f.model.setData(f.row(plain10), Qt::Checked, Qt::CheckStateRole));
        f.model.setPattern(QStringLiteral("reftest"));
        QCOMPARE(f.shown(), QStringList{reftest});
        QCOMPARE(f.model.matchCount(), 1);
        QCOMPARE(f.plan.labels(7), QStringList{plain10});
        f.model.setPattern({});
        QCOMPARE(f.row(plain10).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(f.row(plain2).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void groupsByPlatformAndBySymbol() {
        Fixture f;
        f.model.setGrouping(RunnableJobModel::Grouping::Platform);
        QCOMPARE(f.shown(), (QStringList{QStringLiteral("#Linux opt"), build, QStringLiteral("#Linux 24.04 opt"),
                                         plain2, plain10, QStringLiteral("#Windows 11 24H2 debug"), reftest}));
        QCOMPARE(f.model.firstJobRow(), 1);
        f.model.setGrouping(RunnableJobModel::Grouping::Symbol);
        QCOMPARE(f.shown(), (QStringList{QStringLiteral("#Without a group"), build, QStringLiteral("#M"), plain2,
                                         plain10, QStringLiteral("#R"), reftest}));
        f.model.setPattern(QStringLiteral("plain"));
        QCOMPARE(f.shown(), (QStringList{QStringLiteral("#M"), plain2, plain10}));
        QCOMPARE(f.model.matchingLabels(), (QStringList{plain2, plain10}));
    }

    void aHeadingTicksWhatIsBelowIt() {
        Fixture f;
        f.model.setGrouping(RunnableJobModel::Grouping::Symbol);
        const QModelIndex heading = f.row(QStringLiteral("M"));
        QCOMPARE(heading.data(RunnableJobModel::CountRole).toInt(), 2);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setData(f.row(plain2), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(heading.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        f.model.setData(heading, Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(heading.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(f.plan.labels(7), (QStringList{plain2, plain10}));
        f.model.setData(heading, Qt::Unchecked, Qt::CheckStateRole);
        QCOMPARE(f.plan.count(), 0);
    }

    void tellsWhatThePatternHit() {
        Fixture f;
        f.model.setPattern(QStringLiteral("build"));
        QCOMPARE(f.model.positions(0), (std::vector<int>{0, 1, 2, 3, 4}));
        QVERIFY(f.model.positions(9).empty());
    }

    void aPlanKeepsOrderAndCounts() {
        JobPlan plan;
        QSignalSpy changed(&plan, &JobPlan::changed);
        plan.setTicked(1, {QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")}, true);
        QCOMPARE(plan.labels(1), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
        plan.setTicked(1, {QStringLiteral("a")}, true);
        QCOMPARE(changed.count(), 1);
        plan.setTicked(2, {QStringLiteral("a")}, true);
        QCOMPARE(plan.count(), 3);
        QCOMPARE(plan.pushes(), (QVector<qint64>{1, 2}));
        plan.setTicked(1, {QStringLiteral("b"), QStringLiteral("z")}, false);
        QCOMPARE(changed.constLast().at(1).toStringList(), QStringList{QStringLiteral("b")});
        QCOMPARE(plan.labels(1), QStringList{QStringLiteral("a")});
        plan.clear();
        QCOMPARE(plan.count(), 0);
        QVERIFY(plan.pushes().isEmpty());
        QVERIFY(!plan.contains(2, QStringLiteral("a")));
    }
};

QTEST_GUILESS_MAIN(TestRunnableJobModel)
#include "test_runnable_job_model.moc"
