#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/fact_table.h"
#include "ui/details/job_summary.h"
#include "ui/details/log_list.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/details/task_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace collie;
using ui::DetailsPanel;

namespace {

constexpr qint64 now = 1'700'000'000'000;

QDateTime secondsAgo(qint64 seconds) {
    return collie::utcFromMs(now - seconds * 1000);
}

ui::JobLinks links() {
    return {.treeherder = QUrl(QStringLiteral("https://th.example.org/jobs?repo=x")),
            .task = QUrl(QStringLiteral("https://tc.example.org/tasks/a")),
            .push = QUrl(QStringLiteral("https://hg.example.org/rev/1")),
            .revision = QString(40, u'a')};
}

Error failed(ErrorKind kind = ErrorKind::Network) {
    return {.kind = kind, .message = QStringLiteral("No answer came. Check the connection.")};
}

} // namespace

class TestDetailsPanel final : public QObject {
    Q_OBJECT
    static ui::ArtifactLink artifact(const QString &name, qint64 bytes) {
        taskcluster::Artifact listed;
        listed.name = name;
        listed.contentLength = bytes;
        return {listed, QUrl(QStringLiteral("https://tc.example.org/") + name)};
    }

    void showTab(const QString &name) {
        QTabBar *bar = test::named<QTabWidget>(m_panel, "detailsTabs")->tabBar();
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->isTabVisible(tab) && bar->tabText(tab) == name)
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        }
        QCOMPARE(tabInFront(), name);
    }
    [[nodiscard]] QString tabInFront() const {
        const auto *tabs = test::named<QTabWidget>(m_panel, "detailsTabs");
        return tabs->tabText(tabs->currentIndex());
    }

  private Q_SLOTS:
    void init() {
        m_panel = std::make_unique<DetailsPanel>(m_theme, m_clock);
        m_panel->resize(900, 300);
        m_panel->show();
        m_job = test::makeJob(7);
        m_job.result = treeherder::JobResult::TestFailed;
        m_panel->showJob(m_job, QStringLiteral("Linux 24.04 x64 opt"), links());
    }

    void theJobIsShownBeforeAnyAnswer() {
        QCOMPARE(m_panel->title(), m_job.typeName);
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Result")), QStringLiteral("testfailed"));
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Platform")), QStringLiteral("Linux 24.04 x64 opt"));
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Task")), m_job.taskId);
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Machine")), QStringLiteral("…"));
        QCOMPARE(m_panel->currentIndex(), 1);
    }

    void timesAndMachineFillIn() {
        treeherder::JobDetails details;
        details.machineName = QStringLiteral("i-0abc");
        details.submitted = secondsAgo(7200);
        details.started = secondsAgo(3600);
        details.ended = secondsAgo(3600 - 252);
        m_panel->setDetails(details);
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Machine")), QStringLiteral("i-0abc"));
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Requested")), QStringLiteral("2 h ago"));
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Duration")), QStringLiteral("4m 12s"));
    }

    void timesThatHaveNotComeAreLeftOut() {
        treeherder::JobDetails details;
        details.submitted = secondsAgo(30);
        m_panel->setDetails(details);
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Started")), QString());
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Machine")), QString());
    }

    void aFailureIsSaidWhereItHappened() {
        m_panel->setLogs(failure(failed()));
        m_panel->setArtifacts(failure(failed()));
        m_panel->setTask(failure(failed(ErrorKind::NotFound)));
        m_panel->setDetails(failure(failed()));
        QVERIFY(test::named<ui::EmptyState>(m_panel->logs(), "noLogs")
                    ->sentence()
                    .contains(QStringLiteral("Check the connection")));
        QVERIFY(test::named<ui::EmptyState>(m_panel->artifacts(), "noArtifacts")
                    ->sentence()
                    .contains(QStringLiteral("Check the connection")));
        QVERIFY(test::named<ui::EmptyState>(m_panel->task(), "noTask")->sentence().contains(QStringLiteral("expired")));
        QCOMPARE(m_panel->summary()->value(QStringLiteral("Result")), QStringLiteral("testfailed"));
    }

    void aCrashIsOneRow() {
        const QString crash = QStringLiteral("public/test_info/679a2ccc-c779-4fb0-9a3c-00115277e04f");
        m_panel->setArtifacts(QVector<ui::ArtifactLink>{
            artifact(crash + QStringLiteral(".dmp"), 1), artifact(crash + QStringLiteral(".extra"), 2),
            artifact(crash + QStringLiteral(".json"), 3), artifact(QStringLiteral("public/logs/live.log"), 4)});
        QTreeWidget *list = m_panel->artifacts()->list();
        QCOMPARE(list->topLevelItemCount(), 2);
        QTreeWidgetItem *row = list->topLevelItem(0);
        QCOMPARE(row->childCount(), 3);
        // It opens the stacks, and stands for its files.
        QSignalSpy opened(m_panel.get(), &DetailsPanel::linkActivated);
        Q_EMIT list->itemActivated(row, 0);
        QVERIFY(opened.at(0).at(0).toUrl().toString().contains(QStringLiteral("crash-viewer")));
        m_panel->artifacts()->select(crash + QStringLiteral(".json"));
        QCOMPARE(list->currentItem()->text(0), crash + QStringLiteral(".json"));
        QCOMPARE(list->currentItem()->parent(), row);
    }

    void aCrashWithoutStacksOpensNothing() {
        const QString crash = QStringLiteral("public/test_info/679a2ccc-c779-4fb0-9a3c-00115277e04f.dmp");
        m_panel->setArtifacts(QVector<ui::ArtifactLink>{artifact(crash, 1)});
        showTab(QStringLiteral("Artifacts"));
        QTreeWidget *list = m_panel->artifacts()->list();
        QTreeWidgetItem *row = list->topLevelItem(0);
        QSignalSpy opened(m_panel.get(), &DetailsPanel::linkActivated);
        Q_EMIT list->itemActivated(row, 0);
        QVERIFY(opened.isEmpty());
        // Its menu is about the file, marked or not; a crash itself has no address.
        for (const bool isMarked : {false, true}) {
            row->setSelected(isMarked);
            Q_EMIT list->customContextMenuRequested(list->visualItemRect(row).center());
            auto *menu = test::named<QMenu>(m_panel, "artifactMenu");
            QVERIFY(menu != nullptr);
            QSignalSpy downloads(m_panel.get(), &DetailsPanel::downloadRequested);
            for (QAction *action : menu->actions()) {
                if (action->text() == QStringLiteral("&Download…"))
                    action->trigger();
                QVERIFY(!action->text().contains(QStringLiteral("Signed")) || !action->isEnabled());
                QVERIFY(!action->text().contains(QStringLiteral("Browser")) || !action->isEnabled());
            }
            QCOMPARE(downloads.value(0).value(0).toStringList(), QStringList{crash});
            delete menu;
        }
    }

    void whatIsMarkedStaysWhenTheArtifactsComeAgain() {
        const QVector<ui::ArtifactLink> first{artifact(QStringLiteral("a"), 1), artifact(QStringLiteral("b"), 2),
                                              artifact(QStringLiteral("c"), 3)};
        m_panel->setArtifacts(first);
        QTreeWidget *list = m_panel->artifacts()->list();
        list->topLevelItem(0)->setSelected(true);
        list->topLevelItem(2)->setSelected(true);
        m_panel->setArtifacts(QVector<ui::ArtifactLink>{artifact(QStringLiteral("0"), 9)} + first);
        QStringList marked;
        for (const QTreeWidgetItem *item : list->selectedItems())
            marked.append(item->text(0));
        marked.sort();
        QCOMPARE(marked, (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
        m_panel->showJob(m_job, {}, links());
        m_panel->setArtifacts(first);
        QVERIFY(list->selectedItems().isEmpty());
    }

    void aCrashStaysUnfoldedWhenTheArtifactsComeAgain() {
        const QString opened = QStringLiteral("679a2ccc-c779-4fb0-9a3c-00115277e04f.dmp");
        const QVector<ui::ArtifactLink> first{artifact(opened, 1),
                                              artifact(QStringLiteral("779a2ccc-c779-4fb0-9a3c-00115277e04f.dmp"), 2)};
        m_panel->setArtifacts(first);
        QTreeWidget *list = m_panel->artifacts()->list();
        list->topLevelItem(0)->setExpanded(true);
        list->topLevelItem(0)->child(0)->setSelected(true);
        m_panel->setArtifacts(QVector<ui::ArtifactLink>{artifact(QStringLiteral("0"), 9)} + first);
        QVERIFY(list->topLevelItem(1)->isExpanded());
        QVERIFY(!list->topLevelItem(2)->isExpanded());
        QCOMPARE(list->selectedItems(), QList<QTreeWidgetItem *>{list->topLevelItem(1)->child(0)});
        QCOMPARE(list->selectedItems().constFirst()->text(0), opened);
        m_panel->showJob(m_job, {}, links());
        m_panel->setArtifacts(first);
        QVERIFY(!list->topLevelItem(0)->isExpanded());
    }

    void thePerformanceTabStaysForJobsThatHaveIt() {
        m_panel->showPerformance(true);
        showTab(QStringLiteral("Performance"));
        m_panel->showJob(m_job, {}, links());
        QCOMPARE(tabInFront(), QStringLiteral("Failures"));
        m_panel->showPerformance(true);
        QCOMPARE(tabInFront(), QStringLiteral("Performance"));
        // Another that the person chose is not taken away.
        m_panel->showJob(m_job, {}, links());
        showTab(QStringLiteral("Task"));
        m_panel->showPerformance(true);
        QCOMPARE(tabInFront(), QStringLiteral("Task"));
    }

    void theFailuresOfTheJobBeforeAreNotCompared() {
        failures::JobFailures before;
        before.state = failures::JobFailures::State::Known;
        before.failures.append(
            failures::Failure{.kind = failures::Failure::Kind::Test, .test = QStringLiteral("a.js")});
        m_panel->similar()->setOwnFailures(before);
        const auto *own = test::named<QListWidget>(m_panel, "ownFailures");
        QCOMPARE(own->count(), 1);
        m_job.result = treeherder::JobResult::Success;
        m_panel->showJob(m_job, {}, links());
        QCOMPARE(own->count(), 0);
        const auto *note = test::named<QLabel>(m_panel, "ownNote");
        QCOMPARE(note->text(), QStringLiteral("It has not failed."));
        m_job.result = treeherder::JobResult::TestFailed;
        m_panel->updateJob(m_job);
        QCOMPARE(note->text(), QStringLiteral("Looking for what failed."));
    }

    void anExpiredTaskOffersNothingThatMustFail() {
        auto *open = test::named<QToolButton>(m_panel, "openButton");
        QVERIFY(open->isEnabled());
        m_panel->setExpired(true);
        QVERIFY(!open->isEnabled());
        QVERIFY(!test::named<QToolButton>(m_panel, "retriggerButton")->isEnabled());
        m_panel->showJob(m_job, {}, links());
        QVERIFY(open->isEnabled());
    }

    void artifactsSortBySize() {
        m_panel->setArtifacts(QVector<ui::ArtifactLink>{artifact(QStringLiteral("b"), 9),
                                                        artifact(QStringLiteral("a"), 1'000'000),
                                                        artifact(QStringLiteral("c"), 80)});
        QTreeWidget *list = m_panel->artifacts()->list();
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("a"));
        list->sortByColumn(2, Qt::AscendingOrder);
        QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("b"));
        QCOMPARE(list->topLevelItem(2)->text(0), QStringLiteral("a"));
        QSignalSpy opened(m_panel.get(), &DetailsPanel::linkActivated);
        Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
        QCOMPARE(opened.at(0).at(0).toUrl(), QUrl(QStringLiteral("https://tc.example.org/b")));
    }

    void theLogOpensInTheViewerAndOthersWhereTheyAre() {
        m_panel->setLogs(QVector<treeherder::LogUrl>{
            {QStringLiteral("live_backing_log"), QUrl(QStringLiteral("https://tc.example.org/log")),
             QStringLiteral("parsed")},
            {QStringLiteral("errorsummary"), QUrl(), QStringLiteral("failed")},
            {QStringLiteral("errorsummary_json"), QUrl(QStringLiteral("https://tc.example.org/json")),
             QStringLiteral("parsed")}});
        QTreeWidget *list = m_panel->logs()->list();
        QCOMPARE(list->topLevelItemCount(), 3);
        QSignalSpy opened(m_panel.get(), &DetailsPanel::linkActivated);
        QSignalSpy viewed(m_panel.get(), &DetailsPanel::logRequested);
        Q_EMIT list->itemActivated(list->topLevelItem(1), 0);
        QCOMPARE(opened.size(), 0);
        Q_EMIT list->itemActivated(list->topLevelItem(2), 0);
        QCOMPARE(opened.size(), 1);
        QVERIFY(viewed.isEmpty());
        Q_EMIT list->itemActivated(list->topLevelItem(0), 0);
        QCOMPARE(viewed.size(), 1);
        QCOMPARE(opened.size(), 1);
    }

    void hugeValuesAreCut() {
        ui::FactTable table(m_theme);
        table.setText(QStringLiteral("A"), QString(1'000'000, u'x'));
        table.setLink(QStringLiteral("B"), QString(1'000'000, u'y'), QUrl(QStringLiteral("https://e.org/")));
        for (const QLabel *label : table.findChildren<QLabel *>())
            QVERIFY(label->text().size() < 3'000);
    }

    void hostileTextStaysText() {
        ui::FactTable table(m_theme);
        table.setLink(QStringLiteral("A"), QStringLiteral("<b>x</b>"), QUrl(QStringLiteral("javascript:alert(1)")));
        table.setLink(QStringLiteral("B"), QStringLiteral("<b>x</b>"), QUrl(QStringLiteral("https://e.org/\"><b>")));
        int rich = 0;
        for (const QLabel *label : table.findChildren<QLabel *>()) {
            if (label->textFormat() == Qt::RichText) {
                ++rich;
                QVERIFY(!label->text().contains(QStringLiteral("<b>")));
            }
        }
        QCOMPARE(rich, 1);
    }

    void aHugeTaskIsCut() {
        m_panel->setTask(Json{{"payload", std::string(2'000'000, 'x')}});
        QVERIFY(m_panel->task()->text()->toPlainText().size() < 600'000);
    }

    void buttonsFollowTheState() {
        QVERIFY(test::named<QToolButton>(m_panel, "retriggerButton")->isEnabled());
        QVERIFY2(!test::named<QToolButton>(m_panel, "cancelButton")->isEnabled(),
                 "a completed job cannot be cancelled");
        m_job.state = treeherder::JobState::Running;
        m_panel->updateJob(m_job);
        QVERIFY(test::named<QToolButton>(m_panel, "cancelButton")->isEnabled());
        QSignalSpy retriggers(m_panel.get(), &DetailsPanel::retriggerRequested);
        QTest::mouseClick(test::named<QToolButton>(m_panel, "retriggerButton"), Qt::LeftButton);
        QCOMPARE(retriggers.size(), 1);
    }

    void severalJobsAreCounted() {
        m_panel->showCount(1234);
        QCOMPARE(m_panel->findChild<ui::EmptyState *>()->title(), QStringLiteral("1,234 jobs selected"));
        QCOMPARE(m_panel->currentIndex(), 0);
    }

  private:
    test::FakeClock m_clock{now};
    ui::Theme m_theme;
    std::unique_ptr<DetailsPanel> m_panel;
    treeherder::Job m_job;
};

QTEST_MAIN(TestDetailsPanel)
#include "test_details_panel.moc"
