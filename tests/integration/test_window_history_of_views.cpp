#include "app/collie/log_controller.h"
#include "app/collie/repository_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/job_intents.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/schedule_strip.h"
#include "ui/links/history_list.h"
#include "ui/links/seen_view_model.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractButton>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace collie;
using namespace collie::test;
using ui::SeenViewModel;

/// Back and forward through views, and the list of what was looked at: the whole window on a sandbox.
class TestWindowHistoryOfViews final : public WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->repository()->feed().isLoading(), patience);
        settle();
    }
    void cleanup() { stopAll(); }

    void goesBackThreeStepsAndForward() {
        QVERIFY(!links().back->isEnabled() && !links().forward->isEnabled());
        const JobRow job = completedJob(firstPush());
        window().grid()->selectJob(job);
        const treeherder::Job selected = store().job(job);
        settle();
        QVERIFY(!links().back->isEnabled()); // A selection is no step.
        const QVector<qint64> chosen{m_application->repository()->feed().pushes().pushIds().constLast()};
        pushes()->setSelectedPushIds(chosen);
        settle();
        models::JobFilter filter;
        filter.tiers.set(3);
        setFilter(filter);
        settle();
        open(QStringLiteral("try"));

        back();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(pushes()->selectedPushIds(), chosen, patience);
        QVERIFY(window().filterBar()->filter() == filter);
        const QPointer<QObject> view = m_application->repository();
        back();
        QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == models::JobFilter(), patience);
        QVERIFY(m_application->repository()->feed().jobs().filter() == models::JobFilter());
        QCOMPARE(pushes()->selectedPushIds(), chosen);
        back();
        QTRY_COMPARE_WITH_TIMEOUT(pushes()->selectedPushIds(), QVector<qint64>(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(currentTask(), selected.taskId, patience);
        QVERIFY(!view.isNull()); // Nothing was opened anew for that.
        QVERIFY(!links().back->isEnabled());

        for (int i = 0; i < 3; ++i) {
            QVERIFY(links().forward->isEnabled());
            forward();
        }
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!links().forward->isEnabled(), patience);
    }

    void goingElsewhereCutsWhatLiesAhead() {
        open(QStringLiteral("try"));
        back();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(links().forward->isEnabled(), patience);
        models::JobFilter filter;
        filter.tiers.set(3);
        setFilter(filter);
        settle();
        QVERIFY(!links().forward->isEnabled());
        back();
        QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == models::JobFilter(), patience);
        QVERIFY(links().forward->isEnabled() && !links().back->isEnabled());
    }

    void whatIsTypedIsNoStep() {
        window().filterBar()->focusText();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("moch"));
        QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().jobs().filter().text, QStringLiteral("moch"),
                                  patience);
        settle();
        QVERIFY(!links().back->isEnabled());
        open(QStringLiteral("try"));
        setFilter({});
        back();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().filterBar()->filter().text, QStringLiteral("moch"), patience);
    }

    void severalJobsComeBackSelected() {
        auto *grid = window().grid();
        const auto *model = test::gridModel(grid);
        for (const int row : {0, 1, 2})
            grid->selectionModel()->select(model->index(row), QItemSelectionModel::Select);
        settle();
        const int count = grid->selectedCount();
        QVERIFY(count > 1);
        pushes()->setSelectedPushIds({m_application->repository()->feed().pushes().pushIds().constLast()});
        settle();
        QCOMPARE(grid->selectedCount(), 0);
        back();
        QTRY_COMPARE_WITH_TIMEOUT(grid->selectedCount(), count, patience);
        open(QStringLiteral("try"));
        back();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(grid->selectedCount(), count, patience);
    }

    void theButtonsOfTheMouseGoToo() {
        open(QStringLiteral("try"));
        const QPoint at = window().grid()->viewport()->rect().center();
        QTest::mouseClick(window().grid()->viewport(), Qt::BackButton, {}, at);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(links().forward->isEnabled(), patience);
        QTest::mouseClick(pushes()->viewport(), Qt::ForwardButton, {}, QPoint(5, 5));
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        QVERIFY(!window().grid()->currentJob());
    }

    void backEndsALookUp() {
        const session::Feed *feed = &m_application->repository()->feed();
        window().grid()->selectJob(completedJob(firstPush()));
        const QString selected = currentTask();
        settle();
        const auto target =
            session::parseOpenTarget(m_sandbox->rootUrl().toString() +
                                     QStringLiteral("/tasks/%1").arg(store().job(completedJob(firstPush())).taskId));
        QVERIFY(target.has_value());
        app::CommandLine line;
        line.target = *target;
        m_application->open(line);
        QVERIFY(!window().grid()->isVisible());
        // Nobody sees what the keys would act on.
        window().actions()->jobs.openTask->trigger();
        QVERIFY(m_browsed.isEmpty());
        QVERIFY(links().back->isEnabled());
        links().back->trigger();
        QVERIFY(window().grid()->isVisible());
        settle();
        QCOMPARE(&m_application->repository()->feed(), feed); // Nothing is loaded for that.
        QCOMPARE(currentTask(), selected);
        QVERIFY(!links().back->isEnabled());
    }

    void whatWasNotFoundIsLeftByGoingBack() {
        const std::shared_ptr<session::Feed> feed = m_application->repository()->sharedFeed();
        const auto target = session::parseOpenTarget(m_sandbox->rootUrl().toString() +
                                                     QStringLiteral("/tasks/index/no.such.path.at.all"));
        QVERIFY(target.has_value());
        app::CommandLine line;
        line.target = *target;
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(emptyTitle().contains(QStringLiteral("not found")), patience);
        // Pushes that come now are of a view that nobody looks at.
        Q_EMIT feed->pushesLoaded(1);
        QVERIFY(!window().grid()->isVisible());
        back();
        QVERIFY(window().grid()->isVisible());
        QCOMPARE(m_application->repository()->sharedFeed(), feed);
    }

    void aLogBelongsToItsStep() {
        const JobRow job = completedJob(firstPush());
        const QString taskId = store().job(job).taskId;
        models::JobFilter filter;
        filter.tiers.set(3);
        setFilter(filter);
        settle();
        Q_EMIT window().intents()->openLogRequested(job);
        QTRY_VERIFY_WITH_TIMEOUT(log().file() != nullptr, patience);
        settle();
        for (int round = 0; round < 2; ++round) {
            back();
            QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == models::JobFilter(), patience);
            QVERIFY(!log().onShow());
            forward();
            QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == filter, patience);
            QCOMPARE(loggedTask(), taskId);
            settle();
        }
        // One that is open at both stays as it is.
        back();
        Q_EMIT window().intents()->openLogRequested(job);
        QTRY_VERIFY_WITH_TIMEOUT(log().file() != nullptr, patience);
        settle();
        const logs::LogFile *file = log().file();
        forward();
        QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == filter, patience);
        QCOMPARE(log().file(), file);
    }

    void logAndTickedJobsAreThereOnTheReturn() {
        const JobRow job = completedJob(firstPush());
        const QString taskId = store().job(job).taskId;
        const qint64 push = firstPush();
        Q_EMIT window().intents()->openLogRequested(job);
        QTRY_VERIFY_WITH_TIMEOUT(log().file() != nullptr && log().file()->isComplete(), patience);
        ui::LogView *lines = window().pane<ui::LogPanel>()->view();
        lines->goToLine(4, 6);
        app::AddJobsController &adding = m_application->repository()->addJobs();
        adding.toggleRunnable(push);
        QTRY_VERIFY_WITH_TIMEOUT(!adding.prepared().catalogues.isEmpty(), patience);
        const QStringList labels{QStringLiteral("test-b"), QStringLiteral("test-a")};
        adding.plan().setTicked(push, labels, true);
        for (int round = 0; round < 2; ++round) {
            open(QStringLiteral("try"));
            QVERIFY(!log().onShow());
            QCOMPARE(m_application->repository()->addJobs().plan().count(), 0);
            QVERIFY(!window().scheduleStrip()->isVisible());
            open(QStringLiteral("autoland"));
            QCOMPARE(loggedTask(), taskId);
            QTRY_COMPARE_WITH_TIMEOUT(lines->selectedLines(), (std::pair<qint64, qint64>(4, 6)), patience);
            QTRY_VERIFY_WITH_TIMEOUT(log().file() != nullptr && log().file()->isComplete(), patience);
            QCOMPARE(m_application->repository()->addJobs().plan().labels(push), labels);
            QVERIFY(m_application->repository()->feed().jobs().isRunnableShown(push));
            QVERIFY(window().scheduleStrip()->isVisible());
            QVERIFY(!m_application->repository()->addJobs().prepared().catalogues.isEmpty());
        }
    }

    void quickStepsEndWhereTheLastLeads() {
        open(QStringLiteral("try"));
        open(QStringLiteral("autoland"));
        open(QStringLiteral("try"));
        for (int i = 0; i < 3; ++i)
            back();
        forward();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->repository()->feed().isLoading(), patience);
        settle();
        QCOMPARE(repository(), QStringLiteral("try"));
        QVERIFY(links().back->isEnabled() && links().forward->isEnabled());
    }

    void whatWasLookedAtIsListedWithItsState() {
        const JobRow row = completedJob(firstPush());
        const treeherder::Job job = store().job(row);
        window().grid()->selectJob(row);
        ui::HistoryList *list = openList();
        QVERIFY(list != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(list, job.typeName) >= 0, patience);
        const int found = rowNamed(list, job.typeName);
        QCOMPARE(cell(list, found, SeenViewModel::State), treeherder::jobStatusName(job.status()));
        QCOMPARE(cell(list, found, SeenViewModel::Kind), QStringLiteral("job"));
        QVERIFY(rowNamed(list, QStringLiteral("autoland")) >= 0);
        // From another repository Enter leads back to it.
        list->close();
        open(QStringLiteral("try"));
        list = openList();
        QTest::keyClicks(test::named<QLineEdit>(list, "historySearch"), job.typeName);
        QTest::keyClick(test::named<QLineEdit>(list, "historySearch"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!currentTask().isEmpty(), patience);
    }

    void theMenuHasTheLast() {
        open(QStringLiteral("try"));
        Q_EMIT links().history->aboutToShow();
        QTRY_VERIFY_WITH_TIMEOUT(entryOf(QStringLiteral("autoland")) != nullptr, patience);
        entryOf(QStringLiteral("autoland"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
    }

    void outlivesTheProgram() {
        open(QStringLiteral("try"));
        startApplication();
        openSandbox();
        ui::HistoryList *list = openList();
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(list, QStringLiteral("try")) >= 0, patience);
        QVERIFY(!links().back->isEnabled());
    }

    void removedIsGoneAndClearedIsAskedOnce() {
        open(QStringLiteral("try"));
        ui::HistoryList *list = openList();
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(list, QStringLiteral("autoland")) >= 0, patience);
        QTreeView *views = test::named<QTreeView>(list, "historyViews");
        // The key that opened the list counts as held still, so that the view would take more rows than one.
        views->selectionModel()->setCurrentIndex(views->model()->index(rowNamed(list, QStringLiteral("autoland")), 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(views, Qt::Key_Delete);
        QCOMPARE(rowNamed(list, QStringLiteral("autoland")), -1);
        QTest::mouseClick(test::named<QPushButton>(list, "historyClear"), Qt::LeftButton);
        QVERIFY(openQuestion(*list) != nullptr);
        for (QAbstractButton *answer : openQuestion(*list)->buttons()) {
            if (openQuestion(*list)->buttonRole(answer) == QMessageBox::DestructiveRole) {
                QTest::mouseClick(answer, Qt::LeftButton);
                break;
            }
        }
        QCOMPARE(views->model()->rowCount(), 0);
        QVERIFY(!links().clearHistory->isEnabled());
        startApplication();
        openSandbox();
        list = openList();
        QTRY_VERIFY_WITH_TIMEOUT(rowNamed(list, QStringLiteral("autoland")) >= 0, patience);
        QCOMPARE(rowNamed(list, QStringLiteral("try")), -1);
    }

    void aDamagedFileIsSetAsideAndSaid() {
        m_application.reset();
        const QString path = historyFile();
        QVERIFY(!path.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ damaged");
        file.close();
        startApplication();
        openSandbox();
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->isVisible() &&
                                     window().noticeBanner()->message().contains(QStringLiteral("unreadable")),
                                 patience);
        QVERIFY(!QFileInfo(path).dir().entryList({QStringLiteral("view-history.json.unreadable-*")}).isEmpty());
    }

  private:
    const ui::LinkActions &links() { return window().actions()->links; }
    ui::PushListView *pushes() { return window().pane<ui::PushPane>()->list(); }
    QString repository() {
        return m_application->repository() != nullptr ? m_application->repository()->feed().repository() : QString();
    }
    QString currentTask() {
        const auto job =
            m_application->repository() != nullptr ? window().grid()->currentJob() : std::optional<JobRow>();
        return job ? store().job(*job).taskId : QString();
    }
    app::LogController &log() { return m_application->repository()->log(); }
    QString loggedTask() {
        const std::optional<app::OpenLog> open = log().onShow();
        return open ? open->job.taskId : QString();
    }
    /// What changed just now is noted once the event loop has been reached.
    void settle() {
        QTimer later;
        later.setSingleShot(true);
        QSignalSpy reached(&later, &QTimer::timeout);
        later.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(reached.count(), 1, patience);
    }
    /// What the window says in the place of the grid; empty while the grid is there.
    QString emptyTitle() {
        const auto *pages = qobject_cast<QStackedWidget *>(window().grid()->parentWidget());
        const auto *empty = qobject_cast<ui::EmptyState *>(pages->currentWidget());
        return empty != nullptr ? empty->title() : QString();
    }
    void back() { QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier); }
    void forward() { QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier); }
    void open(const QString &name) {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = name;
        m_application->open(line);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), name, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible() && store().size() > 0 &&
                                     !m_application->repository()->feed().isLoading(),
                                 patience);
        settle();
    }
    void setFilter(const models::JobFilter &filter) {
        window().filterBar()->setFilter(filter);
        m_application->repository()->feed().jobs().setFilter(filter);
    }
    ui::HistoryList *openList() {
        QTest::keyClick(&window(), Qt::Key_H, Qt::ControlModifier);
        return window().findChild<ui::HistoryList *>();
    }
    static QString cell(const ui::HistoryList *list, int row, int column) {
        return test::named<QTreeView>(list, "historyViews")->model()->index(row, column).data().toString();
    }
    /// The first row with such a name; -1 for none.
    static int rowNamed(const ui::HistoryList *list, const QString &name) {
        const int rows = test::named<QTreeView>(list, "historyViews")->model()->rowCount();
        for (int row = 0; row < rows; ++row) {
            if (cell(list, row, SeenViewModel::Name).startsWith(name))
                return row;
        }
        return -1;
    }
    QAction *entryOf(const QString &name) {
        Q_EMIT links().history->aboutToShow();
        const auto entries = links().history->actions();
        for (QAction *entry : entries) {
            if (entry->text().startsWith(name))
                return entry;
        }
        return nullptr;
    }
    QString historyFile() {
        QDirIterator files(m_folder->path(), {QStringLiteral("view-history.json")}, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
};

QTEST_MAIN(TestWindowHistoryOfViews)
#include "test_window_history_of_views.moc"
