#include "tests/ui/jobs/grid_fixture.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

#include <memory>

using namespace collie;
using test::GridFixture;
using ui::CommitLines;

namespace {

constexpr int leftOfFold = 10;
constexpr int leftOfCommit = 32;

} // namespace

/// The commits below the headers of the grid, unfolded and clicked by mouse.
class TestJobGridCommits final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void cleanup() { m_grid.reset(); }

    void oneSignUnfoldsAndFolds();
    void clicksOnLinksAreTold();
    void aSignInTheHeaderCopiesTheRevision();
    void theCopySignGivesWay();
    void severalPushesOneAfterTheOther();
    void theHeaderThatWasClickedStays();
    void theHeaderKeptAtTheTopUnfoldsToo();
    void foldingAboveKeepsWhatIsRead();
    void foldingWhatIsHalfScrolledAway();
    void selectionIsLeftAlone();
    void stateIsKeptWhileThePushIsAway();
    void nothingToUnfoldWithoutCommits();
    void hoverShowsWhatIsALink();

  private:
    [[nodiscard]] int headerY(qint64 pushId) const { return m_grid->view.pushMenuRect(pushId).center().y(); }
    void clickAt(QPoint point, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(m_grid->view.viewport(), button, {}, point);
    }
    void clickFold(qint64 pushId) { clickAt({leftOfFold, headerY(pushId)}); }
    /// The middle of a line of commits.
    [[nodiscard]] int commitY(qint64 pushId, int line) const {
        const int lineHeight = m_grid->view.visualRect(m_grid->model.index(m_grid->shownRows().first())).height();
        return m_grid->view.pushMenuRect(pushId).bottom() + 2 + lineHeight * line + lineHeight / 2;
    }
    /// Where the pointer becomes a hand in the header of a push, between the signs at its ends.
    [[nodiscard]] QVector<int> handsIn(qint64 pushId) {
        QWidget *viewport = m_grid->view.viewport();
        QVector<int> places;
        for (int x = leftOfCommit; x < m_grid->view.pushMenuRect(pushId).left(); ++x) {
            QTest::mouseMove(viewport, {x, headerY(pushId)});
            if (viewport->cursor().shape() == Qt::PointingHandCursor)
                places.append(x);
        }
        return places;
    }
    [[nodiscard]] int firstRowOf(qint64 pushId) const {
        const auto rows = m_grid->shownRows();
        for (const int row : rows) {
            if (m_grid->model.index(row).data(models::JobGridModel::PushIdRole).toLongLong() == pushId)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int jobY(int row) const { return m_grid->view.visualRect(m_grid->model.index(row)).top(); }

    std::unique_ptr<GridFixture> m_grid;
};

void TestJobGridCommits::init() {
    m_grid = std::make_unique<GridFixture>();
    m_grid->view.commits().setLinks(
        {.commitUrl = [](const QString &id) { return QUrl(QStringLiteral("https://hg.example/rev/") + id); },
         .moreUrl = {},
         .bugUrl = [](qint64 bug) { return QUrl(QStringLiteral("https://bugs.example/%1").arg(bug)); },
         .bugTitle = {}});
    m_grid->fill();
}

void TestJobGridCommits::oneSignUnfoldsAndFolds() {
    const int before = jobY(0);
    clickFold(1);
    QVERIFY(m_grid->view.commits().isUnfolded(1));
    const int lines = m_grid->view.commits().lineCount(1);
    QVERIFY(lines > 0);
    QCOMPARE(jobY(0), before + lines * m_grid->view.visualRect(m_grid->model.index(0)).height());
    clickFold(1);
    QVERIFY(!m_grid->view.commits().isUnfolded(1));
    QCOMPARE(jobY(0), before);
}

void TestJobGridCommits::clicksOnLinksAreTold() {
    clickFold(1);
    const auto &commit = m_grid->pushes.pushAt(0).commits.first();
    QStringList asked;
    connect(&m_grid->view.commits(), &CommitLines::linkActivated, this,
            [&](const QUrl &url) { asked.append(url.toString()); });
    connect(&m_grid->view.commits(), &CommitLines::copyRequested, this, [&](const QString &id) { asked.append(id); });
    for (int x = 0; x < m_grid->view.viewport()->width(); x += 4)
        clickAt({x, commitY(1, 0)});
    asked.removeDuplicates();
    QVERIFY(asked.size() >= 2);
    QCOMPARE(asked.at(0), QStringLiteral("https://hg.example/rev/") + commit.revision);
    QCOMPARE(asked.at(1), commit.revision);
    QVERIFY(asked.size() == 2 || asked.at(2).startsWith(QStringLiteral("https://bugs.example/")));
    // Only the left button opens anything.
    asked.clear();
    clickAt({leftOfCommit, commitY(1, 0)}, Qt::MiddleButton);
    QVERIFY(asked.isEmpty());
}

void TestJobGridCommits::aSignInTheHeaderCopiesTheRevision() {
    GridFixture &grid = *m_grid;
    const QSignalSpy copied(&grid.view.commits(), &CommitLines::copyRequested);
    const QSignalSpy told(&grid.view, &ui::JobGridView::selectedJobsChanged);
    const QVector<int> sign = handsIn(1);
    QVERIFY(sign.size() >= 16);
    QCOMPARE(sign.last() - sign.first() + 1, sign.size());
    const QPoint point(sign.at(sign.size() / 2), headerY(1));
    QHelpEvent help(QEvent::ToolTip, point, grid.view.viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(grid.view.viewport(), &help);
    QCOMPARE(QToolTip::text(), QStringLiteral("Copy ") + grid.pushes.pushAt(0).revision);
    clickAt(point);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.at(0).at(0).toString(), grid.pushes.pushAt(0).revision);
    clickAt(point, Qt::MiddleButton);
    clickAt({sign.first() - 4, point.y()});
    clickAt({sign.last() + 4, point.y()});
    QCOMPARE(copied.size(), 1);
    // Nothing but a copy is made of it: no fold, no choice of jobs.
    QVERIFY(!grid.view.commits().isUnfolded(1));
    QCOMPARE(told.size(), 0);
    clickFold(1);
    clickAt(point);
    QCOMPARE(copied.size(), 2);

    grid.view.scrollTo(grid.model.index(firstRowOf(2)), QAbstractItemView::PositionAtCenter);
    clickAt({handsIn(2).value(8), headerY(2)});
    QCOMPARE(copied.size(), 3);
    QCOMPARE(copied.at(2).at(0).toString(), grid.pushes.pushAt(1).revision);
}

void TestJobGridCommits::theCopySignGivesWay() {
    m_grid->view.resize(330, 500);
    QCOMPARE(handsIn(1), QVector<int>());
}

void TestJobGridCommits::severalPushesOneAfterTheOther() {
    GridFixture &grid = *m_grid;
    QSignalSpy opened(&grid.view.commits(), &CommitLines::linkActivated);
    clickFold(1);
    clickAt({leftOfCommit, commitY(1, 0)});
    QCOMPARE(opened.size(), 1);
    grid.view.scrollTo(grid.model.index(firstRowOf(2)), QAbstractItemView::PositionAtCenter);
    QVERIFY(!grid.view.pushMenuRect(2).isEmpty());
    clickFold(2);
    QVERIFY(grid.view.commits().isUnfolded(1) && grid.view.commits().isUnfolded(2));
    clickAt({leftOfCommit, commitY(2, 1)});
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last().first().toUrl().toString(),
             QStringLiteral("https://hg.example/rev/") + grid.pushes.pushAt(1).commits.at(1).revision);
    grid.view.verticalScrollBar()->setValue(0);
    clickFold(1);
    QVERIFY(!grid.view.commits().isUnfolded(1) && grid.view.commits().isUnfolded(2));

    // Whatever is folded and however it is scrolled, a click on a job selects that job.
    for (int scroll = 0; scroll <= grid.view.verticalScrollBar()->maximum(); scroll += 173) {
        grid.view.verticalScrollBar()->setValue(scroll);
        const auto rows = grid.shownRows();
        int clicked = 0;
        for (const int row : rows) {
            const QRect rect = grid.view.visualRect(grid.model.index(row));
            if (!grid.view.viewport()->rect().contains(rect) || !grid.view.indexAt(rect.topLeft()).isValid())
                continue;
            if (++clicked % 7 != 1)
                continue;
            grid.click(row);
            QCOMPARE(grid.selectedRows(), QVector<int>{row});
            QCOMPARE(grid.view.verticalScrollBar()->value(), scroll);
        }
    }
    QCOMPARE(opened.size(), 2);
}

void TestJobGridCommits::theHeaderThatWasClickedStays() {
    GridFixture &grid = *m_grid;
    grid.view.scrollTo(grid.model.index(firstRowOf(2)), QAbstractItemView::PositionAtCenter);
    // A selected job on the screen is what keeps its place otherwise.
    grid.click(firstRowOf(2));
    const int y = headerY(2);
    clickFold(2);
    QCOMPARE(headerY(2), y);
    clickFold(2);
    QCOMPARE(headerY(2), y);
}

void TestJobGridCommits::theHeaderKeptAtTheTopUnfoldsToo() {
    GridFixture &grid = *m_grid;
    grid.view.setAllGroupsExpanded(true);
    grid.view.verticalScrollBar()->setValue(120);
    const int y = headerY(1);
    clickFold(1);
    QCOMPARE(headerY(1), y);
    QCOMPARE(grid.view.verticalScrollBar()->value(), 0);
    QSignalSpy opened(&grid.view.commits(), &CommitLines::linkActivated);
    clickAt({leftOfCommit, commitY(1, 0)});
    QCOMPARE(opened.size(), 1);
}

void TestJobGridCommits::foldingAboveKeepsWhatIsRead() {
    GridFixture &grid = *m_grid;
    grid.view.setAllGroupsExpanded(true);
    clickFold(1);
    grid.view.verticalScrollBar()->setValue(300);
    int row = 0;
    while (jobY(row) < 100)
        ++row;
    grid.click(row);
    const int before = jobY(row);
    clickFold(1);
    QVERIFY(!grid.view.commits().isUnfolded(1));
    QCOMPARE(jobY(row), before);
}

void TestJobGridCommits::foldingWhatIsHalfScrolledAway() {
    GridFixture &grid = *m_grid;
    grid.view.setAllGroupsExpanded(true);
    QScrollBar *bar = grid.view.verticalScrollBar();
    grid.view.scrollTo(grid.model.index(firstRowOf(2)), QAbstractItemView::PositionAtCenter);
    clickFold(2);
    // A line of the commits is under the header, the others are in sight.
    bar->setValue(bar->value() + grid.view.pushMenuRect(2).top() + 20);
    const int y = headerY(2);
    QVERIFY(y < 30);
    clickFold(2);
    QVERIFY(!grid.view.commits().isUnfolded(2));
    QCOMPARE(headerY(2), y);
}

void TestJobGridCommits::selectionIsLeftAlone() {
    GridFixture &grid = *m_grid;
    clickFold(1);
    grid.click(firstRowOf(1));
    const QSignalSpy told(&grid.view, &ui::JobGridView::selectedJobsChanged);
    const QSignalSpy menus(&grid.view, &ui::JobGridView::pushMenuRequested);
    const auto selected = grid.selectedRows();
    for (int x = 0; x < grid.view.viewport()->width(); x += 16)
        clickAt({x, commitY(1, 0)});
    QTest::mousePress(grid.view.viewport(), Qt::LeftButton, {}, {400, commitY(1, 0)});
    QTest::mouseMove(grid.view.viewport(), {500, commitY(1, 0) + 150});
    QTest::mouseRelease(grid.view.viewport(), Qt::LeftButton, {}, {500, commitY(1, 0) + 150});
    clickFold(1);
    QCOMPARE(grid.selectedRows(), selected);
    QCOMPARE(told.size(), 0);
    // The commits are part of the header: their menu is the push's.
    clickFold(1);
    const QPoint point(400, commitY(1, 0));
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, grid.view.viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(grid.view.viewport(), &event);
    QCOMPARE(menus.size(), 1);
    QCOMPARE(menus.first().first().toLongLong(), 1);
}

void TestJobGridCommits::stateIsKeptWhileThePushIsAway() {
    GridFixture &grid = *m_grid;
    clickFold(1);
    const int unfolded = jobY(0);
    grid.model.setPushes({2, 3});
    grid.model.setPushes({1, 2, 3, 4});
    grid.view.verticalScrollBar()->setValue(0);
    QCOMPARE(jobY(0), unfolded);
}

void TestJobGridCommits::nothingToUnfoldWithoutCommits() {
    GridFixture &grid = *m_grid;
    treeherder::Push push = grid.pushes.pushAt(0);
    push.commits.clear();
    grid.pushes.apply({push});
    const int before = jobY(0);
    clickFold(1);
    grid.view.setCommitsUnfolded(1, true);
    QVERIFY(!grid.view.commits().isUnfolded(1));
    QCOMPARE(jobY(0), before);
}

void TestJobGridCommits::hoverShowsWhatIsALink() {
    GridFixture &grid = *m_grid;
    const auto cursorAt = [&](QPoint point) {
        QTest::mouseMove(grid.view.viewport(), point);
        return grid.view.viewport()->cursor().shape();
    };
    QCOMPARE(cursorAt({leftOfFold, headerY(1)}), Qt::PointingHandCursor);
    QCOMPARE(cursorAt({300, headerY(1)}), Qt::ArrowCursor);
    clickFold(1);
    QCOMPARE(cursorAt({leftOfCommit, commitY(1, 0)}), Qt::PointingHandCursor);
    QCOMPARE(cursorAt({2, commitY(1, 0)}), Qt::ArrowCursor);
}

QTEST_MAIN(TestJobGridCommits)
#include "test_job_grid_commits.moc"
