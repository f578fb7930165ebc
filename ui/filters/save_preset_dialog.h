#pragma once

#include "ui/filters/preset_form.h"

#include <QDialog>
#include <QPushButton>

namespace collie::ui {

/// Asks for the name and the key of a new preset; one of a name that is taken takes its place. GUI thread.
class SavePresetDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavePresetDialog)
  public:
    /// \param taken  names of presets.
    SavePresetDialog(const QStringList &taken, PresetForm::Check check, QWidget *parent);

  Q_SIGNALS:
    void saveRequested(const QString &name, const QString &key);

  private:
    void save();

    PresetForm *m_form;
    QPushButton *m_save;
};

} // namespace collie::ui
