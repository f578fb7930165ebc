#include "app/collie/preset_controller.h"

#include "app/collie/filter_controller.h"
#include "app/collie/open_deployment.h"
#include "app/collie/repository_controller.h"
#include "app/session/view_address.h"
#include "models/text/plain_text.h"
#include "services/storage/settings.h"
#include "services/treeherder/address_text.h"
#include "ui/filters/presets_dialog.h"
#include "ui/filters/save_preset_dialog.h"
#include "ui/jobs/filter_bar.h"
#include "ui/main_window.h"
#include "ui/main_window_actions.h"
#include "ui/widgets/key_bindings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <utility>

namespace collie::app {

PresetController::PresetController(ui::MainWindow &window, OpenDeployment &open, FilterController &filters,
                                   storage::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_open(open)
    , m_filters(filters)
    , m_settings(settings)
    , m_presets(settings.filterPresets()) {
    const ui::FilterActions &actions = window.actions()->filter;
    connect(actions.savePreset, &QAction::triggered, this, &PresetController::openSave);
    connect(actions.managePresets, &QAction::triggered, this, &PresetController::openPresets);
    connect(&filters, &FilterController::changed, this, &PresetController::showChecks);
    connect(window.filterBar(), &ui::FilterBar::shown, this, &PresetController::showChecks);
    // By this program or another.
    connect(&settings, &storage::Settings::changed, this, [this](const QString &name) {
        if (name == u"filter_presets")
            readPresets();
    });
    fillMenu();
}

PresetController::~PresetController() {
    for (QAction *action : std::as_const(m_actions))
        delete action;
    delete m_dialog;
}

void PresetController::show(RepositoryController *view) {
    m_view = view;
    showChecks();
}

ui::PresetForm::Check PresetController::checker() {
    return [self = QPointer(this)](const QString &preset, const QString &name, const QString &key) {
        return self ? self->problemOf(preset, name, key) : QString();
    };
}

void PresetController::openSave() {
    QStringList taken;
    for (const models::FilterPreset &preset : m_presets.all())
        taken.append(preset.name);
    auto *dialog = new ui::SavePresetDialog(taken, checker(), &m_window);
    connect(dialog, &ui::SavePresetDialog::saveRequested, this, [this](const QString &name, const QString &key) {
        change([&](models::FilterPresets &presets) {
            presets.put({.name = name, .key = key, .filter = m_filters.wanted()});
        });
        m_window.notify(tr("Saved as “%1”. The menu View, Filter, Presets has it.").arg(name));
    });
    // Nobody would save what it asks for then.
    connect(this, &QObject::destroyed, dialog, &QWidget::close);
    dialog->open();
}

void PresetController::openPresets() {
    if (!m_dialog) {
        m_dialog = new ui::PresetsDialog(checker(), &m_window);
        using Dialog = ui::PresetsDialog;
        connect(m_dialog, &Dialog::changeRequested, this,
                [this](const QString &preset, const QString &name, const QString &key) {
                    change([&](models::FilterPresets &presets) { presets.change(preset, name, key); });
                });
        connect(m_dialog, &Dialog::removeRequested, this, &PresetController::remove);
        connect(m_dialog, &Dialog::undoRequested, this, &PresetController::undoRemoval);
        connect(m_dialog, &Dialog::linkRequested, this, &PresetController::copyLink);
        m_dialog->setPresets(m_presets.all());
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PresetController::remove(const QString &preset) {
    change([&](models::FilterPresets &presets) { m_removed = presets.remove(preset); });
    m_dialog->offerUndo(preset);
}

void PresetController::undoRemoval() {
    QString name;
    change([&](models::FilterPresets &presets) {
        const auto back = presets.putBack(m_removed);
        if (!back)
            return;
        name = back->name;
        // Its key may be another one's by now.
        if (!problemOf(name, name, back->key).isEmpty())
            presets.change(name, name, {});
    });
    m_dialog->choose(name);
}

template <class Function>
void PresetController::change(Function function) {
    models::FilterPresets presets(m_settings.filterPresets());
    function(presets);
    m_settings.setFilterPresets(presets.kept());
}

void PresetController::readPresets() {
    m_presets = models::FilterPresets(m_settings.filterPresets());
    fillMenu();
    if (m_dialog)
        m_dialog->setPresets(m_presets.all());
}

void PresetController::fillMenu() {
    QMenu *menu = m_window.actions()->filter.presets;
    for (QAction *action : std::exchange(m_actions, {})) {
        // It may be the one that was chosen just now. Until it is gone its key is nobody's.
        action->setShortcuts(QList<QKeySequence>());
        m_window.removeAction(action);
        menu->removeAction(action);
        action->deleteLater();
    }
    for (const models::FilterPreset &preset : m_presets.all()) {
        auto *action = new QAction(models::plainCaption(preset.name), &m_window);
        action->setCheckable(true);
        if (!preset.key.isEmpty())
            action->setShortcut(QKeySequence(preset.key, QKeySequence::PortableText));
        connect(action, &QAction::triggered, this, [this, filter = preset.filter] {
            m_filters.apply(filter);
            showChecks();
        });
        m_window.addAction(action);
        menu->addAction(action);
        m_actions.append(action);
    }
    showChecks();
}

void PresetController::showChecks() {
    const QVector<models::FilterPreset> presets = m_presets.all();
    const models::JobFilter filter = m_filters.wanted();
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        m_actions.at(i)->setChecked(models::saysTheSame(filter, presets.at(i).filter));
        m_actions.at(i)->setEnabled(m_view != nullptr);
    }
    m_window.actions()->filter.presets->setEnabled(!m_actions.isEmpty());
    m_window.actions()->filter.managePresets->setEnabled(!m_actions.isEmpty());
}

QString PresetController::problemOf(const QString &preset, const QString &name, const QString &key) const {
    const auto other = m_presets.find(name);
    if (!preset.isEmpty() && other && preset.compare(name, Qt::CaseInsensitive) != 0)
        return tr("There is a preset of this name already.");
    if (key.isEmpty())
        return {};
    // The preset that is changed, or whose place the new one takes, gives its key away.
    const QString own = models::plainCaption(preset.isEmpty() ? (other ? other->name : QString()) : preset);
    const QKeySequence keys(key, QKeySequence::PortableText);
    const QList<QAction *> all = m_window.findChildren<QAction *>();
    for (const QAction *action : all) {
        const bool isOwn = m_actions.contains(action) && action->text().compare(own, Qt::CaseInsensitive) == 0;
        if (!isOwn && action->shortcuts().contains(keys))
            return tr("%1 is the key of “%2”. Choose another one.")
                .arg(keys.toString(QKeySequence::NativeText), ui::actionTitle(*action));
    }
    return {};
}

void PresetController::copyLink(const QString &name) {
    const auto preset = m_presets.find(name);
    if (!preset || m_view == nullptr) {
        m_window.notify(tr("Open a repository first: a link is to its pushes."));
        return;
    }
    session::View view;
    view.repository = m_view->feed().repository();
    view.taskGroupId = m_view->target().taskGroupId;
    view.filter = preset->filter;
    const QUrl url = treeherder::viewUrl(session::viewAddress(m_open.session.deployment, view));
    QGuiApplication::clipboard()->setText(QString::fromLatin1(url.toEncoded()));
    m_window.notify(tr("The link of “%1” was copied.").arg(name));
}

} // namespace collie::app
