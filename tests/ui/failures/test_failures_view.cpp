#include "models/failures/failure_model.h"
#include "tests/support/activate.h"
#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "tests/ui/failures/failure_samples.h"
#include "ui/failures/failure_tree.h"
#include "ui/failures/failures_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace collie;
using failures::Failure;
using failures::JobFailures;
using ui::FailuresView;
using What = ui::FailureTarget::What;

class TestFailuresView final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        m_view = std::make_unique<FailuresView>(m_theme);
        m_view->setLinkFinder([](const QString &line) {
            const int at = static_cast<int>(line.indexOf(QStringLiteral("http://example.org/p")));
            return at < 0 ? QVector<models::LineSpan>()
                          : QVector<models::LineSpan>{{at, 20, QUrl(QStringLiteral("http://example.org/p"))}};
        });
        m_view->setCommandFinder([](const Failure &failure) {
            return failure.test.isEmpty() ? QString() : QStringLiteral("./mach test ") + failure.test;
        });
        m_view->resize(900, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        test::activate(m_view.get());
        m_tree = test::named<QTreeView>(m_view, "failures");
    }
    void cleanup() { m_view.reset(); }

    void aClickOpensWhatItIsOn() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        const QSignalSpy lines(m_view.get(), &FailuresView::logLineRequested);
        const QSignalSpy bugs(m_view.get(), &FailuresView::bugRequested);
        const QSignalSpy links(m_view.get(), &FailuresView::linkActivated);
        click(top(0), What::LogLine);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.at(0).at(0).toLongLong(), 4210);
        click(detail(0, "see http"), What::LogLine);
        QCOMPARE(lines.at(1).at(0).toLongLong(), 4211);
        click(detail(0, "see http"), What::Link);
        QCOMPARE(links.at(0).at(0).toUrl(), QUrl(QStringLiteral("http://example.org/p")));
        click(detail(0, "Intermittent two"), What::Bug);
        QCOMPARE(bugs.at(0).at(0).toLongLong(), 1789013);
        // Beside the links a click only chooses.
        click(top(0), What::Nothing);
        QCOMPARE(lines.size() + bugs.size() + links.size(), 4);
        QCOMPARE(m_tree->currentIndex(), top(0));
    }

    void moreBugsUnfoldInPlace() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        QVERIFY(!detail(0, "Another one").isValid());
        click(detail(0, "Show 1 more bug"), What::Fold);
        QVERIFY(detail(0, "Another one").isValid());
    }

    void theSignUnfoldsWithoutChoosing() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        const QRect row = m_tree->visualRect(top(1));
        QVERIFY(!m_tree->isExpanded(top(1)));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, {16, row.center().y()});
        QVERIFY(m_tree->isExpanded(top(1)));
        QCOMPARE(m_tree->currentIndex(), top(0));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, {16, row.center().y()});
        QVERIFY(!m_tree->isExpanded(top(1)));
    }

    void enterAndDoubleClickOpenTheLog() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        const QSignalSpy lines(m_view.get(), &FailuresView::logLineRequested);
        m_tree->setFocus();
        m_tree->setCurrentIndex(top(2));
        QTest::keyClick(m_tree, Qt::Key_Return);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.at(0).at(0).toLongLong(), 4230);
        QTest::mouseDClick(m_tree->viewport(), Qt::LeftButton, {}, test::pointOf(*m_tree, top(0), What::Nothing));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(1).at(0).toLongLong(), 4210);
        const QSignalSpy bugs(m_view.get(), &FailuresView::bugRequested);
        m_tree->setCurrentIndex(detail(0, "Intermittent one"));
        QTest::keyClick(m_tree, Qt::Key_Enter);
        QCOMPARE(bugs.at(0).at(0).toLongLong(), 1789012);
    }

    void keysCopyTheCurrentFailure() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        const QSignalSpy copies(m_view.get(), &FailuresView::copyRequested);
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_tree, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        m_tree->setCurrentIndex(top(1));
        QTest::keyClick(m_tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copies.size(), 3);
        QCOMPARE(copies.at(0).at(0).value<Failure>().test, QStringLiteral("a.js"));
        QCOMPARE(copies.at(0).at(1).toBool(), false);
        QCOMPARE(copies.at(1).at(1).toBool(), true);
        // A group is copied whole.
        QCOMPARE(copies.at(2).at(0).value<Failure>().message, QStringLiteral("opens - too late\ncloses - too late"));
    }

    void toolsActOnTheCurrentFailure() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        const QSignalSpy runs(m_view.get(), &FailuresView::runLocallyRequested);
        const QSignalSpy filters(m_view.get(), &FailuresView::filterRequested);
        const QSignalSpy searches(m_view.get(), &FailuresView::searchRequested);
        auto *run = test::named<QAction>(m_view, "runFailure");
        QVERIFY(run->toolTip().contains(QStringLiteral("./mach test a.js")));
        run->trigger();
        QCOMPARE(runs.size(), 1);
        m_tree->setCurrentIndex(top(1));
        QVERIFY(run->toolTip().contains(QStringLiteral("./mach test dom/pinned.html")));
        test::named<QAction>(m_view, "filterFailure")->trigger();
        QCOMPARE(filters.at(0).at(0).value<Failure>().test, QStringLiteral("dom/pinned.html"));
        // A line of no test has nothing to run.
        m_tree->setCurrentIndex(top(2));
        QVERIFY(!run->isEnabled());
        QVERIFY(!test::named<QAction>(m_view, "filterFailure")->isEnabled());
        test::named<QAction>(m_view, "searchFailure")->trigger();
        QCOMPARE(searches.at(0).at(0).value<Failure>().lineNumber(), 4230);
    }

    void theMenuActsOnTheRowUnderThePointer() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        click(top(0), What::Nothing);
        rightClick(top(1));
        auto *menu = test::named<QMenu>(m_view, "failureMenu");
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("dom/pinned.html"));
        // Answers that come meanwhile move the rows, not the menu's meaning.
        JobFailures later = test::failuresOf("a.js", 4210);
        later.failures.remove(1, 2);
        m_view->showFailures(later);
        const QSignalSpy copies(m_view.get(), &FailuresView::copyRequested);
        trigger(*menu, "copyFailure");
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.at(0).at(0).value<Failure>().test, QStringLiteral("dom/pinned.html"));
        // Afterwards the tools are about the current row again.
        QTRY_VERIFY(test::named<QAction>(m_view, "runFailure")->toolTip() !=
                    QStringLiteral("Copy the command: ./mach test dom/pinned.html"));
    }

    void theMenuKeyActsOnTheCurrentRow() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        m_tree->setFocus();
        m_tree->setCurrentIndex(top(1));
        const QPoint at = m_tree->visualRect(top(1)).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, m_tree->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_tree->viewport(), &event);
        auto *menu = test::named<QMenu>(m_view, "failureMenu");
        QVERIFY(menu->isVisible());
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("dom/pinned.html"));
        menu->close();
    }

    void theSecondJobShowsItsOwn() {
        m_view->showLoading();
        m_view->showFailures(test::failuresOf("a.js", 100, false));
        click(top(0), What::LogLine);
        // The bugs of the first come while its row is in use.
        m_view->showFailures(test::failuresOf("a.js", 100));
        rightClick(top(0));
        m_view->showLoading();
        QVERIFY2(!test::named<QMenu>(m_view, "failureMenu")->isVisible(), "it is about the job before");
        QCOMPARE(m_tree->model()->rowCount(), 0);
        m_view->showFailures(test::failuresOf("b.js", 5000, false));
        const QSignalSpy lines(m_view.get(), &FailuresView::logLineRequested);
        click(top(0), What::LogLine);
        QCOMPARE(lines.at(0).at(0).toLongLong(), 5000);
        m_view->showFailures(test::failuresOf("b.js", 5000));
        const QSignalSpy copies(m_view.get(), &FailuresView::copyRequested);
        test::named<QAction>(m_view, "copyFailure")->trigger();
        QCOMPARE(copies.at(0).at(0).value<Failure>().test, QStringLiteral("b.js"));
        QCOMPARE(copies.at(0).at(0).value<Failure>().bugs.size(), 2);
    }

    void answersDoNotMoveWhatIsRead() {
        m_view->resize(900, 160);
        m_view->showFailures(test::failuresOf("a.js", 100, false));
        m_tree->setCurrentIndex(top(2));
        const int before = m_tree->visualRect(top(2)).top();
        QVERIFY(m_tree->viewport()->rect().intersects(m_tree->visualRect(top(2))));
        m_view->showFailures(test::failuresOf("a.js", 100));
        QCOMPARE(m_tree->visualRect(top(2)).top(), before);
        QCOMPARE(m_tree->currentIndex(), top(2));
    }

    void theFirstFailureIsMarkedUntilThePersonChooses() {
        failures::JobFailures later = test::failuresOf("a.js", 4210);
        failures::JobFailures earlier = later;
        earlier.failures = {later.failures.last()};
        m_view->showFailures(earlier);
        m_view->showFailures(later);
        QCOMPARE(m_tree->currentIndex(), m_tree->model()->index(0, 0));
        click(m_tree->model()->index(1, 0), What::Nothing);
        const QPersistentModelIndex chosen = m_tree->currentIndex();
        std::rotate(later.failures.begin(), later.failures.begin() + 1, later.failures.end());
        m_view->showFailures(later);
        QCOMPARE(m_tree->currentIndex(), QModelIndex(chosen));
        QVERIFY(chosen.row() != 1);
    }

    void whatThePersonFoldedStaysFolded() {
        m_view->showFailures(test::failuresOf("a.js", 100, false));
        QVERIFY(m_tree->isExpanded(top(0)));
        m_tree->collapse(top(0));
        m_view->showFailures(test::failuresOf("a.js", 100));
        QVERIFY(!m_tree->isExpanded(top(0)));
    }

    void statesSayWhatHelps_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("help");
        QTest::addColumn<int>("signal");
        using State = JobFailures::State;
        QTest::newRow("nothing") << int(State::Known) << QStringLiteral("Open the Log") << 1;
        QTest::newRow("not parsed") << int(State::NotParsed) << QStringLiteral("Look Again") << 0;
        QTest::newRow("failed parse") << int(State::ParsingFailed) << QStringLiteral("Open the Log") << 1;
        QTest::newRow("too large") << int(State::TooLarge) << QStringLiteral("Open the Log") << 1;
        QTest::newRow("no log") << int(State::NoLog) << QStringLiteral("Open in Treeherder") << 2;
        QTest::newRow("expired") << int(State::TaskExpired) << QStringLiteral("Open in Treeherder") << 2;
        QTest::newRow("failed") << int(State::Failed) << QStringLiteral("Look Again") << 0;
    }

    void statesSayWhatHelps() {
        QFETCH(int, state);
        QFETCH(QString, help);
        QFETCH(int, signal);
        QSignalSpy again(m_view.get(), &FailuresView::lookAgainRequested);
        QSignalSpy log(m_view.get(), &FailuresView::logLineRequested);
        QSignalSpy treeherder(m_view.get(), &FailuresView::treeherderRequested);
        const QVector<QSignalSpy *> spies{&again, &log, &treeherder};
        JobFailures found;
        found.state = static_cast<JobFailures::State>(state);
        m_view->showFailures(found);
        auto *empty = test::named<ui::EmptyState>(m_view, "noFailures");
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->sentence(), found.sentence());
        auto *button = empty->findChild<QPushButton *>();
        QCOMPARE(button->text(), help);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spies.at(signal)->size(), 1);
        // With something to show the sentence stands above it.
        if (found.state == JobFailures::State::Known)
            return;
        found.failures = test::failuresOf("a.js", 1).failures;
        m_view->showFailures(found);
        QVERIFY(m_tree->isVisible());
        QCOMPARE(test::named<QLabel>(m_view, "failureSentence")->text(), found.sentence());
        QTest::mouseClick(test::named<QToolButton>(m_view, "failureHelp"), Qt::LeftButton);
        QCOMPARE(spies.at(signal)->size(), 2);
    }

    void waitingIsSaidWithoutMovingTheRows() {
        m_view->showLoading();
        QCOMPARE(test::named<ui::EmptyState>(m_view, "noFailures")->title(), QStringLiteral("Looking for what failed"));
        JobFailures found = test::failuresOf("a.js", 1, false);
        found.state = JobFailures::State::Asking;
        m_view->showFailures(found);
        auto *count = test::named<QLabel>(m_view, "failureCount");
        QCOMPARE(count->text(), QStringLiteral("4 failures, 1 new · looking for more…"));
        const QPoint before = m_tree->mapTo(m_view.get(), QPoint());
        m_view->showFailures(test::failuresOf("a.js", 1));
        QCOMPARE(count->text(), QStringLiteral("4 failures, 1 new"));
        QCOMPARE(m_tree->mapTo(m_view.get(), QPoint()), before);
    }

    void lookingAgainIsAnsweredAtOnce() {
        JobFailures found;
        found.state = JobFailures::State::NotParsed;
        m_view->showFailures(found);
        auto *empty = test::named<ui::EmptyState>(m_view, "noFailures");
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(empty->title(), QStringLiteral("Looking for what failed"));
        found.failures = test::failuresOf("a.js", 1).failures;
        m_view->showFailures(found);
        auto *button = test::named<QToolButton>(m_view, "failureHelp");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isVisible());
        QCOMPARE(test::named<QLabel>(m_view, "failureSentence")->text(), QStringLiteral("Looking for what failed"));
        m_view->showFailures(found);
        QVERIFY(button->isVisible());
    }

    void theHistoryStandsBelow() {
        auto *history = test::named<QWidget>(m_view, "failureHistory");
        m_view->showFailures(test::failuresOf("a.js", 1));
        QVERIFY(!history->isVisible());
        QCoreApplication::sendPostedEvents(); // The list has taken its place.
        const QPoint before = m_tree->mapTo(m_view.get(), QPoint());
        m_view->setHistory(otherJobs(), 1, 0);
        QVERIFY(history->isVisible());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_tree->mapTo(m_view.get(), QPoint()), before);
        QVERIFY(history->geometry().top() >= m_tree->geometry().bottom());
        // The fourth is a second run on the push of the third; the last still runs.
        QCOMPARE(test::named<QLabel>(m_view, "failureHistorySentence")->text(),
                 QStringLiteral("This job failed on 2 of 3 other pushes"));
        const QSignalSpy asked(m_view.get(), &FailuresView::similarRequested);
        auto *strip = test::named<QWidget>(m_view, "historyStrip");
        // The oldest stands at the left, the newest last.
        QTest::mouseClick(strip, Qt::LeftButton, {}, {4, strip->height() - 6});
        QTest::mouseClick(strip, Qt::LeftButton, {}, {4 * 12 + 4, strip->height() - 6});
        QTest::mouseClick(test::named<QToolButton>(m_view, "showSimilar"), Qt::LeftButton);
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked.at(0).at(0).toLongLong(), 105);
        QCOMPARE(asked.at(1).at(0).toLongLong(), 101);
        QCOMPARE(asked.at(2).at(0).toLongLong(), 0);
        // Another job has its own.
        m_view->showLoading();
        m_view->showFailures(test::failuresOf("b.js", 1));
        QVERIFY(!history->isVisible());
    }

    void theHistoryNamesThePushes() {
        m_view->showFailures(test::failuresOf("a.js", 1));
        m_view->setHistory(otherJobs(), 1, 0);
        treeherder::Push push;
        push.id = 10;
        push.revision = QStringLiteral("4d2c1ef6fbf4aaaa");
        push.author = QStringLiteral("<b>omakela@example.org");
        m_view->setHistoryPushes({push});
        auto *strip = test::named<QWidget>(m_view, "historyStrip");
        const QPoint newest(4 * 12 + 4, strip->height() - 6);
        QHelpEvent help(QEvent::ToolTip, newest, strip->mapToGlobal(newest));
        QCoreApplication::sendEvent(strip, &help);
        QVERIFY2(QToolTip::text().contains(QStringLiteral("4d2c1ef6fbf4 · &lt;b&gt;omakela")),
                 qPrintable(QToolTip::text()));
    }

    void onlyPushesWhereTheJobPassedOrFailedCount_data() {
        using treeherder::JobResult;
        QTest::addColumn<QVector<int>>("results");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QVector<JobResult> &results, const char *sentence) {
            QVector<int> numbers;
            for (const JobResult result : results)
                numbers.append(static_cast<int>(result));
            QTest::newRow(name) << numbers << QString::fromUtf8(sentence);
        };
        const char *nothing = "This job has neither passed nor failed on other pushes yet";
        row("passed", {JobResult::Success}, "This job did not fail on 1 other push");
        row("cancelled and superseded", {JobResult::UserCancel, JobResult::Superseded}, nothing);
        row("tried again, and unknown", {JobResult::Retry, JobResult::Unknown}, nothing);
        row("passed and cancelled", {JobResult::Success, JobResult::UserCancel},
            "This job did not fail on 1 other push");
        row("every failure", {JobResult::Busted, JobResult::Exception, JobResult::Retry, JobResult::Success},
            "This job failed on 2 of 3 other pushes");
    }

    void onlyPushesWhereTheJobPassedOrFailedCount() {
        QFETCH(QVector<int>, results);
        QFETCH(QString, sentence);
        QVector<treeherder::SimilarJob> jobs(results.size());
        for (int i = 0; i < jobs.size(); ++i) {
            jobs[i].job.pushId = 10 - i;
            jobs[i].job.state = treeherder::JobState::Completed;
            jobs[i].job.result = static_cast<treeherder::JobResult>(results.at(i));
        }
        m_view->showFailures(test::failuresOf("a.js", 1));
        m_view->setHistory(jobs, 1, 0);
        QCOMPARE(test::named<QLabel>(m_view, "failureHistorySentence")->text(), sentence);
    }

    /// A job that was run again on its own push is not on another one.
    void runsOfTheOwnPushAreNotOfOthers() {
        const QVector<treeherder::SimilarJob> passed = otherJobs().mid(1, 1);
        m_view->showFailures(test::failuresOf("a.js", 1));
        m_view->setHistory(passed, passed.first().job.pushId, 0);
        QVERIFY(!test::named<QWidget>(m_view, "failureHistory")->isVisible());
    }

    void linksLookLikeLinksUnderThePointer() {
        m_view->showFailures(test::failuresOf("a.js", 4210));
        moveTo(test::pointOf(*m_tree, top(0), What::LogLine));
        QCOMPARE(m_tree->viewport()->cursor().shape(), Qt::PointingHandCursor);
        moveTo(test::pointOf(*m_tree, top(0), What::Nothing));
        QCOMPARE(m_tree->viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    void textIsWrappedToTheWidth() {
        JobFailures found = test::failuresOf("a.js", 1, false);
        found.failures[0].stack = QStringLiteral("a stack of words ").repeated(20);
        m_view->showFailures(found);
        const QModelIndex row = detail(0, "a stack");
        const int wide = m_tree->visualRect(row).height();
        m_view->resize(400, 500);
        QTRY_VERIFY(m_tree->visualRect(row).height() > wide);
    }

    void hugeLinesArePainted() {
        JobFailures found = test::failuresOf("a.js", 1);
        found.failures[0].message = QString(1'000'000, u'm');
        found.failures[3].lines[0].text = QStringLiteral("<img src=x>") + QString(1'000'000, u'l');
        m_view->showFailures(found);
        QVERIFY(!m_view->grab().isNull());
        QVERIFY(m_tree->visualRect(top(0)).height() < 60);
    }

  private:
    /// Five of the same job, newest first, with ids from 101: failed, passed, failed, passed on the same push, running.
    static QVector<treeherder::SimilarJob> otherJobs() {
        using treeherder::JobResult;
        QVector<treeherder::SimilarJob> jobs(5);
        const QVector<qint64> pushes{10, 9, 8, 8, 7};
        for (int i = 0; i < jobs.size(); ++i) {
            jobs[i].job.id = 101 + i;
            jobs[i].job.pushId = pushes.at(i);
            jobs[i].job.state = i == 4 ? treeherder::JobState::Running : treeherder::JobState::Completed;
            jobs[i].job.result = i == 0 || i == 2 ? JobResult::TestFailed : JobResult::Success;
        }
        return jobs;
    }
    [[nodiscard]] QModelIndex top(int row) const { return m_tree->model()->index(row, 0); }
    /// The row below a failure whose text begins so.
    [[nodiscard]] QModelIndex detail(int row, const char *start) const {
        for (int i = 0; i < m_tree->model()->rowCount(top(row)); ++i) {
            const QModelIndex index = m_tree->model()->index(i, 0, top(row));
            if (index.data().toString().startsWith(QLatin1String(start)))
                return index;
        }
        return {};
    }
    void click(const QModelIndex &index, What what) {
        m_tree->scrollTo(index);
        const QPoint point = test::pointOf(*m_tree, index, what);
        QVERIFY(point.x() > 0);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, point);
    }
    void rightClick(const QModelIndex &index) {
        const QPoint point = m_tree->visualRect(index).center();
        QTest::mousePress(m_tree->viewport(), Qt::RightButton, {}, point);
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_tree->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(m_tree->viewport(), &event);
        QTest::mouseRelease(m_tree->viewport(), Qt::RightButton, {}, point);
    }
    /// As a mouse does; QTest moves the pointer of the screen, which is not everywhere told.
    void moveTo(QPoint point) {
        QMouseEvent event(QEvent::MouseMove, point, m_tree->viewport()->mapToGlobal(point), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &event);
    }
    void trigger(QMenu &menu, const char *name) { test::clickEntry(&menu, test::named<QAction>(m_view, name)); }

    ui::Theme m_theme;
    std::unique_ptr<FailuresView> m_view;
    QTreeView *m_tree = nullptr;
};

QTEST_MAIN(TestFailuresView)
#include "test_failures_view.moc"
