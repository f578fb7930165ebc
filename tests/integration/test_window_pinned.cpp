#include "tests/integration/window_fixture.h"
#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/actions/job_menu.h"
#include "ui/details/details_panel.h"
#include "ui/job_intents.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/pinned_jobs_pane.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"

#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace collie;
using namespace collie::test;
using models::PinnedJobModel;

/// Jobs that are pinned in the grid, in their pane and over the next start.
class TestWindowPinned final : public WindowFixture {
    Q_OBJECT

    ui::JobGridView &grid() { return *window().grid(); }
    ui::PinnedJobsPane &pane() { return *window().pane<ui::PinnedJobsPane>(); }
    QTreeView &list() { return *test::named<QTreeView>(&pane(), "pinnedJobs"); }
    QToolButton &button(const char *name) { return *test::named<QToolButton>(&pane(), name); }
    QString cell(int row, int column) { return list().model()->index(row, column).data().toString(); }
    QPoint centreOf(JobRow job) {
        const auto *model = test::gridModel(grid());
        return grid().visualRect(model->index(model->rowOfStoreRow(job))).center();
    }
    void clickJob(JobRow job, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(grid().viewport(), Qt::LeftButton, modifiers, centreOf(job));
    }
    void clickRow(int row) {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(list().model()->index(row, 0)).center());
    }
    /// Jobs that are seen and over, of the first push.
    QVector<JobRow> seenJobs(int count) {
        QVector<JobRow> jobs;
        const auto *model = test::gridModel(grid());
        for (int row = 0; row < model->rowCount() && jobs.size() < count; ++row) {
            const JobRow job = model->storeRow(row);
            const QRect rect = grid().visualRect(model->index(row));
            if (store().job(job).state == JobState::Completed && rect.isValid() &&
                rect.bottom() < grid().viewport()->height() && grid().indexAt(rect.center()).row() == row)
                jobs.append(job);
        }
        return jobs;
    }
    QVector<JobRow> selectSome(int count) {
        const QVector<JobRow> jobs = seenJobs(count);
        for (const JobRow job : jobs)
            clickJob(job, job == jobs.constFirst() ? Qt::KeyboardModifiers() : Qt::ControlModifier);
        return jobs;
    }
    /// Pins so many by the key, and shows the pane.
    QVector<JobRow> pinSome(int count) {
        const QVector<JobRow> jobs = selectSome(count);
        QTest::keyClick(&grid(), Qt::Key_Space);
        window().showPane(&pane());
        return jobs;
    }

    /// Where they are kept; empty while they are not.
    QString pinFile() {
        QDirIterator files(m_folder->filePath(QStringLiteral("data/")), {QStringLiteral("pinned-jobs.json")},
                           QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
    static QByteArray contentOf(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 80, .speed = 40, .frozen = true});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void spacePinsWhatIsSelectedAndUnpinsItAgain() {
        window().showPane(&pane());
        QVERIFY(test::named<ui::EmptyState>(&pane(), "noPinnedJobs")->isVisible());
        const QVector<JobRow> jobs = pinSome(3);
        QCOMPARE(jobs.size(), 3);
        QCOMPARE(list().model()->rowCount(), 3);
        QCOMPARE(pane().windowTitle(), QStringLiteral("Pinned (3)"));
        QCOMPARE(cell(0, PinnedJobModel::Name), store().job(jobs.at(0)).typeName);
        QCOMPARE(grid().selectedCount(), 3);
        QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("Unp&in"));
        // One of them is there already, so the one that is not is added.
        const QVector<JobRow> more = seenJobs(4);
        clickJob(more.at(3));
        QCOMPARE(window().actions()->jobs.pin->text(), QStringLiteral("P&in"));
        clickJob(more.at(0), Qt::ControlModifier);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QCOMPARE(list().model()->rowCount(), 4);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QCOMPARE(list().model()->rowCount(), 2);
    }

    void whatIsPinnedOnlyIsNotUnpinned() {
        const QVector<JobRow> jobs = pinSome(2);
        Q_EMIT window().intents()->pinRequested(jobs);
        QCOMPARE(list().model()->rowCount(), 2);
    }

    void whatIsUnpinnedUnseenIsToldAndCanBeUndone() {
        window().findChild<QDockWidget *>(QStringLiteral("pinned"))->close();
        selectSome(2);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QCOMPARE(list().model()->rowCount(), 2);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QCOMPARE(list().model()->rowCount(), 0);
        QVERIFY(window().noticeBanner()->isVisible());
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("Unpinned 2 jobs")),
                 qPrintable(window().noticeBanner()->message()));
        window().showPane(&pane());
        QTest::mouseClick(test::named<QPushButton>(test::named<ui::Banner>(&pane(), "unpinned"), "bannerAction"),
                          Qt::LeftButton);
        QCOMPARE(list().model()->rowCount(), 2);
    }

    void spaceSelectsACellThatIsNotSelected() {
        const QVector<JobRow> jobs = seenJobs(2);
        clickJob(jobs.at(0));
        QTest::keyClick(&grid(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(grid().selectedCount(), 1);
        QTest::keyClick(&grid(), Qt::Key_Space);
        QCOMPARE(grid().selectedCount(), 2);
        QCOMPARE(list().model()->rowCount(), 0);
    }

    void theMenuOfTheJobsPins() {
        const QVector<JobRow> jobs = seenJobs(2);
        clickJob(jobs.at(0));
        clickJob(jobs.at(1), Qt::ControlModifier);
        Q_EMIT grid().contextMenuRequested(grid().viewport()->mapToGlobal(centreOf(jobs.at(0))));
        auto *menu = window().findChild<ui::JobMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QVERIFY(menu->actions().contains(window().actions()->jobs.pin));
        clickEntry(menu, window().actions()->jobs.pin);
        QCOMPARE(list().model()->rowCount(), 2);
    }

    void aClickShowsTheJobWhateverIsOnShow() {
        const QVector<JobRow> jobs = pinSome(2);
        clickRow(1);
        QCOMPARE(grid().currentJob(), std::optional(jobs.at(1)));
        QCOMPARE(window().pane<ui::DetailsPanel>()->title(), store().job(jobs.at(1)).typeName);
        // Another push alone is on show.
        window().pane<ui::PushPane>()->list()->setSelectedPushIds(
            {m_application->repository()->feed().pushes().pushIds().constLast()});
        QVERIFY(!grid().currentJob());
        clickRow(0);
        QCOMPARE(grid().currentJob(), std::optional(jobs.at(0)));
    }

    void whatTheFilterHidesIsSaidAndNothingIsLost() {
        pinSome(1);
        auto *pushes = window().pane<ui::PushPane>()->list();
        const QVector<qint64> chosen{m_application->repository()->feed().pushes().pushIds().constLast()};
        pushes->setSelectedPushIds(chosen);
        models::JobFilter filter = window().filterBar()->filter();
        filter.text = QStringLiteral("no job is called this");
        window().filterBar()->setFilter(filter);
        m_application->repository()->feed().jobs().setFilter(filter);
        const auto *before = m_application->repository();
        clickRow(0);
        QVERIFY(window().noticeBanner()->isVisible());
        QCOMPARE(window().noticeBanner()->message(), QStringLiteral("The filter hides this job."));
        QCOMPARE(pushes->selectedPushIds(), chosen);
        window().noticeBanner()->dismiss();
        QTest::keyClick(&list(), Qt::Key_Return);
        QVERIFY(window().noticeBanner()->isVisible());
        QCoreApplication::processEvents(); // Another repository is opened from there.
        QCOMPARE(m_application->repository(), before);
        QCOMPARE(pushes->selectedPushIds(), chosen);
    }

    void theListOutlivesTheProgramAndTheRepository() {
        const QVector<JobRow> jobs = pinSome(2);
        const treeherder::Job first = store().job(jobs.at(0));
        startApplication();
        openSandbox();
        QTRY_COMPARE_WITH_TIMEOUT(list().model()->rowCount(), 2, patience);
        QCOMPARE(cell(0, PinnedJobModel::Name), first.typeName);
        QVERIFY(list().isColumnHidden(PinnedJobModel::Repository));
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = QStringLiteral("try");
        m_application->open(line);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().repository(), QStringLiteral("try"), patience);
        QCOMPARE(cell(0, PinnedJobModel::Repository), QStringLiteral("autoland"));
        QVERIFY(!list().isColumnHidden(PinnedJobModel::Repository));
        // Enter goes back to it.
        window().showPane(&pane());
        clickRow(0);
        QTest::keyClick(&list(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().repository(), QStringLiteral("autoland"),
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().pane<ui::DetailsPanel>()->title(), first.typeName, patience);
        QCOMPARE(store().job(*grid().currentJob()).taskId, first.taskId);
    }

    void whatIsKeptIsNotWrittenAgainUnchanged() {
        pinSome(2);
        m_application.reset();
        QFile file(pinFile());
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n\n");
        file.close();
        const QByteArray kept = contentOf(pinFile());
        startApplication();
        openSandbox();
        QTRY_COMPARE_WITH_TIMEOUT(list().model()->rowCount(), 2, patience);
        m_application.reset();
        QCOMPARE(contentOf(pinFile()), kept);
    }

    void whatCouldNotBeWrittenIsWrittenAtTheEnd() {
        pinSome(2);
        QTRY_VERIFY_WITH_TIMEOUT(!pinFile().isEmpty(), patience);
        const QString path = pinFile();
        // Once there is a folder of its name the file cannot be replaced.
        QVERIFY(QFile::remove(path) && QDir().mkpath(path));
        window().noticeBanner()->dismiss();
        clickRow(0);
        QTest::mouseClick(&button("pinnedUnpinButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->message().contains(QStringLiteral("cannot be written")),
                                 patience);
        QVERIFY(QDir().rmdir(path));
        m_application.reset();
        QCOMPARE(pinFile(), path);
        QCOMPARE(Json::parse(contentOf(path).toStdString())["jobs"].size(), size_t{1});
    }

    void refusedCredentialsAreAskedForAnew() {
        signIn();
        pinSome(1);
        m_pressesSave = false;
        const qsizetype before = m_browsed.size();
        // Treeherder does not tell the decision task, so the queue is asked, which refuses.
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/project/autoland/push/decisiontask"});
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/queue/v1/task/", .value = 401});
        QTest::mouseClick(&button("pinnedRetriggerButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_browsed.size(), before + 1, patience);
        m_sandbox->faults().clear();
        pressSave(m_browsed.constLast());
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), static_cast<int>(Activity::Stage::Done), patience);
    }

    void retriggerIsOneActivityOverRepositories() {
        signIn();
        pinSome(2);
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository = QStringLiteral("try");
        m_application->open(line);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository()->feed().repository() == QStringLiteral("try") &&
                                     store().size() > 0 && !m_application->repository()->feed().isLoading(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(!seenJobs(1).isEmpty(), patience);
        pinSome(1);
        QCOMPARE(list().model()->rowCount(), 3);
        list().clearSelection();
        QTest::mouseClick(&button("pinnedRetriggerButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 1, patience);
        QCOMPARE(activities()->index(0, 0).data().toString(), QStringLiteral("Retrigger 3 jobs of 2 pushes"));
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), static_cast<int>(Activity::Stage::Done), patience);
        QVERIFY(m_application->deployment()->activities.newest()->canUndo());
    }

    void aPushThatIsGoneDoesNoHarm() {
        signIn();
        pinSome(1);
        m_application.reset();
        // As after a year: neither Treeherder nor Taskcluster knows it.
        QFile file(pinFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        Json document = Json::parse(file.readAll().toStdString());
        Json gone = document["jobs"][0];
        gone["taskId"] = "fN1SbArXTPSVFNUvaOlinQ";
        gone["id"] = 987654321;
        gone["pushId"] = 987654;
        gone["revision"] = std::string(40, 'e');
        document["jobs"].push_back(gone);
        file.resize(0);
        file.write(toJsonBytes(document));
        file.close();

        startApplication();
        openSandbox();
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(list().model()->rowCount(), 2, patience);
        window().showPane(&pane());
        QTest::mouseClick(&button("pinnedRetriggerButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 1, patience);
        // The other one is retriggered all the same, and a sentence tells.
        QTRY_VERIFY_WITH_TIMEOUT(m_application->deployment()->activities.newest()->canUndo(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->isVisible(), patience);
        QVERIFY(!window().noticeBanner()->message().isEmpty());
        clickRow(1);
        QTest::keyClick(&list(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository()->feed().query().revision == QString(40, u'e'), patience);
        QCOMPARE(list().model()->rowCount(), 2);
    }

    void cancellingAsksFirst() {
        stopAll();
        // The newest of a dozen pushes has jobs under way.
        startAll({.pushes = 12, .jobsPerPush = 120, .frozen = true});
        openSandbox();
        signIn();
        window().showPane(&pane());
        const auto findJob = [this](bool isOver) {
            for (JobRow row = 0; row < store().size(); ++row) {
                const JobState state = store().job(row).state;
                const bool fits =
                    isOver ? state == JobState::Completed : state == JobState::Running || state == JobState::Pending;
                if (fits && test::gridModel(grid())->rowOfStoreRow(row) >= 0)
                    return row;
            }
            return -1;
        };
        const auto pin = [this](JobRow job) {
            grid().selectJob(job);
            grid().setFocus();
            QTest::keyClick(&grid(), Qt::Key_Space);
        };
        pin(findJob(true));
        QCOMPARE(list().model()->rowCount(), 1);
        QTest::mouseClick(&button("pinnedCancelButton"), Qt::LeftButton);
        QVERIFY2(openQuestion(window()) == nullptr, "what is over is not asked about");
        QVERIFY(window().noticeBanner()->isVisible());
        const JobRow running = findJob(false);
        QVERIFY(running >= 0);
        pin(running);
        QCOMPARE(list().model()->rowCount(), 2);
        QTest::mouseClick(&button("pinnedCancelButton"), Qt::LeftButton);
        QVERIFY(openQuestion(window()) != nullptr);
        QCOMPARE(openQuestion(window())->text(), QStringLiteral("Cancel %1?").arg(store().job(running).typeName));
        for (QAbstractButton *answer : openQuestion(window())->buttons()) {
            if (openQuestion(window())->buttonRole(answer) == QMessageBox::DestructiveRole) {
                QTest::mouseClick(answer, Qt::LeftButton);
                break;
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 1, patience);
        // And its row follows.
        QTRY_COMPARE_WITH_TIMEOUT(cell(1, PinnedJobModel::Result), QStringLiteral("usercancel"), patience);
    }

    void unpinnedIsGivenBack() {
        const QVector<JobRow> jobs = pinSome(3);
        clickRow(1);
        QTest::mouseClick(&button("pinnedUnpinButton"), Qt::LeftButton);
        QCOMPARE(list().model()->rowCount(), 2);
        QTest::mouseClick(&button("pinnedUnpinAllButton"), Qt::LeftButton);
        QCOMPARE(list().model()->rowCount(), 0);
        auto *strip = test::named<ui::Banner>(&pane(), "unpinned");
        QCOMPARE(strip->message(), QStringLiteral("Unpinned 2 jobs."));
        QTest::mouseClick(test::named<QPushButton>(strip, "bannerAction"), Qt::LeftButton);
        QCOMPARE(list().model()->rowCount(), 2);
        QCOMPARE(cell(1, PinnedJobModel::Name), store().job(jobs.at(2)).typeName);
    }

    void whatIsCopiedAndOpenedIsTheJob() {
        const QVector<JobRow> jobs = pinSome(2);
        QTest::mouseClick(&button("pinnedCopyTextButton"), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(store().job(jobs.at(0)).typeName), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(0).contains(m_sandbox->treeherderUrl().toString()), qPrintable(lines.at(0)));
        clickRow(1);
        QTest::mouseClick(&button("pinnedTreeherderButton"), Qt::LeftButton);
        QCOMPARE(m_browsed.size(), 1);
        QVERIFY(m_browsed.constFirst().query().contains(store().job(jobs.at(1)).taskId));
    }
};

QTEST_MAIN(TestWindowPinned)
#include "test_window_pinned.moc"
