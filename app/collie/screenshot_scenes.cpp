#include "app/collie/screenshot_scenes.h"

#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/collie/screenshot_stage.h"
#include "app/collie/screenshot_steps.h"
#include "services/base/slugid.h"
#include "ui/account/account_button.h"
#include "ui/details/annotation_list.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/details/log_list.h"
#include "ui/details/performance_list.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/details/task_view.h"
#include "ui/help/help_window.h"
#include "ui/job_intents.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/links/link_field.h"
#include "ui/main_window.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pushes/landing_page.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/settings/settings_window.h"
#include "ui/tasks/task_editor.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/own_task_bar.h"
#include "ui/transfers/transfer_view.h"

#include <QLineEdit>
#include <QTabWidget>

#include <algorithm>

namespace collie::app {
namespace {

using Scene = ScreenshotScene;
using Shown = std::function<QWidget *(ScreenshotStage &)>;

constexpr QSize largeWindow(1360, 860);
constexpr QSize smallWindow(800, 560);
constexpr QSize tallWindow(960, 860);
constexpr int paneHeight = 360;

QWidget *mainWindow(ScreenshotStage &stage) {
    return &stage.window();
}

QWidget *overIt(ScreenshotStage &stage) {
    return stage.over();
}

template <class T>
QWidget *overOf(ScreenshotStage &stage) {
    return stage.over<T>();
}

Shown paneOf(const char *id) {
    return [id](ScreenshotStage &stage) { return stage.pane(id); };
}

Scene::Step doing(const char *action) {
    return [action](ScreenshotStage &stage) { stage.trigger(action); };
}

Scene::Step clicking(const char *button) {
    return [button](ScreenshotStage &stage) { stage.click(button); };
}

Scene::Step showing(const char *pane, int height = paneHeight) {
    return [pane, height](ScreenshotStage &stage) { stage.showPane(pane, height); };
}

/// A tab of the details, by what is in it.
Scene::Step tab(QWidget *(*content)(const ui::DetailsPanel &)) {
    return [content](ScreenshotStage &stage) {
        const auto *details = stage.window().pane<ui::DetailsPanel>();
        details->findChild<QTabWidget *>(QStringLiteral("detailsTabs"))->setCurrentWidget(content(*details));
    };
}

/// What is about the window as a whole, and what lies over the jobs.
void addWindow(QVector<Scene> &scenes) {
    scenes.append(
        {.name = QStringLiteral("main"), .steps = {doing("nextFailure")}, .shown = mainWindow, .window = largeWindow});
    scenes.append(
        {.name = QStringLiteral("window"), .inGuide = true, .steps = {doing("nextFailure")}, .shown = mainWindow});
    // Early, while its times are of just now.
    scenes.append({.name = QStringLiteral("landing"),
                   .inGuide = true,
                   .steps = {openLanding},
                   .shown = [](ScreenshotStage &stage) -> QWidget * {
                       QWidget *page = stage.window().landingPage();
                       return page->isVisible() ? page : nullptr;
                   }});
    scenes.append({.name = QStringLiteral("repositories"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) { openRepository(stage, QStringLiteral("autoland")); },
                             doing("chooseRepository")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("range"),
                   .inGuide = true,
                   .steps = {doing("rangeOfPushes")},
                   .shown = paneOf("pushes")});
    scenes.append({.name = QStringLiteral("filter"),
                   .inGuide = true,
                   .steps = {doing("addFilterField"),
                             [](ScreenshotStage &stage) {
                                 if (auto *editor = stage.over<ui::FieldFilterEditor>())
                                     ScreenshotStage::write(editor->findChild<QLineEdit *>(),
                                                            QStringLiteral("mochitest"));
                             }},
                   .shown = overOf<ui::FieldFilterEditor>});
    scenes.append({.name = QStringLiteral("link"),
                   .inGuide = true,
                   .steps = {doing("openLink"),
                             [](ScreenshotStage &stage) {
                                 const auto &pushes = stage.application().repository()->feed().pushes();
                                 if (auto *field = stage.over<ui::LinkField>())
                                     ScreenshotStage::write(field->findChild<QLineEdit *>(), pushes.pushAt(1).revision);
                             }},
                   .shown = overOf<ui::LinkField>});
}

/// What opens beside the window, whatever is in it; and the tour.
void addDialogs(QVector<Scene> &scenes) {
    scenes.append(
        {.name = QStringLiteral("keys"), .inGuide = true, .steps = {doing("keyboardSheet")}, .shown = overIt});
    scenes.append({.name = QStringLiteral("about"), .inGuide = true, .steps = {doing("aboutCollie")}, .shown = overIt});
    scenes.append({.name = QStringLiteral("save-preset"),
                   .inGuide = true,
                   .steps = {doing("filterJobs"),
                             [](ScreenshotStage &) {
                                 ScreenshotStage::write(QApplication::focusWidget(), QStringLiteral("mochitest"));
                             },
                             doing("savePreset"),
                             [](ScreenshotStage &stage) {
                                 ScreenshotStage::write(stage.part("presetName"), QStringLiteral("Mochitests"));
                             }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("presets"),
                   .inGuide = true,
                   .steps = {doing("savePreset"),
                             [](ScreenshotStage &stage) {
                                 ScreenshotStage::write(stage.part("presetName"), QStringLiteral("Mochitests"));
                             },
                             clicking("presetSave"), doing("managePresets")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("scopes"),
                   .inGuide = true,
                   .steps = {doing("resetFilter"),
                             [](ScreenshotStage &stage) { Q_EMIT stage.window().accountButton()->scopesRequested(); }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("paste-credentials"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().accountButton()->pasteRequested(); }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("first-steps"),
                   .inGuide = true,
                   .steps = {doing("firstSteps"), clicking("firstStepsNext")},
                   .shown = mainWindow,
                   .window = smallWindow});
    scenes.append({.name = QStringLiteral("first-steps-done"),
                   .steps = {clicking("firstStepsNext"), clicking("firstStepsNext")},
                   .shown = mainWindow});
}

/// What asks for something to be done.
void addScheduling(QVector<Scene> &scenes) {
    scenes.append({.name = QStringLiteral("action"),
                   .inGuide = true,
                   .steps = {doing("nextFailure"),
                             [](ScreenshotStage &stage) {
                                 Q_EMIT stage.window().intents()->jobActionRequested(
                                     stage.window().grid()->selectedJobs(), QStringLiteral("backfill"));
                             }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("add-jobs"),
                   .inGuide = true,
                   .steps = {doing("addJobs"),
                             [](ScreenshotStage &stage) {
                                 if (QWidget *finder = stage.over())
                                     ScreenshotStage::write(finder->findChild<QLineEdit *>(),
                                                            QStringLiteral("mochitest opt"));
                             }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("create-task"),
                   .inGuide = true,
                   .steps = {doing("createTask")},
                   .shown = overOf<ui::TaskEditor>});
    scenes.append({.name = QStringLiteral("labels"),
                   .inGuide = true,
                   .steps = {doing("fromLabels"), writeLabels, clicking("planButton")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("index"),
                   .inGuide = true,
                   .steps = {doing("browseIndex"), unfoldIndex, unfoldIndex, unfoldIndex, unfoldIndex},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("question"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) {
                                 for (const models::JobRow job : jobsThat(stage, isRunning, 1))
                                     stage.window().grid()->selectJob(job);
                             },
                             doing("cancel")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("change-priority"),
                   .inGuide = true,
                   .steps = {doing("nextFailure"), doing("changePriority")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("purge-caches"),
                   .inGuide = true,
                   .steps = {doing("nextFailure"), doing("purgeCaches")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("watches"),
                   .inGuide = true,
                   .steps = {doing("nextFailure"), doing("watchJob"), doing("watchFilter"), doing("allWatches")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("priorities"),
                   .inGuide = true,
                   .steps = {showing("priorities"),
                             [](ScreenshotStage &stage) {
                                 Q_EMIT stage.window().pane<ui::PrioritiesPane>()->computeRequested();
                             }},
                   .shown = paneOf("priorities")});
}

void addPulse(QVector<Scene> &scenes) {
    scenes.append({.name = QStringLiteral("pulse-start"),
                   .inGuide = true,
                   .steps = {showing("pulse", 420)},
                   .shown = paneOf("pulse")});
    scenes.append({.name = QStringLiteral("exchanges"),
                   .inGuide = true,
                   .steps = {showing("pulse"), clicking("chooseExchanges")},
                   .shown = overOf<ui::BindingsEditor>});
    scenes.append(
        {.name = QStringLiteral("pulse-account"),
         .inGuide = true,
         .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().pane<ui::PulsePane>()->accountRequested(); }},
         .shown = overIt});
    scenes.append({.name = QStringLiteral("pulse"),
                   .inGuide = true,
                   .steps = {showing("pulse", 460), clicking("pulseChoice2"), doing("nextFailure"), doing("retrigger"),
                             chooseMessage},
                   .shown = paneOf("pulse"),
                   .window = tallWindow});
    scenes.append({.name = QStringLiteral("activity"),
                   .inGuide = true,
                   .steps = {showing("activity", 220)},
                   .shown = paneOf("activity")});
    scenes.append({.name = QStringLiteral("bulk"),
                   .inGuide = true,
                   .steps = {showing("activity", 260),
                             [](ScreenshotStage &stage) {
                                 Q_EMIT stage.window().intents()->cancelRequested(jobsThat(stage, isRunning, 6));
                             }},
                   .shown = paneOf("activity")});
    scenes.append({.name = QStringLiteral("replay"),
                   .inGuide = true,
                   .steps = {showing("pulse", 460), openRecording, stopInTheMiddle, chooseMessage},
                   .shown = paneOf("pulse"),
                   .window = tallWindow});
}

/// What goes to a server from here.
void addSending(QVector<Scene> &scenes) {
    scenes.append({.name = QStringLiteral("upload"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) {
                       Q_EMIT stage.window().contentDropped(
                           {{stage.file(QStringLiteral("profile.json"), QByteArray(240'000, ' ')),
                             stage.file(QStringLiteral("notes.txt"), QByteArray(1'800, ' '))},
                            {},
                            {}});
                   }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("transfers"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) {
                                 Q_EMIT stage.window().contentDropped(
                                     {{stage.file(QStringLiteral("profile.json"), QByteArray(240'000, ' '))}, {}, {}});
                             },
                             clicking("uploadButton"), showing("transfers", 260)},
                   .shown = paneOf("transfers")});
    scenes.append({.name = QStringLiteral("add-artifact"),
                   .inGuide = true,
                   .steps = {[](ScreenshotStage &stage) {
                       Q_EMIT stage.window().pane<ui::TransferView>()->ownTasks()->addRequested(
                           newSlugid(), QStringLiteral("profile.json"));
                   }},
                   .shown = overOf<ui::AddArtifactDialog>});
    scenes.append(
        {.name = QStringLiteral("run-here"),
         .inGuide = true,
         .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().pane<ui::OwnJobsPane>()->runRequested(); }},
         .shown = overOf<ui::RunHereDialog>});
    scenes.append(
        {.name = QStringLiteral("own-jobs"),
         .inGuide = true,
         .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().pane<ui::OwnJobsPane>()->runRequested(); },
                   runHere, showing("ownJobs", 260)},
         .shown = [](ScreenshotStage &stage) -> QWidget * {
             const bool hasJob = stage.window().pane<ui::OwnJobsPane>()->list()->model()->rowCount() > 0;
             return hasJob ? stage.pane("ownJobs") : nullptr;
         }});
}

/// On the push that has an example of every kind of failure.
void addFailures(QVector<Scene> &scenes) {
    scenes.append(
        {.name = QStringLiteral("failures"),
         .inGuide = true,
         .steps = {[](ScreenshotStage &stage) { openRepository(stage, QStringLiteral("try")); }, chooseExamples,
                   marking("test-linux2404-64/opt-mochitest-example-summary"), showing("details", 420)},
         .shown = paneOf("details")});
    scenes.append(
        {.name = QStringLiteral("task"),
         .inGuide = true,
         .steps = {showing("details", 420), tab([](const ui::DetailsPanel &of) -> QWidget * { return of.task(); })},
         .shown = paneOf("details")});
    const auto addTab = [&scenes](const char *name, int height, QWidget *(*content)(const ui::DetailsPanel &)) {
        scenes.append({.name = QLatin1String(name),
                       .inGuide = true,
                       .steps = {showing("details", height), tab(content)},
                       .shown = paneOf("details")});
    };
    addTab("details-summary", 260, [](const ui::DetailsPanel &of) -> QWidget * { return of.summary(); });
    addTab("details-logs", 200, [](const ui::DetailsPanel &of) -> QWidget * { return of.logs(); });
    addTab("details-artifacts", 220, [](const ui::DetailsPanel &of) -> QWidget * { return of.artifacts(); });
    scenes.append(
        {.name = QStringLiteral("details-similar"),
         .inGuide = true,
         .steps = {showing("details", 260), tab([](const ui::DetailsPanel &of) -> QWidget * { return of.similar(); }),
                   chooseFailedSimilar},
         .shown = paneOf("details")});
    scenes.append({.name = QStringLiteral("log"),
                   .inGuide = true,
                   .steps = {doing("openLog"), showing("log")},
                   .shown = paneOf("log")});
    scenes.append({.name = QStringLiteral("push-health"),
                   .inGuide = true,
                   .steps = {showing("health", 420)},
                   .shown = paneOf("health")});
    scenes.append({.name = QStringLiteral("pinned"),
                   .inGuide = true,
                   .steps = {doing("pin"), doing("nextFailure"), doing("pin"), showing("pinned", 220)},
                   .shown = paneOf("pinned")});
    scenes.append({.name = QStringLiteral("my-pushes"),
                   .inGuide = true,
                   .steps = {showing("my-pushes", 260),
                             [](ScreenshotStage &stage) {
                                 auto *field = stage.pane("my-pushes")->findChild<QLineEdit *>();
                                 ScreenshotStage::write(field, examplesAuthor);
                                 ScreenshotStage::press(field, Qt::Key_Return);
                             }},
                   .shown = paneOf("my-pushes")});
    scenes.append(
        {.name = QStringLiteral("history"), .inGuide = true, .steps = {doing("allHistory")}, .shown = overIt});
    const auto addTabOf = [&scenes](const char *name, const char *job, QWidget *(*content)(const ui::DetailsPanel &)) {
        scenes.append({.name = QLatin1String(name),
                       .inGuide = true,
                       .steps = {marking(job), showing("details", 220), tab(content)},
                       .shown = paneOf("details")});
    };
    addTabOf("details-annotations", "test-linux2404-64/opt-mochitest-example-classified",
             [](const ui::DetailsPanel &of) -> QWidget * { return of.annotations(); });
    addTabOf("details-performance", "test-linux2404-64-shippable/opt-browsertime-example-performance",
             [](const ui::DetailsPanel &of) -> QWidget * { return of.performance(); });
}

void addSettings(QVector<Scene> &scenes) {
    for (const char *section : {"account", "deployments", "appearance", "notifications", "keys", "logs", "pulse",
                                "transfers", "network", "privacy"}) {
        scenes.append({.name = QStringLiteral("settings-") + QLatin1String(section),
                       .inGuide = true,
                       .steps = {doing("openSettings"),
                                 [section](ScreenshotStage &stage) {
                                     if (auto *settings = stage.over<ui::SettingsWindow>())
                                         settings->showPage(QLatin1String(section));
                                 }},
                       .shown = overOf<ui::SettingsWindow>});
    }
    scenes.append({.name = QStringLiteral("guide"),
                   .inGuide = true,
                   .steps = {doing("openGuide"),
                             [](ScreenshotStage &stage) {
                                 auto *guide = stage.over<ui::HelpWindow>();
                                 if (guide == nullptr)
                                     return;
                                 // A page without pictures: one of this window would never be the same twice.
                                 guide->resize(860, 480);
                                 guide->showPage(QStringLiteral("menus-and-keys"));
                                 ScreenshotStage::write(stage.part("guideSearch"), QStringLiteral("retrigger"));
                             }},
                   .shown = overOf<ui::HelpWindow>});
    // The last: it leaves what is on show.
    scenes.append(
        {.name = QStringLiteral("start"),
         .inGuide = true,
         .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().accountButton()->customDeploymentRequested(); }},
         .shown = mainWindow});
}

} // namespace

QVector<ScreenshotScene> screenshotScenes() {
    QVector<ScreenshotScene> scenes;
    addWindow(scenes);
    addDialogs(scenes);
    addScheduling(scenes);
    addPulse(scenes);
    addSending(scenes);
    addFailures(scenes);
    addSettings(scenes);
    return scenes;
}

QVector<ScreenshotScene> screenshotScenes(const QString &wanted) {
    const QVector<ScreenshotScene> all = screenshotScenes();
    if (wanted == QLatin1String("all"))
        return all;
    const bool isGuide = wanted == QLatin1String("guide");
    const QStringList names = wanted.isEmpty() ? QStringList{QStringLiteral("main")} : wanted.split(u',');
    QVector<ScreenshotScene> chosen;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(chosen),
                 [&](const ScreenshotScene &scene) { return isGuide ? scene.inGuide : names.contains(scene.name); });
    return isGuide || chosen.size() == names.size() ? chosen : QVector<ScreenshotScene>();
}

} // namespace collie::app
