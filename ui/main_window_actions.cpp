#include "ui/main_window_actions.h"

#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QMenuBar>

namespace collie::ui {

MainWindowActions::MainWindowActions(QWidget *window)
    : QObject(window)
    , chooseRepository(new QAction(window))
    , loadMore(new QAction(window))
    , reload(new QAction(window))
    , uploadFiles(new QAction(window))
    , pasteToUpload(new QAction(window))
    , quit(new QAction(window))
    , focusFilter(new QAction(window))
    , clearFilter(new QAction(window))
    , onlyUnclassified(new QAction(window))
    , toggleInProgress(new QAction(window))
    , expandAll(new QAction(window))
    , allPushes(new QAction(window))
    , retrigger(new QAction(window))
    , cancel(new QAction(window))
    , pushActions(new QAction(window))
    , nextFailure(new QAction(window))
    , previousFailure(new QAction(window))
    , nextTab(new QAction(window))
    , openLog(new QAction(window))
    , openTask(new QAction(window))
    , openTreeherder(new QAction(window))
    , copyTaskIds(new QAction(window))
    , watchJob(new QAction(window))
    , watchGroup(new QAction(window))
    , watchPush(new QAction(window))
    , watchFilter(new QAction(window))
    , watches(new QAction(window))
    , keyboard(new QAction(window))
    , about(new QAction(window))
    , m_watch(new QMenu(tr("&Watch"), window))
    , m_schemes(new QActionGroup(this)) {
    const auto setUp = [window](QAction *action, const QString &text, const QString &iconName,
                                const QList<QKeySequence> &keys) {
        action->setText(text);
        if (!iconName.isEmpty())
            action->setIcon(symbolIcon(iconName));
        action->setShortcuts(keys);
        // The window holds every action, so that keys act whether or not the menu bar shows.
        window->addAction(action);
    };
    const auto key = [](auto code) { return QKeySequence(code); };
    setUp(chooseRepository, tr("&Repository…"), QStringLiteral("repository"), {key(Qt::CTRL | Qt::Key_O)});
    setUp(loadMore, tr("Load 10 &More Pushes"), QStringLiteral("more"), {key(Qt::CTRL | Qt::Key_M)});
    setUp(reload, tr("Check for &News Now"), QStringLiteral("retrigger"), {key(Qt::Key_F5)});
    setUp(uploadFiles, tr("&Upload Files…"), QStringLiteral("add"), {key(Qt::CTRL | Qt::Key_U)});
    setUp(pasteToUpload, tr("Upload from Clip&board"), QStringLiteral("paste"),
          {key(Qt::CTRL | Qt::SHIFT | Qt::Key_V)});
    setUp(quit, tr("&Quit"), {}, {key(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
    setUp(focusFilter, tr("&Filter Jobs"), QStringLiteral("search"), {key(Qt::Key_F), key(Qt::CTRL | Qt::Key_F)});
    setUp(clearFilter, tr("&Clear Filter"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    setUp(onlyUnclassified, tr("Only &Unclassified Failures"), {}, {key(Qt::Key_U)});
    setUp(toggleInProgress, tr("Pending and &Running Jobs"), {}, {key(Qt::Key_I)});
    setUp(expandAll, tr("&Expand All Groups"), QStringLiteral("expand"), {key(Qt::CTRL | Qt::Key_E)});
    expandAll->setCheckable(true);
    setUp(allPushes, tr("&All Loaded Pushes"), {}, {key(Qt::Key_Escape)});
    setUp(retrigger, tr("&Retrigger"), QStringLiteral("retrigger"), {key(Qt::Key_R)});
    setUp(cancel, tr("&Cancel…"), QStringLiteral("cancel"), {key(Qt::Key_Delete), key(Qt::SHIFT | Qt::Key_C)});
    setUp(pushActions, tr("Actions of the P&ush…"), QStringLiteral("more"), {key(Qt::CTRL | Qt::Key_Period)});
    setUp(nextFailure, tr("&Next Failure"), QStringLiteral("next"), {key(Qt::Key_J), key(Qt::Key_N)});
    setUp(previousFailure, tr("&Previous Failure"), QStringLiteral("previous"), {key(Qt::Key_K), key(Qt::Key_P)});
    setUp(nextTab, tr("Next &Details Tab"), {}, {key(Qt::Key_T)});
    setUp(openLog, tr("Open &Log"), QStringLiteral("log"), {key(Qt::Key_L)});
    setUp(openTask, tr("&Open Task in Browser"), QStringLiteral("external"), {key(Qt::CTRL | Qt::Key_B)});
    setUp(openTreeherder, tr("Open in &Treeherder"), {}, {key(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
    setUp(copyTaskIds, tr("Copy Task &Id"), QStringLiteral("copy"), {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    setUp(watchJob, tr("This &Job"), {}, {key(Qt::Key_W)});
    setUp(watchGroup, tr("This &Group"), {}, {});
    setUp(watchPush, tr("The Whole &Push"), {}, {key(Qt::SHIFT | Qt::Key_W)});
    setUp(watchFilter, tr("Whatever the &Filter Shows"), {}, {});
    setUp(watches, tr("&All Watches…"), {}, {});
    m_watch->setIcon(symbolIcon(QStringLiteral("watch")));
    m_watch->addActions({watchJob, watchGroup, watchPush});
    m_watch->addSeparator();
    m_watch->addActions({watchFilter, watches});
    setUp(keyboard, tr("&Keyboard"), QStringLiteral("help"), {key(Qt::Key_Question), key(Qt::Key_F1)});
    setUp(about, tr("&About Collie"), {}, {});
    about->setMenuRole(QAction::AboutRole);
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
    view->addActions({focusFilter, clearFilter, onlyUnclassified, toggleInProgress});
    view->addSeparator();
    view->addActions({allPushes, expandAll});

    QMenu *jobs = bar.addMenu(tr("&Jobs"));
    jobs->addActions({retrigger, cancel, pushActions});
    jobs->addSeparator();
    jobs->addActions({nextFailure, previousFailure, nextTab});
    jobs->addSeparator();
    jobs->addActions({openLog, openTask, openTreeherder, copyTaskIds});
    jobs->addSeparator();
    jobs->addMenu(m_watch);

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
    for (const auto &[scheme, text] : schemes) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(scheme));
        m_schemes->addAction(action);
    }
    connect(m_schemes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT schemeChosen(action->data().value<Scheme>()); });
}

void MainWindowActions::setScheme(Theme::Scheme scheme) {
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().value<Theme::Scheme>() == scheme);
}

void MainWindowActions::setSelectedJobs(int count) {
    for (QAction *action : {retrigger, cancel, copyTaskIds})
        action->setEnabled(count > 0);
    copyTaskIds->setText(count > 1 ? tr("Copy Task &Ids") : tr("Copy Task &Id"));
    // These are about one job: of several none is the one that is meant.
    for (QAction *action : {openLog, openTask, openTreeherder, watchJob, watchGroup, watchPush})
        action->setEnabled(count == 1);
}

void MainWindowActions::setRepositoryOpen(bool open) {
    for (QAction *action : {loadMore, reload, focusFilter, clearFilter, onlyUnclassified, toggleInProgress, allPushes,
                            pushActions, nextFailure, previousFailure, watchFilter})
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
    watchPush->setText(shown ? tr("The Whole &Task Group") : tr("The Whole &Push"));
}

QList<QAction *> MainWindowActions::jobActions() const {
    return {openLog, openTask, openTreeherder, copyTaskIds, nullptr, m_watch->menuAction()};
}

} // namespace collie::ui
