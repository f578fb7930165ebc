#include "app/collie/screenshot_scenes.h"

#include "app/collie/application.h"
#include "app/collie/repository_controller.h"
#include "app/collie/screenshot_stage.h"
#include "ui/account/account_button.h"
#include "ui/details/annotation_list.h"
#include "ui/details/artifact_list.h"
#include "ui/details/details_panel.h"
#include "ui/details/job_summary.h"
#include "ui/details/log_list.h"
#include "ui/details/similar_jobs_view.h"
#include "ui/details/task_view.h"
#include "ui/help/help_window.h"
#include "ui/job_intents.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/main_window.h"
#include "ui/ownjobs/own_jobs_pane.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/priorities/priorities_pane.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/pulse_pane.h"
#include "ui/pulse/stream_view.h"
#include "ui/pushes/my_pushes_pane.h"
#include "ui/pushes/push_list_view.h"
#include "ui/pushes/push_pane.h"
#include "ui/settings/settings_window.h"
#include "ui/tasks/task_editor.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/widgets/repository_switcher.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

namespace collie::app {
namespace {

using Scene = ScreenshotScene;
using Shown = std::function<QWidget *(ScreenshotStage &)>;

constexpr QSize largeWindow(1360, 860);
constexpr int paneHeight = 360;
const QString examplesAuthor = QStringLiteral("examples@example.com"); ///< Of the sandbox's push of failures.

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

/// The row of a push in the list of pushes. \param author  whose first one is meant; empty for the newest of all.
qint64 pushOf(ScreenshotStage &stage, const QString &author) {
    const models::PushListModel &pushes = stage.application().repository()->feed().pushes();
    for (int row = 0; row < pushes.rowCount(); ++row) {
        if (author.isEmpty() || pushes.pushAt(row).author == author)
            return pushes.pushAt(row).id;
    }
    return 0;
}

void openRepository(ScreenshotStage &stage, const QString &name) {
    stage.window().repositories()->choose(name);
}

void chooseExamples(ScreenshotStage &stage) {
    stage.window().pane<ui::PushPane>()->list()->setSelectedPushIds({pushOf(stage, examplesAuthor)});
}

/// Marks a job of the pushes on show. \param label  of its task.
Scene::Step marking(const char *label) {
    return [label](ScreenshotStage &stage) {
        const models::JobStore &store = stage.application().repository()->feed().store();
        for (models::JobRow row = 0; row < store.size(); ++row) {
            if (store.job(row).typeName == QLatin1String(label))
                stage.window().grid()->selectJob(row);
        }
    };
}

/// A tab of the details, by what is in it.
Scene::Step tab(QWidget *(*content)(const ui::DetailsPanel &)) {
    return [content](ScreenshotStage &stage) {
        const auto *details = stage.window().pane<ui::DetailsPanel>();
        details->findChild<QTabWidget *>(QStringLiteral("detailsTabs"))->setCurrentWidget(content(*details));
    };
}

/// What is about the window as a whole, and what lies over it.
void addWindow(QVector<Scene> &scenes) {
    scenes.append(
        {.name = QStringLiteral("main"), .steps = {doing("nextFailure")}, .shown = mainWindow, .window = largeWindow});
    scenes.append(
        {.name = QStringLiteral("window"), .inGuide = true, .steps = {doing("nextFailure")}, .shown = mainWindow});
    scenes.append({.name = QStringLiteral("repositories"),
                   .inGuide = true,
                   .steps = {doing("chooseRepository")},
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
                                 ScreenshotStage::write(QApplication::focusWidget(), pushes.pushAt(1).revision);
                             }},
                   .shown = mainWindow});
    for (const char *action : {"keyboardSheet", "aboutCollie", "allHistory"})
        scenes.append({.name = QLatin1String(action), .steps = {doing(action)}, .shown = overIt});
    scenes.append({.name = QStringLiteral("save-preset"),
                   .steps = {doing("filterJobs"),
                             [](ScreenshotStage &) {
                                 ScreenshotStage::write(QApplication::focusWidget(), QStringLiteral("mochitest"));
                             },
                             doing("savePreset")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("presets"),
                   .steps = {doing("savePreset"),
                             [](ScreenshotStage &stage) {
                                 ScreenshotStage::write(stage.part("presetName"), QStringLiteral("Mochitests"));
                             },
                             clicking("presetSave"), doing("managePresets")},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("scopes"),
                   .steps = {doing("resetFilter"),
                             [](ScreenshotStage &stage) { Q_EMIT stage.window().accountButton()->scopesRequested(); }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("paste-credentials"),
                   .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().accountButton()->pasteRequested(); }},
                   .shown = overIt});
    scenes.append({.name = QStringLiteral("first-steps"),
                   .inGuide = true,
                   .steps = {doing("firstSteps"), clicking("firstStepsNext")},
                   .shown = mainWindow});
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
    scenes.append({.name = QStringLiteral("labels"), .steps = {doing("fromLabels")}, .shown = overIt});
    scenes.append({.name = QStringLiteral("index"), .steps = {doing("browseIndex")}, .shown = overIt});
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
         .steps = {[](ScreenshotStage &stage) { Q_EMIT stage.window().pane<ui::PulsePane>()->accountRequested(); }},
         .shown = overIt});
    scenes.append({.name = QStringLiteral("pulse"),
                   .inGuide = true,
                   .steps = {showing("pulse"), clicking("pulseChoice2"), doing("nextFailure"), doing("retrigger"),
                             [](ScreenshotStage &stage) {
                                 auto *stream = stage.window().pane<ui::PulsePane>()->findChild<ui::StreamView *>();
                                 stream->setCurrentIndex(stream->model()->index(0, 0));
                             }},
                   .shown = paneOf("pulse")});
    scenes.append({.name = QStringLiteral("activity"),
                   .inGuide = true,
                   .steps = {showing("activity", 220)},
                   .shown = paneOf("activity")});
}

void runHere(ScreenshotStage &stage) {
    auto *dialog = stage.over<ui::RunHereDialog>();
    if (dialog == nullptr)
        return;
    // Command, folder, repository, revision, name, symbol; Qt's own are parts of other fields.
    auto fields = dialog->findChildren<QLineEdit *>();
    fields.removeIf([](const QLineEdit *field) { return field->objectName().startsWith(QLatin1String("qt_")); });
    ScreenshotStage::write(fields.value(0), QStringLiteral("echo 12 tests passed"));
    ScreenshotStage::write(fields.value(4), QStringLiteral("unit tests"));
    ScreenshotStage::write(fields.value(5), QStringLiteral("u"));
    Q_EMIT dialog->runRequested();
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
         .shown = paneOf("ownJobs")});
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
    const auto addScene = [&scenes](const char *name, const Scene::Step &step) {
        scenes.append({.name = QLatin1String(name), .steps = {showing("details"), step}, .shown = paneOf("details")});
    };
    addScene("details-summary", tab([](const ui::DetailsPanel &of) -> QWidget * { return of.summary(); }));
    addScene("details-logs", tab([](const ui::DetailsPanel &of) -> QWidget * { return of.logs(); }));
    addScene("details-similar", tab([](const ui::DetailsPanel &of) -> QWidget * { return of.similar(); }));
    addScene("details-annotations", tab([](const ui::DetailsPanel &of) -> QWidget * { return of.annotations(); }));
    addScene("details-artifacts", tab([](const ui::DetailsPanel &of) -> QWidget * { return of.artifacts(); }));
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
}

void addSettings(QVector<Scene> &scenes) {
    for (const char *section : {"account", "deployments", "appearance", "notifications", "keys", "logs", "pulse",
                                "transfers", "network", "privacy"}) {
        const bool inGuide = QLatin1String(section) == QLatin1String("appearance");
        scenes.append(
            {.name = inGuide ? QStringLiteral("settings") : QStringLiteral("settings-") + QLatin1String(section),
             .inGuide = inGuide,
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
