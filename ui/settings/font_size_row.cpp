#include "ui/settings/font_size_row.h"

#include "services/storage/settings.h"
#include "ui/widgets/fixed_font.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace collie::ui {
SettingRow *addFontSize(SettingsPage &page, storage::Settings &settings, const storage::Preference<int> &preference,
                        const SettingText &text, const QString &automatic) {
    auto *box = new QComboBox;
    box->addItem(automatic, 0);
    for (int points = leastFontPoints; points <= preference.allowed.most; ++points)
        box->addItem(SettingsPage::tr("%1 pt").arg(points), points);
    SettingText named = text;
    if (named.id.isEmpty())
        named.id = preference.name;
    SettingRow *row = page.addSetting(named, box);
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [&settings, preference, box] { settings.set(preference, box->currentData().toInt()); });
    QObject::connect(row, &SettingRow::resetRequested, row, [&settings, preference] { settings.reset(preference); });
    settings.follow(preference, row, [row, box, preference](int points) {
        const QSignalBlocker silent(box);
        box->setCurrentIndex(box->findData(points == 0 ? 0 : std::max(points, leastFontPoints)));
        row->setChanged(points != preference.fallback);
    });
    return row;
}

} // namespace collie::ui
