#include "models/failures/failure_model.h"
#include "tests/integration/example_fixture.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/jobs/filter_bar.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace collie;
using namespace collie::test;
using models::FailureModel;
using sandbox::ExampleCase;

/// Why a job failed, asked by mouse on the push that has an example of every kind of failure.
class TestWindowFailures : public ExampleFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    ui::DetailsPanel &details() { return *window().pane<ui::DetailsPanel>(); }
    QTabWidget &tabs() { return *test::named<QTabWidget>(&details(), "detailsTabs"); }
    QTreeView &failures() { return *test::named<QTreeView>(&details(), "failures"); }
    QString sentence() { return test::named<QLabel>(&details(), "failureSentence")->text(); }

    /// A click into the middle of a job's cell.
    void click(ExampleCase which) {
        const QAbstractItemModel *model = test::gridModel(grid());
        const QModelIndex index = model->index(test::gridModel(grid())->rowOfStoreRow(example(which)), 0);
        QVERIFY(index.isValid());
        grid().scrollTo(index);
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(index).center());
    }
    /// The tests that the tab names, in its order.
    QStringList shownTests() {
        QStringList tests;
        const QAbstractItemModel *model = failures().model();
        for (int row = 0; row < model->rowCount(); ++row)
            tests.append(model->index(row, 0).data(FailureModel::TestRole).toString());
        return tests;
    }
    /// The tests of what was found for a job, each once.
    QStringList foundTests(ExampleCase which) {
        QStringList tests;
        const auto found = m_application->deployment()->failures.known(store().job(example(which)));
        if (!found || found->state == failures::JobFailures::State::Asking)
            return {QStringLiteral("not known")};
        for (const failures::Failure &failure : found->failures) {
            if (!tests.contains(failure.test))
                tests.append(failure.test);
        }
        return tests;
    }

  private Q_SLOTS:
    void init() {
        openExamples({.pushes = 2, .jobsPerPush = 40, .frozen = true});
        models::JobFilter all = window().filterBar()->filter();
        all.tiers.set();
        window().filterBar()->setFilter(all);
        m_application->repository()->feed().jobs().setFilter(all);
    }
    void cleanup() { stopAll(); }

    void eachFailedJobShowsItsOwn() {
        for (const ExampleCase which : {ExampleCase::Summary, ExampleCase::ErrorSummary, ExampleCase::Crash,
                                        ExampleCase::OnlyLines, ExampleCase::Summary}) {
            click(which);
            QCOMPARE(details().title(), sandbox::exampleLabel(which));
            QCOMPARE(tabs().tabText(tabs().currentIndex()).section(QLatin1Char(' '), 0, 0), QStringLiteral("Failures"));
            QTRY_VERIFY_WITH_TIMEOUT(!shownTests().isEmpty() && shownTests() == foundTests(which), patience);
        }
    }

    void clicksThatOvertakeTheAnswersNeverMixThem() {
        for (int round = 0; round < 3; ++round) {
            for (const ExampleCase which :
                 {ExampleCase::Summary, ExampleCase::Crash, ExampleCase::ErrorSummary, ExampleCase::NewLines})
                click(which);
            click(ExampleCase::TooManyBugs);
        }
        QCOMPARE(details().title(), sandbox::exampleLabel(ExampleCase::TooManyBugs));
        QTRY_VERIFY_WITH_TIMEOUT(foundTests(ExampleCase::TooManyBugs) != QStringList{QStringLiteral("not known")},
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(shownTests(), foundTests(ExampleCase::TooManyBugs), patience);
        // What comes late for the others changes nothing.
        click(ExampleCase::Summary);
        click(ExampleCase::TooManyBugs);
        QTRY_COMPARE_WITH_TIMEOUT(shownTests(), foundTests(ExampleCase::TooManyBugs), patience);
    }

    /// Treeherder comes to know a job, or what came of it is another: that is no other job.
    void newsOfTheJobLeaveWhatIsReadInItsPlace() {
        click(ExampleCase::Summary);
        QTRY_VERIFY_WITH_TIMEOUT(!shownTests().isEmpty() && shownTests() == foundTests(ExampleCase::Summary), patience);
        activate(&window());
        failures().setFocus();
        QTest::keyClick(&failures(), Qt::Key_Home);
        QTest::keyClick(&failures(), Qt::Key_Down);
        const QPersistentModelIndex read = failures().currentIndex();
        QVERIFY(read.isValid() && read != failures().model()->index(0, 0));
        treeherder::Job job = store().job(example(ExampleCase::Summary));
        QCOMPARE(job.result, treeherder::JobResult::TestFailed);
        job.result = treeherder::JobResult::Busted;
        QSignalSpy loaded(&m_application->repository()->details(), &app::DetailsController::loaded);
        store().apply(batchOf({job}));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), patience);
        QVERIFY(read.isValid());
        QCOMPARE(failures().currentIndex(), QModelIndex(read));
        QCOMPARE(QApplication::focusWidget(), &failures());
    }

    void whatIsNotThereIsSaid() {
        for (const ExampleCase which :
             {ExampleCase::LogPending, ExampleCase::LogFailed, ExampleCase::LogTooLarge, ExampleCase::NoLog,
              ExampleCase::Expired, ExampleCase::ServerError, ExampleCase::Truncated}) {
            click(which);
            QTRY_VERIFY_WITH_TIMEOUT(foundTests(which) != QStringList{QStringLiteral("not known")}, patience);
            const auto found = m_application->deployment()->failures.known(store().job(example(which)));
            QVERIFY2(!found->sentence().isEmpty(), qPrintable(sandbox::exampleLabel(which)));
            const auto shown = [&] {
                return sentence() == found->sentence() || test::named<QWidget>(&details(), "noFailures")->isVisible();
            };
            QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
        }
    }

    void aJobThatDidNotFailKeepsItsSummary() {
        click(ExampleCase::Summary);
        QTRY_VERIFY_WITH_TIMEOUT(!shownTests().isEmpty(), patience);
        click(ExampleCase::Confirmation);
        QCOMPARE(tabs().tabText(tabs().currentIndex()), QStringLiteral("Summary"));
        click(ExampleCase::Crash);
        QVERIFY(tabs().tabText(tabs().currentIndex()).startsWith(QStringLiteral("Failures")));
        // The tab that the person brings to the front stays there.
        const int artifacts = tabs().indexOf(details().artifacts());
        QTest::mouseClick(tabs().tabBar(), Qt::LeftButton, {}, tabs().tabBar()->tabRect(artifacts).center());
        click(ExampleCase::Summary);
        QCOMPARE(tabs().currentIndex(), artifacts);
    }

    void enterOnAFailureOpensTheLogAtItsLine() {
        click(ExampleCase::ErrorSummary);
        QTRY_VERIFY_WITH_TIMEOUT(!shownTests().isEmpty() && shownTests() == foundTests(ExampleCase::ErrorSummary),
                                 patience);
        const QModelIndex first = failures().model()->index(0, 0);
        const qint64 line = first.data(FailureModel::LineNumberRole).toLongLong();
        QVERIFY(line >= 0);
        failures().setCurrentIndex(first);
        failures().setFocus();
        QTest::keyClick(&failures(), Qt::Key_Return);
        ui::LogPanel &log = *window().pane<ui::LogPanel>();
        QTRY_VERIFY_WITH_TIMEOUT(log.isVisible() && log.view()->caret().line == line, patience);
        QVERIFY(log.view()->shownText().contains(QStringLiteral("TEST-UNEXPECTED")));
    }

    void onlyTheJobsThatRunTheTest() {
        click(ExampleCase::ErrorSummary);
        QTRY_VERIFY_WITH_TIMEOUT(!shownTests().isEmpty() && shownTests() == foundTests(ExampleCase::ErrorSummary),
                                 patience);
        failures().setCurrentIndex(failures().model()->index(0, 0));
        const int before = test::gridModel(grid())->rowCount();
        details().findChild<QAction *>(QStringLiteral("filterFailure"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(test::gridModel(grid())->rowCount() < before, patience);
        QVERIFY(test::gridModel(grid())->rowOfStoreRow(example(ExampleCase::ErrorSummary)) >= 0);
    }

    void whatWasNotedIsTold() {
        click(ExampleCase::Classified);
        QTRY_VERIFY_WITH_TIMEOUT(details().summary()->value(QStringLiteral("Classified by")).contains(QLatin1Char('@')),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QTreeWidget>(&details(), "annotations")->topLevelItemCount() > 1,
                                 patience);
        click(ExampleCase::Summary);
        QTRY_COMPARE_WITH_TIMEOUT(details().summary()->value(QStringLiteral("Classified by")), QString(), patience);
    }
};

QTEST_MAIN(TestWindowFailures)
#include "test_window_failures.moc"
