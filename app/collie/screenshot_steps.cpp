#include "app/collie/screenshot_steps.h"

#include "app/collie/application.h"
#include "app/collie/example_recording.h"
#include "app/collie/repository_controller.h"
#include "app/collie/screenshot_stage.h"
#include "ui/details/details_panel.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/replay_bar.h"
#include "ui/pulse/stream_view.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/widgets/repository_switcher.h"

#include <QPlainTextEdit>
#include <QTreeView>
#include <QTreeWidget>

namespace collie::app {
namespace {

constexpr qint64 recordedFrom = 1'798'880'400'000; ///< Milliseconds since the epoch.
constexpr qint64 betweenMessages = 21'000;         ///< Milliseconds.

/// The row of a push in the list of pushes. \param author  whose first one is meant; empty for the newest of all.
qint64 pushOf(ScreenshotStage &stage, const QString &author) {
    const models::PushListModel &pushes = stage.application().repository()->feed().pushes();
    for (int row = 0; row < pushes.rowCount(); ++row) {
        if (author.isEmpty() || pushes.pushAt(row).author == author)
            return pushes.pushAt(row).id;
    }
    return 0;
}

} // namespace

void openRepository(ScreenshotStage &stage, const QString &name) {
    stage.window().repositories()->choose(name);
}

void chooseExamples(ScreenshotStage &stage) {
    stage.window().pane<ui::PushPane>()->list()->setSelectedPushIds({pushOf(stage, examplesAuthor)});
}

std::function<void(ScreenshotStage &)> marking(const char *label) {
    return [label](ScreenshotStage &stage) {
        const models::JobStore &store = stage.application().repository()->feed().store();
        for (models::JobRow row = 0; row < store.size(); ++row) {
            if (store.job(row).typeName == QLatin1String(label))
                stage.window().grid()->selectJob(row);
        }
    };
}

QVector<models::JobRow> jobsThat(ScreenshotStage &stage, bool (*holds)(treeherder::JobStatus), qsizetype most) {
    const models::JobStore &store = stage.application().repository()->feed().store();
    QVector<models::JobRow> found;
    for (models::JobRow row = 0; row < store.size() && found.size() < most; ++row) {
        if (holds(store.statusAt(row)))
            found.append(row);
    }
    return found;
}

bool isRunning(treeherder::JobStatus status) {
    return status == treeherder::JobStatus::Running;
}

void openLanding(ScreenshotStage &stage) {
    CommandLine line;
    session::OpenTarget &target = line.target.emplace();
    target.kind = treeherder::Address::Kind::Landing;
    target.repository = QStringLiteral("try");
    target.landing = QStringLiteral("1");
    target.landoInstance = QStringLiteral("lando-prod-2025");
    stage.application().open(line);
}

void chooseFailedSimilar(ScreenshotStage &stage) {
    auto *list = stage.window().pane<ui::DetailsPanel>()->similar()->findChild<QTreeView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        const int status = index.data(models::SimilarJobModel::StatusRole).toInt();
        if (treeherder::isFailure(static_cast<treeherder::JobStatus>(status)))
            return list->setCurrentIndex(index);
    }
}

void writeLabels(ScreenshotStage &stage) {
    auto *dialog = stage.over<ui::LabelsDialog>();
    if (dialog == nullptr)
        return;
    dialog->resize(dialog->width(), 360);
    QStringList labels;
    for (const models::JobRow job : jobsThat(stage, treeherder::isFailure, 2))
        labels.append(stage.application().repository()->feed().store().job(job).typeName);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(labels.join(u'\n'));
}

void unfoldIndex(ScreenshotStage &stage) {
    auto *browser = stage.over<ui::IndexBrowser>();
    if (browser == nullptr)
        return;
    browser->resize(browser->width(), 360);
    auto *tree = browser->findChild<QTreeWidget *>();
    QTreeWidgetItem *item = tree->topLevelItem(0);
    while (item != nullptr && item->isExpanded())
        item = item->child(0);
    if (item == nullptr)
        return;
    item->setExpanded(true);
    tree->setCurrentItem(item);
}

void chooseMessage(ScreenshotStage &stage) {
    auto *stream = stage.window().pane<ui::PulsePane>()->findChild<ui::StreamView *>();
    stream->setCurrentIndex(stream->model()->index(0, 0));
}

void openRecording(ScreenshotStage &stage) {
    Q_EMIT stage.window().pane<ui::PulsePane>()->replayRequested(
        stage.file(QStringLiteral("afternoon.jsonl"), exampleRecording(recordedFrom, betweenMessages)));
}

void stopInTheMiddle(ScreenshotStage &stage) {
    ui::ReplayBar *bar = stage.window().pane<ui::PulsePane>()->replayBar();
    Q_EMIT bar->pauseRequested();
    Q_EMIT bar->seekRequested(recordedFrom + 6 * betweenMessages);
}

void runHere(ScreenshotStage &stage) {
    auto *dialog = stage.over<ui::RunHereDialog>();
    if (dialog == nullptr)
        return;
    ScreenshotStage::write(stage.part("runCommand"), QStringLiteral("echo 12 tests passed"));
    ScreenshotStage::write(stage.part("runName"), QStringLiteral("unit tests"));
    ScreenshotStage::write(stage.part("runSymbol"), QStringLiteral("u"));
    Q_EMIT dialog->runRequested();
}

} // namespace collie::app
