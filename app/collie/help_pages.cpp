#include "app/collie/help_pages.h"

#include "ui/account/account_button.h"
#include "ui/account/paste_dialog.h"
#include "ui/account/scopes_dialog.h"
#include "ui/account/start_page.h"
#include "ui/actions/action_dialog.h"
#include "ui/filters/presets_dialog.h"
#include "ui/filters/save_preset_dialog.h"
#include "ui/help/help_page.h"
#include "ui/jobs/field_filter_editor.h"
#include "ui/jobs/filter_bar.h"
#include "ui/jobs/job_finder.h"
#include "ui/jobs/job_grid_view.h"
#include "ui/links/history_list.h"
#include "ui/links/link_field.h"
#include "ui/ownjobs/run_here_dialog.h"
#include "ui/pulse/bindings_editor.h"
#include "ui/pulse/pulse_account_dialog.h"
#include "ui/pushes/landing_page.h"
#include "ui/settings/settings_window.h"
#include "ui/tasks/index_browser.h"
#include "ui/tasks/labels_dialog.h"
#include "ui/tasks/task_editor.h"
#include "ui/transfers/add_artifact_dialog.h"
#include "ui/transfers/upload_sheet.h"
#include "ui/watches/watches_dialog.h"
#include "ui/widgets/keyboard_sheet.h"
#include "ui/widgets/repository_switcher.h"

#include <array>

namespace collie::app {
namespace {

struct HelpedKind {
    const QMetaObject *kind;
    const char *page;
};

/// Of windows, and of what is no pane. What is not here is about what it was opened from.
constexpr std::array helpedKinds{
    HelpedKind{&ui::StartPage::staticMetaObject, "first-day"},
    HelpedKind{&ui::AccountButton::staticMetaObject, "first-day"},
    HelpedKind{&ui::PasteDialog::staticMetaObject, "first-day"},
    HelpedKind{&ui::ScopesDialog::staticMetaObject, "first-day"},
    HelpedKind{&ui::SettingsWindow::staticMetaObject, "settings"},
    HelpedKind{&ui::KeyboardSheet::staticMetaObject, "menus-and-keys"},
    HelpedKind{&ui::RepositorySwitcher::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::JobGridView::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::FilterBar::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::FieldFilterEditor::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::PresetsDialog::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::SavePresetDialog::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::LandingPage::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::LinkField::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::HistoryList::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::WatchesDialog::staticMetaObject, "watching-a-push"},
    HelpedKind{&ui::ActionDialog::staticMetaObject, "scheduling"},
    HelpedKind{&ui::JobFinder::staticMetaObject, "scheduling"},
    HelpedKind{&ui::TaskEditor::staticMetaObject, "scheduling"},
    HelpedKind{&ui::LabelsDialog::staticMetaObject, "scheduling"},
    HelpedKind{&ui::IndexBrowser::staticMetaObject, "scheduling"},
    HelpedKind{&ui::UploadSheet::staticMetaObject, "uploading"},
    HelpedKind{&ui::AddArtifactDialog::staticMetaObject, "uploading"},
    HelpedKind{&ui::RunHereDialog::staticMetaObject, "own-jobs"},
    HelpedKind{&ui::BindingsEditor::staticMetaObject, "pulse"},
    HelpedKind{&ui::PulseAccountDialog::staticMetaObject, "pulse"},
};

} // namespace

QString helpPageFor(const QWidget *widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString page = ui::helpPage(widget); !page.isEmpty())
            return page;
        for (const HelpedKind &each : helpedKinds) {
            if (widget->metaObject()->inherits(each.kind))
                return QString::fromLatin1(each.page);
        }
    }
    return QStringLiteral("index");
}

} // namespace collie::app
