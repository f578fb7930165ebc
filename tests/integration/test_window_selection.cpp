#include "app/collie/selected_task_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/gestures.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/actions/activity_view.h"
#include "ui/actions/bulk_panel.h"
#include "ui/details/details_panel.h"
#include "ui/details/task_view.h"
#include "ui/job_intents.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window_actions.h"
#include "ui/main_window_status.h"
#include "ui/tasks/task_menu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace collie;
using namespace collie::test;

/// What the grid marks is what every pane shows and what every action acts upon.
class TestWindowSelection : public WindowFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    QPoint centreOf(JobRow job) { return grid().visualRect(indexOf(job)).center(); }
    QModelIndex indexOf(JobRow job) {
        return test::gridModel(grid())->index(test::gridModel(grid())->rowOfStoreRow(job));
    }

    /// Jobs that are seen and come from Taskcluster, of the first push, as they stand in the grid.
    QVector<JobRow> seenJobs(int count) {
        QVector<JobRow> jobs;
        for (int row = 0; row < test::gridModel(grid())->rowCount() && jobs.size() < count; ++row) {
            const JobRow job = test::gridModel(grid())->storeRow(row);
            const QRect rect = grid().visualRect(test::gridModel(grid())->index(row));
            if (!store().job(job).taskId.isEmpty() && rect.isValid() && rect.bottom() < grid().viewport()->height() &&
                grid().indexAt(rect.center()).row() == row)
                jobs.append(job);
        }
        return jobs;
    }
    /// What the panes say instead of what is marked; empty when all agree.
    QString disagreement() {
        const QVector<JobRow> jobs = grid().selectedJobs();
        const QString counts = test::named<QLabel>(window().status(), "countsText")->text();
        const QString count = QString::number(jobs.size()) + QStringLiteral(" selected");
        if (jobs.isEmpty() ? counts.contains(QStringLiteral("selected")) : !counts.startsWith(count))
            return QStringLiteral("status bar: ") + counts;
        const QString title = window().pane<ui::DetailsPanel>()->title();
        if (title != (jobs.size() == 1 ? store().job(jobs.first()).typeName : QString()))
            return QStringLiteral("details: ") + title;
        m_retriggered.clear();
        window().actions()->jobs.retrigger->trigger();
        // Qt 6.4 compares an empty list by its pointer, which is null.
        if (m_retriggered.size() != jobs.size() || (!jobs.isEmpty() && m_retriggered != jobs))
            return QStringLiteral("retrigger");
        QGuiApplication::clipboard()->clear();
        window().actions()->jobs.copyTaskIds->trigger();
        QStringList ids;
        for (const JobRow job : jobs)
            ids.append(store().job(job).taskId);
        ids.removeAll(QString());
        ids.removeDuplicates();
        if (QGuiApplication::clipboard()->text() != ids.join(u'\n'))
            return QStringLiteral("copied: ") + QGuiApplication::clipboard()->text();
        return {};
    }
    void answer(QMessageBox *question, bool yes) {
        for (QAbstractButton *button : question->buttons()) {
            if ((question->buttonRole(button) == QMessageBox::DestructiveRole) == yes) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
    }
    /// The menu that a right click has opened, closed again.
    QString headingOfMenu() {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const QString heading = menu != nullptr ? menu->actions().constFirst()->text() : QString();
        if (menu != nullptr)
            menu->close();
        return heading;
    }
    void rightClick(JobRow job) {
        const QPoint at = centreOf(job);
        QTest::mousePress(grid().viewport(), Qt::RightButton, {}, at);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, at, grid().viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(grid().viewport(), &menu);
    }
    /// What the newest activity is called.
    QString newestTitle() { return activities()->index(0, 0).data().toString(); }

    QVector<JobRow> m_retriggered;

    void click(JobRow job, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, modifiers, centreOf(job));
    }
    QVector<JobRow> jobsOf(qint64 push, int count) {
        QVector<JobRow> jobs;
        for (int row = 0; row < test::gridModel(grid())->rowCount() && jobs.size() < count; ++row) {
            const treeherder::Job job = store().job(test::gridModel(grid())->storeRow(row));
            if (job.pushId == push && job.state == JobState::Completed && !job.taskId.isEmpty())
                jobs.append(test::gridModel(grid())->storeRow(row));
        }
        return jobs;
    }
    void verifyShown(JobRow job) {
        QCOMPARE(grid().selectedJobs(), QVector<JobRow>{job});
        QCOMPARE(window().pane<ui::DetailsPanel>()->title(), store().job(job).typeName);
        QVERIFY(test::named<QLabel>(window().status(), "countsText")->text().contains(QStringLiteral("1 selected")));
        window().actions()->jobs.copyTaskIds->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), store().job(job).taskId);
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 2, .jobsPerPush = 120, .speed = 40, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void everyClickShowsItsJobAtOnce() {
        const QVector<JobRow> jobs = seenJobs(6);
        QCOMPARE(jobs.size(), 6);
        for (const JobRow job : jobs) {
            click(job);
            verifyShown(job);
        }
        QTRY_VERIFY_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->task()->text()->toPlainText().contains(
                                     store().job(jobs.last()).typeName),
                                 patience);
    }

    /// Against Qt's own list of the same rows: every gesture after every other, and after each all panes agree.
    void allPanesAgreeAfterEveryPairOfGestures() {
        window().actions()->expandAll->setChecked(true);
        QTRY_VERIFY(grid().viewport()->rect().contains(grid().visualRect(test::gridModel(grid())->index(11))));
        // What would be asked of the server is looked at, not sent.
        QObject::disconnect(window().intents(), &ui::JobIntents::retriggerRequested, nullptr, nullptr);
        connect(window().intents(), &ui::JobIntents::retriggerRequested, this,
                [this](const QVector<JobRow> &jobs) { m_retriggered = jobs; });
        QListView oracle;
        oracle.setModel(test::gridModel(grid()));
        oracle.setSelectionMode(QAbstractItemView::ExtendedSelection);
        oracle.setEditTriggers(QAbstractItemView::NoEditTriggers);
        oracle.setFlow(QListView::LeftToRight);
        oracle.resize(1200, 200);
        oracle.show();
        QVector<Gesture> all;
        for (const Gesture &gesture : allGestures()) {
            // The ends of a line of cells are no ends of a list, and Escape is the window's.
            if (gesture.key != Qt::Key_Home && gesture.key != Qt::Key_End && gesture.key != Qt::Key_Escape)
                all.append(gesture);
        }
        const auto both = [&](const Gesture &gesture) {
            // The rows of a list that runs to the right fill its height: there is no place beside them.
            if (gesture.kind == Gesture::Kind::EmptyClick)
                oracle.clearSelection();
            else
                perform(gesture, oracle, oracle.viewport()->rect().bottomRight() - QPoint(4, 4), false);
            // The name of a platform is no job.
            perform(gesture, grid(), {4, grid().visualRect(test::gridModel(grid())->index(0)).center().y()}, false);
        };
        for (const Gesture &first : std::as_const(all)) {
            for (const Gesture &second : std::as_const(all)) {
                both({.name = "start", .row = 4});
                for (const Gesture &gesture : {first, second}) {
                    const JobRow before = test::gridModel(grid())->storeRow(gesture.row);
                    both(gesture);
                    const QByteArray where = QByteArray(first.name) + ", " + second.name + "; after " + gesture.name;
                    const QString heading = headingOfMenu();
                    QVERIFY2((gesture.kind == Gesture::Kind::RightClick) == !heading.isEmpty(), where.constData());
                    QVERIFY2(selectedRowsOf(grid()) == selectedRowsOf(oracle), where.constData());
                    const QString wrong = disagreement();
                    QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromLatin1(where + ": ") + wrong));
                    if (gesture.kind == Gesture::Kind::DoubleClick)
                        QVERIFY(test::named<QLabel>(window().pane<ui::LogPanel>(), "logTitle")
                                    ->text()
                                    .startsWith(store().job(before).typeName));
                }
            }
        }
    }

    void enterAndDoubleClickOpenTheLog() {
        const QVector<JobRow> jobs = seenJobs(3);
        click(jobs.at(1));
        QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, centreOf(jobs.at(1)));
        QVERIFY(window().pane<ui::LogPanel>()->isVisible());
        QVERIFY(test::named<QLabel>(window().pane<ui::LogPanel>(), "logTitle")
                    ->text()
                    .startsWith(store().job(jobs.at(1)).typeName));
        verifyShown(jobs.at(1));
        click(jobs.at(2));
        QTest::keyClick(&grid(), Qt::Key_Return);
        QVERIFY(test::named<QLabel>(window().pane<ui::LogPanel>(), "logTitle")
                    ->text()
                    .startsWith(store().job(jobs.at(2)).typeName));
        verifyShown(jobs.at(2));
        // The focus alone has moved on: the log is that of the job whose details are shown.
        click(jobs.at(1));
        QTest::keyClick(&grid(), Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(test::gridModel(grid())->storeRow(grid().currentIndex().row()) != jobs.at(1));
        QTest::keyClick(&grid(), Qt::Key_Return);
        QVERIFY(test::named<QLabel>(window().pane<ui::LogPanel>(), "logTitle")
                    ->text()
                    .startsWith(store().job(jobs.at(1)).typeName));
        verifyShown(jobs.at(1));
    }

    void theRequestIsAboutTheJobThatIsMarked() {
        signIn();
        QVector<JobRow> jobs;
        for (const JobRow job : seenJobs(40)) {
            if (store().job(job).state == JobState::Completed)
                jobs.append(job);
        }
        QVERIFY(jobs.size() >= 3);
        const auto made = [this] {
            return activities()->index(0, 0).data(models::ActivityModel::MessageRole).toString();
        };
        // Click one, then another: the key acts on the second.
        click(jobs.at(0));
        click(jobs.at(1));
        QTest::keyClick(&grid(), Qt::Key_R);
        QCOMPARE(newestTitle(), QStringLiteral("Retrigger ") + store().job(jobs.at(1)).typeName);
        QTRY_VERIFY_WITH_TIMEOUT(made().contains(store().job(jobs.at(1)).typeName), patience);
        // Right click a third: its menu is about it alone.
        rightClick(jobs.at(2));
        auto *menu = window().findChild<QMenu *>(QStringLiteral("jobMenu"));
        QVERIFY(menu != nullptr && menu->isVisible());
        QCOMPARE(menu->actions().constFirst()->text(), store().job(jobs.at(2)).typeName);
        verifyShown(jobs.at(2));
        menu->setActiveAction(window().actions()->jobs.retrigger);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(newestTitle(), QStringLiteral("Retrigger ") + store().job(jobs.at(2)).typeName);
        QTRY_VERIFY_WITH_TIMEOUT(made().contains(store().job(jobs.at(2)).typeName), patience);
        QCOMPARE(activities()->rowCount(), 2);
    }

    void theQuestionNamesWhatIsMarked() {
        stopAll();
        // The newest of a dozen pushes has jobs under way.
        startAll({.pushes = 12, .jobsPerPush = 120, .frozen = true});
        openSandbox();
        std::optional<JobRow> running;
        for (JobRow job = 0; job < store().size() && !running; ++job) {
            if (store().job(job).state != JobState::Completed && store().job(job).state != JobState::Unscheduled &&
                !store().job(job).taskId.isEmpty() && test::gridModel(grid())->rowOfStoreRow(job) >= 0)
                running = job;
        }
        QVERIFY(running.has_value());
        grid().selectJob(seenJobs(1).first());
        grid().setAllGroupsExpanded(true);
        grid().scrollTo(indexOf(*running), QAbstractItemView::PositionAtCenter);
        rightClick(*running);
        QCOMPARE(headingOfMenu(), store().job(*running).typeName);
        window().actions()->jobs.cancel->trigger();
        QVERIFY(test::openQuestion(window()) != nullptr);
        QVERIFY(test::openQuestion(window())->text().contains(store().job(*running).typeName));
        answer(test::openQuestion(window()), false);
        QTRY_VERIFY(test::openQuestion(window()) == nullptr);
        window().taskMenu()->cancelTask->trigger();
        QMessageBox *question = test::openQuestion(window());
        QVERIFY(question != nullptr);
        QVERIFY(question->text().contains(store().job(*running).typeName));
        answer(question, false);
        QCOMPARE(activities()->rowCount(), 0);
    }

    /// The panel beside the activities is about the row that is marked.
    void theBulkOnShowIsTheOneThatIsMarked() {
        signIn();
        window().actions()->expandAll->setChecked(true);
        auto *list = window().pane<ui::ActivityView>()->list();
        auto *panel = window().pane<ui::ActivityView>()->bulkPanel();
        window().showPane(window().pane<ui::ActivityView>());
        const auto title = [panel] { return panel->findChild<QLabel *>(QStringLiteral("bulkTitle"))->text(); };
        // A request for each of two pushes; two jobs at first, then three.
        for (const int count : {1, 2}) {
            grid().clearSelection();
            for (const qint64 push : m_application->repository()->feed().pushes().pushIds()) {
                const QVector<JobRow> jobs = jobsOf(push, push == firstPush() ? count : 1);
                for (const JobRow job : jobs) {
                    grid().scrollTo(indexOf(job), QAbstractItemView::PositionAtCenter);
                    click(job, Qt::ControlModifier);
                }
            }
            QCOMPARE(grid().selectedCount(), count + 1);
            QTest::keyClick(&grid(), Qt::Key_R);
            QTRY_VERIFY_WITH_TIMEOUT(
                panel->isVisible() && title() == newestTitle() && list->selectionModel()->isRowSelected(0), patience);
        }
        const auto clickRow = [list](int row) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };
        for (const int row : {1, 0, 1}) {
            clickRow(row);
            QVERIFY(panel->isVisible());
            QCOMPARE(title(), list->model()->index(row, 0).data().toString());
        }
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          list->visualRect(list->model()->index(1, 0)).center());
        QVERIFY(!panel->isVisible());
        clickRow(1);
        QVERIFY(panel->isVisible());
    }
};

QTEST_MAIN(TestWindowSelection)
#include "test_window_selection.moc"
