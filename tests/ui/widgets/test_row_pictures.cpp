#include "models/actions/activity_model.h"
#include "models/actions/bulk_model.h"
#include "models/jobs/job_store.h"
#include "models/jobs/runnable_job_model.h"
#include "models/pulse/stream_model.h"
#include "models/pushes/push_list_model.h"
#include "services/base/slugid.h"
#include "services/failures/health_sighting.h"
#include "services/treeherder/runnable_jobs.h"
#include "tests/support/activate.h"
#include "tests/support/fake_clock.h"
#include "tests/support/job_batches.h"
#include "tests/support/painted_texts.h"
#include "tests/support/pulse_messages.h"
#include "tests/support/sample_tree.h"
#include "tests/ui/failures/failure_samples.h"
#include "tests/ui/health/health_samples.h"
#include "ui/actions/activity_view.h"
#include "ui/actions/bulk_panel.h"
#include "ui/failures/failures_view.h"
#include "ui/health/push_health_pane.h"
#include "ui/jobs/job_finder.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_view.h"
#include "ui/pushes/push_list_view.h"
#include "ui/transfers/transfer_view.h"
#include "ui/widgets/menu_heading.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHoverEvent>
#include <QMenu>
#include <QTest>
#include <QTreeView>

#include <array>
#include <memory>

using namespace collie;
using ui::Theme;

namespace {

/// How a row is looked at.
enum class Look { Plain, Hovered, Selected, HoveredAndSelected, Focused, Disabled };
constexpr std::array looks{Look::Plain,   Look::Hovered, Look::Selected, Look::HoveredAndSelected,
                           Look::Focused, Look::Disabled};
constexpr std::array schemes{Theme::Scheme::System, Theme::Scheme::Light, Theme::Scheme::Dark,
                             Theme::Scheme::HighContrast, Theme::Scheme::ColourBlind};

/// A view on the screen, and what keeps it alive.
struct Shown {
    std::shared_ptr<void> keeper;
    QWidget *window = nullptr;
    QAbstractItemView *view = nullptr;
};

qreal contrast(const QColor &a, const QColor &b) {
    const qreal one = ui::luminance(a), other = ui::luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// Pixels of a row that differ from its ground enough to be read.
struct Ink {
    QColor ground; ///< What most of the row is filled with.
    int pixels = 0;
};

Ink inkOf(const QImage &picture, qreal enough) {
    QHash<QRgb, int> counts;
    const QImage plain = picture.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < plain.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(plain.constScanLine(y));
        // Most of it is ground: as many at once as are alike.
        for (int x = 0, end = 0; x < plain.width(); x = end) {
            while (end < plain.width() && line[end] == line[x])
                ++end;
            counts[line[x]] += end - x;
        }
    }
    QRgb most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        most = counts.value(most) < it.value() ? it.key() : most;
    Ink ink{.ground = QColor(most)};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        ink.pixels += contrast(QColor(it.key()), ink.ground) >= enough ? it.value() : 0;
    return ink;
}

Shown pushes(Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::JobStore store;
        models::PushListModel model{store};
        ui::PushListView view;
        explicit Parts(Theme &of)
            : view(of) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    parts->model.apply(test::samplePushes(4));
    // One with failures to look at, one without, one not loaded yet.
    QVector<treeherder::Job> jobs;
    for (qint64 id = 1; id <= 30; ++id) {
        treeherder::Job job = test::makeJob(id, 1, QString::number(id));
        if (id % 3 == 0)
            job.result = treeherder::JobResult::TestFailed;
        jobs.append(job);
    }
    parts->store.apply(test::batchOf(jobs));
    parts->model.setJobsLoaded(1);
    parts->model.setJobsLoaded(2);
    parts->view.setClock(parts->clock);
    parts->view.setPushModel(&parts->model);
    return {parts, &parts->view, &parts->view};
}

Shown activities(Theme &theme) {
    struct Parts {
        models::ActivityModel model;
        ui::ActivityView view;
        explicit Parts(Theme &of)
            : view(of) {}
    };
    using Stage = models::Activity::Stage;
    const auto parts = std::make_shared<Parts>(theme);
    for (const Stage stage : {Stage::Sending, Stage::Running, Stage::Done, Stage::Failed}) {
        const quint64 id = parts->model.begin(QStringLiteral("Retrigger a job of many"), Stage::Sending, 1);
        parts->model.advance(id, stage, QStringLiteral("What is known of it"));
    }
    parts->view.setModel(&parts->model);
    return {parts, &parts->view, parts->view.list()};
}

Shown requests(Theme &theme) {
    struct Parts {
        models::BulkModel model;
        ui::BulkPanel panel;
        explicit Parts(Theme &of)
            : panel(of) {}
    };
    using State = models::BulkRow::State;
    const auto parts = std::make_shared<Parts>(theme);
    QVector<models::BulkRow> rows;
    for (const State state : {State::Waiting, State::Accepted, State::Failed, State::Unknown}) {
        models::BulkRow row;
        row.title = QStringLiteral("test-linux2404-64/opt-mochitest-1");
        row.state = state;
        row.message = QStringLiteral("What came of it");
        rows.append(row);
    }
    parts->model.setRows(rows);
    parts->panel.setModel(&parts->model);
    return {parts, &parts->panel, parts->panel.table()};
}

Shown transfers(Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::TransferModel model;
        ui::TransferView view;
        explicit Parts(Theme &of)
            : view(of, clock) {}
    };
    using transfers::TransferState;
    const auto parts = std::make_shared<Parts>(theme);
    QVector<transfers::Transfer> all;
    for (const TransferState state :
         {TransferState::Waiting, TransferState::Running, TransferState::Done, TransferState::Failed}) {
        transfers::Transfer transfer;
        transfer.id = all.size() + 1;
        transfer.state = state;
        transfer.file = QStringLiteral("/tmp/some-file.tar.zst");
        transfer.name = QStringLiteral("some-file.tar.zst");
        transfer.size = 1000;
        transfer.sent = 400;
        all.append(transfer);
    }
    parts->model.reset(all);
    parts->view.setModel(&parts->model);
    return {parts, &parts->view, parts->view.list()};
}

Shown ownJobs(Theme &theme) {
    struct Parts {
        models::OwnJobModel model;
        ui::OwnJobsPane pane;
        explicit Parts(Theme &of)
            : pane(of) {}
    };
    using State = ownjobs::OwnJobState;
    const auto parts = std::make_shared<Parts>(theme);
    parts->pane.setModel(&parts->model);
    for (const State state : {State::Pending, State::Running, State::Completed}) {
        models::OwnJobModel::Entry entry;
        entry.job.taskId = newSlugid();
        entry.job.name = QStringLiteral("A measurement of the lab");
        entry.job.symbol = QStringLiteral("lab");
        entry.job.state = state;
        parts->model.put(entry);
    }
    return {parts, &parts->pane, parts->pane.findChild<QTreeView *>()};
}

Shown messages(Theme &theme) {
    struct Parts {
        test::FakeClock clock;
        models::StreamModel model;
        ui::PulsePane pane;
        explicit Parts(Theme &of)
            : pane(of, clock) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    for (const char *event : {"task-running", "task-failed", "task-completed", "task-exception"})
        parts->model.append({test::taskMessage(event, "A35mWTRuQmyj88yMnIF0fA")});
    parts->pane.setModel(&parts->model);
    return {parts, &parts->pane, parts->pane.view()};
}

Shown finder(Theme &theme) {
    struct Parts {
        models::JobPlan plan;
        models::RunnableJobModel model{plan};
        ui::JobFinder dialog;
        explicit Parts(Theme &of)
            : dialog(of, model, plan) {}
    };
    const auto parts = std::make_shared<Parts>(theme);
    parts->dialog.presentLoading(QStringLiteral("abcdef123456"));
    parts->model.setJobs(
        4,
        treeherder::parseRunnableJobs(
            R"({"test-linux2404-64/opt-mochitest-plain-1": {"platform": "linux2404-64", "symbol": "1", "groupSymbol": "M", "collection": {"opt": true}},
                "test-linux2404-64/opt-mochitest-plain-2": {"platform": "linux2404-64", "symbol": "2", "groupSymbol": "M", "collection": {"opt": true}}})",
            4)
            .value(),
        {});
    parts->dialog.presentJobs();
    return {parts, &parts->dialog, parts->dialog.list()};
}

Shown priorities(Theme &theme) {
    using scheduling::JobValue;
    scheduling::JobPriorities found;
    found.failures = {QStringLiteral("0123456789abcdef")};
    for (const JobValue value : {JobValue::High, JobValue::Low, JobValue::Always}) {
        scheduling::JobType type;
        type.labels = {QStringLiteral("test-linux2404-64/opt-mochitest-%1").arg(int(value))};
        type.value = value;
        found.types.append(type);
    }
    const auto pane = std::make_shared<ui::PrioritiesPane>(theme);
    pane->showPriorities(found, QStringLiteral("Three types."));
    return {pane, pane.get(), pane->findChild<QTreeView *>()};
}

Shown failureRows(Theme &theme) {
    const auto view = std::make_shared<ui::FailuresView>(theme);
    view->showFailures(test::failuresOf("dom/a.html", 4210));
    auto *tree = view->findChild<QTreeView *>(QStringLiteral("failures"));
    tree->expandAll();
    return {view, view.get(), tree};
}

Shown healthRows(Theme &theme) {
    const auto pane = std::make_shared<ui::PushHealthPane>(theme);
    failures::PushReport report = test::sampleReport();
    pane->showPush({.repository = QStringLiteral("autoland"), .revision = QStringLiteral("4d2c1ef6fbf4aaaa")});
    pane->showReport(report, {}, true);
    pane->showOutcomes({{failures::rowAndLabel(report.entries.constFirst().jobs.constFirst()),
                         {failures::Outcome::Running, QStringLiteral("Failed before, too.")}}},
                       QStringLiteral("One is running."));
    auto *tree = pane->findChild<QTreeView *>(QStringLiteral("health"));
    tree->expandAll();
    return {pane, pane.get(), tree};
}

constexpr std::array<std::pair<const char *, Shown (*)(Theme &)>, 10> views{{{"pushes", pushes},
                                                                             {"activities", activities},
                                                                             {"requests", requests},
                                                                             {"transfers", transfers},
                                                                             {"own jobs", ownJobs},
                                                                             {"Pulse messages", messages},
                                                                             {"finder", finder},
                                                                             {"priorities", priorities},
                                                                             {"failures", failureRows},
                                                                             {"push health", healthRows}}};

/// Rows on show, those below others too: the first ones, among which each kind is, and the last.
QModelIndexList rowsOf(const QAbstractItemView &view) {
    QModelIndexList rows;
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    for (QModelIndex row = view.model()->index(0, 0); row.isValid();) {
        if (view.visualRect(row).isValid() && view.viewport()->rect().contains(view.visualRect(row).center()))
            rows.append(row);
        row = tree != nullptr ? tree->indexBelow(row) : row.siblingAtRow(row.row() + 1);
    }
    constexpr qsizetype most = 5;
    while (rows.size() > most)
        rows.removeAt(most - 1);
    return rows;
}

} // namespace

/// Whatever a row is, it can be read.
class TestRowPictures final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void textIsReadInEveryLook_data();
    void textIsReadInEveryLook();
    void headingsOfMenusAreRead();

  private:
    static QImage picture(const Shown &shown, const QModelIndex &index, Look look);
};

/// Of the middle of the row: frames at its edge are no text.
QImage TestRowPictures::picture(const Shown &shown, const QModelIndex &index, Look look) {
    QAbstractItemView &view = *shown.view;
    const bool isHovered = look == Look::Hovered || look == Look::HoveredAndSelected;
    QRect rect = view.visualRect(index);
    rect.setLeft(0);
    rect.setRight(view.viewport()->width() - 1);
    view.setEnabled(look != Look::Disabled);
    view.selectionModel()->clear();
    if (look != Look::Plain && look != Look::Hovered)
        view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (look == Look::Focused)
        view.setFocus();
    else
        view.clearFocus();
    const QPoint pointer = isHovered ? rect.center() : QPoint(-1, -1);
    QHoverEvent hover(isHovered ? QEvent::HoverMove : QEvent::HoverLeave, pointer, pointer, pointer);
    QCoreApplication::sendEvent(view.viewport(), &hover);
    return view.viewport()->grab(rect.adjusted(4, 3, -4, -3)).toImage();
}

void TestRowPictures::textIsReadInEveryLook_data() {
    QTest::addColumn<size_t>("which");
    for (size_t i = 0; i < views.size(); ++i)
        QTest::newRow(views.at(i).first) << i;
}

void TestRowPictures::textIsReadInEveryLook() {
    QFETCH(size_t, which);
    Theme theme;
    theme.applyTo(*qApp);
    const Shown shown = views.at(which).second(theme);
    shown.window->resize(900, 600);
    shown.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(shown.window));
    test::activate(shown.window);
    const QModelIndexList rows = rowsOf(*shown.view);
    QVERIFY(rows.size() >= 2);
    for (const Theme::Scheme scheme : schemes) {
        theme.setScheme(scheme);
        QCoreApplication::sendPostedEvents();
        for (const QModelIndex &row : rows) {
            const int plain = inkOf(picture(shown, row, Look::Plain), 3).pixels;
            const QString place = ui::schemeName(scheme) + QStringLiteral(", row “%1”").arg(row.data().toString());
            QVERIFY2(plain > 40, qPrintable(place));
            for (const Look look : looks) {
                // What is disabled is pale on purpose, yet it is there.
                const Ink ink = inkOf(picture(shown, row, look), look == Look::Disabled ? 1.5 : 3);
                // All that is on show is looked at, so once for each kind of row is enough.
                if (look != Look::Disabled && (row == rows.constFirst() || row == rows.constLast())) {
                    const QStringList pale = test::paleTexts(*shown.view->viewport());
                    QVERIFY2(pale.isEmpty(),
                             qPrintable(place + QStringLiteral(", look %1:\n").arg(int(look)) + pale.join(u'\n')));
                }
                // A chip is filled, and stands out less from another ground, whatever is written on it.
                QVERIFY2(ink.pixels * 3 > plain,
                         qPrintable(place + QStringLiteral(", look %1: %2 pixels of text on %3, plain %4")
                                                .arg(int(look))
                                                .arg(ink.pixels)
                                                .arg(ink.ground.name())
                                                .arg(plain)));
            }
        }
    }
    theme.setScheme(Theme::Scheme::System);
}

/// What a menu acts on is read before anything in it is clicked.
void TestRowPictures::headingsOfMenusAreRead() {
    Theme theme;
    theme.applyTo(*qApp);
    for (const Theme::Scheme scheme : schemes) {
        theme.setScheme(scheme);
        QCoreApplication::sendPostedEvents();
        QMenu menu;
        QAction *heading = ui::addMenuHeading(menu, QStringLiteral("3 jobs & a <b>half</b>"));
        QAction *entry = menu.addAction(QStringLiteral("3 jobs and a half, enabled"));
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QImage picture = menu.grab().toImage();
        const int read = inkOf(picture.copy(menu.actionGeometry(heading)), 4.5).pixels;
        const int plain = inkOf(picture.copy(menu.actionGeometry(entry)), 4.5).pixels;
        QVERIFY(plain > 40);
        QVERIFY2(read * 2 > plain,
                 qPrintable(QStringLiteral("scheme %1: %2, %3").arg(int(scheme)).arg(read).arg(plain)));
        QVERIFY(!heading->isEnabled());
        QCOMPARE(menu.findChild<ui::PlainLabel *>()->text(), QStringLiteral("3 jobs & a <b>half</b>"));
    }
    theme.setScheme(Theme::Scheme::System);
}

QTEST_MAIN(TestRowPictures)
#include "test_row_pictures.moc"
