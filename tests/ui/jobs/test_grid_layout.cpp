#include "ui/jobs/grid_layout.h"
#include "ui/jobs/grid_navigator.h"

#include <QSet>
#include <QTest>

using namespace collie;
using treeherder::JobStatus;
using ui::GridLayout;
using ui::GridMark;
using ui::GridNavigator;

namespace {

constexpr int cellWidth = 20;

class FakeContent final : public ui::GridContent {
  public:
    std::vector<JobStatus> statuses;
    QSet<int> alwaysShown;
    QSet<quint64> expanded;
    QHash<qint64, int> commits;

    mutable int asked = 0; ///< Cells.

    [[nodiscard]] Cell cell(int row) const override {
        ++asked;
        return {cellWidth, statuses.at(static_cast<size_t>(row)), alwaysShown.contains(row)};
    }
    [[nodiscard]] int headWidth(const models::JobGridModel::Group &) const override { return 16; }
    [[nodiscard]] int countWidth(int) const override { return 24; }
    [[nodiscard]] int endWidth() const override { return 8; }
    [[nodiscard]] bool isExpanded(quint64 key) const override { return expanded.contains(key); }
    [[nodiscard]] int commitLines(qint64 pushId) const override { return commits.value(pushId); }
};

/// Adds a platform with groups of these sizes, all passed; "?" groups are bare.
void addPlatform(GridLayout::Structure &structure, FakeContent &content,
                 const QVector<std::pair<QString, int>> &groups) {
    auto &push = structure.pushes.back();
    ++push.platformCount;
    models::JobGridModel::Platform platform;
    platform.name = QStringLiteral("p%1").arg(structure.platforms.size());
    platform.firstGroup = static_cast<int>(structure.groups.size());
    for (const auto &[symbol, count] : groups) {
        models::JobGridModel::Group group;
        group.firstRow = static_cast<int>(content.statuses.size());
        group.count = count;
        group.symbol = symbol;
        group.key = structure.groups.size() + 1;
        structure.groups.push_back(group);
        ++platform.groupCount;
        push.rowCount += count;
        content.statuses.insert(content.statuses.end(), static_cast<size_t>(count), JobStatus::Success);
    }
    structure.platforms.push_back(platform);
}

void addPush(GridLayout::Structure &structure, const FakeContent &content) {
    models::JobGridModel::PushBlock push;
    push.pushId = static_cast<qint64>(structure.pushes.size()) + 1;
    push.firstPlatform = static_cast<int>(structure.platforms.size());
    push.firstRow = static_cast<int>(content.statuses.size());
    structure.pushes.push_back(push);
}

const QString bare = QStringLiteral("?");
const QString m = QStringLiteral("M");

} // namespace

class TestGridLayout final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void stacksBlocksAndPlatforms();
    void bareGroupIsNeverCounted();
    void collapsedGroupCountsTheRest();
    void collapsedGroupShowsWhatMustBeSeen();
    void expandedGroupShowsAll();
    void wrapsWithinTheWidth();
    void headStaysWithItsFirstCell();
    void shortGroupsStayWhole();
    void everyCellIsFoundWhereItIs();
    void changedRowsAreMeasuredAgain();
    void navigatesInReadingOrder();
    void navigatesUpAndDown();
    void findsTheNearest();
    void selectsRuns();
    void commitsStandBelowTheHeader();
    void emptyStructure();
    void whatIsFarAwayIsGuessedFirst();
    void whatDidNotChangeIsNotMeasuredAgain();

  private:
    GridLayout make(int width);

    FakeContent *m_content = nullptr;
    std::unique_ptr<FakeContent> m_owner;
    GridLayout::Structure m_structure;
};

void TestGridLayout::init() {
    m_owner = std::make_unique<FakeContent>();
    m_content = m_owner.get();
    m_structure = {};
}

GridLayout TestGridLayout::make(int width) {
    GridLayout layout(*m_content);
    ui::GridMetrics metrics;
    metrics.nameWidth = 100;
    layout.setMetrics(metrics);
    layout.setWidth(width);
    layout.setStructure(std::make_shared<const GridLayout::Structure>(m_structure));
    layout.ensure();
    return layout;
}

void TestGridLayout::whatIsFarAwayIsGuessedFirst() {
    constexpr int platforms = 100;
    constexpr int jobs = 1000;
    addPush(m_structure, *m_content);
    for (int i = 0; i < platforms; ++i)
        addPlatform(m_structure, *m_content, {{bare, jobs}});
    const GridLayout whole = make(400);
    QVERIFY(whole.isWhole());
    GridLayout layout(*m_content);
    layout.setMetrics(whole.metrics());
    layout.setWidth(whole.width());
    layout.setStructure(std::make_shared<const GridLayout::Structure>(m_structure));
    const GridLayout::Stretch screen{.top = 0, .bottom = 600};
    layout.ensure(screen);
    QVERIFY(layout.isSettled(screen));
    QVERIFY(!layout.isWhole());
    QCOMPARE(layout.platformTop(1), whole.platformTop(1));
    // A row far below has its exact place beside its neighbours, and what is asked again has not moved.
    const int row = 50 * jobs + 7;
    QVERIFY(layout.ensureAround(row, 300));
    QVERIFY(!layout.ensureAround(row, 300));
    QCOMPARE(layout.cellRect(row)->top() - layout.platformTop(50), whole.cellRect(row)->top() - whole.platformTop(50));
    QCOMPARE(layout.platformTop(51) - layout.platformTop(50), whole.platformTop(51) - whole.platformTop(50));
    QVERIFY(!layout.isWhole());
    // Bit by bit all of it is as if it had been measured at once.
    while (!layout.isWhole())
        layout.measureMore();
    QCOMPARE(layout.height(), whole.height());
    for (const int each : {0, row, platforms * jobs - 1})
        QCOMPARE(*layout.cellRect(each), *whole.cellRect(each));
}

void TestGridLayout::whatDidNotChangeIsNotMeasuredAgain() {
    for (quint64 revision = 1; revision <= 2; ++revision) {
        addPush(m_structure, *m_content);
        addPlatform(m_structure, *m_content, {{bare, 40}, {m, 30}});
        m_structure.pushes.back().revision = revision;
    }
    GridLayout layout = make(400);
    const int height = layout.height();
    m_content->asked = 0;
    m_structure.pushes.back().revision = 3;
    layout.setStructure(std::make_shared<const GridLayout::Structure>(m_structure));
    layout.ensure();
    QCOMPARE(m_content->asked, 70);
    QCOMPARE(layout.height(), height);
    QCOMPARE(layout.cells(1).front().row, 70);
}

void TestGridLayout::stacksBlocksAndPlatforms() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 3}});
    addPlatform(m_structure, *m_content, {{bare, 2}});
    addPush(m_structure, *m_content); // Without jobs.
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 1}});
    const GridLayout layout = make(400);
    const auto &sizes = layout.metrics();
    QCOMPARE(layout.blockTop(0), 0);
    QCOMPARE(layout.platformTop(0), sizes.headerHeight);
    QCOMPARE(layout.platformTop(1), sizes.headerHeight + sizes.lineHeight);
    QCOMPARE(layout.blockTop(1), sizes.headerHeight + 2 * sizes.lineHeight + sizes.blockGap);
    QCOMPARE(layout.blockTop(2), layout.blockTop(1) + sizes.headerHeight + sizes.emptyHeight + sizes.blockGap);
    QCOMPARE(layout.height(), layout.platformTop(2) + sizes.lineHeight + sizes.blockGap);
    QCOMPARE(layout.blockAt(-5), 0);
    QCOMPARE(layout.blockAt(layout.blockTop(1)), 1);
    QCOMPARE(layout.blockAt(100000), 2);
    QCOMPARE(layout.platformAt(layout.platformTop(1)), 1);
    QCOMPARE(layout.platformAt(0), -1);
    QCOMPARE(layout.platformOfRow(4), 1);
    QCOMPARE(layout.platformOfRow(5), 2);
    QCOMPARE(layout.platformOfRow(6), -1);
    QCOMPARE(layout.blockOfPlatform(2), 2);
}

void TestGridLayout::bareGroupIsNeverCounted() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 5}});
    const GridLayout layout = make(1000);
    QCOMPARE(layout.cells(0).size(), 5U);
    QVERIFY(layout.marks(0).empty());
}

void TestGridLayout::collapsedGroupCountsTheRest() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 10}});
    m_content->statuses[2] = JobStatus::TestFailed;
    m_content->statuses[3] = JobStatus::Busted;
    m_content->statuses[4] = JobStatus::Running; // The only one: no need to count it.
    m_content->statuses[5] = JobStatus::Pending;
    m_content->statuses[6] = JobStatus::Pending;
    const GridLayout layout = make(1000);
    const auto cells = layout.cells(0);
    QCOMPARE(cells.size(), 3U);
    QCOMPARE(cells[0].row, 2);
    QCOMPARE(cells[1].row, 3);
    QCOMPARE(cells[2].row, 4);
    const auto marks = layout.marks(0);
    QCOMPARE(marks.size(), 4U);
    QCOMPARE(marks[0].kind, GridMark::Kind::Head);
    QCOMPARE(marks[1].kind, GridMark::Kind::Count);
    QCOMPARE(marks[1].status, JobStatus::Success);
    QCOMPARE(marks[1].count, 5);
    QCOMPARE(marks[2].status, JobStatus::Pending);
    QCOMPARE(marks[2].count, 2);
    QCOMPARE(marks[3].kind, GridMark::Kind::End);
    QVERIFY(!layout.cellRect(0).has_value());
    // M( 2 3 4 +5 +2 )
    QCOMPARE(cells[0].x, marks[0].x + marks[0].width);
    QCOMPARE(marks[1].x, cells[2].x + cellWidth);
    QCOMPARE(marks[3].x, marks[2].x + marks[2].width);
}

void TestGridLayout::collapsedGroupShowsWhatMustBeSeen() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 4}});
    m_content->alwaysShown.insert(1);
    const GridLayout layout = make(1000);
    QCOMPARE(layout.cells(0).size(), 1U);
    QCOMPARE(layout.cells(0)[0].row, 1);
    QCOMPARE(layout.marks(0)[1].count, 3);
}

void TestGridLayout::expandedGroupShowsAll() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 10}});
    m_content->expanded.insert(1);
    const GridLayout layout = make(1000);
    QCOMPARE(layout.cells(0).size(), 10U);
    QCOMPARE(layout.marks(0).size(), 2U);
}

void TestGridLayout::wrapsWithinTheWidth() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 7}, {m, 30}, {QStringLiteral("X"), 3}});
    m_content->expanded = {2, 3};
    for (int width = 150; width < 900; width += 7) {
        const GridLayout layout = make(width);
        const int left = layout.metrics().margin + layout.metrics().nameWidth;
        int lines = 0;
        int last = -1;
        for (const ui::GridCell &cell : layout.cells(0)) {
            QVERIFY(cell.x >= left);
            QVERIFY(cell.x + cell.width <= width - layout.metrics().margin || cell.x <= left + 16);
            QVERIFY(cell.row > last);
            last = cell.row;
            lines = std::max(lines, cell.line + 1);
        }
        QCOMPARE(last, 39);
        QCOMPARE(layout.platformHeight(0), lines * layout.metrics().lineHeight);
        for (const GridMark &mark : layout.marks(0))
            QVERIFY(mark.line < lines);
    }
}

void TestGridLayout::headStaysWithItsFirstCell() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 5}, {m, 5}, {m, 5}});
    m_content->expanded = {1, 2, 3};
    for (int width = 200; width < 600; ++width) {
        const GridLayout layout = make(width);
        for (const GridMark &mark : layout.marks(0)) {
            if (mark.kind != GridMark::Kind::Head)
                continue;
            const int row = m_structure.groups[static_cast<size_t>(mark.group)].firstRow;
            QCOMPARE(layout.cellRect(row)->left(), mark.x + mark.width);
            QCOMPARE(layout.cells(0)[static_cast<size_t>(row)].line, mark.line);
        }
    }
}

void TestGridLayout::shortGroupsStayWhole() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 3}, {m, 3}, {m, 3}, {m, 3}, {m, 3}});
    m_content->expanded = {2, 3, 4, 5};
    constexpr int groupWidth = 16 + 3 * cellWidth + 8;
    for (int width = 116 + 3 * groupWidth; width < 900; ++width) {
        const GridLayout layout = make(width);
        for (int row = 3; row < 15; row += 3)
            QCOMPARE(layout.cellRect(row)->top(), layout.cellRect(row + 2)->top());
    }
}

void TestGridLayout::everyCellIsFoundWhereItIs() {
    for (int push = 0; push < 3; ++push) {
        addPush(m_structure, *m_content);
        for (int platform = 0; platform < 4; ++platform)
            addPlatform(m_structure, *m_content, {{bare, 3}, {m, 20 + platform}, {QStringLiteral("R"), 7}});
    }
    for (size_t i = 0; i < m_structure.groups.size(); i += 2)
        m_content->expanded.insert(i);
    for (size_t i = 0; i < m_content->statuses.size(); i += 5)
        m_content->statuses[i] = JobStatus::Exception;
    const GridLayout layout = make(431);
    int shown = 0;
    for (int row = 0; row < static_cast<int>(m_content->statuses.size()); ++row) {
        const auto rect = layout.cellRect(row);
        if (!rect)
            continue;
        ++shown;
        QCOMPARE(layout.rowAt(rect->topLeft()), row);
        QCOMPARE(layout.rowAt(rect->center()), row);
        QCOMPARE(layout.rowAt(rect->bottomRight()), row);
        QVERIFY(layout.rowAt(rect->topRight() + QPoint(1, 0)) != row);
        QVERIFY(!layout.markAt(rect->center()));
    }
    QVERIFY(shown > 100);
    for (int i = 0; i < layout.platformCount(); ++i) {
        for (const GridMark &mark : layout.marks(i)) {
            const auto found = layout.markAt(layout.rectOf(i, mark).center());
            QVERIFY(found);
            QCOMPARE(found->mark.group, mark.group);
            QCOMPARE(found->mark.kind, mark.kind);
            QCOMPARE(layout.rowAt(layout.rectOf(i, mark).center()), -1);
        }
    }
}

void TestGridLayout::changedRowsAreMeasuredAgain() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 30}});
    addPlatform(m_structure, *m_content, {{m, 30}});
    GridLayout layout = make(300);
    const int before = layout.platformTop(1);
    for (int row = 0; row < 30; ++row)
        m_content->statuses[static_cast<size_t>(row)] = JobStatus::TestFailed;
    layout.ensure();
    QCOMPARE(layout.platformTop(1), before);
    layout.invalidateRows(3, 4);
    QVERIFY(layout.isDirty());
    layout.ensure();
    QVERIFY(layout.platformTop(1) > before);
    QCOMPARE(layout.cells(0).size(), 30U);
    QCOMPARE(layout.cells(1).size(), 0U);
}

void TestGridLayout::navigatesInReadingOrder() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{m, 4}}); // Nothing but a count.
    addPlatform(m_structure, *m_content, {{bare, 2}, {m, 3}});
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 2}});
    m_content->statuses[7] = JobStatus::TestFailed;
    const GridLayout layout = make(600);
    const GridNavigator navigator(layout);
    QCOMPARE(navigator.first(), 4);
    QCOMPARE(navigator.last(), 10);
    QCOMPARE(navigator.next(-1), 4);
    QCOMPARE(navigator.previous(-1), 10);
    QCOMPARE(navigator.next(4), 5);
    QCOMPARE(navigator.next(5), 7);
    QCOMPARE(navigator.next(7), 9);
    QCOMPARE(navigator.next(10), -1);
    QCOMPARE(navigator.previous(9), 7);
    QCOMPARE(navigator.previous(7), 5);
    QCOMPARE(navigator.previous(4), -1);
    // From a job that is only counted.
    QCOMPARE(navigator.next(0), 4);
    QCOMPARE(navigator.next(6), 7);
    QCOMPARE(navigator.previous(6), 5);
    QCOMPARE(navigator.lineStart(7), 4);
    QCOMPARE(navigator.lineEnd(4), 7);
}

void TestGridLayout::navigatesUpAndDown() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 10}});
    addPlatform(m_structure, *m_content, {{m, 4}}); // Nothing to stop at.
    addPlatform(m_structure, *m_content, {{bare, 3}});
    const GridLayout layout = make(100 + 8 + 8 + 5 * cellWidth); // Five to a line.
    const GridNavigator navigator(layout);
    const int x = layout.cellRect(3)->center().x();
    QCOMPARE(navigator.below(3, x), 8);
    QCOMPARE(navigator.above(8, x), 3);
    QCOMPARE(navigator.below(8, x), 16);
    QCOMPARE(navigator.above(16, x), 8);
    QCOMPARE(navigator.above(3, x), -1);
    QCOMPARE(navigator.below(16, x), -1);
}

void TestGridLayout::findsTheNearest() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 3}});
    addPlatform(m_structure, *m_content, {{bare, 3}});
    const GridLayout layout = make(600);
    const GridNavigator navigator(layout);
    QCOMPARE(navigator.nearest({0, -100}), 0);
    QCOMPARE(navigator.nearest({1000, -100}), 2);
    QCOMPARE(navigator.nearest({0, 10000}), 3);
    QCOMPARE(navigator.nearest(layout.cellRect(4)->center()), 4);
}

void TestGridLayout::selectsRuns() {
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 3}, {m, 4}, {bare, 3}});
    const GridLayout layout = make(800);
    const GridNavigator navigator(layout);
    using Runs = std::vector<std::pair<int, int>>;
    QCOMPARE(navigator.shownRuns(1, 8), (Runs{{1, 2}, {7, 8}}));
    const QRect rect = layout.cellRect(1)->united(*layout.cellRect(2));
    QCOMPARE(navigator.runsIn(rect), (Runs{{1, 2}}));
    QCOMPARE(navigator.runsIn(QRect(0, 0, 5, 5)), Runs());
}

void TestGridLayout::commitsStandBelowTheHeader() {
    addPush(m_structure, *m_content); // Without jobs.
    addPush(m_structure, *m_content);
    addPlatform(m_structure, *m_content, {{bare, 1}});
    GridLayout layout = make(400);
    const auto &sizes = layout.metrics();
    QVERIFY(layout.commitsRect(0).isEmpty());
    const int height = layout.height();
    m_content->commits = {{1, 3}, {2, 1}};
    layout.invalidateCommits();
    layout.ensure();
    QCOMPARE(layout.height(), height + 4 * sizes.lineHeight);
    QCOMPARE(layout.commitsRect(0), QRect(0, sizes.headerHeight, 400, 3 * sizes.lineHeight));
    QCOMPARE(layout.blockTop(1), layout.commitsRect(0).bottom() + 1 + sizes.emptyHeight + sizes.blockGap);
    QCOMPARE(layout.platformTop(0), layout.commitsRect(1).bottom() + 1);
    QCOMPARE(layout.blockAt(layout.commitsRect(1).center().y()), 1);
    QCOMPARE(layout.platformAt(layout.commitsRect(1).center().y()), -1);
    QCOMPARE(layout.rowAt({110, layout.platformTop(0) - 1}), -1);
    QCOMPARE(layout.rowAt({110, layout.platformTop(0)}), 0);
}

void TestGridLayout::emptyStructure() {
    const GridLayout layout = make(500);
    QCOMPARE(layout.height(), 0);
    QCOMPARE(layout.blockAt(0), -1);
    QCOMPARE(layout.rowAt({10, 10}), -1);
    QCOMPARE(layout.platformOfRow(0), -1);
    const GridNavigator navigator(layout);
    QCOMPARE(navigator.first(), -1);
    QCOMPARE(navigator.nearest({0, 0}), -1);
}

QTEST_APPLESS_MAIN(TestGridLayout)
#include "test_grid_layout.moc"
