#pragma once

#include "models/jobs/filter_preset.h"
#include "ui/filters/preset_form.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace collie::ui {

/// The presets: another name or key for one, its link, and away with it. Takes effect at once. GUI thread.
class PresetsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetsDialog)
  public:
    PresetsDialog(PresetForm::Check check, QWidget *parent);

    /// Shows these. The one that was chosen stays so; at first it is the first one.
    void setPresets(const QVector<models::FilterPreset> &presets);
    /// Says that one was deleted, and offers to undo that until something else is done.
    void offerUndo(const QString &deleted);
    void choose(const QString &preset);

  Q_SIGNALS:
    void changeRequested(const QString &preset, const QString &name, const QString &key);
    void linkRequested(const QString &preset);
    void removeRequested(const QString &preset);
    /// What was deleted last is wanted back.
    void undoRequested();

  private:
    [[nodiscard]] static QPushButton *named(const char *name, QPushButton *button);
    [[nodiscard]] QString chosen() const;
    void showChosen();
    void change();
    void remove();

    QVector<models::FilterPreset> m_presets;
    QListWidget *m_list;
    PresetForm *m_form;
    QPushButton *m_change;
    QPushButton *m_copy;
    QPushButton *m_remove;
    QLabel *m_deleted;
    QPushButton *m_undo;
};

} // namespace collie::ui
