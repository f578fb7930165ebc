#include "services/base/yaml.h"
#include "services/taskcluster/queue.h"
#include "services/taskcluster/temporary_credentials.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/wait.h"
#include "ui/actions/action_dialog.h"
#include "ui/actions/action_preview.h"
#include "ui/actions/activity_view.h"
#include "ui/actions/bulk_panel.h"
#include "ui/actions/field_editor.h"
#include "ui/actions/input_editor.h"
#include "ui/actions/job_menu.h"
#include "ui/actions/push_menu.h"
#include "ui/actions/schema_form.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/banner.h"

#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace collie;
using namespace collie::test;
using actions::BulkRun;
using ui::BulkStatus;

/// Actions of the decision task in the whole window, against a sandbox.
class TestWindowActions final : public test::WindowFixture {
    Q_OBJECT

  private:
    /// Opens the menu of the selected jobs and waits until it knows what exists.
    ui::JobMenu *openJobMenu() {
        QPointer<ui::JobMenu> menu;
        Q_EMIT window().grid()->contextMenuRequested(QPoint(10, 10));
        menu = window().findChild<ui::JobMenu *>();
        return menu;
    }
    template <class Menu>
    static QAction *entry(const Menu *menu, const QString &name) {
        for (QAction *action : test::named<QMenu>(menu, "allActions")->actions()) {
            if (action->objectName() == name)
                return action;
        }
        return nullptr;
    }
    ui::ActionDialog *dialog() { return window().findChild<ui::ActionDialog *>(); }
    ui::BulkPanel *panel() { return window().pane<ui::ActivityView>()->bulkPanel(); }
    const BulkRun *bulk() {
        const session::Activity *newest = m_application->deployment()->activities.newest();
        return newest != nullptr ? newest->run.get() : nullptr;
    }

    /// Every task of the first push's group, as the queue lists it.
    QVector<taskcluster::GroupTask> group() {
        const auto listed =
            test::waitFor(m_application->deployment()->session.queue.listTaskGroup(groupId()), patience);
        return listed.value_or(QVector<taskcluster::GroupTask>());
    }
    QString groupId() {
        return test::waitFor(
                   m_application->deployment()->session.taskGroups.ofPush(QStringLiteral("autoland"), firstPush()),
                   patience)
            .value_or(QString());
    }
    QSet<QString> idsOf(const QVector<taskcluster::GroupTask> &tasks) {
        QSet<QString> ids;
        for (const auto &task : tasks)
            ids.insert(task.status.taskId);
        return ids;
    }
    /// How many action tasks of this name the group has for each task.
    QHash<QString, int> actionsByTask(const QString &name) {
        QHash<QString, int> count;
        for (const auto &task : group()) {
            const Json extra = task.task.value("extra", Json::object());
            if (extra.contains("action") && stringMember(extra.at("action"), "name") == name)
                ++count[stringMember(extra.at("action").at("context"), "taskId")];
        }
        return count;
    }
    QVector<JobRow> testJobs(int count) {
        QVector<JobRow> jobs;
        for (JobRow row = 0; row < store().size() && jobs.size() < count; ++row) {
            const treeherder::Job job = store().job(row);
            if (job.pushId == firstPush() && job.typeName.startsWith(QStringLiteral("test-")))
                jobs.append(row);
        }
        return jobs;
    }
    void adoptScopes(const QStringList &scopes) {
        credentials::Credentials developer;
        developer.clientId = m_sandbox->clientId();
        developer.accessToken = m_sandbox->accessToken();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto narrow =
            taskcluster::createTemporaryCredentials(developer, scopes, now.addSecs(-60), now.addSecs(3600));
        QVERIFY(narrow.has_value());
        onDone(account().adopt(*narrow), this, [](const Result<void> &adopted) { QVERIFY(adopted.has_value()); });
        QTRY_COMPARE_WITH_TIMEOUT(account().state(), taskcluster::Account::State::SignedIn, patience);
    }

  private Q_SLOTS:
    void cleanup() { stopAll(); }

    void aFormAndItsYamlTwin() {
        startAll({.pushes = 4, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        signIn();
        window().grid()->selectJob(testJobs(1).constFirst());
        QPointer<ui::JobMenu> menu = openJobMenu();
        QVERIFY(menu != nullptr && menu->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(menu->place(QStringLiteral("backfill"))->isEnabled(), patience);
        QVERIFY(!menu->place(QStringLiteral("side-by-side"))->toolTip().isEmpty());
        QVERIFY(entry(menu.data(), QStringLiteral("retrigger")) != nullptr);
        menu->place(QStringLiteral("backfill"))->trigger();
        menu->close();

        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && dialog()->isVisible(), patience);
        QPointer<ui::ActionDialog> asked = dialog();
        QVERIFY(!asked->isModal());
        ui::InputEditor *editor = asked->editor();
        auto *depth = test::named<ui::SchemaForm>(editor, "schemaForm")->member("depth")->findChild<QDoubleSpinBox *>();
        QCOMPARE(depth->value(), 9.0);
        depth->setValue(3);
        QVERIFY(editor->yaml()->toPlainText().contains(QStringLiteral("depth: 3")));
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(asked, "actionRun")->isEnabled(), patience);
        ui::ActionPreview *preview = asked->preview();
        QVERIFY(preview->target().startsWith(QStringLiteral("hook project-gecko/in-tree-action-3-")));
        QVERIFY(preview->scopes().startsWith(QStringLiteral("hooks:trigger-hook:project-gecko/in-tree-action-3-")));
        QVERIFY(test::named<QLabel>(preview, "previewVerdict")->text().contains(QStringLiteral("hold")));
        QVERIFY(
            test::named<QPlainTextEdit>(preview, "previewPayload")->toPlainText().contains(QStringLiteral("depth: 3")));

        // Wrong input cannot be sent, and the message names the place.
        editor->yaml()->setPlainText(QStringLiteral("depth: 100\n"));
        QVERIFY(!test::named<QPushButton>(asked, "actionRun")->isEnabled());
        QVERIFY(editor->problem().contains(QStringLiteral("depth")));
        editor->yaml()->setPlainText(QStringLiteral("depth: 2\ninclusive: true\n"));
        QCOMPARE(depth->value(), 2.0);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(asked, "actionRun")->isEnabled(), patience);
        QVERIFY(test::named<QPlainTextEdit>(preview, "previewPayload")
                    ->toPlainText()
                    .contains(QStringLiteral("inclusive: true")));
        QCOMPARE(activities()->rowCount(), 0);
        QTest::mouseClick(test::named<QPushButton>(asked, "actionRun"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QTRY_VERIFY_WITH_TIMEOUT(asked == nullptr, patience);
        QCOMPARE(actionsByTask(QStringLiteral("backfill")).size(), 1);
    }

    void whatAnActionMadeIsNamedAndMarked() {
        startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        signIn();
        const JobRow job = testJobs(1).constFirst();
        const QString label = store().job(job).typeName;
        window().grid()->selectJob(job);
        QTest::keyClick(window().grid(), Qt::Key_R);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        const QString said = activities()->index(0, 0).data(models::ActivityModel::MessageRole).toString();
        QVERIFY2(said.contains(label), qPrintable(said));
        QTRY_COMPARE_WITH_TIMEOUT(window().grid()->highlightedJobs().size(), 1, patience);
        const treeherder::Job made = store().job(*window().grid()->highlightedJobs().begin());
        QCOMPARE(made.typeName, label);
        QVERIFY(made.taskId != store().job(job).taskId);
    }

    void aPushHasItsMenu() {
        startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        signIn();
        const QRect sign = window().grid()->pushMenuRect(firstPush());
        QVERIFY(!sign.isEmpty());
        QTest::mouseClick(window().grid()->viewport(), Qt::LeftButton, {}, sign.center());
        QPointer<ui::PushMenu> menu = window().findChild<ui::PushMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QCOMPARE(menu->pushId(), firstPush());
        QTRY_VERIFY_WITH_TIMEOUT(menu->place(QStringLiteral("cancel-all"))->isEnabled(), patience);
        QVERIFY(entry(menu.data(), QStringLiteral("add-new-jobs")) != nullptr);
        menu->close();
        QTRY_VERIFY(menu == nullptr);
        // The same from the keyboard.
        QTest::keyClick(window().grid(), Qt::Key_Period, Qt::ControlModifier);
        menu = window().findChild<ui::PushMenu *>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(menu->place(QStringLiteral("cancel-all"))->isEnabled(), patience);
        menu->place(QStringLiteral("cancel-all"))->trigger();
        menu->close();
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(dialog(), "actionRun")->isEnabled(), patience);
        QVERIFY(!dialog()->editor()->isVisible());
        QTest::mouseClick(test::named<QPushButton>(dialog(), "actionRun"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
    }

    void whatTheCredentialsLackIsSaidBeforeTheClick() {
        startAll({.pushes = 2, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        adoptScopes({QStringLiteral("queue:get-artifact:private/*")});
        window().grid()->selectJob(testJobs(1).constFirst());
        QPointer<ui::JobMenu> menu = openJobMenu();
        QVERIFY(menu != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(
            menu->place(QStringLiteral("backfill"))->toolTip().contains(QStringLiteral("hooks:trigger-hook:")),
            patience);
        QVERIFY(!menu->place(QStringLiteral("backfill"))->isEnabled());
        QVERIFY(!entry(menu.data(), QStringLiteral("backfill"))->isEnabled());
        menu->close();

        m_application->repository()->actions().runForJobs(testJobs(2), QStringLiteral("backfill"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(dialog(), "previewVerdict")
                                     ->text()
                                     .contains(QStringLiteral("lack: hooks:trigger-hook:")),
                                 patience);
        QVERIFY(!test::named<QPushButton>(dialog(), "actionRun")->isEnabled());
        QTest::mouseClick(test::named<QPushButton>(dialog(), "actionRun"), Qt::LeftButton);
        QCOMPARE(activities()->rowCount(), 0);
        dialog()->close();
    }

    void threeHundredWithFailuresAndACut() {
        startAll({.pushes = 1, .jobsPerPush = 420, .speed = 40, .frozen = true});
        openSandbox();
        signIn();
        const QVector<JobRow> jobs = testJobs(300);
        QCOMPARE(jobs.size(), 300);
        m_application->repository()->actions().runForJobs(jobs, QStringLiteral("retrigger"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && test::named<QPushButton>(dialog(), "actionRun")->isEnabled(),
                                 patience);
        // A tenth fails for good; in the middle, answers are lost after the hooks were triggered.
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/hooks/", .remaining = 30});
        QTest::mouseClick(test::named<QPushButton>(dialog(), "actionRun"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bulk() != nullptr && bulk()->counts().accepted >= 100, 2 * patience);
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::Cut, .pathPrefix = "/api/hooks/", .remaining = 12, .value = 1});
        QVERIFY(panel()->isVisibleTo(&window()));
        QTRY_COMPARE_WITH_TIMEOUT(bulk()->state(), BulkRun::State::Over, 3 * patience);

        // No loss, no duplicate, exact counts.
        QCOMPARE(bulk()->counts().accepted, 270);
        QCOMPARE(bulk()->counts().failed, 30);
        QTRY_COMPARE(panel()->counts(), QStringLiteral("270 of 300 accepted · 30 failed"));
        QHash<QString, int> made = actionsByTask(QStringLiteral("retrigger"));
        QCOMPARE(made.size(), 270);
        QSet<QString> actionTasks;
        for (const BulkRun::Item &item : bulk()->items()) {
            const bool accepted = item.state == BulkRun::ItemState::Accepted;
            QCOMPARE(made.value(item.step.request.taskId), accepted ? 1 : 0);
            if (accepted)
                actionTasks.insert(item.actionTaskId);
        }
        QCOMPARE(actionTasks.size(), 270);

        // What failed is sent again, and only that.
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(panel(), "retryButton")->isEnabled(), patience);
        QTest::mouseClick(test::named<QPushButton>(panel(), "retryButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(bulk()->counts().accepted, 300, 2 * patience);
        made = actionsByTask(QStringLiteral("retrigger"));
        QCOMPARE(made.size(), 300);
        for (const int times : std::as_const(made))
            QCOMPARE(times, 1);
    }

    void whatABulkMadeCanBeUndone() {
        startAll({.pushes = 1, .jobsPerPush = 60, .speed = 0.4, .frozen = true});
        openSandbox();
        signIn();
        const QSet<QString> before = idsOf(group());
        m_application->repository()->actions().runForJobs(testJobs(4), QStringLiteral("retrigger"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && test::named<QPushButton>(dialog(), "actionRun")->isEnabled(),
                                 patience);
        QTest::mouseClick(test::named<QPushButton>(dialog(), "actionRun"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(panel(), "undoButton")->isEnabled(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QVERIFY(panel()->status().note.startsWith(QStringLiteral("Made 4 jobs")));
        QTest::mouseClick(test::named<QPushButton>(panel(), "undoButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activities()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), 2 * patience);
        int cancelled = 0;
        for (const auto &task : group()) {
            const bool isAction = task.task.value("extra", Json::object()).contains("action");
            if (before.contains(task.status.taskId) || isAction)
                continue;
            QCOMPARE(task.status.state, QStringLiteral("exception"));
            ++cancelled;
        }
        QCOMPARE(cancelled, 4);
        // Taking back what cancels cannot be taken back, and says so.
        QVERIFY(!test::named<QPushButton>(panel(), "undoButton")->isEnabled());
        QVERIFY(
            test::named<QPushButton>(panel(), "undoButton")->toolTip().contains(QStringLiteral("cannot be undone")));
    }

    void aFailedActionSaysWhyAtOnce() {
        startAll({.pushes = 1, .jobsPerPush = 60, .speed = 40, .frozen = true});
        openSandbox();
        signIn();
        // add-new-jobs of a label nobody knows fails in its task.
        m_application->repository()->actions().runForPush(firstPush(), QStringLiteral("add-new-jobs"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr && test::named<QPushButton>(dialog(), "actionRun")->isEnabled(),
                                 patience);
        dialog()->editor()->yaml()->setPlainText(QStringLiteral("tasks: [no-such-label]\ntimes: 1\n"));
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPlainTextEdit>(dialog(), "previewPayload")
                                     ->toPlainText()
                                     .contains(QStringLiteral("no-such-label")),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QPushButton>(dialog(), "actionRun")->isEnabled(), patience);
        QTest::mouseClick(test::named<QPushButton>(dialog(), "actionRun"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Failed), patience);
        const auto said = [this] {
            return activities()->index(0, 0).data(models::ActivityModel::MessageRole).toString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("Its log")), patience);
        QVERIFY(!activities()->index(0, 0).data(models::ActivityModel::TaskIdRole).toString().isEmpty());
    }
};

QTEST_MAIN(TestWindowActions)
#include "test_window_actions.moc"
