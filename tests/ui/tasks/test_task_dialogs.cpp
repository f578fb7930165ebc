#include "tests/support/named.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/tasks/open_task_dialog.h"
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
    void findsTheIdInWhatIsTyped_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("id") << taskId << taskId;
        QTest::newRow("spaces") << QStringLiteral("  ") + taskId + QStringLiteral(" ") << taskId;
        QTest::newRow("task address") << QStringLiteral("https://tc.org/tasks/") + taskId << taskId;
        QTest::newRow("run address") << QStringLiteral("https://tc.org/tasks/") + taskId + QStringLiteral("/runs/0?x=1")
                                     << taskId;
        QTest::newRow("task in its group")
            << QStringLiteral("https://tc.org/tasks/groups/%1/tasks/%2#top").arg(otherId, taskId) << taskId;
        QTest::newRow("too short") << QStringLiteral("dSlITZ4yQgmvxxAi4A8fH") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no id") << QStringLiteral("https://tc.org/tasks/create") << QString();
    }
    void findsTheIdInWhatIsTyped() {
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        auto *dialog = new ui::OpenTaskDialog;
        QSignalSpy task(dialog, &ui::OpenTaskDialog::taskRequested);
        dialog->field()->setText(typed);
        QCOMPARE(test::named<QPushButton>(dialog, "taskButton")->isEnabled(), !expected.isEmpty());
        QCOMPARE(test::named<QPushButton>(dialog, "groupButton")->isEnabled(), !expected.isEmpty());
        if (!expected.isEmpty()) {
            test::named<QPushButton>(dialog, "taskButton")->click();
            QCOMPARE(task.value(0).value(0).toString(), expected);
        }
        delete dialog;
    }

    void otherAddressesAreOpenedToo_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isOpened");
        QTest::newRow("job of Treeherder")
            << QStringLiteral("https://th.org/jobs?repo=autoland&selectedTaskRun=%1.0").arg(taskId) << true;
        QTest::newRow("log viewer") << QStringLiteral("https://th.org/logviewer?job_id=7&repo=autoland") << true;
        QTest::newRow("without https") << QStringLiteral("th.org/jobs?repo=autoland") << true;
        QTest::newRow("task elsewhere") << QStringLiteral("https://other.org/tasks/") + taskId << true;
        QTest::newRow("index") << QStringLiteral("https://tc.org/tasks/index/gecko.v2") << true;
        QTest::newRow("copied from a mail") << QStringLiteral("<https://th.org/jobs?repo=try>,") << true;
        QTest::newRow("not understood") << QStringLiteral("https://nobody.org/jobs") << false;
    }
    void otherAddressesAreOpenedToo() {
        QFETCH(QString, typed);
        QFETCH(bool, isOpened);
        auto *dialog = new ui::OpenTaskDialog(QUrl(QStringLiteral("https://tc.org")), [](const QString &address) {
            return address.contains(QLatin1String("nobody.org")) ? QStringLiteral("Nobody knows this.") : QString();
        });
        dialog->show();
        QSignalSpy task(dialog, &ui::OpenTaskDialog::taskRequested);
        QSignalSpy group(dialog, &ui::OpenTaskDialog::groupRequested);
        QSignalSpy address(dialog, &ui::OpenTaskDialog::addressRequested);
        dialog->field()->setText(typed);
        QCOMPARE(test::named<QPushButton>(dialog, "groupButton")->isEnabled(), isOpened);
        QVERIFY(!test::named<QPushButton>(dialog, "taskButton")->isVisible());
        QCOMPARE(test::named<QLabel>(dialog, "hint")->text() == QStringLiteral("Nobody knows this."), !isOpened);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(address.count(), isOpened ? 1 : 0);
        if (isOpened)
            QVERIFY(address[0][0].toString().contains(typed.section(QLatin1String("://"), -1)));
        QCOMPARE(task.count() + group.count(), 0);
    }

    void theHintIsSeenWhole() {
        auto *dialog = new ui::OpenTaskDialog;
        const auto *hint = test::named<QLabel>(dialog, "hint");
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        for (const char *typed : {"", "neither an id nor an address", "https://tc.org/tasks/create"}) {
            dialog->field()->setText(QString::fromLatin1(typed));
            QTRY_VERIFY(hint->height() >= hint->heightForWidth(hint->width()));
        }
        dialog->close();
    }

    void returnOpensTheGroup() {
        auto *dialog = new ui::OpenTaskDialog;
        dialog->show();
        QSignalSpy group(dialog, &ui::OpenTaskDialog::groupRequested);
        dialog->field()->setText(taskId);
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QCOMPARE(group.count(), 1);
        QCOMPARE(group[0][0].toString(), taskId);
    }

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
