#include "tests/ui/jobs/grid_fixture.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

#include <memory>

using namespace collie;
using models::JobRow;
using test::GridFixture;
using treeherder::Job;
using treeherder::JobResult;

namespace {

constexpr int leftOfFold = 10;

} // namespace

/// Pushes of the grid that are collapsed to their header, by mouse and by what keys and menus call.
class TestJobGridCollapsed final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_grid = std::make_unique<GridFixture>();
        m_grid->fill();
    }
    void cleanup() { m_grid.reset(); }

    void doubleClickOnTheHeader();
    void onlyTheFreeHeaderCollapses();
    void theSecondOfTwoClicksMustBeOnTheSameHeader();
    void theHeaderStaysUnderThePointer();
    void theHeaderKeptAtTheTopStaysThere();
    void theHeaderSaysSo();
    void commitsUnfoldBelowIt();
    void selectionOfAnotherPushStays();
    void selectionOfThePushComesBack();
    void selectionMadeMeanwhileWins();
    void theKeyboardFindsItsPushAgain();
    void selectJobOpensItsPush();
    void nextFailureOpensItsPush();
    void everyPushCollapsed();

  private:
    [[nodiscard]] int headerY(qint64 pushId) const { return m_grid->view.pushMenuRect(pushId).center().y(); }
    /// Between the subject and the counts, or on the counts: nothing there is a sign.
    [[nodiscard]] QPoint freePlace(qint64 pushId) const {
        const QRect menu = m_grid->view.pushMenuRect(pushId);
        return {menu.left() - 20, menu.center().y()};
    }
    void clickAt(QPoint point, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(m_grid->view.viewport(), button, {}, point);
    }
    void doubleClickAt(QPoint point, Qt::MouseButton button = Qt::LeftButton) {
        clickAt(point, button);
        QTest::mouseDClick(m_grid->view.viewport(), button, {}, point);
        QTest::mouseRelease(m_grid->view.viewport(), button, {}, point);
    }
    /// The header of a push, or the place where it would be if it did not stay on the screen, is at y.
    void scrollSoThat(qint64 pushId, int y) {
        m_grid->view.scrollTo(m_grid->model.index(rowsOf(pushId).first()), QAbstractItemView::PositionAtTop);
        QScrollBar *bar = m_grid->view.verticalScrollBar();
        bar->setValue(bar->value() - y);
    }
    [[nodiscard]] QSet<qint64> collapsed() const { return m_grid->model.collapsedPushes(); }
    [[nodiscard]] qint64 pushOf(int row) const {
        return m_grid->model.index(row).data(models::JobGridModel::PushIdRole).toLongLong();
    }
    /// Shown rows of a push.
    [[nodiscard]] QVector<int> rowsOf(qint64 pushId) const {
        QVector<int> rows;
        for (const int row : m_grid->shownRows()) {
            if (pushOf(row) == pushId)
                rows.append(row);
        }
        return rows;
    }
    /// Rows in the grid, shown or counted, of unclassified failures of a push.
    [[nodiscard]] QVector<JobRow> failuresOf(qint64 pushId) const {
        QVector<JobRow> jobs;
        for (int row = 0; row < m_grid->model.rowCount(); ++row) {
            if (pushOf(row) == pushId && m_grid->model.isUnclassifiedFailureAt(row))
                jobs.append(m_grid->model.storeRow(row));
        }
        return jobs;
    }

    std::unique_ptr<GridFixture> m_grid;
};

void TestJobGridCollapsed::doubleClickOnTheHeader() {
    const int jobs = m_grid->model.rowCount();
    const int second = headerY(2);
    QSignalSpy menus(&m_grid->view, &ui::JobGridView::pushMenuRequested);
    for (int round = 0; round < 2; ++round) {
        doubleClickAt(freePlace(1));
        QCOMPARE(collapsed(), QSet<qint64>{1});
        QVERIFY(m_grid->model.rowCount() < jobs);
        // Nothing but a gap is between the two headers, no line that no job matches.
        const int distance = headerY(2) - headerY(1);
        QVERIFY(distance > 0 && distance < 2 * m_grid->view.pushMenuRect(1).height());
        // A menu in between is no click.
        clickAt(freePlace(2), Qt::RightButton);
        doubleClickAt(freePlace(1), Qt::RightButton);
        QCOMPARE(collapsed(), QSet<qint64>{1});
        doubleClickAt(freePlace(1));
        QVERIFY(collapsed().isEmpty());
        QCOMPARE(m_grid->model.rowCount(), jobs);
        QCOMPARE(headerY(2), second);
    }
    QCOMPARE(menus.count(), 0);
    doubleClickAt(freePlace(1));
    doubleClickAt(freePlace(2));
    QCOMPARE(collapsed(), (QSet<qint64>{1, 2}));
}

void TestJobGridCollapsed::onlyTheFreeHeaderCollapses() {
    // One click does nothing, neither do two slow ones.
    clickAt(freePlace(1));
    clickAt(freePlace(1));
    QVERIFY(collapsed().isEmpty());
    // Two quick ones on the sign of the commits unfold and fold them.
    doubleClickAt({leftOfFold, headerY(1)});
    QVERIFY(collapsed().isEmpty());
    QVERIFY(!m_grid->view.commits().isUnfolded(1));
    // On the lines of the commits nothing is collapsed.
    clickAt({leftOfFold, headerY(1)});
    QVERIFY(m_grid->view.commits().isUnfolded(1));
    const QRect header = m_grid->view.pushMenuRect(1);
    doubleClickAt({m_grid->view.viewport()->width() - 3, header.bottom() + header.height() / 2});
    doubleClickAt(m_grid->view.visualRect(m_grid->model.index(rowsOf(1).first())).center());
    QVERIFY(collapsed().isEmpty());
}

void TestJobGridCollapsed::theSecondOfTwoClicksMustBeOnTheSameHeader() {
    // The first click moved what is under the pointer: the header was not there when it began.
    clickAt(m_grid->view.visualRect(m_grid->model.index(rowsOf(1).first())).center());
    QTest::mouseDClick(m_grid->view.viewport(), Qt::LeftButton, {}, freePlace(1));
    QVERIFY(collapsed().isEmpty());
    QTest::mouseDClick(m_grid->view.viewport(), Qt::LeftButton, {}, freePlace(1));
    QCOMPARE(collapsed(), QSet<qint64>{1});
}

void TestJobGridCollapsed::theHeaderStaysUnderThePointer() {
    scrollSoThat(2, m_grid->view.viewport()->height() / 2);
    // The keyboard is above: otherwise its job would keep its place.
    const QVector<int> above = rowsOf(1);
    m_grid->view.selectionModel()->setCurrentIndex(m_grid->model.index(above.last()), QItemSelectionModel::NoUpdate);
    const int y = headerY(2);
    QVERIFY(y > m_grid->view.viewport()->height() / 3);
    for (int round = 0; round < 2; ++round) {
        m_grid->view.setPushCollapsed(2, true);
        QCOMPARE(headerY(2), y);
        m_grid->view.setPushCollapsed(2, false);
        QCOMPARE(headerY(2), y);
    }
}

void TestJobGridCollapsed::theHeaderKeptAtTheTopStaysThere() {
    const int header = headerY(1);
    scrollSoThat(2, -150);
    QCOMPARE(headerY(2), header);
    doubleClickAt(freePlace(2));
    QCOMPARE(collapsed(), QSet<qint64>{2});
    QCOMPARE(headerY(2), header);
    doubleClickAt(freePlace(2));
    QCOMPARE(headerY(2), header);
    // The same without a click: from an address.
    m_grid->view.verticalScrollBar()->setValue(m_grid->view.verticalScrollBar()->value() + 150);
    m_grid->model.setCollapsedPushes({2});
    QCOMPARE(headerY(2), header);
}

void TestJobGridCollapsed::theHeaderSaysSo() {
    const auto headerPicture = [this] {
        const QRect header = m_grid->view.pushMenuRect(2).translated(0, 0);
        return m_grid->view.viewport()->grab(QRect(0, header.top(), header.left(), header.height())).toImage();
    };
    const auto toolTip = [this] {
        const QPoint point(m_grid->view.viewport()->width() / 2, headerY(2));
        QHelpEvent help(QEvent::ToolTip, point, m_grid->view.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_grid->view.viewport(), &help);
        return QToolTip::text();
    };
    m_grid->model.setPushes({2, 3});
    const QImage open = headerPicture();
    QVERIFY(!toolTip().contains(QStringLiteral("show its jobs")));
    m_grid->view.setPushCollapsed(2, true);
    const QImage all = headerPicture();
    QVERIFY(all != open);
    QVERIFY(toolTip().contains(QStringLiteral("show its jobs")));
    // Fewer jobs, another number; none, another text.
    models::JobFilter filter;
    filter.tiers = 4;
    m_grid->model.setFilter(filter);
    const QImage fewer = headerPicture();
    QVERIFY(fewer != all && fewer != open);
    filter.text = QStringLiteral("nothing has this name");
    m_grid->model.setFilter(filter);
    const QImage none = headerPicture();
    QVERIFY(none != fewer && none != open);
    m_grid->model.setFilter({});
    m_grid->view.setPushCollapsed(2, false);
    QCOMPARE(headerPicture(), open);
}

void TestJobGridCollapsed::commitsUnfoldBelowIt() {
    m_grid->view.setPushCollapsed(1, true);
    const int folded = headerY(2) - headerY(1);
    clickAt({leftOfFold, headerY(1)});
    QVERIFY(m_grid->view.commits().isUnfolded(1));
    QVERIFY(headerY(2) - headerY(1) > folded);
    QCOMPARE(collapsed(), QSet<qint64>{1});
    clickAt({leftOfFold, headerY(1)});
    QCOMPARE(headerY(2) - headerY(1), folded);
}

void TestJobGridCollapsed::selectionOfAnotherPushStays() {
    const JobRow job = m_grid->model.storeRow(rowsOf(2).first());
    m_grid->view.selectJob(job);
    QSignalSpy told(&m_grid->view, &ui::JobGridView::selectedJobsChanged);
    for (const bool isCollapsed : {true, false, true, false}) {
        m_grid->view.setPushCollapsed(1, isCollapsed);
        QCOMPARE(m_grid->view.selectedJobs(), QVector<JobRow>{job});
        QCOMPARE(m_grid->view.currentPush(), std::optional<qint64>(2));
    }
    QCOMPARE(told.count(), 0);
}

void TestJobGridCollapsed::selectionOfThePushComesBack() {
    GridFixture &grid = *m_grid;
    const JobRow other = grid.model.storeRow(rowsOf(2).last());
    const QVector<int> rows = rowsOf(1);
    grid.click(rows.at(0));
    grid.click(rows.at(2), Qt::ControlModifier);
    grid.view.selectionModel()->select(grid.model.index(grid.model.rowOfStoreRow(other)), QItemSelectionModel::Select);
    const QVector<JobRow> selected = grid.view.selectedJobs();
    QCOMPARE(selected.size(), 3);
    const JobRow current = grid.model.storeRow(grid.current());
    for (int round = 1; round <= 2; ++round) {
        // What is not seen is not acted upon.
        grid.view.setPushCollapsed(1, true);
        QCOMPARE(grid.view.selectedJobs(), QVector<JobRow>{other});
        // Jobs come meanwhile, among them and before the other one.
        grid.store.apply(test::batchOf({test::makeJob(10 + round, 1), test::makeJob(20 + round, 2)}));
        grid.view.setPushCollapsed(2, true);
        QVERIFY(grid.view.selectedJobs().isEmpty());
        grid.view.setPushCollapsed(1, false);
        QCOMPARE(grid.view.selectedJobs(), selected.mid(0, 2));
        grid.view.setPushCollapsed(2, false);
        QCOMPARE(grid.view.selectedJobs(), selected);
        QCOMPARE(grid.model.storeRow(grid.current()), current);
    }
}

void TestJobGridCollapsed::selectionMadeMeanwhileWins() {
    GridFixture &grid = *m_grid;
    grid.click(rowsOf(1).first());
    grid.view.setPushCollapsed(1, true);
    const JobRow other = grid.model.storeRow(rowsOf(2).first());
    grid.click(rowsOf(2).first());
    grid.view.setPushCollapsed(1, false);
    QCOMPARE(grid.view.selectedJobs(), QVector<JobRow>{other});
    QCOMPARE(grid.view.currentPush(), std::optional<qint64>(2));
    // Handles are void after a reset.
    grid.view.setPushCollapsed(2, true);
    grid.store.clear();
    grid.addJobs(2);
    QVERIFY(!grid.view.currentPush());
    grid.view.setPushCollapsed(2, false);
    QVERIFY(grid.view.selectedJobs().isEmpty());
}

void TestJobGridCollapsed::theKeyboardFindsItsPushAgain() {
    GridFixture &grid = *m_grid;
    QVERIFY(!grid.view.currentPush());
    grid.click(rowsOf(2).at(1));
    const int row = grid.current();
    for (int round = 0; round < 2; ++round) {
        grid.view.setPushCollapsed(*grid.view.currentPush(), true);
        QCOMPARE(grid.view.currentPush(), std::optional<qint64>(2));
        QVERIFY(!grid.view.currentJob());
        grid.view.setPushCollapsed(*grid.view.currentPush(), false);
        QCOMPARE(grid.current(), row);
        QVERIFY(grid.view.currentJob());
    }
    // It goes on elsewhere.
    grid.view.setPushCollapsed(2, true);
    grid.key(Qt::Key_Right);
    QVERIFY(grid.view.currentPush() && *grid.view.currentPush() != 2);
}

void TestJobGridCollapsed::selectJobOpensItsPush() {
    GridFixture &grid = *m_grid;
    const JobRow job = grid.model.storeRow(rowsOf(3).at(1));
    grid.model.setCollapsedPushes({1, 3, 4});
    grid.view.selectJob(job);
    QCOMPARE(collapsed(), (QSet<qint64>{1, 4}));
    QCOMPARE(grid.view.selectedJobs(), QVector<JobRow>{job});
    QVERIFY(grid.view.viewport()->rect().contains(grid.view.visualRect(grid.view.currentIndex())));
    // The filter hides it: its push stays as it is.
    models::JobFilter filter;
    filter.text = QStringLiteral("nothing has this name");
    grid.model.setCollapsedPushes({3});
    grid.model.setFilter(filter);
    grid.view.selectJob(job);
    QCOMPARE(collapsed(), QSet<qint64>{3});
}

void TestJobGridCollapsed::nextFailureOpensItsPush() {
    GridFixture &grid = *m_grid;
    const QVector<JobRow> first = failuresOf(1);
    const QVector<JobRow> second = failuresOf(2);
    const QVector<JobRow> third = failuresOf(3);
    QVERIFY(!first.isEmpty() && !second.isEmpty() && !third.isEmpty());
    grid.model.setCollapsedPushes({1, 2});
    // From nowhere: the first of all, from below: the last of the one above.
    grid.view.selectPreviousFailure();
    QCOMPARE(collapsed(), (QSet<qint64>{1, 2}));
    grid.view.selectNextFailure();
    QCOMPARE(collapsed(), QSet<qint64>{2});
    QCOMPARE(grid.view.currentJob(), std::optional(first.first()));
    grid.view.selectJob(third.first());
    grid.view.selectPreviousFailure();
    QVERIFY(collapsed().isEmpty());
    QCOMPARE(grid.view.currentJob(), std::optional(second.last()));
    grid.view.selectNextFailure();
    QCOMPARE(grid.view.currentJob(), std::optional(third.first()));
    // On from the push that was just collapsed, which stays so.
    grid.view.selectJob(second.first());
    grid.view.setPushCollapsed(2, true);
    grid.view.selectNextFailure();
    QCOMPARE(grid.view.currentJob(), std::optional(third.first()));
    QCOMPARE(collapsed(), QSet<qint64>{2});
    // A push without failures is passed over.
    QVector<Job> passed;
    for (const JobRow job : second)
        passed.append(test::changed(grid.store.job(job), treeherder::JobState::Completed, JobResult::Success));
    grid.store.apply(test::batchOf(passed));
    grid.view.selectPreviousFailure();
    QCOMPARE(grid.view.currentJob(), std::optional(first.last()));
    QCOMPARE(collapsed(), QSet<qint64>{2});
}

void TestJobGridCollapsed::everyPushCollapsed() {
    GridFixture &grid = *m_grid;
    grid.model.setCollapsedPushes({1, 2, 3, 4});
    QCOMPARE(grid.model.rowCount(), 0);
    QCOMPARE(grid.view.verticalScrollBar()->maximum(), 0);
    // The headers are there, in their places, and no words that nothing matches.
    int y = -1;
    for (const qint64 push : {1, 2, 3, 4}) {
        QVERIFY(headerY(push) > y);
        y = headerY(push);
    }
    const QImage picture = grid.view.viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(3, headerY(4)), grid.theme.raisedSurface());
    for (int x = 0; x < picture.width(); x += 2)
        QCOMPARE(picture.pixelColor(x, picture.height() / 2 + 10), grid.theme.surface());
    grid.key(Qt::Key_Down);
    grid.view.selectAll();
    QVERIFY(grid.view.selectedJobs().isEmpty());
    doubleClickAt(freePlace(4));
    QVERIFY(!rowsOf(4).isEmpty());
}

QTEST_MAIN(TestJobGridCollapsed)
#include "test_job_grid_collapsed.moc"
