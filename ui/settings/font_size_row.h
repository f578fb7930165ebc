#pragma once

#include "services/storage/preference.h"
#include "ui/settings/settings_page.h"

namespace collie::storage {
class Settings;
}

namespace collie::ui {

/// A row for a size of text: 8 to 24 points, or 0 for one that is not the person's own.
/// \param preference  from 0 to 24. \param automatic  what 0 means to people. \param text  as for the rows of
/// preference_rows.h. \param settings  outlive the page.
SettingRow *addFontSize(SettingsPage &page, storage::Settings &settings, const storage::Preference<int> &preference,
                        const SettingText &text, const QString &automatic);

} // namespace collie::ui
