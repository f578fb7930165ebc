#include "app/collie/log_controller.h"
#include "app/collie/repository_controller.h"
#include "services/base/slugid.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/menu_click.h"
#include "tests/support/named.h"
#include "ui/account/account_button.h"
#include "ui/actions/job_menu.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window_actions.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace collie;
using namespace collie::test;

/// The field for links, links on the clipboard, and links that are copied: the whole window on a sandbox.
class TestWindowOpenLink final : public WindowFixture {
    Q_OBJECT
  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        const qint64 push = m_application->repository()->feed().pushes().pushIds().constLast();
        QTRY_VERIFY_WITH_TIMEOUT(completedJob(push) >= 0, patience);
        m_job = store().job(completedJob(push));
        QGuiApplication::clipboard()->clear();
    }
    void cleanup() { stopAll(); }

    void enterGoesThere() {
        openField();
        QVERIFY(text()->hasFocus());
        enter(QStringLiteral("/jobs?repo=try"));
        QVERIFY2(finding().contains(QStringLiteral("try")), qPrintable(finding()));
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(!field()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        // And again, to a job of another one.
        openField();
        QCOMPARE(text()->text(), QString());
        enter(QStringLiteral("/jobs?repo=autoland&selectedTaskRun=%1.%2").arg(m_job.taskId).arg(m_job.runId));
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(currentTask(), m_job.taskId, patience);
        QCOMPARE(repository(), QStringLiteral("autoland"));
    }

    void theSecondOfTwoWins() {
        openField();
        // This one has to be looked up first.
        enter(m_sandbox->rootUrl(), QStringLiteral("/tasks/") + m_job.taskId);
        QTest::keyClick(text(), Qt::Key_Return);
        openField();
        enter(QStringLiteral("/jobs?repo=try"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->repository()->feed().isLoading() && window().grid()->isVisible(),
                                 patience);
        QCOMPARE(repository(), QStringLiteral("try"));
        QVERIFY(!window().grid()->currentJob());
    }

    void escapeAndBadTextLeaveEverythingAsItIs() {
        const QPointer<QObject> view = m_application->repository();
        openField();
        QTest::keyClicks(text(), QStringLiteral("no link at all"));
        QVERIFY(!finding().isEmpty());
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(field()->isVisible());
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(!field()->isVisible());
        QVERIFY(window().grid()->hasFocus());
        QVERIFY(!view.isNull());
        // A letter in the field is no shortcut of the window.
        openField();
        QTest::keyClicks(text(), QStringLiteral("urcj"));
        QCOMPARE(text()->text(), QStringLiteral("urcj"));
        QCOMPARE(activities()->rowCount(), 0);
    }

    void anotherDeploymentIsSaid() {
        openField();
        QTest::keyClicks(text(), QStringLiteral("https://tc.example.org/tasks/") + m_job.taskId);
        QVERIFY2(finding().contains(QStringLiteral("tc.example.org")), qPrintable(finding()));
        auto *button = test::named<QPushButton>(window(), "linkAction");
        QVERIFY(button->isVisible());
        QSignalSpy wanted(window().accountButton(), &ui::AccountButton::customDeploymentRequested);
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(field()->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    void pagesWithoutACounterpartOpenInTheBrowser() {
        openField();
        enter(QStringLiteral("/perfherder/graphs"));
        QVERIFY2(finding().contains(QStringLiteral("browser")), qPrintable(finding()));
        QCOMPARE(m_browsed.size(), 0);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(m_browsed.size(), 1);
        QCOMPARE(m_browsed.constFirst().path(), QStringLiteral("/perfherder/graphs"));
        openField();
        enter(m_sandbox->rootUrl(), QStringLiteral("/hooks/project-x/y"));
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(m_browsed.size(), 2);
    }

    void anIdOpensItsTaskOrItsGroup() {
        QTest::keyClick(window().grid(), Qt::Key_Escape);
        window().taskMenu()->open->trigger();
        QVERIFY(field()->isVisible());
        QTest::keyClicks(text(), m_job.taskId);
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(currentTask(), m_job.taskId, patience);
        QString decision;
        for (JobRow row = 0; row < store().size(); ++row) {
            if (store().job(row).typeName == QStringLiteral("Gecko Decision Task"))
                decision = store().job(row).taskId;
        }
        window().taskMenu()->open->trigger();
        QTest::keyClicks(text(), decision);
        QTest::mouseClick(test::named<QPushButton>(window(), "linkAction"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_application->repository() != nullptr &&
                                     m_application->repository()->target().taskGroupId == decision,
                                 patience);
    }

    void theClipboardIsOfferedNotTaken() {
        QGuiApplication::clipboard()->setText(m_sandbox->treeherderUrl().toString() + QStringLiteral("/jobs?repo=try"));
        openField();
        QCOMPARE(text()->text(), QString());
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(field()->isVisible());
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
    }

    void aPastedLinkIsShownFirst() {
        QGuiApplication::clipboard()->setText(QStringLiteral("just words, and no link"));
        QTest::keyClick(window().grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!field()->isVisible());
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("Ctrl+Shift+V")),
                 qPrintable(window().noticeBanner()->message()));
        const QString link = m_sandbox->treeherderUrl().toString() + QStringLiteral("/jobs?repo=try");
        QGuiApplication::clipboard()->setText(link);
        QTest::keyClick(window().grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(field()->isVisible());
        QCOMPARE(text()->text(), link);
        QCOMPARE(repository(), QStringLiteral("autoland"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        // A text field takes what is pasted.
        window().filterBar()->focusText();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!field()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window().filterBar()->filter().text, link, patience);
    }

    void aLinkWithoutAFilterResetsIt() {
        models::JobFilter narrow;
        narrow.text = QStringLiteral("nothing is called so");
        narrow.tiers.set(3);
        setFilter(narrow);
        window().actions()->expandAll->setChecked(true);
        openField();
        enter(QStringLiteral("/jobs?repo=autoland"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == models::JobFilter(), patience);
        QVERIFY(m_application->repository()->feed().jobs().filter() == models::JobFilter());
        QVERIFY(!window().actions()->expandAll->isChecked());
    }

    /// One link after the other, and back: each says all of what is on show.
    void eachLinkIsAllThatIsOnShow() {
        const QString revision = m_application->repository()->feed().pushes().pushAt(2).revision;
        const auto feed = [this]() -> session::Feed & { return m_application->repository()->feed(); };
        const QString limited = QStringLiteral("/jobs?repo=autoland&fromchange=%1&tochange=%1&tier=1,2,3&searchStr=%2"
                                               "&not_platform=no-such-platform,another&group_state=expanded"
                                               "&selectedTaskRun=%3.%4")
                                    .arg(revision, m_job.symbol, m_job.taskId)
                                    .arg(m_job.runId);
        const auto isLimited = [&] {
            const models::JobFilter filter = window().filterBar()->filter();
            return feed().query().fromChange == revision && feed().query().toChange == revision &&
                   filter.tiers.test(3) && filter.text == m_job.symbol && filter.fields.size() == 1 &&
                   filter.fields.constFirst().isNegated && window().actions()->expandAll->isChecked() &&
                   currentTask() == m_job.taskId && feed().pushes().rowCount() == 1;
        };
        const auto isPlain = [&] {
            return feed().query() == treeherder::PushQuery() && window().filterBar()->filter() == models::JobFilter() &&
                   !window().actions()->expandAll->isChecked() && currentTask().isEmpty() &&
                   window().grid()->selectedCount() == 0 && feed().pushes().rowCount() == 3;
        };
        for (int turn = 0; turn < 2; ++turn) {
            openField();
            enter(limited);
            QTest::keyClick(text(), Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(isLimited(), patience);
            openField();
            enter(QStringLiteral("/jobs?repo=autoland"));
            QTest::keyClick(text(), Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(isPlain(), patience);
            QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(isLimited(), patience);
            QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(isPlain(), patience);
        }
    }

    void theLinkToAViewLeadsBack() {
        models::JobFilter filter;
        filter.text = QStringLiteral("mochitest");
        filter.tiers.set(3);
        setFilter(filter);
        const qint64 push = m_application->repository()->feed().pushes().pushIds().constLast();
        window().pane<ui::PushPane>()->list()->setSelectedPushIds({push});
        QTest::keyClick(window().grid(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QString page = QGuiApplication::clipboard()->text();
        QVERIFY2(page.startsWith(m_sandbox->treeherderUrl().toString()), qPrintable(page));
        QVERIFY(window().noticeBanner()->isVisible());
        QTest::keyClick(window().grid(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        const QString ofCollie = QGuiApplication::clipboard()->text();
        QVERIFY2(ofCollie.startsWith(QStringLiteral("collie:")), qPrintable(ofCollie));
        for (const QString &link : {page, ofCollie}) {
            setFilter({});
            openField();
            text()->setText(link);
            QTest::keyClick(text(), Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(window().filterBar()->filter() == filter, patience);
            QTRY_COMPARE_WITH_TIMEOUT(m_application->repository()->feed().pushes().rowCount(), 1, patience);
            QCOMPARE(m_application->repository()->feed().pushes().pushAt(0).id, push);
        }
    }

    void whatABrowserCannotShowIsSaid() {
        models::JobFilter filter;
        filter.fields = {{.field = models::JobField::Name, .values = {QStringLiteral("mochitest")}, .isNegated = true}};
        setFilter(filter);
        QTest::keyClick(window().grid(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY2(window().noticeBanner()->message().contains(QStringLiteral("browser")),
                 qPrintable(window().noticeBanner()->message()));
        setFilter({});
        openField();
        text()->setText(QGuiApplication::clipboard()->text());
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window().filterBar()->filter().fields.size(), 1, patience);
        QVERIFY(window().filterBar()->filter().fields.constFirst().isNegated);
    }

    void linksToJobAndTaskAreInTheMenuOfTheJob() {
        window().grid()->selectJob(*store().findByTask(m_job.taskId, m_job.runId));
        Q_EMIT window().grid()->contextMenuRequested(window().grid()->viewport()->mapToGlobal(QPoint(20, 60)));
        auto *menu = window().findChild<ui::JobMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        const ui::LinkActions &links = window().actions()->links;
        QVERIFY(menu->actions().contains(links.copyJob) && menu->actions().contains(links.copyTask));
        clickEntry(menu, links.copyJob);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(m_sandbox->treeherderUrl().toString()));
        QVERIFY(QGuiApplication::clipboard()->text().contains(m_job.taskId));
        links.copyTask->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 m_sandbox->rootUrl().toString() +
                     QStringLiteral("/tasks/%1/runs/%2").arg(m_job.taskId).arg(m_job.runId));
    }

    void theFieldCompletesFromWhatWasLookedAt() {
        openField();
        enter(QStringLiteral("/jobs?repo=try"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("try"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().grid()->isVisible(), patience);
        openField();
        QTest::keyClicks(text(), QStringLiteral("autol"));
        QTRY_VERIFY_WITH_TIMEOUT(views()->model()->rowCount() > 0, patience);
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(repository(), QStringLiteral("autoland"), patience);
    }

  private:
    QWidget *field() { return test::named<QWidget>(window(), "linkField"); }
    QLineEdit *text() { return test::named<QLineEdit>(window(), "linkText"); }
    QTreeView *views() { return test::named<QTreeView>(window(), "linkViews"); }
    QString finding() { return test::named<QLabel>(window(), "linkFinding")->text(); }
    QString repository() {
        return m_application->repository() != nullptr ? m_application->repository()->feed().repository() : QString();
    }
    QString currentTask() {
        const auto job =
            m_application->repository() != nullptr ? window().grid()->currentJob() : std::optional<JobRow>();
        return job ? store().job(*job).taskId : QString();
    }
    void openField() {
        QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(field()->isVisible());
    }
    void enter(const QString &path) { enter(m_sandbox->treeherderUrl(), path); }
    void enter(const QUrl &server, const QString &path) { QTest::keyClicks(text(), server.toString() + path); }
    void setFilter(const models::JobFilter &filter) {
        window().filterBar()->setFilter(filter);
        m_application->repository()->feed().jobs().setFilter(filter);
    }

    treeherder::Job m_job;
};

QTEST_MAIN(TestWindowOpenLink)
#include "test_window_open_link.moc"
