#include "ui/settings/preference_rows.h"

#include "services/storage/settings.h"
#include "ui/widgets/day_count.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace collie::ui {
namespace {

constexpr qint64 kibibyte = 1024;
constexpr qint64 mostRate = 100 * 1024 * 1024; ///< KiB a second.

/// A row whose editor shows what is kept, now and later, and that leads back to the default.
template <class T, class Show>
SettingRow *boundRow(SettingsPage &page, storage::Settings &settings, const storage::Preference<T> &preference,
                     SettingText text, QWidget *editor, Show show) {
    if (text.id.isEmpty())
        text.id = preference.name;
    SettingRow *row = page.addSetting(text, editor);
    settings.follow(preference, row, [row, editor, show, preference](const T &value) {
        const QSignalBlocker silent(editor);
        show(value);
        row->setChanged(value != preference.fallback);
    });
    QObject::connect(row, &SettingRow::resetRequested, row, [&settings, preference] { settings.reset(preference); });
    return row;
}

void showUnit(QSpinBox &field, Unit unit) {
    switch (unit) {
    case Unit::None:
        return;
    case Unit::Seconds:
        return field.setSuffix(SettingsPage::tr(" s", "seconds, behind their number"));
    case Unit::Days:
        return countDays(field);
    case Unit::Megabytes:
        return field.setSuffix(SettingsPage::tr(" MB", "megabytes, behind their number"));
    }
}

} // namespace

SettingRow *addSwitch(SettingsPage &page, storage::Settings &settings, const storage::Preference<bool> &preference,
                      const SettingText &text) {
    auto *box = new QCheckBox;
    QObject::connect(box, &QCheckBox::toggled, box, [&settings, preference](bool on) { settings.set(preference, on); });
    return boundRow(page, settings, preference, text, box, [box](bool on) { box->setChecked(on); });
}

SettingRow *addNumber(SettingsPage &page, storage::Settings &settings, const storage::Preference<int> &preference,
                      const SettingText &text, Unit unit) {
    auto *field = new QSpinBox;
    field->setRange(preference.allowed.least, preference.allowed.most);
    field->setGroupSeparatorShown(true);
    showUnit(*field, unit);
    // While a number is being typed its beginning would take effect.
    field->setKeyboardTracking(false);
    QObject::connect(field, &QSpinBox::valueChanged, field,
                     [&settings, preference](int number) { settings.set(preference, number); });
    return boundRow(page, settings, preference, text, field, [field, unit](int number) {
        field->setValue(number);
        if (unit == Unit::Days)
            showDays(*field);
    });
}

SettingRow *addRate(SettingsPage &page, storage::Settings &settings, const storage::Preference<qint64> &preference,
                    const SettingText &text) {
    auto *field = new QSpinBox;
    field->setRange(0, int(mostRate));
    field->setGroupSeparatorShown(true);
    field->setSuffix(SettingsPage::tr(" KiB/s", "behind their number"));
    field->setSpecialValueText(SettingsPage::tr("No limit"));
    field->setKeyboardTracking(false);
    QObject::connect(field, &QSpinBox::valueChanged, field,
                     [&settings, preference](int rate) { settings.set(preference, rate * kibibyte); });
    return boundRow(page, settings, preference, text, field, [field](qint64 bytes) {
        // The smallest there is: no limit would be something else.
        field->setValue(bytes == 0 ? 0 : static_cast<int>(std::clamp(bytes / kibibyte, qint64(1), mostRate)));
    });
}

SettingRow *addChoice(SettingsPage &page, storage::Settings &settings, const storage::Preference<QString> &preference,
                      const SettingText &text, const QVector<QPair<QString, QString>> &choices) {
    auto *box = new QComboBox;
    for (const auto &[value, title] : choices)
        box->addItem(title, value);
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [&settings, preference, box] { settings.set(preference, box->currentData().toString()); });
    return boundRow(page, settings, preference, text, box,
                    [box](const QString &value) { box->setCurrentIndex(box->findData(value)); });
}

SettingRow *addText(SettingsPage &page, storage::Settings &settings, const storage::Preference<QString> &preference,
                    const SettingText &text, const QString &placeholder) {
    auto *field = new QLineEdit;
    field->setPlaceholderText(placeholder);
    QObject::connect(field, &QLineEdit::editingFinished, field,
                     [&settings, preference, field] { settings.set(preference, field->text().trimmed()); });
    return boundRow(page, settings, preference, text, field, [field](const QString &value) { field->setText(value); });
}

} // namespace collie::ui
