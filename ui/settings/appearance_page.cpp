#include "ui/settings/appearance_page.h"

#include "services/storage/preferences.h"
#include "ui/settings/font_size_row.h"
#include "ui/settings/preference_rows.h"

namespace collie::ui {

AppearancePage::AppearancePage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("appearance"), tr("Appearance"), parent) {
    namespace preferences = storage::preferences;
    addChoice(*this, settings, preferences::scheme,
              {.id = {},
               .name = tr("Colours"),
               .help = tr("As in the View menu."),
               .keywords = tr("theme scheme dark light contrast colour-blind")},
              {{QStringLiteral("system"), tr("As the desktop")},
               {QStringLiteral("light"), tr("Light")},
               {QStringLiteral("dark"), tr("Dark")},
               {QStringLiteral("high-contrast"), tr("High contrast")},
               {QStringLiteral("colour-blind"), tr("Colour-blind safe")}});
    addFontSize(*this, settings, preferences::fontPoints,
                {.id = {},
                 .name = tr("Size of text"),
                 .help = tr("Of the whole window; lines and rows follow."),
                 .keywords = tr("font zoom large small points")},
                tr("As the desktop"));
    addFontSize(*this, settings, preferences::fixedFontPoints,
                {.id = {},
                 .name = tr("Size of fixed-width text"),
                 .help = tr("Of definitions, messages and identifiers. Logs can have another one."),
                 .keywords = tr("font monospace code points")},
                tr("As other text"));
    addChoice(*this, settings, preferences::density,
              {.id = {},
               .name = tr("Density"),
               .help = tr("How close lines stand in the grid and in lists."),
               .keywords = tr("spacing rows compact comfortable")},
              {{QStringLiteral("comfortable"), tr("Comfortable")}, {QStringLiteral("compact"), tr("Compact")}});
}

} // namespace collie::ui
