#include "models/jobs/job_order.h"
#include "tests/support/job_batches.h"

#include <QTest>

#include <algorithm>

using namespace collie;
using namespace collie::models;
using test::batchOf;
using test::makeJob;

class TestJobOrder final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void digitsArePadded_data() {
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<QString>("padded");
        const auto row = [](const char *symbol, const char *padded) {
            QTest::newRow(symbol) << QString::fromLatin1(symbol) << QString::fromLatin1(padded);
        };
        row("", "");
        row("B", "B");
        row("1", "001");
        row("bc12", "bc012");
        row("1234", "1234");
        row("a1b22c333", "a001b022c333");
    }
    void digitsArePadded() {
        QFETCH(QString, symbol);
        QFETCH(QString, padded);
        QCOMPARE(paddedSymbol(symbol), padded);
    }

    /// Groups by length of symbol and tier together; within them symbols as numbers.
    void ranksFollowTheRules() {
        const QList<std::tuple<const char *, int, const char *>> expected{
            {"?", 1, "B"},   {"M", 1, "1"}, {"M", 1, "2"},  {"M", 1, "10"},
            {"M", 1, "bc1"}, {"M", 2, "1"}, {"Wr", 1, "1"}, {"M-e10s", 1, "1"}};
        JobStore store;
        JobOrder order(store);
        // In several steps and backwards, so that slots come between others.
        for (qsizetype i = expected.size() - 1; i >= 0; --i) {
            const auto &[group, tier, symbol] = expected[i];
            treeherder::Job job = makeJob(i + 1, 1, QLatin1String(symbol), QLatin1String(group));
            job.tier = tier;
            store.apply(batchOf({job}));
            order.note(JobOrder::slotOf(store.typeAt(store.size() - 1), tier));
            if (i % 3 == 0)
                order.update();
        }
        for (JobRow job = 0; job < store.size(); ++job) {
            const quint32 slot = JobOrder::slotOf(store.typeAt(job), store.tierAt(job));
            QCOMPARE(order.rank(slot), static_cast<quint32>(store.idAt(job) - 1));
        }
    }

    void codesWithOneNameShareAPlatform() {
        JobStore store;
        treeherder::Job a = makeJob(1);
        a.platform = QStringLiteral("linux64");
        treeherder::Job b = makeJob(2);
        b.platform = QStringLiteral("linux64-qr");
        treeherder::Job c = makeJob(3);
        c.platform = QStringLiteral("linux64");
        c.platformOption = QString();
        store.apply(batchOf({a, b, c}));
        JobOrder order(store);
        for (JobRow job = 0; job < 3; ++job)
            order.note(JobOrder::slotOf(store.typeAt(job), 1));
        order.update();
        const auto platform = [&](JobRow job) { return order.slot(JobOrder::slotOf(store.typeAt(job), 1)).platform; };
        QCOMPARE(platform(0), platform(1));
        QVERIFY(platform(0) != platform(2));
        QCOMPARE(order.platform(platform(0)).name, QStringLiteral("Linux opt"));
        QCOMPARE(order.platform(platform(2)).name, QStringLiteral("Linux"));
    }
};

QTEST_GUILESS_MAIN(TestJobOrder)
#include "test_job_order.moc"
