#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/details/details_panel.h"
#include "ui/details/result_strip.h"
#include "ui/jobs/job_grid_view.h"

#include <QCheckBox>
#include <QHash>
#include <QLabel>
#include <QSet>
#include <QTabWidget>
#include <QTreeView>

using namespace collie;
using namespace collie::test;

/// How a failed job did on other pushes, asked by mouse.
class TestWindowHistory : public WindowFixture {
    Q_OBJECT

    ui::DetailsPanel &details() { return *window().pane<ui::DetailsPanel>(); }
    QTabWidget &tabs() { return *test::named<QTabWidget>(&details(), "detailsTabs"); }
    QTreeView &similar() { return *test::named<QTreeView>(&details(), "similarJobs"); }
    QWidget &line() { return *test::named<QWidget>(&details(), "failureHistory"); }
    ui::ResultStrip &strip() { return *line().findChild<ui::ResultStrip *>(); }

    /// A failed job that other pushes have too; -1 when there is none.
    JobRow failed(int which) {
        QHash<QString, QSet<qint64>> pushes;
        for (JobRow row = 0; row < store().size(); ++row)
            pushes[store().job(row).typeName].insert(store().pushIdAt(row));
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (treeherder::isFailure(job.status()) && pushes[job.typeName].size() > 1 && which-- == 0)
                return row;
        }
        return -1;
    }
    void show(JobRow job) {
        QVERIFY(job >= 0);
        window().grid()->selectJob(job);
        QTRY_VERIFY_WITH_TIMEOUT(line().isVisible(), patience);
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 8, .jobsPerPush = 300, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void theLineInTheFailuresLeadsToTheList() {
        show(failed(0));
        QTest::mouseClick(test::named<QWidget>(&details(), "showSimilar"), Qt::LeftButton);
        QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Similar"));
        QVERIFY(similar().model()->rowCount() > 0);
        QVERIFY(!similar().currentIndex().isValid());
    }

    void aBarOfTheLineIsChosenInTheList() {
        show(failed(0));
        // The oldest is at the left.
        QTest::mouseClick(&strip(), Qt::LeftButton, {}, {3, strip().height() - 4});
        QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Similar"));
        QVERIFY(similar().currentIndex().isValid());
    }

    /// The line tells of all runs, also where the list is of failed ones only.
    void theLineIsOfAllRuns() {
        show(failed(0));
        const QString sentence = test::named<QLabel>(&line(), "failureHistorySentence")->text();
        auto *only = test::named<QCheckBox>(&details(), "similarFailuresOnly");
        only->setChecked(true);
        show(failed(1));
        show(failed(0));
        QCOMPARE(test::named<QLabel>(&line(), "failureHistorySentence")->text(), sentence);
    }
};

QTEST_MAIN(TestWindowHistory)
#include "test_window_history.moc"
