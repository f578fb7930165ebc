#include "app/collie/log_controller.h"
#include "tests/integration/window_fixture.h"
#include "tests/support/named.h"
#include "ui/logs/log_panel.h"
#include "ui/logs/log_view.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QToolButton>

using namespace collie;
using namespace collie::test;

class TestWindowLog : public WindowFixture {
    Q_OBJECT

    ui::LogPanel &panel() { return *window().pane<ui::LogPanel>(); }

    std::optional<JobRow> jobWith(const std::function<bool(const treeherder::Job &)> &fits) {
        for (JobRow row = 0; row < store().size(); ++row) {
            if (fits(store().job(row)) && test::gridModel(window().grid())->rowOfStoreRow(row) >= 0)
                return row;
        }
        return std::nullopt;
    }

  private Q_SLOTS:
    void init() {
        startAll({.pushes = 2, .jobsPerPush = 200});
        openSandbox();
    }
    void cleanup() { stopAll(); }

    void theLogOfAFailureShowsItsErrors() {
        const auto failed =
            jobWith([](const treeherder::Job &job) { return job.result == treeherder::JobResult::TestFailed; });
        QVERIFY(failed.has_value());
        window().grid()->selectJob(*failed);
        QTest::keyClick(window().grid(), Qt::Key_L);
        QVERIFY(panel().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(&panel(), "logState")->text().contains(QStringLiteral(" lines, ")),
                                 patience);
        static const QRegularExpression count(QStringLiteral("^([0-9]+) errors?$"));
        const auto *errors = test::named<QToolButton>(&panel(), "logErrorCount");
        QTRY_VERIFY_WITH_TIMEOUT(count.match(errors->text()).captured(1).toInt() > 0, patience);
        QCOMPARE(test::named<QLabel>(&panel(), "logTitle")->text(), store().job(*failed).typeName);
        // There it begins: behind it come the others, and then it again.
        QTRY_VERIFY_WITH_TIMEOUT(panel().view()->caret().line > 0, patience);
        const qint64 error = panel().view()->caret().line;
        for (int left = count.match(errors->text()).captured(1).toInt(); left > 0; --left)
            QTest::keyClick(panel().view(), Qt::Key_F8);
        QCOMPARE(panel().view()->caret().line, error);
        QVERIFY(panel().view()->shownText().contains(QStringLiteral("TEST-UNEXPECTED-FAIL")));
        // A link to the line leads to Treeherder's viewer.
        QTest::keyClick(panel().view(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        const QString link = QApplication::clipboard()->text();
        QVERIFY(link.contains(QStringLiteral("/logviewer?")));
        QVERIFY(link.contains(QStringLiteral("lineNumber=%1").arg(error + 1)));
        // Single letters are for the grid; in the log they do nothing to the job.
        QCOMPARE(activities()->rowCount(), 0);
    }

    void aLiveLogIsFollowed() {
        const auto running =
            jobWith([](const treeherder::Job &job) { return job.state == JobState::Running && !job.taskId.isEmpty(); });
        if (!running)
            QSKIP("No job runs in this sandbox.");
        window().grid()->selectJob(*running);
        window().actions()->jobs.openLog->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(panel().view()->rowCount() > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(test::named<QLabel>(&panel(), "logState")->text().contains(QStringLiteral("live")),
                                 patience);
        QVERIFY(test::named<QToolButton>(&panel(), "followLog")->isChecked());
        const qint64 before = panel().view()->rowCount();
        QTRY_VERIFY_WITH_TIMEOUT(panel().view()->rowCount() > before, patience);
        // Opening it again keeps what is there.
        const logs::LogFile *file = m_application->repository()->log().file();
        window().actions()->jobs.openLog->trigger();
        QVERIFY(m_application->repository()->log().file() == file);
    }

    void aLogThatCannotBeLoadedIsSaid() {
        m_sandbox->faults().add({.kind = sandbox::Fault::Kind::ServerError, .pathPrefix = "/api/queue"});
        window().grid()->selectJob(completedJob(firstPush()));
        QTest::keyClick(window().grid(), Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(panel().findChild<ui::EmptyState *>()->title(),
                                  QStringLiteral("The log could not be loaded"), patience);
        QVERIFY(!panel().findChild<ui::EmptyState *>()->sentence().isEmpty());
        m_sandbox->faults().clear();
        Q_EMIT panel().retryRequested();
        QTRY_VERIFY_WITH_TIMEOUT(panel().view()->rowCount() > 0, patience);
    }
};

QTEST_MAIN(TestWindowLog)
#include "test_window_log.moc"
