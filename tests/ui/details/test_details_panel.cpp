#include "services/base/utc.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/named.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/fact_table.h"
#include "ui/details/job_summary.h"
#include "ui/details/log_list.h"
#include "ui/details/task_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
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
