#pragma once

#include "models/jobs/job_plan.h"
#include "models/jobs/runnable_job_model.h"
#include "services/base/json.h"
#include "services/storage/settings.h"
#include "tests/support/fake_clock.h"
#include "ui/account/paste_dialog.h"
#include "ui/account/scopes_dialog.h"
#include "ui/actions/action_dialog.h"
#include "ui/filters/presets_dialog.h"
#include "ui/filters/save_preset_dialog.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/job_finder.h"
#include "ui/links/history_list.h"
#include "ui/links/link_field.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pushes/range_panel.h"
#include "ui/settings/account_page.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/deployments_page.h"
#include "ui/settings/keys_page.h"
#include "ui/settings/logs_page.h"
#include "ui/settings/network_page.h"
#include "ui/settings/notifications_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/pulse_page.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/transfers_page.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/tasks/task_editor.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/upload_sheet.h"
#include "ui/watches/watches_dialog.h"
#include "ui/widgets/key_bindings.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QTemporaryDir>

#include <functional>
#include <utility>
#include <vector>

namespace collie::test {

/// What dialogs are made with.
struct DialogSurroundings {
    ui::Theme theme;
    FakeClock clock{1'700'000'000'000};
    QTemporaryDir folder;
    storage::Settings settings{folder.filePath(QStringLiteral("collie.ini"))};
    models::JobPlan plan;
    models::RunnableJobModel runnable{plan};
    QWidget window;
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("Bark"));
};

/// The caller owns what it makes.
using MakeDialog = std::function<QWidget *(DialogSurroundings &)>;

inline QWidget *makeActionDialog(DialogSurroundings &of, QByteArrayView schema) {
    auto *dialog = new ui::ActionDialog(of.theme);
    dialog->begin(QStringLiteral("Herd"), QStringLiteral("Brings them home."), QStringLiteral("3 sheep"),
                  parseJson(schema, QStringLiteral("The schema")).value(), Json::object());
    return dialog;
}

inline QWidget *makeUploadSheet(DialogSurroundings &of) {
    const transfers::UploadItem file{.file = QStringLiteral("/tmp/a.txt"),
                                     .name = QStringLiteral("a.txt"),
                                     .size = 1000,
                                     .contentType = "text/plain"};
    ui::UploadSheet::Offer offer;
    offer.files.items = {file};
    offer.tasks = {{QStringLiteral("abc"), 1, QStringLiteral("mine")}};
    return new ui::UploadSheet(of.theme, of.clock, offer);
}

inline QWidget *makeKeysPage(DialogSurroundings &of) {
    of.action->setObjectName(QStringLiteral("bark"));
    auto *keys = new ui::KeyBindings(of.window, {&of.menu}, of.settings, &of.window);
    return new ui::KeysPage(*keys);
}

inline QWidget *makeKeyboardSheet(DialogSurroundings &of) {
    ui::KeyboardSheet::Keys keys;
    for (int i = 0; i < 40; ++i)
        keys.append({QStringLiteral("F%1").arg(i), QStringLiteral("Brings them home.")});
    return new ui::KeyboardSheet({&of.menu}, keys);
}

inline QWidget *makePresets(DialogSurroundings &) {
    auto *dialog = new ui::PresetsDialog({}, nullptr);
    dialog->setPresets({{.name = QStringLiteral("Wool"), .key = {}, .filter = {}}});
    dialog->offerUndo(QStringLiteral("Milk"));
    return dialog;
}

inline QWidget *makeFilterEditor(DialogSurroundings &of) {
    auto *editor = new ui::FieldFilterEditor({}, &of.window);
    editor->open({}, {}, false);
    return editor;
}

inline QWidget *makeLinkField(DialogSurroundings &of) {
    auto *field = new ui::LinkField(of.theme, of.clock, &of.window);
    field->open(QStringLiteral("Address"), {});
    return field;
}

inline QWidget *makeDeployments(DialogSurroundings &) {
    auto *page = new ui::DeploymentsPage;
    QVector<ui::DeploymentsPage::Entry> entries;
    for (const Deployment &each : publicDeployments())
        entries.append({.deployment = each, .standard = each, .isOpen = false});
    page->setEntries(entries);
    return page;
}

template <class Page>
QWidget *makePage(DialogSurroundings &of) {
    return new Page(of.settings);
}

/// Everything that opens beside the main window, and the sections of the settings.
inline std::vector<std::pair<const char *, MakeDialog>> everyDialog() {
    std::vector<std::pair<const char *, MakeDialog>> all;
    const auto row = [&all](const char *name, const MakeDialog &make) { all.emplace_back(name, make); };
    row("pasted credentials", [](DialogSurroundings &) { return new ui::PasteDialog(QStringLiteral("Firefox CI")); });
    row("scopes", [](DialogSurroundings &) {
        return new ui::ScopesDialog(QStringLiteral("shepherd"), {QStringLiteral("herd:all")});
    });
    row("action", [](DialogSurroundings &of) {
        return makeActionDialog(of, R"({"type": "object", "properties": {
            "times": {"type": "integer"}, "loud": {"type": "boolean"}, "word": {"type": "string"},
            "pace": {"enum": ["walk", "trot"]}, "sheep": {"type": "array", "items": {"type": "string"}},
            "names": {"type": "object", "additionalProperties": {"type": "string"}},
            "way": {"oneOf": [{"title": "a", "type": "string"}, {"title": "b", "type": "integer"}]},
            "anything": {}}})");
    });
    row("action with any input", [](DialogSurroundings &of) { return makeActionDialog(of, "{}"); });
    row("preset", [](DialogSurroundings &) { return new ui::SavePresetDialog({}, {}, nullptr); });
    row("presets", makePresets);
    row("filter", makeFilterEditor);
    row("range", [](DialogSurroundings &of) { return new ui::RangePanel(of.theme); });
    row("jobs to add", [](DialogSurroundings &of) { return new ui::JobFinder(of.theme, of.runnable, of.plan); });
    row("history", [](DialogSurroundings &of) { return new ui::HistoryList(of.theme, of.clock, &of.window); });
    row("link", makeLinkField);
    row("keys", makeKeyboardSheet);
    row("run here", [](DialogSurroundings &of) { return new ui::RunHereDialog(of.theme, {}); });
    row("bindings", [](DialogSurroundings &) { return new ui::BindingsEditor; });
    row("pulse account", [](DialogSurroundings &) { return new ui::PulseAccountDialog({}); });
    row("index", [](DialogSurroundings &) { return new ui::IndexBrowser; });
    row("labels", [](DialogSurroundings &of) { return new ui::LabelsDialog(of.theme); });
    row("task editor", [](DialogSurroundings &of) {
        auto *editor = new ui::TaskEditor(of.theme);
        editor->begin(QStringLiteral("New task"), Json::object(), true);
        return editor;
    });
    row("artifact",
        [](DialogSurroundings &of) { return new ui::AddArtifactDialog(of.theme, QStringLiteral("a task")); });
    row("upload", makeUploadSheet);
    row("watches", [](DialogSurroundings &) { return new ui::WatchesDialog; });
    row("settings", [](DialogSurroundings &) { return new ui::SettingsWindow(nullptr); });
    row("settings: deployments", makeDeployments);
    row("settings: account",
        [](DialogSurroundings &of) { return new ui::AccountPage(of.settings, {QStringLiteral("herd:all")}); });
    row("settings: appearance", makePage<ui::AppearancePage>);
    row("settings: notifications", makePage<ui::NotificationsPage>);
    row("settings: transfers", makePage<ui::TransfersPage>);
    row("settings: pulse", makePage<ui::PulsePage>);
    row("settings: logs", makePage<ui::LogsPage>);
    row("settings: network", makePage<ui::NetworkPage>);
    row("settings: keys", makeKeysPage);
    row("settings: privacy", [](DialogSurroundings &of) {
        return new ui::PrivacyPage(of.settings,
                                   {{.id = QStringLiteral("wool"), .title = QStringLiteral("Wool"), .what = {}}});
    });
    return all;
}

} // namespace collie::test
