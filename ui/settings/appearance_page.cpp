#include "ui/settings/appearance_page.h"

#include "services/base/languages.h"
#include "services/storage/preferences.h"
#include "ui/settings/font_size_row.h"
#include "ui/settings/preference_rows.h"

namespace collie::ui {

AppearancePage::AppearancePage(storage::Settings &settings, QWidget *parent)
    : SettingsPage(QStringLiteral("appearance"), tr("Appearance"), parent) {
    namespace preferences = storage::preferences;
    // A language is named in itself, for whoever reads no other.
    QVector<QPair<QString, QString>> choices{{QStringLiteral("system"), tr("As the desktop")}};
    for (const Language &language : languages())
        choices.append({language.code, language.name});
    addChoice(*this, settings, preferences::language,
              {.id = {},
               .name = tr("Language"),
               .help = tr("Takes effect at the next start. Also decides how numbers and dates are written."),
               .keywords = tr("translation locale English German French")},
              choices);
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
    addChoice(*this, settings, preferences::motion,
              {.id = {},
               .name = tr("Motion"),
               .help = tr("Without it nothing moves by itself: no animation, no running bar, no blinking cursor."),
               .keywords = tr("reduced animation blink accessibility")},
              {{QStringLiteral("system"), tr("As the desktop")}, {QStringLiteral("none"), tr("None")}});
}

} // namespace collie::ui
