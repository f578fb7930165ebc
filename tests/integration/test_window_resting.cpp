#include "tests/integration/window_fixture.h"
#include "ui/main_window_actions.h"

#include <QScrollBar>

using namespace collie;
using namespace collie::test;

/// Pushes whose jobs left memory come back as soon as somebody wants something of them.
class TestWindowResting final : public WindowFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    session::Feed &feed() { return m_application->repository()->feed(); }
    qint64 pushOfCurrent() {
        const auto job = grid().currentJob();
        return job ? store().pushIdAt(*job) : 0;
    }
    /// All but the newest push rest.
    void letRest() {
        QVector<qint64> pushes = feed().pushes().pushIds();
        pushes.removeFirst();
        store().removePushes(pushes);
        QCOMPARE(store().restingJobs(pushes.constLast()), jobsOfLast);
    }

    int jobsOfLast = 0;

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 10, .jobsPerPush = 120, .frozen = true});
        openSandbox();
        QTRY_COMPARE_WITH_TIMEOUT(feed().pushes().rowCount(), 10, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!feed().isLoading(), patience);
        jobsOfLast = static_cast<int>(store().rowsOfPush(feed().pushes().pushIds().constLast()).size());
    }
    void cleanup() { stopAll(); }

    void aStepToAFailureWaitsForItsPush() {
        const qint64 last = feed().pushes().pushIds().constLast();
        QVERIFY(store().counts(last).unclassifiedFailures > 0);
        for (int round = 0; round < 2; ++round) {
            grid().verticalScrollBar()->setValue(0);
            grid().clearSelection();
            grid().setCurrentIndex({});
            letRest();
            // Before the first push comes the last one.
            window().actions()->jobs.previousFailure->trigger();
            QCOMPARE(pushOfCurrent(), 0);
            QTRY_COMPARE_WITH_TIMEOUT(pushOfCurrent(), last, patience);
            QTRY_COMPARE_WITH_TIMEOUT(store().restingJobs(last), 0, patience);
            QTRY_COMPARE_WITH_TIMEOUT(int(store().rowsOfPush(last).size()), jobsOfLast, patience);
            QVERIFY(grid().pushesInSight().contains(last));
        }
    }

    void whoeverGoesElsewhereMeanwhileStaysThere() {
        const QVector<qint64> pushes = feed().pushes().pushIds();
        letRest();
        window().actions()->jobs.previousFailure->trigger();
        QVERIFY(grid().model()->rowCount() > 0);
        grid().selectJob(test::gridModel(&grid())->storeRow(0));
        QTRY_COMPARE_WITH_TIMEOUT(store().restingJobs(pushes[1]), 0, patience);
        QCOMPARE(pushOfCurrent(), pushes.constFirst());
    }

    void aChosenPushComesBackWhereNothingScrolls() {
        const QVector<qint64> pushes = feed().pushes().pushIds();
        feed().showPushes({pushes[0]});
        QTRY_COMPARE_WITH_TIMEOUT(grid().pushesInSight(), QVector<qint64>{pushes[0]}, patience);
        letRest();
        feed().showPushes({pushes[9]});
        QTRY_COMPARE_WITH_TIMEOUT(store().restingJobs(pushes[9]), 0, patience);
        feed().showPushes({pushes[8]});
        QTRY_COMPARE_WITH_TIMEOUT(store().restingJobs(pushes[8]), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(grid().model()->rowCount() > 0, patience);
    }
};

QTEST_MAIN(TestWindowResting)
#include "test_window_resting.moc"
