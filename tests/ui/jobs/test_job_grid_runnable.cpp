#include "tests/ui/jobs/grid_fixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace collie;
using test::GridFixture;
using treeherder::Job;
using treeherder::JobState;

namespace {

/// Five jobs and three that could be added, in one group that is open.
struct RunnableFixture : GridFixture {
    models::JobPlan plan;

    RunnableFixture() {
        QVector<Job> jobs = test::someJobs(8);
        for (int i = 5; i < 8; ++i) {
            jobs[i].state = JobState::Runnable;
            jobs[i].result = treeherder::JobResult::Unknown;
            jobs[i].id = 0;
            jobs[i].taskId.clear();
        }
        model.setPlan(&plan);
        model.setRunnableShown(1, true);
        fill(jobs);
        view.setAllGroupsExpanded(true);
    }
    [[nodiscard]] QString labelAt(int row) const {
        return model.index(row).data(models::JobGridModel::NameRole).toString();
    }
};

} // namespace

class TestJobGridRunnable final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void aClickTicksAHollowCell() {
        RunnableFixture f;
        QCOMPARE(f.model.rowCount(), 8);
        f.click(0);
        QCOMPARE(f.selectedRows(), QVector<int>{0});
        f.click(6);
        QCOMPARE(f.plan.labels(1), QStringList{f.labelAt(6)});
        QVERIFY(f.model.isTickedAt(6));
        // Jobs stay selected as they were; what is no job cannot be.
        QCOMPARE(f.selectedRows(), QVector<int>{0});
        QCOMPARE(f.view.currentJob(), f.model.storeRow(0));
        f.click(6);
        QCOMPARE(f.plan.count(), 0);
    }

    void spaceTicksToo() {
        RunnableFixture f;
        f.view.setCurrentIndex(f.model.index(4));
        f.key(Qt::Key_Right);
        QCOMPARE(f.current(), 5);
        f.key(Qt::Key_Space);
        QCOMPARE(f.plan.labels(1), QStringList{f.labelAt(5)});
        QSignalSpy activated(&f.view, &ui::JobGridView::jobActivated);
        f.key(Qt::Key_Return);
        QCOMPARE(activated.count(), 0);
    }

    void selectionsLeaveItOut() {
        RunnableFixture f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.view.selectedCount(), 5);
        QCOMPARE(f.view.selectedJobs().size(), 5);
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.view.visualRect(f.model.index(7)).center());
        QVERIFY(f.view.selectedCount() <= 5);
    }

    void collapsedGroupsCountItAndShowWhatIsTicked() {
        RunnableFixture f;
        f.view.setAllGroupsExpanded(false);
        QVERIFY(!f.isShown(6));
        f.plan.setTicked(1, {f.labelAt(6)}, true);
        QVERIFY(f.isShown(6));
    }

    void looksHollowUntilTicked() {
        RunnableFixture f;
        const QRect cell = f.view.visualRect(f.model.index(6));
        const QImage hollow = f.view.viewport()->grab(cell).toImage();
        f.plan.setTicked(1, {f.labelAt(6)}, true);
        const QImage ticked = f.view.viewport()->grab(cell).toImage();
        const QPoint corner(4, 5); // Inside the frame, left of the symbol.
        QCOMPARE(hollow.pixelColor(corner), f.theme.surface());
        QCOMPARE(ticked.pixelColor(corner), f.theme.statusFill(treeherder::JobStatus::Runnable));
    }

    void screenReadersLearnOfIt() {
        RunnableFixture f;
        QAccessibleInterface *grid = QAccessible::queryAccessibleInterface(&f.view);
        QVERIFY(grid != nullptr);
        QAccessibleInterface *cell = grid->child(6);
        QVERIFY(cell != nullptr);
        QVERIFY(cell->state().checkable && !cell->state().checked && !cell->state().selectable);
        QVERIFY(cell->text(QAccessible::Name).contains(QStringLiteral("can be added")));
        cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(cell->state().checked);
        QCOMPARE(f.plan.count(), 1);
    }
};

QTEST_MAIN(TestJobGridRunnable)
#include "test_job_grid_runnable.moc"
