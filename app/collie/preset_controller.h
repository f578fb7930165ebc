#pragma once

#include "app/collie/feature.h"
#include "models/jobs/filter_preset.h"
#include "ui/filters/preset_form.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace collie::ui {
class MainWindow;
class PresetsDialog;
} // namespace collie::ui

namespace collie::storage {
class Settings;
}

namespace collie::app {

class FilterController;
struct OpenDeployment;

/// The person's presets: in the menu and by their keys, saved, changed and shared. GUI thread.
class PresetController final : public QObject, public Feature {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PresetController)
  public:
    /// All outlive the controller.
    PresetController(ui::MainWindow &window, OpenDeployment &open, FilterController &filters,
                     storage::Settings &settings, QObject *parent = nullptr);
    ~PresetController() override;

    void show(RepositoryController *view) override;

  private:
    void openSave();
    void openPresets();
    /// Changes what is kept, as it is now, and shows it.
    template <class Function>
    void change(Function function);
    void readPresets();
    void fillMenu();
    void showChecks();
    void remove(const QString &preset);
    void undoRemoval();
    void copyLink(const QString &name);
    [[nodiscard]] ui::PresetForm::Check checker();
    [[nodiscard]] QString problemOf(const QString &preset, const QString &name, const QString &key) const;

    ui::MainWindow &m_window;
    OpenDeployment &m_open;
    FilterController &m_filters;
    storage::Settings &m_settings;
    models::FilterPresets m_presets;
    models::FilterPresets::Removed m_removed; ///< The last one that was deleted.
    QVector<QAction *> m_actions;             ///< Of the presets, in their order.
    QPointer<ui::PresetsDialog> m_dialog;
    RepositoryController *m_view = nullptr;
};

} // namespace collie::app
