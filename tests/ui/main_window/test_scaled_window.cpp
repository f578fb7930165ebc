#include "models/jobs/job_grid_model.h"
#include "models/jobs/job_store.h"
#include "models/pushes/push_list_model.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/sample_tree.h"
#include "tests/support/shown_texts.h"
#include "tests/support/small_screen.h"
#include "ui/actions/activity_view.h"
#include "ui/details/details_panel.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/logs/log_panel.h"
#include "ui/main_window.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/push_pane.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QScopeGuard>
#include <QTest>

#include <array>

using namespace collie;

/// The window on screens of other densities, each with an application of its own, since Qt reads the factor but once.
class TestScaledWindow final : public QObject {
    Q_OBJECT

    static QVector<ui::Pane> panes(ui::Theme &theme, const Clock &clock) {
        return {ui::PushPane::make(theme, clock),     ui::DetailsPanel::make(theme, clock),
                ui::PulsePane::make(theme, clock),    ui::LogPanel::make(theme, clock),
                ui::ActivityView::make(theme, clock), ui::TransferView::make(theme, clock),
                ui::OwnJobsPane::make(theme, clock),  ui::PrioritiesPane::make(theme, clock)};
    }

    /// What is cut off or out of reach in the window, with each pane in front once.
    static QStringList faultsOf(ui::MainWindow &window) {
        QStringList faults;
        const auto docks = window.findChildren<QDockWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QDockWidget *dock : docks) {
            window.showPane(dock->widget());
            QCoreApplication::sendPostedEvents();
            faults += test::ShownTexts::clipped(window) + test::outOfReach(window);
        }
        faults.removeDuplicates();
        return faults;
    }

  private Q_SLOTS:
    void nothingIsCutOff_data() {
        QTest::addColumn<QByteArray>("factor");
        for (const char *factor : {"1", "1.25", "1.5", "1.75", "2"})
            QTest::newRow(factor) << QByteArray(factor);
    }
    void nothingIsCutOff() {
        QFETCH(const QByteArray, factor);
        const QByteArray before = qgetenv("QT_SCALE_FACTOR");
        const auto restore = qScopeGuard([&before] { qputenv("QT_SCALE_FACTOR", before); });
        qputenv("QT_SCALE_FACTOR", factor);
        std::array name{'t', '\0'};
        std::array<char *, 2> arguments{name.data(), nullptr};
        int count = 1;
        QApplication application(count, arguments.data());

        const test::FakeClock clock;
        ui::Theme theme;
        theme.applyTo(application);
        models::JobStore store;
        models::PushListModel pushes(store);
        models::JobGridModel jobs(store);
        ui::MainWindow window(theme, clock, panes(theme, clock));
        pushes.apply(test::samplePushes(3));
        jobs.setPushes(pushes.pushIds());
        treeherder::Job job = test::makeJob(1, pushes.pushIds().constFirst());
        job.result = treeherder::JobResult::TestFailed;
        store.apply(test::batchOf({job}));
        window.setModels(&jobs, &pushes);
        window.pane<ui::PushPane>()->setModel(&pushes);
        window.pane<ui::DetailsPanel>()->showJob(job, QStringLiteral("Linux 24.04"), {}, true);
        window.showGrid();
        window.resize(test::smallScreen);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.devicePixelRatioF(), factor.toDouble());
        QCOMPARE(window.size(), test::smallScreen);
        const QStringList faults = faultsOf(window);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestScaledWindow)
#include "test_scaled_window.moc"
