#include "ui/main_window_actions.h"

#include "ui/watches/watch_menu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/window_action.h"

#include <QActionGroup>
#include <QMenuBar>

namespace collie::ui {

MainWindowActions::MainWindowActions(QWidget *window)
    : QObject(window)
    , chooseRepository(windowAction(window, tr("&Repository…"), QStringLiteral("repository"), {Qt::CTRL | Qt::Key_O}))
    , loadMore(windowAction(window, tr("Load 10 &More Pushes"), QStringLiteral("more"), {Qt::CTRL | Qt::Key_M}))
    , reload(windowAction(window, tr("Check for &News Now"), QStringLiteral("retrigger"), {Qt::Key_F5}))
    , uploadFiles(windowAction(window, tr("&Upload Files…"), QStringLiteral("add"), {Qt::CTRL | Qt::Key_U}))
    , pasteToUpload(windowAction(window, tr("Upload from Clip&board"), QStringLiteral("paste"),
                                 {Qt::CTRL | Qt::SHIFT | Qt::Key_V}))
    , quit(windowAction(window, tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q}))
    , expandAll(windowAction(window, tr("&Expand All Groups"), QStringLiteral("expand"), {Qt::CTRL | Qt::Key_E}))
    , filter(window)
    , allPushes(windowAction(window, tr("&All Loaded Pushes"), {}, {Qt::Key_Escape}))
    , retrigger(windowAction(window, tr("&Retrigger"), QStringLiteral("retrigger"), {Qt::Key_R}))
    , cancel(windowAction(window, tr("&Cancel…"), QStringLiteral("cancel"), {Qt::Key_Delete, Qt::SHIFT | Qt::Key_C}))
    , pushActions(
          windowAction(window, tr("Actions of the P&ush…"), QStringLiteral("more"), {Qt::CTRL | Qt::Key_Period}))
    , nextFailure(windowAction(window, tr("&Next Failure"), QStringLiteral("next"), {Qt::Key_J, Qt::Key_N}))
    , previousFailure(windowAction(window, tr("&Previous Failure"), QStringLiteral("previous"), {Qt::Key_K, Qt::Key_P}))
    , nextTab(windowAction(window, tr("Next &Details Tab"), {}, {Qt::Key_T}))
    , openLog(windowAction(window, tr("Open &Log"), QStringLiteral("log"), {Qt::Key_L}))
    , openProfile(windowAction(window, tr("Open Pr&ofile"), {}, {Qt::Key_G}))
    , openTask(windowAction(window, tr("&Open Task in Browser"), QStringLiteral("external"), {Qt::CTRL | Qt::Key_B}))
    , openTreeherder(windowAction(window, tr("Open in &Treeherder"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_B}))
    , copyTaskIds(windowAction(window, tr("Copy Task &Id"), QStringLiteral("copy"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}))
    , pin(new QAction(window))
    , watch(new WatchMenu(window))
    , keyboard(windowAction(window, tr("&Keyboard"), QStringLiteral("help"), {Qt::Key_Question, Qt::Key_F1}))
    , about(windowAction(window, tr("&About Collie"))) {
    quit->setMenuRole(QAction::QuitRole);
    expandAll->setCheckable(true);
    about->setMenuRole(QAction::AboutRole);
    pin->setShortcut(Qt::Key_Space);
    pin->setShortcutContext(Qt::WidgetShortcut);
    setPinned(false);
    setSelectedJobs(0);
    setRepositoryOpen(false);
    setDeploymentOpen(false);
}

void MainWindowActions::fill(QMenuBar &bar, const QList<QAction *> &panes, QMenu *tasks, QMenu *account) {
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({chooseRepository, loadMore, reload});
    file->addSeparator();
    file->addActions({uploadFiles, pasteToUpload});
    file->addSeparator();
    file->addAction(quit);

    QMenu *view = bar.addMenu(tr("&View"));
    view->addMenu(symbolIcon(QStringLiteral("pane-left")), tr("&Panes"))->addActions(panes);
    fillSchemes(*view->addMenu(tr("&Colours")));
    view->addSeparator();
    view->addActions(filter.all());
    view->addSeparator();
    view->addActions({allPushes, expandAll});

    QMenu *jobs = bar.addMenu(tr("&Jobs"));
    jobs->addActions({retrigger, cancel, pushActions});
    jobs->addSeparator();
    jobs->addActions({nextFailure, previousFailure, nextTab});
    jobs->addSeparator();
    jobs->addActions({openLog, openProfile, openTask, openTreeherder, copyTaskIds});
    jobs->addSeparator();
    jobs->addAction(pin);
    jobs->addMenu(watch);

    bar.addMenu(tasks);
    bar.addMenu(account);

    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({keyboard, about});
    m_menus = {file, view, jobs, tasks, help};
}

void MainWindowActions::fillSchemes(QMenu &menu) {
    using Scheme = Theme::Scheme;
    const QList<QPair<Scheme, QString>> schemes{{Scheme::System, tr("As the &Desktop")},
                                                {Scheme::Light, tr("&Light")},
                                                {Scheme::Dark, tr("D&ark")},
                                                {Scheme::HighContrast, tr("&High Contrast")},
                                                {Scheme::ColourBlind, tr("&Colour-Blind Safe")}};
    auto *group = new QActionGroup(this);
    for (const auto &[scheme, text] : schemes) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(scheme));
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT schemeChosen(action->data().value<Scheme>()); });
}

void MainWindowActions::setScheme(Theme::Scheme scheme) {
    const auto *group = findChild<QActionGroup *>();
    for (QAction *action : group != nullptr ? group->actions() : QList<QAction *>())
        action->setChecked(action->data().value<Theme::Scheme>() == scheme);
}

void MainWindowActions::setSelectedJobs(int count) {
    for (QAction *action : {retrigger, cancel, copyTaskIds, pin})
        action->setEnabled(count > 0);
    copyTaskIds->setText(count > 1 ? tr("Copy Task &Ids") : tr("Copy Task &Id"));
    // These are about one job: of several none is the one that is meant.
    for (QAction *action : {openLog, openProfile, openTask, openTreeherder})
        action->setEnabled(count == 1);
    watch->setOneJob(count == 1);
}

void MainWindowActions::setPinned(bool pinned) {
    pin->setText(pinned ? tr("Unp&in") : tr("P&in"));
}

void MainWindowActions::setRepositoryOpen(bool open) {
    for (QAction *action :
         QList<QAction *>{loadMore, reload, allPushes, pushActions, nextFailure, previousFailure, watch->filter} +
             filter.all())
        action->setEnabled(open);
}

void MainWindowActions::setDeploymentOpen(bool open) {
    for (QAction *action : {uploadFiles, pasteToUpload})
        action->setEnabled(open);
}

void MainWindowActions::setTreeherder(bool has) {
    chooseRepository->setVisible(has);
}

void MainWindowActions::setTaskGroups(bool shown) {
    loadMore->setVisible(!shown);
    openTreeherder->setVisible(!shown);
    allPushes->setText(shown ? tr("&All Tasks") : tr("&All Loaded Pushes"));
    pushActions->setText(shown ? tr("Actions of the Task Gro&up…") : tr("Actions of the P&ush…"));
    watch->setTaskGroups(shown);
}

QList<QAction *> MainWindowActions::jobActions() const {
    return {openLog, openProfile, openTask, openTreeherder, copyTaskIds, nullptr, pin, watch->menuAction()};
}

} // namespace collie::ui
