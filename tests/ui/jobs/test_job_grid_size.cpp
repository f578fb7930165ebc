#include "tests/ui/jobs/grid_fixture.h"

#include <QApplication>

using namespace collie;
using test::GridFixture;

/// The grid in other sizes of text, closer and less close.
class TestJobGridSize : public QObject {
    Q_OBJECT

    /// Where the last job ends.
    static int bottomOf(GridFixture &grid) {
        return grid.view.visualRect(grid.model.index(grid.shownRows().constLast())).bottom();
    }

  private Q_SLOTS:
    void linesFollowTheText() {
        const QFont before = QApplication::font();
        GridFixture grid;
        grid.fill(test::someJobs(5));
        int last = 0;
        for (const int points : {8, 14, 24}) {
            QFont font = before;
            font.setPointSize(points);
            grid.view.setFont(font);
            const int height = grid.view.visualRect(grid.model.index(grid.shownRows().constFirst())).height();
            QVERIFY2(height > last, qPrintable(QString::number(points)));
            QVERIFY(height >= QFontMetrics(font).height());
            QCOMPARE(height % 4, 0);
            last = height;
        }
        grid.view.setFont(before);
        QVERIFY(grid.view.visualRect(grid.model.index(grid.shownRows().constFirst())).height() < last);
    }

    void compactIsLowerAndLeadsBack() {
        GridFixture grid;
        grid.fill();
        const int usual = bottomOf(grid);
        for (int round = 0; round < 2; ++round) {
            grid.theme.setDensity(ui::Theme::Density::Compact);
            QVERIFY(bottomOf(grid) < usual);
            QVERIFY(grid.view.visualRect(grid.model.index(grid.shownRows().constFirst())).height() >=
                    QFontMetrics(grid.view.font()).height());
            grid.theme.setDensity(ui::Theme::Density::Comfortable);
            QCOMPARE(bottomOf(grid), usual);
        }
    }
};

QTEST_MAIN(TestJobGridSize)
#include "test_job_grid_size.moc"
