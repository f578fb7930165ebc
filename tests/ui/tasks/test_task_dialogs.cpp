#include "tests/support/named.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/tasks/task_menu.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace collie;
using Step = ui::LabelsDialog::Step;

namespace {
const QString taskId = QStringLiteral("dSlITZ4yQgmvxxAi4A8fHQ");
const QString otherId = QStringLiteral("fBxmTQ1CSx6zU7kWb1lYVA");
} // namespace

class TestTaskDialogs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theIndexIsWalkedStepByStep() {
        ui::IndexBrowser browser;
        QSignalSpy wanted(&browser, &ui::IndexBrowser::contentRequested);
        QSignalSpy task(&browser, &ui::IndexBrowser::taskRequested);
        browser.setContent({}, {QStringLiteral("gecko"), QStringLiteral("project")}, {});
        QCOMPARE(test::named<QTreeWidget>(browser, "indexTree")->topLevelItemCount(), 2);
        QTreeWidgetItem *gecko = test::named<QTreeWidget>(browser, "indexTree")->topLevelItem(0);
        gecko->setExpanded(true);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("gecko"));
        browser.setContent(QStringLiteral("gecko"), {QStringLiteral("v2")}, {{QStringLiteral("latest"), taskId}});
        QCOMPARE(gecko->childCount(), 2);
        // Once is enough.
        gecko->setExpanded(false);
        gecko->setExpanded(true);
        QCOMPARE(wanted.count(), 1);
        test::named<QTreeWidget>(browser, "indexTree")->setCurrentItem(gecko->child(0));
        QCOMPARE(browser.field()->text(), QStringLiteral("gecko.v2"));
        QVERIFY(!test::named<QPushButton>(browser, "openButton")->isEnabled());
        test::named<QTreeWidget>(browser, "indexTree")->setCurrentItem(gecko->child(1));
        test::named<QPushButton>(browser, "openButton")->click();
        QCOMPARE(task.value(0).value(0).toString(), taskId);
    }

    void theIndexSaysWhatFailedAndTriesAgain() {
        ui::IndexBrowser browser;
        QSignalSpy wanted(&browser, &ui::IndexBrowser::contentRequested);
        browser.setContent({}, {QStringLiteral("gecko")}, {});
        QTreeWidgetItem *gecko = test::named<QTreeWidget>(browser, "indexTree")->topLevelItem(0);
        gecko->setExpanded(true);
        browser.setProblem(QStringLiteral("gecko"), QStringLiteral("The network is away."));
        QCOMPARE(gecko->child(0)->text(0), QStringLiteral("The network is away."));
        gecko->setExpanded(false);
        gecko->setExpanded(true);
        QCOMPARE(wanted.count(), 2);
        browser.setContent(QStringLiteral("gecko"), {}, {});
        QCOMPARE(gecko->childCount(), 1);
        browser.setContent(QStringLiteral("nowhere.at.all"), {QStringLiteral("x")}, {});
    }

    void aTypedPathIsOpened() {
        ui::IndexBrowser browser;
        QSignalSpy path(&browser, &ui::IndexBrowser::pathRequested);
        QTest::keyClicks(browser.field(), QStringLiteral("gecko.v2.latest"));
        test::named<QPushButton>(browser, "openButton")->click();
        QCOMPARE(path.value(0).value(0).toString(), QStringLiteral("gecko.v2.latest"));
    }

    void labelsArePlannedThenCreated() {
        ui::Theme theme;
        ui::LabelsDialog dialog(theme);
        QSignalSpy planned(&dialog, &ui::LabelsDialog::planRequested);
        QSignalSpy created(&dialog, &ui::LabelsDialog::createRequested);
        dialog.begin(taskId, {QStringLiteral("build-a")});
        QVERIFY(test::named<QPushButton>(dialog, "planButton")->isEnabled());
        QVERIFY(!dialog.createButton()->isEnabled());
        dialog.labelsField()->setPlainText(QStringLiteral(" test-b \n\nbuild-a\ntest-b"));
        test::named<QPushButton>(dialog, "planButton")->click();
        QCOMPARE(planned[0][0].toString(), taskId);
        QCOMPARE(planned[0][1].toStringList(), (QStringList{QStringLiteral("test-b"), QStringLiteral("build-a")}));
        dialog.setPlanning();
        QVERIFY(!test::named<QPushButton>(dialog, "planButton")->isEnabled());
        dialog.setPlan({{.label = QStringLiteral("build-a"), .taskId = taskId},
                        {.label = QStringLiteral("test-b"), .taskId = otherId}});
        QCOMPARE(test::named<QTreeWidget>(dialog, "steps")->topLevelItemCount(), 2);
        QVERIFY(dialog.createButton()->isEnabled());
        dialog.createButton()->click();
        QCOMPARE(created.count(), 1);
        dialog.setStep(0, {.label = QStringLiteral("build-a"), .taskId = taskId, .state = Step::State::Created});
        QVERIFY(!dialog.createButton()->isEnabled());
        QCOMPARE(test::named<QTreeWidget>(dialog, "steps")->topLevelItem(0)->text(2), QStringLiteral("created"));
        dialog.setProblem(QStringLiteral("The network is away."), true);
        QVERIFY(dialog.createButton()->isEnabled());
        QVERIFY(dialog.createButton()->text().contains(QStringLiteral("Resume")));
        dialog.setDone();
        QVERIFY(!dialog.createButton()->isEnabled());
        // Other input, other plan.
        dialog.setPlan({{.label = QStringLiteral("x"), .taskId = taskId}});
        dialog.labelsField()->setPlainText(QStringLiteral("y"));
        QCOMPARE(test::named<QTreeWidget>(dialog, "steps")->topLevelItemCount(), 0);
        QVERIFY(!dialog.createButton()->isEnabled());
        dialog.decisionField()->setText(QStringLiteral("no id"));
        QVERIFY(!test::named<QPushButton>(dialog, "planButton")->isEnabled());
    }

    void theMenuOffersWhatMakesSense() {
        QWidget window;
        ui::TaskMenu menu(&window);
        QVERIFY(!menu.addJobs->isEnabled() && !menu.create->isEnabled() && !menu.rerun->isEnabled());
        menu.setDeploymentOpen(true);
        QVERIFY(menu.create->isEnabled() && menu.open->isEnabled() && !menu.addJobs->isEnabled());
        menu.setPushesShown(true);
        QVERIFY(menu.addJobs->isEnabled() && menu.showRunnable->isEnabled());
        menu.setTaskSelected(true);
        for (QAction *action : menu.taskActions())
            QVERIFY(action->isEnabled() && menu.actions().contains(action));
    }
};

QTEST_MAIN(TestTaskDialogs)
#include "test_task_dialogs.moc"
