#include "services/base/slugid.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace collie;
using models::OwnJobModel;
using ownjobs::OwnJobState;
using ui::OwnJobsPane;
using ui::RunHereDialog;

namespace {

OwnJobModel::Entry running(const QString &name) {
    OwnJobModel::Entry entry;
    entry.job.taskId = newSlugid();
    entry.job.name = name;
    entry.job.symbol = QStringLiteral("s");
    entry.job.state = OwnJobState::Running;
    entry.isRunningHere = true;
    entry.isTask = true;
    return entry;
}

} // namespace

class TestOwnJobsWidgets final : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        m_pane.reset();
        m_theme = std::make_unique<ui::Theme>();
        m_model = std::make_unique<OwnJobModel>();
        m_pane = std::make_unique<OwnJobsPane>(*m_theme);
        m_pane->setModel(m_model.get());
        m_pane->resize(1000, 300);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup() { m_pane.reset(); }

    void beginsWithTheOneStep() {
        QSignalSpy run(m_pane.get(), &OwnJobsPane::runRequested);
        auto *empty = m_pane->findChild<ui::EmptyState *>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(run.count(), 1);
        m_model->put(running(QStringLiteral("lab")));
        QVERIFY(!empty->isVisible());
        QVERIFY(m_pane->list()->isVisible());
    }

    void showsTheLogOfTheChosenJob() {
        const auto first = running(QStringLiteral("one"));
        const auto second = running(QStringLiteral("two"));
        m_model->put(first);
        m_model->put(second);
        m_pane->select(second.job.taskId);
        QSignalSpy wanted(m_pane.get(), &OwnJobsPane::logRequested);
        m_pane->select(first.job.taskId);
        QCOMPARE(wanted.count(), 1);
        m_pane->showLog(first.job.taskId, "kept\n");
        m_pane->appendLog(first.job.taskId, "li");
        m_pane->appendLog(second.job.taskId, "other\n");
        m_pane->appendLog(first.job.taskId, "ve\x1b[31m <b>\n");
        QCOMPARE(m_pane->log()->toPlainText(), QStringLiteral("kept\nlive␛[31m <b>\n"));
        m_pane->select(second.job.taskId);
        QVERIFY(m_pane->log()->toPlainText().isEmpty());
    }

    void charactersMayComeInParts() {
        const auto job = running(QStringLiteral("one"));
        m_model->put(job);
        m_pane->select(job.job.taskId);
        const QByteArray text = QStringLiteral("aä€😀z").toUtf8();
        for (const char byte : text)
            m_pane->appendLog(job.job.taskId, QByteArray(1, byte));
        QCOMPARE(m_pane->log()->toPlainText(), QStringLiteral("aä€😀z"));
    }

    void onlyWhatRunsHereCanBeCancelled() {
        auto job = running(QStringLiteral("one"));
        m_model->put(job);
        m_pane->select(job.job.taskId);
        QToolButton *cancel = nullptr;
        for (QToolButton *each : m_pane->findChildren<QToolButton *>()) {
            if (each->text() == QStringLiteral("&Cancel"))
                cancel = each;
        }
        QVERIFY(cancel != nullptr && cancel->isEnabled());
        QSignalSpy cancelled(m_pane.get(), &OwnJobsPane::cancelRequested);
        cancel->click();
        QCOMPARE(cancelled.at(0).at(0).toString(), job.job.taskId);
        job.isRunningHere = false;
        m_model->put(job);
        QVERIFY(!cancel->isEnabled());
    }

    void theFormTellsWhatWasWritten() {
        RunHereDialog dialog(*m_theme, {});
        ownjobs::OwnJob job;
        job.repository = QStringLiteral("autoland");
        job.revision = QString(40, u'a');
        job.machine = ownjobs::thisMachine();
        job.who = QStringLiteral("dev");
        dialog.setJob(job);
        dialog.show();
        const auto line = [&dialog](const QString &name) {
            for (QLineEdit *each : dialog.findChildren<QLineEdit *>()) {
                if (each->accessibleName() == name)
                    return each;
            }
            return static_cast<QLineEdit *>(nullptr);
        };
        QTest::keyClicks(line(QStringLiteral("Command")), QStringLiteral("./mach test \"dom/a b\""));
        QTest::keyClicks(line(QStringLiteral("Name")), QStringLiteral("lab power-use"));
        QCOMPARE(line(QStringLiteral("Symbol"))->text(), QStringLiteral("lpu"));
        const RunHereDialog::Request request = dialog.request();
        QCOMPARE(request.command,
                 (QStringList{QStringLiteral("./mach"), QStringLiteral("test"), QStringLiteral("dom/a b")}));
        QCOMPARE(request.job.name, QStringLiteral("lab power-use"));
        QCOMPARE(request.job.groupSymbol, QStringLiteral("?"));
        QCOMPARE(request.job.who, QStringLiteral("dev"));
        QCOMPARE(request.job.revision, job.revision);
        QVERIFY(request.channel == ownjobs::Channel::Taskcluster);
        QVERIFY(checkOwnJob(request.job));
    }

    void theFormSaysWhatIsWrong() {
        RunHereDialog dialog(*m_theme, QStringLiteral("There is no broker."));
        dialog.show();
        QSignalSpy run(&dialog, &RunHereDialog::runRequested);
        QVERIFY(dialog.problem().isEmpty());
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
        QCOMPARE(run.count(), 1);
        QVERIFY(dialog.isVisible());
        dialog.showProblem(QStringLiteral("Say which command to run."));
        QCOMPARE(dialog.problem(), QStringLiteral("Say which command to run."));
        dialog.showPreview(QStringLiteral("[]"));
        QCOMPARE(dialog.preview(), QStringLiteral("[]"));
        // One way only, where there is no broker.
        for (const QComboBox *box : dialog.findChildren<QComboBox *>()) {
            if (box->accessibleName() == QStringLiteral("Report through"))
                QCOMPARE(box->count(), 1);
        }
    }

  private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<OwnJobModel> m_model;
    std::unique_ptr<OwnJobsPane> m_pane;
};

QTEST_MAIN(TestOwnJobsWidgets)
#include "test_own_jobs_widgets.moc"
