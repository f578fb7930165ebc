#include "app/collie/own_jobs_controller.h"
#include "app/collie/priorities_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "tests/support/open_question.h"
#include "ui/job_intents.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace collie;
using namespace collie::test;
using models::OwnJobModel;
using ownjobs::OwnJobResult;
using ownjobs::OwnJobState;
using treeherder::JobStatus;

/// Own jobs and priorities in the whole window, against a sandbox.
class TestWindowOwnJobs final : public WindowFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 3, .jobsPerPush = 120, .frozen = true});
        openSandbox();
        signIn();
    }
    void cleanup() { stopAll(); }

    void runsHereAndReports() {
        submit(QStringLiteral("sh -c \"echo working; exit 3\""));
        OwnJobModel &model = m_application->feature<app::OwnJobsController>()->jobs().model();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.at(0).job.state, OwnJobState::Completed, patience);
        QVERIFY(model.at(0).job.result == OwnJobResult::TestFailed);
        QTRY_VERIFY_WITH_TIMEOUT(
            window().pane<ui::OwnJobsPane>()->log()->toPlainText().contains(QStringLiteral("working")), patience);
        // The grid shows it as any other job.
        QTRY_VERIFY_WITH_TIMEOUT(store().findByTask(model.at(0).job.taskId, 0).has_value(), patience);
        const auto row = *store().findByTask(model.at(0).job.taskId, 0);
        QTRY_COMPARE_WITH_TIMEOUT(store().status(row), JobStatus::TestFailed, patience);
        QVERIFY(!model.at(0).isRunningHere);
    }

    void showsWhatIsSentAndWhatIsWrong() {
        Q_EMIT window().pane<ui::OwnJobsPane>()->runRequested();
        ui::RunHereDialog *dialog = window().findChild<ui::RunHereDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->runRequested();
        QVERIFY(dialog->problem().contains(QStringLiteral("command")));
        fill(QStringLiteral("Command"), QStringLiteral("true"));
        fill(QStringLiteral("Name"), QStringLiteral("lab"));
        fill(QStringLiteral("Symbol"), QString(26, u'x'));
        Q_EMIT dialog->previewRequested();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->problem().contains(QStringLiteral("25")), patience);
        fill(QStringLiteral("Symbol"), QStringLiteral("l"));
        Q_EMIT dialog->previewRequested();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->preview().contains(QStringLiteral("tc-treeherder.v2.autoland.")), patience);
        QVERIFY(dialog->preview().contains(QStringLiteral("/completed")));
        fill(QStringLiteral("Revision"), QString(40, u'0'));
        Q_EMIT dialog->runRequested();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->problem().contains(QStringLiteral("No push")), patience);
        QCOMPARE(m_application->feature<app::OwnJobsController>()->jobs().model().rowCount(), 0);
        dialog->reject();
    }

    void aCommandThatDiedWithCollieIsAnException() {
        submit(QStringLiteral("sleep 600"));
        const auto model = [this]() -> OwnJobModel & {
            return m_application->feature<app::OwnJobsController>()->jobs().model();
        };
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model().at(0).job.state, OwnJobState::Running, patience);
        const QString taskId = model().at(0).job.taskId;
        startApplication();
        openSandbox();
        signIn();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, patience);
        QCOMPARE(model().at(0).job.taskId, taskId);
        QTRY_COMPARE_WITH_TIMEOUT(model().at(0).job.state, OwnJobState::Completed, patience);
        QVERIFY(model().at(0).job.result == OwnJobResult::Exception);
        QVERIFY(model().at(0).problem.contains(QStringLiteral("together with Collie")));
    }

    void actionsAreShownIfWanted() {
        OwnJobModel &model = m_application->feature<app::OwnJobsController>()->jobs().model();
        QVERIFY(!window().pane<ui::OwnJobsPane>()->reportSwitch()->isChecked());
        window().pane<ui::OwnJobsPane>()->reportSwitch()->click();
        QVERIFY(m_application->settings().reportsActions());
        window().grid()->selectJob(completedJob(firstPush()));
        Q_EMIT window().intents()->retriggerRequested(window().grid()->selectedJobs());
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(model.at(0).job.state, OwnJobState::Completed, patience);
        QVERIFY(model.at(0).job.result == OwnJobResult::Success);
        QCOMPARE(model.at(0).job.symbol, QStringLiteral("Sch"));
        QTRY_VERIFY_WITH_TIMEOUT(store().findByTask(model.at(0).job.taskId, 0).has_value(), patience);
        const auto row = *store().findByTask(model.at(0).job.taskId, 0);
        QTRY_COMPARE_WITH_TIMEOUT(store().status(row), JobStatus::Success, patience);
        QCOMPARE(store().job(row).pushId, firstPush());
    }

    void findsWhatMattersAndDimsTheRest() {
        ui::PrioritiesPane *pane = window().pane<ui::PrioritiesPane>();
        Q_EMIT pane->computeRequested();
        QTRY_VERIFY_WITH_TIMEOUT(pane->model().rowCount() > 0, patience);
        QVERIFY(test::named<QLabel>(pane, "prioritiesSummary")->text().contains(QStringLiteral("job types")));
        pane->dimSwitch()->setChecked(true);
        const QString file = m_folder->filePath(QStringLiteral("priorities.json"));
        Q_EMIT pane->exportRequested(ui::PrioritiesPane::Format::Json, file);
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const auto document = parseJson(written.readAll(), QStringLiteral("The export"));
        QVERIFY(document && document->contains("jobtypes"));
        pane->dimSwitch()->setChecked(false);
    }

    void addsWhatIsMissing() {
        ui::PrioritiesPane *pane = window().pane<ui::PrioritiesPane>();
        Q_EMIT pane->computeRequested();
        QTRY_VERIFY_WITH_TIMEOUT(pane->model().rowCount() > 0, patience);
        window().pane<ui::PushPane>()->list()->setSelectedPushIds({firstPush()});
        Q_EMIT pane->scheduleMissingRequested();
        QMessageBox *question = test::openQuestion(window());
        QVERIFY2(question != nullptr, "The newest push of the sandbox has run next to nothing yet.");
        QVERIFY(question->text().contains(QStringLiteral("of high value")));
        const int before = store().counts(firstPush()).total();
        // The answer is lost on its way; what it was about is done once all the same.
        m_sandbox->faults().add(
            {.kind = sandbox::Fault::Kind::Cut, .pathPrefix = "/api/hooks", .remaining = 1, .value = 1});
        for (QAbstractButton *button : question->buttons()) {
            if (button->text().startsWith(QStringLiteral("Add")))
                button->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(store().counts(firstPush()).total() > before, patience);
        QTRY_COMPARE_WITH_TIMEOUT(stageOfNewest(), int(Activity::Stage::Done), patience);
        QCOMPARE(activities()->rowCount(), 1);
        QCOMPARE(m_application->deployment()->activities.newest()->run->counts().accepted, 1);
        QCOMPARE(m_application->deployment()->activities.newest()->run->items().constFirst().sent, 1);
        QVERIFY2(activities()
                     ->index(0, 0)
                     .data(models::ActivityModel::MessageRole)
                     .toString()
                     .contains(QStringLiteral("Made ")),
                 qPrintable(activities()->index(0, 0).data(models::ActivityModel::MessageRole).toString()));
    }

  private:
    void fill(const QString &name, const QString &text) {
        for (QLineEdit *each : window().findChild<ui::RunHereDialog *>()->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                each->setText(text);
        }
    }
    void submit(const QString &command) {
        Q_EMIT window().pane<ui::OwnJobsPane>()->runRequested();
        QVERIFY(window().findChild<ui::RunHereDialog *>() != nullptr);
        fill(QStringLiteral("Command"), command);
        fill(QStringLiteral("Name"), QStringLiteral("lab"));
        fill(QStringLiteral("Symbol"), QStringLiteral("l"));
        Q_EMIT window().findChild<ui::RunHereDialog *>()->runRequested();
    }
};

QTEST_MAIN(TestWindowOwnJobs)
#include "test_window_own_jobs.moc"
