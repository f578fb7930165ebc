#pragma once

#include "services/storage/preference.h"
#include "ui/settings/settings_page.h"

#include <QPair>
#include <QVector>

namespace collie::storage {
class Settings;
}

namespace collie::ui {

// Rows that are nothing but a preference: the editor writes it at once, follows changes made elsewhere (another window,
// another program), and the default can be had back. The settings outlive the page. Where the text has no id, it is
// the preference's name.

/// A check box.
SettingRow *addSwitch(SettingsPage &page, storage::Settings &settings, const storage::Preference<bool> &preference,
                      const SettingText &text);
/// What a number counts, which is shown after it.
enum class Unit { None, Seconds, Days, Megabytes };

/// A number within the bounds of the preference. \param unit  shown after it.
SettingRow *addNumber(SettingsPage &page, storage::Settings &settings, const storage::Preference<int> &preference,
                      const SettingText &text, Unit unit = Unit::None);
/// A rate in whole KiB a second; 0 reads "No limit".
SettingRow *addRate(SettingsPage &page, storage::Settings &settings, const storage::Preference<qint64> &preference,
                    const SettingText &text);
/// One of some values. \param choices  value and what people read, in order.
SettingRow *addChoice(SettingsPage &page, storage::Settings &settings, const storage::Preference<QString> &preference,
                      const SettingText &text, const QVector<QPair<QString, QString>> &choices);
/// A line of text, taken when the person leaves the field or presses Enter.
SettingRow *addText(SettingsPage &page, storage::Settings &settings, const storage::Preference<QString> &preference,
                    const SettingText &text, const QString &placeholder = {});

} // namespace collie::ui
