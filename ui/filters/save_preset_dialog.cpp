#include "ui/filters/save_preset_dialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace collie::ui {

SavePresetDialog::SavePresetDialog(const QStringList &taken, PresetForm::Check check, QWidget *parent)
    : QDialog(parent)
    , m_form(new PresetForm(std::move(check), this))
    , m_save(new QPushButton(tr("Save"), this)) {
    setObjectName(QStringLiteral("savePresetDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save Filter as Preset"));
    m_save->setObjectName(QStringLiteral("presetSave"));
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_save, &QPushButton::clicked, this, &SavePresetDialog::save);
    connect(m_form, &PresetForm::edited, this, [this, taken] {
        m_save->setText(taken.contains(m_form->name(), Qt::CaseInsensitive) ? tr("Replace") : tr("Save"));
    });
}

void SavePresetDialog::save() {
    if (!m_form->isRight())
        return;
    Q_EMIT saveRequested(m_form->name(), m_form->key());
    close();
}

} // namespace collie::ui
