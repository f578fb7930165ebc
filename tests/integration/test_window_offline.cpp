#include "tests/integration/example_fixture.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/named.h"
#include "tests/support/recording_keeper.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/task_view.h"
#include "ui/jobs/filter_bar.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>

using namespace collie;
using namespace collie::test;
using sandbox::ExampleCase;

/// What was looked at stays readable when the network goes, is marked as old, and is asked for again when it is back.
class TestWindowOffline : public ExampleFixture {
    Q_OBJECT

    RecordingKeeper m_keeper;
    std::unique_ptr<ChaosProxy> m_network;
    quint16 m_port = 0;

    ui::JobGridView &grid() { return *window().grid(); }
    ui::DetailsPanel &details() { return *window().pane<ui::DetailsPanel>(); }
    QTabWidget &tabs() { return *test::named<QTabWidget>(&details(), "detailsTabs"); }
    QLabel &mark() { return *test::named<QLabel>(&details(), "ageStrip"); }
    ui::LogPanel &log() { return *window().pane<ui::LogPanel>(); }
    http::HttpClient &http() { return m_application->deployment()->session.api.http(); }

    /// \return the way to it.
    app::CommandLine startBehindNetwork(const sandbox::Sandbox::Options &options) {
        m_keeper = {};
        startAll(options);
        m_network = std::make_unique<ChaosProxy>(static_cast<quint16>(m_sandbox->rootUrl().port()));
        m_port = m_network->serverPort();
        app::CommandLine line = lineTo(*m_sandbox);
        line.rootUrl = line.treeherderUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        return line;
    }
    void keepAll() {
        http().setKeeper(&m_keeper);
        m_application->deployment()->session.files.setKeeper(&m_keeper);
    }
    void dropNetwork() {
        m_network->close();
        m_network->cut();
    }
    void bringNetworkBack() { QVERIFY(m_network->listen(QHostAddress::LocalHost, m_port)); }

    void click(ExampleCase which) {
        const QAbstractItemModel *model = test::gridModel(grid());
        const QModelIndex index = model->index(test::gridModel(grid())->rowOfStoreRow(example(which)), 0);
        QVERIFY(index.isValid());
        grid().scrollTo(index);
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(index).center());
        QCOMPARE(details().title(), sandbox::exampleLabel(which));
    }
    void clickTab(const QString &name) {
        QTabBar *bar = tabs().tabBar();
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->isTabVisible(tab) && bar->tabText(tab).section(QLatin1Char(' '), 0, 0) == name) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
                QCOMPARE(tabs().currentIndex(), tab);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no tab %1").arg(name)));
    }
    int rowsOf(const char *list) { return test::named<QAbstractItemView>(&details(), list)->model()->rowCount(); }
    /// How much the tabs tell: lines of each list, and the definition of the task.
    QStringList shown() {
        return {QString::number(rowsOf("failures")), QString::number(rowsOf("similarJobs")),
                QString::number(rowsOf("annotations")),
                QString::number(details().artifacts()->list()->model()->rowCount()),
                test::named<QPlainTextEdit>(details().task(), "taskText")->toPlainText()};
    }
    /// Looks at every tab, until all has come.
    QStringList lookAtAll() {
        for (const char *tab : {"Similar", "Annotations", "Artifacts", "Task", "Failures"})
            clickTab(QString::fromLatin1(tab));
        const bool hasCome = QTest::qWaitFor(
            [this] {
                return rowsOf("failures") > 0 && rowsOf("similarJobs") > 0 &&
                       details().artifacts()->list()->model()->rowCount() > 0 && !shown().constLast().isEmpty() &&
                       http().findChildren<http::KeptCall *>().isEmpty();
            },
            patience);
        return hasCome ? shown() : QStringList();
    }

  private Q_SLOTS:
    void init() {
        app::CommandLine line = startBehindNetwork({.pushes = 2, .jobsPerPush = 40, .frozen = true});
        line.repository = QStringLiteral("try");
        showExamples(line);
        keepAll();
        models::JobFilter all = window().filterBar()->filter();
        all.tiers.set();
        window().filterBar()->setFilter(all);
        m_application->repository()->feed().jobs().setFilter(all);
    }
    void cleanup() {
        stopAll();
        m_network.reset();
    }

    void whatWasLookedAtStaysReadable() {
        click(ExampleCase::Summary);
        const QStringList first = lookAtAll();
        click(ExampleCase::ErrorSummary);
        const QStringList second = lookAtAll();
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QVERIFY(!mark().isVisible());

        dropNetwork();
        // There and back, and once more.
        for (int round = 0; round < 2; ++round) {
            click(ExampleCase::Summary);
            QTRY_VERIFY_WITH_TIMEOUT(mark().isVisible(), patience);
            QVERIFY2(mark().text().startsWith(QStringLiteral("Offline: as it was ")), qPrintable(mark().text()));
            QCOMPARE(lookAtAll(), first);
            click(ExampleCase::ErrorSummary);
            QTRY_VERIFY_WITH_TIMEOUT(mark().isVisible(), patience);
            QCOMPARE(lookAtAll(), second);
        }
        // The list of pushes says that it is not what it would be.
        QTRY_VERIFY_WITH_TIMEOUT(window().problemBanner()->isVisible(), patience);
        QVERIFY(!window().problemBanner()->message().isEmpty());

        bringNetworkBack();
        QTRY_VERIFY_WITH_TIMEOUT(!mark().isVisible(), patience);
        QCOMPARE(lookAtAll(), second);
        QTRY_VERIFY_WITH_TIMEOUT(!window().problemBanner()->isVisible(), patience);
    }

    void allThatWasLoadedOfAListIsAskedForAgain() {
        stopAll();
        const app::CommandLine line = startBehindNetwork({.pushes = 30, .jobsPerPush = 40, .frozen = true});
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(store().size() > 0 && !m_application->repository()->feed().isLoading(), patience);
        keepAll();
        auto *more = test::named<QAbstractButton>(&details(), "moreSimilarJobs");
        auto *problem = test::named<QWidget>(&details(), "similarJobsProblem");
        const auto clickRow = [this](int row) {
            const QModelIndex index = test::gridModel(grid())->index(row, 0);
            grid().scrollTo(index);
            QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().visualRect(index).center());
        };
        grid().setAllGroupsExpanded(true);
        clickRow(0);
        clickTab(QStringLiteral("Similar"));
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf("similarJobs"), 20, patience);
        QTRY_VERIFY_WITH_TIMEOUT(more->isEnabled() && http().findChildren<http::KeptCall *>().isEmpty(), patience);
        QTest::mouseClick(more, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf("similarJobs") > 20, patience);
        const int rows = rowsOf("similarJobs");
        clickRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf("similarJobs"), 20, patience);
        QTRY_VERIFY_WITH_TIMEOUT(http().findChildren<http::KeptCall *>().isEmpty(), patience);

        // Once where all was seen, once where the rest never was.
        for (const int row : {0, 1}) {
            dropNetwork();
            clickRow(1 - row);
            clickRow(row);
            QTRY_VERIFY_WITH_TIMEOUT(rowsOf("similarJobs") == 20 && more->isEnabled() && mark().isVisible(), patience);
            QTest::mouseClick(more, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(row == 0 ? rowsOf("similarJobs") == rows : problem->isVisible(), true, patience);
            QVERIFY(mark().isVisible());
            bringNetworkBack();
            QTRY_VERIFY_WITH_TIMEOUT(!mark().isVisible(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(rowsOf("similarJobs") > 20 && !problem->isVisible(), patience);
        }
    }

    void whatWasNeverLookedAtWaitsForTheNetwork() {
        click(ExampleCase::Summary);
        QVERIFY(!lookAtAll().isEmpty());
        dropNetwork();
        click(ExampleCase::Crash);
        clickTab(QStringLiteral("Artifacts"));
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QWidget>(details().artifacts(), "noArtifacts")->isVisible(), patience);
        QCOMPARE(details().artifacts()->list()->model()->rowCount(), 0);
        QVERIFY(!mark().isVisible());
        bringNetworkBack();
        // Nobody clicks.
        QTRY_VERIFY_WITH_TIMEOUT(details().artifacts()->list()->model()->rowCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!mark().isVisible(), patience);
    }

    void aLogThatWasReadIsReadAgain() {
        click(ExampleCase::Summary);
        QTest::keyClick(&grid(), Qt::Key_L);
        const auto isWhole = [this] {
            return test::named<QLabel>(&log(), "logState")->text().contains(QStringLiteral(" lines, "));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole() && !m_keeper.files.isEmpty(), patience);
        const qint64 rows = log().view()->rowCount();
        click(ExampleCase::ErrorSummary);
        QTest::keyClick(&grid(), Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(test::named<QLabel>(&log(), "logTitle")->text(),
                                  sandbox::exampleLabel(ExampleCase::ErrorSummary), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patience);

        dropNetwork();
        click(ExampleCase::Summary);
        grid().setFocus();
        QTest::keyClick(&grid(), Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(test::named<QLabel>(&log(), "logTitle")->text(),
                                  sandbox::exampleLabel(ExampleCase::Summary), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isWhole() && log().view()->rowCount() == rows, patience);
        QTRY_VERIFY_WITH_TIMEOUT(log().view()->shownText().size() > 0, patience);
    }
};

QTEST_MAIN(TestWindowOffline)
#include "test_window_offline.moc"
