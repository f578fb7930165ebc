#include "models/jobs/job_plan.h"
#include "models/jobs/runnable_job_model.h"
#include "services/base/json.h"
#include "services/storage/settings.h"
#include "tests/support/fake_clock.h"
#include "tests/support/focus_names.h"
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
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

using namespace collie;

namespace {

/// What dialogs are made with.
struct Surroundings {
    ui::Theme theme;
    test::FakeClock clock{1'700'000'000'000};
    QTemporaryDir folder;
    storage::Settings settings{folder.filePath(QStringLiteral("collie.ini"))};
    models::JobPlan plan;
    models::RunnableJobModel runnable{plan};
    QWidget window;
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("Bark"));
};

using Make = std::function<QWidget *(Surroundings &)>;

QWidget *makeActionDialog(Surroundings &of, QByteArrayView schema) {
    auto *dialog = new ui::ActionDialog(of.theme);
    dialog->begin(QStringLiteral("Herd"), QStringLiteral("Brings them home."), QStringLiteral("3 sheep"),
                  parseJson(schema, QStringLiteral("The schema")).value(), Json::object());
    return dialog;
}

QWidget *makeUploadSheet(Surroundings &of) {
    const transfers::UploadItem file{.file = QStringLiteral("/tmp/a.txt"),
                                     .name = QStringLiteral("a.txt"),
                                     .size = 1000,
                                     .contentType = "text/plain"};
    ui::UploadSheet::Offer offer;
    offer.files.items = {file};
    offer.tasks = {{QStringLiteral("abc"), 1, QStringLiteral("mine")}};
    return new ui::UploadSheet(of.theme, of.clock, offer);
}

QWidget *makeKeysPage(Surroundings &of) {
    of.action->setObjectName(QStringLiteral("bark"));
    auto *keys = new ui::KeyBindings(of.window, {&of.menu}, of.settings, &of.window);
    return new ui::KeysPage(*keys);
}

QWidget *makePresets(Surroundings &) {
    auto *dialog = new ui::PresetsDialog({}, nullptr);
    dialog->setPresets({{.name = QStringLiteral("Wool"), .key = {}, .filter = {}}});
    dialog->offerUndo(QStringLiteral("Milk"));
    return dialog;
}

QWidget *makeFilterEditor(Surroundings &of) {
    auto *editor = new ui::FieldFilterEditor({}, &of.window);
    editor->open({}, {}, false);
    return editor;
}

QWidget *makeLinkField(Surroundings &of) {
    auto *field = new ui::LinkField(of.theme, of.clock, &of.window);
    field->open(QStringLiteral("Address"), {});
    return field;
}

QWidget *makeDeployments(Surroundings &) {
    auto *page = new ui::DeploymentsPage;
    QVector<ui::DeploymentsPage::Entry> entries;
    for (const Deployment &each : publicDeployments())
        entries.append({.deployment = each, .standard = each, .isOpen = false});
    page->setEntries(entries);
    return page;
}

template <class Page>
QWidget *makePage(Surroundings &of) {
    return new Page(of.settings);
}

} // namespace

/// What can have the keys in what opens beside the main window.
class TestNamesOfDialogs final : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatTakesTheFocusHasAName_data() {
        QTest::addColumn<Make>("make");
        const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
        row("pasted credentials", [](Surroundings &) { return new ui::PasteDialog(QStringLiteral("Firefox CI")); });
        row("scopes", [](Surroundings &) {
            return new ui::ScopesDialog(QStringLiteral("shepherd"), {QStringLiteral("herd:all")});
        });
        row("action", [](Surroundings &of) {
            return makeActionDialog(of, R"({"type": "object", "properties": {
                "times": {"type": "integer"}, "loud": {"type": "boolean"}, "word": {"type": "string"},
                "pace": {"enum": ["walk", "trot"]}, "sheep": {"type": "array", "items": {"type": "string"}},
                "names": {"type": "object", "additionalProperties": {"type": "string"}},
                "way": {"oneOf": [{"title": "a", "type": "string"}, {"title": "b", "type": "integer"}]},
                "anything": {}}})");
        });
        row("action with any input", [](Surroundings &of) { return makeActionDialog(of, "{}"); });
        row("preset", [](Surroundings &) { return new ui::SavePresetDialog({}, {}, nullptr); });
        row("presets", makePresets);
        row("filter", makeFilterEditor);
        row("range", [](Surroundings &of) { return new ui::RangePanel(of.theme); });
        row("jobs to add", [](Surroundings &of) { return new ui::JobFinder(of.theme, of.runnable, of.plan); });
        row("history", [](Surroundings &of) { return new ui::HistoryList(of.theme, of.clock, &of.window); });
        row("link", makeLinkField);
        row("run here", [](Surroundings &of) { return new ui::RunHereDialog(of.theme, {}); });
        row("bindings", [](Surroundings &) { return new ui::BindingsEditor; });
        row("pulse account", [](Surroundings &) { return new ui::PulseAccountDialog({}); });
        row("index", [](Surroundings &) { return new ui::IndexBrowser; });
        row("labels", [](Surroundings &of) { return new ui::LabelsDialog(of.theme); });
        row("task editor", [](Surroundings &of) {
            auto *editor = new ui::TaskEditor(of.theme);
            editor->begin(QStringLiteral("New task"), Json::object(), true);
            return editor;
        });
        row("artifact", [](Surroundings &of) { return new ui::AddArtifactDialog(of.theme, QStringLiteral("a task")); });
        row("upload", makeUploadSheet);
        row("watches", [](Surroundings &) { return new ui::WatchesDialog; });
        row("settings", [](Surroundings &) { return new ui::SettingsWindow(nullptr); });
        row("settings: deployments", makeDeployments);
        row("settings: account",
            [](Surroundings &of) { return new ui::AccountPage(of.settings, {QStringLiteral("herd:all")}); });
        row("settings: appearance", makePage<ui::AppearancePage>);
        row("settings: notifications", makePage<ui::NotificationsPage>);
        row("settings: transfers", makePage<ui::TransfersPage>);
        row("settings: pulse", makePage<ui::PulsePage>);
        row("settings: logs", makePage<ui::LogsPage>);
        row("settings: network", makePage<ui::NetworkPage>);
        row("settings: keys", makeKeysPage);
        row("settings: privacy", [](Surroundings &of) {
            return new ui::PrivacyPage(of.settings,
                                       {{.id = QStringLiteral("wool"), .title = QStringLiteral("Wool"), .what = {}}});
        });
    }
    void whatTakesTheFocusHasAName() {
        QFETCH(const Make, make);
        Surroundings surroundings;
        const std::unique_ptr<QWidget> dialog(make(surroundings));
        const test::FocusNames names(*dialog);
        QVERIFY2(names.nameless.isEmpty(), qPrintable(names.nameless.join(u'\n')));
        QVERIFY(names.named > 0);
    }
};

QTEST_MAIN(TestNamesOfDialogs)
#include "test_names_of_dialogs.moc"
