#include "tests/support/gestures.h"
#include "tests/ui/jobs/grid_fixture.h"

#include <QListView>
#include <QSignalSpy>

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace collie;
using test::Gesture;
using test::GridFixture;

namespace {

constexpr int gestureJobs = 12;

/// What was selected before the first gesture of a pair.
struct Start {
    const char *name;
    QVector<int> rows;
};

/// A grid of one line, and Qt's own list of the same rows side by side, which is taken for right.
struct GridAndList {
    GridFixture grid;
    QListView list;

    GridAndList() {
        grid.fill(test::someJobs(gestureJobs));
        grid.view.setAllGroupsExpanded(true);
        list.setModel(&grid.model);
        list.setSelectionMode(QAbstractItemView::ExtendedSelection);
        list.setEditTriggers(QAbstractItemView::NoEditTriggers);
        list.setFlow(QListView::LeftToRight);
        list.resize(900, 300);
        list.show();
    }
    void perform(const Gesture &gesture) {
        test::perform(gesture, list, list.viewport()->rect().bottomRight() - QPoint(4, 4), false);
        // The text of the platform is no job.
        test::perform(gesture, grid.view, {4, grid.view.visualRect(grid.model.index(0)).center().y()}, false);
    }
    void begin(const QVector<int> &rows) {
        for (QAbstractItemView *view :
             {static_cast<QAbstractItemView *>(&list), static_cast<QAbstractItemView *>(&grid.view)}) {
            view->clearSelection();
            view->setCurrentIndex({});
        }
        for (const int row : rows)
            perform(
                {.name = "start", .row = row, .modifiers = row == rows.first() ? Qt::NoModifier : Qt::ControlModifier});
    }
};

QVector<int> rowsBetween(int one, int other) {
    QVector<int> rows(std::abs(one - other) + 1);
    std::iota(rows.begin(), rows.end(), std::min(one, other));
    return rows;
}

} // namespace

/// The grid against QListView: every gesture after every other.
class TestJobGridGestures final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { m_both = std::make_unique<GridAndList>(); }
    void cleanupTestCase() { m_both.reset(); }
    void everyPairDoesWhatAListDoes_data();
    void everyPairDoesWhatAListDoes();
    void rightClickOutsideTheSelectionSelectsItAlone();
    void menusOfNoJobAreNotOpened();
    void theKeyOfMenusIsAboutTheCellItIsOn();
    void twoQuickClicksOnTwoJobsAreClicks();

  private:
    std::unique_ptr<GridAndList> m_both;
};

void TestJobGridGestures::everyPairDoesWhatAListDoes_data() {
    QTest::addColumn<int>("first");
    const QVector<Gesture> all = test::allGestures();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name) << i;
}

void TestJobGridGestures::everyPairDoesWhatAListDoes() {
    QFETCH(int, first);
    GridAndList &both = *m_both;
    ui::JobGridView &view = both.grid.view;
    const QVector<Gesture> all = test::allGestures();
    for (const auto &[startName, start] : {Start{"one", {4}}, Start{"several", {1, 4, 9}}}) {
        for (const Gesture &second : all) {
            both.begin(start);
            for (const Gesture *step : {&all.at(first), &second}) {
                const Gesture &gesture = *step;
                // What a pane knows is what it read when it was last told.
                auto told = view.selectedJobs();
                const auto connection =
                    connect(&view, &ui::JobGridView::selectedJobsChanged, this, [&] { told = view.selectedJobs(); });
                both.perform(gesture);
                disconnect(connection);
                const QByteArray where =
                    QByteArray(startName) + ": " + all.at(first).name + ", " + second.name + "; after " + gesture.name;
                // Where several rows were selected before, the list of Qt 6.8 forgets where a drag began.
                const bool fromDrag = all.at(first).kind == Gesture::Kind::Drag && step == &second &&
                                      second.modifiers == Qt::ShiftModifier;
                const QVector<int> right = fromDrag ? rowsBetween(all.at(first).row, both.list.currentIndex().row())
                                                    : test::selectedRowsOf(both.list);
                QVERIFY2(both.grid.selectedRows() == right, where.constData());
                QVERIFY2(test::selectedRowsOf(view) == right, where.constData());
                QVERIFY2(told == view.selectedJobs(), where.constData());
                QVERIFY2(view.currentIndex().row() == both.list.currentIndex().row(), where.constData());
                const auto only =
                    right.size() == 1 ? std::optional(both.grid.model.storeRow(right.first())) : std::nullopt;
                QVERIFY2(view.currentJob() == only, where.constData());
                QVERIFY2(view.selectedCount() == right.size(), where.constData());
            }
        }
    }
}

void TestJobGridGestures::rightClickOutsideTheSelectionSelectsItAlone() {
    GridAndList &both = *m_both;
    const QSignalSpy menus(&both.grid.view, &ui::JobGridView::contextMenuRequested);
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ControlModifier),
                                                  Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        both.begin({1, 4, 6});
        both.perform({.name = "inside", .kind = Gesture::Kind::RightClick, .row = 4, .modifiers = modifiers});
        QCOMPARE(both.grid.selectedRows(), (QVector<int>{1, 4, 6}));
        both.perform({.name = "outside", .kind = Gesture::Kind::RightClick, .row = 9, .modifiers = modifiers});
        QCOMPARE(both.grid.selectedRows(), QVector<int>{9});
        // What follows extends from there.
        both.perform({.name = "shift", .row = 11, .modifiers = Qt::ShiftModifier});
        QCOMPARE(both.grid.selectedRows(), (QVector<int>{9, 10, 11}));
    }
    QCOMPARE(menus.count(), 6);
}

void TestJobGridGestures::menusOfNoJobAreNotOpened() {
    GridFixture &grid = m_both->grid;
    m_both->begin({1, 4});
    const QSignalSpy menus(&grid.view, &ui::JobGridView::contextMenuRequested);
    const QPoint beside(4, grid.view.visualRect(grid.model.index(0)).center().y());
    QContextMenuEvent event(QContextMenuEvent::Mouse, beside, grid.view.viewport()->mapToGlobal(beside));
    QCoreApplication::sendEvent(grid.view.viewport(), &event);
    QCOMPARE(menus.count(), 0);
    QCOMPARE(grid.selectedRows(), (QVector<int>{1, 4}));
}

void TestJobGridGestures::theKeyOfMenusIsAboutTheCellItIsOn() {
    GridFixture &grid = m_both->grid;
    const QSignalSpy menus(&grid.view, &ui::JobGridView::contextMenuRequested);
    const auto menuKey = [&grid] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, grid.view.viewport()->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(grid.view.viewport(), &event);
    };
    m_both->begin({1, 4});
    menuKey();
    QCOMPARE(grid.selectedRows(), (QVector<int>{1, 4}));
    grid.key(Qt::Key_Right, Qt::ControlModifier);
    menuKey();
    QCOMPARE(grid.selectedRows(), QVector<int>{5});
    QCOMPARE(menus.count(), 2);
}

void TestJobGridGestures::twoQuickClicksOnTwoJobsAreClicks() {
    GridFixture &grid = m_both->grid;
    m_both->begin({1});
    const QSignalSpy opened(&grid.view, &ui::JobGridView::jobActivated);
    const QPoint other = grid.view.visualRect(grid.model.index(6)).center();
    // As the window system tells it: the second press is that of a double click, wherever it is.
    QMouseEvent event(QEvent::MouseButtonDblClick, other, grid.view.viewport()->mapToGlobal(other), Qt::LeftButton,
                      Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(grid.view.viewport(), &event);
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, other);
    QCOMPARE(opened.count(), 0);
    QCOMPARE(grid.selectedRows(), QVector<int>{6});
    grid.click(6);
    QTest::mouseDClick(grid.view.viewport(), Qt::LeftButton, {}, other);
    QCOMPARE(opened.count(), 1);
    QTest::mouseDClick(grid.view.viewport(), Qt::RightButton, {}, other);
    QTest::mouseDClick(grid.view.viewport(), Qt::MiddleButton, {}, other);
    QCOMPARE(opened.count(), 1);
}

QTEST_MAIN(TestJobGridGestures)
#include "test_job_grid_gestures.moc"
