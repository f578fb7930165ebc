#include "models/failures/similar_job_model.h"
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
    models::SimilarJobModel &bars() { return *line().findChild<models::SimilarJobModel *>(); }
    QCheckBox &failuresOnly() { return *test::named<QCheckBox>(&details(), "similarFailuresOnly"); }
    /// The newest failure in the line; -1 when it has none.
    int failedBar() {
        for (int row = 0; row < bars().rowCount(); ++row) {
            if (treeherder::isFailure(bars().jobAt(row).job.status()))
                return row;
        }
        return -1;
    }

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
    /// One that failed on another push too.
    JobRow failedTwice() {
        QHash<QString, QPair<JobRow, qint64>> first; // And its push.
        for (JobRow row = 0; row < store().size(); ++row) {
            const treeherder::Job job = store().job(row);
            if (!treeherder::isFailure(job.status()) || test::gridModel(window().grid())->rowOfStoreRow(row) < 0)
                continue;
            const auto known = first.constFind(job.typeName);
            if (known == first.constEnd())
                first.insert(job.typeName, {row, job.pushId});
            else if (known->second != job.pushId)
                return known->first;
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
        failuresOnly().setChecked(true);
        show(failed(1));
        show(failed(0));
        QCOMPARE(test::named<QLabel>(&line(), "failureHistorySentence")->text(), sentence);
    }

    void aBarIsChosenInAListOfFailuresThatComesLater() {
        stopAll();
        startAll({.pushes = 10, .jobsPerPush = 2000, .frozen = true});
        openSandbox();
        failuresOnly().setChecked(true);
        show(failedTwice());
        QVERIFY(failedBar() >= 0);
        const qint64 wanted = bars().jobAt(failedBar()).job.id;
        constexpr int place = 12; // Of a bar, with the gap after it.
        QTest::mouseClick(&strip(), Qt::LeftButton, {},
                          {(bars().rowCount() - 1 - failedBar()) * place + 3, strip().height() - 4});
        QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Similar"));
        QTRY_VERIFY_WITH_TIMEOUT(similar().currentIndex().isValid(), patience);
        const auto *model = qobject_cast<models::SimilarJobModel *>(similar().model());
        QCOMPARE(model->jobAt(similar().currentIndex().row()).job.id, wanted);
    }

    void theLineComesAlsoWhereItsListIsGivenUp() {
        const JobRow job = failed(0);
        QVERIFY(job >= 0);
        window().grid()->selectJob(job);
        QVERIFY(!line().isVisible());
        failuresOnly().setChecked(true);
        QTRY_VERIFY_WITH_TIMEOUT(line().isVisible(), patience);
    }

    void barsTellTheirPushesThatAreNotInTheGrid() {
        stopAll();
        startAll({.pushes = 20, .jobsPerPush = 2000, .frozen = true});
        openSandbox();
        failuresOnly().setChecked(true);
        const auto isElsewhere = [this] {
            for (int row = 0; row < bars().rowCount(); ++row) {
                if (m_application->repository()->feed().pushes().rowOfPush(bars().jobAt(row).job.pushId) < 0)
                    return true;
            }
            return false;
        };
        show(failedTwice());
        QVERIFY(isElsewhere());
        const auto areKnown = [this] {
            for (int row = 0; row < bars().rowCount(); ++row) {
                if (bars().revisionAt(row).isEmpty())
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(areKnown(), patience);
    }
};

QTEST_MAIN(TestWindowHistory)
#include "test_window_history.moc"
