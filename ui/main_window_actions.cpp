#include "ui/main_window_actions.h"

#include "ui/watches/watch_menu.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/window_action.h"

#include <QActionGroup>
#include <QMenuBar>

namespace collie::ui {

MainWindowActions::MainWindowActions(QWidget *window)
    : QObject(window)
    , chooseRepository(windowAction(window, "chooseRepository", tr("&Repository…"), QStringLiteral("repository"),
                                    {Qt::CTRL | Qt::Key_O}))
    , loadMore(
          windowAction(window, "loadMore", tr("Load 10 &More Pushes"), QStringLiteral("more"), {Qt::CTRL | Qt::Key_M}))
    , reload(windowAction(window, "reload", tr("Check for &News Now"), QStringLiteral("retrigger"), {Qt::Key_F5}))
    , uploadFiles(
          windowAction(window, "uploadFiles", tr("&Upload Files…"), QStringLiteral("add"), {Qt::CTRL | Qt::Key_U}))
    , pasteToUpload(windowAction(window, "pasteToUpload", tr("Upload from Clip&board"), QStringLiteral("paste"),
                                 {Qt::CTRL | Qt::SHIFT | Qt::Key_V}))
    , program(window)
    , expandAll(
          windowAction(window, "expandAll", tr("&Expand All Groups"), QStringLiteral("expand"), {Qt::CTRL | Qt::Key_E}))
    , filter(window)
    , pushes(window)
    , links(window)
    , allPushes(windowAction(window, "allPushes", tr("&All Loaded Pushes"), {}, {Qt::Key_Escape}))
    , pushActions(windowAction(window, "pushActions", tr("Ac&tions of the Push…"), QStringLiteral("more"),
                               {Qt::CTRL | Qt::Key_Period}))
    , nextTab(windowAction(window, "nextTab", tr("Ne&xt Details Tab"), {}, {Qt::Key_T}))
    , jobs(window)
    , watch(new WatchMenu(window)) {
    expandAll->setCheckable(true);
    setSelectedJobs(0);
    setRepositoryOpen(false);
    setDeploymentOpen(false);
}

void MainWindowActions::fill(QMenuBar &bar, const QList<QAction *> &panes, QMenu *tasks, QMenu *account) {
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({chooseRepository, pushes.mine, loadMore, reload});
    file->addSeparator();
    file->addActions({links.open, links.paste, links.history->menuAction()});
    file->addSeparator();
    file->addActions({uploadFiles, pasteToUpload});
    file->addSeparator();
    file->addActions({program.settings, program.quit});

    QMenu *view = bar.addMenu(tr("&View"));
    view->addMenu(symbolIcon(QStringLiteral("pane-left")), tr("&Panes"))->addActions(panes);
    fillSchemes(*view->addMenu(tr("&Colours")));
    view->addSeparator();
    filter.fill(*view);
    view->addSeparator();
    view->addActions({pushes.range, allPushes, expandAll});
    view->addSeparator();
    view->addActions({links.back, links.forward, links.copyView, links.copyCollieView});

    QMenu *job = bar.addMenu(tr("&Jobs"));
    job->addActions({jobs.retrigger, jobs.cancel, pushActions});
    job->addSeparator();
    job->addActions({jobs.nextFailure, jobs.previousFailure, jobs.nextJob, jobs.previousJob, nextTab});
    job->addSeparator();
    job->addActions({jobs.openLog, jobs.openRawLog, jobs.openProfile, jobs.openTask, jobs.openTreeherder});
    job->addActions({jobs.copyTaskIds, links.copyJob, links.copyTask});
    job->addSeparator();
    job->addActions({jobs.pin, jobs.newBug, jobs.classify, jobs.unpinAll});
    job->addMenu(watch);

    bar.addMenu(tasks);
    bar.addMenu(account);

    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({program.guide, program.keyboard, program.firstSteps});
    help->addSeparator();
    help->addActions({program.about});
    m_menus = {file, view, job, tasks, help};
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
    jobs.setSelected(count);
    links.setSelectedJobs(count);
    watch->setOneJob(count == 1);
}

void MainWindowActions::setRepositoryOpen(bool open) {
    for (QAction *action : QList<QAction *>{loadMore, reload, pushes.range, allPushes, pushActions, jobs.nextFailure,
                                            jobs.previousFailure, jobs.nextJob, jobs.previousJob, watch->filter} +
                               filter.all())
        action->setEnabled(open);
}

void MainWindowActions::setDeploymentOpen(bool open) {
    for (QAction *action : {uploadFiles, pasteToUpload, pushes.mine})
        action->setEnabled(open);
}

void MainWindowActions::setTreeherder(bool has) {
    chooseRepository->setVisible(has);
    pushes.mine->setVisible(has);
}

void MainWindowActions::setTaskGroups(bool shown) {
    loadMore->setVisible(!shown);
    pushes.range->setVisible(!shown);
    jobs.openTreeherder->setVisible(!shown);
    jobs.classify->setVisible(!shown);
    allPushes->setText(shown ? tr("&All Tasks") : tr("&All Loaded Pushes"));
    pushActions->setText(shown ? tr("Ac&tions of the Task Group…") : tr("Ac&tions of the Push…"));
    watch->setTaskGroups(shown);
}

QList<QAction *> MainWindowActions::jobActions() const {
    return {jobs.openLog,     jobs.openRawLog, jobs.openProfile,   jobs.openTask, jobs.openTreeherder,
            jobs.copyTaskIds, links.copyJob,   links.copyTask,     nullptr,       jobs.pin,
            jobs.newBug,      jobs.classify,   watch->menuAction()};
}

} // namespace collie::ui
