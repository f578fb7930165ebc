#include "app/collie/log_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/filter_bar.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using namespace collie::test;

/// Addresses people paste, and what the whole window shows for them, on a sandbox.
class TestWindowLinks final : public test::WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        const qint64 push = m_application->repository()->feed().pushes().pushIds().constLast();
        QTRY_VERIFY_WITH_TIMEOUT(completedJob(push) >= 0, patience);
        m_job = store().job(completedJob(push));
    }
    void cleanup() { stopAll(); }

    void logViewersOpenTheLogAtItsLines_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("now") << QStringLiteral("/logviewer?job_id=%1&repo=autoland&task=%2.%3&lineNumber=3-5");
        QTest::newRow("then") << QStringLiteral("/logviewer.html#?job_id=%1&repo=autoland&lineNumber=3-5");
        QTest::newRow("between") << QStringLiteral("/logviewer.html#/jobs?job_id=%1&repo=autoland&lineNumber=3-5");
    }
    void logViewersOpenTheLogAtItsLines() {
        QFETCH(QString, path);
        open(m_sandbox->treeherderUrl(), path);
        expectLog(2, 4);
    }

    void pagesAndArtifactsOfTaskclusterToo_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("page") << QStringLiteral("/tasks/%2/runs/%3/logs/public/logs/live.log#L3-5");
        QTest::newRow("live page") << QStringLiteral("/tasks/%2/runs/%3/logs/live/public/logs/live.log#L3-L5");
        QTest::newRow("artifact") << QStringLiteral(
            "/api/queue/v1/task/%2/runs/%3/artifacts/public/logs/live.log#L3-5");
    }
    void pagesAndArtifactsOfTaskclusterToo() {
        QFETCH(QString, path);
        open(m_sandbox->rootUrl(), path);
        expectLog(2, 4);
    }

    void theLinkThatIsCopiedLeadsBack() {
        open(m_sandbox->rootUrl(), QStringLiteral("/tasks/%2/runs/%3/logs/public/logs/live.log#L2"));
        expectLog(1, 1);
        window().pane<ui::LogPanel>()->view()->goToLine(6, 8);
        QTest::keyClick(window().pane<ui::LogPanel>()->view(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const QUrl copied(QGuiApplication::clipboard()->text());
        window().pane<ui::LogPanel>()->view()->goToLine(0);
        open(copied, {});
        expectLog(6, 8);
    }

    void linesBeyondTheEndAreSaid() {
        open(m_sandbox->rootUrl(), QStringLiteral("/tasks/%2/runs/%3/logs/public/logs/live.log#L90000000"));
        QTRY_VERIFY_WITH_TIMEOUT(window().noticeBanner()->isVisible(), patience);
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("90,000,000")),
                 qPrintable(window().noticeBanner()->message()));
    }

    void anArtifactIsSelected() {
        for (JobRow row = 0; row < store().size(); ++row) {
            if (store().job(row).typeName == QStringLiteral("Gecko Decision Task"))
                m_job = store().job(row); // It has more than logs.
        }
        window().grid()->selectJob(*store().findByTask(m_job.taskId, m_job.runId));
        QTRY_VERIFY_WITH_TIMEOUT(artifacts()->topLevelItemCount() > 0, patience);
        QString name;
        for (int i = 0; i < artifacts()->topLevelItemCount(); ++i) {
            if (!artifacts()->topLevelItem(i)->text(0).endsWith(QStringLiteral(".log")))
                name = artifacts()->topLevelItem(i)->text(0);
        }
        QVERIFY(!name.isEmpty());
        open(m_sandbox->rootUrl(), QStringLiteral("/api/queue/v1/task/%2/runs/%3/artifacts/") + name);
        QTRY_COMPARE_WITH_TIMEOUT(artifacts()->selectedItems().size(), 1, patience);
        QCOMPARE(artifacts()->selectedItems().constFirst()->text(0), name);
        QCOMPARE(test::named<QTabWidget>(window().pane<ui::DetailsPanel>(), "detailsTabs")->currentWidget(),
                 window().pane<ui::DetailsPanel>()->artifacts());
        expectJob();
    }

    void aJobThatTheFilterHidesIsShown() {
        models::JobFilter narrow;
        narrow.text = QStringLiteral("nothing is called so");
        window().filterBar()->setFilter(narrow);
        m_application->repository()->feed().jobs().setFilter(narrow);
        open(m_sandbox->rootUrl(), QStringLiteral("/tasks/%2/runs/%3"));
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->currentJob().has_value(), patience);
        expectJob();
        // Also where the address itself hides it.
        open(m_sandbox->treeherderUrl(),
             QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%2.%3&searchStr=nothing-is-called-so"
                            "&resultStatus=running"));
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->currentJob().has_value(), patience);
        expectJob();
        QCOMPARE(window().filterBar()->filter().text, QString());
    }

    void groupsAreOpened() {
        QVERIFY(!window().grid()->allGroupsExpanded());
        open(m_sandbox->treeherderUrl(), QStringLiteral("/jobs?repo=autoland&group_state=expanded"));
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->allGroupsExpanded(), patience);
        QVERIFY(window().actions()->expandAll->isChecked());
    }

    void aLinkResetsWhatItDoesNotSay() {
        const auto feed = [this]() -> session::Feed & { return m_application->repository()->feed(); };
        const qint64 push = feed().pushes().pushIds().constLast();
        for (int turn = 0; turn < 2; ++turn) {
            open(m_sandbox->treeherderUrl(),
                 QStringLiteral("/jobs?repo=autoland&group_state=expanded&duplicate_jobs=visible&not_platform=linux"
                                "&author=nobody@example.org&collapsedPushes=%1")
                     .arg(push));
            QTRY_VERIFY_WITH_TIMEOUT(window().grid()->allGroupsExpanded(), patience);
            QCOMPARE(feed().query().author, QStringLiteral("nobody@example.org"));
            QCOMPARE(feed().jobs().collapsedPushes(), QSet<qint64>{push});
            QVERIFY(window().filterBar()->filter().showsDuplicates);
            QVERIFY(window().filterBar()->filter().fields.value(0).isNegated);
            open(m_sandbox->treeherderUrl(), QStringLiteral("/jobs?repo=autoland"));
            QTRY_VERIFY_WITH_TIMEOUT(!window().grid()->allGroupsExpanded(), patience);
            QVERIFY(!feed().query().isLimited());
            QVERIFY(feed().jobs().collapsedPushes().isEmpty());
            QVERIFY(window().filterBar()->filter() == models::JobFilter());
        }
    }

    void pushesWithoutJobsAreFolded() {
        open(m_sandbox->treeherderUrl(), QStringLiteral("/jobs?repo=autoland&nojobs=true"));
        session::Feed &feed = m_application->repository()->feed();
        QTRY_COMPARE_WITH_TIMEOUT(feed.jobs().collapsedPushes().size(), 3, patience);
    }

    void aCommitOpensItsPush_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("page of hg") << QStringLiteral("https://hg.mozilla.org/integration/autoland/rev/%1");
        QTest::newRow("copy of hg") << QStringLiteral("https://hg-edge.mozilla.org/integration/autoland/raw-rev/%1");
        QTest::newRow("revision among words") << QStringLiteral("Look at %1, please.");
    }
    void aCommitOpensItsPush() {
        QFETCH(QString, text);
        const session::Feed &feed = m_application->repository()->feed();
        const treeherder::Push push = feed.pushes().pushAt(feed.pushes().rowCount() - 1);
        // Any commit of a push names it.
        const QString revision = push.commits.isEmpty() ? push.revision : push.commits.constLast().revision;
        openText(text.arg(revision));
        // What was on show is gone while the commit is looked for.
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr, patience);
        QCOMPARE(m_application->repository()->feed().query().revision, push.revision);
        QCOMPARE(m_application->repository()->feed().repository(), QStringLiteral("autoland"));
    }

  private:
    QTreeWidget *artifacts() { return window().pane<ui::DetailsPanel>()->artifacts()->list(); }

    /// \param path  with places for Treeherder's id, the task and the run.
    void open(const QUrl &server, const QString &path) {
        QString text = server.toString() + path;
        text.replace(QStringLiteral("%1"), QString::number(m_job.id));
        text.replace(QStringLiteral("%2"), m_job.taskId);
        text.replace(QStringLiteral("%3"), QString::number(m_job.runId));
        openText(text);
    }

    void openText(const QString &text) {
        app::CommandLine line = lineTo(*m_sandbox);
        line.repository.clear();
        const auto target = session::parseOpenTarget(text);
        QVERIFY2(target.has_value(), qPrintable(text));
        line.target = *target;
        m_application->open(line);
    }

    void expectJob() {
        const auto current = window().grid()->currentJob();
        QVERIFY(current.has_value());
        QCOMPARE(store().job(*current).taskId, m_job.taskId);
        QCOMPARE(store().job(*current).runId, m_job.runId);
    }

    /// Lines from 0.
    void expectLog(qint64 first, qint64 last) {
        const std::pair<qint64, qint64> wanted(first, last);
        QTRY_COMPARE_WITH_TIMEOUT(window().pane<ui::LogPanel>()->view()->selectedLines(), wanted, patience);
        QVERIFY(window().pane<ui::LogPanel>()->isVisible());
        expectJob();
    }

    treeherder::Job m_job;
};

QTEST_MAIN(TestWindowLinks)
#include "test_window_links.moc"
