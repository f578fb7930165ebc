#include "tests/integration/small_window_fixture.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"

#include <QScrollBar>

#include <algorithm>

using namespace collie;
using namespace collie::test;

namespace {

const QString autoland = QStringLiteral("autoland");
const QString central = QStringLiteral("mozilla-central");
const QString tryRepository = QStringLiteral("try");

} // namespace

/// Several repositories at hand: pinned, counted, and there again at once.
class TestWindowRepositories final : public SmallWindowFixture {
    Q_OBJECT

    void startSmall() { SmallWindowFixture::startSmall(std::chrono::hours(1)); }

    void openWhole(const SmallTreeherder &treeherder, const QString &path = QStringLiteral("/jobs?repo=autoland")) {
        open(treeherder, path);
        waitFor(session::parseOpenTarget(treeherder.url().toString() + path)->repository);
    }

    /// Until the repository is on show with all its jobs.
    void waitFor(const QString &repository) {
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr &&
                                     m_application->repository()->feed().repository() == repository,
                                 patience);
        const auto isWhole = [this] {
            const session::Feed &feed = m_application->repository()->feed();
            const QVector<qint64> pushes = feed.pushes().pushIds();
            return !pushes.isEmpty() && !feed.isLoading() &&
                   std::all_of(pushes.begin(), pushes.end(), [&feed](qint64 id) { return feed.hasJobs(id); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible() && isWhole(), patience);
    }

    ui::RepositorySwitcher *switcher() { return window().repositories(); }
    QLineEdit *field() { return named<QLineEdit>(switcher(), "repositoryFilter"); }

    /// Finds it in the list and pins it, or unpins it, by keys.
    void togglePin(const QString &name) {
        QTRY_VERIFY_WITH_TIMEOUT(!switcher()->list()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).isEmpty(),
                                 patience);
        QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier);
        QTest::keyClicks(field(), name);
        QTest::keyClick(field(), Qt::Key_P, Qt::ControlModifier);
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(!switcher()->list()->isVisible());
        // The platform of tests makes a popup the active window, and leaves it so.
        QCoreApplication::processEvents();
        test::activate(&window());
        window().grid()->setFocus();
    }

    void goTo(int place) {
        QTest::keyClick(window().grid(), static_cast<Qt::Key>(Qt::Key_0 + place), Qt::ControlModifier);
    }

    QString countOf(const QString &name) {
        for (const QTreeWidgetItem *item : switcher()->list()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (!item->text(1).isEmpty())
                return item->text(1);
        }
        return {};
    }

    QString selectedTask() {
        const std::optional<JobRow> job = window().grid()->currentJob();
        return job ? store().taskIdAt(*job) : QString();
    }

    void select(qint64 pushId) {
        const auto job = store().findByTask(SmallTreeherder::taskOf(pushId), 0);
        QVERIFY(job.has_value());
        window().grid()->selectJob(*job);
    }

  private Q_SLOTS:
    void init() {
        makeTreeherder();
        m_treeherder->addRepository(tryRepository);
        m_treeherder->addRepository(central);
        for (qint64 id = 1; id <= 6; ++id)
            m_treeherder->addPush(id, QStringLiteral("me@example.com"));
    }

    void cleanup() { stopSmall(); }

    void keysGoThereAndBackWithoutALoad() {
        startSmall();
        openWhole(*m_treeherder);
        togglePin(autoland);
        togglePin(tryRepository);
        QCOMPARE(switcher()->pinned(), (QStringList{autoland, tryRepository}));
        select(2);
        const auto *feed = &m_application->repository()->feed();
        goTo(2);
        waitFor(tryRepository);
        QVERIFY(selectedTask().isEmpty());
        select(5);
        // The jobs of a push are asked for once.
        const QString load = QStringLiteral("?push_id=");
        const int loads = m_treeherder->requests(load);
        for (int round = 0; round < 2; ++round) {
            goTo(1);
            // At once, not after an answer.
            QCOMPARE(&m_application->repository()->feed(), feed);
            QVERIFY(window().grid()->isVisible());
            QCOMPARE(selectedTask(), SmallTreeherder::taskOf(2));
            QVERIFY(window().windowTitle().startsWith(autoland));
            goTo(2);
            QCOMPARE(m_application->repository()->feed().repository(), tryRepository);
            QCOMPARE(selectedTask(), SmallTreeherder::taskOf(5));
        }
        // What came meanwhile is asked for, and nothing else.
        m_treeherder->addPush(7, QStringLiteral("me@example.com"));
        goTo(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().pushes().rowCount(), 7, patience);
        QTRY_VERIFY_WITH_TIMEOUT(store().findByTask(SmallTreeherder::taskOf(7), 0).has_value(), patience);
        QCOMPARE(m_treeherder->requests(load) - m_treeherder->requests(load + QStringLiteral("7&")), loads);
        QCOMPARE(selectedTask(), SmallTreeherder::taskOf(2));
        // What is loaded is counted.
        QTRY_COMPARE_WITH_TIMEOUT(countOf(tryRepository), QStringLiteral("0"), patience);
        QCOMPARE(countOf(autoland), QStringLiteral("0"));
    }

    void aLinksViewIsAnother() {
        startSmall();
        openWhole(*m_treeherder);
        togglePin(autoland);
        const auto *newest = &m_application->repository()->feed();
        const QString one = QStringLiteral("/jobs?repo=autoland&revision=") + SmallTreeherder::revisionOf(3);
        openWhole(*m_treeherder, one);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().pushes().rowCount(), 1, patience);
        const auto *ofLink = &m_application->repository()->feed();
        QVERIFY(ofLink != newest);
        goTo(1);
        QCOMPARE(&m_application->repository()->feed(), newest);
        QCOMPARE(m_application->repository()->feed().pushes().rowCount(), 6);
        openWhole(*m_treeherder, one);
        QCOMPARE(&m_application->repository()->feed(), ofLink);
        // A job that the kept view does not know is looked for.
        m_treeherder->addPush(8, QStringLiteral("me@example.com"));
        openWhole(*m_treeherder,
                  QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%1.0").arg(SmallTreeherder::taskOf(8)));
        QTRY_COMPARE_WITH_TIMEOUT(selectedTask(), SmallTreeherder::taskOf(8), patience);
    }

    void pinsAreKeptAndBelongToTheirDeployment() {
        startSmall();
        openWhole(*m_treeherder);
        togglePin(autoland);
        togglePin(tryRepository);
        goTo(2);
        waitFor(tryRepository);
        startSmall();
        openWhole(*m_treeherder);
        QCOMPARE(switcher()->pinned(), (QStringList{autoland, tryRepository}));
        // One that is not loaded is asked about, once what was opened has come.
        QTRY_COMPARE_WITH_TIMEOUT(countOf(tryRepository), QStringLiteral("0"), patience);
        togglePin(autoland);
        QCOMPARE(switcher()->pinned(), QStringList{tryRepository});
        QVERIFY(switcher()->recent().contains(autoland));

        SmallTreeherder other;
        other.addPush(1, QStringLiteral("me@example.com"));
        openWhole(other);
        QVERIFY(switcher()->pinned().isEmpty());
        QCOMPARE(switcher()->recent(), QStringList{autoland});
        goTo(1);
        QCOMPARE(m_application->repository()->feed().deployment().rootUrl, other.url());
        openWhole(*m_treeherder);
        QCOMPARE(switcher()->pinned(), QStringList{tryRepository});
    }

    void theNumberIsThatOfTheTitle() {
        startAll({.pushes = 3, .jobsPerPush = 60, .frozen = true});
        openSandbox();
        togglePin(tryRepository);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(tryRepository).toInt() > 0, patience);
        const QString count = countOf(tryRepository);
        goTo(1);
        waitFor(tryRepository);
        QTRY_VERIFY2_WITH_TIMEOUT(window().windowTitle().startsWith(QStringLiteral("[%1] ").arg(count)),
                                  qPrintable(window().windowTitle()), patience);
    }

    void recentOnesAreCountedToo() {
        startAll({.pushes = 3, .jobsPerPush = 60, .frozen = true});
        openSandbox();
        switcher()->choose(tryRepository);
        waitFor(tryRepository);
        startApplication();
        openSandbox();
        // Nobody pinned it, and it is not loaded.
        QVERIFY(switcher()->pinned().isEmpty());
        QVERIFY(switcher()->recent().contains(tryRepository));
        QTRY_VERIFY_WITH_TIMEOUT(countOf(tryRepository).toInt() > 0, patience);
        const QString count = countOf(tryRepository);
        switcher()->choose(tryRepository);
        waitFor(tryRepository);
        QTRY_VERIFY2_WITH_TIMEOUT(window().windowTitle().startsWith(QStringLiteral("[%1] ").arg(count)),
                                  qPrintable(window().windowTitle()), patience);
    }

    void whatIsGivenUpIsNotCounted() {
        m_pollInterval = std::chrono::hours(1);
        startAll({.pushes = 3, .jobsPerPush = 200, .frozen = true});
        openSandbox();
        const auto fault = sandbox::Faults::parse(QStringLiteral("server-error=403@/api/jobs/*1"));
        QVERIFY(fault.has_value());
        m_sandbox->faults().add(*fault);
        switcher()->choose(tryRepository);
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        // All that are loaded are counted together.
        switcher()->choose(central);
        waitFor(central);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(central).toInt() > 0, patience);
        QVERIFY(countOf(autoland).toInt() > 0);
        QCOMPARE(countOf(tryRepository), QStringLiteral("–"));
        switcher()->choose(tryRepository);
        // Tried again, it is whole.
        QTest::keyClick(&window(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(countOf(tryRepository).toInt() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().windowTitle().startsWith(QStringLiteral("[%1] ").arg(countOf(tryRepository))),
                                 patience);
    }

    void placeAndChoiceComeBack() {
        startAll({.pushes = 4, .jobsPerPush = 400, .frozen = true});
        openSandbox();
        togglePin(autoland);
        togglePin(tryRepository);
        ui::JobGridView *grid = window().grid();
        QScrollBar *bar = grid->verticalScrollBar();
        const QVector<qint64> pushes = m_application->repository()->feed().pushes().pushIds();
        window().pane<ui::PushPane>()->list()->setSelectedPushIds({pushes.at(1), pushes.at(2)});
        const JobRow job = completedJob(pushes.at(2));
        grid->setGroupExpanded(gridModel(grid)->index(gridModel(grid)->rowOfStoreRow(job)), true);
        grid->selectJob(job);
        const QString task = selectedTask();
        QVERIFY(!task.isEmpty());
        bar->setValue(bar->maximum() / 2);
        grid->viewport()->repaint();
        const int scroll = bar->value();
        const int range = bar->maximum();
        QVERIFY(scroll > 0);
        const int rows = gridModel(grid)->rowCount();
        for (int round = 0; round < 3; ++round) {
            goTo(2);
            waitFor(tryRepository);
            QCOMPARE(selectedTask(), QString());
            goTo(1);
            waitFor(autoland);
            grid->viewport()->repaint();
            QCOMPARE(selectedTask(), task);
            QCOMPARE(gridModel(grid)->rowCount(), rows);
            QCOMPARE(m_application->repository()->feed().chosenPushes(), (QVector<qint64>{pushes.at(1), pushes.at(2)}));
            QCOMPARE(window().pane<ui::PushPane>()->list()->selectedPushIds(),
                     (QVector<qint64>{pushes.at(1), pushes.at(2)}));
            QCOMPARE(bar->maximum(), range);
            QCOMPARE(bar->value(), scroll);
        }
        // A view keeps no selections of the times before.
        QCOMPARE(grid->findChildren<QItemSelectionModel *>().size(), 1);
    }
};

QTEST_MAIN(TestWindowRepositories)
#include "test_window_repositories.moc"
